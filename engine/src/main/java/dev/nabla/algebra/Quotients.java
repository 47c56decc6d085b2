package dev.nabla.algebra;

import dev.nabla.algebra.polynomial.Polynomial;
import dev.nabla.expr.Build;
import dev.nabla.expr.Expr;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Products and fractions: cancelling polynomial factors, and common factors of sums inside.
final class Quotients {
  private Quotients() {}

  /// The shortest of a canonical product's forms.
  static Expr shortest(Expr canonical) {
    if (Spine.factors(canonical).stream().noneMatch(Quotients::hasSum)) {
      return canonical;
    }
    Expr best = canonical;
    for (Expr form : List.of(withContentInFront(canonical), cancelled(canonical))) {
      best = Cost.of(form) < Cost.of(best) ? form : best;
    }
    return best;
  }

  /// Whether a factor is a sum or a power of something with a sum in it: else nothing can cancel.
  private static boolean hasSum(Expr factor) {
    return switch (factor) {
      case Expr.Sum sum -> true;
      case Expr.Power power -> Spine.factors(power.base()).stream().anyMatch(Quotients::isSumPower);
      case Expr.Leaf leaf -> false;
      case Expr.Product product -> false;
      case Expr.Apply apply -> false;
      case Expr.Piecewise piecewise -> false;
    };
  }

  private static boolean isSumPower(Expr factor) {
    return factor instanceof Expr.Sum
        || (factor instanceof Expr.Power power && power.base() instanceof Expr.Sum);
  }

  /// The common numbers and factors of sums among the factors, collected: (2x+2)·3 = 6(x+1).
  private static Expr withContentInFront(Expr product) {
    List<Expr> factors = new ArrayList<>();
    for (Expr factor : Spine.factors(product)) {
      factors.add(withContentInFrontOfSums(factor));
    }
    return Tidy.product(factors);
  }

  private static Expr withContentInFrontOfSums(Expr factor) {
    return switch (factor) {
      case Expr.Sum sum -> SumForms.withCommonFactor(sum);
      case Expr.Power power when power.base() instanceof Expr.Sum sum ->
          Tidy.power(SumForms.withCommonFactor(sum), power.exponent());
      case Expr other -> other;
    };
  }

  /// Numerator and denominator divided by a common polynomial, where one divides the other or both
  /// are polynomials in one atom.
  private static Expr cancelled(Expr product) {
    Factors factors = Factors.of(product);
    Expr top = factors.numerator().toExpression();
    Expr bottom = factors.denominator().toExpression();
    if (bottom.isOne() || !SumForms.mayExpand(top) || !SumForms.mayExpand(bottom)) {
      return product;
    }
    Expand atoms = new Expand();
    Polynomial numerator = atoms.polynomial(top);
    Polynomial denominator = atoms.polynomial(bottom);
    if (!numerator.isNatural() || !denominator.isNatural() || denominator.isZero()) {
      return product;
    }
    Optional<Polynomial> common = common(numerator, denominator);
    if (common.isEmpty()) {
      return product;
    }
    Expr newTop = atoms.toExpression(exact(numerator, common.get()));
    Expr newBottom = atoms.toExpression(exact(denominator, common.get()));
    return Tidy.product(
        List.of(
            SumForms.withCommonFactor(newTop),
            Build.power(SumForms.withCommonFactor(newBottom), Build.MINUS_ONE)));
  }

  private static Polynomial exact(Polynomial polynomial, Polynomial divisor) {
    return polynomial.dividedExactlyBy(divisor).orElseThrow();
  }

  private static Optional<Polynomial> common(Polynomial numerator, Polynomial denominator) {
    if (denominator.size() > 1 && numerator.dividedExactlyBy(denominator).isPresent()) {
      return Optional.of(denominator);
    }
    if (numerator.size() > 1 && denominator.dividedExactlyBy(numerator).isPresent()) {
      return Optional.of(numerator);
    }
    Polynomial gcd = Polynomial.gcd(numerator, denominator);
    return gcd.isConstant() ? Optional.empty() : Optional.of(gcd);
  }
}
