package dev.nabla.derive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nabla.Formula;
import dev.nabla.Nabla;
import dev.nabla.expr.Rational;
import dev.nabla.expr.Walk;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HigherDerivativeTest {
  /// The values are SymPy 1.14's, to 25 digits.
  @ParameterizedTest
  @CsvSource({
    "tan(x)^3 e^(x^2), 8, 104832070.3764426495985974",
    "x^x, 9, -58506.45551744340570028835",
    "sqrt(x^2+1) atan(x) sin(x^2), 8, 21711.84163695139706258835",
    "ln(1+e^x)/x, 9, -4466587.962618384934195327",
    "exp(sin(x) cos(x))/(1+x^2), 8, -3216.703239470770523285002",
    "erf(x) asinh(x) cosh(x), 9, 912.3250021005714070759634"
  })
  void agreesWithSymPyInEveryForm(String formula, int order, BigDecimal expected) {
    Formula derivative = Nabla.parse(formula).diff("x", order);
    BigDecimal value = derivative.digits(Map.of("x", Rational.of(3, 4)), 22);
    BigDecimal error = value.subtract(expected).abs();
    assertTrue(error.compareTo(expected.abs().movePointLeft(20)) < 0, () -> value.toString());
  }

  @Test
  void theTenthDerivativeOfSevenSinesIsShort() {
    Formula seven = Nabla.parse("sin(sin(sin(sin(sin(sin(sin(x)))))))");
    Formula tenth = seven.diff("x", 10);
    assertTrue(Walk.size(tenth.expression()) < 3_000);
    assertEquals(55578.0283312817, tenth.at(1), 1e-9);
  }

  @Test
  void conditionsStay() {
    Formula ninth = Nabla.parse("ln(x) sin(x)^5 e^x").diff("x", 9);
    assertTrue(Double.isNaN(ninth.at(-1)));
    assertTrue(Double.isFinite(ninth.at(1)));
  }
}
