package dev.nabla.optimize;

import java.util.List;
import java.util.stream.IntStream;

/// A function of several numbers that is to become small, with its gradient.
///
/// [ExpressionObjective] is the one made from a formula, with exact derivatives; any other code can
/// be one, too. A method asks from one thread at a time, and gives arrays that the objective must
/// neither keep nor, but for the one to fill, change.
public interface Objective {
  /// How many variables there are.
  int size();

  /// The value at a point; NaN where there is none.
  double value(double[] point);

  /// The value at a point, and the gradient into an array. At a kink the gradient is what the
  /// convention of machine learning says: 0 for |x| at 0.
  double valueAndGradient(double[] point, double[] gradient);

  /// What the variables are called in messages.
  default List<String> names() {
    return size() == 1
        ? List.of("x")
        : IntStream.rangeClosed(1, size()).mapToObj(i -> "x" + i).toList();
  }
}
