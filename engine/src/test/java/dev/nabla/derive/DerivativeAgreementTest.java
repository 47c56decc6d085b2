package dev.nabla.derive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nabla.Cases;
import dev.nabla.Formula;
import dev.nabla.Nabla;
import dev.nabla.enclosure.Digits;
import dev.nabla.enclosure.DigitsException;
import dev.nabla.expr.Build;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Rational;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Derivatives of random formulas against SymPy's, evaluated by mpmath to 60 digits.
@Tag("either-way")
class DerivativeAgreementTest {
  private record Row(String formula, double x, double y, double value, double dx, double dxy) {}

  private static List<Row> rows() {
    return Cases.of("/derive/random.tsv").stream()
        .map(line -> line.split("\t", -1))
        .map(
            cells ->
                new Row(
                    cells[0],
                    Double.parseDouble(cells[1]),
                    Double.parseDouble(cells[2]),
                    Double.parseDouble(cells[3]),
                    Double.parseDouble(cells[4]),
                    Double.parseDouble(cells[5])))
        .toList();
  }

  @Test
  void agreeWithSymPyAtRandomPoints() {
    List<String> wrong = new ArrayList<>();
    List<Row> rows = rows();
    assertEquals(1000, rows.size());
    for (Row row : rows) {
      Formula f = Nabla.parse(row.formula);
      Formula dx = f.diff("x");
      check(wrong, row, "value", f, row.value);
      check(wrong, row, "simplified", f.simplify(), row.value);
      check(wrong, row, "d/dx", dx, row.dx);
      check(wrong, row, "d/dx simplified", dx.simplify(), row.dx);
      check(wrong, row, "d²/dxdy", dx.diff("y"), row.dxy);
      check(wrong, row, "d²/dydx simplified", f.diff("y", "x").simplify(), row.dxy);
    }
    assertTrue(wrong.isEmpty(), () -> wrong.size() + " wrong:\n" + String.join("\n", wrong));
  }

  private static void check(
      List<String> wrong, Row row, String what, Formula formula, double expected) {
    double tolerance = 1e-9 * Math.abs(expected) + 1e-300;
    double actual = formula.at(Map.of("x", row.x, "y", row.y));
    if (Math.abs(actual - expected) <= tolerance) {
      return;
    }
    double exact = withManyDigits(formula, row);
    if (!(Math.abs(exact - expected) <= tolerance)) {
      wrong.add(
          "%s of %s at (%s, %s): expected %s, got %s (%s with many digits) by %s"
              .formatted(what, row.formula, row.x, row.y, expected, actual, exact, formula));
    }
  }

  /// A formula may cancel more digits than a double has; many digits decide.
  private static double withManyDigits(Formula formula, Row row) {
    Map<Expr.Symbol, Rational> point =
        Map.of(
            Build.symbol("x"), Rational.of(new BigDecimal(Double.toString(row.x))),
            Build.symbol("y"), Rational.of(new BigDecimal(Double.toString(row.y))));
    try {
      return Digits.evaluate(formula.guarded().asExpression(), point, 25).doubleValue();
    } catch (DigitsException undefined) {
      return Double.NaN;
    }
  }
}
