package dev.nabla.solve;

import dev.nabla.algebra.Tidy;
import dev.nabla.expr.Build;
import dev.nabla.expr.ElementaryFunction;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Rational;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/// Formulas for roots of polynomials of degree 2, 3 and 4.
///
/// Every method gives all real roots among other candidates at most; which candidates are the roots
/// is told by comparing with isolated roots.
final class Radicals {
  /// Square factors are looked for among primes up to this.
  private static final int LARGEST_DIVISOR = 10_000;

  private Radicals() {}

  /// The square root of a rational number of at least 0, with square factors in front.
  static Expr squareRoot(Rational value) {
    // √(p/q) = √(pq)/q.
    BigInteger inside = value.numerator().multiply(value.denominator());
    BigInteger outside = BigInteger.ONE;
    BigInteger root = inside.sqrt();
    if (root.multiply(root).equals(inside)) {
      return Build.number(Rational.of(root, value.denominator()));
    }
    for (int d = 2; d <= LARGEST_DIVISOR; d++) {
      BigInteger square = BigInteger.valueOf((long) d * d);
      if (square.compareTo(inside) > 0) {
        break;
      }
      BigInteger[] parts = inside.divideAndRemainder(square);
      while (parts[1].signum() == 0) {
        inside = parts[0];
        outside = outside.multiply(BigInteger.valueOf(d));
        parts = inside.divideAndRemainder(square);
      }
    }
    // A large square whose root has no small divisor.
    root = inside.sqrt();
    if (root.multiply(root).equals(inside)) {
      return Build.number(Rational.of(outside.multiply(root), value.denominator()));
    }
    return Build.number(Rational.of(outside, value.denominator()))
        .times(Build.sqrt(Build.number(Rational.of(inside))));
  }

  /// The real root of a real number whose sign is known.
  static Expr root(Expr positive, int degree) {
    if (degree == 2 && positive instanceof Expr.Numeral numeral) {
      return squareRoot(numeral.value());
    }
    return Build.power(positive, Build.number(Rational.of(1, degree)));
  }

  /// (−b ± √(b² − 4ac)) / (2a).
  static List<Expr> quadratic(Rational a, Rational b, Rational c) {
    Rational discriminant = b.times(b).minus(a.times(c).times(Rational.of(4)));
    if (discriminant.signum() < 0) {
      return List.of();
    }
    Rational twice = a.times(Rational.TWO);
    Expr middle = Build.number(b.negate().div(twice));
    Expr root = squareRoot(discriminant);
    Rational scale = root.coefficient().div(twice.abs());
    Expr radical = root.withoutCoefficient();
    return List.of(overOne(middle, scale.negate(), radical), overOne(middle, scale, radical));
  }

  /// `middle + scale * radical` over one denominator.
  private static Expr overOne(Expr middle, Rational scale, Expr radical) {
    Rational rational = middle.coefficient();
    if (rational.isZero() || radical.isOne()) {
      return middle.plus(Build.number(scale).times(radical));
    }
    BigInteger one = rational.denominator();
    BigInteger other = scale.denominator();
    Rational common = Rational.of(one.multiply(other).divide(one.gcd(other)));
    Expr sum =
        Build.number(rational.times(common)).plus(Build.number(scale.times(common)).times(radical));
    return common.isOne() ? sum : sum.div(Build.number(common));
  }

  /// Cardano's formula where one root is real, Viète's cosines where three are.
  static List<Expr> cubic(Rational a, Rational b, Rational c, Rational d) {
    Rational third = Rational.of(1, 3);
    Rational shift = b.div(a).times(third).negate();
    Rational p = c.div(a).minus(b.times(b).div(a.times(a)).times(third));
    Rational q =
        b.pow(3)
            .times(Rational.TWO)
            .div(a.pow(3).times(Rational.of(27)))
            .minus(b.times(c).div(a.times(a)).times(third))
            .plus(d.div(a));
    Rational half = q.div(Rational.TWO);
    Rational discriminant = half.times(half).plus(p.times(third).pow(3));
    List<Expr> roots = new ArrayList<>();
    if (discriminant.signum() >= 0) {
      Expr root = squareRoot(discriminant);
      Expr minusHalf = Build.number(half.negate());
      roots.add(
          Tidy.of(
              Build.number(shift)
                  .plus(cubeRoot(minusHalf, root, half, discriminant, 1))
                  .plus(cubeRoot(minusHalf, root, half, discriminant, -1))));
    } else {
      Expr radius = Build.TWO.times(squareRoot(p.negate().times(third)));
      // cos 3θ = (3q / 2p) √(−3/p)
      Expr cosine =
          Build.number(q.times(Rational.of(3)).div(p.times(Rational.TWO)))
              .times(squareRoot(Rational.of(-3).div(p)));
      Expr angle = Build.apply(ElementaryFunction.ACOS, Tidy.of(cosine)).div(3);
      for (int k = 0; k < 3; k++) {
        Expr turned = angle.minus(Build.PI.times(Build.number(Rational.of(2L * k, 3))));
        roots.add(Tidy.of(Build.number(shift).plus(radius.times(Build.cos(turned)))));
      }
    }
    return roots;
  }

  /// The cube root of −q/2 ± √D, as a power of a positive number.
  private static Expr cubeRoot(
      Expr minusHalf, Expr root, Rational half, Rational discriminant, int sign) {
    boolean rootIsLarger = discriminant.compareTo(half.times(half)) > 0;
    boolean positive = rootIsLarger ? sign > 0 : half.signum() < 0;
    Expr radicand = Tidy.of(minusHalf.plus(root.times(sign)));
    Expr size =
        Build.power(
            positive
                ? radicand
                : Tidy.of(Build.number(-1).times(minusHalf).plus(root.times(-sign))),
            Build.number(Rational.of(1, 3)));
    return positive ? size : size.unaryMinus();
  }

  /// Ferrari's formula for y⁴ + py² + qy + r with q ≠ 0, shifted, from a positive root m of
  /// [#resolvent]: (s √(2m) ± √(−(2p + 2m + s √2 q/√m))) / 2 for s = ±1.
  static List<Expr> quartic(Rational shift, Rational p, Rational q, Expr m) {
    List<Expr> roots = new ArrayList<>();
    Expr doubled = Tidy.of(m.times(2));
    Expr front = root(doubled, 2);
    // √2 q/√m = 2q/√(2m).
    Expr bent = Build.number(q.times(Rational.TWO)).div(front);
    for (int s : new int[] {1, -1}) {
      Expr inside =
          Tidy.of(Build.number(p.times(Rational.of(-2))).minus(doubled).minus(bent.times(s)));
      for (int t : new int[] {1, -1}) {
        Expr root = front.times(s).plus(root(inside, 2).times(t)).div(2);
        roots.add(Tidy.of(Build.number(shift).plus(root)));
      }
    }
    return roots;
  }

  /// The coefficients, from the power 0 up, of Ferrari's resolvent of y⁴ + py² + qy + r.
  static List<Rational> resolvent(Rational p, Rational q, Rational r) {
    return List.of(
        q.times(q).div(Rational.of(-8)), p.times(p).div(Rational.of(4)).minus(r), p, Rational.ONE);
  }
}
