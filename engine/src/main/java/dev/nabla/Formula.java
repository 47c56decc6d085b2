package dev.nabla;

import dev.nabla.algebra.Collect;
import dev.nabla.algebra.Conditions;
import dev.nabla.algebra.Expand;
import dev.nabla.algebra.Factor;
import dev.nabla.algebra.Fractions;
import dev.nabla.algebra.Limit;
import dev.nabla.algebra.Series;
import dev.nabla.algebra.Simplify;
import dev.nabla.compile.Compiled;
import dev.nabla.compile.Compiler;
import dev.nabla.derive.Derivation;
import dev.nabla.derive.Derivative;
import dev.nabla.enclosure.Digits;
import dev.nabla.expr.Build;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Guarded;
import dev.nabla.expr.Rational;
import dev.nabla.expr.Relation;
import dev.nabla.expr.Walk;
import dev.nabla.optimize.ExpressionObjective;
import dev.nabla.solve.KinkSearch;
import dev.nabla.solve.KinksFound;
import dev.nabla.solve.Range;
import dev.nabla.solve.Solutions;
import dev.nabla.solve.Solve;
import dev.nabla.text.Format;
import dev.nabla.text.Notice;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/// A formula over real symbols: an exact expression and the conditions under which it holds.
/// Immutable; two formulas are equal when both parts are.
///
/// The derivative of ln x is 1/x where x > 0. The expression alone, 1/x, would also have a value at
/// −1; the formula has none: [#at(Map)] and [#compile(String...)] give "not a number" there.
public final class Formula {
  private final Guarded guarded;
  private final List<Notice> notices;

  Formula(Expr expression, List<Relation> where, List<Notice> notices) {
    this.guarded = new Guarded(expression, where);
    this.notices = List.copyOf(notices);
  }

  /// A formula that holds wherever its expression has a value.
  public static Formula of(Expr expression) {
    return new Formula(expression, List.of(), List.of());
  }

  /// A formula with conditions.
  public static Formula of(Guarded guarded) {
    return new Formula(guarded.expression(), guarded.where(), List.of());
  }

  public Expr expression() {
    return guarded.expression();
  }

  /// What must hold beyond what the expression itself needs, all of it.
  public List<Relation> where() {
    return guarded.where();
  }

  /// The expression and its conditions.
  public Guarded guarded() {
    return guarded;
  }

  /// What there is to know about how the text was read; empty for results.
  public List<Notice> notices() {
    return notices;
  }

  /// The names of the symbols, in order of appearance.
  public List<String> symbols() {
    return Walk.symbols(guarded.asExpression()).stream().map(Expr.Symbol::name).toList();
  }

  /// The derivative with respect to one symbol after the other; without a name, with respect to the
  /// only symbol.
  ///
  /// {@snippet file="dev/nabla/examples/FirstSteps.java" region="derivatives"}
  ///
  /// @throws IllegalArgumentException without a name, if there are several symbols
  /// @throws dev.nabla.derive.NoDerivativeException if a function has no slope formula
  public Formula diff(String... names) {
    Guarded derivative = guarded;
    for (String name : names.length == 0 ? List.of(onlySymbol()) : List.of(names)) {
      derivative = Derivative.of(derivative, Variables.of(expression(), name));
    }
    return of(derivative);
  }

  /// How the derivative with respect to one symbol after the other comes about, step by step;
  /// without a name, with respect to the only symbol. Its result is that of [#diff(String...)].
  ///
  /// {@snippet file="dev/nabla/examples/Derivations.java" region="lines"}
  ///
  /// @throws IllegalArgumentException without a name, if there are several symbols
  /// @throws dev.nabla.derive.NoDerivativeException if a function has no slope formula
  public Derivation steps(String... names) {
    List<String> all = names.length == 0 ? List.of(onlySymbol()) : List.of(names);
    return Derivation.of(
        guarded, all.stream().map(name -> Variables.of(expression(), name)).toList());
  }

  /// The derivative of an order; one that would be too long to read comes in a form that shares its
  /// parts, which [#diff(String...)] does not give.
  ///
  /// @throws IllegalArgumentException if the order is negative
  public Formula diff(String name, int order) {
    if (order < 0) {
      throw new IllegalArgumentException("the order of a derivative is at least 0, not " + order);
    }
    return of(Derivative.of(guarded, Variables.of(expression(), name), order));
  }

  /// The partial derivatives; without names, with respect to every symbol in order of appearance.
  public GradientFormula gradient(String... names) {
    return GradientFormula.of(this, List.of(names));
  }

