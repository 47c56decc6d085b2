package dev.nabla.algebra;

import dev.nabla.expr.Build;
import dev.nabla.expr.Expr;
import java.util.ArrayList;
import java.util.List;

/// The forms of a sum: shortened by identities, with the common factor in front, multiplied out,
/// over one denominator.
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
    Expr sum = IdentitySearch.ofTerms(canonical);
    Expr factored = withCommonFactor(sum);
    Expr best = Cost.of(factored) <= Cost.of(sum) ? factored : sum;
    for (Expr form : forms(sum)) {
      best = Cost.of(form) < Cost.of(best) ? form : best;
    }
    return best;
  }

  private static List<Expr> forms(Expr sum) {
    List<Expr> forms = new ArrayList<>();
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
    Expr inner = expandedIfShorter(IdentitySearch.ofTerms(Tidy.sum(rest)));
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
    Expr numerator = withCommonFactor(expandedIfShorter(IdentitySearch.ofTerms(Tidy.sum(top))));
    Expr below = Build.power(denominator.toExpression(), Build.MINUS_ONE);
    return Tidy.product(List.of(numerator, below));
  }
}
