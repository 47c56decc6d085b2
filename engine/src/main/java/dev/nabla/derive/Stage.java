package dev.nabla.derive;

import dev.nabla.expr.Expr;
import dev.nabla.expr.Guarded;
import java.util.List;

/// One differentiation of a function, told in steps. Immutable.
public final class Stage {
  private final Trace trace;
  private final Guarded result;
  private final Places places;

  private Stage(Trace trace, Guarded result) {
    this.trace = trace;
    this.result = result;
    this.places = new Places(trace);
  }

  static Stage of(Guarded function, Expr.Symbol variable) {
    Derivative pass = Derivative.pass(function.expression(), variable);
    Guarded result = pass.answer(function.where());
    return new Stage(new Trace(pass, function.expression(), result.expression(), variable), result);
  }

  /// What is differentiated.
  public Expr function() {
    return trace.function();
  }

  /// By what.
  public Expr.Symbol variable() {
    return trace.variable();
  }

  /// The derivative, as [Derivative] gives it.
  public Guarded result() {
    return result;
  }

  /// The steps as a tree: the root is about the whole function and ends with the result.
  public Step steps(Granularity granularity) {
    return trace.told(granularity).root();
  }

  /// The steps as whole lines, from d/dx[…] to the result.
  public List<Line> lines(Granularity granularity) {
    return Lines.of(trace, granularity);
  }

  /// Where what a step acts on stands in the function in canonical form: the places of operands on
  /// the way down to its first occurrence. What was only made for a rule, such as a denominator
  /// without its negative exponent, stands where the expression does that it was made from.
  public List<Integer> path(Step step) {
    return places.path(step.before());
  }
}
