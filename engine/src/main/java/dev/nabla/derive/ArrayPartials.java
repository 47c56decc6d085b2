package dev.nabla.derive;

import static dev.nabla.expr.ArrayBuild.diagonalOf;
import static dev.nabla.expr.ArrayBuild.dot;
import static dev.nabla.expr.ArrayBuild.embed;
import static dev.nabla.expr.ArrayBuild.expand;
import static dev.nabla.expr.ArrayBuild.identity;
import static dev.nabla.expr.ArrayBuild.reduceKept;
import static dev.nabla.expr.ArrayBuild.reshape;
import static dev.nabla.expr.ArrayBuild.solve;
import static dev.nabla.expr.ArrayBuild.transpose;

import dev.nabla.expr.ArrayBuild;
import dev.nabla.expr.ArrayExpr;
import dev.nabla.expr.ArrayOperation;
import dev.nabla.expr.Build;
import dev.nabla.expr.Comparison;
import dev.nabla.expr.Dimension;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Reducer;
import dev.nabla.expr.Relation;
import dev.nabla.expr.Shape;
import java.util.List;
import java.util.function.UnaryOperator;

/// The part of [Partials] for operations on whole arrays: each is a linear map with its transpose.
///
/// Adjoints come in the shape of the node or, to a sum, in a smaller one. Source: M. Giles,
/// Collected matrix derivative results for forward and reverse mode algorithmic differentiation
/// (2008).
final class ArrayPartials {
  private ArrayPartials() {}

  static Partial of(ArrayExpr node, int index) {
    Expr operand = node.operands().get(index);
    Shape shape = operand.shape();
    return switch (node.operation()) {
      case ArrayOperation.MatrixProduct product -> product(node, index);
      case ArrayOperation.Transposition transposition ->
          new Partial.Linear(ArrayBuild::transpose, ArrayBuild::transpose);
      case ArrayOperation.Reduction reduction -> reduction(node, reduction);
      case ArrayOperation.Expansion(Shape to) ->
          new Partial.Linear(
              change -> expand(change, to), adjoint -> ArrayBuild.sumTo(adjoint, to, shape));
      case ArrayOperation.Reshaping(Shape to) ->
          new Partial.Linear(change -> reshape(change, to), adjoint -> reshape(adjoint, shape));
      case ArrayOperation.Slicing(int axis, int start, int count, int step) ->
          new Partial.Linear(
              same(node), adjoint -> embed(adjoint, axis, start, step, shape.axes().get(axis)));
      case ArrayOperation.Embedding(int axis, int start, int step, Dimension length) -> {
        int count = shape.axes().get(axis).length();
        yield new Partial.Linear(same(node), adjoint -> taken(adjoint, axis, start, count, step));
      }
      case ArrayOperation.Concatenation(int axis) -> concatenation(node, axis, index);
      case ArrayOperation.DiagonalMatrix diagonal ->
          new Partial.Linear(same(node), adjoint -> reshape(diagonalOf(adjoint), shape));
      case ArrayOperation.DiagonalOf diagonal ->
          new Partial.Linear(same(node), ArrayBuild::diagonalMatrix);
      case ArrayOperation.Trace trace ->
          new Partial.Linear(
              same(node), adjoint -> Build.product(adjoint, identity(shape.axes().getFirst())));
      case ArrayOperation.Identity identity ->
          throw new IllegalArgumentException("an identity has no operands");
      case ArrayOperation.Solution solution -> solution(node, index);
      case ArrayOperation.LogDeterminant determinant -> logDeterminant(operand);
    };
  }

  private static UnaryOperator<Expr> same(ArrayExpr node) {
    return change -> ArrayBuild.apply(node.operation(), List.of(change));
  }

  private static Partial product(ArrayExpr node, int index) {
    Expr left = node.operands().get(0);
    Expr right = node.operands().get(1);
    return index == 0
        ? new Partial.Linear(
            change -> dot(change, right), adjoint -> dot(adjoint, transpose(right)))
        : new Partial.Linear(change -> dot(left, change), adjoint -> dot(transpose(left), adjoint));
  }

  private static Partial reduction(ArrayExpr node, ArrayOperation.Reduction reduction) {
    Expr operand = node.operand();
    List<Integer> axes = reduction.axes();
    UnaryOperator<Expr> sum =
        change ->
            ArrayBuild.apply(
                new ArrayOperation.Reduction(Reducer.SUM, axes, reduction.kept()), List.of(change));
    UnaryOperator<Expr> repeat = adjoint -> withAxes(adjoint, operand.shape(), reduction);
    return switch (reduction.reducer()) {
      case SUM -> new Partial.Linear(sum, repeat);
      case MAX -> weighted(shares(operand, axes), sum, repeat);
      case LOG_SUM_EXP -> weighted(softmax(node, reduction), sum, repeat);
    };
  }

  private static Partial weighted(
      Expr weights, UnaryOperator<Expr> sum, UnaryOperator<Expr> repeat) {
    return new Partial.Linear(
        change -> sum.apply(Build.product(weights, change)),
        adjoint -> Build.product(weights, repeat.apply(adjoint)));
  }

  /// The reduced axes at length 1 again.
  private static Expr withAxes(Expr reduced, Shape whole, ArrayOperation.Reduction reduction) {
    return reduction.kept() || reduced.shape().isScalar()
        ? reduced
        : reshape(reduced, whole.reduced(reduction.axes(), true));
  }

  /// Equal shares for the entries that are the greatest: of all subgradients the shortest.
  private static Expr shares(Expr operand, List<Integer> axes) {
    Expr greatest = reduceKept(Reducer.MAX, operand, axes);
    Expr isGreatest =
        ArrayBuild.where(new Relation(operand, Comparison.EQUAL, greatest), Build.ONE, Build.ZERO);
    return Build.quotient(isGreatest, reduceKept(Reducer.SUM, isGreatest, axes));
  }

  private static Expr softmax(ArrayExpr node, ArrayOperation.Reduction reduction) {
    Expr operand = node.operand();
    return Build.exp(Build.difference(operand, withAxes(node, operand.shape(), reduction)));
  }

  private static Partial concatenation(ArrayExpr node, int axis, int index) {
    int start =
        node.operands().subList(0, index).stream()
            .mapToInt(before -> before.shape().axes().get(axis).length())
            .sum();
    Dimension length = node.shape().axes().get(axis);
    int count = node.operands().get(index).shape().axes().get(axis).length();
    return new Partial.Linear(
        change -> embed(change, axis, start, 1, length),
        adjoint -> taken(adjoint, axis, start, count, 1));
  }

  private static Expr taken(Expr adjoint, int axis, int start, int count, int step) {
    return ArrayBuild.apply(new ArrayOperation.Slicing(axis, start, count, step), List.of(adjoint));
  }

  /// X = A⁻¹B: AX = B, so A dX = dB − dA X; A is symmetric, so its transpose is itself.
  private static Partial solution(ArrayExpr node, int index) {
    Expr matrix = node.operands().getFirst();
    return index == 1
        ? new Partial.Linear(change -> solve(matrix, change), adjoint -> solve(matrix, adjoint))
        : new Partial.Linear(
            change -> Build.negate(solve(matrix, dot(change, node))),
            adjoint -> Build.negate(dot(solve(matrix, adjoint), transpose(node))));
  }

  private static Partial logDeterminant(Expr matrix) {
    Expr inverse = solve(matrix, identity(matrix.shape().axes().getFirst()));
    return new Partial.Linear(
        change -> ArrayBuild.sum(Build.product(inverse, change)),
        adjoint -> Build.product(adjoint, inverse));
  }
}
