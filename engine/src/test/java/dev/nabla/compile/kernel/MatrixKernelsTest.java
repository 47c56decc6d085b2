package dev.nabla.compile.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MatrixKernelsTest {
  private static final int[] LENGTHS = {
    0, 1, 2, 3, 7, 8, 9, 15, 16, 17, 31, 33, 64, 65, 1000, 1023
  };

  private final MatrixKernels scalar = MatrixKernels.scalar();
  private final MatrixKernels vector = new VectorMatrixKernels();
  private final Random random = new Random(11);

  private double[] numbers(int count) {
    return random.doubles(count, -1, 1).map(x -> x * Math.pow(10, random.nextInt(7) - 3)).toArray();
  }

  @Test
  void sumsOfProductsHaveTheSameBits() {
    for (int length : LENGTHS) {
      double[] x = numbers(length + 5);
      double[] y = numbers(length + 5);
      assertEquals(scalar.dot(x, 2, y, 3, length), vector.dot(x, 2, y, 3, length));
      assertEquals(scalar.sum(x, 1, length), vector.sum(x, 1, length));
      assertEquals(scalar.max(x, 1, length), vector.max(x, 1, length));
    }
  }

  @Test
  void productsWithRowsHaveTheBitsOfEachRow() {
    for (int length : LENGTHS) {
      for (int rows : new int[] {0, 1, 3, 4, 5, 9}) {
        double[] matrix = numbers(rows * (length + 3) + 4);
        double[] x = numbers(length + 1);
        double[] actual = new double[rows + 2];
        vector.dots(matrix, 4, length + 3, rows, x, 1, actual, 2, length);
        for (int r = 0; r < rows; r++) {
          assertEquals(scalar.dot(matrix, 4 + r * (length + 3), x, 1, length), actual[2 + r]);
        }
      }
    }
  }

  @Test
  void theGreatestOfZerosAndNaN() {
    for (MatrixKernels kernels : new MatrixKernels[] {scalar, vector}) {
      double[] zeros = new double[40];
      Arrays.fill(zeros, -0.0);
      assertEquals(-0.0, kernels.max(zeros, 0, 40));
      for (int i = 0; i < 40; i++) {
        zeros[i] = 0.0;
        assertEquals(0.0, kernels.max(zeros, 0, 40));
        zeros[i] = Double.NaN;
        assertEquals(Double.NaN, kernels.max(zeros, 0, 40));
        zeros[i] = -0.0;
      }
    }
    assertEquals(Double.NEGATIVE_INFINITY, vector.max(new double[0], 0, 0));
  }

  @Test
  void sumsOfProductsAreExactBeforeTheyAreRounded() {
    for (int length : LENGTHS) {
      double[] x = numbers(length);
      double[] y = numbers(length);
      BigDecimal exact = BigDecimal.ZERO;
      double size = 0;
      for (int i = 0; i < length; i++) {
        exact = exact.add(new BigDecimal(x[i]).multiply(new BigDecimal(y[i])));
        size += Math.abs(x[i] * y[i]);
      }
      double bound = size * Math.ulp(1.0) * (length / 8.0 + 10);
      assertEquals(exact.doubleValue(), scalar.dot(x, 0, y, 0, length), bound);
    }
  }

  @Test
  void scaledRowsHaveTheSameBits() {
    for (int length : LENGTHS) {
      for (int rows : new int[] {0, 1, 3, 4, 5, 9}) {
        double[] factors = numbers(rows + 1);
        double[] matrix = numbers(rows * (length + 3) + 4);
        double[] expected = numbers(length + 2);
        double[] actual = expected.clone();
        scalar.addRows(factors, 1, rows, matrix, 4, length + 3, expected, 2, length);
        vector.addRows(factors, 1, rows, matrix, 4, length + 3, actual, 2, length);
        assertArrayEquals(expected, actual);
      }
    }
  }

  @Test
  void tilesHaveTheSameBits() {
    for (int depth : LENGTHS) {
      double[] left = numbers(depth * MatrixKernels.TILE_ROWS + 3);
      double[] right = numbers(depth * MatrixKernels.TILE_COLUMNS + 2);
      int stride = MatrixKernels.TILE_COLUMNS + 3;
      double[] expected = numbers(MatrixKernels.TILE_ROWS * stride + 1);
      double[] actual = expected.clone();
      for (boolean add : new boolean[] {false, true}) {
        scalar.tile(left, 3, right, 2, depth, expected, 1, stride, add);
        vector.tile(left, 3, right, 2, depth, actual, 1, stride, add);
        assertArrayEquals(expected, actual);
      }
    }
  }
}
