package dev.nabla.algebra;

import dev.nabla.expr.Build;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Rational;
import dev.nabla.expr.Walk;
import java.util.List;

/// Where minus signs stand: in the arguments of functions, in the terms of a sum and not in front
/// of it, so that e^(−(x + y)) and e^(−x − y) are the same.
final class Signs {
  private Signs() {}

  /// A canonical expression with signs inside the arguments of its functions.
  static Expr inside(Expr canonical) {
    return Walk.fold(
        canonical,
        (node, rebuilt) -> {
          Expr same = Walk.rebuild(node, rebuilt);
          return same instanceof Expr.Apply apply ? Walk.rebuild(apply, Signs::distributed) : same;
        });
  }

  /// A minus sign in front of a sum goes into its terms.
  static Expr distributed(Expr expr) {
    return expr.coefficient().equals(Rational.MINUS_ONE)
        ? scaled(Rational.MINUS_ONE, expr.withoutCoefficient())
        : expr;
  }

  static Expr negated(Expr expr) {
    return scaled(Rational.MINUS_ONE, expr);
  }

  /// The multiple of an expression, of a sum term by term.
  static Expr scaled(Rational factor, Expr expr) {
    return expr instanceof Expr.Sum
        ? Tidy.sum(Spine.terms(expr).stream().map(term -> scaledTerm(factor, term)).toList())
        : scaledTerm(factor, expr);
  }

  private static Expr scaledTerm(Rational factor, Expr term) {
    return Tidy.product(List.of(Build.number(factor), term));
  }
}
