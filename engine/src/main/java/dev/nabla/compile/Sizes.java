package dev.nabla.compile;

import dev.nabla.expr.ArrayBuild;
import dev.nabla.expr.ArrayExpr;
import dev.nabla.expr.ArrayOperation;
import dev.nabla.expr.Build;
import dev.nabla.expr.Dimension;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Shape;
import dev.nabla.expr.Walk;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;

/// Puts numbers in the place of names of lengths: in shapes, in operations, and where the name is a
/// factor.
final class Sizes {
  private final Map<String, Integer> lengths;

  Sizes(Map<String, Integer> lengths) {
    this.lengths = Map.copyOf(lengths);
  }

  List<Expr> bind(List<? extends Expr> roots) {
    Map<Expr, Expr> bound = new HashMap<>();
    UnaryOperator<Expr> known = node -> Objects.requireNonNull(bound.get(node));
    for (Expr node : Walk.postOrder(roots)) {
      bound.put(node, bound(node, known));
    }
    return roots.stream().map(root -> filling(known.apply(root), bind(root.shape()))).toList();
  }

  /// The symbol with its lengths known.
  Expr.Symbol bind(Expr.Symbol symbol) {
    return Build.symbol(symbol.name(), bind(symbol.shape()));
  }

  private Expr bound(Expr node, UnaryOperator<Expr> operands) {
    return switch (node) {
      case Expr.Symbol symbol -> {
        Integer length = symbol.shape().isScalar() ? lengths.get(symbol.name()) : null;
        yield length != null ? Build.number(length) : bind(symbol);
      }
      case ArrayExpr array ->
          ArrayBuild.apply(
              bind(array.operation()),
              array.operands().stream()
                  .map(operand -> filling(operands.apply(operand), bind(operand.shape())))
                  .toList());
      case Expr other -> Walk.rebuild(other, operands);
    };
  }

  /// What has become smaller, like 1 for m/m, is repeated to fill the shape it had.
  private static Expr filling(Expr operand, Shape shape) {
    return operand.shape().equals(shape) ? operand : ArrayBuild.expand(operand, shape);
  }

  private Dimension bind(Dimension dimension) {
    return switch (dimension) {
      case Dimension.Fixed fixed -> fixed;
      case Dimension.Named(String name) -> {
        Integer length = lengths.get(name);
        if (length == null) {
          throw new IllegalArgumentException("the length " + name + " is not known");
        }
        yield new Dimension.Fixed(length);
      }
    };
  }

  private Shape bind(Shape shape) {
    return new Shape(shape.axes().stream().map(this::bind).toList());
  }

  private ArrayOperation bind(ArrayOperation operation) {
    return switch (operation) {
      case ArrayOperation.Expansion(Shape to) -> new ArrayOperation.Expansion(bind(to));
      case ArrayOperation.Reshaping(Shape to) -> new ArrayOperation.Reshaping(bind(to));
      case ArrayOperation.Embedding(int axis, int start, int step, Dimension length) ->
          new ArrayOperation.Embedding(axis, start, step, bind(length));
      case ArrayOperation.Identity(Dimension side) -> new ArrayOperation.Identity(bind(side));
      case ArrayOperation.MatrixProduct same -> same;
      case ArrayOperation.Transposition same -> same;
      case ArrayOperation.Reduction same -> same;
      case ArrayOperation.Slicing same -> same;
      case ArrayOperation.Concatenation same -> same;
      case ArrayOperation.DiagonalMatrix same -> same;
      case ArrayOperation.DiagonalOf same -> same;
      case ArrayOperation.Trace same -> same;
      case ArrayOperation.Solution same -> same;
      case ArrayOperation.LogDeterminant same -> same;
    };
  }
}
