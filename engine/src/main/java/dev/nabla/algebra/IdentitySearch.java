package dev.nabla.algebra;

import dev.nabla.expr.ArrayExpr;
import dev.nabla.expr.Build;
import dev.nabla.expr.Effort;
import dev.nabla.expr.ElementaryFunction;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Rational;
import dev.nabla.expr.Walk;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Finds places where an [Identity] makes an expression shorter: among the terms of a sum, with any
/// common factor; among the factors of a product, any number of times; in a function.
final class IdentitySearch {
  /// An identity of sums: the term from which the search starts, and its one partner.
  private record OfSum(Identity identity, Expr start, Expr partner) {}

  private static final int MOST_ROUNDS = 20;

  private final List<OfSum> ofSums = new ArrayList<>();
  private final List<Identity> ofProducts = new ArrayList<>();
  private final Map<ElementaryFunction, List<Identity>> ofFunctions =
      new EnumMap<>(ElementaryFunction.class);

  /// The search among all identities of the file.
  private static final class Standard {
    private static final IdentitySearch SEARCH =
        Effort.apart(() -> new IdentitySearch(Identity.all()));
  }

  private IdentitySearch(List<Identity> identities) {
    for (Identity identity : identities) {
      switch (identity.left()) {
        case Expr.Sum sum -> addSum(identity, Spine.terms(sum));
        case Expr.Product product -> ofProducts.add(identity);
        case Expr.Power power -> ofProducts.add(identity);
        case Expr.Apply apply ->
            ofFunctions
                .computeIfAbsent(apply.function(), function -> new ArrayList<>())
                .add(identity);
        case Expr.Leaf leaf -> throw new IllegalStateException("an identity of a leaf: " + leaf);
        case ArrayExpr array -> throw new IllegalStateException("an identity of arrays: " + array);
        case Expr.Piecewise piecewise ->
            throw new IllegalStateException("an identity of cases: " + piecewise);
      }
    }
  }

  private void addSum(Identity identity, List<Expr> terms) {
    if (terms.size() != 2) {
      throw new IllegalStateException("an identity of a sum has two terms: " + identity.left());
    }
    boolean swap = Walk.size(terms.get(0)) < Walk.size(terms.get(1));
    ofSums.add(new OfSum(identity, terms.get(swap ? 1 : 0), terms.get(swap ? 0 : 1)));
  }

  /// The sum, shortened as long as an identity of two of its terms does.
  static Expr ofTerms(Expr sum) {
    return Standard.SEARCH.untilShortest(sum, Standard.SEARCH::shorterSum);
  }

  /// The product, shortened as long as an identity of some of its factors does.
  static Expr ofFactors(Expr product) {
    return Standard.SEARCH.untilShortest(product, Standard.SEARCH::shorterProduct);
  }

  /// The function of an argument, or what an identity makes of it.
  static Expr ofFunction(Expr applied) {
    return Standard.SEARCH.untilShortest(applied, Standard.SEARCH::otherFunction);
  }

  private interface Step {
    Optional<Expr> of(Expr expr);
  }

  private Expr untilShortest(Expr expr, Step step) {
    Expr best = expr;
    for (int round = 0; round < MOST_ROUNDS; round++) {
      Optional<Expr> next = step.of(best);
      if (next.isEmpty()) {
        break;
      }
      best = next.get();
    }
    return best;
  }

