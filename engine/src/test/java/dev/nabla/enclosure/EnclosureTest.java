package dev.nabla.enclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nabla.Cases;
import dev.nabla.expr.Build;
import dev.nabla.expr.ElementaryFunction;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Rational;
import dev.nabla.text.Reader;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EnclosureTest {
  private static final Expr.Symbol X = Build.symbol("x");

  static List<String> values() {
    return Cases.of("/dev/nabla/enclosure/digits.csv");
  }

  /// Values to 40 digits by mpmath.
  @ParameterizedTest
  @MethodSource("values")
  void boundsHoldTheValueOverPointsAndOverIntervals(String line) {
    String[] cells = line.split(",", -1);
    ElementaryFunction function = ElementaryFunction.valueOf(cells[0]);
    if (function.arity() != 1) {
      return;
    }
    Rational at = Rational.of(new BigDecimal(cells[1]));
    Rational value = Rational.of(new BigDecimal(cells[2]));
    Enclosure enclosure = Enclosure.of(Build.apply(function, X), List.of(X));
    for (double width : new double[] {0, 1e-9, 0.1, 3, 100}) {
      Interval point = Interval.of(at);
      Interval box = new Interval(point.low() - width, point.high() + width);
      Interval bounds = enclosure.over(box).values();
      assertTrue(compare(bounds.low(), value) <= 0, line + " " + bounds);
      assertTrue(compare(bounds.high(), value) >= 0, line + " " + bounds);
    }
  }

  private static int compare(double end, Rational value) {
    return Double.isInfinite(end) ? (int) Math.signum(end) : Rational.of(end).compareTo(value);
  }

  private static Enclosure.Range over(String formula, double low, double high) {
    return Enclosure.of(Reader.standard().parse(formula), List.of(X)).over(new Interval(low, high));
  }

  @Test
  void certaintyMeansDefinedAndContinuousEverywhere() {
    assertTrue(over("sqrt(x)", 0, 4).isCertain());
    assertFalse(over("sqrt(x)", -1, 4).isCertain());
    assertTrue(over("1/x", 1, 2).isCertain());
    assertFalse(over("1/x", -1, 2).isCertain());
    assertFalse(over("ln(x)", 0, 1).isCertain());
    assertTrue(over("tan(x)", -1, 1).isCertain());
    assertFalse(over("tan(x)", 1, 2).isCertain());
    assertTrue(over("floor(x)", 1.25, 1.75).isCertain());
    assertFalse(over("floor(x)", 1.5, 2.5).isCertain());
    assertFalse(over("sign(x)", -1, 1).isCertain());
    assertTrue(over("abs(x)", -1, 1).isCertain());
    assertFalse(over("{x < 0: 1, 2}", -1, 1).isCertain());
    assertTrue(over("{x < 0: 1, 2}", 1, 2).isCertain());
  }

  @Test
  void nothingIsEmptyAndEverythingHoldsZero() {
    assertTrue(over("sqrt(x)", -2, -1).values().isEmpty());
    assertTrue(over("sqrt(x)", -2, -1).excludesZero());
    assertTrue(over("x^2+1", -10, 10).excludesZero());
    assertFalse(over("x^3", -1, 2).excludesZero());
  }

  @Test
  void verdictsTellSignsAndMissingValues() {
    assertEquals(Verdict.POSITIVE, verdict("e^3-20"));
    assertEquals(Verdict.NEGATIVE, verdict("pi-22/7"));
    assertEquals(Verdict.ZERO, verdict("sin(pi)"));
    assertEquals(Verdict.UNDEFINED, verdict("ln(-1)"));
    assertEquals(Verdict.NEAR_ZERO, verdict("sqrt(2)*sqrt(3)-sqrt(6)"));
  }

  private static Verdict verdict(String formula) {
    return Verdict.at(Reader.standard().parse(formula), Map.of());
  }
}
