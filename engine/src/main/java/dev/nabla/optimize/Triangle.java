package dev.nabla.optimize;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The triangle of a matrix's QR factors, with columns brought to length 1 and ordered by what they
/// add to those before them.
///
/// Source: G. Golub, C. Van Loan, Matrix Computations (2013), section 5.4.2.
final class Triangle {
  /// A column that adds less than this to those before it adds nothing but rounding errors.
  static final double NOTHING = 0x1p-47;

  private final int size;

  /// Columns of the triangle, in their order.
  private final double[][] columns;

  /// Which column of the matrix each one was.
  private final int[] order;

  /// How long the columns of the matrix were; 1 for columns of zeros.
  private final double[] lengths;

  /// The first entries of the right side after the rotation, one for each column.
  private final double[] head;

  private Triangle(double[][] columns, int[] order, double[] lengths, double[] head) {
    this.size = columns.length;
    this.columns = columns;
    this.order = order;
    this.lengths = lengths;
    this.head = head;
  }

  /// Factors a matrix together with a right side; neither is changed.
  ///
  /// @param matrix its columns, not shorter than there are columns
  static Triangle of(double[][] matrix, double[] right) {
    int size = matrix.length;
    int rows = right.length;
    double[][] work = new double[size][];
    int[] order = new int[size];
    double[] lengths = new double[size];
    double[] rest = new double[size];
    for (int j = 0; j < size; j++) {
      double length = Vectors.norm(matrix[j]);
      lengths[j] = length == 0 ? 1 : length;
      work[j] = matrix[j].clone();
      for (int i = 0; i < rows; i++) {
        work[j][i] /= lengths[j];
      }
      order[j] = j;
      rest[j] = Vectors.norm(work[j]);
    }
    double[] side = right.clone();
    for (int k = 0; k < size; k++) {
      int best = k;
      for (int j = k + 1; j < size; j++) {
        best = rest[j] > rest[best] ? j : best;
      }
      swap(work, order, rest, k, best);
      double[] mirror = work[k];
      double length = tail(mirror, k);
      if (length > 0) {
        double diagonal = mirror[k] > 0 ? -length : length;
        // The mirror's vector is v = column − diagonal e_k, and v'v = −2 diagonal v_k.
        mirror[k] -= diagonal;
        double scale = -1 / (diagonal * mirror[k]);
        for (int j = k + 1; j < size; j++) {
          reflect(mirror, scale, work[j], k);
          rest[j] = tail(work[j], k + 1);
        }
        reflect(mirror, scale, side, k);
        mirror[k] = diagonal;
      }
    }
    double[][] triangle = new double[size][];
    for (int j = 0; j < size; j++) {
      triangle[j] = Arrays.copyOf(work[j], j + 1);
    }
    int[] where = order.clone();
    return new Triangle(triangle, where, lengths, Arrays.copyOf(side, size));
  }

  private static void reflect(double[] mirror, double scale, double[] column, int from) {
    double sum = 0;
    for (int i = from; i < column.length; i++) {
      sum += mirror[i] * column[i];
    }
    sum *= scale;
    for (int i = from; i < column.length; i++) {
      column[i] -= sum * mirror[i];
    }
  }

  private static double tail(double[] column, int from) {
    double sum = 0;
    for (int i = from; i < column.length; i++) {
      sum += column[i] * column[i];
    }
    return Math.sqrt(sum);
  }

  private static void swap(double[][] work, int[] order, double[] rest, int one, int other) {
    double[] column = work[one];
    work[one] = work[other];
    work[other] = column;
    int place = order[one];
    order[one] = order[other];
    order[other] = place;
    double length = rest[one];
    rest[one] = rest[other];
    rest[other] = length;
  }

  /// How many columns there are.
  int size() {
    return size;
  }

  /// How long each column of the matrix was; 1 for columns of zeros.
  double length(int column) {
    return lengths[column];
  }

  /// How many columns add something to those before them.
  int rank() {
    int rank = 0;
    while (rank < size && Math.abs(columns[rank][rank]) > NOTHING) {
      rank++;
    }
    return rank;
  }

  /// How far the right side reaches into the columns' space: the length of its projection.
  double projection() {
    double sum = 0;
    for (int k = rank() - 1; k >= 0; k--) {
      sum += head[k] * head[k];
    }
    return Math.sqrt(sum);
  }

  /// How long the matrix times a step is.
  double image(double[] step) {
    double[] image = new double[size];
    for (int k = 0; k < size; k++) {
      double entry = step[order[k]] * lengths[order[k]];
      for (int i = 0; i <= k; i++) {
        image[i] += columns[k][i] * entry;
      }
    }
    return Vectors.norm(image);
  }

