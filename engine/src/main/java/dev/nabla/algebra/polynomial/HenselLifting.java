package dev.nabla.algebra.polynomial;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/// Lifts factors modulo a prime to factors modulo a power of it, doubling the exponent each time.
final class HenselLifting {
  private HenselLifting() {}

  /// @param polynomial whose leading coefficient the prime does not divide
  /// @param factors of the polynomial modulo the prime, with leading coefficient 1, pairwise
  ///   without common factors
  /// @param target the lifted factors are right modulo this power of the prime
  static List<IntegerPolynomial> lifted(
      IntegerPolynomial polynomial, List<ModularPolynomial> factors, BigInteger target) {
    IntegerPolynomial monic = polynomial.times(polynomial.leading().modInverse(target)).mod(target);
    List<IntegerPolynomial> lifted = new ArrayList<>();
    lift(monic, factors, target, lifted);
    return lifted;
  }

  /// Halves the list of factors until each is alone; the depth is the logarithm of their number.
  private static void lift(
      IntegerPolynomial monic,
      List<ModularPolynomial> factors,
      BigInteger target,
      List<IntegerPolynomial> lifted) {
    if (factors.size() == 1) {
      lifted.add(monic);
      return;
    }
    List<ModularPolynomial> left = factors.subList(0, factors.size() / 2);
    List<ModularPolynomial> right = factors.subList(factors.size() / 2, factors.size());
    IntegerPolynomial[] pair = pair(monic, product(left), product(right), target);
    lift(pair[0], left, target, lifted);
    lift(pair[1], right, target, lifted);
  }

  private static ModularPolynomial product(List<ModularPolynomial> factors) {
    return factors.stream().reduce(ModularPolynomial::times).orElseThrow();
  }

  /// f = g·h modulo p becomes f = g·h modulo the target.
  private static IntegerPolynomial[] pair(
      IntegerPolynomial f, ModularPolynomial left, ModularPolynomial right, BigInteger target) {
    ModularPolynomial[] bezout = ModularPolynomial.bezout(left, right);
    IntegerPolynomial g = left.toIntegers();
    IntegerPolynomial h = right.toIntegers();
    IntegerPolynomial s = bezout[0].toIntegers();
    IntegerPolynomial t = bezout[1].toIntegers();
    BigInteger modulus = BigInteger.valueOf(left.prime());
    while (modulus.compareTo(target) < 0) {
      modulus = modulus.multiply(modulus).min(target);
      IntegerPolynomial error = f.minus(g.times(h)).mod(modulus);
      IntegerPolynomial[] parts = s.times(error).mod(modulus).divided(h, modulus);
      g = g.plus(t.times(error)).plus(parts[0].times(g)).mod(modulus);
      h = h.plus(parts[1]).mod(modulus);
      IntegerPolynomial off = s.times(g).plus(t.times(h)).minus(IntegerPolynomial.ONE).mod(modulus);
      IntegerPolynomial[] correction = s.times(off).mod(modulus).divided(h, modulus);
      s = s.minus(correction[1]).mod(modulus);
      t = t.minus(t.times(off)).minus(correction[0].times(g)).mod(modulus);
    }
    return new IntegerPolynomial[] {g, h};
  }
}
