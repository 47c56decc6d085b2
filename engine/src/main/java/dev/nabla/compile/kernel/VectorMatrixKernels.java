package dev.nabla.compile.kernel;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;

/// Vector loops for vectors of two, four or eight numbers. Strands are lanes; entries of a tile are
/// lanes, so the order of additions is that of the scalar loops.
final class VectorMatrixKernels implements MatrixKernels {
  private static final VectorSpecies<Double> DOUBLES = Lanes.DOUBLES;
  private static final int LANES = Lanes.COUNT;

  private static final VectorShuffle<Double> HALF = VectorShuffle.iota(DOUBLES, LANES / 2, 1, true);
  private static final VectorShuffle<Double> QUARTER =
      VectorShuffle.iota(DOUBLES, LANES / 4, 1, true);

  private final MatrixKernels scalar = ScalarMatrixKernels.INSTANCE;

  /// Whether vectors of this machine have a length for which these loops are made.
  static boolean isPossible() {
    return LANES == 2 || LANES == 4 || LANES == 8;
  }

  @Override
  public double dot(double[] x, int xAt, double[] y, int yAt, int length) {
    if (length < STRANDS) {
      return scalar.dot(x, xAt, y, yAt, length);
    }
    int end = length - length % STRANDS;
    double sum =
        switch (LANES) {
          case 8 -> dot8(x, xAt, y, yAt, end);
          case 4 -> dot4(x, xAt, y, yAt, end);
          default -> dot2(x, xAt, y, yAt, end);
        };
    for (int i = end; i < length; i++) {
      sum = Math.fma(x[xAt + i], y[yAt + i], sum);
    }
    return sum;
  }

  /// Four rows at a time, where a vector is all strands.
  @Override
  public void dots(
      double[] matrix,
      int matrixAt,
      int rowStride,
      int rows,
      double[] x,
      int xAt,
      double[] to,
      int toAt,
      int length) {
    int four = LANES == STRANDS && length >= STRANDS ? rows - rows % 4 : 0;
    for (int r = 0; r < four; r += 4) {
      int row = matrixAt + r * rowStride;
      fourDots8(matrix, row, rowStride, x, xAt, to, toAt + r, length);
    }
    for (int r = four; r < rows; r++) {
      to[toAt + r] = dot(matrix, matrixAt + r * rowStride, x, xAt, length);
    }
  }

  private static void fourDots8(
      double[] matrix,
      int row,
      int rowStride,
      double[] x,
      int xAt,
      double[] to,
      int toAt,
      int length) {
    int end = length - length % STRANDS;
    int row1 = row + rowStride;
    int row2 = row1 + rowStride;
    int row3 = row2 + rowStride;
    DoubleVector s0 = DoubleVector.zero(DOUBLES);
    DoubleVector s1 = s0;
    DoubleVector s2 = s0;
    DoubleVector s3 = s0;
    for (int i = 0; i < end; i += 8) {
      DoubleVector factor = DoubleVector.fromArray(DOUBLES, x, xAt + i);
      s0 = DoubleVector.fromArray(DOUBLES, matrix, row + i).fma(factor, s0);
      s1 = DoubleVector.fromArray(DOUBLES, matrix, row1 + i).fma(factor, s1);
      s2 = DoubleVector.fromArray(DOUBLES, matrix, row2 + i).fma(factor, s2);
      s3 = DoubleVector.fromArray(DOUBLES, matrix, row3 + i).fma(factor, s3);
    }
    double t0 = tree8(s0);
    double t1 = tree8(s1);
    double t2 = tree8(s2);
    double t3 = tree8(s3);
    for (int i = end; i < length; i++) {
      double factor = x[xAt + i];
      t0 = Math.fma(matrix[row + i], factor, t0);
      t1 = Math.fma(matrix[row1 + i], factor, t1);
      t2 = Math.fma(matrix[row2 + i], factor, t2);
      t3 = Math.fma(matrix[row3 + i], factor, t3);
    }
    to[toAt] = t0;
    to[toAt + 1] = t1;
    to[toAt + 2] = t2;
    to[toAt + 3] = t3;
  }

