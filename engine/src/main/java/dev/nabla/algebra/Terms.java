package dev.nabla.algebra;

import dev.nabla.expr.Build;
import dev.nabla.expr.Effort;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Rational;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A sum under construction: a coefficient for each distinct term, in order of appearance.
final class Terms {
  private record Scaled(Rational coefficient, Expr expr) {}

  private final Map<Expr, Rational> coefficients = new LinkedHashMap<>();

  /// Adds an expression in canonical form, looking through its sums up to a number of terms.
  void addAll(Expr expr, int lookThrough) {
    addAll(Rational.ONE, expr, lookThrough);
  }

  private void addAll(Rational coefficient, Expr expr, int lookThrough) {
    int left = lookThrough;
    Deque<Scaled> pending = new ArrayDeque<>(List.of(new Scaled(coefficient, expr)));
    while (!pending.isEmpty()) {
      Effort.spend(1);
      Scaled next = pending.pop();
      Expr rest = next.expr.withoutCoefficient();
      Rational scale = next.coefficient.times(next.expr.coefficient());
      boolean unit = scale.abs().isOne();
      if (rest instanceof Expr.Sum sum && unit && left > 0) {
        left--;
        pending.push(new Scaled(scale, sum.right()));
        pending.push(new Scaled(scale, sum.left()));
      } else {
        coefficients.merge(rest, scale, Rational::plus);
      }
    }
  }

  /// The sum in canonical form. A term that cancels is dropped if its conditions can be told.
  Expr toExpression() {
    Expr sum = Build.ZERO;
    for (Map.Entry<Expr, Rational> term : coefficients.entrySet()) {
      if (!term.getValue().isZero() || !Conditions.areComplete(term.getKey())) {
        Expr scaled = Build.product(Build.number(term.getValue()), term.getKey());
        sum = Build.sum(sum, scaled);
      }
    }
    return sum;
  }
}
