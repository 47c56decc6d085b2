package dev.nabla.solve;

import dev.nabla.algebra.polynomial.Factorization;
import dev.nabla.algebra.polynomial.Polynomial;
import dev.nabla.expr.EffortException;
import java.util.List;

/// The different factors of a polynomial, as far as they can be found.
final class Parts {
  private Parts() {}

  static List<Polynomial> of(Polynomial polynomial) {
    try {
      return polynomial.factors().factors().stream().map(Factorization.Factor::base).toList();
    } catch (EffortException tooMuch) {
      if (tooMuch.reason() != EffortException.Reason.STEPS) {
        throw tooMuch;
      }
      return List.of(polynomial.primitive());
    }
  }
}
