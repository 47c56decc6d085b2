package dev.nabla.algebra.asymptotic;

import static dev.nabla.expr.ElementaryFunction.COS;
import static dev.nabla.expr.ElementaryFunction.COSH;
import static dev.nabla.expr.ElementaryFunction.SIN;
import static dev.nabla.expr.ElementaryFunction.SINH;

import dev.nabla.expr.Build;
import dev.nabla.expr.ElementaryFunction;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Rational;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/// Taylor coefficients of the table's functions about a constant, by recurrences.
///
/// Source: Abramowitz and Stegun, chapters 4, 6 and 7; the recurrences are those of the
/// differential equations.
final class Expansions {
  private Expansions() {}

  static Sequence sine(Coefficient at) {
    return cycle(Values.of(SIN, at), Values.of(COS, at), -1);
  }

  static Sequence cosine(Coefficient at) {
    return cycle(Values.of(COS, at), Values.of(SIN, at).negate(), -1);
  }

  static Sequence sinh(Coefficient at) {
    return cycle(Values.of(SINH, at), Values.of(COSH, at), 1);
  }

  static Sequence cosh(Coefficient at) {
    return cycle(Values.of(COSH, at), Values.of(SINH, at), 1);
  }

  /// The solution of y'' = ±y with these values of y and y'.
  private static Sequence cycle(Coefficient value, Coefficient slope, int sign) {
    List<Coefficient> known = new ArrayList<>(List.of(value, slope));
    return Sequence.of(
        k -> {
          if (k >= 2) {
            known.add(known.get(k - 2).scaled(Rational.of(sign, (long) k * (k - 1))));
          }
          return known.get(k);
        });
  }

  /// The solution of y' = a + b y + c y² with this value.
  private static Sequence riccati(Coefficient value, long a, long b, long c) {
    List<Coefficient> known = new ArrayList<>(List.of(value));
    return Sequence.of(
        k -> {
          if (k == 0) {
            return value;
          }
          Coefficient square = Coefficient.ZERO;
          for (int i = 0; i < k; i++) {
            square = square.plus(known.get(i).times(known.get(k - 1 - i)));
          }
          Coefficient sum = square.scaled(Rational.of(c));
          sum = sum.plus(known.get(k - 1).scaled(Rational.of(b)));
          sum = k == 1 ? sum.plus(Coefficient.of(a)) : sum;
          known.add(sum.scaled(Rational.of(1, k)));
          return known.get(k);
        });
  }

  static Sequence tangent(Coefficient at) {
    return riccati(Values.of(ElementaryFunction.TAN, at), 1, 0, 1);
  }

  static Sequence tanh(Coefficient at) {
    return riccati(Values.of(ElementaryFunction.TANH, at), 1, 0, -1);
  }

  static Sequence sigmoid(Coefficient at) {
    return riccati(Values.of(ElementaryFunction.SIGMOID, at), 0, 1, -1);
  }

  /// The logarithm of 1 + e^x, whose slope is the sigmoid.
  static Sequence softplus(Coefficient at) {
    return integral(Values.of(ElementaryFunction.SOFTPLUS, at), sigmoid(at)::at);
  }

  static Sequence arctangent(Coefficient at) {
    return integral(
        Values.of(ElementaryFunction.ATAN, at), quadratic(1, 1, at, Rational.MINUS_ONE));
  }

  static Sequence artanh(Coefficient at) {
    return integral(
        Values.of(ElementaryFunction.ATANH, at), quadratic(1, -1, at, Rational.MINUS_ONE));
  }

  static Sequence arcsine(Coefficient at) {
    return integral(
        Values.of(ElementaryFunction.ASIN, at), quadratic(1, -1, at, Rational.HALF.negate()));
  }

  static Sequence arsinh(Coefficient at) {
    return integral(
        Values.of(ElementaryFunction.ASINH, at), quadratic(1, 1, at, Rational.HALF.negate()));
  }

  static Sequence arcosh(Coefficient at) {
    return integral(
        Values.of(ElementaryFunction.ACOSH, at), quadratic(-1, 1, at, Rational.HALF.negate()));
  }

