package dev.nabla.algebra;

import dev.nabla.expr.ArrayExpr;
import dev.nabla.expr.Effort;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Rational;
import java.util.ArrayList;
import java.util.List;

/// In which ways an expression is an instance of a pattern, up to the order of terms and factors.
/// Patterns are small, written by us, and canonical; so is the expression.
final class Matching {
  private Matching() {}

  /// Everything that the pattern's symbols may stand for.
  static List<Bindings> of(Expr pattern, Expr expr, Bindings bound) {
    Effort.spend(1);
    if (pattern instanceof Expr.Binary && bound.knows(pattern)) {
      return bound.instance(pattern) == expr ? List.of(bound) : List.of();
    }
    return switch (pattern) {
      case Expr.Symbol symbol -> bound.with(symbol, expr);
      case Expr.Numeral numeral -> numeral == expr ? List.of(bound) : List.of();
      case Expr.Constant constant -> constant == expr ? List.of(bound) : List.of();
      case Expr.Sum sum -> ofSum(sum, expr, bound);
      case Expr.Product product when product.withoutCoefficient() instanceof Expr.Symbol symbol ->
          ofMultiple(product.coefficient(), symbol, expr, bound);
      case Expr.Product product -> ofFactors(product, expr, bound);
      case Expr.Power power -> ofFactors(power, expr, bound);
      case Expr.Apply apply -> ofApply(apply, expr, bound);
      case ArrayExpr array -> List.of();
      case Expr.Piecewise piecewise -> List.of();
    };
  }

  private static List<Bindings> ofApply(Expr.Apply pattern, Expr expr, Bindings bound) {
    if (!(expr instanceof Expr.Apply apply) || apply.function() != pattern.function()) {
      return List.of();
    }
    List<Bindings> ways = List.of(bound);
    for (int i = 0; i < pattern.arguments().size(); i++) {
      Expr part = pattern.arguments().get(i);
      Expr whole = apply.arguments().get(i);
      ways = ways.stream().flatMap(way -> of(part, whole, way).stream()).toList();
    }
    return ways;
  }

  /// A pattern like −u asks for an expression that looks negative, one like 2u for one that does
  /// not.
  private static List<Bindings> ofMultiple(
      Rational coefficient, Expr.Symbol symbol, Expr expr, Bindings bound) {
    return coefficient.signum() < 0 == looksNegative(expr)
        ? bound.with(symbol, Signs.scaled(coefficient.reciprocal(), expr))
        : List.of();
  }

  /// Whether the expression, or every term of it, has a minus sign in front.
  private static boolean looksNegative(Expr expr) {
    return expr instanceof Expr.Sum
        ? Spine.terms(expr).stream().allMatch(term -> term.coefficient().signum() < 0)
        : expr.coefficient().signum() < 0;
  }

  private static List<Bindings> ofSum(Expr.Sum pattern, Expr expr, Bindings bound) {
    if (!(expr instanceof Expr.Sum)) {
      return List.of();
    }
    return ofAll(Spine.terms(pattern), Spine.terms(expr), bound);
  }

  /// Terms against terms; a bare symbol, which must come last, takes all that are left.
  private static List<Bindings> ofAll(List<Expr> patterns, List<Expr> terms, Bindings bound) {
    List<Expr> ordered = bareLast(patterns);
    Expr first = ordered.getFirst();
    List<Expr> others = ordered.subList(1, ordered.size());
    if (others.isEmpty()) {
      Expr rest = Tidy.sum(terms);
      return terms.size() == 1 || first instanceof Expr.Symbol ? of(first, rest, bound) : List.of();
    }
    List<Bindings> ways = new ArrayList<>();
    for (int i = 0; i < terms.size() && terms.size() >= ordered.size(); i++) {
      List<Expr> rest = without(terms, i);
      for (Bindings way : of(first, terms.get(i), bound)) {
        ways.addAll(ofAll(others, rest, way));
      }
    }
    return ways;
  }

