package dev.nabla.compile;

import dev.nabla.expr.ArrayExpr;
import dev.nabla.expr.ArrayOperation;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Shape;
import java.util.ArrayList;
import java.util.List;

/// A node and which of its entries is meant at each index of a loop.
///
/// @param axes for each axis of the node the index along it
record Place(Expr node, List<Along> axes) {
  /// An index along an axis: `start + step * (index of the loop)`.
  ///
  /// @param from the axis of the loop, or −1 for the constant `start`
  record Along(int from, int start, int step) {
    static final Along FIRST = new Along(-1, 0, 0);

    private Along taken(int first, int every) {
      return new Along(from, first + every * start, every * step);
    }
  }

  /// The entry at the index itself; axes of length 1 are not axes of the loop.
  static Place itself(Expr node) {
    List<Along> axes = new ArrayList<>();
    int next = 0;
    for (int length : lengths(node.shape())) {
      axes.add(length == 1 ? Along.FIRST : new Along(next++, 0, 1));
    }
    return new Place(node, axes);
  }

  static List<Integer> lengths(Shape shape) {
    return shape.axes().stream().map(axis -> axis.length()).toList();
  }

  /// The lengths other than 1.
  static List<Integer> loopLengths(Shape shape) {
    return lengths(shape).stream().filter(length -> length != 1).toList();
  }

  /// Whether the operation only looks at its operand's entries from elsewhere, so that it needs no
  /// buffer.
  static boolean isView(Expr node) {
    return node instanceof ArrayExpr array
        && switch (array.operation()) {
          case ArrayOperation.Transposition t -> true;
          case ArrayOperation.Expansion e -> true;
          case ArrayOperation.Slicing s -> true;
          case ArrayOperation.DiagonalOf d -> true;
          case ArrayOperation.Reshaping r -> isSqueezing(array);
          case ArrayOperation.MatrixProduct p -> false;
          case ArrayOperation.Reduction r -> false;
          case ArrayOperation.Embedding e -> false;
          case ArrayOperation.Concatenation c -> false;
          case ArrayOperation.DiagonalMatrix d -> false;
          case ArrayOperation.Trace t -> false;
          case ArrayOperation.Identity i -> false;
          case ArrayOperation.Solution s -> false;
          case ArrayOperation.LogDeterminant l -> false;
        };
  }

  /// Whether only axes of length 1 come and go.
  private static boolean isSqueezing(ArrayExpr reshaping) {
    return loopLengths(reshaping.shape()).equals(loopLengths(reshaping.operand().shape()));
  }

  /// A change of axes that needs the entries of its operand in the order of rows.
  static boolean isReshaping(Expr node) {
    return node instanceof ArrayExpr array
        && array.operation() instanceof ArrayOperation.Reshaping
        && !isSqueezing(array);
  }

  /// The entries of the operands of an elementwise node or a view that are needed for this one.
  List<Place> operands() {
    return node instanceof ArrayExpr array
        ? List.of(viewed(array))
        : node.children().stream().map(this::repeated).toList();
  }

  /// Axes stand below each other from the last; a length of 1 is repeated.
  private Place repeated(Expr child) {
    List<Integer> lengths = lengths(child.shape());
    int missing = axes.size() - lengths.size();
    List<Along> own = new ArrayList<>();
    for (int i = 0; i < lengths.size(); i++) {
      own.add(lengths.get(i) == 1 ? Along.FIRST : axes.get(i + missing));
    }
    return new Place(child, own);
  }

  private Place viewed(ArrayExpr array) {
    Expr operand = array.operand();
    return switch (array.operation()) {
      case ArrayOperation.Transposition t -> new Place(operand, axes.reversed());
      case ArrayOperation.Expansion e -> repeated(operand);
      case ArrayOperation.Slicing(int axis, int start, int count, int step) -> {
        List<Along> own = new ArrayList<>(axes);
        own.set(axis, axes.get(axis).taken(start, step));
        yield new Place(operand, own);
      }
      case ArrayOperation.DiagonalOf d ->
          new Place(operand, List.of(axes.getFirst(), axes.getFirst()));
      case ArrayOperation.Reshaping r -> squeezed(operand);
      case ArrayOperation other -> throw new IllegalStateException("not a view: " + other);
    };
  }

  private Place squeezed(Expr operand) {
    List<Integer> outer = lengths(node.shape());
    List<Along> own = new ArrayList<>();
    int next = 0;
    for (int length : lengths(operand.shape())) {
      while (next < outer.size() && outer.get(next) == 1) {
        next++;
      }
      own.add(length == 1 ? Along.FIRST : axes.get(next++));
    }
    return new Place(operand, own);
  }

  /// The view of a buffer that holds the node, at the indices of a loop.
  View view(int buffer, List<Integer> loop) {
    List<Integer> rows = View.rowStrides(lengths(node.shape()));
    int offset = 0;
    int[] strides = new int[loop.size()];
    for (int i = 0; i < axes.size(); i++) {
      Along along = axes.get(i);
      offset += along.start * rows.get(i);
      if (along.from >= 0) {
        strides[along.from] += along.step * rows.get(i);
      }
    }
    List<Integer> each = new ArrayList<>();
    for (int stride : strides) {
      each.add(stride);
    }
    return new View(buffer, offset, loop, each);
  }

  boolean isItself() {
    return equals(itself(node));
  }
}
