package dev.nabla.solve;

import dev.nabla.algebra.Limit;
import dev.nabla.expr.Expr;
import java.util.Optional;

/// A point where a function has no derivative.
///
/// @param at the point; a decimal with right digits where there is no formula for it
/// @param isExact whether `at` is the point itself
/// @param kind what is seen there
/// @param left the derivative from the left: the limit of the difference quotient, or of the
///   derivative where the function has no value
/// @param right the same from the right
/// @param value the value of the function there, if it has one
/// @param convention the derivative under [KinkPolicy#SUBGRADIENT], if that has one
public record Kink(
    Expr at,
    boolean isExact,
    Kind kind,
    Limit left,
    Limit right,
    Optional<Expr> value,
    Optional<Expr> convention) {

  /// How a function can fail to have a derivative.
  public enum Kind {
    /// Continuous; the derivatives from the two sides differ, or there is none from one of them.
    CORNER("corner"),
    /// Continuous; infinite slopes of opposite signs.
    CUSP("cusp"),
    /// Continuous; infinite slopes of the same sign.
    VERTICAL_TANGENT("vertical-tangent"),
    /// Not continuous, with values or limits on both sides.
    JUMP("jump"),
    /// The function ends there, or grows beyond all bounds: the end of its domain, or a pole.
    DOMAIN_EDGE("domain-edge");

    private final String text;

    Kind(String text) {
      this.text = text;
    }

    /// The name on the wire: `vertical-tangent`.
    public String text() {
      return text;
    }
  }
}
