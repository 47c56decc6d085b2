package dev.nabla.compile.kernel;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorOperators;

/// Vector loops; each returns how many elements it has done. Written by `TranslateKernels` from
/// [Arithmetic]; change that, not this.
final class VectorArithmetic {
  private VectorArithmetic() {}

  static int add(double[] x, int xAt, double[] y, int yAt, double[] to, int toAt, int length) {
    int end = length - length % Lanes.COUNT;
    for (int i = 0; i < end; i += Lanes.COUNT) {
      DoubleVector xs = DoubleVector.fromArray(Lanes.DOUBLES, x, xAt + i);
      DoubleVector ys = DoubleVector.fromArray(Lanes.DOUBLES, y, yAt + i);
      xs.add(ys).intoArray(to, toAt + i);
    }
    return end;
  }

  static int add(double[] x, int xAt, double y, double[] to, int toAt, int length) {
    int end = length - length % Lanes.COUNT;
    for (int i = 0; i < end; i += Lanes.COUNT) {
      DoubleVector xs = DoubleVector.fromArray(Lanes.DOUBLES, x, xAt + i);
      xs.add(y).intoArray(to, toAt + i);
    }
    return end;
  }

  static int subtract(double[] x, int xAt, double[] y, int yAt, double[] to, int toAt, int length) {
    int end = length - length % Lanes.COUNT;
    for (int i = 0; i < end; i += Lanes.COUNT) {
      DoubleVector xs = DoubleVector.fromArray(Lanes.DOUBLES, x, xAt + i);
      DoubleVector ys = DoubleVector.fromArray(Lanes.DOUBLES, y, yAt + i);
      xs.sub(ys).intoArray(to, toAt + i);
    }
    return end;
  }

  static int subtract(double x, double[] y, int yAt, double[] to, int toAt, int length) {
    int end = length - length % Lanes.COUNT;
    for (int i = 0; i < end; i += Lanes.COUNT) {
      DoubleVector ys = DoubleVector.fromArray(Lanes.DOUBLES, y, yAt + i);
      DoubleVector.broadcast(Lanes.DOUBLES, x).sub(ys).intoArray(to, toAt + i);
    }
    return end;
  }

  static int multiply(double[] x, int xAt, double[] y, int yAt, double[] to, int toAt, int length) {
    int end = length - length % Lanes.COUNT;
    for (int i = 0; i < end; i += Lanes.COUNT) {
      DoubleVector xs = DoubleVector.fromArray(Lanes.DOUBLES, x, xAt + i);
      DoubleVector ys = DoubleVector.fromArray(Lanes.DOUBLES, y, yAt + i);
      xs.mul(ys).intoArray(to, toAt + i);
    }
    return end;
  }

  static int multiply(double[] x, int xAt, double y, double[] to, int toAt, int length) {
    int end = length - length % Lanes.COUNT;
    for (int i = 0; i < end; i += Lanes.COUNT) {
      DoubleVector xs = DoubleVector.fromArray(Lanes.DOUBLES, x, xAt + i);
      xs.mul(y).intoArray(to, toAt + i);
    }
    return end;
  }

  static int divide(double[] x, int xAt, double[] y, int yAt, double[] to, int toAt, int length) {
    int end = length - length % Lanes.COUNT;
    for (int i = 0; i < end; i += Lanes.COUNT) {
      DoubleVector xs = DoubleVector.fromArray(Lanes.DOUBLES, x, xAt + i);
      DoubleVector ys = DoubleVector.fromArray(Lanes.DOUBLES, y, yAt + i);
      xs.div(ys).intoArray(to, toAt + i);
    }
    return end;
  }

  static int divide(double[] x, int xAt, double y, double[] to, int toAt, int length) {
    int end = length - length % Lanes.COUNT;
    for (int i = 0; i < end; i += Lanes.COUNT) {
      DoubleVector xs = DoubleVector.fromArray(Lanes.DOUBLES, x, xAt + i);
      xs.div(y).intoArray(to, toAt + i);
    }
    return end;
  }