  /// (constant + factor·x²)^power about a point.
  private static IntFunction<Coefficient> quadratic(
      long constant, long factor, Coefficient at, Rational power) {
    Coefficient p0 = Coefficient.of(constant).plus(at.times(at).scaled(Rational.of(factor)));
    Coefficient p1 = at.scaled(Rational.of(2 * factor));
    Coefficient reciprocal = p0.pow(Rational.MINUS_ONE);
    Coefficient q1 = p1.times(reciprocal);
    Coefficient q2 = reciprocal.scaled(Rational.of(factor));
    List<Coefficient> known = new ArrayList<>(List.of(p0.pow(power)));
    return k -> {
      if (k > 0) {
        // k y_k = Σ (power·i − (k − i)) q_i y_(k−i)
        Rational n = Rational.of(k);
        Rational w1 = power.minus(n.minus(Rational.ONE)).div(n);
        Coefficient sum = known.get(k - 1).times(q1).scaled(w1);
        if (k > 1) {
          Rational w2 = power.times(Rational.TWO).minus(n.minus(Rational.TWO)).div(n);
          sum = sum.plus(known.get(k - 2).times(q2).scaled(w2));
        }
        known.add(sum);
      }
      return known.get(k);
    };
  }

  private static Sequence integral(Coefficient value, IntFunction<Coefficient> slope) {
    return Sequence.of(k -> k == 0 ? value : slope.apply(k - 1).scaled(Rational.of(1, k)));
  }

  /// erf, or erfc with the sign −1.
  static Sequence errorFunction(ElementaryFunction function, Coefficient at, int sign) {
    Coefficient slope =
        Coefficient.exp(at.times(at).negate())
            .times(Coefficient.PI.pow(Rational.HALF.negate()))
            .scaled(Rational.of(2L * sign));
    List<Coefficient> known = new ArrayList<>(List.of(slope));
    return integral(
        Values.of(function, at),
        k -> {
          if (k > 0) {
            Coefficient sum = at.times(known.get(k - 1));
            sum = k > 1 ? sum.plus(known.get(k - 2)) : sum;
            known.add(sum.scaled(Rational.of(-2, k)));
          }
          return known.get(k);
        });
  }

  /// ln Γ, with this value in the place of its own.
  static Sequence logGamma(Coefficient at, Coefficient value) {
    return Sequence.of(
        k -> k == 0 ? value : polygammaAt(k - 1, at).scaled(factorial(k).reciprocal()));
  }

  static Sequence polygamma(int order, Coefficient at) {
    return Sequence.of(k -> polygammaAt(order + k, at).scaled(factorial(k).reciprocal()));
  }

  /// The polygamma function; of whole numbers by its value at 1, of halves by that at 1/2.
  private static Coefficient polygammaAt(int order, Coefficient at) {
    if (at.isRational() && at.rational().abs().compareTo(Rational.of(100)) < 0) {
      Rational x = at.rational();
      Rational start = x.minus(x.floor());
      start = start.isZero() ? Rational.ONE : start;
      Rational factor = factorial(order).times(order % 2 == 0 ? Rational.ONE : Rational.MINUS_ONE);
      Rational shift = Rational.ZERO;
      for (Rational y = start; y.compareTo(x) < 0; y = y.plus(Rational.ONE)) {
        shift = shift.plus(y.pow(order + 1).reciprocal());
      }
      for (Rational y = start; y.compareTo(x) > 0; ) {
        y = y.minus(Rational.ONE);
        shift = shift.minus(y.pow(order + 1).reciprocal());
      }
      Coefficient atStart = polygammaAtom(order, Coefficient.of(start));
      return atStart.plus(Coefficient.of(shift.times(factor)));
    }
    return polygammaAtom(order, at);
  }

  private static Coefficient polygammaAtom(int order, Coefficient at) {
    if (order % 2 == 1 && at.equals(Coefficient.ONE)) {
      // ψ^(2m−1)(1) = |B_2m| (2π)^(2m) / (4m)
      int m = (order + 1) / 2;
      Rational size =
          Bernoulli.number(2 * m).abs().times(Rational.TWO.pow(2 * m)).div(Rational.of(4L * m));
      return Coefficient.PI.pow(Rational.of(2L * m)).scaled(size);
    }
    Expr x = at.toExpression();
    return Coefficient.atom(
        order == 0 ? Build.digamma(x) : Build.polygamma(Build.number(order), x));
  }

  static Rational factorial(int n) {
    BigInteger product = BigInteger.ONE;
    for (int i = 2; i <= n; i++) {
      product = product.multiply(BigInteger.valueOf(i));
    }
    return Rational.of(product);
  }
}
