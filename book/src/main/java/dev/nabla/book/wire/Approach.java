package dev.nabla.book.wire;

import java.util.List;
import java.util.Optional;

/// Which variable goes where, and from which side, as typed.
///
/// @param variables the names in `for`; none means the only symbol
/// @param point the point: `0`, `pi/2`, `oo`, `-oo`
/// @param from `left` or `right`; nothing means both
/// @param range the two ends between which to look; none means everywhere
public record Approach(
    List<String> variables, Optional<String> point, Optional<String> from, List<String> range) {
  /// No point.
  public static final Approach NOWHERE =
      new Approach(List.of(), Optional.empty(), Optional.empty(), List.of());

  public Approach {
    variables = List.copyOf(variables);
    range = List.copyOf(range);
  }

  /// A point without a range.
  public Approach(List<String> variables, Optional<String> point, Optional<String> from) {
    this(variables, point, from, List.of());
  }

  /// Variables and a range without a point.
  public static Approach between(List<String> variables, List<String> range) {
    return new Approach(variables, Optional.empty(), Optional.empty(), range);
  }

  Approach withVariables(List<String> names) {
    return new Approach(names, point, from, range);
  }

  Approach withPoint(String where) {
    return new Approach(variables, Optional.of(where), from, range);
  }

  Approach withFrom(String side) {
    return new Approach(variables, point, Optional.of(side), range);
  }

  Approach withRange(List<String> ends) {
    return new Approach(variables, point, from, ends);
  }
}
