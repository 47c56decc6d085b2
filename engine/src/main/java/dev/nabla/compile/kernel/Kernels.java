package dev.nabla.compile.kernel;

import dev.nabla.expr.Comparison;

/// Loops over parts of columns. Each reads `length` elements from the given positions and writes as
/// many; source and target may be the same part of the same array. The two implementations give the
/// same bits.
public interface Kernels {
  /// `to = operation(x)`
  void one(Operation operation, double[] x, int xAt, double[] to, int toAt, int length);

  /// `to = operation(x, y)`
  void two(
      Operation operation,
      double[] x,
      int xAt,
      double[] y,
      int yAt,
      double[] to,
      int toAt,
      int length);

  /// `to = operation(x, constant)` for addition, multiplication and division.
  void constantRight(
      Operation operation, double[] x, int xAt, double constant, double[] to, int toAt, int length);

  /// `to = operation(constant, y)` for subtraction and division.
  void constantLeft(
      Operation operation, double constant, double[] y, int yAt, double[] to, int toAt, int length);

  /// `to = x + factor * y`, rounded twice.
  void addScaled(
      double[] x, int xAt, double factor, double[] y, int yAt, double[] to, int toAt, int length);

  /// `to = factor * x + constant`, rounded twice.
  void affine(
      double factor, double[] x, int xAt, double constant, double[] to, int toAt, int length);

  /// `to = x ^ exponent` for an exponent of at least 1.
  void raise(double[] x, int xAt, int exponent, double[] to, int toAt, int length);

  /// `to = x ^ (exponent + exponentLow)`
  void rationalPower(
      double[] x, int xAt, double exponent, double exponentLow, double[] to, int toAt, int length);

  /// `to = x comparison y ? accepted : rejected`
  void select(
      Comparison comparison,
      double[] x,
      int xAt,
      double[] y,
      int yAt,
      double[] accepted,
      int acceptedAt,
      double[] rejected,
      int rejectedAt,
      double[] to,
      int toAt,
      int length);

  /// `to = x comparison y ? accepted : rejected`
  void selectByBound(
      Comparison comparison,
      double[] x,
      int xAt,
      double y,
      double[] accepted,
      int acceptedAt,
      double[] rejected,
      int rejectedAt,
      double[] to,
      int toAt,
      int length);

  /// The loops without vector instructions.
  static Kernels scalar() {
    return ScalarKernels.INSTANCE;
  }

  /// The fastest loops of this machine: with vector instructions, once they have won, where the
  /// module `jdk.incubator.vector` is present. Vector classes are loaded only when there is much to
  /// do, since that alone takes a while.
  static Kernels best() {
    return Best.KERNELS;
  }

  /// Loads the vector classes only where they can be.
  final class Best {
    private static final Kernels KERNELS = choose();

    private Best() {}

    private static Kernels choose() {
      boolean present = ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent();
      return present ? new WarmingKernels() : scalar();
    }
  }
}