  private Optional<Expr> otherFunction(Expr expr) {
    if (!(expr instanceof Expr.Apply apply)) {
      return Optional.empty();
    }
    for (Identity identity : ofFunctions.getOrDefault(apply.function(), List.of())) {
      for (Bindings way : Matching.of(identity.left(), expr, Bindings.NONE)) {
        Expr other = way.instance(identity.right());
        if (Cost.of(other) <= Cost.of(expr)) {
          return Optional.of(other);
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Expr> shorterProduct(Expr expr) {
    for (Identity identity : ofProducts) {
      for (Bindings way : Matching.inside(identity.left(), expr, Bindings.NONE)) {
        Effort.spend(1);
        Factors used = Factors.of(way.instance(identity.left()));
        int times = Factors.of(expr).timesDivisibleBy(used);
        if (times > 0) {
          Expr replacement = way.instance(identity.right());
          Expr ratio =
              Tidy.product(List.of(replacement, Build.power(used.toExpression(), Build.MINUS_ONE)));
          Expr other = Tidy.product(List.of(expr, Tidy.power(ratio, Build.number(times))));
          if (Cost.of(other) < Cost.of(expr)) {
            return Optional.of(other);
          }
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Expr> shorterSum(Expr sum) {
    Map<Expr, Rational> coefficients = new LinkedHashMap<>();
    for (Expr term : Spine.terms(sum)) {
      coefficients.merge(term.withoutCoefficient(), term.coefficient(), Rational::plus);
    }
    for (OfSum rule : ofSums) {
      for (Expr term : coefficients.keySet()) {
        Optional<Expr> other = shorterSum(sum, coefficients, rule, term);
        if (other.isPresent()) {
          return other;
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Expr> shorterSum(
      Expr sum, Map<Expr, Rational> coefficients, OfSum rule, Expr term) {
    for (Bindings way : Matching.inside(rule.start(), term, Bindings.NONE)) {
      Expr start = way.instance(rule.start());
      if (Factors.of(term).timesDivisibleBy(Factors.of(start)) == 0) {
        continue;
      }
      Expr common = Tidy.product(List.of(term, Build.power(start, Build.MINUS_ONE)));
      for (Expr other : partners(rule, way, common, coefficients)) {
        for (Bindings both : partnerBindings(rule, way, common, other)) {
          Optional<Expr> shorter = replaced(sum, coefficients, rule, both, common, term, other);
          if (shorter.isPresent()) {
            return shorter;
          }
        }
      }
    }
    return Optional.empty();
  }

  /// The terms that may be the partner: one when all symbols of the identity are known.
  private static List<Expr> partners(
      OfSum rule, Bindings way, Expr common, Map<Expr, Rational> coefficients) {
    if (!way.knows(rule.partner())) {
      return List.copyOf(coefficients.keySet());
    }
    Expr partner = Tidy.product(List.of(common, way.instance(rule.partner()))).withoutCoefficient();
    return coefficients.containsKey(partner) ? List.of(partner) : List.of();
  }

  private static List<Bindings> partnerBindings(OfSum rule, Bindings way, Expr common, Expr other) {
    Expr rest = Tidy.product(List.of(other, Build.power(common, Build.MINUS_ONE)));
    Expr pattern = rule.partner().withoutCoefficient();
    return Matching.of(pattern, rest.withoutCoefficient(), way);
  }

  /// The sum with start and partner replaced, as much of them as the one with the smaller share
  /// allows.
  private static Optional<Expr> replaced(
      Expr sum,
      Map<Expr, Rational> coefficients,
      OfSum rule,
      Bindings way,
      Expr common,
      Expr term,
      Expr other) {
    Expr left = way.instance(rule.identity().left());
    Expr right = way.instance(rule.identity().right());
    Expr scaledStart = Tidy.product(List.of(common, way.instance(rule.start())));
    Expr scaledPartner = Tidy.product(List.of(common, way.instance(rule.partner())));
    Rational ofStart = share(coefficients, term, scaledStart);
    Rational ofPartner = share(coefficients, other, scaledPartner);
    if (term == other || ofStart.signum() * ofPartner.signum() <= 0) {
      return Optional.empty();
    }
    for (Rational times : List.of(ofStart, ofPartner)) {
      Expr factor = Tidy.product(List.of(Build.number(times), common));
      List<Expr> terms = new ArrayList<>(Spine.terms(sum));
      for (Expr each : Spine.terms(left)) {
        terms.add(Tidy.product(List.of(Build.MINUS_ONE, factor, each)));
      }
      terms.add(Tidy.product(List.of(factor, right)));
      Expr next = Tidy.sum(terms);
      if (Cost.of(next) < Cost.of(sum)) {
        return Optional.of(next);
      }
    }
    return Optional.empty();
  }

  /// How many times a term of the sum is the scaled side of the identity.
  private static Rational share(Map<Expr, Rational> coefficients, Expr term, Expr scaled) {
    return scaled.withoutCoefficient() == term
        ? coefficients.getOrDefault(term, Rational.ZERO).div(scaled.coefficient())
        : Rational.ZERO;
  }
}
