package dev.nabla.book.examples;

import dev.nabla.algebra.Limit;
import dev.nabla.enclosure.Digits;
import dev.nabla.enclosure.DigitsException;
import dev.nabla.expr.Build;
import dev.nabla.expr.Effort;
import dev.nabla.expr.EffortException;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Guarded;
import dev.nabla.expr.Rational;
import dev.nabla.figure.Mark;
import dev.nabla.figure.Role;
import dev.nabla.solve.Kink;
import dev.nabla.solve.KinkSearch;
import dev.nabla.solve.KinksFound;
import dev.nabla.solve.Range;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The points of a graph that have no tangent, for the eye and for the ear: open circles with a
/// short tangent on each side, and sentences.
///
/// @param entries the points, from left to right
public record KinkMarks(List<Entry> entries) {
  private static final Duration TIME = Duration.ofMillis(600);
  private static final long STEPS = 3_000_000;
  private static final double REACH = 0.07;
  private static final int MOST_DRAWN = 40;
  private static final int MOST_TOLD = 4;

  public KinkMarks {
    entries = List.copyOf(entries);
  }

  /// One point.
  ///
  /// @param kind what is seen there, in words
  /// @param x where
  /// @param y the value there, NaN if there is none
  /// @param left the slope from the left, NaN if there is none
  /// @param right the slope from the right, NaN if there is none
  public record Entry(String kind, double x, double y, double left, double right) {
    /// `corner at x = 0: slope −1 from the left, 1 from the right`.
    String sentence(String variable) {
      List<String> sides = new ArrayList<>();
      if (!Double.isNaN(left)) {
        sides.add(Numbers.shown(left) + " from the left");
      }
      if (!Double.isNaN(right)) {
        sides.add(Numbers.shown(right) + " from the right");
      }
      return "%s at %s = %s: %s"
          .formatted(
              kind,
              variable,
              Numbers.shown(x),
              sides.isEmpty() ? "no slope on either side" : "slope " + String.join(", ", sides));
    }
  }

  /// The kinks of a function of one variable in a window; none if they cannot be found in time.
  public static KinkMarks of(Guarded function, String variable, double from, double to) {
    Range range = new Range(Rational.of(from), Rational.of(to));
    try {
      KinksFound found =
          Effort.within(TIME, STEPS, () -> KinkSearch.of(function, Build.symbol(variable), range));
      return new KinkMarks(found.kinks().stream().map(KinkMarks::entry).toList());
    } catch (EffortException tooMuch) {
      return new KinkMarks(List.of());
    }
  }

  private static Entry entry(Kink kink) {
    return new Entry(
        kink.kind().text().replace('-', ' '),
        number(kink.at()),
        kink.value().map(KinkMarks::number).orElse(Double.NaN),
        slope(kink.left()),
        slope(kink.right()));
  }

  private static double slope(Limit limit) {
    return switch (limit) {
      case Limit.Finite finite -> number(finite.value().expression());
      case Limit.Infinite infinite ->
          infinite.positive() ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY;
      case Limit.Different none -> Double.NaN;
      case Limit.Oscillating none -> Double.NaN;
      case Limit.Outside none -> Double.NaN;
      case Limit.OnOneSide none -> Double.NaN;
      case Limit.Unknown none -> Double.NaN;
    };
  }

  private static double number(Expr value) {
    try {
      return value.isZero() ? 0 : Digits.evaluate(value, Map.of(), 17).doubleValue();
    } catch (DigitsException none) {
      return Double.NaN;
    }
  }

  /// Open circles and short tangents.
  ///
  /// @param width of the window
  /// @param height of the window, or about that
  public List<Mark> marks(double width, double height) {
    List<Mark> marks = new ArrayList<>();
    List<Entry> drawn = entries.stream().filter(each -> Double.isFinite(each.y)).toList();
    if (drawn.size() > MOST_DRAWN || !(height > 0)) {
      return marks;
    }
    for (Entry each : drawn) {
      tick(marks, each, each.left, -1, width, height);
      tick(marks, each, each.right, 1, width, height);
    }
    drawn.forEach(each -> marks.add(Mark.Scatter.at(each.x, each.y, Role.FUNCTION).named("kink")));
    return marks;
  }

  /// A tangent of the same length whatever its slope.
  private static void tick(
      List<Mark> marks, Entry at, double slope, int side, double width, double height) {
    if (Double.isNaN(slope)) {
      return;
    }
    double steep = slope * width / height;
    double run = Double.isInfinite(slope) ? 0 : side * REACH * width / Math.hypot(1, steep);
    double rise =
        Double.isInfinite(slope) ? side * Math.signum(slope) * REACH * height : slope * run;
    marks.add(Mark.Line.segment(at.x, at.y, at.x + run, at.y + rise, Role.TANGENT));
  }

  /// What there is, in words; empty if there is nothing.
  public String sentences(String variable) {
    if (entries.isEmpty()) {
      return "";
    }
    String told =
        entries.stream()
            .limit(MOST_TOLD)
            .map(each -> each.sentence(variable))
            .collect(Collectors.joining("; "));
    int more = entries.size() - MOST_TOLD;
    return "No derivative: " + told + (more > 0 ? "; and %d more.".formatted(more) : ".");
  }

  /// The height between the smallest and the largest of some values.
  public static double height(double[] values) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (double value : values) {
      if (Double.isFinite(value)) {
        low = Math.min(low, value);
        high = Math.max(high, value);
      }
    }
    return high - low;
  }
}
