package dev.nabla.algebra.polynomial;

import java.util.List;

/// The irreducible factors of a polynomial in several atoms without multiple factors.
final class MultivariateFactors {
  private MultivariateFactors() {}

  static List<Polynomial> of(Polynomial polynomial) {
    return List.of(polynomial);
  }
}
