package dev.nabla.optimize;

import dev.nabla.expr.Expr;
import dev.nabla.expr.Relation;
import dev.nabla.solve.Bounds;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// A point at which all partial derivatives of a function are 0.
///
/// @param at the coordinates; decimals with right digits unless they are exact
/// @param isExact whether the coordinates are formulas
/// @param bounds proven bounds of the coordinates; none where they depend on other symbols
/// @param value the value of the function; a decimal with right digits where the point is none
/// @param kind what is there, as far as it is proved
/// @param eigenvalues of the Hessian, in ascending order where they are numbers; decimals of 17
///   digits where there are no short formulas
/// @param rate of a minimum: gradient descent is stable near it for rates below this, 2/λmax
/// @param where what must hold beside
/// @param isProved whether there provably is a critical point within the bounds
/// @param reason how the kind was decided where it was not by the eigenvalues alone, or why it was
///   not
public record CriticalPoint(
    Map<Expr.Symbol, Expr> at,
    boolean isExact,
    Map<Expr.Symbol, Bounds> bounds,
    Expr value,
    Kind kind,
    List<Expr> eigenvalues,
    Optional<Expr> rate,
    List<Relation> where,
    boolean isProved,
    Optional<String> reason) {
  public CriticalPoint {
    at = Collections.unmodifiableMap(new LinkedHashMap<>(at));
    bounds = Collections.unmodifiableMap(new LinkedHashMap<>(bounds));
    eigenvalues = List.copyOf(eigenvalues);
    where = List.copyOf(where);
  }

  /// A coordinate; the symbol itself if it is none of the variables.
  public Expr at(Expr.Symbol variable) {
    return at.getOrDefault(variable, variable);
  }

  /// The proven bounds of a coordinate, where it is a number.
  public Optional<Bounds> bounds(Expr.Symbol variable) {
    return Optional.ofNullable(bounds.get(variable));
  }

  /// What a function does at a critical point.
  public enum Kind {
    /// Values nearby are larger.
    MINIMUM,
    /// Values nearby are smaller.
    MAXIMUM,
    /// There are directions of both kinds.
    SADDLE,
    /// Of one variable: smaller on one side and larger on the other.
    INFLECTION,
    /// Not decided.
    UNDECIDED;

    /// The name on the wire: `minimum`.
    public String text() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
