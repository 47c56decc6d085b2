package dev.nabla.expr;

import java.util.ArrayList;
import java.util.List;

/// What an [ArrayExpr] does with its operands; everything that is not elementwise.
///
/// Matrices have two axes, rows and columns. The bounds of slices are known numbers, while all
/// other lengths may be names.
public sealed interface ArrayOperation {
  /// The shape of the result.
  ///
  /// @throws IllegalArgumentException if the operands do not fit; the message names the shapes
  Shape shape(List<Shape> operands);

  /// The number of operands, or −1 when there may be any number but none.
  int arity();

  /// The product of two matrices: p×q by q×r is p×r.
  record MatrixProduct() implements ArrayOperation {
    @Override
    public int arity() {
      return 2;
    }

    @Override
    public Shape shape(List<Shape> operands) {
      Shape left = operands.get(0);
      Shape right = operands.get(1);
      if (left.rank() != 2
          || right.rank() != 2
          || !left.axes().get(1).equals(right.axes().get(0))) {
        throw new IllegalArgumentException(
            "a "
                + left
                + " by "
                + right
                + " product does not fit: columns must be as many as rows");
      }
      return Shape.of(left.axes().get(0), right.axes().get(1));
    }
  }

  /// A matrix with rows and columns exchanged.
  record Transposition() implements ArrayOperation {
    @Override
    public int arity() {
      return 1;
    }

    @Override
    public Shape shape(List<Shape> operands) {
      Shape matrix = requireMatrix("transpose", operands.getFirst());
      return Shape.of(matrix.axes().get(1), matrix.axes().get(0));
    }
  }

  /// The numbers along some axes become one.
  ///
  /// @param axes which, counted from 0, ascending
  /// @param kept whether they stay as axes of length 1
  record Reduction(Reducer reducer, List<Integer> axes, boolean kept) implements ArrayOperation {
    public Reduction {
      axes = List.copyOf(axes);
    }

    @Override
    public int arity() {
      return 1;
    }

    @Override
    public Shape shape(List<Shape> operands) {
      Shape operand = operands.getFirst();
      for (int axis : axes) {
        requireAxis(reducer.plainName(), axis, operand);
      }
      return operand.reduced(axes, kept);
    }

    @Override
    public int hashCode() {
      return (reducer.plainName().hashCode() * 31 + axes.hashCode()) * 2 + (kept ? 1 : 0);
    }
  }

  /// Values repeated to fill a shape, as NumPy broadcasts.
  record Expansion(Shape to) implements ArrayOperation {
    @Override
    public int arity() {
      return 1;
    }

    @Override
    public Shape shape(List<Shape> operands) {
      if (!operands.getFirst().expandsTo(to)) {
        throw new IllegalArgumentException(
            "shape " + operands.getFirst() + " cannot be repeated to fill " + to);
      }
      return to;
    }
  }

  /// The same numbers, in the order of rows, over other axes.
  record Reshaping(Shape to) implements ArrayOperation {
    @Override
    public int arity() {
      return 1;
    }

    @Override
    public Shape shape(List<Shape> operands) {
      if (!sameSize(operands.getFirst(), to)) {
        throw new IllegalArgumentException(
            "shape " + operands.getFirst() + " has not as many entries as " + to);
      }
      return to;
    }

    private static boolean sameSize(Shape from, Shape to) {
      List<Dimension> left = new ArrayList<>();
      for (Dimension named : from.axes()) {
        if (named instanceof Dimension.Named) {
          left.add(named);
        }
      }
      for (Dimension named : to.axes()) {
        if (named instanceof Dimension.Named && !left.remove(named)) {
          return false;
        }
      }
      return left.isEmpty() && fixed(from) == fixed(to);
    }

    private static long fixed(Shape shape) {
      return shape.axes().stream()
          .mapToLong(axis -> axis instanceof Dimension.Fixed(int length) ? length : 1)
          .reduce(1, Math::multiplyExact);
    }
  }

  /// Every step-th entry along an axis.
  ///
  /// @param count how many entries
  record Slicing(int axis, int start, int count, int step) implements ArrayOperation {
    @Override
    public int arity() {
      return 1;
    }

    @Override
    public Shape shape(List<Shape> operands) {
      Shape operand = operands.getFirst();
      requireAxis("slice", axis, operand);
      requireWithin(start, count, step, operand.axes().get(axis));
      return operand.with(axis, new Dimension.Fixed(count));
    }
  }

  /// The inverse of a slice: the entries at their places along an axis, 0 elsewhere.
  ///
  /// @param length the length of the axis afterwards
  record Embedding(int axis, int start, int step, Dimension length) implements ArrayOperation {
    @Override
    public int arity() {
      return 1;
    }

