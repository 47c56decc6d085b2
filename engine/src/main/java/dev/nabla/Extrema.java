package dev.nabla;

import dev.nabla.expr.Expr;
import dev.nabla.optimize.Box;
import dev.nabla.optimize.CriticalPoints;
import dev.nabla.solve.Range;
import java.util.List;
import java.util.SequencedMap;

/// Minima, maxima and saddles of formulas: the points at which all partial derivatives are 0, with
/// the eigenvalues of the Hessian there.
///
/// {@snippet file="dev/nabla/examples/Landscapes.java" region="extrema"}
public final class Extrema {
  private Extrema() {}

  /// The critical points everywhere, exactly; where that cannot be done, those with coordinates
  /// from −10 to 10.
  ///
  /// @param names the variables; without names every symbol, in order of appearance
  /// @throws IllegalArgumentException if there is no variable
  /// @throws dev.nabla.derive.NoDerivativeException if a function has no slope formula
  /// @throws dev.nabla.expr.EffortException under an effort, if it takes too long
  public static CriticalPoints of(Formula formula, String... names) {
    List<String> all = names.length == 0 ? formula.symbols() : List.of(names);
    return CriticalPoints.of(formula.guarded(), Variables.of(List.of(formula), all));
  }

  /// The critical points in a box.
  ///
  /// @param box a range for each variable
  /// @throws IllegalArgumentException if there is no variable
  /// @throws dev.nabla.derive.NoDerivativeException if a function has no slope formula
  /// @throws dev.nabla.expr.EffortException under an effort, if it takes too long
  public static CriticalPoints in(SequencedMap<String, Range> box, Formula formula) {
    List<Expr.Symbol> variables =
        Variables.of(List.of(formula), List.copyOf(box.sequencedKeySet()));
    return CriticalPoints.of(
        formula.guarded(), variables, new Box(List.copyOf(box.sequencedValues())));
  }
}
