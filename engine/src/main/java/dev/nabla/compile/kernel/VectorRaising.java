package dev.nabla.compile.kernel;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;

/// The vector loop of [Raising], the same operations in the same order.
final class VectorRaising {
  private VectorRaising() {}

  static int raise(double[] x, int xAt, int exponent, double[] to, int toAt, int length) {
    int end = length - length % Lanes.COUNT;
    for (int i = 0; i < end; i += Lanes.COUNT) {
      DoubleVector power = DoubleVector.broadcast(Lanes.DOUBLES, 1.0);
      DoubleVector powerLow = DoubleVector.broadcast(Lanes.DOUBLES, 0.0);
      DoubleVector square = DoubleVector.fromArray(Lanes.DOUBLES, x, xAt + i);
      DoubleVector squareLow = powerLow;
      int bits = exponent;
      while (true) {
        if ((bits & 1) != 0) {
          DoubleVector product = power.mul(square);
          powerLow =
              power.fma(square, product.neg()).add(power.mul(squareLow).add(powerLow.mul(square)));
          power = product;
        }
        bits >>>= 1;
        if (bits == 0) {
          break;
        }
        DoubleVector product = square.mul(square);
        squareLow = square.fma(square, product.neg()).add(square.mul(2.0).mul(squareLow));
        square = product;
      }
      VectorMask<Double> finite = power.abs().compare(VectorOperators.LT, Double.POSITIVE_INFINITY);
      power.blend(power.add(powerLow), finite).intoArray(to, toAt + i);
    }
    return end;
  }
}
