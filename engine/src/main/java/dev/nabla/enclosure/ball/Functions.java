package dev.nabla.enclosure.ball;

import dev.nabla.expr.ElementaryFunction;
import dev.nabla.expr.Rational;
import java.math.BigInteger;
import java.util.List;
import java.util.OptionalInt;

/// The functions of the table at one precision.
final class Functions {
  private final Arithmetic arithmetic;
  private final GammaFamily gamma;

  Functions(Arithmetic arithmetic) {
    this.arithmetic = arithmetic;
    this.gamma = new GammaFamily(arithmetic);
  }

  Quantity at(ElementaryFunction function, List<Quantity> arguments) {
    for (Quantity argument : arguments) {
      if (argument instanceof Missing) {
        return argument;
      }
    }
    Quantity x = arguments.getFirst();
    return switch (function) {
      case SIN -> sine(x);
      case COS -> cosine(x);
      case TAN -> div(sine(x), cosine(x));
      case SEC -> div(Exact.ONE, cosine(x));
      case CSC -> div(Exact.ONE, sine(x));
      case COT -> div(cosine(x), sine(x));
      case ASIN -> atan2(x, sqrt(minus(Exact.ONE, times(x, x))));
      case ACOS -> atan2(sqrt(minus(Exact.ONE, times(x, x))), x);
      case ATAN -> atan2(x, Exact.ONE);
      case ATAN2 -> atan2(x, arguments.get(1));
      case SINH -> half(minus(exp(x), exp(negate(x))));
      case COSH -> half(plus(exp(x), exp(negate(x))));
      case TANH -> tanh(x);
      case ASINH -> odd(x, size -> ln(plus(size, sqrt(plus(times(size, size), Exact.ONE)))));
      case ACOSH -> acosh(x);
      case ATANH -> atanh(x);
      case EXP -> exp(x);
      case EXPM1 -> minus(exp(x), Exact.ONE);
      case LN -> ln(x);
      case LOG1P -> ln(plus(x, Exact.ONE));
      case LOG10 -> div(ln(x), ln(Exact.of(10)));
      case LOG2 -> div(ln(x), ln(Exact.of(2)));
      case CBRT -> root(x, Exact.of(3));
      case ROOT -> root(x, arguments.get(1));
      case ABS -> odd(x, size -> size, true);
      case SIGN -> sign(x);
      case FLOOR -> floor(x);
      case CEIL -> negate(floor(negate(x)));
      case MIN -> smaller(x, arguments.get(1));
      case MAX -> negate(smaller(negate(x), negate(arguments.get(1))));
      case RELU -> negate(smaller(negate(x), Exact.ZERO));
      case LEAKY_RELU -> leakyRelu(x);
      case SIGMOID -> div(Exact.ONE, plus(Exact.ONE, exp(negate(x))));
      case SOFTPLUS -> softplus(x);
      case GELU -> gelu(x);
      case ERF -> x.equals(Exact.ZERO) ? Exact.ZERO : arithmetic.map(x, ErrorFunctions::erf);
      case ERFC -> arithmetic.map(x, ErrorFunctions::erfc);
      case GAMMA -> gamma.gamma(x);
      case LGAMMA -> gamma.logGamma(x);
      case DIGAMMA -> gamma.polygamma(Exact.ZERO, x);
      case POLYGAMMA -> gamma.polygamma(x, arguments.get(1));
      case FACTORIAL -> gamma.gamma(plus(x, Exact.ONE));
      case BINOM -> gamma.binomial(x, arguments.get(1));
    };
  }

  private Quantity plus(Quantity x, Quantity y) {
    return arithmetic.plus(x, y);
  }

  private Quantity minus(Quantity x, Quantity y) {
    return arithmetic.minus(x, y);
  }

  private Quantity times(Quantity x, Quantity y) {
    return arithmetic.times(x, y);
  }

  private Quantity div(Quantity x, Quantity y) {
    return arithmetic.div(x, y);
  }

  private Quantity negate(Quantity x) {
    return arithmetic.negate(x);
  }

  private Quantity half(Quantity x) {
    return times(x, Exact.of(Rational.HALF));
  }

  private Quantity sqrt(Quantity x) {
    return arithmetic.power(x, Exact.of(Rational.HALF));
  }

  private Quantity exp(Quantity x) {
    return x.equals(Exact.ZERO) ? Exact.ONE : arithmetic.map(x, Elementary::exp);
  }

  private Quantity ln(Quantity x) {
    return x.equals(Exact.ONE) ? Exact.ZERO : arithmetic.map(x, Elementary::ln);
  }

  private Quantity sine(Quantity x) {
    return x instanceof Exact exact && exact.rational().isZero()
        ? sineOfTurns(exact.halfTurns())
        : arithmetic.map(x, Elementary::sin);
  }

  private Quantity cosine(Quantity x) {
    return x instanceof Exact exact && exact.rational().isZero()
        ? sineOfTurns(exact.halfTurns().plus(Rational.HALF))
        : arithmetic.map(x, Elementary::cos);
  }

