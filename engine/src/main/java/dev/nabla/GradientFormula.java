package dev.nabla;

import dev.nabla.algebra.Conditions;
import dev.nabla.compile.Compiled;
import dev.nabla.compile.Compiler;
import dev.nabla.derive.Pullback;
import dev.nabla.expr.Build;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Guarded;
import dev.nabla.expr.Kinks;
import dev.nabla.expr.Relation;
import dev.nabla.expr.Walk;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.RandomAccess;
import java.util.concurrent.atomic.AtomicReferenceArray;

/// The partial derivatives of a formula: a list of formulas to read, and [#compile(String...)] for
/// code that computes all of them at once. Immutable.
///
/// {@snippet file="dev/nabla/examples/Gradients.java" region="gradient"}
public final class GradientFormula extends AbstractList<Formula> implements RandomAccess {
  private final Formula function;
  private final List<String> by;
  private final AtomicReferenceArray<Formula> partials;

  /// Whether it is by every symbol, so that their order is open.
  private final boolean every;

  private GradientFormula(Formula function, List<String> by, boolean every) {
    this.function = function;
    this.by = List.copyOf(by);
    this.every = every;
    this.partials = new AtomicReferenceArray<>(by.size());
  }

  /// The gradient by these names; without any, by every symbol in order of appearance.
  static GradientFormula of(Formula function, List<String> names) {
    return names.isEmpty()
        ? new GradientFormula(function, function.symbols(), true)
        : new GradientFormula(function, names, false);
  }

  /// The names of the symbols of the derivatives, in their order.
  public List<String> by() {
    return by;
  }

  @Override
  public int size() {
    return by.size();
  }

  /// The derivative with respect to one of the symbols.
  ///
  /// @throws dev.nabla.derive.NoDerivativeException if a function has no slope formula
  @Override
  public Formula get(int index) {
    Formula known = partials.get(index);
    if (known == null) {
      known = function.diff(by.get(index));
      partials.set(index, known);
    }
    return known;
  }

  /// The function and its derivatives as code that computes them together: for a smooth formula by
  /// reverse mode, so that all derivatives cost a small multiple of one value, otherwise from the
  /// formulas of this list. Where a condition fails, as at a kink, they give NaN.
  ///
  /// @param arguments the names of the symbols in the order in which values will be given; without
  ///   names, all in order of appearance. If this is the gradient by every symbol, the derivatives
  ///   come in the same order
  /// @throws IllegalArgumentException if the formula has a symbol that is not named
  /// @throws dev.nabla.derive.NoDerivativeException if a function has no slope formula
  public Gradient compile(String... arguments) {
    if (every && arguments.length > 0 && !by.equals(List.of(arguments))) {
      return of(function, List.of(arguments)).compile(arguments);
    }
    List<String> names = arguments.length == 0 ? allNames() : List.of(arguments);
    List<Expr.Symbol> symbols = names.stream().map(Build::symbol).toList();
    Expr value = function.guarded().asExpression();
    List<Expr> roots = new ArrayList<>();
    roots.add(value);
    roots.addAll(isSmooth() ? backward() : partials());
    Compiled together = Compiler.compile(roots, symbols);
    return new Gradient(names, by, Compiler.compile(List.of(value), symbols), together);
  }

  /// Those of the formula and those of the derivatives, which a constant does not have.
  private List<String> allNames() {
    List<String> names = new ArrayList<>(function.symbols());
    by.stream().filter(name -> !names.contains(name)).forEach(names::add);
    return names;
  }

  private List<Expr> partials() {
    return stream().map(Formula::guarded).map(Guarded::asExpression).toList();
  }

  private List<Expr> backward() {
    List<Expr> adjoints =
        Pullback.of(function.expression(), by.stream().map(Build::symbol).toList());
    List<Relation> needed = new ArrayList<>(function.where());
    needed.addAll(Conditions.natural(function.expression()));
    return adjoints.stream()
        .map(each -> Build.where(each, Conditions.notImplied(needed, each)))
        .toList();
  }

  /// Whether the formula has a derivative wherever it has a value, but for single infinite ones.
  private boolean isSmooth() {
    return Walk.postOrder(function.expression()).stream()
        .allMatch(
            node ->
                node instanceof Expr.Leaf
                    || node instanceof Expr.Binary
                    || (node instanceof Expr.Apply apply
                        && apply.function().kinks() == Kinks.NONE));
  }
}
