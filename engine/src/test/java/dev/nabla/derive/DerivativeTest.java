package dev.nabla.derive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nabla.Cases;
import dev.nabla.Formula;
import dev.nabla.Nabla;
import dev.nabla.expr.Branch;
import dev.nabla.expr.Build;
import dev.nabla.expr.Comparison;
import dev.nabla.expr.Effort;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Guarded;
import dev.nabla.expr.Relation;
import dev.nabla.expr.Walk;
import dev.nabla.text.Format;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DerivativeTest {
  static List<String> derivatives() {
    return Cases.of("/derive/derivatives.txt");
  }

  @ParameterizedTest
  @MethodSource("derivatives")
  void hasTextbookForm(String line) {
    String[] sides = line.split(" => ", -1);
    String[] asked = sides[0].split(" ; ", -1);
    Formula derivative = Nabla.parse(asked[0]).diff(asked[1].split(" ", -1));
    String where =
        derivative.where().stream().map(Format.TEXT::write).collect(Collectors.joining(", "));
    assertEquals(sides[1], derivative + (where.isEmpty() ? "" : " ; " + where));
  }

  @Test
  void aWrongSlopeWouldBeSeen() {
    Formula f = Nabla.parse("x^3 + sin x");
    double right = f.diff("x").at(0.7);
    double h = 1e-5;
    double expected = (f.at(0.7 + h) - f.at(0.7 - h)) / (2 * h);
    assertEquals(expected, right, 1e-9);
    assertTrue(Math.abs(expected - right * 1.001) > 1e-4);
  }

  @Test
  void hasNoValueWhereTheFunctionHasNone() {
    assertEquals(Double.NaN, Nabla.parse("ln x").diff().at(-1));
    assertEquals(Double.NaN, Nabla.parse("|x|").diff().at(0));
    assertEquals(Double.NaN, Nabla.parse("relu(x)").diff().at(0));
    assertEquals(Double.NaN, Nabla.parse("{x<0: -x, x}").diff().at(0));
    assertEquals(1.0, Nabla.parse("{x<=0: exp(x), 1+x}").diff().at(0));
    assertEquals(1.0, Nabla.parse("{x<=0: exp(x), 1+x}").diff().at(1000));
    assertEquals(Double.NaN, Nabla.parse("x/x").simplify().at(0));
  }

  @Test
  void anUnknownSlopeIsSaid() {
    Expr order = Build.symbol("n");
    Expr polygamma = Build.polygamma(order, Build.symbol("x"));
    var error =
        assertThrows(
            NoDerivativeException.class, () -> Derivative.of(polygamma, Build.symbol("n")));
    assertTrue(String.valueOf(error.getMessage()).contains("polygamma"));
  }

  @Test
  void sharedPartsAreDifferentiatedOnce() {
    Expr shared = Build.symbol("x");
    for (int i = 0; i < 60; i++) {
      shared = shared.plus(Build.sin(shared));
    }
    Guarded derivative = Derivative.of(shared, Build.symbol("x"));
    assertTrue(Walk.size(derivative.expression()) < 1_000);
  }

  @Test
  void branchesInsideOfBranchesDoNotMultiplyTheWork() {
    Expr.Symbol x = Build.symbol("x");
    Expr nested = x;
    for (int i = 0; i < 150; i++) {
      Relation below = new Relation(x, Comparison.LESS, Build.number(-i));
      nested =
          Build.piecewise(List.of(new Branch(List.of(below), x.times(i))), Optional.of(nested));
    }
    Expr deep = nested;
    Guarded derivative =
        Effort.within(Duration.ofMinutes(5), 2_000_000, () -> Derivative.of(deep, x));
    assertTrue(Walk.size(derivative.expression()) < 10_000);
  }

  @Test
  void hugeSumsAndDeepChainsAreOrdinary() {
    Expr.Symbol x = Build.symbol("x");
    Expr sum = Build.ZERO;
    Expr chain = x;
    Expr power = Build.ONE;
    for (int i = 0; i < 100_000; i++) {
      sum = sum.plus(x.times(i));
      chain = Build.sin(chain);
      power = power.times(x);
    }
    assertSame(Build.number(4_999_950_000L), Derivative.of(sum, x).expression());
    Guarded derivative = Derivative.of(chain, x);
    assertTrue(Walk.size(derivative.expression()) < 500_000);
    assertSame(x.pow(99_999).times(100_000), Derivative.of(power, x).expression());
  }
}
