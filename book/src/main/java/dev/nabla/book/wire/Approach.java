package dev.nabla.book.wire;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Which variable goes where, and from which side, as typed.
///
/// @param variables the names in `for`; none means the only symbol
/// @param point the point: `0`, `pi/2`, `oo`, `-oo`
/// @param from `left` or `right`; nothing means both
/// @param range the two ends between which to look; none means everywhere
/// @param box the same for each of several variables, by their names as typed
public record Approach(
    List<String> variables,
    Optional<String> point,
    Optional<String> from,
    List<String> range,
    Map<String, List<String>> box) {
  /// No point.
  public static final Approach NOWHERE =
      new Approach(List.of(), Optional.empty(), Optional.empty());

  public Approach {
    variables = List.copyOf(variables);
    range = List.copyOf(range);
    box = Collections.unmodifiableMap(new LinkedHashMap<>(box));
  }

  /// A point without a range.
  public Approach(List<String> variables, Optional<String> point, Optional<String> from) {
    this(variables, point, from, List.of(), Map.of());
  }

  /// Variables and a range without a point.
  public static Approach between(List<String> variables, List<String> range) {
    return new Approach(variables, Optional.empty(), Optional.empty(), range, Map.of());
  }

  /// Variables and a range for some of them.
  public static Approach within(List<String> variables, Map<String, List<String>> box) {
    return new Approach(variables, Optional.empty(), Optional.empty(), List.of(), box);
  }

  Approach withVariables(List<String> names) {
    return new Approach(names, point, from, range, box);
  }

  Approach withPoint(String where) {
    return new Approach(variables, Optional.of(where), from, range, box);
  }

  Approach withFrom(String side) {
    return new Approach(variables, point, Optional.of(side), range, box);
  }

  Approach withRange(List<String> ends) {
    return new Approach(variables, point, from, ends, box);
  }

  Approach withBox(Map<String, List<String>> sides) {
    return new Approach(variables, point, from, range, sides);
  }
}
