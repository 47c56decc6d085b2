package dev.nabla.compile.kernel;

import java.util.Random;

/// Arguments for tests of kernels: the hard ones first, then seeded random ones of every size.
final class Points {
  static final double[] HARD = {
    0.0,
    -0.0,
    1,
    -1,
    0.5,
    -0.5,
    2,
    -2,
    3,
    -3,
    1e5,
    -1e5,
    100000.00000000001,
    1e22,
    Math.PI,
    -Math.PI / 2,
    Double.MIN_VALUE,
    -Double.MIN_VALUE,
    Double.MIN_NORMAL,
    Math.nextDown(Double.MIN_NORMAL),
    Double.MAX_VALUE,
    -Double.MAX_VALUE,
    Double.POSITIVE_INFINITY,
    Double.NEGATIVE_INFINITY,
    Double.NaN,
    Math.nextUp(1.0),
    Math.nextDown(1.0),
    -Math.nextUp(1.0),
    -Math.nextDown(1.0),
    709.782712893384,
    709.7827128933841,
    710.4758600739439,
    -708.3964185322641,
    -745.1332191019411,
    -745.1332191019412,
    0.4142135623730951,
    2.414213562373095,
    0x1p52,
    0x1p53,
    -0x1p53 - 2,
    0x1p-28,
    0x1p-54,
    0.7071067811865476,
    1.4142135623730951,
    6,
    -6,
    1e-300,
    1e300
  };

  private Points() {}

  static double[] of(int length, long seed) {
    Random random = new Random(seed);
    double[] points = new double[length];
    for (int i = 0; i < length; i++) {
      points[i] =
          switch (random.nextInt(4)) {
            case 0 -> HARD[random.nextInt(HARD.length)];
            case 1 -> Double.longBitsToDouble(random.nextLong());
            case 2 -> (random.nextDouble() - 0.5) * 4;
            default -> (random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(7));
          };
    }
    return points;
  }
}
