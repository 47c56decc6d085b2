package dev.nabla.solve;

import dev.nabla.expr.Effort;
import dev.nabla.expr.Rational;
import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/// Finds for every real root of a square-free polynomial an interval with no other root in it.
///
/// G. E. Collins and A. G. Akritas, "Polynomial real root isolation using Descartes' rule of signs"
/// (1976).
final class RealRoots {
  /// The numbers between two rational numbers; the root is strictly inside, or both ends are it.
  record Isolated(Rational low, Rational high) {
    boolean isExact() {
      return low.equals(high);
    }
  }

  /// A polynomial whose roots in (0, 1) are roots of the original in (at, at + 1)/2^depth.
  private static final class Part {
    private final BigInteger[] polynomial;
    private final BigInteger at;
    private final int depth;

    Part(BigInteger[] polynomial, BigInteger at, int depth) {
      this.polynomial = polynomial;
      this.at = at;
      this.depth = depth;
    }
  }

  private RealRoots() {}

  /// The real roots in ascending order.
  ///
  /// @param coefficients from the power 0 up, without common roots of the derivative, the last not
  ///   0
  static List<Isolated> of(List<Rational> coefficients) {
    BigInteger[] polynomial = integers(coefficients);
    List<Isolated> roots = new ArrayList<>();
    if (polynomial[0].signum() == 0) {
      roots.add(new Isolated(Rational.ZERO, Rational.ZERO));
      polynomial = Arrays.copyOfRange(polynomial, 1, polynomial.length);
    }
    roots.addAll(positive(polynomial));
    for (Isolated root : positive(mirrored(polynomial))) {
      roots.add(new Isolated(root.high.negate(), root.low.negate()));
    }
    roots.sort(Comparator.comparing(Isolated::low).thenComparing(Isolated::high));
    return roots;
  }

  static BigInteger[] integers(List<Rational> coefficients) {
    BigInteger scale = BigInteger.ONE;
    for (Rational each : coefficients) {
      scale = scale.multiply(each.denominator()).divide(scale.gcd(each.denominator()));
    }
    BigInteger[] integers = new BigInteger[coefficients.size()];
    for (int i = 0; i < integers.length; i++) {
      integers[i] = coefficients.get(i).times(Rational.of(scale)).numerator();
    }
    return integers;
  }

  private static BigInteger[] mirrored(BigInteger[] polynomial) {
    BigInteger[] mirrored = polynomial.clone();
    for (int i = 1; i < mirrored.length; i += 2) {
      mirrored[i] = mirrored[i].negate();
    }
    return mirrored;
  }

  private static List<Isolated> positive(BigInteger[] polynomial) {
    List<Isolated> roots = new ArrayList<>();
    if (polynomial.length < 2) {
      return roots;
    }
    int scale = boundExponent(polynomial);
    BigInteger[] scaled = polynomial.clone();
    for (int i = 0; i < scaled.length; i++) {
      scaled[i] = scaled[i].shiftLeft(scale * i);
    }
    Rational unit = Rational.TWO.pow(scale);
    Deque<Part> pending = new ArrayDeque<>(List.of(new Part(scaled, BigInteger.ZERO, 0)));
    while (!pending.isEmpty()) {
      Part part = pending.pop();
      Effort.spend((long) part.polynomial.length * part.polynomial.length);
      int variations = variations(shiftedByOne(reversed(part.polynomial)));
      if (variations == 1) {
        roots.add(
            new Isolated(
                place(part.at, part, unit), place(part.at.add(BigInteger.ONE), part, unit)));
      } else if (variations > 1) {
        split(part, unit, pending, roots);
      }
    }
    return roots;
  }

  private static void split(Part part, Rational unit, Deque<Part> pending, List<Isolated> roots) {
    int degree = part.polynomial.length - 1;
    BigInteger[] left = part.polynomial.clone();
    for (int i = 0; i <= degree; i++) {
      left[i] = left[i].shiftLeft(degree - i);
    }
    BigInteger[] right = shiftedByOne(left);
    BigInteger at = part.at.shiftLeft(1);
    Part half = new Part(left, at, part.depth + 1);
    if (right[0].signum() == 0) {
      Rational middle = place(at.add(BigInteger.ONE), half, unit);
      roots.add(new Isolated(middle, middle));
      // The root at the middle is an end of both halves, where the rule does not count it.
      right = Arrays.copyOfRange(right, 1, right.length);
    }
    pending.push(half);
    pending.push(new Part(right, at.add(BigInteger.ONE), part.depth + 1));
  }

  private static Rational place(BigInteger at, Part part, Rational unit) {
    return Rational.of(at).times(unit).div(Rational.of(BigInteger.ONE.shiftLeft(part.depth)));
  }

  /// A power of two above every root: Cauchy's bound.
  private static int boundExponent(BigInteger[] polynomial) {
    int degree = polynomial.length - 1;
    int lead = polynomial[degree].bitLength();
    int bound = 0;
    for (int i = 0; i < degree; i++) {
      if (polynomial[i].signum() != 0) {
        int excess = polynomial[i].bitLength() - lead + 1;
        bound = Math.max(bound, Math.ceilDiv(excess, degree - i) + 1);
      }
    }
    return bound;
  }

  private static BigInteger[] reversed(BigInteger[] polynomial) {
    BigInteger[] reversed = new BigInteger[polynomial.length];
    for (int i = 0; i < reversed.length; i++) {
      reversed[i] = polynomial[polynomial.length - 1 - i];
    }
    return reversed;
  }

  private static BigInteger[] shiftedByOne(BigInteger[] polynomial) {
    BigInteger[] shifted = polynomial.clone();
    for (int i = 0; i < shifted.length; i++) {
      for (int j = shifted.length - 2; j >= i; j--) {
        shifted[j] = shifted[j].add(shifted[j + 1]);
      }
    }
    return shifted;
  }

  private static int variations(BigInteger[] polynomial) {
    int variations = 0;
    int last = 0;
    for (BigInteger each : polynomial) {
      int sign = each.signum();
      if (sign != 0) {
        variations += sign == -last ? 1 : 0;
        last = sign;
      }
    }
    return variations;
  }

  /// The value at a rational number: Horner.
  static Rational value(List<Rational> coefficients, Rational at) {
    Rational value = Rational.ZERO;
    for (Rational each : coefficients.reversed()) {
      value = value.times(at).plus(each);
    }
    return value;
  }
}
