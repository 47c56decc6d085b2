package dev.nabla.rules;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A type with a member of each kind, for the test of the public interface.
///
/// @param <T> a type variable with a bound
public sealed interface Exhibit<T extends Comparable<T>> {
  /// A constant.
  int SIDES = 4;

  /// A list whose elements may be missing, an array and an exception.
  ///
  /// @param sizes some numbers
  /// @param count a number
  /// @return names
  /// @throws IOException never
  List<@Nullable String> names(double[] sizes, int count) throws IOException;

  /// A generic method with a body.
  ///
  /// @param <R> any type
  /// @param value anything
  /// @return the value
  default <R> @Nullable R same(R value) {
    return value;
  }

  /// A record that hides a method.
  ///
  /// @param side a number
  record Square(double side) implements Exhibit<String> {
    @Override
    public List<@Nullable String> names(double[] sizes, int count) {
      return hidden();
    }

    private static List<@Nullable String> hidden() {
      return List.of();
    }
  }
}
