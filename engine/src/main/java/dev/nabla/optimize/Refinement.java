package dev.nabla.optimize;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;

/// The last steps to a least sum of squares, with so many digits that only the data limit what
/// comes out. They show, too, whether there is such a point: if so, steps shrink to nothing. They
/// are those of Gauss and Newton, with the curvature of the residuals, which a few digits of
/// doubles tell well enough.
final class Refinement {
  /// The digits of residuals and derivatives.
  static final int DIGITS = 46;

  private static final MathContext CONTEXT = new MathContext(DIGITS, RoundingMode.HALF_EVEN);
  private static final int MOST_STEPS = 25;
  private static final int MOST_IDLE = 3;

  /// A step that changes no parameter by more than this part of it is the last.
  private static final BigDecimal SMALL = new BigDecimal("1e-18");

  /// The same for the squares of what a step does, beside those of the residuals.
  private static final BigDecimal VANISHING = new BigDecimal("1e-48");

  /// Residuals whose squares are this small beside what the parameters contribute are 0.
  private static final BigDecimal ZERO = new BigDecimal("1e-60");

  /// What came out.
  sealed interface Outcome {
    /// Steps shrank to nothing.
    ///
    /// @param decrease the part of the squared residuals that the last step could take away
    /// @param inverse the inverse of the Jacobian's square
    /// @param isExact whether the residuals are 0
    record Found(
        Vector point, double squares, double decrease, List<Vector> inverse, boolean isExact)
        implements Outcome {}

    /// Some columns of the Jacobian depend on each other.
    record Singular(List<Integer> dependent) implements Outcome {}

    /// Steps do not shrink: this is no minimum.
    record Astray() implements Outcome {}

    /// The residuals cannot be computed with many digits.
    record Unable() implements Outcome {}
  }

  private Refinement() {}

  static Outcome of(Residuals residuals, double[] start) {
    int size = residuals.size();
    BigDecimal[] point = new BigDecimal[size];
    for (int i = 0; i < size; i++) {
      point[i] = new BigDecimal(start[i], CONTEXT);
    }
    BigDecimal[] left = new BigDecimal[residuals.count()];
    BigDecimal[][] jacobian = new BigDecimal[size][left.length];
    double[][] curvature = Curvature.of(residuals, start);
    double least = Double.POSITIVE_INFINITY;
    int idle = 0;
    for (int k = 0; k < MOST_STEPS && idle < MOST_IDLE; k++) {
      if (!residuals.precisely(point, left, jacobian, DIGITS)) {
        return new Outcome.Unable();
      }
      NormalEquations equations = NormalEquations.of(jacobian);
      if (equations.isSingular()) {
        return new Outcome.Singular(equations.dependent());
      }
      NormalEquations curved = NormalEquations.of(jacobian, curvature);
      BigDecimal[] step = (curved.isSingular() ? equations : curved).step(jacobian, left);
      BigDecimal taken = squares(jacobian, step);
      BigDecimal squares = NormalEquations.dot(left, left);
      boolean isExact = isZero(squares, jacobian, point);
      if (isExact || isLast(step, point, jacobian, squares)) {
        double decrease = isExact ? 0 : taken.divide(squares, CONTEXT).doubleValue();
        return new Outcome.Found(
            doubles(point), squares.doubleValue(), decrease, equations.inverse(), isExact);
      }
      double length = Math.sqrt(taken.doubleValue());
      idle = length < 0.95 * least ? 0 : idle + 1;
      if (length > 10 * least) {
        return new Outcome.Astray();
      }
      least = Math.min(least, length);
      for (int i = 0; i < size; i++) {
        point[i] = point[i].add(step[i], CONTEXT);
      }
    }
    return new Outcome.Astray();
  }

  private static BigDecimal squares(BigDecimal[][] jacobian, BigDecimal[] step) {
    BigDecimal sum = BigDecimal.ZERO;
    for (int row = 0; row < jacobian[0].length; row++) {
      BigDecimal change = BigDecimal.ZERO;
      for (int i = 0; i < step.length; i++) {
        change = change.add(jacobian[i][row].multiply(step[i], CONTEXT), CONTEXT);
      }
      sum = sum.add(change.multiply(change, CONTEXT), CONTEXT);
    }
    return sum;
  }

  private static boolean isZero(BigDecimal squares, BigDecimal[][] jacobian, BigDecimal[] point) {
    BigDecimal scale = BigDecimal.ZERO;
    for (int i = 0; i < point.length; i++) {
      BigDecimal square = NormalEquations.dot(jacobian[i], jacobian[i]);
      scale = scale.max(square.multiply(point[i].pow(2, CONTEXT), CONTEXT));
    }
    return squares.compareTo(scale.multiply(ZERO, CONTEXT)) <= 0;
  }

  private static boolean isLast(
      BigDecimal[] step, BigDecimal[] point, BigDecimal[][] jacobian, BigDecimal squares) {
    for (int i = 0; i < step.length; i++) {
      BigDecimal small = point[i].abs().multiply(SMALL, CONTEXT);
      // A parameter that is 0 has nothing to be small beside, but what it does to the residuals.
      BigDecimal effect =
          NormalEquations.dot(jacobian[i], jacobian[i]).multiply(step[i].pow(2, CONTEXT), CONTEXT);
      if (step[i].abs().compareTo(small) > 0
          && effect.compareTo(squares.multiply(VANISHING, CONTEXT)) > 0) {
        return false;
      }
    }
    return true;
  }

  private static Vector doubles(BigDecimal[] point) {
    double[] rounded = new double[point.length];
    for (int i = 0; i < point.length; i++) {
      rounded[i] = point[i].doubleValue();
    }
    return Vector.of(rounded);
  }
}