  /// The sum of eight strands, as the scalar tree adds them.
  private static double tree8(DoubleVector strands) {
    DoubleVector four = strands.add(strands.rearrange(HALF));
    DoubleVector two = four.add(four.rearrange(QUARTER));
    return two.lane(0) + two.lane(1);
  }

  private static double dot8(double[] x, int xAt, double[] y, int yAt, int end) {
    DoubleVector s = DoubleVector.zero(DOUBLES);
    for (int i = 0; i < end; i += 8) {
      s =
          DoubleVector.fromArray(DOUBLES, x, xAt + i)
              .fma(DoubleVector.fromArray(DOUBLES, y, yAt + i), s);
    }
    return ScalarMatrixKernels.tree(
        s.lane(0), s.lane(1), s.lane(2), s.lane(3), s.lane(4), s.lane(5), s.lane(6), s.lane(7));
  }

  private static double dot4(double[] x, int xAt, double[] y, int yAt, int end) {
    DoubleVector s = DoubleVector.zero(DOUBLES);
    DoubleVector t = DoubleVector.zero(DOUBLES);
    for (int i = 0; i < end; i += 8) {
      s =
          DoubleVector.fromArray(DOUBLES, x, xAt + i)
              .fma(DoubleVector.fromArray(DOUBLES, y, yAt + i), s);
      t =
          DoubleVector.fromArray(DOUBLES, x, xAt + i + 4)
              .fma(DoubleVector.fromArray(DOUBLES, y, yAt + i + 4), t);
    }
    return ScalarMatrixKernels.tree(
        s.lane(0), s.lane(1), s.lane(2), s.lane(3), t.lane(0), t.lane(1), t.lane(2), t.lane(3));
  }

  private static double dot2(double[] x, int xAt, double[] y, int yAt, int end) {
    DoubleVector s = DoubleVector.zero(DOUBLES);
    DoubleVector t = DoubleVector.zero(DOUBLES);
    DoubleVector u = DoubleVector.zero(DOUBLES);
    DoubleVector v = DoubleVector.zero(DOUBLES);
    for (int i = 0; i < end; i += 8) {
      s =
          DoubleVector.fromArray(DOUBLES, x, xAt + i)
              .fma(DoubleVector.fromArray(DOUBLES, y, yAt + i), s);
      t =
          DoubleVector.fromArray(DOUBLES, x, xAt + i + 2)
              .fma(DoubleVector.fromArray(DOUBLES, y, yAt + i + 2), t);
      u =
          DoubleVector.fromArray(DOUBLES, x, xAt + i + 4)
              .fma(DoubleVector.fromArray(DOUBLES, y, yAt + i + 4), u);
      v =
          DoubleVector.fromArray(DOUBLES, x, xAt + i + 6)
              .fma(DoubleVector.fromArray(DOUBLES, y, yAt + i + 6), v);
    }
    return ScalarMatrixKernels.tree(
        s.lane(0), s.lane(1), t.lane(0), t.lane(1), u.lane(0), u.lane(1), v.lane(0), v.lane(1));
  }

  @Override
  public double sum(double[] x, int xAt, int length) {
    if (length < STRANDS) {
      return scalar.sum(x, xAt, length);
    }
    int end = length - length % STRANDS;
    double sum =
        switch (LANES) {
          case 8 -> sum8(x, xAt, end);
          case 4 -> sum4(x, xAt, end);
          default -> scalar.sum(x, xAt, end);
        };
    for (int i = end; i < length; i++) {
      sum += x[xAt + i];
    }
    return sum;
  }

  private static double sum8(double[] x, int xAt, int end) {
    DoubleVector s = DoubleVector.zero(DOUBLES);
    for (int i = 0; i < end; i += 8) {
      s = s.add(DoubleVector.fromArray(DOUBLES, x, xAt + i));
    }
    return ScalarMatrixKernels.tree(
        s.lane(0), s.lane(1), s.lane(2), s.lane(3), s.lane(4), s.lane(5), s.lane(6), s.lane(7));
  }

