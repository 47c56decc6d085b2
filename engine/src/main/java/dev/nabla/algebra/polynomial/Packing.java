package dev.nabla.algebra.polynomial;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Monomials as single numbers whose sums belong to products: each atom has some bits, enough for
/// the degree of the product.
final class Packing {
  private static final int BITS = 62;

  private final List<Integer> atoms;
  private final int[] shifts;

  private Packing(List<Integer> atoms, int[] shifts) {
    this.atoms = atoms;
    this.shifts = shifts;
  }

  /// A packing for the product of natural polynomials; absent if the bits do not suffice.
  static Optional<Packing> of(Polynomial a, Polynomial b) {
    List<Integer> atoms = new ArrayList<>();
    int[] one = a.degrees();
    int[] other = b.degrees();
    int length = Math.max(one.length, other.length);
    int[] shifts = new int[length + 1];
    int used = 0;
    for (int atom = 0; atom < length; atom++) {
      long degree =
          (atom < one.length ? (long) one[atom] : 0) + (atom < other.length ? other[atom] : 0);
      if (degree > 0) {
        shifts[atoms.size()] = used;
        atoms.add(atom);
        used += Long.SIZE - Long.numberOfLeadingZeros(degree);
      }
    }
    shifts[atoms.size()] = used;
    return used <= BITS ? Optional.of(new Packing(atoms, shifts)) : Optional.empty();
  }

  long packed(Monomial monomial) {
    long packed = 0;
    for (int i = 0; i < atoms.size(); i++) {
      packed |= (long) monomial.exponent(atoms.get(i)) << shifts[i];
    }
    return packed;
  }

  Monomial monomial(long packed) {
    int[] exponents = new int[atoms.isEmpty() ? 0 : atoms.getLast() + 1];
    for (int i = 0; i < atoms.size(); i++) {
      long mask = (1L << (shifts[i + 1] - shifts[i])) - 1;
      exponents[atoms.get(i)] = (int) ((packed >>> shifts[i]) & mask);
    }
    return Monomial.ofExponents(exponents);
  }
}
