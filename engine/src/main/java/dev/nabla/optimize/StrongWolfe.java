package dev.nabla.optimize;

import org.jspecify.annotations.Nullable;

/// Looks for a point where the value has sunk enough and the slope has become flat: first ever
/// further, until an interval holds such a point, and then inside it by cubic interpolation.
///
/// Where values differ by no more than rounding, slopes decide: a point counts as low enough when
/// its slope shows that the function did sink (the approximate condition of Hager and Zhang). So
/// minima are found to the precision of the gradient, not to its root.
///
/// Source: J. Nocedal, S. Wright, Numerical Optimization (2006), algorithms 3.5 and 3.6; W. Hager,
/// H. Zhang, A new conjugate gradient method with guaranteed descent (2005), section 2.
///
/// @param sufficient the part of the promised decrease that is enough, between 0 and 1/2
/// @param curvature the part of the slope's size that may remain, between `sufficient` and 1
/// @param trials the largest number of points to try
public record StrongWolfe(double sufficient, double curvature, int trials) implements LineSearch {
  /// The part of the rounding of values below which a change along the line is not looked for.
  private static final double NEGLIGIBLE = 1e-9;

  /// @throws IllegalArgumentException if a setting is out of its range
  public StrongWolfe {
    if (!(sufficient > 0
        && sufficient < 0.5
        && curvature > sufficient
        && curvature < 1
        && trials > 0)) {
      throw new IllegalArgumentException(
          "the Wolfe conditions need 0 < sufficient < 1/2, sufficient < curvature < 1 and at least"
              + " one trial");
    }
  }

  /// With 1e-4, the given part of the slope and at most 60 trials.
  public StrongWolfe(double curvature) {
    this(1e-4, curvature, 60);
  }

  /// Leaves the line at an acceptable point, if there is one.
  boolean search(Line line, double first) {
    // The best point so far that is low enough, and the end of the interval on the other side of
    // the minimum along the line; none is known at first.
    Bound best = new Bound(0, line.startValue(), line.startSlope());
    @Nullable Bound other = null;
    double distance = first;
    double width = Double.POSITIVE_INFINITY;
    for (int trial = 0; trial < trials; trial++) {
      line.goTo(distance);
      if (line.isAtStart() || distance == best.distance) {
        break;
      }
      if (line.value() == Double.NEGATIVE_INFINITY) {
        return true;
      }
      Bound here = new Bound(distance, line.value(), line.slope());
      if (!isLowEnough(line, here) || here.value > best.value + line.rounding()) {
        other = here;
      } else {
        if (Math.abs(here.slope) <= curvature * Math.abs(line.startSlope())) {
          return true;
        }
        if (other == null ? here.slope > 0 : here.slope * (other.distance - best.distance) > 0) {
          other = best;
        }
        best = here;
      }
      if (other == null) {
        distance = Math.scalb(distance, trial + 2);
      } else {
        double next = Math.abs(other.distance - best.distance);
        boolean isSlow = next > 0.6 * width;
        width = next;
        if (Math.abs(width * best.slope) < NEGLIGIBLE * line.rounding()) {
          break;
        }
        distance = between(best, other, isSlow, line.rounding());
      }
      if (!Double.isFinite(distance)) {
        break;
      }
    }
    if (best.distance == 0) {
      return false;
    }
    line.goTo(best.distance);
    return true;
  }

  private boolean isLowEnough(Line line, Bound here) {
    boolean armijo =
        here.value <= line.startValue() + sufficient * here.distance * line.startSlope();
    return armijo
        || (here.value <= line.startValue() + line.rounding()
            && here.slope <= (2 * sufficient - 1) * line.startSlope());
  }

  /// The minimum of the cubic through both ends, kept away from them. Where values differ by
  /// rounding only, where the slope would be 0 if it changed evenly.
  private static double between(Bound best, Bound other, boolean isSlow, double rounding) {
    double width = other.distance - best.distance;
    double middle = best.distance + width / 2;
    if (isSlow) {
      return middle;
    }
    if (!Double.isFinite(other.value)) {
      return best.distance + width / 10;
    }
    if (Math.abs(other.value - best.value) <= rounding) {
      double part = best.slope / (best.slope - other.slope);
      return isInside(part) ? best.distance + part * width : middle;
    }
    double mean = 3 * (other.value - best.value) / width;
    double one = best.slope + other.slope - mean;
    double root = one * one - best.slope * other.slope;
    if (!(root >= 0)) {
      return middle;
    }
    double two = Math.copySign(Math.sqrt(root), width);
    double minimum =
        other.distance - width * ((other.slope + two - one) / (other.slope - best.slope + 2 * two));
    double part = (minimum - best.distance) / width;
    return isInside(part) ? minimum : middle;
  }

  private static boolean isInside(double part) {
    return part > 0.001 && part < 0.999;
  }

  private record Bound(double distance, double value, double slope) {}
}