  private static double sum4(double[] x, int xAt, int end) {
    DoubleVector s = DoubleVector.zero(DOUBLES);
    DoubleVector t = DoubleVector.zero(DOUBLES);
    for (int i = 0; i < end; i += 8) {
      s = s.add(DoubleVector.fromArray(DOUBLES, x, xAt + i));
      t = t.add(DoubleVector.fromArray(DOUBLES, x, xAt + i + 4));
    }
    return ScalarMatrixKernels.tree(
        s.lane(0), s.lane(1), s.lane(2), s.lane(3), t.lane(0), t.lane(1), t.lane(2), t.lane(3));
  }

  @Override
  public double max(double[] x, int xAt, int length) {
    int step = 4 * LANES;
    int end = length - length % step;
    DoubleVector s = DoubleVector.broadcast(DOUBLES, Double.NEGATIVE_INFINITY);
    DoubleVector t = s;
    DoubleVector u = s;
    DoubleVector v = s;
    for (int i = 0; i < end; i += step) {
      s = s.max(DoubleVector.fromArray(DOUBLES, x, xAt + i));
      t = t.max(DoubleVector.fromArray(DOUBLES, x, xAt + i + LANES));
      u = u.max(DoubleVector.fromArray(DOUBLES, x, xAt + i + 2 * LANES));
      v = v.max(DoubleVector.fromArray(DOUBLES, x, xAt + i + 3 * LANES));
    }
    double greatest = s.max(t).max(u.max(v)).reduceLanes(VectorOperators.MAX);
    return Math.max(greatest, scalar.max(x, xAt + end, length - end));
  }

  @Override
  public void addRows(
      double[] factors,
      int factorsAt,
      int rows,
      double[] matrix,
      int matrixAt,
      int rowStride,
      double[] to,
      int toAt,
      int length) {
    int end = length - length % LANES;
    int eight = rows - rows % 8;
    for (int r = 0; r < eight; r += 8) {
      addEight(factors, factorsAt + r, matrix, matrixAt + r * rowStride, rowStride, to, toAt, end);
    }
    for (int r = eight; r < rows; r++) {
      addRow(factors[factorsAt + r], matrix, matrixAt + r * rowStride, to, toAt, end);
    }
    if (end < length) {
      scalar.addRows(
          factors,
          factorsAt,
          rows,
          matrix,
          matrixAt + end,
          rowStride,
          to,
          toAt + end,
          length - end);
    }
  }

  private static void addEight(
      double[] factors,
      int f,
      double[] matrix,
      int row,
      int rowStride,
      double[] to,
      int toAt,
      int end) {
    DoubleVector f0 = DoubleVector.broadcast(DOUBLES, factors[f]);
    DoubleVector f1 = DoubleVector.broadcast(DOUBLES, factors[f + 1]);
    DoubleVector f2 = DoubleVector.broadcast(DOUBLES, factors[f + 2]);
    DoubleVector f3 = DoubleVector.broadcast(DOUBLES, factors[f + 3]);
    DoubleVector f4 = DoubleVector.broadcast(DOUBLES, factors[f + 4]);
    DoubleVector f5 = DoubleVector.broadcast(DOUBLES, factors[f + 5]);
    DoubleVector f6 = DoubleVector.broadcast(DOUBLES, factors[f + 6]);
    DoubleVector f7 = DoubleVector.broadcast(DOUBLES, factors[f + 7]);
    int half = row + 4 * rowStride;
    for (int i = 0; i < end; i += LANES) {
      DoubleVector sum = DoubleVector.fromArray(DOUBLES, to, toAt + i);
      sum = DoubleVector.fromArray(DOUBLES, matrix, row + i).fma(f0, sum);
      sum = DoubleVector.fromArray(DOUBLES, matrix, row + rowStride + i).fma(f1, sum);
      sum = DoubleVector.fromArray(DOUBLES, matrix, row + 2 * rowStride + i).fma(f2, sum);
      sum = DoubleVector.fromArray(DOUBLES, matrix, row + 3 * rowStride + i).fma(f3, sum);
      sum = DoubleVector.fromArray(DOUBLES, matrix, half + i).fma(f4, sum);
      sum = DoubleVector.fromArray(DOUBLES, matrix, half + rowStride + i).fma(f5, sum);
      sum = DoubleVector.fromArray(DOUBLES, matrix, half + 2 * rowStride + i).fma(f6, sum);
      sum = DoubleVector.fromArray(DOUBLES, matrix, half + 3 * rowStride + i).fma(f7, sum);
      sum.intoArray(to, toAt + i);
    }
  }

