package dev.nabla.book.guess;

import static dev.nabla.expr.Build.ONE;
import static dev.nabla.expr.Build.TWO;
import static dev.nabla.expr.Build.difference;
import static dev.nabla.expr.Build.negate;
import static dev.nabla.expr.Build.power;
import static dev.nabla.expr.Build.product;
import static dev.nabla.expr.Build.quotient;
import static dev.nabla.expr.Build.sum;

import dev.nabla.expr.Build;
import dev.nabla.expr.Expr;
import dev.nabla.text.Format;
import java.util.ArrayList;
import java.util.List;

/// A product as readers see it, a constant times u over v, and the slips that it invites.
///
/// @param constant the factors that do not change
/// @param above the changing factors of the numerator
/// @param aboveSlopes their derivatives
/// @param below the changing factors of the denominator
/// @param belowSlopes their derivatives
record Fraction(
    Expr constant,
    List<Expr> above,
    List<Expr> aboveSlopes,
    List<Expr> below,
    List<Expr> belowSlopes) {

  /// @param factors the factors
  /// @param slopes their derivatives, in the same order
  /// @param moving which of them change
  static Fraction of(List<Expr> factors, List<Expr> slopes, List<Boolean> moving) {
    Expr constant = ONE;
    List<Expr> above = new ArrayList<>();
    List<Expr> aboveSlopes = new ArrayList<>();
    List<Expr> below = new ArrayList<>();
    List<Expr> belowSlopes = new ArrayList<>();
    for (int i = 0; i < factors.size(); i++) {
      Expr factor = factors.get(i);
      if (!moving.get(i)) {
        constant = product(constant, factor);
      } else if (factor instanceof Expr.Power p
          && p.exponent() instanceof Expr.Numeral n
          && n.value().signum() < 0) {
        Expr v = power(p.base(), negate(n));
        below.add(v);
        // From (1/v)' = −v'/v².
        belowSlopes.add(negate(product(slopes.get(i), power(v, TWO))));
      } else {
        above.add(factor);
        aboveSlopes.add(slopes.get(i));
      }
    }
    return new Fraction(constant, above, aboveSlopes, below, belowSlopes);
  }

  private static Expr all(List<Expr> factors) {
    return factors.stream().reduce(ONE, Build::product);
  }

  private static Expr allBut(List<Expr> factors, int left) {
    Expr rest = ONE;
    for (int i = 0; i < factors.size(); i++) {
      rest = i == left ? rest : product(rest, factors.get(i));
    }
    return rest;
  }

  private static Expr turns(List<Expr> factors, List<Expr> slopes) {
    Expr total = Build.ZERO;
    for (int i = 0; i < factors.size(); i++) {
      total = sum(total, product(slopes.get(i), allBut(factors, i)));
    }
    return total;
  }

  /// The right derivative.
  Expr derivative() {
    return whole(turns(above, aboveSlopes));
  }

  private Expr whole(Expr numeratorSlope) {
    return product(constant, over(numeratorSlope));
  }

  private Expr over(Expr numeratorSlope) {
    if (below.isEmpty()) {
      return numeratorSlope;
    }
    Expr v = all(below);
    return quotient(
        difference(product(numeratorSlope, v), product(all(above), turns(below, belowSlopes))),
        power(v, TWO));
  }

  List<Bend> bends() {
    List<Bend> found = new ArrayList<>();
    if (above.size() > 1) {
      inProduct(found);
    }
    if (!below.isEmpty() && !above.isEmpty()) {
      inQuotient(found);
    }
    if (!constant.isOne()) {
      Expr lost = over(turns(above, aboveSlopes));
      found.add(
          new Bend(
              Slip.FACTOR_LOST,
              lost,
              () ->
                  constant == Build.MINUS_ONE
                      ? "The minus sign in front was lost. It waits outside while the rest is"
                          + " differentiated."
                      : "The constant factor %s was lost. It waits outside while the rest is differentiated."
                          .formatted(latex(constant))));
    }
    return found;
  }

  private void inProduct(List<Bend> found) {
    Expr first = above.getFirst();
    Expr others = allBut(above, 0);
    Expr firstSlope = aboveSlopes.getFirst();
    Expr otherSlopes =
        turns(above.subList(1, above.size()), aboveSlopes.subList(1, aboveSlopes.size()));
    found.add(
        bend(
            Slip.PRODUCT_OF_DERIVATIVES,
            all(aboveSlopes),
            "In a product each factor has its turn while the other"
                + " waits, and the results are added. Here the factors are %s and %s.",
            first,
            others));
    for (int i = 0; i < above.size(); i++) {
      found.add(
          bend(
              Slip.ONE_FACTOR_ONLY,
              product(aboveSlopes.get(i), allBut(above, i)),
              "Only %s had its turn. Now let %s have its turn while the other waits, and add the"
                  + " two.",
              above.get(i),
              allBut(above, i)));
    }
    String waits = "Nearly: while %s is differentiated, %s waits, but it must stay as a factor.";
    found.add(
        bend(
            Slip.PRODUCT_AS_SUM,
            aboveSlopes.stream().reduce(Build.ZERO, Build::sum),
            "That would be right for a sum. In a product the factor that waits stays in its term:"
                + " here the factors are %s and %s.",
            first,
            others));
    found.add(
        bend(
            Slip.WAITING_FACTOR_LOST,
            sum(firstSlope, product(first, otherSlopes)),
            waits,
            first,
            others));
    found.add(
        bend(
            Slip.WAITING_FACTOR_LOST,
            sum(product(firstSlope, others), otherSlopes),
            waits,
            others,
            first));
    String minus =
        "The two terms of a product are added. The minus sign belongs to quotients. Here the"
            + " factors are %s and %s.";
    Expr swapped = difference(product(firstSlope, others), product(first, otherSlopes));
    found.add(bend(Slip.PRODUCT_WITH_MINUS, swapped, minus, first, others));
    found.add(bend(Slip.PRODUCT_WITH_MINUS, negate(swapped), minus, first, others));
  }

  private void inQuotient(List<Bend> found) {
    Expr u = all(above);
    Expr v = all(below);
    Expr du = turns(above, aboveSlopes);
    Expr dv = turns(below, belowSlopes);
    Expr square = power(v, TWO);
    String rule = " The rule is $\\frac{u'v - uv'}{v^2}$ with $u =\\,$%s and $v =\\,$%s.";
    Expr positive = product(du, v);
    Expr negative = product(u, dv);
    found.add(whole(Slip.QUOTIENT_OF_DERIVATIVES, quotient(du, dv), rule.strip(), u, v));
    found.add(
        whole(
            Slip.QUOTIENT_SWAPPED,
            quotient(difference(negative, positive), square),
            "Above the line the two terms are the wrong way round: the turn of the numerator, %s,"
                + " comes first and counts positive.",
            u));
    found.add(
        whole(
            Slip.QUOTIENT_WITH_PLUS,
            quotient(sum(positive, negative), square),
            "Above the line stands a difference: growing below makes the whole smaller." + rule,
            u,
            v));
    found.add(
        whole(
            Slip.QUOTIENT_NOT_SQUARED,
            quotient(difference(positive, negative), v),
            "The numerator is right. Below the line stands the square of the denominator %s.",
            v));
    found.add(
        whole(
            Slip.ONE_PART_ONLY,
            quotient(du, v),
            "Only the numerator %s had its turn. The denominator %s changes, too, and its turn"
                + " counts negative.",
            u,
            v));
    found.add(
        whole(
            Slip.ONE_PART_ONLY,
            negate(quotient(negative, square)),
            "Only the denominator %2$s had its turn. The numerator %1$s changes, too.",
            u,
            v));
    found.add(
        whole(
            Slip.ONE_PART_ONLY,
            quotient(du, square),
            "Above the line the turn of the denominator is missing." + rule,
            u,
            v));
  }

  /// A slip in the numerator of the whole.
  private Bend bend(Slip slip, Expr numeratorSlope, String advice, Expr... parts) {
    return new Bend(slip, whole(numeratorSlope), () -> filled(advice, parts));
  }

  private Bend whole(Slip slip, Expr slope, String advice, Expr... parts) {
    return new Bend(slip, product(constant, slope), () -> filled(advice, parts));
  }

  private static String filled(String advice, Expr... parts) {
    Object[] written = new Object[parts.length];
    for (int i = 0; i < parts.length; i++) {
      written[i] = latex(parts[i]);
    }
    return advice.formatted(written);
  }

  private static String latex(Expr part) {
    return "$" + Format.LATEX.write(part) + "$";
  }
}
