package dev.nabla.derive;

import dev.nabla.expr.ArrayExpr;
import dev.nabla.expr.ElementaryFunction;

/// A derivative that Nabla has no formula for.
public final class NoDerivativeException extends RuntimeException {
  private static final long serialVersionUID = 1;

  NoDerivativeException(ElementaryFunction function, int argument) {
    super(
        "no formula is known for the derivative of %s with respect to its argument number %d"
            .formatted(function.plainName(), argument + 1));
  }

  NoDerivativeException(ArrayExpr array) {
    super(
        "%s works on arrays; its derivatives come from the gradient"
            .formatted(array.operation().getClass().getSimpleName()));
  }
}