  /// sin(turns · π), exactly for multiples of π/6 whose sine is rational.
  private Quantity sineOfTurns(Rational halfTurns) {
    Rational sixths = halfTurns.times(Rational.of(6));
    if (sixths.isInteger()) {
      int index = sixths.numerator().mod(BigInteger.valueOf(12)).intValue();
      switch (index % 6) {
        case 0 -> {
          return Exact.ZERO;
        }
        case 1, 5 -> {
          return Exact.of(index < 6 ? Rational.HALF : Rational.HALF.negate());
        }
        case 3 -> {
          return Exact.of(index < 6 ? 1 : -1);
        }
        default -> {}
      }
    }
    return arithmetic.map(new Exact(Rational.ZERO, halfTurns), Elementary::sin);
  }

  private Quantity atan2(Quantity y, Quantity x) {
    boolean flat = y.equals(Exact.ZERO);
    boolean upright = x.equals(Exact.ZERO);
    if (flat && upright) {
      return Missing.UNDEFINED;
    }
    if (flat || upright) {
      OptionalInt sign = arithmetic.sign(flat ? x : y);
      if (sign.isEmpty()) {
        return Missing.UNDECIDED;
      }
      Rational turns =
          flat
              ? (sign.getAsInt() > 0 ? Rational.ZERO : Rational.ONE)
              : Rational.of(sign.getAsInt(), 2);
      return new Exact(Rational.ZERO, turns);
    }
    return arithmetic.map(y, x, Elementary::atan2);
  }

  /// The function of |x| with the sign of x.
  private Quantity odd(Quantity x, java.util.function.UnaryOperator<Quantity> function) {
    return odd(x, function, false);
  }

  private Quantity odd(
      Quantity x, java.util.function.UnaryOperator<Quantity> function, boolean unsigned) {
    OptionalInt sign = arithmetic.sign(x);
    if (sign.isEmpty()) {
      return Missing.UNDECIDED;
    }
    if (sign.getAsInt() == 0) {
      return Exact.ZERO;
    }
    boolean negative = sign.getAsInt() < 0;
    Quantity value = function.apply(negative ? negate(x) : x);
    return negative && !unsigned ? negate(value) : value;
  }

  private Quantity tanh(Quantity x) {
    return odd(
        x,
        size -> {
          Quantity fall = exp(times(size, Exact.of(-2)));
          return div(minus(Exact.ONE, fall), plus(Exact.ONE, fall));
        });
  }

  private Quantity acosh(Quantity x) {
    Quantity above = minus(x, Exact.ONE);
    OptionalInt sign = arithmetic.sign(above);
    if (sign.isEmpty()) {
      return Missing.UNDECIDED;
    }
    return sign.getAsInt() < 0
        ? Missing.UNDEFINED
        : ln(plus(x, sqrt(times(above, plus(x, Exact.ONE)))));
  }

  private Quantity atanh(Quantity x) {
    return x.equals(Exact.ZERO)
        ? Exact.ZERO
        : half(ln(div(plus(Exact.ONE, x), minus(Exact.ONE, x))));
  }

  private Quantity root(Quantity x, Quantity degree) {
    boolean odd =
        degree instanceof Exact exact
            && exact.isInteger()
            && exact.rational().numerator().testBit(0);
    Quantity exponent = div(Exact.ONE, degree);
    if (!odd) {
      return arithmetic.power(x, exponent);
    }
    OptionalInt sign = arithmetic.sign(x);
    if (sign.isEmpty()) {
      return Missing.UNDECIDED;
    }
    return sign.getAsInt() < 0
        ? negate(arithmetic.power(negate(x), exponent))
        : arithmetic.power(x, exponent);
  }

  private Quantity sign(Quantity x) {
    OptionalInt sign = arithmetic.sign(x);
    return sign.isEmpty() ? Missing.UNDECIDED : Exact.of(sign.getAsInt());
  }

  private Quantity floor(Quantity x) {
    if (x instanceof Exact exact && exact.isRational()) {
      Rational value = exact.rational();
      BigInteger[] parts = value.numerator().divideAndRemainder(value.denominator());
      return Exact.of(
          Rational.of(parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0]));
    }
    return arithmetic.map(
        x,
        (ball, at) -> {
          if (ball.magnitude() > at) {
            return Missing.UNDECIDED;
          }
          BigInteger low = ball.end(-1).toFixed(0);
          return low.equals(ball.end(1).toFixed(0))
              ? Exact.of(Rational.of(low))
              : Missing.UNDECIDED;
        });
  }

  private Quantity smaller(Quantity x, Quantity y) {
    OptionalInt order = arithmetic.compare(x, y);
    return order.isEmpty() ? Missing.UNDECIDED : order.getAsInt() <= 0 ? x : y;
  }

  private Quantity leakyRelu(Quantity x) {
    OptionalInt sign = arithmetic.sign(x);
    return sign.isEmpty()
        ? Missing.UNDECIDED
        : sign.getAsInt() > 0 ? x : times(x, Exact.of(Rational.of(1, 100)));
  }

  private Quantity softplus(Quantity x) {
    OptionalInt sign = arithmetic.sign(x);
    if (sign.isEmpty()) {
      return Missing.UNDECIDED;
    }
    return sign.getAsInt() > 0
        ? plus(x, ln(plus(Exact.ONE, exp(negate(x)))))
        : ln(plus(Exact.ONE, exp(x)));
  }

  private Quantity gelu(Quantity x) {
    Quantity scaled = times(negate(x), sqrt(Exact.of(Rational.HALF)));
    return half(times(x, arithmetic.map(scaled, ErrorFunctions::erfc)));
  }
}
