package dev.nabla.algebra.asymptotic;

import dev.nabla.expr.ElementaryFunction;
import dev.nabla.expr.Rational;
import java.util.IdentityHashMap;
import java.util.List;

/// The functions of the table, of germs.
final class Functions {
  private final Germs germs;
  private final Facts facts;
  private final Trigonometry trigonometry;
  private final Choices choices;
  private final GammaFunctions gammas;

  /// Where germs come from, for functions that take one another back.
  private final IdentityHashMap<Germ, Origin> origins = new IdentityHashMap<>();

  private record Origin(ElementaryFunction function, Germ argument) {}

  Functions(Germs germs) {
    this.germs = germs;
    this.facts = germs.facts();
    this.trigonometry = new Trigonometry(germs);
    this.choices = new Choices(germs);
    this.gammas = new GammaFunctions(germs);
  }

  Choices choices() {
    return choices;
  }

  /// A power of germs.
  Germ power(Germ base, Germ exponent) {
    if (exponent instanceof Germ.Constant constant) {
      return germs.pow(base, constant.value());
    }
    if (germs.isZero(base)) {
      throw new NoValue();
    }
    return germs.exp(germs.times(exponent, germs.ln(base)));
  }

  /// @throws NoValue if the function has none from some point on
  /// @throws Undecided if there is no method
  Germ at(ElementaryFunction function, List<Germ> arguments) {
    Origin inner = origins.get(arguments.getFirst());
    if (inner != null && undoes(function, inner)) {
      return inner.argument;
    }
    Germ result = of(function, arguments);
    if (function.arity() == 1 && result instanceof Expansion) {
      origins.putIfAbsent(result, new Origin(function, arguments.getFirst()));
    }
    return result;
  }

  /// Whether a function takes back what another one did to its argument. Those of a circle do so
  /// near 0 only, for arguments inside of what the inverse gives.
  private boolean undoes(ElementaryFunction function, Origin inner) {
    boolean inverse =
        inner.function.inverse().filter(function::equals).isPresent()
            || function.inverse().filter(inner.function::equals).isPresent();
    return switch (function) {
      case TAN, SIN, COS, SINH, COSH, TANH, EXPM1, LOG1P, ASINH, ATANH -> inverse;
      case ATAN, ASIN -> inverse && isInside(inner.argument);
      default -> false;
    };
  }

  private boolean isInside(Germ angle) {
    if (grows(angle) || Germs.hasSymbols(limit(angle))) {
      return false;
    }
    Coefficient at = limit(angle);
    return facts.sign(Trigonometry.RIGHT_ANGLE.minus(at)) > 0
        && facts.sign(Trigonometry.RIGHT_ANGLE.plus(at)) > 0;
  }

  private Germ of(ElementaryFunction function, List<Germ> arguments) {
    Germ u = arguments.getFirst();
    return switch (function) {
      case SIN -> trigonometry.sine(u);
      case COS -> trigonometry.cosine(u);
      case TAN -> trigonometry.tangent(u);
      case SEC -> reciprocal(trigonometry.cosine(u));
      case CSC -> reciprocal(trigonometry.sine(u));
      case COT -> germs.div(trigonometry.cosine(u), trigonometry.sine(u));
      case ASIN -> trigonometry.arcsine(u);
      case ACOS -> germs.minus(Germ.of(Trigonometry.RIGHT_ANGLE), trigonometry.arcsine(u));
      case ATAN -> trigonometry.arctangent(u);
      case ATAN2 -> trigonometry.angle(u, arguments.get(1));
      case SINH ->
          grows(u) ? exponentials(u, -1) : germs.compose("sinh", Expansions.sinh(limit(u)), u);
      case COSH ->
          grows(u) ? exponentials(u, 1) : germs.compose("cosh", Expansions.cosh(limit(u)), u);
      case TANH -> tanh(u);
      case ASINH -> arsinh(u);
      case ACOSH -> arcosh(u);
      case ATANH -> artanh(u);
      case EXP -> germs.exp(u);
      case EXPM1 -> germs.minus(germs.exp(u), Germ.ONE);
      case LN -> germs.ln(u);
      case LOG1P -> germs.ln(germs.plus(Germ.ONE, u));
      case LOG10 -> logarithm(u, 10);
      case LOG2 -> logarithm(u, 2);
      case CBRT -> choices.oddRoot(u, Rational.of(1, 3));
      case ROOT -> root(u, arguments.get(1));
      case ABS -> choices.absolute(u);
      case SIGN -> choices.sign(u);
      case FLOOR -> choices.floor(u);
      case CEIL -> germs.negate(choices.floor(germs.negate(u)));
      case MIN -> germs.negate(choices.larger(germs.negate(u), germs.negate(arguments.get(1))));
      case MAX -> choices.larger(u, arguments.get(1));
      case RELU -> choices.larger(Germ.ZERO, u);
      case LEAKY_RELU -> choices.larger(u, germs.scaled(u, Coefficient.of(Rational.of(1, 100))));
      case SIGMOID ->
          grows(u)
              ? reciprocal(germs.plus(Germ.ONE, germs.exp(germs.negate(u))))
              : germs.compose("sigmoid", Expansions.sigmoid(limit(u)), u);
      case SOFTPLUS ->
          grows(u)
              ? germs.ln(germs.plus(Germ.ONE, germs.exp(u)))
              : germs.compose("softplus", Expansions.softplus(limit(u)), u);
      case GELU -> gelu(u);
      case ERF -> erf(u);
      case ERFC -> erfc(u);
      case GAMMA -> gammas.gamma(u);
      case LGAMMA -> gammas.logGamma(u);
      case DIGAMMA -> gammas.polygamma(0, u);
      case POLYGAMMA -> gammas.polygamma(order(u), arguments.get(1));
      case FACTORIAL -> gammas.gamma(germs.plus(u, Germ.ONE));
      case BINOM -> gammas.binomial(u, arguments.get(1));
    };
  }

