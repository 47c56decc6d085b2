package dev.nabla.optimize;

import java.util.List;
import java.util.stream.IntStream;

/// As many functions as there are variables, all of which are to be 0, with their derivatives.
///
/// [ExpressionEquations] are made from formulas, with exact derivatives; any other code can be
/// some, too. A method asks from one thread at a time.
public interface Equations {
  /// How many variables there are, and how many functions.
  int size();

  /// The values of all functions at a point into an array; NaN where there is none.
  void values(double[] point, double[] values);

  /// The same, and the derivative of each function by each variable into an array of `size() *
  /// size()` entries, one function after the other.
  void valuesAndJacobian(double[] point, double[] values, double[] jacobian);

  /// What the variables are called in messages.
  default List<String> names() {
    return size() == 1
        ? List.of("x")
        : IntStream.rangeClosed(1, size()).mapToObj(i -> "x" + i).toList();
  }
}
