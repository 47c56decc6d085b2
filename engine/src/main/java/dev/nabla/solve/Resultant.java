package dev.nabla.solve;

import dev.nabla.algebra.polynomial.Polynomial;
import dev.nabla.expr.Effort;
import java.util.ArrayList;
import java.util.List;

/// The resultant of two polynomials with respect to an atom: 0 wherever both have a common zero.
///
/// It is the determinant of Sylvester's matrix, found without fractions: E. H. Bareiss,
/// "Sylvester's identity and multistep integer-preserving Gaussian elimination" (1968).
final class Resultant {
  private static final int LARGEST = 24;
  private static final int MOST_TERMS = 4_000;

  private Resultant() {}

  /// @throws dev.nabla.expr.EffortException if it would be too large
  static Polynomial of(Polynomial one, Polynomial other, int atom) {
    List<Polynomial> p = one.coefficients(atom).reversed();
    List<Polynomial> q = other.coefficients(atom).reversed();
    int size = p.size() + q.size() - 2;
    if (size > LARGEST) {
      throw Effort.tooLarge();
    }
    if (size == 0) {
      return Polynomial.ONE;
    }
    List<List<Polynomial>> rows = new ArrayList<>();
    addShifted(rows, p, q.size() - 1, size);
    addShifted(rows, q, p.size() - 1, size);
    return determinant(rows);
  }

  private static void addShifted(
      List<List<Polynomial>> rows, List<Polynomial> coefficients, int times, int size) {
    for (int shift = 0; shift < times; shift++) {
      List<Polynomial> row = new ArrayList<>();
      for (int i = 0; i < size; i++) {
        int at = i - shift;
        row.add(at >= 0 && at < coefficients.size() ? coefficients.get(at) : Polynomial.ZERO);
      }
      rows.add(row);
    }
  }

  private static Polynomial determinant(List<List<Polynomial>> rows) {
    int size = rows.size();
    Polynomial before = Polynomial.ONE;
    boolean negative = false;
    for (int k = 0; k < size - 1; k++) {
      int pivot = pivot(rows, k);
      if (pivot < 0) {
        return Polynomial.ZERO;
      }
      if (pivot != k) {
        rows.set(pivot, rows.set(k, rows.get(pivot)));
        negative = !negative;
      }
      for (int i = k + 1; i < size; i++) {
        for (int j = k + 1; j < size; j++) {
          Polynomial entry =
              rows.get(i)
                  .get(j)
                  .times(rows.get(k).get(k))
                  .minus(rows.get(i).get(k).times(rows.get(k).get(j)));
          if (entry.size() > MOST_TERMS) {
            throw Effort.tooLarge();
          }
          rows.get(i).set(j, entry.dividedExactlyBy(before).orElseThrow());
        }
      }
      before = rows.get(k).get(k);
    }
    Polynomial last = rows.get(size - 1).get(size - 1);
    return negative ? last.negate() : last;
  }

  /// The row at or below k with the shortest entry in column k that is not 0; −1 if there is none.
  private static int pivot(List<List<Polynomial>> rows, int k) {
    int best = -1;
    for (int i = k; i < rows.size(); i++) {
      Polynomial entry = rows.get(i).get(k);
      if (!entry.isZero() && (best < 0 || entry.size() < rows.get(best).get(k).size())) {
        best = i;
      }
    }
    return best;
  }
}
