package dev.nabla.optimize;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Numbers in a row: a point, a gradient, a step. Immutable.
public final class Vector {
  private final double[] entries;

  private Vector(double[] entries) {
    this.entries = entries;
  }

  /// A vector of these numbers.
  public static Vector of(double... entries) {
    return new Vector(entries.clone());
  }

  /// How many numbers there are.
  public int size() {
    return entries.length;
  }

  /// The number at a place, from 0.
  ///
  /// @throws IndexOutOfBoundsException if there is none
  public double at(int index) {
    return entries[index];
  }

  /// The numbers as a new array.
  public double[] toArray() {
    return entries.clone();
  }

  /// The Euclidean length.
  public double norm() {
    return Vectors.norm(entries);
  }

  /// Whether the other has the same numbers; all NaN are the same, 0 and −0 are not.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Vector that && Arrays.equals(entries, that.entries);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(entries);
  }

  /// As in `[1.0, 3.0]`.
  @Override
  public String toString() {
    return Arrays.toString(entries);
  }
}
