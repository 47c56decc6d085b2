package dev.nabla.algebra;

import dev.nabla.expr.Build;
import dev.nabla.expr.Effort;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Rational;
import dev.nabla.expr.Walk;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// In which ways an expression is an instance of a pattern, up to the order of terms and factors.
/// Patterns are small, written by us, and canonical; so is the expression.
final class Matching {
  private Matching() {}

  /// Everything that the pattern's symbols may stand for.
  static List<Bindings> of(Expr pattern, Expr expr, Bindings bound) {
    Effort.spend(1);
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

  /// A pattern like −u asks for a negative coefficient, unless u is known already.
  private static List<Bindings> ofMultiple(
      Rational coefficient, Expr.Symbol symbol, Expr expr, Bindings bound) {
    Optional<Expr> known = bound.of(symbol);
    if (known.isPresent()) {
      return scaled(coefficient, known.get()) == expr ? List.of(bound) : List.of();
    }
    if (coefficient.signum() * expr.coefficient().signum() < 0) {
      return List.of();
    }
    return bound.with(symbol, scaled(coefficient.reciprocal(), expr));
  }

  static Expr scaled(Rational coefficient, Expr expr) {
    return Tidy.product(List.of(Build.number(coefficient), expr));
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
      if (Tidy.of(Walk.substitute(pattern, way.values())) == expr) {
        ways.add(way);
      }
    }
    return ways;
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
    if (others.isEmpty() && isBare(first) && powers.size() > 1) {
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
