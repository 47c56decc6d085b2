package dev.nabla.optimize;

/// A way to look for a minimum. Methods are records of their settings; they have no state, so one
/// may serve any number of runs at once.
///
/// {@snippet file="dev/nabla/examples/Minima.java" region="descent"}
///
/// @param <O> what the method needs to know of a function
public interface Method<O extends Objective> {
  /// Goes from a start towards a minimum.
  ///
  /// @param start a value for each variable; it is not changed
  /// @param course what to keep of the path, and who watches
  /// @throws IllegalArgumentException if the start has another length than the objective has
  ///   variables
  Path minimize(O objective, double[] start, Course course);

  /// Goes from a start towards a minimum, and keeps the whole path.
  ///
  /// @throws IllegalArgumentException if the start has another length than the objective has
  ///   variables
  default Path minimize(O objective, double... start) {
    return minimize(objective, start, Course.WHOLE);
  }
}