  static int divide(double x, double[] y, int yAt, double[] to, int toAt, int length) {
    int end = length - length % Lanes.COUNT;
    for (int i = 0; i < end; i += Lanes.COUNT) {
      DoubleVector ys = DoubleVector.fromArray(Lanes.DOUBLES, y, yAt + i);
      DoubleVector.broadcast(Lanes.DOUBLES, x).div(ys).intoArray(to, toAt + i);
    }
    return end;
  }

  static int negate(double[] x, int xAt, double[] to, int toAt, int length) {
    int end = length - length % Lanes.COUNT;
    for (int i = 0; i < end; i += Lanes.COUNT) {
      DoubleVector xs = DoubleVector.fromArray(Lanes.DOUBLES, x, xAt + i);
      xs.neg().intoArray(to, toAt + i);
    }
    return end;
  }

  static int square(double[] x, int xAt, double[] to, int toAt, int length) {
    int end = length - length % Lanes.COUNT;
    for (int i = 0; i < end; i += Lanes.COUNT) {
      DoubleVector xs = DoubleVector.fromArray(Lanes.DOUBLES, x, xAt + i);
      xs.mul(xs).intoArray(to, toAt + i);
    }
    return end;
  }

  static int cube(double[] x, int xAt, double[] to, int toAt, int length) {
    int end = length - length % Lanes.COUNT;
    for (int i = 0; i < end; i += Lanes.COUNT) {
      DoubleVector xs = DoubleVector.fromArray(Lanes.DOUBLES, x, xAt + i);
      xs.mul(xs).mul(xs).intoArray(to, toAt + i);
    }
    return end;
  }

  static int sqrt(double[] x, int xAt, double[] to, int toAt, int length) {
    int end = length - length % Lanes.COUNT;
    for (int i = 0; i < end; i += Lanes.COUNT) {
      DoubleVector xs = DoubleVector.fromArray(Lanes.DOUBLES, x, xAt + i);
      xs.sqrt().intoArray(to, toAt + i);
    }
    return end;
  }

  static int abs(double[] x, int xAt, double[] to, int toAt, int length) {
    int end = length - length % Lanes.COUNT;
    for (int i = 0; i < end; i += Lanes.COUNT) {
      DoubleVector xs = DoubleVector.fromArray(Lanes.DOUBLES, x, xAt + i);
      xs.abs().intoArray(to, toAt + i);
    }
    return end;
  }

  static int min(double[] x, int xAt, double[] y, int yAt, double[] to, int toAt, int length) {
    int end = length - length % Lanes.COUNT;
    for (int i = 0; i < end; i += Lanes.COUNT) {
      DoubleVector xs = DoubleVector.fromArray(Lanes.DOUBLES, x, xAt + i);
      DoubleVector ys = DoubleVector.fromArray(Lanes.DOUBLES, y, yAt + i);
      xs.min(ys).intoArray(to, toAt + i);
    }
    return end;
  }

  static int max(double[] x, int xAt, double[] y, int yAt, double[] to, int toAt, int length) {
    int end = length - length % Lanes.COUNT;
    for (int i = 0; i < end; i += Lanes.COUNT) {
      DoubleVector xs = DoubleVector.fromArray(Lanes.DOUBLES, x, xAt + i);
      DoubleVector ys = DoubleVector.fromArray(Lanes.DOUBLES, y, yAt + i);
      xs.max(ys).intoArray(to, toAt + i);
    }
    return end;
  }

  static int relu(double[] x, int xAt, double[] to, int toAt, int length) {
    int end = length - length % Lanes.COUNT;
    for (int i = 0; i < end; i += Lanes.COUNT) {
      DoubleVector xs = DoubleVector.fromArray(Lanes.DOUBLES, x, xAt + i);
      DoubleVector.broadcast(Lanes.DOUBLES, 0.0).max(xs).intoArray(to, toAt + i);
    }
    return end;
  }

  static int leakyRelu(double[] x, int xAt, double[] to, int toAt, int length) {
    int end = length - length % Lanes.COUNT;
    for (int i = 0; i < end; i += Lanes.COUNT) {
      DoubleVector xs = DoubleVector.fromArray(Lanes.DOUBLES, x, xAt + i);
      xs.div(100.0).blend(xs, xs.compare(VectorOperators.GT, 0.0)).intoArray(to, toAt + i);
    }
    return end;
  }

