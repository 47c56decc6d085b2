package dev.nabla.derive;

import dev.nabla.algebra.Conditions;
import dev.nabla.algebra.Simplify;
import dev.nabla.expr.ArrayBuild;
import dev.nabla.expr.Build;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Guarded;
import dev.nabla.expr.Relation;
import dev.nabla.expr.Shape;
import dev.nabla.expr.Walk;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Derivatives of formulas over arrays as people write them: the gradient of the log loss of a
/// neuron is (1/m)(Ŷ − Y)Xᵀ. They come from the same walks as all others and are then simplified;
/// parts that have a name are written by it.
///
/// A gradient has the shape of what it is taken by. The Hessian of a row, a column or a vector is
/// the matrix H with `dg = dw·H` or `H·dw`.
public final class MatrixCalculus {
  private final Map<Expr.Symbol, Expr> whole = new LinkedHashMap<>();
  private final Map<Expr, Expr> names = new HashMap<>();

  /// Formulas in which symbols may stand for others.
  ///
  /// @param definitions what named parts are, each in terms of symbols and of those before it
  /// @throws IllegalArgumentException if a definition has another shape than its symbol
  public MatrixCalculus(Map<Expr.Symbol, Expr> definitions) {
    definitions.forEach(
        (name, definition) -> {
          Expr meant = Walk.substitute(definition, whole);
          if (!meant.shape().equals(name.shape())) {
            throw new IllegalArgumentException(
                "%s has shape %s, but what it stands for has shape %s"
                    .formatted(name.name(), name.shape(), meant.shape()));
          }
          whole.put(name, meant);
          names.put(meant, name);
        });
  }

  /// Formulas without names for parts.
  public MatrixCalculus() {
    this(Map.of());
  }

  /// The gradient of a scalar formula by a symbol, with the conditions under which it is one.
  ///
  /// @throws IllegalArgumentException if the formula is not scalar
  /// @throws NoDerivativeException if a function has no slope formula
  public Guarded gradient(Expr formula, Expr.Symbol by) {
    Expr raw = Pullback.of(meant(formula), List.of(by)).getFirst();
    Guarded simplified = Simplify.of(named(raw));
    return new Guarded(
        ArrayBuild.expand(simplified.expression(), by.shape()), needed(simplified.where()));
  }

  /// The matrix of second derivatives; nothing when it cannot be written as a product of matrices.
  ///
  /// @param by a row, a column, a vector or a scalar
  /// @throws IllegalArgumentException if the formula is not scalar
  /// @throws NoDerivativeException if a function has no slope formula
  public Optional<Guarded> hessian(Expr formula, Expr.Symbol by) {
    Expr gradient = meant(gradient(formula, by).expression());
    if (by.shape().isScalar()) {
      return Optional.of(Simplify.of(named(Pushforward.of(gradient, by))));
    }
    Expr.Symbol change = change(by.shape());
    Expr changed = named(Pushforward.of(gradient, Map.of(by, change)));
    return MatrixForm.of(Simplify.of(changed).expression(), change)
        .map(form -> Simplify.of(form.matrix()))
        .map(found -> new Guarded(found.expression(), needed(found.where())));
  }

  /// A symbol that no formula contains.
  private static Expr.Symbol change(Shape shape) {
    return Build.symbol("\uE001d", shape);
  }

  /// The formula with what they stand for in the place of names.
  public Expr meant(Expr formula) {
    return Walk.substitute(formula, whole);
  }

  /// The conditions but for those that hold by what names stand for: a sigmoid is never 0.
  private List<Relation> needed(List<Relation> where) {
    return where.stream()
        .filter(
            each -> {
              Relation whole =
                  new Relation(meant(each.left()), each.comparison(), meant(each.right()));
              return !Conditions.notImplied(List.of(whole), Build.ONE).isEmpty();
            })
        .toList();
  }

  private Expr named(Expr formula) {
    return Walk.substitute(formula, names);
  }
}
