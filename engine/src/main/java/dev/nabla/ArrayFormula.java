package dev.nabla;

import dev.nabla.compile.ArrayCompiler;
import dev.nabla.compile.CompiledArrays;
import dev.nabla.derive.Pullback;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Guarded;
import dev.nabla.expr.Relation;
import dev.nabla.expr.Shape;
import dev.nabla.expr.Walk;
import dev.nabla.text.Format;
import dev.nabla.text.Notice;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A formula of scalars and arrays, whose lengths may be names: m samples of k features. Immutable.
///
/// {@snippet file="dev/nabla/examples/ReadingArrays.java" region="parsing"}
public final class ArrayFormula {
  private final ArrayScope scope;
  private final Expr expression;
  private final List<Relation> where;
  private final List<Notice> notices;

  ArrayFormula(ArrayScope scope, Expr expression, List<Relation> where, List<Notice> notices) {
    this.scope = scope;
    this.expression = expression;
    this.where = List.copyOf(where);
    this.notices = List.copyOf(notices);
  }

  private ArrayFormula with(Guarded derived) {
    return new ArrayFormula(scope, derived.expression(), derived.where(), List.of());
  }

  public Expr expression() {
    return expression;
  }

  public Shape shape() {
    return expression.shape();
  }

  /// The conditions under which the formula is what it came from.
  public List<Relation> where() {
    return where;
  }

  /// What there is to say about how the text was read.
  public List<Notice> notices() {
    return notices;
  }

  /// The variables with their shapes, in order of appearance, parts seen through; lengths are none.
  public List<Expr.Symbol> variables() {
    return Walk.symbols(meant()).stream().filter(symbol -> !scope.isLength(symbol.name())).toList();
  }

  /// The gradient by one variable, of its shape, in the notation of matrix calculus.
  ///
  /// @throws IllegalArgumentException if this is no scalar, or the name is that of a part
  /// @throws dev.nabla.derive.NoDerivativeException if a function has no slope formula
  public ArrayFormula gradient(String name) {
    return with(scope.calculus().gradient(expression, scope.variable(name)));
  }

  /// The matrix of second derivatives by a row, a column, a vector or a scalar; nothing when it
  /// cannot be written as a product of matrices.
  ///
  /// @throws IllegalArgumentException if this is no scalar, or the name is that of a part
  /// @throws dev.nabla.derive.NoDerivativeException if a function has no slope formula
  public Optional<ArrayFormula> hessian(String name) {
    return scope.calculus().hessian(expression, scope.variable(name)).map(this::with);
  }

  /// The formula as code over plain arrays, the entries in the order of rows.
  ///
  /// @param sizes the length for each name of one
  /// @param arguments the variables in the order in which arrays will be given
  /// @throws IllegalArgumentException if a variable or length is missing, or shapes do not fit
  public CompiledArrays compile(Map<String, Integer> sizes, String... arguments) {
    return ArrayCompiler.compile(List.of(meant()), symbols(List.of(arguments)), sizes);
  }

  /// The formula and its gradients as code that computes them together, by reverse mode: the first
  /// result is the value, then comes one of its shape for each variable in `by`.
  ///
  /// @param by the variables to differentiate by
  /// @param sizes the length for each name of one
  /// @param arguments the variables in the order in which arrays will be given
  /// @throws IllegalArgumentException if this is no scalar, a variable or length is missing, or
  ///   shapes do not fit
  /// @throws dev.nabla.derive.NoDerivativeException if a function has no slope formula
  public CompiledArrays compileWithGradient(
      List<String> by, Map<String, Integer> sizes, String... arguments) {
    // Stable before it is differentiated: the slope of ln σ(z) is 0/0 far from 0 otherwise.
    Expr value = ArrayCompiler.stable(List.of(meant())).getFirst();
    List<Expr> roots = new ArrayList<>(List.of(value));
    roots.addAll(Pullback.of(value, symbols(by)));
    return ArrayCompiler.compile(roots, symbols(List.of(arguments)), sizes);
  }

  private Expr meant() {
    return scope.calculus().meant(expression);
  }

  private List<Expr.Symbol> symbols(List<String> names) {
    return names.stream().map(scope::variable).toList();
  }

  /// The formula in a format; Python is for NumPy.
  ///
  /// @throws dev.nabla.text.UnwritableException if the format has no arrays
  public String write(Format format) {
    return format.write(expression);
  }

  /// The formula as people type it.
  @Override
  public String toString() {
    return write(Format.TEXT);
  }
}