  static int sign(double[] x, int xAt, double[] to, int toAt, int length) {
    int end = length - length % Lanes.COUNT;
    for (int i = 0; i < end; i += Lanes.COUNT) {
      DoubleVector xs = DoubleVector.fromArray(Lanes.DOUBLES, x, xAt + i);
      xs.blend(-1.0, xs.compare(VectorOperators.LT, 0.0))
          .blend(1.0, xs.compare(VectorOperators.GT, 0.0))
          .intoArray(to, toAt + i);
    }
    return end;
  }

  static int floor(double[] x, int xAt, double[] to, int toAt, int length) {
    int end = length - length % Lanes.COUNT;
    for (int i = 0; i < end; i += Lanes.COUNT) {
      DoubleVector xs = DoubleVector.fromArray(Lanes.DOUBLES, x, xAt + i);
      DoubleVector size = xs.abs();
      DoubleVector magnitude = size.add(4.503599627370496E15).sub(4.503599627370496E15);
      DoubleVector whole =
          magnitude
              .viewAsIntegralLanes()
              .and(~-9223372036854775808L)
              .or(xs.viewAsIntegralLanes().and(-9223372036854775808L))
              .viewAsFloatingLanes();
      DoubleVector below = whole.blend(whole.sub(1.0), whole.compare(VectorOperators.GT, xs));
      xs.blend(
              below
                  .viewAsIntegralLanes()
                  .and(~-9223372036854775808L)
                  .or(xs.viewAsIntegralLanes().and(-9223372036854775808L))
                  .viewAsFloatingLanes(),
              size.compare(VectorOperators.LT, 4.503599627370496E15))
          .intoArray(to, toAt + i);
    }
    return end;
  }

  static int ceil(double[] x, int xAt, double[] to, int toAt, int length) {
    int end = length - length % Lanes.COUNT;
    for (int i = 0; i < end; i += Lanes.COUNT) {
      DoubleVector xs = DoubleVector.fromArray(Lanes.DOUBLES, x, xAt + i);
      DoubleVector size = xs.abs();
      DoubleVector magnitude = size.add(4.503599627370496E15).sub(4.503599627370496E15);
      DoubleVector whole =
          magnitude
              .viewAsIntegralLanes()
              .and(~-9223372036854775808L)
              .or(xs.viewAsIntegralLanes().and(-9223372036854775808L))
              .viewAsFloatingLanes();
      DoubleVector above = whole.blend(whole.add(1.0), whole.compare(VectorOperators.LT, xs));
      xs.blend(
              above
                  .viewAsIntegralLanes()
                  .and(~-9223372036854775808L)
                  .or(xs.viewAsIntegralLanes().and(-9223372036854775808L))
                  .viewAsFloatingLanes(),
              size.compare(VectorOperators.LT, 4.503599627370496E15))
          .intoArray(to, toAt + i);
    }
    return end;
  }

  static int addScaled(
      double[] x, int xAt, double factor, double[] y, int yAt, double[] to, int toAt, int length) {
    int end = length - length % Lanes.COUNT;
    for (int i = 0; i < end; i += Lanes.COUNT) {
      DoubleVector xs = DoubleVector.fromArray(Lanes.DOUBLES, x, xAt + i);
      DoubleVector ys = DoubleVector.fromArray(Lanes.DOUBLES, y, yAt + i);
      xs.add(ys.mul(factor)).intoArray(to, toAt + i);
    }
    return end;
  }

  static int affine(
      double factor, double[] x, int xAt, double constant, double[] to, int toAt, int length) {
    int end = length - length % Lanes.COUNT;
    for (int i = 0; i < end; i += Lanes.COUNT) {
      DoubleVector xs = DoubleVector.fromArray(Lanes.DOUBLES, x, xAt + i);
      xs.mul(factor).add(constant).intoArray(to, toAt + i);
    }
    return end;
  }
}
