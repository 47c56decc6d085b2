package dev.nabla.expr;

import static dev.nabla.expr.Build.ONE;
import static dev.nabla.expr.Build.ZERO;
import static dev.nabla.expr.Build.exp;
import static dev.nabla.expr.Build.ln;
import static dev.nabla.expr.Build.number;
import static dev.nabla.expr.Build.sin;
import static dev.nabla.expr.Build.symbol;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.ref.WeakReference;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ExprTest {
  private final Expr x = symbol("x");
  private final Expr y = symbol("y");

  @Test
  void equalExpressionsAreTheSameObject() {
    assertSame(sin(x.pow(2).plus(1)), sin(symbol("x").pow(2).plus(1)));
    assertNotSame(x.plus(y), y.plus(x));
    assertSame(
        Build.where(x, List.of(Relation.positive(x))),
        Build.where(x, List.of(Relation.positive(x))));
  }

  @Test
  void manyThreadsGetTheSameObjects() throws Exception {
    Callable<List<Expr>> work =
        () ->
            IntStream.range(0, 5_000)
                .mapToObj(i -> sin(symbol("thread").times(i).plus(ln(symbol("t" + i % 100)))))
                .collect(Collectors.toList());
    try (var pool = Executors.newFixedThreadPool(8)) {
      List<Future<List<Expr>>> results = pool.invokeAll(java.util.Collections.nCopies(8, work));
      List<Expr> first = results.getFirst().get();
      for (Future<List<Expr>> result : results) {
        List<Expr> other = result.get();
        for (int i = 0; i < first.size(); i++) {
          assertSame(first.get(i), other.get(i));
        }
      }
    }
  }

  @Test
  void anExpressionThatNobodyHoldsIsCollected() throws InterruptedException {
    WeakReference<Expr> gone = new WeakReference<>(sin(symbol("forgotten").plus(number(17))));
    for (int i = 0; i < 50 && gone.get() != null; i++) {
      System.gc();
      Thread.sleep(10);
    }
    assertNull(gone.get());
  }

  @Test
  void numeralsFoldExactly() {
    assertSame(number(Rational.of(5, 6)), number(Rational.HALF).plus(number(Rational.of(1, 3))));
    assertSame(number(8), number(2).pow(3));
    assertSame(number(Rational.of(2, 3)), number(Rational.of(4, 9)).pow(Build.HALF));
    assertSame(number(Rational.of(1, 1024)), number(2).pow(-10));
    assertTrue(number(2).pow(Build.HALF) instanceof Expr.Power);
    assertTrue(number(9).pow(number(9).pow(number(9).pow(9))) instanceof Expr.Power);
  }

  @Test
  void aProductHasOneNumeralInFront() {
    assertSame(number(6).times(x), x.times(2).times(3));
    assertSame(x.times(Build.HALF), x.div(2));
    assertSame(x.unaryMinus(), x.times(-1));
    assertSame(x, x.unaryMinus().unaryMinus());
    assertEquals(Rational.of(6), number(2).times(x.times(3)).coefficient());
    assertSame(x, number(2).times(x.times(3)).withoutCoefficient());
  }

  @Test
  void neutralElementsDisappear() {
    assertSame(x, x.plus(0));
    assertSame(x, ZERO.plus(x));
    assertSame(x, x.times(1));
    assertSame(x, x.pow(1));
    assertSame(ONE, x.pow(0));
    assertSame(ZERO, x.times(0));
    assertSame(exp(x), Build.E.pow(x));
  }

  @Test
  void whatMayHaveNoValueIsNotDropped() {
    assertTrue(ln(x).times(0) instanceof Expr.Product);
    assertTrue(ln(x).pow(0) instanceof Expr.Power);
    assertTrue(ONE.pow(ln(x)) instanceof Expr.Power);
    assertTrue(ZERO.pow(-1) instanceof Expr.Power);
    assertTrue(x.isTotal());
    assertTrue(!ONE.div(x).isTotal() && !Build.sqrt(x).isTotal() && !ln(x).isTotal());
  }

  @Test
  void aReciprocalOfAPowerIsANegativePowerOnlyWhereTheDomainStays() {
    assertSame(x.pow(-2), ONE.div(x.pow(2)));
    assertSame(Build.power(x.pow(-2), number(-1)), ONE.div(x.pow(-2)));
    assertTrue(ONE.div(x.pow(-2)) instanceof Expr.Power outer && outer.base() == x.pow(-2));
  }

  @Test
  void substitutionReplacesAllAtOnce() {
    Expr swapped = Walk.substitute(x.minus(y), Map.of(x, y, y, x));
    assertSame(y.minus(x), swapped);
  }

  @Test
  void piecewiseRebuildsOverOtherOperands() {
    Expr piecewise =
        Build.piecewise(
            List.of(
                new Branch(List.of(Relation.positive(x), Relation.notZero(y)), x.plus(y)),
                new Branch(List.of(Relation.notZero(x)), y)),
            Optional.of(ONE));
    assertSame(piecewise, piecewise.withChildren(piecewise.children()));
    Expr renamed = Walk.substitute(piecewise, Map.of(x, symbol("z")));
    assertEquals(List.of("z", "y"), Walk.symbols(renamed).stream().map(Expr.Symbol::name).toList());
  }

  @Test
  void shapesThatDoNotFitAreNamed() {
    Expr a = symbol("a", Shape.of(2, 3));
    Expr b = symbol("b", Shape.of(2));
    var error = assertThrows(IllegalArgumentException.class, () -> a.plus(b));
    assertEquals("shapes 2×3 and (2) do not fit", error.getMessage());
    assertEquals(Shape.of(2, 3), a.plus(1).shape());
    assertEquals(Shape.SCALAR, sin(x).shape());
  }

  @Test
  void hugeSumsAndDeepChainsAreOrdinary() {
    Expr sum = ZERO;
    Expr chain = x;
    for (int i = 0; i < 100_000; i++) {
      sum = sum.plus(symbol("x" + i % 1000).times(i));
      chain = sin(chain);
    }
    assertEquals(100_001, Walk.size(chain));
    assertEquals(1000, Walk.symbols(sum).size());
    assertSame(chain, Walk.substitute(chain, Map.of(y, x)));
    assertTrue(chain.toString().length() < 100);
  }

  @Test
  void effortStopsAWalk() {
    Expr chain = x;
    for (int i = 0; i < 1_000; i++) {
      chain = sin(chain);
    }
    Expr deep = chain;
    var stopped =
        assertThrows(
            EffortException.class,
            () -> Effort.within(java.time.Duration.ofMinutes(1), 500, () -> Walk.size(deep)));
    assertEquals(EffortException.Reason.STEPS, stopped.reason());
    assertEquals(1001, Walk.size(deep));
  }
}
