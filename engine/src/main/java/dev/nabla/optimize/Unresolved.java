package dev.nabla.optimize;

import dev.nabla.enclosure.Interval;
import java.util.List;

/// A box of which it is not known whether it has (other) critical points.
///
/// @param sides in the order of the variables
/// @param why what stands in the way
public record Unresolved(List<Interval> sides, String why) {
  public Unresolved {
    sides = List.copyOf(sides);
  }
}
