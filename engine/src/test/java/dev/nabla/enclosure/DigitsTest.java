package dev.nabla.enclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.nabla.expr.Build;
import dev.nabla.expr.ElementaryFunction;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Rational;
import dev.nabla.expr.Relation;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class DigitsTest {
  private static final Expr.Symbol X = Build.symbol("x");

  /// Values by mpmath with 400 digits, written by `src/test/python/digits.py`.
  @ParameterizedTest(name = "{0} at {1}")
  @CsvFileSource(resources = "digits.csv")
  void functionHasTheseDigits(ElementaryFunction function, String x, String expected) {
    BigDecimal value = value(Build.apply(function, X), x, 40);
    assertEquals(0, new BigDecimal(expected).compareTo(value), value::toString);
  }

  @Test
  void functionsOfTwoArgumentsHaveTheseDigits() {
    assertEquals(
        "-16.82879664423431999559633426116", text(Build.polygamma(Build.TWO, X), "0.5", 31));
    assertEquals("1.644934066848226436472415166646", text(Build.polygamma(Build.ONE, X), "1", 31));
    assertEquals(
        "-2.356194490192344928846982537460",
        text(Build.apply(ElementaryFunction.ATAN2, X, X), "-1", 31));
    assertEquals("0.0234375", text(Build.binom(X, Build.number(4)), "1.5", 31).substring(0, 9));
  }

  @Test
  void whatCancelsComesOutRight() {
    Expr versine = Build.ONE.minus(Build.cos(X)).div(X.pow(2));
    assertEquals("0.499999999999999583333333333333", text(versine, "1e-7", 30));
    Expr hidden = Build.exp(X).plus(1).minus(1);
    assertEquals("1.30783901892125043787985918145E-1303", text(hidden, "-3000", 30));
    assertEquals(
        "4.19716939937510582097494459231E-36",
        text(Build.sin(X), "3.14159265358979323846264338327950288", 30));
  }

  @Test
  void exactNumbersStayExact() {
    assertEquals("0", text(X.minus(Build.number(Rational.of(1, 10))), "0.1", 30));
    assertEquals("0", text(Build.sin(Build.PI), "0", 30));
    assertEquals("0.5", text(Build.sin(Build.PI.div(6)), "0", 30));
    assertEquals("2", text(Build.sqrt(X), "4", 30));
    assertEquals("0.33", text(Build.ONE.div(X), "3", 2));
    assertEquals("2", text(X, "2.5", 1));
    assertEquals("4", text(X, "3.5", 1));
  }

  @Test
  void identityThatIsNoExactNumberIsNotDecided() {
    Expr zero = Build.sin(X).pow(2).plus(Build.cos(X).pow(2)).minus(1);
    assertEquals(DigitsException.Code.CANNOT_DECIDE, failure(zero, "1"));
  }

  @Test
  void outsideTheDomainIsUndefined() {
    for (Expr expr :
        List.of(
            Build.ln(X),
            Build.sqrt(X),
            X.pow(Build.number(Rational.of(1, 3))),
            Build.ONE.div(X.plus(1)),
            Build.apply(ElementaryFunction.ACOSH, X),
            Build.apply(ElementaryFunction.GAMMA, X),
            Build.tan(Build.PI.div(2)),
            Build.ZERO.times(Build.ln(X)),
            Build.where(X, List.of(Relation.positive(X))))) {
      assertEquals(DigitsException.Code.UNDEFINED, failure(expr, "-1"), expr::toString);
    }
  }

  @Test
  void branchNotTakenMayBeUndefined() {
    Expr guarded =
        Build.piecewise(
            List.of(new dev.nabla.expr.Branch(List.of(Relation.positive(X)), Build.ln(X))),
            java.util.Optional.of(X));
    assertEquals("-1", text(guarded, "-1", 10));
  }

  @Test
  void hugeNumbersAreWrittenOrRefusedAtOnce() {
    assertTimeoutPreemptively(
        Duration.ofSeconds(60),
        () -> {
          assertEquals("4.281247732E+369693099", text(X.pow(X.pow(X)), "9", 10));
          assertEquals(DigitsException.Code.TOO_LARGE, failure(X.pow(X.pow(X.pow(X))), "9"));
          assertEquals(DigitsException.Code.TOO_LARGE, failure(Build.exp(Build.exp(X)), "1000"));
          assertEquals(
              DigitsException.Code.TOO_LARGE,
              failure(Build.apply(ElementaryFunction.FACTORIAL, X.pow(X)), "100"));
          Expr large = Build.exp(X);
          for (int i = 0; i < 40; i++) {
            large = large.times(large);
          }
          assertEquals(DigitsException.Code.TOO_LARGE, failure(large, "1000"));
          assertEquals(DigitsException.Code.TOO_LARGE, failure(large, "-1000"));
          assertEquals("1.0000", text(Build.cos(Build.exp(X.pow(9))), "-9", 5));
          assertEquals(
              DigitsException.Code.TOO_LARGE,
              failure(X.plus(1).pow(Build.number(Rational.of(10).pow(18))), "0.9"));
          assertEquals(DigitsException.Code.TOO_LARGE, failure(Build.sin(Build.exp(X)), "1000000"));
        });
  }

  @Test
  void tenThousandDigitsOfPiEndAsKnown() {
    String pi = text(Build.PI, "0", 10_000);
    assertEquals("3.14159265358979", pi.substring(0, 16));
    assertEquals("010165525637568", pi.substring(9_986));
    assertThrows(IllegalArgumentException.class, () -> text(Build.PI, "0", 10_001));
  }

  @Test
  void interruptedThreadStops() {
    Thread.currentThread().interrupt();
    try {
      assertThrows(CancellationException.class, () -> text(Build.exp(X), "1.5", 10_000));
    } finally {
      var _ = Thread.interrupted();
    }
  }

  @Test
  void deepChainNeedsNoStack() {
    Expr chain = X;
    for (int i = 0; i < 20_000; i++) {
      chain = Build.apply(ElementaryFunction.ABS, chain.minus(1));
    }
    assertEquals("0.5", text(chain, "0.5", 10));
  }

  private static BigDecimal value(Expr expr, String x, int digits) {
    return Digits.evaluate(expr, Map.of(X, Rational.of(new BigDecimal(x))), digits);
  }

  private static String text(Expr expr, String x, int digits) {
    return Digits.text(expr, Map.of(X, Rational.of(new BigDecimal(x))), digits);
  }

  private static DigitsException.Code failure(Expr expr, String x) {
    return assertThrows(DigitsException.class, () -> text(expr, x, 20)).code();
  }
}
