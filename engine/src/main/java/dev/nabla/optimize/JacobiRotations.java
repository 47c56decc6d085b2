package dev.nabla.optimize;

import dev.nabla.enclosure.Interval;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.Optional;

/// Eigenvalues of small symmetric matrices by Jacobi's rotations, in decimals of 40 digits.
final class JacobiRotations {
  private static final MathContext CONTEXT = new MathContext(50);
  private static final int MOST_SWEEPS = 40;
  private static final BigDecimal SMALL = new BigDecimal("1e-48");

  private JacobiRotations() {}

  /// The eigenvalues in ascending order.
  static BigDecimal[] of(BigDecimal[][] matrix) {
    int n = matrix.length;
    BigDecimal[][] a = new BigDecimal[n][];
    for (int i = 0; i < n; i++) {
      a[i] = matrix[i].clone();
    }
    diagonalize(a, Optional.empty());
    BigDecimal[] values = new BigDecimal[n];
    Arrays.setAll(values, i -> a[i][i]);
    Arrays.sort(values);
    return values;
  }

  /// Approximate eigenvectors, as columns.
  static double[][] vectors(double[][] matrix) {
    int n = matrix.length;
    BigDecimal[][] a = new BigDecimal[n][n];
    BigDecimal[][] vectors = new BigDecimal[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        a[i][j] = new BigDecimal(matrix[i][j]).round(CONTEXT);
        vectors[i][j] = i == j ? BigDecimal.ONE : BigDecimal.ZERO;
      }
    }
    diagonalize(a, Optional.of(vectors));
    double[][] rounded = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        rounded[i][j] = vectors[i][j].doubleValue();
      }
    }
    return rounded;
  }

  private static void diagonalize(BigDecimal[][] a, Optional<BigDecimal[][]> vectors) {
    int n = a.length;
    for (int sweep = 0; sweep < MOST_SWEEPS; sweep++) {
      boolean done = true;
      for (int p = 0; p < n; p++) {
        for (int q = p + 1; q < n; q++) {
          BigDecimal limit = a[p][p].abs().add(a[q][q].abs()).multiply(SMALL);
          if (a[p][q].signum() != 0 && a[p][q].abs().compareTo(limit) > 0) {
            done = false;
            rotate(a, vectors, p, q);
          }
        }
      }
      if (done) {
        return;
      }
    }
  }

  private static void rotate(BigDecimal[][] a, Optional<BigDecimal[][]> vectors, int p, int q) {
    int n = a.length;
    BigDecimal theta = a[q][q].subtract(a[p][p]).divide(a[p][q].multiply(BigDecimal.TWO), CONTEXT);
    BigDecimal root = theta.multiply(theta).add(BigDecimal.ONE).sqrt(CONTEXT);
    BigDecimal t = BigDecimal.ONE.divide(theta.abs().add(root), CONTEXT);
    t = theta.signum() < 0 ? t.negate() : t;
    BigDecimal c = BigDecimal.ONE.divide(t.multiply(t).add(BigDecimal.ONE).sqrt(CONTEXT), CONTEXT);
    BigDecimal s = t.multiply(c, CONTEXT);
    for (int k = 0; k < n; k++) {
      turn(a[k], p, q, c, s);
    }
    BigDecimal[] row = a[p];
    BigDecimal[] other = a[q];
    for (int k = 0; k < n; k++) {
      BigDecimal one = row[k];
      BigDecimal two = other[k];
      row[k] = one.multiply(c).subtract(two.multiply(s), CONTEXT);
      other[k] = one.multiply(s).add(two.multiply(c), CONTEXT);
    }
    a[p][q] = BigDecimal.ZERO;
    a[q][p] = BigDecimal.ZERO;
    vectors.ifPresent(
        all -> {
          for (BigDecimal[] line : all) {
            turn(line, p, q, c, s);
          }
        });
  }

  private static void turn(BigDecimal[] line, int p, int q, BigDecimal c, BigDecimal s) {
    BigDecimal one = line[p];
    BigDecimal two = line[q];
    line[p] = one.multiply(c).subtract(two.multiply(s), CONTEXT);
    line[q] = one.multiply(s).add(two.multiply(c), CONTEXT);
  }

  /// How many eigenvalues are negative and how many positive, for every symmetric matrix between
  /// the bounds; nothing if that is not certain.
  ///
  /// By Sylvester's law of inertia these are the counts for VᵀHV with any regular V; where its
  /// diagonal outweighs the rest of each row, they are the counts of the diagonal.
  static Optional<int[]> signs(Interval[][] matrix) {
    int n = matrix.length;
    double[][] v = vectors(SmallMatrix.middle(matrix));
    double[][] turned = SmallMatrix.transpose(v);
    Interval[][] half = SmallMatrix.product(turned, matrix);
    Interval[][] both = SmallMatrix.product(turned, SmallMatrix.transpose(half));
    Interval[][] columns = new Interval[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        columns[i][j] = SmallMatrix.point(v[i][j]);
      }
    }
    Interval[][] square = SmallMatrix.product(turned, columns);
    int[] signs = new int[2];
    for (int i = 0; i < n; i++) {
      int regular = sign(square, i);
      int sign = sign(both, i);
      if (regular != 1 || sign == 0) {
        return Optional.empty();
      }
      signs[sign < 0 ? 0 : 1]++;
    }
    return Optional.of(signs);
  }

  /// The sign of an entry of the diagonal, if it outweighs its row.
  private static int sign(Interval[][] matrix, int i) {
    double others = 0;
    for (int j = 0; j < matrix.length; j++) {
      if (j != i) {
        others = Math.nextUp(others + matrix[i][j].abs().high());
      }
    }
    return matrix[i][i].low() > others ? 1 : matrix[i][i].high() < -others ? -1 : 0;
  }
}
