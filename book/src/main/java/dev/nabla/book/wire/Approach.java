package dev.nabla.book.wire;

import java.util.List;
import java.util.Optional;

/// Which variable goes where, and from which side, as typed.
///
/// @param variables the names in `for`; none means the only symbol
/// @param point the point: `0`, `pi/2`, `oo`, `-oo`
/// @param from `left` or `right`; nothing means both
public record Approach(List<String> variables, Optional<String> point, Optional<String> from) {
  /// No point.
  public static final Approach NOWHERE =
      new Approach(List.of(), Optional.empty(), Optional.empty());

  public Approach {
    variables = List.copyOf(variables);
  }

  Approach withVariables(List<String> names) {
    return new Approach(names, point, from);
  }

  Approach withPoint(String where) {
    return new Approach(variables, Optional.of(where), from);
  }

  Approach withFrom(String side) {
    return new Approach(variables, point, Optional.of(side));
  }
}