  /// The second partial derivatives, row by row. Symmetric.
  public List<List<Formula>> hessian(String... names) {
    List<String> all = orAll(names);
    List<Formula> gradient = gradient(names);
    List<List<Formula>> rows = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      List<Formula> row = new ArrayList<>();
      for (int j = 0; j < all.size(); j++) {
        row.add(j < i ? rows.get(j).get(i) : gradient.get(i).diff(all.get(j)));
      }
      rows.add(List.copyOf(row));
    }
    return List.copyOf(rows);
  }

  private List<String> orAll(String... names) {
    return names.length == 0 ? symbols() : List.of(names);
  }

  private String onlySymbol() {
    List<String> symbols = symbols();
    if (symbols.size() != 1) {
      throw new IllegalArgumentException(
          symbols.isEmpty()
              ? "name the symbol to differentiate by: the formula has none"
              : "name the symbol to differentiate by: one of " + String.join(", ", symbols));
    }
    return symbols.getFirst();
  }

  /// An equal formula that is not longer, if possible shorter.
  public Formula simplify() {
    return of(Simplify.of(guarded));
  }

  /// The formula multiplied out.
  ///
  /// @throws dev.nabla.expr.EffortException under an effort, if there would be too many terms
  public Formula expand() {
    Guarded expanded = Expand.of(guarded.expression());
    return of(
        new Guarded(
            expanded.expression(),
            Conditions.together(guarded.where(), expanded.where(), expanded.expression())));
  }

  /// The formula as a product of irreducible factors over the rational numbers; of a quotient both
  /// parts, without what they have in common.
  ///
  /// @throws dev.nabla.expr.EffortException under an effort, if this takes too long, and always if
  ///   a polynomial in several symbols is too large
  public Formula factor() {
    return of(Factor.of(guarded));
  }

  /// The formula as one fraction in lowest terms, the denominator in factors.
  ///
  /// @throws dev.nabla.expr.EffortException as [#factor()]
  public Formula together() {
    return of(Fractions.together(guarded));
  }

  /// The formula as a quotient of two sums in lowest terms.
  ///
  /// @throws dev.nabla.expr.EffortException as [#factor()]
  public Formula cancel() {
    return of(Fractions.cancel(guarded));
  }

  /// The formula as a sum of partial fractions with respect to a symbol; other symbols count as
  /// numbers.
  ///
  /// @throws dev.nabla.expr.EffortException as [#factor()]
  public Formula apart(String name) {
    return of(Fractions.apart(guarded, Variables.of(expression(), name)));
  }

  /// The formula multiplied out, with one term for each power of a symbol.
  ///
  /// @throws dev.nabla.expr.EffortException under an effort, if there would be too many terms
  public Formula collect(String name) {
    return of(Collect.of(guarded, Variables.of(expression(), name)));
  }

  /// What the formula tends to when a symbol goes to a point from both sides.
  ///
  /// @throws dev.nabla.expr.EffortException under an effort, if it takes too long
  public Limit limit(String name, Formula point) {
    return limit(name, new Limit.Point.At(point.expression()), Limit.Side.BOTH);
  }

  /// What the formula tends to when a symbol goes to a point or to infinity.
  ///
  /// {@snippet file="dev/nabla/examples/FirstSteps.java" region="limits"}
  ///
  /// @throws dev.nabla.expr.EffortException under an effort, if it takes too long
  public Limit limit(String name, Limit.Point point, Limit.Side side) {
    return Limit.of(guarded, Variables.of(expression(), name), point, side);
  }

  /// The expansion about a point up to a power.
  ///
  /// @param order the highest power that is kept, from −1000 to 1000
  /// @throws dev.nabla.expr.EffortException under an effort, if it takes too long
  public Series series(String name, Formula point, int order) {
    return series(name, new Limit.Point.At(point.expression()), order);
  }

  /// The expansion about a point or about infinity up to a power.
  ///
  /// @param order the highest power that is kept, from −1000 to 1000
  /// @throws dev.nabla.expr.EffortException under an effort, if it takes too long
  public Series series(String name, Limit.Point point, int order) {
    return Series.of(guarded, Variables.of(expression(), name), point, order);
  }

  /// The real solutions of this formula being 0, for one symbol; without a name, for the only one.
  ///
  /// @throws IllegalArgumentException without a name, if there are several symbols
  /// @throws dev.nabla.expr.EffortException under an effort, if this needs more
  public Solutions solve(String... names) {
    List<Expr.Symbol> unknowns =
        (names.length == 0 ? List.of(onlySymbol()) : List.of(names))
            .stream().map(name -> Variables.of(expression(), name)).toList();
    return Solve.of(List.of(guarded), unknowns, Optional.empty());
  }

  /// The points from `low` to `high` where there is no derivative by the only symbol, ends
  /// included.
  ///
  /// {@snippet file="dev/nabla/examples/FirstSteps.java" region="kinks"}
  ///
  /// @throws IllegalArgumentException if there are several symbols, or `low` is above `high`
  public KinksFound kinks(Rational low, Rational high) {
    return KinkSearch.of(guarded, Build.symbol(onlySymbol()), new Range(low, high));
  }

  /// The formula with a number in the place of a symbol.
  public Formula with(String name, Rational value) {
    return with(name, of(Build.number(value)));
  }

  /// The formula with another in the place of a symbol.
  public Formula with(String name, Formula value) {
    Map<Expr, Expr> replaced = Map.of(Variables.of(expression(), name), value.expression());
    List<Relation> conditions = new ArrayList<>(value.where());
    for (Relation relation : where()) {
      conditions.add(
          new Relation(
              Walk.substitute(relation.left(), replaced),
              relation.comparison(),
              Walk.substitute(relation.right(), replaced)));
    }
    Expr expression = Walk.substitute(expression(), replaced);
    return of(new Guarded(expression, Conditions.notImplied(conditions, expression)));
  }

  public Formula plus(Formula other) {
    return combined(other, Build::sum);
  }

  public Formula minus(Formula other) {
    return combined(other, Build::difference);
  }

  public Formula times(Formula other) {
    return combined(other, Build::product);
  }

  public Formula div(Formula other) {
    return combined(other, Build::quotient);
  }

  public Formula pow(Formula exponent) {
    return combined(exponent, Build::power);
  }

  public Formula unaryMinus() {
    return of(guarded.map(Build::negate));
  }

  private Formula combined(Formula other, BinaryOperator<Expr> operation) {
    Expr expression = operation.apply(expression(), other.expression());
    return of(new Guarded(expression, Conditions.together(where(), other.where(), expression)));
  }

  /// The formula as vectorised code; see [Compiled]. Where a condition fails, it gives NaN.
  ///
  /// @param arguments the names of the symbols in the order in which values will be given; without
  ///   names, all in order of appearance
  /// @throws IllegalArgumentException if the formula has a symbol that is not named
  public Compiled compile(String... arguments) {
    List<Expr.Symbol> symbols = orAll(arguments).stream().map(Build::symbol).toList();
    return Compiler.compile(List.of(guarded.asExpression()), symbols);
  }

  /// The formula as a function to minimise, with its derivatives as code.
  ///
  /// @param arguments as for [#compile(String...)], at least one in the end
  /// @throws IllegalArgumentException if the formula has a symbol that is not named
  /// @throws dev.nabla.derive.NoDerivativeException if a function has no slope formula
  public ExpressionObjective objective(String... arguments) {
    return ExpressionObjective.of(guarded, orAll(arguments).stream().map(Build::symbol).toList());
  }

  /// The value at one point, NaN where there is none. It compiles each time: for many points,
  /// [#compile(String...)] once.
  ///
  /// @throws IllegalArgumentException if a symbol has no value
  public double at(Map<String, Double> values) {
    return compile(symbols().toArray(String[]::new)).at(Variables.ordered(symbols(), values));
  }

  /// The value of a formula with at most one symbol. It compiles each time, too.
  ///
  /// @throws IllegalArgumentException if there are several symbols
  public double at(double value) {
    return compile(symbols().isEmpty() ? new String[] {"x"} : new String[] {onlySymbol()})
        .at(value);
  }

  /// The value at one point to many digits, correctly rounded.
  ///
  /// @param values a value for every symbol, exact
  /// @param digits how many significant digits, from 1 to [Digits#MOST]
  /// @throws dev.nabla.enclosure.DigitsException if there is no value, or none within reach
  /// @throws IllegalArgumentException if a symbol has no value
  public BigDecimal digits(Map<String, Rational> values, int digits) {
    Map<Expr.Symbol, Rational> bySymbol = new HashMap<>();
    values.forEach((name, value) -> bySymbol.put(Build.symbol(name), value));
    return Digits.evaluate(guarded.asExpression(), bySymbol, digits);
  }

  /// The expression in a notation; the conditions are not part of it.
  public String write(Format format) {
    return format.write(expression());
  }

  public String latex() {
    return write(Format.LATEX);
  }

  /// The expression as SymPy reads it.
  public String python() {
    return write(Format.PYTHON);
  }

  /// The expression as a Java expression of type `double`.
  public String java() {
    return write(Format.JAVA);
  }

  /// The expression as it could be typed.
  @Override
  public String toString() {
    return write(Format.TEXT);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Formula that && guarded.equals(that.guarded);
  }

  @Override
  public int hashCode() {
    return guarded.hashCode();
  }
}
