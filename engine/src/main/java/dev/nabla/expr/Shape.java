package dev.nabla.expr;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// The shape of a value: the length of each axis, outermost first. A scalar has no axes, a vector
/// has one, a matrix has two: rows, then columns.
///
/// @param axes the lengths
public record Shape(List<Dimension> axes) {
  /// The shape of a single number.
  public static final Shape SCALAR = new Shape(List.of());

  public Shape {
    axes = List.copyOf(axes);
  }

  /// The shape with these axis lengths.
  public static Shape of(int... axes) {
    return new Shape(Arrays.stream(axes).<Dimension>mapToObj(Dimension.Fixed::new).toList());
  }

  /// The shape with these axes.
  public static Shape of(Dimension... axes) {
    return new Shape(List.of(axes));
  }

  public boolean isScalar() {
    return axes.isEmpty();
  }

  /// The number of axes.
  public int rank() {
    return axes.size();
  }

  /// The number of entries, when all lengths are known.
  ///
  /// @throws IllegalArgumentException if a length has only a name
  /// @throws ArithmeticException if there are more than an array can have
  public int size() {
    int size = 1;
    for (Dimension axis : axes) {
      size = Math.multiplyExact(size, axis.length());
    }
    return size;
  }

  /// The shape of an elementwise result, as NumPy broadcasts: the last axes stand below each other;
  /// lengths agree where they are equal or one of them is 1, and a missing axis counts as 1.
  ///
  /// @throws IllegalArgumentException if the shapes do not fit; the message names both
  public Shape with(Shape other) {
    if (equals(other) || other.isScalar()) {
      return this;
    }
    if (isScalar()) {
      return other;
    }
    int rank = Math.max(rank(), other.rank());
    List<Dimension> common = new ArrayList<>();
    for (int i = 0; i < rank; i++) {
      Dimension mine = axisFromEnd(rank - 1 - i);
      Dimension theirs = other.axisFromEnd(rank - 1 - i);
      if (!mine.equals(theirs)
          && !mine.equals(Dimension.Fixed.ONE)
          && !theirs.equals(Dimension.Fixed.ONE)) {
        throw new IllegalArgumentException("shapes " + this + " and " + other + " do not fit");
      }
      common.add(mine.equals(Dimension.Fixed.ONE) ? theirs : mine);
    }
    return new Shape(common);
  }

  /// The shape of an elementwise result of several operands.
  static Shape common(List<Expr> operands) {
    Shape common = SCALAR;
    for (Expr operand : operands) {
      common = common.with(operand.shape());
    }
    return common;
  }

  /// The axis counted from the last, or 1 beyond the first.
  private Dimension axisFromEnd(int place) {
    return place < rank() ? axes.get(rank() - 1 - place) : Dimension.Fixed.ONE;
  }

  /// Whether values of this shape can be repeated to fill the other.
  public boolean expandsTo(Shape other) {
    if (rank() > other.rank()) {
      return false;
    }
    for (int i = 0; i < rank(); i++) {
      Dimension mine = axisFromEnd(i);
      if (!mine.equals(Dimension.Fixed.ONE) && !mine.equals(other.axisFromEnd(i))) {
        return false;
      }
    }
    return true;
  }

  /// The shape with one axis changed.
  public Shape with(int axis, Dimension length) {
    List<Dimension> changed = new ArrayList<>(axes);
    changed.set(axis, length);
    return new Shape(changed);
  }

  /// The shape when some axes are gone, or have length 1 if they are kept.
  public Shape reduced(List<Integer> gone, boolean kept) {
    List<Dimension> left = new ArrayList<>();
    for (int i = 0; i < rank(); i++) {
      if (!gone.contains(i)) {
        left.add(axes.get(i));
      } else if (kept) {
        left.add(Dimension.Fixed.ONE);
      }
    }
    return new Shape(left);
  }

  /// `()`, `(3)`, `2×3`, `2×3×4`.
  @Override
  public String toString() {
    return rank() < 2
        ? axes.stream().map(Dimension::toString).collect(Collectors.joining("", "(", ")"))
        : axes.stream().map(Dimension::toString).collect(Collectors.joining("×"));
  }
}
