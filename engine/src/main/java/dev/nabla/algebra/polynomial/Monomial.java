package dev.nabla.algebra.polynomial;

import java.util.Arrays;

/// A product of powers of numbered atoms with integer exponents, which may be negative.
public final class Monomial implements Comparable<Monomial> {
  public static final Monomial ONE = new Monomial(new int[0]);

  private final int[] exponents;
  private final int hash;

  /// @param exponents by atom; the array is kept, and ends with a number other than 0
  private Monomial(int[] exponents) {
    this.exponents = exponents;
    this.hash = Arrays.hashCode(exponents);
  }

  public static Monomial of(int atom, int exponent) {
    if (exponent == 0) {
      return ONE;
    }
    int[] exponents = new int[atom + 1];
    exponents[atom] = exponent;
    return new Monomial(exponents);
  }

  /// @param exponents by atom; the array may be kept
  static Monomial ofExponents(int[] exponents) {
    int used = exponents.length;
    while (used > 0 && exponents[used - 1] == 0) {
      used--;
    }
    return used == 0
        ? ONE
        : new Monomial(used == exponents.length ? exponents : Arrays.copyOf(exponents, used));
  }

  public int exponent(int atom) {
    return atom < exponents.length ? exponents[atom] : 0;
  }

  /// One more than the largest atom that occurs.
  public int atoms() {
    return exponents.length;
  }

  public Monomial times(Monomial other) {
    return combined(other, 1);
  }

  public Monomial div(Monomial other) {
    return combined(other, -1);
  }

  private Monomial combined(Monomial other, int sign) {
    int length = Math.max(exponents.length, other.exponents.length);
    int[] sum = new int[length];
    int used = 0;
    for (int i = 0; i < length; i++) {
      sum[i] = Math.addExact(exponent(i), Math.multiplyExact(sign, other.exponent(i)));
      if (sum[i] != 0) {
        used = i + 1;
      }
    }
    return used == 0 ? ONE : new Monomial(used == length ? sum : Arrays.copyOf(sum, used));
  }

  public Monomial pow(int exponent) {
    return exponent == 0
        ? ONE
        : new Monomial(
            Arrays.stream(exponents).map(each -> Math.multiplyExact(each, exponent)).toArray());
  }

  /// Whether no exponent is negative.
  public boolean isNatural() {
    for (int exponent : exponents) {
      if (exponent < 0) {
        return false;
      }
    }
    return true;
  }

  public long degree() {
    long degree = 0;
    for (int exponent : exponents) {
      degree += exponent;
    }
    return degree;
  }

  /// The same monomial with another exponent of one atom.
  public Monomial with(int atom, int exponent) {
    int now = exponent(atom);
    return now == exponent ? this : times(of(atom, Math.subtractExact(exponent, now)));
  }

  /// By total degree, then lexicographically: a monomial order on natural monomials.
  @Override
  public int compareTo(Monomial other) {
    int byDegree = Long.compare(degree(), other.degree());
    if (byDegree != 0) {
      return byDegree;
    }
    for (int i = 0; i < Math.max(exponents.length, other.exponents.length); i++) {
      int byExponent = Integer.compare(exponent(i), other.exponent(i));
      if (byExponent != 0) {
        return byExponent;
      }
    }
    return 0;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Monomial that && Arrays.equals(exponents, that.exponents);
  }

  @Override
  public int hashCode() {
    return hash;
  }
}
