package dev.nabla.algebra;

import dev.nabla.expr.Build;
import dev.nabla.expr.ElementaryFunction;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Rational;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The forms of a sum: as it is, with the common factor in front, multiplied out, over one
/// denominator; and the identities of squares of trigonometric functions.
final class SumForms {
  /// Longer sums are only tidied.
  private static final int LONGEST = 200;

  /// Products whose multiplied-out form could be longer than this are not multiplied out.
  private static final long MOST_TERMS = 2_000;

  private SumForms() {}

  /// The shortest of the forms of a canonical expression.
  static Expr shortest(Expr canonical) {
    if (!(canonical instanceof Expr.Sum) || Spine.terms(canonical).size() > LONGEST) {
      return canonical;
    }
    Expr sum = withSquares(canonical);
    Expr best = sum;
    for (Expr form : forms(sum)) {
      best = Cost.of(form) < Cost.of(best) ? form : best;
    }
    return best;
  }

  private static List<Expr> forms(Expr sum) {
    List<Expr> forms = new ArrayList<>();
    forms.add(withCommonFactor(sum));
    if (mayExpand(sum)) {
      Expr expanded = Expand.expression(sum);
      forms.add(expanded);
      forms.add(withCommonFactor(expanded));
    }
    Expr fraction = overOneDenominator(sum);
    if (fraction != sum) {
      forms.add(fraction);
      forms.add(Quotients.shortest(fraction));
    }
    return forms;
  }

  /// The sum multiplied out where that is shorter.
  static Expr expandedIfShorter(Expr canonical) {
    if (!mayExpand(canonical)) {
      return canonical;
    }
    Expr expanded = Expand.expression(canonical);
    return Cost.of(expanded) < Cost.of(canonical) ? expanded : canonical;
  }

  static boolean mayExpand(Expr expr) {
    return ExpandedSize.of(expr) <= MOST_TERMS;
  }

  /// The common factor of all terms in front: 10x(3x+1) + 15x² = 5x(9x+2).
  static Expr withCommonFactor(Expr sum) {
    List<Expr> terms = Spine.terms(sum);
    if (terms.size() < 2) {
      return sum;
    }
    List<Factors> factored = terms.stream().map(Factors::of).toList();
    Factors common = Factors.common(factored);
    if (common.isOne()) {
      return sum;
    }
    List<Expr> rest = factored.stream().map(each -> each.dividedBy(common).toExpression()).toList();
    Expr inner = expandedIfShorter(withSquares(Tidy.sum(rest)));
    Expr again = inner instanceof Expr.Sum ? contentInFront(inner) : inner;
    return Tidy.product(List.of(common.toExpression(), again));
  }

  private static Expr contentInFront(Expr sum) {
    List<Factors> factored = Spine.terms(sum).stream().map(Factors::of).toList();
    Factors common = Factors.common(factored);
    return common.isOne()
        ? sum
        : Tidy.product(
            List.of(
                common.toExpression(),
                Tidy.sum(factored.stream().map(e -> e.dividedBy(common).toExpression()).toList())));
  }

  /// One fraction: every term over the product of all denominators, the numerator multiplied out
  /// where that is shorter.
  private static Expr overOneDenominator(Expr sum) {
    List<Factors> factored = Spine.terms(sum).stream().map(Factors::of).toList();
    Factors denominator = Factors.denominator(factored);
    if (denominator.isOne()) {
      return sum;
    }
    List<Expr> top = factored.stream().map(each -> each.times(denominator).toExpression()).toList();
    Expr numerator = withCommonFactor(expandedIfShorter(withSquares(Tidy.sum(top))));
    Expr below = Build.power(denominator.toExpression(), Build.MINUS_ONE);
    return Tidy.product(List.of(numerator, below));
  }

  /// a·sin²u + a·cos²u = a, a − a·sin²u = a·cos²u, a·cosh²u − a·sinh²u = a, and their kin.
  static Expr withSquares(Expr sum) {
    Map<Expr, Rational> coefficients = new LinkedHashMap<>();
    for (Expr term : Spine.terms(sum)) {
      coefficients.merge(term.withoutCoefficient(), term.coefficient(), Rational::plus);
    }
    for (Expr term : List.copyOf(coefficients.keySet())) {
      for (Expr factor : Spine.factors(term)) {
        if (factor instanceof Expr.Power power
            && power.exponent() instanceof Expr.Numeral n
            && n.value().equals(Rational.TWO)
            && power.base() instanceof Expr.Apply apply) {
          merge(coefficients, term, factor, apply);
        }
      }
    }
    List<Expr> terms = new ArrayList<>();
    coefficients.forEach(
        (term, value) -> terms.add(Tidy.product(List.of(Build.number(value), term))));
    return Tidy.sum(terms);
  }

  private static void merge(
      Map<Expr, Rational> coefficients, Expr term, Expr square, Expr.Apply apply) {
    switch (apply.function()) {
      case SIN -> merge(coefficients, term, square, other(ElementaryFunction.COS, apply), 1);
      case COS -> merge(coefficients, term, square, other(ElementaryFunction.SIN, apply), 1);
      case COSH -> merge(coefficients, term, square, other(ElementaryFunction.SINH, apply), -1);
      default -> {}
    }
  }

  private static Expr other(ElementaryFunction function, Expr.Apply apply) {
    return Build.power(Build.apply(function, apply.argument()), Build.TWO);
  }

  /// Uses square + sign·partner = 1 (sign 1), or square − partner = 1 (sign −1).
  private static void merge(
      Map<Expr, Rational> coefficients, Expr term, Expr square, Expr partner, int sign) {
    Rational a = coefficients.get(term);
    if (a == null) {
      return;
    }
    Expr rest = Tidy.product(List.of(term, Build.power(square, Build.MINUS_ONE)));
    Expr twin = Tidy.product(List.of(rest, partner));
    Rational b = coefficients.get(twin);
    if (b != null && b.equals(sign > 0 ? a : a.negate())) {
      coefficients.remove(term);
      coefficients.remove(twin);
      coefficients.merge(rest, a, Rational::plus);
      return;
    }
    Rational c = coefficients.get(rest);
    if (c != null && c.equals(a.negate())) {
      coefficients.remove(term);
      coefficients.remove(rest);
      coefficients.merge(twin, sign > 0 ? c : a, Rational::plus);
    }
  }
}
