package dev.nabla.algebra;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nabla.Cases;
import dev.nabla.Formula;
import dev.nabla.Nabla;
import dev.nabla.expr.Build;
import dev.nabla.expr.Comparison;
import dev.nabla.expr.Effort;
import dev.nabla.expr.EffortException;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Relation;
import dev.nabla.text.Format;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FormsTest {
  static List<String> simplified() {
    return Cases.of("/algebra/simplify.txt");
  }

  static List<String> expanded() {
    return Cases.of("/algebra/expand.txt");
  }

  @ParameterizedTest
  @MethodSource("simplified")
  void simplifies(String line) {
    String[] sides = line.split(" => ", -1);
    Formula formula = Nabla.parse(sides[0]);
    Formula simplified = formula.simplify();
    assertEquals(sides[1], withConditions(simplified));
    assertTrue(Cost.of(simplified.expression()) <= Cost.of(formula.expression()));
  }

  @ParameterizedTest
  @MethodSource("expanded")
  void expands(String line) {
    String[] sides = line.split(" => ", -1);
    assertEquals(sides[1], withConditions(Nabla.parse(sides[0]).expand()));
  }

  private static String withConditions(Formula formula) {
    String where =
        formula.where().stream().map(Format.TEXT::write).collect(Collectors.joining(", "));
    return formula + (where.isEmpty() ? "" : " ; " + where);
  }

  @Test
  void canonicalFormIsStable() {
    for (String line : simplified()) {
      Expr once = Tidy.of(Nabla.parse(line.split(" => ", -1)[0]).expression());
      assertEquals(once, Tidy.of(once), line);
    }
  }

  @Test
  void expandingTooMuchIsStopped() {
    Formula huge = Nabla.parse("(a+b+c+d+f+g)^200");
    Assertions.assertThrows(
        EffortException.class, () -> Effort.within(Duration.ofMinutes(5), 1_000_000, huge::expand));
  }

  @Test
  void simplifyingASumOf100000TermsIsOrdinary() {
    Expr sum = Build.ZERO;
    Expr.Symbol x = Build.symbol("x");
    for (int i = 0; i < 100_000; i++) {
      sum = sum.plus(Build.sin(x.times(i)));
    }
    assertTrue(Cost.of(Simplify.of(sum).expression()) > 100_000);
  }

  @Test
  void conditionsHaveTheNumberOnTheRight() {
    Expr x = Build.symbol("x");
    assertEquals(
        List.of(new Relation(x, Comparison.LESS, Build.ZERO)),
        Relations.reduce(new Relation(Build.ZERO, Comparison.GREATER, x)));
  }

  @Test
  void aHessianIsSymmetricWithoutTheWorkOfBothHalves() {
    List<List<Formula>> rows = Nabla.parse("x^2 y^3 + sin(x y)").hessian("x", "y");
    assertEquals(rows.get(0).get(1), rows.get(1).get(0));
    assertEquals("6*x^2*y - x^2*sin(x*y)", rows.get(1).get(1).toString());
  }
}
