package dev.nabla.compile.kernel;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorOperators;

/// Vector loops; each returns how many elements it has done. Written by `TranslateKernels` from
/// [Choices]; change that, not this.
final class VectorChoices {
  private VectorChoices() {}

  static int less(
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
      int length) {
    int end = length - length % Lanes.COUNT;
    for (int i = 0; i < end; i += Lanes.COUNT) {
      DoubleVector xs = DoubleVector.fromArray(Lanes.DOUBLES, x, xAt + i);
      DoubleVector ys = DoubleVector.fromArray(Lanes.DOUBLES, y, yAt + i);
      DoubleVector accepteds = DoubleVector.fromArray(Lanes.DOUBLES, accepted, acceptedAt + i);
      DoubleVector rejecteds = DoubleVector.fromArray(Lanes.DOUBLES, rejected, rejectedAt + i);
      rejecteds.blend(accepteds, xs.compare(VectorOperators.LT, ys)).intoArray(to, toAt + i);
    }
    return end;
  }

  static int lessOrEqual(
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
      int length) {
    int end = length - length % Lanes.COUNT;
    for (int i = 0; i < end; i += Lanes.COUNT) {
      DoubleVector xs = DoubleVector.fromArray(Lanes.DOUBLES, x, xAt + i);
      DoubleVector ys = DoubleVector.fromArray(Lanes.DOUBLES, y, yAt + i);
      DoubleVector accepteds = DoubleVector.fromArray(Lanes.DOUBLES, accepted, acceptedAt + i);
      DoubleVector rejecteds = DoubleVector.fromArray(Lanes.DOUBLES, rejected, rejectedAt + i);
      rejecteds.blend(accepteds, xs.compare(VectorOperators.LE, ys)).intoArray(to, toAt + i);
    }
    return end;
  }

  static int equal(
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
      int length) {
    int end = length - length % Lanes.COUNT;
    for (int i = 0; i < end; i += Lanes.COUNT) {
      DoubleVector xs = DoubleVector.fromArray(Lanes.DOUBLES, x, xAt + i);
      DoubleVector ys = DoubleVector.fromArray(Lanes.DOUBLES, y, yAt + i);
      DoubleVector accepteds = DoubleVector.fromArray(Lanes.DOUBLES, accepted, acceptedAt + i);
      DoubleVector rejecteds = DoubleVector.fromArray(Lanes.DOUBLES, rejected, rejectedAt + i);
      rejecteds.blend(accepteds, xs.compare(VectorOperators.EQ, ys)).intoArray(to, toAt + i);
    }
    return end;
  }

  static int notEqual(
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
      int length) {
    int end = length - length % Lanes.COUNT;
    for (int i = 0; i < end; i += Lanes.COUNT) {
      DoubleVector xs = DoubleVector.fromArray(Lanes.DOUBLES, x, xAt + i);
      DoubleVector ys = DoubleVector.fromArray(Lanes.DOUBLES, y, yAt + i);
      DoubleVector accepteds = DoubleVector.fromArray(Lanes.DOUBLES, accepted, acceptedAt + i);
      DoubleVector rejecteds = DoubleVector.fromArray(Lanes.DOUBLES, rejected, rejectedAt + i);
      rejecteds
          .blend(
              accepteds, xs.compare(VectorOperators.LT, ys).or(xs.compare(VectorOperators.GT, ys)))
          .intoArray(to, toAt + i);
    }
    return end;
  }

  static int less(
      double[] x,
      int xAt,
      double y,
      double[] accepted,
      int acceptedAt,
      double[] rejected,
      int rejectedAt,
      double[] to,
      int toAt,
      int length) {
    int end = length - length % Lanes.COUNT;
    for (int i = 0; i < end; i += Lanes.COUNT) {
      DoubleVector xs = DoubleVector.fromArray(Lanes.DOUBLES, x, xAt + i);
      DoubleVector accepteds = DoubleVector.fromArray(Lanes.DOUBLES, accepted, acceptedAt + i);
      DoubleVector rejecteds = DoubleVector.fromArray(Lanes.DOUBLES, rejected, rejectedAt + i);
      rejecteds.blend(accepteds, xs.compare(VectorOperators.LT, y)).intoArray(to, toAt + i);
    }
    return end;
  }