  private boolean grows(Germ germ) {
    return germs.tendency(germ) > 0;
  }

  private Coefficient limit(Germ germ) {
    return germs.limit(germ);
  }

  private Germ reciprocal(Germ germ) {
    return germs.pow(germ, Coefficient.MINUS_ONE);
  }

  private Germ half(Germ germ) {
    return germs.scaled(germ, Coefficient.HALF);
  }

  /// (e^u ± e^(−u)) / 2.
  private Germ exponentials(Germ u, int sign) {
    Germ below = germs.scaled(germs.exp(germs.negate(u)), Coefficient.of(sign));
    return half(germs.plus(germs.exp(u), below));
  }

  private Germ tanh(Germ u) {
    if (!grows(u)) {
      return germs.compose("tanh", Expansions.tanh(limit(u)), u);
    }
    Germ twice = germs.exp(germs.scaled(u, Coefficient.TWO));
    return germs.div(germs.minus(twice, Germ.ONE), germs.plus(twice, Germ.ONE));
  }

  private Germ arsinh(Germ u) {
    if (!grows(u)) {
      return germs.compose("arsinh", Expansions.arsinh(limit(u)), u);
    }
    if (germs.sign(u) < 0) {
      return germs.negate(arsinh(germs.negate(u)));
    }
    return logarithmOfHyperbola(u, Coefficient.ONE);
  }

  /// ln(u + √(u² + c)).
  private Germ logarithmOfHyperbola(Germ u, Coefficient c) {
    Germ square = germs.plus(germs.times(u, u), Germ.of(c));
    return germs.ln(germs.plus(u, germs.pow(square, Coefficient.HALF)));
  }

  private Germ arcosh(Germ u) {
    if (grows(u)) {
      return logarithmOfHyperbola(u, Coefficient.MINUS_ONE);
    }
    Coefficient above = limit(u).minus(Coefficient.ONE);
    if (facts.isZero(above)) {
      return germs.isZero(germs.minus(u, Germ.ONE))
          ? Germ.ZERO
          : logarithmOfHyperbola(u, Coefficient.MINUS_ONE);
    }
    if (facts.signAssumingPositive(above) < 0) {
      throw new NoValue();
    }
    return germs.compose("arcosh", Expansions.arcosh(limit(u)), u);
  }

  private Germ artanh(Germ u) {
    if (grows(u)) {
      throw new NoValue();
    }
    Coefficient at = limit(u);
    Coefficient inside = Coefficient.ONE.minus(at.times(at));
    if (facts.isZero(inside)) {
      Germ above = germs.ln(germs.plus(Germ.ONE, u));
      return half(germs.minus(above, germs.ln(germs.minus(Germ.ONE, u))));
    }
    if (facts.signAssumingPositive(inside) < 0) {
      throw new NoValue();
    }
    return germs.compose("artanh", Expansions.artanh(at), u);
  }

  private Germ logarithm(Germ u, long base) {
    return germs.div(germs.ln(u), Germ.of(Coefficient.ln(Coefficient.of(base))));
  }

  private Germ root(Germ u, Germ degree) {
    if (degree instanceof Germ.Constant constant && constant.value().isRational()) {
      Rational n = constant.value().rational();
      if (n.isZero()) {
        throw new NoValue();
      }
      boolean odd = n.isInteger() && n.numerator().testBit(0);
      return odd
          ? choices.oddRoot(u, n.reciprocal())
          : germs.pow(u, Coefficient.of(n.reciprocal()));
    }
    return power(u, reciprocal(degree));
  }

  private Germ gelu(Germ u) {
    Germ inner = germs.scaled(u, Coefficient.HALF.pow(Rational.HALF).negate());
    return half(germs.times(u, erfc(inner)));
  }

  private Germ erf(Germ u) {
    return grows(u)
        ? germs.minus(Germ.ONE, erfc(u))
        : germs.compose("erf", Expansions.errorFunction(ElementaryFunction.ERF, limit(u), 1), u);
  }

  private Germ erfc(Germ u) {
    if (!grows(u)) {
      return germs.compose(
          "erfc", Expansions.errorFunction(ElementaryFunction.ERFC, limit(u), -1), u);
    }
    if (germs.sign(u) < 0) {
      return germs.minus(Germ.of(2), erfc(germs.negate(u)));
    }
    // e^(−u²) / (u √π) · Σ (−1)^k (2k−1)!! / (2u²)^k
    Germ square = germs.times(u, u);
    Sequence tail =
        Sequence.of(
            k ->
                Coefficient.of(
                    Expansions.factorial(2 * k)
                        .div(Expansions.factorial(k))
                        .times(Rational.of(-1, 4).pow(k))));
    Germ sum = germs.compose("tail of erfc", tail, reciprocal(square));
    Germ front =
        germs.div(
            germs.exp(germs.negate(square)), germs.scaled(u, Coefficient.PI.pow(Rational.HALF)));
    return germs.times(front, sum);
  }

  private static int order(Germ germ) {
    if (germ instanceof Germ.Constant constant && constant.value().isInteger()) {
      Rational n = constant.value().rational();
      if (n.signum() >= 0 && n.compareTo(Rational.of(100)) <= 0) {
        return n.intValueExact();
      }
    }
    throw new Undecided("the order of a polygamma function must be a small whole number");
  }
}
