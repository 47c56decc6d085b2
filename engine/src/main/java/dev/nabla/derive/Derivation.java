package dev.nabla.derive;

import dev.nabla.expr.Expr;
import dev.nabla.expr.Guarded;
import java.util.ArrayList;
import java.util.List;

/// How a derivative comes about, step by step. The steps are what the differentiator did; the last
/// state is its answer. Immutable.
public final class Derivation {
  private final Guarded result;
  private final List<Stage> stages;

  private Derivation(Guarded result, List<Stage> stages) {
    this.result = result;
    this.stages = List.copyOf(stages);
  }

  /// The derivation of the derivative by one variable after the other.
  ///
  /// @throws NoDerivativeException if a function of the table has no slope formula
  public static Derivation of(Guarded function, List<Expr.Symbol> variables) {
    List<Stage> stages = new ArrayList<>();
    Guarded current = function;
    for (Expr.Symbol variable : variables) {
      Stage stage = Stage.of(current, variable);
      stages.add(stage);
      current = stage.result();
    }
    return new Derivation(current, stages);
  }

  /// The differentiations, one after the other; the function of each is the result before.
  public List<Stage> stages() {
    return stages;
  }

  /// The derivative, the same as [Derivative] gives.
  public Guarded result() {
    return result;
  }
}