  static int lessOrEqual(
      double[] x,
      int xAt,
      double y,
      double[] accepted,
      int acceptedAt,
      double[] rejected,
      int rejectedAt,
      double[] to,
      int toAt,
      int length) {
    int end = length - length % Lanes.COUNT;
    for (int i = 0; i < end; i += Lanes.COUNT) {
      DoubleVector xs = DoubleVector.fromArray(Lanes.DOUBLES, x, xAt + i);
      DoubleVector accepteds = DoubleVector.fromArray(Lanes.DOUBLES, accepted, acceptedAt + i);
      DoubleVector rejecteds = DoubleVector.fromArray(Lanes.DOUBLES, rejected, rejectedAt + i);
      rejecteds.blend(accepteds, xs.compare(VectorOperators.LE, y)).intoArray(to, toAt + i);
    }
    return end;
  }

  static int greater(
      double[] x,
      int xAt,
      double y,
      double[] accepted,
      int acceptedAt,
      double[] rejected,
      int rejectedAt,
      double[] to,
      int toAt,
      int length) {
    int end = length - length % Lanes.COUNT;
    for (int i = 0; i < end; i += Lanes.COUNT) {
      DoubleVector xs = DoubleVector.fromArray(Lanes.DOUBLES, x, xAt + i);
      DoubleVector accepteds = DoubleVector.fromArray(Lanes.DOUBLES, accepted, acceptedAt + i);
      DoubleVector rejecteds = DoubleVector.fromArray(Lanes.DOUBLES, rejected, rejectedAt + i);
      rejecteds.blend(accepteds, xs.compare(VectorOperators.GT, y)).intoArray(to, toAt + i);
    }
    return end;
  }

  static int greaterOrEqual(
      double[] x,
      int xAt,
      double y,
      double[] accepted,
      int acceptedAt,
      double[] rejected,
      int rejectedAt,
      double[] to,
      int toAt,
      int length) {
    int end = length - length % Lanes.COUNT;
    for (int i = 0; i < end; i += Lanes.COUNT) {
      DoubleVector xs = DoubleVector.fromArray(Lanes.DOUBLES, x, xAt + i);
      DoubleVector accepteds = DoubleVector.fromArray(Lanes.DOUBLES, accepted, acceptedAt + i);
      DoubleVector rejecteds = DoubleVector.fromArray(Lanes.DOUBLES, rejected, rejectedAt + i);
      rejecteds.blend(accepteds, xs.compare(VectorOperators.GE, y)).intoArray(to, toAt + i);
    }
    return end;
  }

  static int equal(
      double[] x,
      int xAt,
      double y,
      double[] accepted,
      int acceptedAt,
      double[] rejected,
      int rejectedAt,
      double[] to,
      int toAt,
      int length) {
    int end = length - length % Lanes.COUNT;
    for (int i = 0; i < end; i += Lanes.COUNT) {
      DoubleVector xs = DoubleVector.fromArray(Lanes.DOUBLES, x, xAt + i);
      DoubleVector accepteds = DoubleVector.fromArray(Lanes.DOUBLES, accepted, acceptedAt + i);
      DoubleVector rejecteds = DoubleVector.fromArray(Lanes.DOUBLES, rejected, rejectedAt + i);
      rejecteds.blend(accepteds, xs.compare(VectorOperators.EQ, y)).intoArray(to, toAt + i);
    }
    return end;
  }

  static int notEqual(
      double[] x,
      int xAt,
      double y,
      double[] accepted,
      int acceptedAt,
      double[] rejected,
      int rejectedAt,
      double[] to,
      int toAt,
      int length) {
    int end = length - length % Lanes.COUNT;
    for (int i = 0; i < end; i += Lanes.COUNT) {
      DoubleVector xs = DoubleVector.fromArray(Lanes.DOUBLES, x, xAt + i);
      DoubleVector accepteds = DoubleVector.fromArray(Lanes.DOUBLES, accepted, acceptedAt + i);
      DoubleVector rejecteds = DoubleVector.fromArray(Lanes.DOUBLES, rejected, rejectedAt + i);
      rejecteds
          .blend(accepteds, xs.compare(VectorOperators.LT, y).or(xs.compare(VectorOperators.GT, y)))
          .intoArray(to, toAt + i);
    }
    return end;
  }
}
