package dev.nabla.algebra.polynomial;

import dev.nabla.expr.Rational;
import java.util.ArrayList;
import java.util.List;

/// Factors without multiple factors of their own, by Yun's method.
final class SquareFree {
  private SquareFree() {}

  static Factorization of(Polynomial polynomial) {
    if (polynomial.isZero()) {
      throw new IllegalArgumentException("0 has no factors");
    }
    Rational content = polynomial.content();
    List<Factorization.Factor> factors = new ArrayList<>();
    Polynomial rest = polynomial.primitive();
    // Each round takes away what contains the atom; what does not is its content.
    while (!rest.isConstant()) {
      int atom = rest.simplestAtom();
      Polynomial outside = Divisors.content(rest, atom);
      Polynomial inside = rest.dividedExactlyBy(outside).orElseThrow();
      if (inside.degree(atom) == 1) {
        factors.add(new Factorization.Factor(inside, 1));
      } else {
        yun(inside, atom, factors);
      }
      rest = outside;
    }
    return new Factorization(content, merged(factors));
  }

  /// Of a polynomial without factors that are free of the atom.
  private static void yun(Polynomial f, int atom, List<Factorization.Factor> factors) {
    Polynomial slope = f.derivative(atom);
    Polynomial common = Polynomial.gcd(f, slope);
    Polynomial b = exact(f, common);
    Polynomial d = exact(slope, common).minus(b.derivative(atom));
    for (int multiplicity = 1; !b.isConstant(); multiplicity++) {
      Polynomial factor = Polynomial.gcd(b, d);
      if (!factor.isConstant()) {
        factors.add(new Factorization.Factor(factor, multiplicity));
      }
      b = exact(b, factor);
      d = exact(d, factor).minus(b.derivative(atom));
    }
  }

  private static Polynomial exact(Polynomial dividend, Polynomial divisor) {
    return dividend.dividedExactlyBy(divisor).orElseThrow();
  }

  /// One factor for each multiplicity.
  private static List<Factorization.Factor> merged(List<Factorization.Factor> factors) {
    List<Factorization.Factor> merged = new ArrayList<>();
    int most = factors.stream().mapToInt(Factorization.Factor::multiplicity).max().orElse(0);
    for (int multiplicity = 1; multiplicity <= most; multiplicity++) {
      int wanted = multiplicity;
      Polynomial product =
          factors.stream()
              .filter(each -> each.multiplicity() == wanted)
              .map(Factorization.Factor::base)
              .reduce(Polynomial.ONE, Polynomial::times);
      if (!product.isConstant()) {
        merged.add(new Factorization.Factor(product.primitive(), wanted));
      }
    }
    return merged;
  }
}
