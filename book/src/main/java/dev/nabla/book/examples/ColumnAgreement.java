package dev.nabla.book.examples;

import dev.nabla.Formula;
import dev.nabla.book.race.Agreement;
import dev.nabla.book.race.Agreement.Distance;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// How far the ways to differentiate are apart over a column, in units in the last place.
final class ColumnAgreement implements Example {
  private static final int POINTS = 100_001;

  @Override
  public String name() {
    return "column-agreement";
  }

  @Override
  public String title() {
    return "How far the ways are apart over a column";
  }

  @Override
  public List<Integer> cells() {
    return List.of();
  }

  @Override
  public List<Control> controls() {
    return List.of(ThreeWays.FUNCTION);
  }

  @Override
  public Output run(Parameters parameters) {
    Formula f = ThreeWays.function(parameters);
    String typed = parameters.text(ThreeWays.FUNCTION.name());
    // shown
    Agreement agreement = Agreement.of(typed, POINTS);
    // end shown
    Map<String, String> values = new LinkedHashMap<>();
    StringBuilder text = new StringBuilder("f(x) = %s\n".formatted(f));
    text.append(lines(agreement));
    for (Distance distance : agreement.distances()) {
      String row = distance.way().id() + ".";
      values.put(row + "way", capital(distance.way().label()));
      values.put(row + "equal", percent(distance.equal()));
      values.put(row + "median", count(distance.median()));
      values.put(row + "largest", count(distance.largest()));
      boolean apart = distance.largest() > 0;
      values.put(row + "at", apart ? Numbers.shown(distance.at()) : "–");
      values.put(row + "slope", apart ? Numbers.shown(distance.slope()) : "–");
    }
    String message = message(f, agreement);
    values.put("message", message);
    values.put("points", count(POINTS));
    text.append(message).append('\n');
    return new Output(text.toString(), Optional.empty(), values);
  }

  /// The distances as lines of text.
  static String lines(Agreement agreement) {
    StringBuilder text = new StringBuilder();
    text.append(
        "%-20s %9s %14s %18s %14s %14s\n"
            .formatted("from symbolic, ulps", "equal", "median", "largest", "at x", "slope there"));
    for (Distance distance : agreement.distances()) {
      text.append(
          "%-20s %9s %14s %18s %14s %14s\n"
              .formatted(
                  distance.way().label(),
                  percent(distance.equal()),
                  distance.median(),
                  distance.largest(),
                  Numbers.plain(distance.at()),
                  Numbers.plain(distance.slope())));
    }
    return text.toString();
  }

  private static String message(Formula f, Agreement agreement) {
    Distance worst = agreement.distances().getFirst();
    for (Distance distance : agreement.distances()) {
      boolean automatic = distance.way() != dev.nabla.book.race.Way.NUMERICAL;
      if (automatic && distance.largest() > worst.largest()) {
        worst = distance;
      }
    }
    if (Double.isNaN(worst.at())) {
      return "The function has no derivative at any of the points.";
    }
    if (worst.largest() == 0) {
      return "Symbolic and automatic give the same bits at all %s points."
          .formatted(count(agreement.points()));
    }
    BigDecimal exact = ExactSlope.of(f, worst.at()).value();
    return "Symbolic and %s mode are furthest apart at x = %s, where the slope is %s: %s ulps."
        .formatted(
            worst.way().id(),
            Numbers.shown(worst.at()),
            Numbers.shown(exact.doubleValue()),
            count(worst.largest()));
  }

  private static String capital(String words) {
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  private static String percent(double share) {
    if (share > 0 && share < 1e-3) {
      return "< 0.1 %";
    }
    double percent = Math.floor(1000 * share) / 10;
    return Numbers.shown(percent) + " %";
  }

  private static String count(long number) {
    return number < 10_000_000
        ? String.format(Locale.ROOT, "%,d", number)
        : Numbers.shown(Math.round(number / 1e5) * 1e5 / 1.0);
  }
}
