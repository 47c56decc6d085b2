package dev.nabla.figure.scale;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;

/// Places and labels for the marks of an axis: multiples of 1, 2 or 5 times a power of ten.
public final class Ticks {

  /// Past this many steps from 0, neighbouring ticks would be the same number.
  private static final double MOST_STEPS = 1e14;

  /// A power of ten with a longer factor is harder to read than the number itself.
  private static final int MOST_DIGITS = 4;

  private static final MathContext WITHOUT_NOISE = new MathContext(12);

  private static final double ENOUGH = 0.75;

  private Ticks() {}

  /// A tick and its label.
  public record Tick(double value, String label) {}

  /// Given places with their labels, rounded where doubles end in noise.
  public static List<Tick> at(List<Double> places) {
    return labelled(
        places.stream().map(place -> new BigDecimal(place).round(WITHOUT_NOISE)).toList());
  }

  /// At most about `wanted` ticks, at least none, inside the interval.
  public static List<Tick> nice(Span span, int wanted) {
    BigDecimal step = step(span.length() / Math.max(1, wanted));
    double size = step.doubleValue();
    if (Math.max(Math.abs(span.from()), Math.abs(span.to())) / size > MOST_STEPS) {
      return List.of();
    }
    long first = (long) Math.ceil(span.from() / size - 1e-9);
    long last = (long) Math.floor(span.to() / size + 1e-9);
    List<BigDecimal> places = new ArrayList<>();
    for (long k = first; k <= last; k++) {
      places.add(step.multiply(BigDecimal.valueOf(k)));
    }
    return labelled(places);
  }

  /// The smallest nice step that is not much below a rough one.
  private static BigDecimal step(double rough) {
    int exponent = (int) Math.floor(Math.log10(rough));
    BigDecimal unit = BigDecimal.ONE.scaleByPowerOfTen(exponent);
    for (int multiple : new int[] {1, 2, 5}) {
      BigDecimal step = unit.multiply(BigDecimal.valueOf(multiple));
      if (step.doubleValue() >= rough * ENOUGH) {
        return step;
      }
    }
    return unit.multiply(BigDecimal.TEN);
  }

  /// All labels of an axis are of one kind, plain or with a power of ten.
  private static List<Tick> labelled(List<BigDecimal> places) {
    double largest = places.stream().mapToDouble(p -> Math.abs(p.doubleValue())).max().orElse(0);
    boolean powers =
        NumberText.needsPowerOfTen(largest)
            && places.stream().allMatch(p -> p.stripTrailingZeros().precision() <= MOST_DIGITS);
    List<Tick> ticks = new ArrayList<>();
    for (BigDecimal place : places) {
      ticks.add(
          new Tick(
              place.doubleValue(),
              powers ? NumberText.scientific(place) : NumberText.plain(place)));
    }
    return List.copyOf(ticks);
  }

  /// The same ticks without those that fall on a value.
  public static List<Tick> without(List<Tick> ticks, double value) {
    return ticks.stream().filter(tick -> tick.value() != value).toList();
  }
}