  /// How long the matrix' right side is, each entry divided by its weight.
  double slope(double[] scale) {
    double[] slope = new double[size];
    for (int k = 0; k < size; k++) {
      for (int i = 0; i <= k; i++) {
        slope[k] += columns[k][i] * head[i];
      }
      slope[k] *= lengths[order[k]] / scale[order[k]];
    }
    return Vectors.norm(slope);
  }

  /// The step p for which the length of (right + matrix p) is least, with 0 for columns that add
  /// nothing.
  double[] step() {
    int rank = rank();
    double[] solution = new double[size];
    for (int k = 0; k < rank; k++) {
      solution[k] = -head[k];
    }
    backwards(columns, solution, rank);
    return inOrder(solution);
  }

  private double[] inOrder(double[] solution) {
    double[] step = new double[size];
    for (int k = 0; k < size; k++) {
      step[order[k]] = solution[k] / lengths[order[k]];
    }
    return step;
  }

  private static void backwards(double[][] triangle, double[] solution, int rank) {
    for (int k = rank - 1; k >= 0; k--) {
      solution[k] /= triangle[k][k];
      for (int i = 0; i < k; i++) {
        solution[i] -= triangle[k][i] * solution[k];
      }
    }
  }

  /// The step that is held back by so much.
  ///
  /// @param damping more than 0
  /// @param scale a weight for each entry of the step
  /// @param step the p that makes |right + matrix p|² + damping |scale p|² least
  /// @return the derivative of |scale p| by the damping
  double damped(double damping, double[] scale, double[] step) {
    double root = Math.sqrt(damping);
    double[][] work = new double[size][2 * size];
    double[] side = new double[2 * size];
    System.arraycopy(head, 0, side, 0, size);
    for (int j = 0; j < size; j++) {
      System.arraycopy(columns[j], 0, work[j], 0, j + 1);
      work[j][size + j] = root * scale[order[j]] / lengths[order[j]];
    }
    for (int k = 0; k < size; k++) {
      double[] mirror = work[k];
      double length = tail(mirror, k);
      double diagonal = mirror[k] > 0 ? -length : length;
      mirror[k] -= diagonal;
      double factor = -1 / (diagonal * mirror[k]);
      for (int j = k + 1; j < size; j++) {
        reflect(mirror, factor, work[j], k);
      }
      reflect(mirror, factor, side, k);
      mirror[k] = diagonal;
    }
    double[] solution = new double[size];
    for (int k = 0; k < size; k++) {
      solution[k] = -side[k];
    }
    backwards(work, solution, size);
    System.arraycopy(inOrder(solution), 0, step, 0, size);
    return slope(work, solution, scale);
  }

  /// −|S⁻ᵀ D² p|² / |D p| in the scaled unknowns.
  private double slope(double[][] triangle, double[] solution, double[] scale) {
    double[] weighted = new double[size];
    double length = 0;
    for (int k = 0; k < size; k++) {
      double weight = scale[order[k]] / lengths[order[k]];
      weighted[k] = weight * weight * solution[k];
      length += weighted[k] * solution[k];
    }
    double squares = 0;
    for (int k = 0; k < size; k++) {
      for (int i = 0; i < k; i++) {
        weighted[k] -= triangle[k][i] * weighted[i];
      }
      weighted[k] /= triangle[k][k];
      squares += weighted[k] * weighted[k];
    }
    return -squares / Math.sqrt(length);
  }

  /// The rows of the inverse of matrix' matrix, in the order of the matrix's columns. The triangle
  /// must have full rank.
  List<Vector> inverseSquare() {
    double[][] inverse = new double[size][size];
    for (int k = 0; k < size; k++) {
      double[] unit = new double[size];
      unit[k] = 1;
      backwards(columns, unit, k + 1);
      for (int i = 0; i <= k; i++) {
        inverse[order[i]][k] = unit[i] / lengths[order[i]];
      }
    }
    List<Vector> rows = new ArrayList<>();
    for (double[] row : inverse) {
      rows.add(
          Vector.of(Arrays.stream(inverse).mapToDouble(each -> Vectors.dot(row, each)).toArray()));
    }
    return rows;
  }

  /// Which columns of the matrix take part in a combination of columns that adds up to nothing.
  /// Empty for full rank.
  List<Integer> dependent() {
    int rank = rank();
    List<Integer> dependent = new ArrayList<>();
    if (rank < size) {
      double[] combination = Arrays.copyOf(columns[rank], size);
      backwards(columns, combination, rank);
      combination[rank] = 1;
      for (int k = 0; k <= rank; k++) {
        if (Math.abs(combination[k]) > 1e-6) {
          dependent.add(order[k]);
        }
      }
      dependent.sort(null);
    }
    return dependent;
  }
}
