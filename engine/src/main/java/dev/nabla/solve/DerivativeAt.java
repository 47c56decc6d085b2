package dev.nabla.solve;

import dev.nabla.derive.Derivative;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Guarded;
import dev.nabla.expr.Walk;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A derivative at single points, where its formula may have no value: smooth points where the
/// formula fails, and kinks under a policy.
///
/// A derivative by one symbol looks at the function of that symbol alone; the others keep their
/// values.
public final class DerivativeAt {
  /// What there is at a point.
  public sealed interface Answer {
    /// A derivative.
    ///
    /// @param isExtended whether the function itself has no value there, but extends smoothly
    record Exists(Expr value, boolean isExtended) implements Answer {}

    /// No derivative.
    ///
    /// @param kink what there is instead
    /// @param parts the smallest parts of the function that have their kink there
    /// @param value what the policy puts in its place, if anything
    record AtKink(Kink kink, List<Expr> parts, Optional<Expr> value) implements Answer {}

    /// The function has no values there.
    record Outside() implements Answer {}

    /// Nothing is known.
    record Undecided(String why) implements Answer {}
  }

  private final List<Expr.Symbol> wrt;
  private final KinkPolicy policy;
  private final List<Guarded> functions = new ArrayList<>();

  /// The derivative of a function by one symbol after the other; by none, the function itself.
  ///
  /// @throws dev.nabla.derive.NoDerivativeException if a function of the table has no slope formula
  public DerivativeAt(Guarded function, List<Expr.Symbol> wrt, KinkPolicy policy) {
    this.wrt = List.copyOf(wrt);
    this.policy = policy;
    functions.add(function);
    for (Expr.Symbol symbol : wrt.subList(0, Math.max(0, wrt.size() - 1))) {
      functions.add(Derivative.of(functions.getLast(), symbol));
    }
  }

  /// What there is at a point.
  ///
  /// @param point a number for each symbol of the function
  /// @throws dev.nabla.expr.EffortException if it takes too long
  public Answer at(Map<Expr.Symbol, ? extends Expr> point) {
    Answer last = new Answer.Outside();
    for (int i = 0; i < functions.size(); i++) {
      Expr.Symbol symbol = wrt.isEmpty() ? onlySymbol(point) : wrt.get(i);
      last = at(functions.get(i), symbol, point, i);
      if (!(last instanceof Answer.Exists)) {
        return last;
      }
    }
    return last;
  }

  private Expr.Symbol onlySymbol(Map<Expr.Symbol, ? extends Expr> point) {
    return point.keySet().iterator().next();
  }

  private Answer at(
      Guarded function, Expr.Symbol symbol, Map<Expr.Symbol, ? extends Expr> point, int order) {
    Map<Expr, Expr> others = new LinkedHashMap<>(point);
    Expr place = others.remove(symbol);
    if (place == null) {
      return new Answer.Undecided("there is no value for " + symbol.name());
    }
    Guarded alone = Placing.in(function, others);
    return switch (PointBehaviour.of(alone, symbol, place)) {
      case PointBehaviour.Smooth smooth -> {
        // Along one line a function of several symbols can look smooth where it is not.
        if (smooth.extension().isPresent() && (!others.isEmpty() || order > 0)) {
          yield order > 0 && others.isEmpty()
              ? new Answer.Exists(smooth.slope(), false)
              : new Answer.Outside();
        }
        yield wrt.isEmpty()
            ? smooth
                .extension()
                .<Answer>map(value -> new Answer.Exists(value, true))
                .orElseGet(Answer.Outside::new)
            : new Answer.Exists(smooth.slope(), smooth.extension().isPresent());
      }
      case PointBehaviour.Kinked kinked when wrt.isEmpty() -> new Answer.Outside();
      case PointBehaviour.Kinked kinked ->
          new Answer.AtKink(
              kinked.kink(),
              parts(alone, symbol, place),
              policy == KinkPolicy.SUBGRADIENT && wrt.size() == 1
                  ? kinked.kink().convention()
                  : Optional.empty());
      case PointBehaviour.Outside outside -> new Answer.Outside();
      case PointBehaviour.Undecided open -> new Answer.Undecided(open.why());
    };
  }

  /// The parts whose own border is at the point.
  private static List<Expr> parts(Guarded function, Expr.Symbol symbol, Expr place) {
    List<Expr> parts = new ArrayList<>();
    Range here = Range.around(place);
    for (Expr node : Walk.postOrder(function.expression())) {
      for (Expr border : Borders.ofNode(node, symbol, here).equations()) {
        if (isZero(border, symbol, place)) {
          parts.add(node);
          break;
        }
      }
    }
    return parts;
  }

  private static boolean isZero(Expr border, Expr.Symbol symbol, Expr place) {
    try {
      return PlacedValue.sign(Walk.substitute(border, Map.of(symbol, place)))
          .filter(sign -> sign == 0)
          .isPresent();
    } catch (PlacedValue.Open open) {
      return false;
    }
  }
}
