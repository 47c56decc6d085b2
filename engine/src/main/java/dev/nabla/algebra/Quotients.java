package dev.nabla.algebra;

import dev.nabla.algebra.polynomial.Polynomial;
import dev.nabla.expr.ArrayExpr;
import dev.nabla.expr.Build;
import dev.nabla.expr.Expr;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Products and fractions: cancelling polynomial factors, and common factors of sums inside.
final class Quotients {
  private Quotients() {}

  /// The shortest of a canonical product's forms.
  static Expr shortest(Expr product) {
    Expr merged = withMergedPowers(product);
    Expr canonical = Cost.of(merged) <= Cost.of(product) ? merged : product;
    if (Spine.factors(canonical).stream().noneMatch(Quotients::hasSum)) {
      return canonical;
    }
    Expr best = canonical;
    for (Expr form :
        List.of(
            withContentInFront(canonical),
            cancelled(canonical),
            withoutMinus(Spine.factors(canonical)),
            multipliedOut(canonical))) {
      best = Cost.of(form) < Cost.of(best) ? form : best;
    }
    return best;
  }

  /// Two sums or more multiplied out: (x − 1)(x + 1) = x² − 1.
  private static Expr multipliedOut(Expr product) {
    List<Expr> factors = Spine.factors(product);
    boolean fits =
        factors.stream().filter(Expr.Sum.class::isInstance).count() >= 2
            && factors.stream().allMatch(f -> f instanceof Expr.Sum || f instanceof Expr.Leaf);
    return fits ? SumForms.expandedIfShorter(product) : product;
  }

  /// Powers of one base, some with exponents that are no numbers, as one power: p^k/p = p^(k − 1).
  /// A base with the other sign counts as the same one.
  private static Expr withMergedPowers(Expr product) {
    Map<Expr, List<Expr>> exponents = new LinkedHashMap<>();
    for (Factors.Raised raised : Factors.of(product).powers()) {
      if (raised.base() instanceof Expr.Power general) {
        Expr exponent = Build.product(Build.number(raised.exponent()), general.exponent());
        exponents.computeIfAbsent(general.base(), base -> new ArrayList<>()).add(exponent);
      }
    }
    if (exponents.isEmpty()) {
      return product;
    }
    List<Expr> factors = new ArrayList<>(List.of(Build.number(product.coefficient())));
    for (Factors.Raised raised : Factors.of(product).powers()) {
      Expr exponent = Build.number(raised.exponent());
      if (raised.base() instanceof Expr.Power) {
        continue;
      }
      Optional<Expr> base = same(raised.base(), exponents.keySet());
      Optional<Expr> opposite = opposite(raised, exponents.keySet());
      if (base.isPresent()) {
        exponents.computeIfAbsent(base.get(), none -> new ArrayList<>()).add(exponent);
      } else if (opposite.isPresent()) {
        exponents.computeIfAbsent(opposite.get(), none -> new ArrayList<>()).add(exponent);
        factors.add(Build.power(Build.MINUS_ONE, exponent));
      } else {
        factors.add(raised.toExpression());
      }
    }
    exponents.forEach((base, parts) -> factors.add(Build.power(base, Tidy.sum(tidied(parts)))));
    return withoutMinus(factors);
  }

  /// k − np rather than −np + k.
  private static Expr positiveFirst(Expr sum) {
    List<Expr> terms = new ArrayList<>(Spine.terms(sum));
    terms.sort((a, b) -> Boolean.compare(isNegative(a), isNegative(b)));
    return Tidy.sum(terms);
  }

  private static boolean isNegative(Expr term) {
    return term.coefficient().signum() < 0;
  }

  private static Optional<Expr> same(Expr base, Set<Expr> bases) {
    return bases.contains(base) ? Optional.of(base) : Optional.empty();
  }

  private static Optional<Expr> opposite(Factors.Raised raised, Set<Expr> bases) {
    return bases.stream()
        .filter(base -> raised.exponent().isInteger())
        .filter(base -> Tidy.sum(List.of(base, raised.base())).isZero())
        .findFirst();
  }

  private static List<Expr> tidied(List<Expr> parts) {
    return parts.stream().map(Tidy::of).toList();
  }

  /// A minus sign in front goes into a factor that is a sum.
  private static Expr withoutMinus(List<Expr> factors) {
    Expr product = Tidy.product(factors);
    if (product.coefficient().signum() > 0) {
      return product;
    }
    List<Expr> signed = new ArrayList<>(Spine.factors(product));
    for (int i = 0; i < signed.size(); i++) {
      if (signed.get(i) instanceof Expr.Sum sum) {
        signed.set(i, positiveFirst(Signs.negated(sum)));
        signed.add(Build.MINUS_ONE);
        return Tidy.product(signed);
      }
    }
    return product;
  }

  /// Whether a factor is a sum or a power of something with a sum in it: else nothing can cancel.
  private static boolean hasSum(Expr factor) {
    return switch (factor) {
      case Expr.Sum sum -> true;
      case Expr.Power power -> Spine.factors(power.base()).stream().anyMatch(Quotients::isSumPower);
      case Expr.Leaf leaf -> false;
      case Expr.Product product -> false;
      case Expr.Apply apply -> false;
      case ArrayExpr array -> false;
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
