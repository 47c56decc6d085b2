package dev.nabla.compile.kernel;

/// The reciprocals of the circular functions, each with one division.
final class Secants {
  private Secants() {}

  static double cot(double x) {
    if (!(Math.abs(x) <= Trigonometry.LARGEST)) {
      return LargeAngles.cot(x);
    }
    double turns = Trigonometry.quarterTurns(x);
    double k = turns - Bits.ROUNDER;
    double r = Trigonometry.rest(x, k);
    double value =
        -Trigonometry.tangent(
            r, Trigonometry.restLost(x, k, r), Double.doubleToRawLongBits(turns + 1));
    return Math.abs(x) < 0x1p-27 ? 1 / x : value;
  }

  static double sec(double x) {
    if (!(Math.abs(x) <= Trigonometry.LARGEST)) {
      return LargeAngles.sec(x);
    }
    double turns = Trigonometry.quarterTurns(x);
    double k = turns - Bits.ROUNDER;
    double r = Trigonometry.rest(x, k);
    return Trigonometry.cosecant(
        r, Trigonometry.restLost(x, k, r), Double.doubleToRawLongBits(turns + 1));
  }

  static double csc(double x) {
    if (!(Math.abs(x) <= Trigonometry.LARGEST)) {
      return LargeAngles.csc(x);
    }
    double turns = Trigonometry.quarterTurns(x);
    double k = turns - Bits.ROUNDER;
    double r = Trigonometry.rest(x, k);
    double value =
        Trigonometry.cosecant(r, Trigonometry.restLost(x, k, r), Double.doubleToRawLongBits(turns));
    return Math.abs(x) < 0x1p-27 ? 1 / x : value;
  }
}
