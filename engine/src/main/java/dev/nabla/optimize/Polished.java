package dev.nabla.optimize;

import dev.nabla.enclosure.Bracket;
import dev.nabla.enclosure.Interval;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Rational;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A zero of a gradient known to about 40 digits, by Newton's method with fractions.
///
/// @param centre near the zero
/// @param radius how far the zero may be from it, in each coordinate
/// @param isProved whether there provably is exactly one zero as near as that
record Polished(List<Rational> centre, List<Rational> radius, boolean isProved) {
  private static final int BITS = 200;
  private static final MathContext DIGITS = new MathContext(45);
  private static final int MOST_STEPS = 12;
  private static final Rational SMALLEST = Rational.of(10).pow(-42);

  Polished {
    centre = List.copyOf(centre);
    radius = List.copyOf(radius);
  }

  /// A point that is known without a search.
  static Polished known(List<Rational> centre, List<Rational> radius) {
    return new Polished(centre, radius, false);
  }

  /// The zero near a point; nothing if the method does not get there.
  static Optional<Polished> near(GradientField field, List<Rational> start) {
    int n = field.size();
    Optional<double[][]> inverse =
        field
            .curvature(box(start, start.stream().map(each -> Rational.ZERO).toList()))
            .flatMap(each -> SmallMatrix.inverse(SmallMatrix.middle(each)));
    if (inverse.isEmpty()) {
      return Optional.empty();
    }
    Rational[][] exact = exact(inverse.get());
    List<Rational> centre = start;
    for (int step = 0; step < MOST_STEPS; step++) {
      Optional<List<Bracket>> slopes = slopes(field, centre);
      if (slopes.isEmpty()) {
        return Optional.empty();
      }
      Rational[] next = new Rational[n];
      boolean small = true;
      for (int i = 0; i < n; i++) {
        Rational change = Rational.ZERO;
        for (int j = 0; j < n; j++) {
          change = change.plus(exact[i][j].times(slopes.get().get(j).middle()));
        }
        Rational scale = centre.get(i).abs().plus(Rational.ONE).times(SMALLEST);
        small &= change.abs().compareTo(scale) <= 0;
        next[i] = rounded(centre.get(i).minus(change));
      }
      if (small) {
        return proved(field, centre, inverse.get(), exact, slopes.get());
      }
      centre = List.of(next);
    }
    return Optional.empty();
  }

  private static Rational rounded(Rational value) {
    return value.isZero() ? value : Rational.of(value.toBigDecimal(DIGITS));
  }

  private static Rational[][] exact(double[][] matrix) {
    Rational[][] exact = new Rational[matrix.length][matrix.length];
    for (int i = 0; i < matrix.length; i++) {
      for (int j = 0; j < matrix.length; j++) {
        exact[i][j] = Rational.of(matrix[i][j]);
      }
    }
    return exact;
  }

  private static Optional<List<Bracket>> slopes(GradientField field, List<Rational> at) {
    Map<Expr.Symbol, Rational> values = new HashMap<>();
    for (int i = 0; i < at.size(); i++) {
      values.put(field.variables().get(i), at.get(i));
    }
    List<Bracket> slopes =
        field.gradient().stream()
            .map(each -> Bracket.of(each.asExpression(), values, BITS))
            .flatMap(Optional::stream)
            .toList();
    return slopes.size() == at.size() ? Optional.of(slopes) : Optional.empty();
  }

  /// Krawczyk's test on a box around the centre, with fractions where doubles are too coarse.
  private static Optional<Polished> proved(
      GradientField field,
      List<Rational> centre,
      double[][] inverse,
      Rational[][] exact,
      List<Bracket> slopes) {
    int n = field.size();
    double[] shift = new double[n];
    double[] radius = new double[n];
    for (int i = 0; i < n; i++) {
      Rational most = Rational.ZERO;
      for (int j = 0; j < n; j++) {
        Rational size = larger(slopes.get(j).low().abs(), slopes.get(j).high().abs());
        most = most.plus(exact[i][j].abs().times(size));
      }
      shift[i] = Math.nextUp(most.doubleValue());
      double scale = 1 + centre.get(i).abs().doubleValue();
      radius[i] = 2 * shift[i] + 1e-41 * scale;
    }
    List<Rational> reach = Arrays.stream(radius).mapToObj(Rational::of).toList();
    Optional<Interval[][]> curvature = field.curvature(box(centre, reach));
    if (curvature.isEmpty()) {
      return Optional.empty();
    }
    Interval[][] a = SmallMatrix.product(inverse, curvature.get());
    boolean inside = true;
    for (int i = 0; i < n; i++) {
      double moved = shift[i];
      for (int j = 0; j < n; j++) {
        Interval factor = SmallMatrix.point(i == j ? 1 : 0).minus(a[i][j]);
        moved = Math.nextUp(moved + Math.nextUp(factor.abs().high() * radius[j]));
      }
      inside &= moved < radius[i];
    }
    boolean certain = field.slopes(box(centre, reach)).stream().allMatch(each -> each.isCertain());
    return inside && certain ? Optional.of(new Polished(centre, reach, true)) : Optional.empty();
  }

  private static Rational larger(Rational a, Rational b) {
    return a.compareTo(b) > 0 ? a : b;
  }

  /// The same point, known to be a zero by other means.
  Polished asProved() {
    return new Polished(centre, radius, true);
  }

  /// A zero that is known to be in a box, by itself.
  static Polished within(List<Interval> box) {
    List<Rational> centre = new ArrayList<>();
    List<Rational> radius = new ArrayList<>();
    for (Interval side : box) {
      Rational low = Rational.of(side.low());
      Rational high = Rational.of(side.high());
      centre.add(low.plus(high).div(Rational.TWO));
      radius.add(high.minus(low).div(Rational.TWO));
    }
    return new Polished(centre, radius, true);
  }

  /// Whether it is inside of a box.
  boolean isWithin(List<Interval> box) {
    for (int i = 0; i < box.size(); i++) {
      if (low(i).compareTo(Rational.of(box.get(i).low())) < 0
          || high(i).compareTo(Rational.of(box.get(i).high())) > 0) {
        return false;
      }
    }
    return true;
  }

  /// The smallest box of doubles around it.
  Interval[] box() {
    return box(centre, radius);
  }

  private static Interval[] box(List<Rational> centre, List<Rational> radius) {
    Interval[] box = new Interval[centre.size()];
    for (int i = 0; i < box.length; i++) {
      box[i] =
          Interval.of(centre.get(i).minus(radius.get(i)))
              .hull(Interval.of(centre.get(i).plus(radius.get(i))));
    }
    return box;
  }

  Rational low(int i) {
    return centre.get(i).minus(radius.get(i));
  }

  Rational high(int i) {
    return centre.get(i).plus(radius.get(i));
  }
}
