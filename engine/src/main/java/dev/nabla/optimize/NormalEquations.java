package dev.nabla.optimize;

import dev.nabla.expr.Effort;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Linear least squares by normal equations, with so many digits that their squared condition does
/// no harm. Columns are brought to length 1; pivots are the largest left.
final class NormalEquations {
  /// How many digits are carried; twice those of the numbers that come in, so that products are
  /// exact.
  static final MathContext CONTEXT = new MathContext(100, RoundingMode.HALF_EVEN);

  /// A pivot below this is what is left of nothing by numbers of [Refinement#DIGITS] digits:
  /// squares of lengths.
  private static final BigDecimal NOTHING = new BigDecimal("1e-40");

  private final int size;
  private final BigDecimal[] lengths;
  private final int[] order;

  /// L and D of the pivoted matrix, row by row; D on the diagonal.
  private final BigDecimal[][] factors;

  private final int rank;

  private NormalEquations(BigDecimal[][] matrix, double[][] more) {
    size = matrix.length;
    lengths = new BigDecimal[size];
    factors = new BigDecimal[size][size];
    order = new int[size];
    for (int i = 0; i < size; i++) {
      order[i] = i;
      BigDecimal square = dot(matrix[i], matrix[i]);
      lengths[i] = square.signum() == 0 ? BigDecimal.ONE : square.sqrt(CONTEXT);
    }
    for (int i = 0; i < size; i++) {
      for (int j = 0; j <= i; j++) {
        BigDecimal product = dot(matrix[i], matrix[j]).add(new BigDecimal(more[i][j]), CONTEXT);
        factors[i][j] = over(over(product, lengths[i]), lengths[j]);
        factors[j][i] = factors[i][j];
      }
    }
    rank = eliminate();
  }

  /// Factors the square of a matrix, given by its columns.
  static NormalEquations of(BigDecimal[][] matrix) {
    return of(matrix, new double[matrix.length][matrix.length]);
  }

  /// Factors the square of a matrix with something added to it.
  static NormalEquations of(BigDecimal[][] matrix, double[][] more) {
    return new NormalEquations(matrix, more);
  }

  private int eliminate() {
    for (int k = 0; k < size; k++) {
      int best = k;
      for (int j = k + 1; j < size; j++) {
        best = factors[j][j].compareTo(factors[best][best]) > 0 ? j : best;
      }
      swap(k, best);
      if (factors[k][k].compareTo(NOTHING) <= 0) {
        return k;
      }
      for (int i = k + 1; i < size; i++) {
        BigDecimal factor = over(factors[i][k], factors[k][k]);
        for (int j = k + 1; j <= i; j++) {
          factors[i][j] = minus(factors[i][j], times(factor, factors[j][k]));
          factors[j][i] = factors[i][j];
        }
        factors[k][i] = factor;
      }
      for (int i = k + 1; i < size; i++) {
        factors[i][k] = factors[k][i];
      }
    }
    return size;
  }

  private void swap(int one, int other) {
    if (one == other) {
      return;
    }
    int place = order[one];
    order[one] = order[other];
    order[other] = place;
    BigDecimal[] row = factors[one];
    factors[one] = factors[other];
    factors[other] = row;
    for (BigDecimal[] each : factors) {
      BigDecimal entry = each[one];
      each[one] = each[other];
      each[other] = entry;
    }
  }

  boolean isSingular() {
    return rank < size;
  }

  /// The columns in a combination that adds up to nothing; empty if there is none.
  List<Integer> dependent() {
    List<Integer> dependent = new ArrayList<>();
    if (isSingular()) {
      BigDecimal[] combination = new BigDecimal[size];
      for (int i = 0; i < size; i++) {
        combination[i] = i < rank ? factors[rank][i].negate() : BigDecimal.ZERO;
      }
      combination[rank] = BigDecimal.ONE;
      backwards(combination, rank);
      for (int i = 0; i <= rank; i++) {
        if (combination[i].abs().doubleValue() > 1e-6) {
          dependent.add(order[i]);
        }
      }
      dependent.sort(null);
    }
    return dependent;
  }

  /// The step p for which the length of (right + matrix p) is least.
  BigDecimal[] step(BigDecimal[][] matrix, BigDecimal[] right) {
    BigDecimal[] slopes = new BigDecimal[size];
    for (int i = 0; i < size; i++) {
      slopes[i] = dot(matrix[i], right).negate();
    }
    return solve(slopes);
  }

  /// The rows of the inverse of matrix' matrix.
  List<Vector> inverse() {
    List<Vector> rows = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      BigDecimal[] unit = new BigDecimal[size];
      Arrays.fill(unit, BigDecimal.ZERO);
      unit[i] = BigDecimal.ONE;
      rows.add(
          Vector.of(Arrays.stream(solve(unit)).mapToDouble(BigDecimal::doubleValue).toArray()));
    }
    return rows;
  }

  private BigDecimal[] solve(BigDecimal[] right) {
    BigDecimal[] solution = new BigDecimal[size];
    for (int i = 0; i < size; i++) {
      solution[i] = over(right[order[i]], lengths[order[i]]);
      for (int j = 0; j < i; j++) {
        solution[i] = minus(solution[i], times(factors[i][j], solution[j]));
      }
    }
    for (int i = 0; i < size; i++) {
      solution[i] = over(solution[i], factors[i][i]);
    }
    backwards(solution, size);
    BigDecimal[] inOrder = new BigDecimal[size];
    for (int i = 0; i < size; i++) {
      inOrder[order[i]] = over(solution[i], lengths[order[i]]);
    }
    return inOrder;
  }

  private void backwards(BigDecimal[] solution, int from) {
    for (int i = from - 1; i >= 0; i--) {
      for (int j = i + 1; j < from; j++) {
        solution[i] = minus(solution[i], times(factors[j][i], solution[j]));
      }
    }
  }

  static BigDecimal dot(BigDecimal[] one, BigDecimal[] other) {
    Effort.spend(one.length);
    BigDecimal sum = BigDecimal.ZERO;
    for (int i = 0; i < one.length; i++) {
      sum = sum.add(one[i].multiply(other[i], CONTEXT), CONTEXT);
    }
    return sum;
  }

  private static BigDecimal times(BigDecimal one, BigDecimal other) {
    return one.multiply(other, CONTEXT);
  }

  private static BigDecimal minus(BigDecimal one, BigDecimal other) {
    return one.subtract(other, CONTEXT);
  }

  private static BigDecimal over(BigDecimal one, BigDecimal other) {
    return one.divide(other, CONTEXT);
  }
}
