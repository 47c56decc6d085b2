package dev.nabla.optimize;

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

  /// What a variable is called in messages.
  ///
  /// @param variable its place, from 0
  default String name(int variable) {
    return size() == 1 ? "x" : "x" + (variable + 1);
  }
}
