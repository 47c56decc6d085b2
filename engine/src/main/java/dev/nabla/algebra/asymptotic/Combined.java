package dev.nabla.algebra.asymptotic;

import dev.nabla.expr.Build;
import dev.nabla.expr.ElementaryFunction;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Rational;
import dev.nabla.expr.Walk;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/// Puts together what was taken apart to compare it: ln 2 + ln 5 is ln 10 again.
final class Combined {
  private static final int MOST_BITS = 64;

  private Combined() {}

  static Expr logarithms(Expr expr) {
    return Walk.fold(
        expr,
        (node, results) -> {
          Expr rebuilt = Walk.rebuild(node, results);
          return switch (rebuilt) {
            case Expr.Sum sum -> sum(sum);
            case Expr.Apply apply when apply.function() == ElementaryFunction.EXP -> power(apply);
            case Expr other -> other;
          };
        });
  }

  /// e^(a ln b) is b^a.
  private static Expr power(Expr.Apply exponential) {
    if (exponential.argument() instanceof Expr.Product product) {
      if (product.left() instanceof Expr.Apply left && left.function() == ElementaryFunction.LN) {
        return Build.power(left.argument(), product.right());
      }
      if (product.right() instanceof Expr.Apply right
          && right.function() == ElementaryFunction.LN) {
        return Build.power(right.argument(), product.left());
      }
    }
    return exponential;
  }

  private static Expr sum(Expr expr) {
    List<Expr> others = new ArrayList<>();
    Rational inside = Rational.ONE;
    int logarithms = 0;
    Deque<Expr> pending = new ArrayDeque<>(List.of(expr));
    while (!pending.isEmpty()) {
      Expr next = pending.pop();
      if (next instanceof Expr.Sum sum) {
        pending.push(sum.right());
        pending.push(sum.left());
      } else if (isLogarithm(next) && Math.abs(next.coefficient().intValueExact()) < MOST_BITS) {
        Expr.Numeral argument = (Expr.Numeral) ((Expr.Apply) next.withoutCoefficient()).argument();
        inside = inside.times(argument.value().pow(next.coefficient().intValueExact()));
        logarithms++;
      } else {
        others.add(next);
      }
    }
    if (logarithms < 2 || inside.bitLength() > MOST_BITS) {
      return expr;
    }
    Expr sum = others.stream().reduce(Build.ZERO, Build::sum);
    return sum.plus(Build.ln(Build.number(inside)));
  }

  private static boolean isLogarithm(Expr expr) {
    return expr.coefficient().isSmallInteger()
        && expr.withoutCoefficient() instanceof Expr.Apply apply
        && apply.function() == ElementaryFunction.LN
        && apply.argument() instanceof Expr.Numeral;
  }
}
