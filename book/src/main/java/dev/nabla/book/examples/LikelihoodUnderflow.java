package dev.nabla.book.examples;

import dev.nabla.Formula;
import dev.nabla.Nabla;
import dev.nabla.expr.Rational;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The likelihood of many tosses is a number too small for a double; its logarithm is not.
final class LikelihoodUnderflow implements Example {
  private static final int[] TOSSES = {10, 100, 1000, 10_000};
  private static final int DIGITS = 4;

  @Override
  public String name() {
    return "likelihood-underflow";
  }

  @Override
  public String title() {
    return "The likelihood of many tosses in doubles, exactly, and as a logarithm";
  }

  @Override
  public List<Integer> cells() {
    return List.of();
  }

  @Override
  public String python(Parameters parameters) {
    return """
    from math import log
    for n in (10, 100, 1000, 10000):
        k = 7 * n // 10
        print(n, 0.7**k * 0.3**(n - k), k * log(0.7) + (n - k) * log(0.3))\
    """;
  }

  @Override
  public Output run(Parameters parameters) {
    Map<String, String> values = new LinkedHashMap<>();
    StringBuilder text =
        new StringBuilder("%6s %14s %14s %14s\n".formatted("n", "double", "exact", "ln L"));
    for (int n : TOSSES) {
      int k = 7 * n / 10;
      // shown
      Formula likelihood = Nabla.parse("p^%d * (1 - p)^%d".formatted(k, n - k));
      Formula logarithm = Nabla.parse("%d ln p + %d ln(1 - p)".formatted(k, n - k));
      double inDoubles = likelihood.at(0.7);
      BigDecimal exact = likelihood.digits(Map.of("p", Rational.of(7, 10)), 4);
      double logOfIt = logarithm.at(0.7);
      // end shown
      String row = "n" + n + ".";
      values.put(row + "n", Integer.toString(n));
      values.put(row + "double", Numbers.shown(inDoubles));
      values.put(row + "exact", shown(exact));
      values.put(row + "logarithm", Numbers.shown(logOfIt));
      text.append(
          "%6d %14s %14s %14s\n"
              .formatted(
                  n,
                  Numbers.plain(inDoubles),
                  exact.round(new java.math.MathContext(DIGITS)),
                  Numbers.plain(logOfIt)));
    }
    return new Output(text.toString(), Optional.empty(), values);
  }

  private static String shown(BigDecimal value) {
    int exponent = value.precision() - value.scale() - 1;
    return exponent >= -4
        ? value.toPlainString()
        : value.scaleByPowerOfTen(-exponent).toPlainString()
            + "\u00a0×\u00a010"
            + Numbers.raised(exponent);
  }
}
