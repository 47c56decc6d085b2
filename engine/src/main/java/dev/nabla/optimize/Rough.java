package dev.nabla.optimize;

import dev.nabla.expr.Expr;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// A point at which a function is not known to have a gradient.
///
/// @param at the coordinates, decimals where there is no formula
/// @param value the value of the function, if it has one
/// @param why what is there
public record Rough(Map<Expr.Symbol, Expr> at, Optional<Expr> value, String why) {
  public Rough {
    at = Collections.unmodifiableMap(new LinkedHashMap<>(at));
  }
}
