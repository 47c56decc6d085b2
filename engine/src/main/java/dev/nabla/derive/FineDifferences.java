package dev.nabla.derive;

import dev.nabla.enclosure.Digits;
import dev.nabla.enclosure.DigitsException;
import dev.nabla.expr.Effort;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Rational;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Numerical derivatives from values of a function with many digits: central differences with steps
/// so small that what they leave out is far below the last place of a double. No rule of calculus
/// is used.
///
/// A difference of doubles loses the more digits the smaller the step is, about half of them at
/// best. Values with as many right digits as wanted lose none that count.
public final class FineDifferences {
  /// The first step beside numbers from 1 on, as a power of 2; beside smaller ones it is smaller by
  /// as much. What the difference leaves out is of the order of its square.
  private static final int FIRST = -120;

  /// How much smaller the next steps are.
  private static final int NEXT = 100;

  private static final int TRIES = 3;
  private static final double DIGITS_OF_A_BIT = 0.3011;

  /// Digits that the difference keeps, and how many more are tried when it does not.
  private static final int KEPT = 24;

  private static final int[] MORE_DIGITS = {0, 340, 1_400};
  private static final int MOST_VALUES = 5_000;

  private static final MathContext ENOUGH = new MathContext(40);
  private static final BigDecimal LAST_PLACE = new BigDecimal("1e-17");
  private static final BigDecimal LEAST = new BigDecimal("1e-326");

  /// Slopes that differ by this share are different.
  private static final BigDecimal APART = new BigDecimal("1e-14");

  private static final BigDecimal VANISHING = new BigDecimal("1e-20");

  /// What there is at a point.
  public sealed interface Answer {
    /// A derivative, right to the last places of a double.
    record Slope(double value) implements Answer {}

    /// The slopes do not settle, or stay different to both sides, however small the step.
    record Unsettled() implements Answer {}

    /// The function has no value at the point, or none beside it.
    record NoValue() implements Answer {}

    /// The values of the function are not known to enough digits, or too many are needed.
    record Open() implements Answer {}
  }

  /// One value of the stencil: where, and how often it counts.
  private record Node(Map<Expr.Symbol, Rational> offsets, BigInteger weight) {}

  /// What one step gave.
  ///
  /// @param gap how far the slopes to both sides are apart, 0 for higher orders
  private record Sample(BigDecimal slope, BigDecimal gap) {
    boolean isFlat() {
      return slope.signum() == 0 && gap.signum() == 0;
    }

    boolean isPlain() {
      return slope.abs().compareTo(VANISHING) > 0 && isWithin(gap, slope, APART);
    }

    /// Whether this step and a smaller one tend to the same slope.
    boolean settles(Sample smaller) {
      BigDecimal change = slope.subtract(smaller.slope);
      return (isWithin(change, smaller.slope, APART) || isWithin(smaller.slope, slope, VANISHING))
          && (isWithin(smaller.gap, smaller.slope, APART) || isWithin(smaller.gap, gap, VANISHING));
    }

    private static boolean isWithin(BigDecimal small, BigDecimal large, BigDecimal share) {
      return small.abs().compareTo(large.abs().multiply(share)) <= 0;
    }

    /// Richardson's step: the error of the slope shrinks with the square of the step.
    double extrapolated(Sample smaller) {
      BigDecimal ratio = new BigDecimal(BigInteger.TWO.pow(2 * NEXT).subtract(BigInteger.ONE));
      BigDecimal rest = smaller.slope.subtract(slope).divide(ratio, ENOUGH);
      BigDecimal limit = smaller.slope.add(rest);
      return isWithin(limit, smaller.slope, VANISHING) ? 0 : limit.doubleValue();
    }
  }

  private final Expr function;
  private final Map<Expr.Symbol, Integer> orders = new LinkedHashMap<>();
  private final int order;

  /// Derivatives of a function by one symbol after the other, in any order.
  ///
  /// @param wrt at least one
  public FineDifferences(Expr function, List<Expr.Symbol> wrt) {
    this.function = function;
    this.order = wrt.size();
    wrt.forEach(symbol -> orders.merge(symbol, 1, Integer::sum));
  }

  /// The derivative at a point.
  ///
  /// @param place a number for each symbol of the function and of the derivative
  /// @throws dev.nabla.expr.EffortException under an effort, if it takes too long
  public Answer at(Map<Expr.Symbol, Rational> place) {
    long values = 1;
    for (int times : orders.values()) {
      values = Math.min(MOST_VALUES + 1L, values * (times + 1));
    }
    if (values > MOST_VALUES) {
      return new Answer.Open();
    }
    try {
      return settled(place);
    } catch (DigitsException none) {
      return none.code() == DigitsException.Code.UNDEFINED
          ? new Answer.NoValue()
          : new Answer.Open();
    }
  }

  private Answer settled(Map<Expr.Symbol, Rational> place) {
    Optional<Sample> before = Optional.empty();
    for (int attempt = 0; attempt < TRIES; attempt++) {
      Optional<Sample> next = sample(place, FIRST - attempt * NEXT);
      if (next.isEmpty()) {
        return new Answer.Open();
      }
      Sample smaller = next.get();
      if (smaller.isFlat()) {
        return new Answer.Slope(0);
      }
      if (order == 1 && smaller.isPlain()) {
        return new Answer.Slope(smaller.slope.doubleValue());
      }
      if (before.isPresent() && before.get().settles(smaller)) {
        return new Answer.Slope(before.get().extrapolated(smaller));
      }
      before = next;
    }
    return new Answer.Unsettled();
  }

