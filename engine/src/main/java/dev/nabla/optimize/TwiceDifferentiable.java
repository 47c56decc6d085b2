package dev.nabla.optimize;

/// An objective that has second derivatives as well.
public interface TwiceDifferentiable extends Objective {
  /// The Hessian at a point: `size() * size()` entries, in the order of rows, all of them.
  void hessian(double[] point, double[] entries);

  /// The Hessian at a point times a vector, at a small multiple of the cost of the function.
  void hessianTimes(double[] point, double[] vector, double[] product);
}
