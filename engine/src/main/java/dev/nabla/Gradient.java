package dev.nabla;

import dev.nabla.compile.Compiled;
import java.util.List;

/// A function and its partial derivatives as code, over plain arrays of doubles. Immutable; any
/// number of threads may use it at once. The methods that write into a given array allocate
/// nothing.
///
/// {@snippet file="dev/nabla/examples/Gradients.java" region="gradient"}
///
/// A library that takes the function and its gradient as objects gets them as method references:
///
/// {@snippet file="dev/nabla/examples/Gradients.java" region="references"}
public final class Gradient {
  private final List<String> arguments;
  private final List<String> by;
  private final Compiled value;
  private final Compiled together;

  Gradient(List<String> arguments, List<String> by, Compiled value, Compiled together) {
    this.arguments = List.copyOf(arguments);
    this.by = List.copyOf(by);
    this.value = value;
    this.together = together;
  }

  /// The names of the symbols in the order in which a point gives their values.
  public List<String> arguments() {
    return arguments;
  }

  /// The names of the symbols of the derivatives, in their order.
  public List<String> by() {
    return by;
  }

  /// How many instructions the function and its derivatives take together.
  int instructions() {
    return together.lines().size();
  }

  /// The derivatives at a point, into an array.
  ///
  /// @param point a value for each argument
  /// @param gradient of the length of [#by()]
  /// @throws IllegalArgumentException if a length does not fit
  public void at(double[] point, double[] gradient) {
    valueAndGradient(point, gradient);
  }

  /// The derivatives at a point, as a new array.
  ///
  /// @param point a value for each argument
  /// @throws IllegalArgumentException if their number does not fit
  public double[] at(double... point) {
    double[] gradient = new double[by.size()];
    at(point, gradient);
    return gradient;
  }

  /// The value of the function at a point.
  ///
  /// @param point a value for each argument
  /// @throws IllegalArgumentException if their number does not fit
  public double value(double... point) {
    return value.at(point);
  }

  /// The value of the function at a point, and the derivatives into an array. What both need is
  /// computed once.
  ///
  /// @param point a value for each argument
  /// @param gradient of the length of [#by()]
  /// @throws IllegalArgumentException if a length does not fit
  public double valueAndGradient(double[] point, double[] gradient) {
    return together.firstAt(point, gradient);
  }

  /// The derivatives at every row, all cores at work where that is worth it.
  ///
  /// @param columns one for each argument, of one length, or of length 1 for a value that is the
  ///   same in every row
  /// @param gradients one column for each of [#by()], all of the same length
  /// @throws IllegalArgumentException if the numbers or lengths of columns do not fit
  public void over(double[][] columns, double[][] gradients) {
    double[][] results = new double[gradients.length + 1][];
    results[0] = new double[gradients.length == 0 ? 0 : gradients[0].length];
    System.arraycopy(gradients, 0, results, 1, gradients.length);
    together.evaluate(columns, results);
  }
}
