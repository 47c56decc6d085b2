package dev.nabla.expr;

import java.util.List;

/// The shape of a value: the length of each axis, outermost first. A scalar has no axes.
///
/// @param axes the lengths, each at least 0
public record Shape(List<Integer> axes) {
  /// The shape of a single number.
  public static final Shape SCALAR = new Shape(List.of());

  public Shape {
    axes = List.copyOf(axes);
    for (int length : axes) {
      if (length < 0) {
        throw new IllegalArgumentException("an axis cannot have length " + length);
      }
    }
  }

  /// The shape with these axis lengths.
  public static Shape of(Integer... axes) {
    return axes.length == 0 ? SCALAR : new Shape(List.of(axes));
  }

  public boolean isScalar() {
    return axes.isEmpty();
  }

  /// The shape of an elementwise result: equal shapes agree, and a scalar goes with everything.
  ///
  /// @throws IllegalArgumentException if the shapes do not fit; the message names both
  public Shape with(Shape other) {
    if (isScalar() || equals(other)) {
      return other;
    }
    if (other.isScalar()) {
      return this;
    }
    throw new IllegalArgumentException("shapes " + this + " and " + other + " do not fit");
  }

  /// `()`, `(3)`, `(2, 3)`.
  @Override
  public String toString() {
    StringBuilder out = new StringBuilder("(");
    for (int i = 0; i < axes.size(); i++) {
      out.append(i == 0 ? "" : ", ").append(axes.get(i));
    }
    return out.append(')').toString();
  }
}
