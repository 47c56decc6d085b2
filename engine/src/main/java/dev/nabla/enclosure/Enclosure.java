package dev.nabla.enclosure;

import dev.nabla.expr.Expr;
import java.util.List;

/// Bounds of an expression over a box: an interval for every symbol.
///
/// ```java
/// Enclosure.of(expr, List.of(x)).over(new Interval(0, 1)); // holds every value on [0, 1]
/// ```
///
/// Immutable, and made once for many boxes.
public final class Enclosure {
  /// What is known of an expression over a box.
  ///
  /// @param values holds every value that there is; empty if there is none anywhere
  /// @param isCertain whether the expression has a value everywhere in the box and is continuous
  ///   there; `false` means "perhaps not"
  public record Range(Interval values, boolean isCertain) {
    static final Range UNKNOWN = new Range(Interval.ENTIRE, false);

    /// Whether the expression is nowhere 0 in the box.
    public boolean excludesZero() {
      return !values.containsZero();
    }
  }

  private final Enclosures alone;

  private Enclosure(Enclosures alone) {
    this.alone = alone;
  }

  /// An expression over the symbols, in this order.
  ///
  /// @throws IllegalArgumentException if the expression has a symbol that is not among them
  public static Enclosure of(Expr expr, List<Expr.Symbol> symbols) {
    return new Enclosure(Enclosures.of(List.of(expr), symbols));
  }

  /// The bounds over a box, one interval for each symbol.
  public Range over(Interval... box) {
    return alone.over(box).getFirst();
  }
}
