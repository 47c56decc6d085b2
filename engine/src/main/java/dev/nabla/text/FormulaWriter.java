package dev.nabla.text;

import dev.nabla.expr.ArrayExpr;
import dev.nabla.expr.Build;
import dev.nabla.expr.Comparison;
import dev.nabla.expr.Effort;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Rational;
import dev.nabla.expr.Relation;
import dev.nabla.expr.Unfinished;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Writes expressions from left to right with a stack of what is still to be written, so that the
/// depth of an expression does not matter and the work is in proportion to the text.
abstract class FormulaWriter {
  /// An expression to write where things of at least this strength can stand.
  private record Place(Expr expr, Strength needed) {}

  private final StringBuilder out = new StringBuilder();
  private final int limit;
  private final Deque<Object> pending = new ArrayDeque<>();
  private final List<Object> parts = new ArrayList<>();
  private Map<Expr.Symbol, Unfinished.Part> unfinished = Map.of();

  FormulaWriter(int limit) {
    this.limit = limit;
  }

  final String write(Expr expr) {
    put(expr, Strength.SUM);
    return finish();
  }

  final String write(Unfinished formula) {
    unfinished =
        formula.parts().stream()
            .collect(Collectors.toMap(Unfinished.Part::standIn, Function.identity()));
    return write(formula.expression());
  }

  final String write(List<Relation> conditions) {
    conditions(conditions);
    return finish();
  }

  private String finish() {
    schedule();
    while (!pending.isEmpty()) {
      switch (pending.pop()) {
        case Place place -> {
          Effort.spend(1);
          expand(place);
          schedule();
        }
        case Object text -> append(text.toString());
      }
    }
    return out.toString();
  }

  private void append(String text) {
    if (text.length() > limit - out.length()) {
      throw new TooLargeException(limit);
    }
    out.append(text);
  }

  private void schedule() {
    Collections.reverse(parts);
    parts.forEach(pending::push);
    parts.clear();
  }

  final void put(String text) {
    parts.add(text);
  }

  final void put(Expr expr, Strength needed) {
    parts.add(new Place(expr, needed));
  }

  final void putList(List<Expr> list) {
    for (int i = 0; i < list.size(); i++) {
      put(i == 0 ? "" : ", ");
      put(list.get(i), Strength.SUM);
    }
  }

  private void expand(Place place) {
    if (strength(place.expr).compareTo(place.needed) < 0) {
      put(open());
      put(place.expr, Strength.SUM);
      put(close());
    } else {
      body(place.expr);
    }
  }

  private void body(Expr expr) {
    switch (expr) {
      case Expr.Numeral numeral -> numeral(numeral.value());
      case Expr.Constant constant -> put(constant(constant));
      case Expr.Symbol symbol when unfinished.containsKey(symbol) ->
          derivative(Objects.requireNonNull(unfinished.get(symbol)));
      case Expr.Symbol symbol -> put(symbol(symbol.name()));
      case Expr.Sum sum -> sum(sum);
      case Expr.Product product when !product.shape().isScalar() ->
          product(ArrayProduct.of(product));
      case Expr.Product product -> product(Chain.of(product));
      case Expr.Power power when isSquareRoot(power) -> squareRoot(power.base());
      case Expr.Power power when Chain.divisor(power).isPresent() -> product(Chain.of(power));
      case Expr.Power power -> power(power);
      case Expr.Apply apply -> apply(apply);
      case ArrayExpr array -> array(array);
      case Expr.Piecewise piecewise -> piecewise(piecewise);
    }
  }

  /// How tightly the expression holds together as it is written here.
  Strength strength(Expr expr) {
    return switch (expr) {
      case Expr.Numeral numeral -> strength(numeral.value());
      case Expr.Constant constant -> Strength.ATOM;
      case Expr.Symbol symbol -> Strength.ATOM;
      case Expr.Sum sum -> Strength.SUM;
      case Expr.Product product ->
          product.coefficient().signum() < 0 ? Strength.NEGATIVE : Strength.PRODUCT;
      case Expr.Power power when isSquareRoot(power) -> Strength.ATOM;
      case Expr.Power power when Chain.divisor(power).isPresent() -> Strength.PRODUCT;
      case Expr.Power power -> strengthOfPower();
      case Expr.Apply apply -> strengthOf(apply);
      case ArrayExpr array -> strengthOf(array);
      case Expr.Piecewise piecewise -> strengthOfPiecewise();
    };
  }

  private static Strength strength(Rational value) {
    if (value.signum() < 0) {
      return Strength.NEGATIVE;
    }
    return value.isInteger() ? Strength.ATOM : Strength.PRODUCT;
  }

  static boolean isSquareRoot(Expr.Power power) {
    return power.exponent() == Build.HALF;
  }

  private void sum(Expr.Sum sum) {
    List<Expr> terms = new ArrayList<>();
    Expr rest = sum;
    while (rest instanceof Expr.Sum more) {
      terms.add(more.right());
      rest = more.left();
    }
    put(rest, Strength.NEGATIVE);
    for (Expr term : terms.reversed()) {
      boolean minus = term.coefficient().signum() < 0;
      put(minus ? " - " : " + ");
      put(minus ? Build.negate(term) : term, Strength.PRODUCT);
    }
  }

  /// Relations that must all hold: chains where one ends with what the next begins with.
  void conditions(List<Relation> relations) {
    for (int i = 0; i < relations.size(); i++) {
      Relation relation = relations.get(i);
      if (i > 0 && goesOn(relations.get(i - 1), relation)) {
        put(" " + sign(relation.comparison()) + " ");
      } else {
        put(i == 0 ? "" : and());
        put(relation.left(), Strength.SUM);
        put(" " + sign(relation.comparison()) + " ");
      }
      put(relation.right(), Strength.SUM);
    }
  }

  private static boolean goesOn(Relation before, Relation after) {
    return before.right() == after.left()
        && (isRising(before.comparison())
            ? isRising(after.comparison())
            : isRising(before.comparison().swapped()) && isRising(after.comparison().swapped()));
  }

  private static boolean isRising(Comparison comparison) {
    return comparison == Comparison.LESS || comparison == Comparison.LESS_OR_EQUAL;
  }

  abstract String open();

  abstract String close();

  abstract void numeral(Rational value);

  abstract String constant(Expr.Constant constant);

  abstract String symbol(String name);

  /// A derivative that is still to be carried out.
  abstract void derivative(Unfinished.Part part);

  abstract void product(Chain chain);

  abstract void product(ArrayProduct product);

  abstract void squareRoot(Expr radicand);

  abstract void power(Expr.Power power);

  abstract void apply(Expr.Apply apply);

  abstract void array(ArrayExpr array);

  /// Whether the expression may stand without parentheses behind scalar factors and to the left of
  /// a matrix product.
  static boolean isMatrixProduct(Expr expr) {
    return expr instanceof ArrayExpr array && ArrayForm.of(array) instanceof ArrayForm.Dot;
  }

  Strength strengthOf(ArrayExpr array) {
    return Strength.ATOM;
  }

  abstract void piecewise(Expr.Piecewise piecewise);

  abstract String sign(Comparison comparison);

  abstract String and();

  Strength strengthOfPower() {
    return Strength.POWER;
  }

  Strength strengthOf(Expr.Apply apply) {
    return Strength.ATOM;
  }

  Strength strengthOfPiecewise() {
    return Strength.ATOM;
  }
}
