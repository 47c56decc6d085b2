package dev.nabla.optimize;

import dev.nabla.enclosure.Interval;
import dev.nabla.expr.Rational;
import dev.nabla.solve.Range;
import java.util.Collections;
import java.util.List;

/// A range for each of several variables, ends included.
///
/// @param sides in the order of the variables
public record Box(List<Range> sides) {
  public Box {
    sides = List.copyOf(sides);
  }

  /// The same range for every variable.
  public static Box cube(int dimensions, Rational low, Rational high) {
    return new Box(Collections.nCopies(dimensions, new Range(low, high)));
  }

  /// Doubles around it.
  List<Interval> intervals() {
    return sides.stream()
        .map(side -> Interval.of(side.low()).hull(Interval.of(side.high())))
        .toList();
  }
}