  /// The slope with a step, with so many digits that the difference has enough.
  private Optional<Sample> sample(Map<Expr.Symbol, Rational> place, int power) {
    Map<Expr.Symbol, Integer> exponents = new LinkedHashMap<>();
    int lost = 0;
    for (Map.Entry<Expr.Symbol, Integer> each : orders.entrySet()) {
      int exponent = Math.min(0, size(place.getOrDefault(each.getKey(), Rational.ZERO))) + power;
      exponents.put(each.getKey(), exponent);
      lost -= exponent * each.getValue();
    }
    List<Node> nodes = nodes(exponents);
    BigDecimal scale = new BigDecimal(BigInteger.TWO.pow(lost));
    for (int more : MORE_DIGITS) {
      int digits = (int) (lost * DIGITS_OF_A_BIT) + KEPT + more;
      if (digits > Digits.MOST) {
        break;
      }
      Value rise = Value.NONE;
      for (Node node : nodes) {
        rise = rise.plus(value(place, node.offsets, digits), node.weight);
      }
      BigDecimal needed = rise.value.abs().multiply(LAST_PLACE).max(LEAST.divide(scale, ENOUGH));
      if (rise.doubt.compareTo(needed) <= 0) {
        BigDecimal gap = order == 1 ? gap(rise, place, exponents, digits) : BigDecimal.ZERO;
        return Optional.of(
            new Sample(
                rise.certain().multiply(scale).round(ENOUGH), gap.multiply(scale).round(ENOUGH)));
      }
    }
    return Optional.empty();
  }

  /// How far the rise from the point itself over a quarter of the step is from a quarter of the
  /// whole rise, four times: what a corner shows, and a function that oscillates within the step.
  private BigDecimal gap(
      Value rise,
      Map<Expr.Symbol, Rational> place,
      Map<Expr.Symbol, Integer> exponents,
      int digits) {
    Map.Entry<Expr.Symbol, Integer> only = exponents.entrySet().iterator().next();
    Rational quarter = powerOfTwo(only.getValue() - 2);
    BigInteger four = BigInteger.valueOf(4);
    return value(place, Map.of(only.getKey(), quarter), digits)
        .times(four)
        .plus(value(place, Map.of(), digits), four.negate())
        .plus(rise, BigInteger.ONE.negate())
        .certain()
        .abs();
  }

  private static Rational powerOfTwo(int exponent) {
    return exponent >= 0
        ? Rational.of(BigInteger.TWO.pow(exponent))
        : Rational.of(BigInteger.ONE, BigInteger.TWO.pow(-exponent));
  }

  /// The exponent of the power of 2 below the absolute value, 0 for 0.
  private static int size(Rational number) {
    return number.isZero()
        ? 0
        : number.numerator().abs().bitLength() - number.denominator().bitLength();
  }

  /// The stencil of all symbols: the product of those of each, with half steps around the middle.
  private List<Node> nodes(Map<Expr.Symbol, Integer> exponents) {
    List<Node> nodes = List.of(new Node(Map.of(), BigInteger.ONE));
    for (Map.Entry<Expr.Symbol, Integer> each : exponents.entrySet()) {
      Expr.Symbol symbol = each.getKey();
      int times = orders.getOrDefault(symbol, 0);
      Rational half = powerOfTwo(each.getValue() - 1);
      List<Node> wider = new ArrayList<>();
      BigInteger weight = BigInteger.ONE;
      for (int k = 0; k <= times; k++) {
        Rational offset = half.times(Rational.of(times - 2L * k));
        for (Node node : nodes) {
          Map<Expr.Symbol, Rational> offsets = new LinkedHashMap<>(node.offsets);
          offsets.put(symbol, offset);
          wider.add(new Node(offsets, node.weight.multiply(weight)));
        }
        weight =
            weight
                .multiply(BigInteger.valueOf(times - k))
                .divide(BigInteger.valueOf(k + 1L))
                .negate();
      }
      nodes = wider;
    }
    return nodes;
  }

  private Value value(
      Map<Expr.Symbol, Rational> place, Map<Expr.Symbol, Rational> offsets, int digits) {
    Effort.spend(1_000);
    Map<Expr.Symbol, Rational> moved = new HashMap<>(place);
    offsets.forEach((symbol, offset) -> moved.merge(symbol, offset, Rational::plus));
    try {
      return Value.rounded(Digits.evaluate(function, moved, digits), digits);
    } catch (DigitsException open) {
      if (open.code() != DigitsException.Code.CANNOT_DECIDE) {
        throw open;
      }
      // Perhaps the value is exactly 0, which no number of digits tells; beside 1 that is no harm.
      return Value.rounded(Digits.evaluate(function.plus(1), moved, digits), digits)
          .plus(Value.ONE, BigInteger.ONE.negate());
    }
  }

  /// A number and how far it may be off.
  private record Value(BigDecimal value, BigDecimal doubt) {
    static final Value NONE = new Value(BigDecimal.ZERO, BigDecimal.ZERO);
    static final Value ONE = new Value(BigDecimal.ONE, BigDecimal.ZERO);

    /// A value that was rounded to so many digits.
    static Value rounded(BigDecimal value, int digits) {
      return value.signum() == 0
          ? NONE
          : new Value(
              value, BigDecimal.ONE.scaleByPowerOfTen(value.precision() - value.scale() - digits));
    }

    Value times(BigInteger factor) {
      BigDecimal weight = new BigDecimal(factor);
      return new Value(value.multiply(weight), doubt.multiply(weight.abs()));
    }

    Value plus(Value other, BigInteger factor) {
      Value scaled = other.times(factor);
      return new Value(value.add(scaled.value), doubt.add(scaled.doubt));
    }

    /// 0 where the value may be 0.
    BigDecimal certain() {
      return value.abs().compareTo(doubt) <= 0 ? BigDecimal.ZERO : value;
    }
  }
}