  private static void addRow(
      double number, double[] matrix, int row, double[] to, int toAt, int end) {
    DoubleVector factor = DoubleVector.broadcast(DOUBLES, number);
    for (int i = 0; i < end; i += LANES) {
      DoubleVector.fromArray(DOUBLES, matrix, row + i)
          .fma(factor, DoubleVector.fromArray(DOUBLES, to, toAt + i))
          .intoArray(to, toAt + i);
    }
  }

  @Override
  public void tile(
      double[] left,
      int leftAt,
      double[] right,
      int rightAt,
      int depth,
      double[] to,
      int toAt,
      int stride,
      boolean add) {
    for (int column = 0; column < TILE_COLUMNS; column += 2 * LANES) {
      columns(left, leftAt, right, rightAt + column, depth, to, toAt + column, stride, add);
    }
  }

  /// Four rows of two vectors each, which stay in registers.
  private static void columns(
      double[] left,
      int leftAt,
      double[] right,
      int rightAt,
      int depth,
      double[] to,
      int toAt,
      int stride,
      boolean add) {
    DoubleVector s00 = DoubleVector.zero(DOUBLES);
    DoubleVector s01 = s00;
    DoubleVector s10 = s00;
    DoubleVector s11 = s00;
    DoubleVector s20 = s00;
    DoubleVector s21 = s00;
    DoubleVector s30 = s00;
    DoubleVector s31 = s00;
    int a = leftAt;
    int b = rightAt;
    for (int k = 0; k < depth; k++) {
      DoubleVector b0 = DoubleVector.fromArray(DOUBLES, right, b);
      DoubleVector b1 = DoubleVector.fromArray(DOUBLES, right, b + LANES);
      DoubleVector a0 = DoubleVector.broadcast(DOUBLES, left[a]);
      s00 = a0.fma(b0, s00);
      s01 = a0.fma(b1, s01);
      DoubleVector a1 = DoubleVector.broadcast(DOUBLES, left[a + 1]);
      s10 = a1.fma(b0, s10);
      s11 = a1.fma(b1, s11);
      DoubleVector a2 = DoubleVector.broadcast(DOUBLES, left[a + 2]);
      s20 = a2.fma(b0, s20);
      s21 = a2.fma(b1, s21);
      DoubleVector a3 = DoubleVector.broadcast(DOUBLES, left[a + 3]);
      s30 = a3.fma(b0, s30);
      s31 = a3.fma(b1, s31);
      a += TILE_ROWS;
      b += TILE_COLUMNS;
    }
    put(s00, s01, to, toAt, add);
    put(s10, s11, to, toAt + stride, add);
    put(s20, s21, to, toAt + 2 * stride, add);
    put(s30, s31, to, toAt + 3 * stride, add);
  }

  private static void put(DoubleVector left, DoubleVector right, double[] to, int at, boolean add) {
    if (add) {
      DoubleVector.fromArray(DOUBLES, to, at).add(left).intoArray(to, at);
      DoubleVector.fromArray(DOUBLES, to, at + LANES).add(right).intoArray(to, at + LANES);
    } else {
      left.intoArray(to, at);
      right.intoArray(to, at + LANES);
    }
  }
}
