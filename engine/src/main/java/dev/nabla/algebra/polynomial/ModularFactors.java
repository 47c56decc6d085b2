package dev.nabla.algebra.polynomial;

import dev.nabla.expr.Effort;
import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.SplittableRandom;

/// Irreducible factors modulo an odd prime: by degree, then by Cantor and Zassenhaus. Random
/// choices come from a fixed seed, so the work is the same each time.
final class ModularFactors {
  private static final long SEED = 20_251_124;

  /// The product of all irreducible factors of one degree.
  record SameDegree(int degree, ModularPolynomial product) {
    int count() {
      return product.degree() / degree;
    }
  }

  private ModularFactors() {}

  /// Of a polynomial with leading coefficient 1 and no multiple factors.
  static List<SameDegree> byDegree(ModularPolynomial polynomial) {
    long prime = polynomial.prime();
    List<SameDegree> parts = new ArrayList<>();
    ModularPolynomial rest = polynomial;
    ModularPolynomial x = ModularPolynomial.of(prime, new long[] {0, 1});
    ModularPolynomial power = x;
    for (int degree = 1; rest.degree() >= 2 * degree; degree++) {
      power = power.pow(BigInteger.valueOf(prime), rest);
      ModularPolynomial common = ModularPolynomial.gcd(power.minus(x), rest);
      if (!common.isConstant()) {
        parts.add(new SameDegree(degree, common));
        rest = rest.divided(common)[0];
        power = power.remainder(rest);
      }
    }
    if (!rest.isConstant()) {
      parts.add(new SameDegree(rest.degree(), rest));
    }
    return parts;
  }

  static List<ModularPolynomial> of(List<SameDegree> parts) {
    List<ModularPolynomial> factors = new ArrayList<>();
    for (SameDegree part : parts) {
      factors.addAll(split(part));
    }
    return factors;
  }

  private static List<ModularPolynomial> split(SameDegree part) {
    long prime = part.product.prime();
    BigInteger exponent = BigInteger.valueOf(prime).pow(part.degree).shiftRight(1);
    SplittableRandom random = new SplittableRandom(SEED);
    ModularPolynomial one = ModularPolynomial.of(prime, new long[] {1});
    List<ModularPolynomial> factors = new ArrayList<>();
    Deque<ModularPolynomial> pending = new ArrayDeque<>(List.of(part.product));
    while (!pending.isEmpty()) {
      Effort.spend(1);
      ModularPolynomial next = pending.pop();
      if (next.degree() == part.degree) {
        factors.add(next.monic());
        continue;
      }
      long[] chosen = random.longs(next.degree(), 0, prime).toArray();
      ModularPolynomial power = ModularPolynomial.of(prime, chosen).pow(exponent, next).minus(one);
      ModularPolynomial common = ModularPolynomial.gcd(power, next);
      if (common.isConstant() || common.degree() == next.degree()) {
        pending.push(next);
      } else {
        pending.push(common);
        pending.push(next.divided(common)[0]);
      }
    }
    return factors;
  }
}
