package dev.nabla.algebra.polynomial;

import dev.nabla.expr.Effort;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/// Factors of an integer polynomial: modulo a prime, lifted to a power of it, and multiplied
/// together again until they divide.
final class Zassenhaus {
  private static final int FIRST_PRIME = 11;
  private static final int PRIMES_TRIED = 6;
  private static final long MOST_LIFTED_BITS = 4_000_000;

  private Zassenhaus() {}

  /// @param f primitive, without multiple factors, of degree 2 or more, f(0) and its leading
  ///   coefficient not 0
  static List<IntegerPolynomial> factors(IntegerPolynomial f) {
    Image image = bestImage(f);
    if (image.irreducible) {
      return List.of(f);
    }
    List<ModularPolynomial> modular = ModularFactors.of(image.parts);
    BigInteger prime = BigInteger.valueOf(image.parts.getFirst().product().prime());
    BigInteger target = prime;
    BigInteger bound = coefficientBound(f);
    if ((long) bound.bitLength() * f.degree() > MOST_LIFTED_BITS) {
      throw Effort.tooLarge();
    }
    while (target.compareTo(bound) <= 0) {
      target = target.multiply(prime);
    }
    List<IntegerPolynomial> lifted = HenselLifting.lifted(f, modular, target);
    return new Recombination(target, image.degrees).of(f, lifted);
  }

  /// @param degrees that a factor can have
  private record Image(List<ModularFactors.SameDegree> parts, BitSet degrees, boolean irreducible) {
    int count() {
      return parts.stream().mapToInt(ModularFactors.SameDegree::count).sum();
    }
  }

  /// The prime that leaves the fewest factors; together the primes tell which degrees factors can
  /// have at all.
  private static Image bestImage(IntegerPolynomial f) {
    BitSet degrees = new BitSet();
    degrees.set(0, f.degree() + 1);
    Image best = new Image(List.of(), degrees, false);
    int tried = 0;
    for (BigInteger prime = BigInteger.valueOf(FIRST_PRIME);
        tried < PRIMES_TRIED;
        prime = prime.nextProbablePrime()) {
      Effort.spend(f.degree());
      if (f.leading().mod(prime).signum() == 0) {
        continue;
      }
      ModularPolynomial image = ModularPolynomial.of(f, prime.longValueExact()).monic();
      if (!image.isSquareFree()) {
        continue;
      }
      tried++;
      Image next = new Image(ModularFactors.byDegree(image), degrees, false);
      degrees.and(sums(next.parts));
      best = best.parts.isEmpty() || next.count() < best.count() ? next : best;
      if (degrees.cardinality() == 2) {
        return new Image(best.parts, degrees, true);
      }
    }
    return best;
  }

  /// The degrees of products of factors.
  private static BitSet sums(List<ModularFactors.SameDegree> parts) {
    BitSet sums = new BitSet();
    sums.set(0);
    for (ModularFactors.SameDegree part : parts) {
      for (int i = 0; i < part.count(); i++) {
        BitSet more = new BitSet();
        sums.stream().forEach(sum -> more.set(sum + part.degree()));
        sums.or(more);
      }
    }
    return sums;
  }

  /// Twice the size that a coefficient of a factor times the leading coefficient can have
  /// (Mignotte).
  private static BigInteger coefficientBound(IntegerPolynomial f) {
    BigInteger norm = f.squaredNorm().sqrt().add(BigInteger.ONE);
    return norm.multiply(f.leading().abs()).shiftLeft(f.degree() + 1);
  }

  /// Finds the sets of lifted factors whose products are true factors, small sets first.
  private record Recombination(BigInteger modulus, BitSet degrees) {

    List<IntegerPolynomial> of(IntegerPolynomial polynomial, List<IntegerPolynomial> lifted) {
      List<IntegerPolynomial> found = new ArrayList<>();
      List<IntegerPolynomial> left = new ArrayList<>(lifted);
      IntegerPolynomial rest = polynomial;
      int size = 1;
      while (2 * size <= left.size()) {
        int[] chosen = firstSubset(size);
        boolean split = false;
        do {
          Effort.spend(size);
          IntegerPolynomial factor = trueFactor(rest, left, chosen);
          if (factor != IntegerPolynomial.ONE) {
            found.add(factor);
            rest = rest.dividedExactlyBy(factor).orElseThrow();
            for (int i = size - 1; i >= 0; i--) {
              left.remove(chosen[i]);
            }
            split = true;
          }
        } while (!split && nextSubset(chosen, left.size()));
        size = split ? size : size + 1;
      }
      if (rest.degree() > 0) {
        found.add(rest);
      }
      return found;
    }

    /// The factor that the chosen ones make, or 1.
    private IntegerPolynomial trueFactor(
        IntegerPolynomial rest, List<IntegerPolynomial> left, int[] chosen) {
      int degree = 0;
      BigInteger last = rest.leading();
      for (int each : chosen) {
        degree += left.get(each).degree();
        last = last.multiply(left.get(each).coefficient(0)).mod(modulus);
      }
      if (!degrees.get(degree)) {
        return IntegerPolynomial.ONE;
      }
      last = last.compareTo(modulus.shiftRight(1)) > 0 ? last.subtract(modulus) : last;
      BigInteger wanted = rest.leading().multiply(rest.coefficient(0));
      if (last.signum() == 0 || wanted.mod(last.abs()).signum() != 0) {
        return IntegerPolynomial.ONE;
      }
      IntegerPolynomial product = IntegerPolynomial.ONE.times(rest.leading());
      for (int each : chosen) {
        product = product.times(left.get(each)).mod(modulus);
      }
      IntegerPolynomial candidate = product.symmetric(modulus).primitive();
      return rest.dividedExactlyBy(candidate).isPresent() ? candidate : IntegerPolynomial.ONE;
    }

    private static int[] firstSubset(int size) {
      int[] chosen = new int[size];
      for (int i = 0; i < size; i++) {
        chosen[i] = i;
      }
      return chosen;
    }

    /// Moves on to the next subset in lexicographic order; false after the last.
    private static boolean nextSubset(int[] chosen, int of) {
      int size = chosen.length;
      int i = size - 1;
      while (i >= 0 && chosen[i] == of - size + i) {
        i--;
      }
      if (i < 0) {
        return false;
      }
      chosen[i]++;
      for (int j = i + 1; j < size; j++) {
        chosen[j] = chosen[j - 1] + 1;
      }
      return true;
    }
  }
}