    @Override
    public Shape shape(List<Shape> operands) {
      Shape operand = operands.getFirst();
      requireAxis("embed", axis, operand);
      requireWithin(start, operand.axes().get(axis).length(), step, length);
      return operand.with(axis, length);
    }
  }

  /// Arrays one after the other along an axis.
  record Concatenation(int axis) implements ArrayOperation {
    @Override
    public int arity() {
      return -1;
    }

    @Override
    public Shape shape(List<Shape> operands) {
      Shape first = operands.getFirst();
      requireAxis("concatenate", axis, first);
      int length = 0;
      for (Shape operand : operands) {
        if (operand.rank() != first.rank()
            || !operand
                .with(axis, Dimension.Fixed.ONE)
                .equals(first.with(axis, Dimension.Fixed.ONE))) {
          throw new IllegalArgumentException(
              "shapes " + first + " and " + operand + " do not fit along axis " + axis);
        }
        length = Math.addExact(length, operand.axes().get(axis).length());
      }
      return first.with(axis, new Dimension.Fixed(length));
    }
  }

  /// The square matrix with a vector, or a matrix of one row or column, on its diagonal.
  record DiagonalMatrix() implements ArrayOperation {
    @Override
    public int arity() {
      return 1;
    }

    @Override
    public Shape shape(List<Shape> operands) {
      Shape operand = operands.getFirst();
      List<Dimension> longer =
          operand.axes().stream().filter(axis -> !axis.equals(Dimension.Fixed.ONE)).toList();
      if (operand.isScalar() || longer.size() > 1) {
        throw new IllegalArgumentException("a diagonal is a vector, not of shape " + operand);
      }
      Dimension side = longer.isEmpty() ? Dimension.Fixed.ONE : longer.getFirst();
      return Shape.of(side, side);
    }
  }

  /// The diagonal of a square matrix, as a vector.
  record DiagonalOf() implements ArrayOperation {
    @Override
    public int arity() {
      return 1;
    }

    @Override
    public Shape shape(List<Shape> operands) {
      return Shape.of(requireSquare("a diagonal", operands.getFirst()));
    }
  }

  /// The sum of the diagonal of a square matrix.
  record Trace() implements ArrayOperation {
    @Override
    public int arity() {
      return 1;
    }

    @Override
    public Shape shape(List<Shape> operands) {
      requireSquare("a trace", operands.getFirst());
      return Shape.SCALAR;
    }
  }

  /// The identity matrix; it has no operands.
  record Identity(Dimension side) implements ArrayOperation {
    @Override
    public int arity() {
      return 0;
    }

    @Override
    public Shape shape(List<Shape> operands) {
      return Shape.of(side, side);
    }
  }

  /// `A⁻¹B` for a symmetric positive definite A; a value that is not a number where A is not.
  record Solution() implements ArrayOperation {
    @Override
    public int arity() {
      return 2;
    }

    @Override
    public Shape shape(List<Shape> operands) {
      Dimension side = requireSquare("solve", operands.getFirst());
      Shape right = operands.get(1);
      if (right.rank() != 2 || !right.axes().getFirst().equals(side)) {
        throw new IllegalArgumentException(
            "shapes " + operands.getFirst() + " and " + right + " do not fit in a linear system");
      }
      return right;
    }
  }

  /// `ln det A` for a symmetric positive definite A; not a number where A is not.
  record LogDeterminant() implements ArrayOperation {
    @Override
    public int arity() {
      return 1;
    }

    @Override
    public Shape shape(List<Shape> operands) {
      requireSquare("a determinant", operands.getFirst());
      return Shape.SCALAR;
    }
  }

  private static Shape requireMatrix(String what, Shape shape) {
    if (shape.rank() != 2) {
      throw new IllegalArgumentException(what + " takes a matrix, not shape " + shape);
    }
    return shape;
  }

  private static Dimension requireSquare(String what, Shape shape) {
    if (shape.rank() != 2 || !shape.axes().get(0).equals(shape.axes().get(1))) {
      throw new IllegalArgumentException(what + " takes a square matrix, not shape " + shape);
    }
    return shape.axes().getFirst();
  }

  private static void requireAxis(String what, int axis, Shape shape) {
    if (axis < 0 || axis >= shape.rank()) {
      throw new IllegalArgumentException(what + ": shape " + shape + " has no axis " + axis);
    }
  }

  private static void requireWithin(int start, int count, int step, Dimension length) {
    if (start < 0 || count < 0 || step < 1) {
      throw new IllegalArgumentException("a slice from " + start + " by steps of " + step);
    }
    long end = count == 0 ? start : start + (long) (count - 1) * step + 1;
    if (end > length.length()) {
      throw new IllegalArgumentException(
          "a slice up to " + end + " of an axis of length " + length);
    }
  }
}