  private static List<Expr> bareLast(List<Expr> patterns) {
    List<Expr> ordered = new ArrayList<>(patterns);
    ordered.sort((a, b) -> Boolean.compare(a instanceof Expr.Symbol, b instanceof Expr.Symbol));
    return ordered;
  }

  static <T> List<T> without(List<T> list, int index) {
    List<T> rest = new ArrayList<>(list);
    rest.remove(index);
    return rest;
  }

  /// A product against all factors of an expression.
  private static List<Bindings> ofFactors(Expr pattern, Expr expr, Bindings bound) {
    List<Bindings> ways = new ArrayList<>();
    for (Bindings way : inside(pattern, expr, bound)) {
      Bindings whole = withNumeral(pattern, expr, way);
      if (whole.instance(pattern) == expr) {
        ways.add(whole);
      }
    }
    return ways;
  }

  /// A bare symbol that is a factor of the pattern stands for the numeral, too.
  private static Bindings withNumeral(Expr pattern, Expr expr, Bindings way) {
    Rational ratio = expr.coefficient().div(way.instance(pattern).coefficient());
    return ratio.isOne()
        ? way
        : Factors.of(pattern).powers().stream()
            .filter(Matching::isBare)
            .map(raised -> (Expr.Symbol) raised.base())
            .findFirst()
            .map(symbol -> way.scaled(symbol, ratio))
            .orElse(way);
  }

  /// A product against some factors of an expression: every way in which each of its powers finds a
  /// power of the same sign that is at least as high. Numerals are not compared.
  static List<Bindings> inside(Expr pattern, Expr expr, Bindings bound) {
    return inside(Factors.of(pattern).powers(), Factors.of(expr).powers(), bound);
  }

  private static List<Bindings> inside(
      List<Factors.Raised> patterns, List<Factors.Raised> powers, Bindings bound) {
    if (patterns.isEmpty()) {
      return List.of(bound);
    }
    List<Factors.Raised> ordered = new ArrayList<>(patterns);
    ordered.sort(
        (a, b) ->
            Boolean.compare(a.base() instanceof Expr.Symbol, b.base() instanceof Expr.Symbol));
    Factors.Raised first = ordered.getFirst();
    List<Factors.Raised> others = ordered.subList(1, ordered.size());
    if (others.isEmpty() && isBare(first) && powers.size() != 1) {
      return of(first.base(), productOf(powers), bound);
    }
    List<Bindings> ways = new ArrayList<>();
    for (int i = 0; i < powers.size(); i++) {
      for (Bindings way : ofPower(first, powers.get(i), bound)) {
        ways.addAll(inside(others, without(powers, i), way));
      }
    }
    return ways;
  }

  private static boolean isBare(Factors.Raised raised) {
    return raised.base() instanceof Expr.Symbol && raised.exponent().isOne();
  }

  private static Expr productOf(List<Factors.Raised> powers) {
    return Tidy.product(powers.stream().map(Factors.Raised::toExpression).toList());
  }

  private static List<Bindings> ofPower(
      Factors.Raised pattern, Factors.Raised power, Bindings bound) {
    if (pattern.base() instanceof Expr.Power general) {
      return power.base() instanceof Expr.Power other && power.exponent().equals(pattern.exponent())
          ? of(general.base(), other.base(), bound).stream()
              .flatMap(way -> of(general.exponent(), other.exponent(), way).stream())
              .toList()
          : List.of();
    }
    if (isBare(pattern)) {
      return of(pattern.base(), power.toExpression(), bound);
    }
    boolean fits =
        pattern.exponent().signum() == power.exponent().signum()
            && pattern.exponent().abs().compareTo(power.exponent().abs()) <= 0
            && pattern.exponent().isInteger() == power.exponent().isInteger();
    return fits ? of(pattern.base(), power.base(), bound) : List.of();
  }
}
