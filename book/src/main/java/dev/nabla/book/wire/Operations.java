package dev.nabla.book.wire;

/// Does what is asked. The command line, the batch and the server all come through here.
public final class Operations {
  private Operations() {}

  /// The answer to a request.
  ///
  /// @throws Refusal if it cannot be met; what else may be thrown, [Refusals] explains
  public static Outcome perform(Request request) {
    if (request.declared().isSomething()) {
      return MatrixDifferentiating.perform(request);
    }
    return switch (request.operation()) {
      case PARSE -> Rewriting.understood(request);
      case SIMPLIFY -> Rewriting.simplified(request);
      case EXPAND -> Rewriting.expanded(request);
      case FACTOR -> Rewriting.factored(request);
      case TOGETHER -> Rewriting.overOneBar(request);
      case CANCEL -> Rewriting.cancelled(request);
      case APART -> Rewriting.apart(request);
      case COLLECT -> Rewriting.collected(request);
      case DIFF -> Differentiating.derivative(request);
      case GRADIENT -> Differentiating.gradient(request);
      case HESSIAN -> Differentiating.hessian(request);
      case JACOBIAN -> Differentiating.jacobian(request);
      case STEPS -> Deriving.perform(request);
      case LIMIT -> Approaching.limit(request);
      case SERIES -> Approaching.series(request);
      case EVAL -> Evaluating.perform(request);
      case EXPLAIN -> Explaining.perform(request);
      case SOLVE -> Solving.perform(request);
      case DETERMINANT, TRACE, INVERSE, TRANSPOSE, MULTIPLY, RANK, REDUCE, EIGENVALUES ->
          Arranging.perform(request);
      case KINKS -> KinkFinding.perform(request);
      case CRITICAL -> CriticalFinding.perform(request);
      case TAYLOR -> Approximating.perform(request);
      case MINIMIZE -> Minimizing.perform(request);
    };
  }
}
