package dev.nabla.expr;

import static dev.nabla.expr.Build.*;
import static dev.nabla.expr.Domain.*;
import static dev.nabla.expr.Kinks.BRANCH_CUT;
import static dev.nabla.expr.Kinks.EQUAL_ARGUMENTS;
import static dev.nabla.expr.Kinks.INTEGERS;
import static dev.nabla.expr.Kinks.NONE;
import static dev.nabla.expr.Kinks.UNIT_ENDS;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The table of elementary functions: one row each, and nothing about a function stands elsewhere.
///
/// The columns: LaTeX name; SymPy name, or the SymPy formula in `u` where SymPy has no such
/// function; the double value; the domain; the kinks; the slope with respect to each argument; the
/// plain name of the inverse on its principal branch, or nothing. The plain name of a function is
/// its row's own name in lower case.
///
/// Slopes: Abramowitz and Stegun, "Handbook of Mathematical Functions", chapters 4, 6 and 7.
public enum ElementaryFunction {
  SIN("\\sin", "sin", one(Math::sin), REALS, NONE, slope((x, y) -> cos(x)), "asin"),
  COS("\\cos", "cos", one(Math::cos), REALS, NONE, slope((x, y) -> negate(sin(x))), "acos"),
  TAN(
      "\\tan",
      "tan",
      one(Math::tan),
      COSINE_NOT_ZERO,
      NONE,
      slope((x, y) -> cos(x).pow(-2)),
      "atan"),
  SEC("\\sec", "sec", one(x -> 1 / Math.cos(x)), COSINE_NOT_ZERO, slope((x, y) -> y.times(tan(x)))),
  CSC(
      "\\csc",
      "csc",
      one(x -> 1 / Math.sin(x)),
      SINE_NOT_ZERO,
      slope((x, y) -> negate(y.times(cot(x))))),
  COT(
      "\\cot",
      "cot",
      one(x -> 1 / Math.tan(x)),
      SINE_NOT_ZERO,
      slope((x, y) -> negate(sin(x).pow(-2)))),
  ASIN(
      "\\arcsin",
      "asin",
      one(Math::asin),
      UNIT_INTERVAL,
      UNIT_ENDS,
      slope((x, y) -> ONE.div(sqrt(ONE.minus(x.pow(2))))),
      "sin"),
  ACOS(
      "\\arccos",
      "acos",
      one(Math::acos),
      UNIT_INTERVAL,
      UNIT_ENDS,
      slope((x, y) -> negate(ONE.div(sqrt(ONE.minus(x.pow(2)))))),
      "cos"),
  ATAN(
      "\\arctan",
      "atan",
      one(Math::atan),
      REALS,
      NONE,
      slope((x, y) -> ONE.div(x.pow(2).plus(1))),
      "tan"),
  ATAN2(
      "\\operatorname{atan2}",
      "atan2",
      two(Math::atan2),
      NOT_BOTH_ZERO,
      BRANCH_CUT,
      slopes(
          (y, x) -> x.div(x.pow(2).plus(y.pow(2))),
          (y, x) -> negate(y.div(x.pow(2).plus(y.pow(2))))),
      ""),
  SINH("\\sinh", "sinh", one(SpecialValues::sinh), REALS, NONE, slope((x, y) -> cosh(x)), "asinh"),
  COSH("\\cosh", "cosh", one(SpecialValues::cosh), REALS, NONE, slope((x, y) -> sinh(x)), "acosh"),
  TANH(
      "\\tanh",
      "tanh",
      one(Math::tanh),
      REALS,
      NONE,
      slope((x, y) -> ONE.minus(y.pow(2))),
      "atanh"),
  ASINH(
      "\\operatorname{arsinh}",
      "asinh",
      one(SpecialValues::asinh),
      REALS,
      NONE,
      slope((x, y) -> ONE.div(sqrt(x.pow(2).plus(1)))),
      "sinh"),
  ACOSH(
      "\\operatorname{arcosh}",
      "acosh",
      one(SpecialValues::acosh),
      AT_LEAST_ONE,
      NONE,
      slope((x, y) -> ONE.div(sqrt(x.minus(1)).times(sqrt(x.plus(1))))),
      "cosh"),
  ATANH(
      "\\operatorname{artanh}",
      "atanh",
      one(SpecialValues::atanh),
      OPEN_UNIT_INTERVAL,
      NONE,
      slope((x, y) -> ONE.div(ONE.minus(x.pow(2)))),
      "tanh"),
  EXP("\\exp", "exp", one(Math::exp), REALS, NONE, slope((x, y) -> y), "ln"),
  EXPM1(
      "\\operatorname{expm1}",
      "exp(u) - 1",
      one(Math::expm1),
      REALS,
      NONE,
      slope((x, y) -> exp(x)),
      "log1p"),
  LN("\\ln", "log", one(Math::log), POSITIVE, NONE, slope((x, y) -> ONE.div(x)), "exp"),
  LOG1P(
      "\\operatorname{log1p}",
      "log(1 + u)",
      one(Math::log1p),
      ABOVE_MINUS_ONE,
      NONE,
      slope((x, y) -> ONE.div(x.plus(1))),
      "expm1"),
  LOG10(
      "\\log_{10}",
      "log(u, 10)",
      one(Math::log10),
      POSITIVE,
      slope((x, y) -> ONE.div(x.times(ln(number(10)))))),
  LOG2(
      "\\log_{2}",
      "log(u, 2)", one(SpecialValues::log2), POSITIVE, slope((x, y) -> ONE.div(x.times(ln(TWO))))),
  CBRT(
      "\\sqrt[3]",
      "real_root(u, 3)",
      one(Math::cbrt),
      REALS,
      Kinks.ZERO,
      slope((x, y) -> ONE.div(y.pow(2).times(3))),
      ""),
  ROOT(
      "\\sqrt",
      "real_root",
      two(SpecialValues::root),
      Domain.ROOT,
      Kinks.ZERO,
      slopes(
          (x, n) -> root(x, n).div(n.times(x)),
          (x, n) -> negate(root(x, n).times(ln(x)).div(n.pow(2)))),
      ""),
  ABS("\\left|", "Abs", one(Math::abs), REALS, Kinks.ZERO, slope((x, y) -> sign(x)), ""),
  SIGN(
      "\\operatorname{sign}",
      "sign",
      one(Math::signum),
      REALS,
      Kinks.ZERO,
      slope((x, y) -> ZERO),
      ""),
  FLOOR(
      "\\operatorname{floor}",
      "floor",
      one(Math::floor),
      REALS,
      INTEGERS,
      slope((x, y) -> ZERO),
      ""),
  CEIL(
      "\\operatorname{ceil}",
      "ceiling",
      one(Math::ceil),
      REALS,
      INTEGERS,
      slope((x, y) -> ZERO),
      ""),
  MIN(
      "\\min",
      "Min",
      two(Math::min),
      REALS,
      EQUAL_ARGUMENTS,
      slopes((a, b) -> indicator(b, a), (a, b) -> indicator(a, b)),
      ""),
  MAX(
      "\\max",
      "Max",
      two(Math::max),
      REALS,
      EQUAL_ARGUMENTS,
      slopes((a, b) -> indicator(a, b), (a, b) -> indicator(b, a)),
      ""),
  RELU(
      "\\operatorname{ReLU}",
      "Max(0, u)",
      one(SpecialValues::relu),
      REALS,
      Kinks.ZERO,
      slope((x, y) -> indicator(x, ZERO)),
      ""),
  LEAKY_RELU(
      "\\operatorname{LeakyReLU}",
      "Max(u, u/100)",
      one(SpecialValues::leakyRelu),
      REALS,
      Kinks.ZERO,
      slope((x, y) -> either(x, ZERO, ONE, number(Rational.of(1, 100)))),
      ""),
  SIGMOID(
      "\\sigma",
      "1/(1 + exp(-u))",
      one(SpecialValues::sigmoid),
      REALS,
      slope((x, y) -> y.times(ONE.minus(y)))),
  SOFTPLUS(
      "\\operatorname{softplus}",
      "log(1 + exp(u))",
      one(SpecialValues::softplus),
      REALS,
      slope((x, y) -> sigmoid(x))),
  GELU(
      "\\operatorname{GELU}",
      "u*(1 + erf(u/sqrt(2)))/2",
      one(SpecialValues::gelu),
      REALS,
      slope(
          (x, y) ->
              erfc(negate(x).div(sqrt(TWO)))
                  .div(2)
                  .plus(x.times(exp(x.pow(2).div(-2))).div(sqrt(Build.PI.times(2)))))),
  ERF(
      "\\operatorname{erf}",
      "erf",
      one(SpecialValues::erf),
      REALS,
      slope((x, y) -> TWO.times(exp(negate(x.pow(2)))).div(sqrt(Build.PI)))),
  ERFC(
      "\\operatorname{erfc}",
      "erfc",
      one(SpecialValues::erfc),
      REALS,
      slope((x, y) -> TWO.times(exp(negate(x.pow(2)))).div(sqrt(Build.PI)).unaryMinus())),
  GAMMA(
      "\\Gamma",
      "gamma",
      one(GammaValues::gamma),
      NOT_A_POLE_OF_GAMMA,
      slope((x, y) -> y.times(digamma(x)))),
  LGAMMA(
      "\\operatorname{lgamma}",
      "loggamma",
      one(GammaValues::logGamma),
      POSITIVE,
      slope((x, y) -> digamma(x))),
  DIGAMMA(
      "\\psi",
      "digamma",
      one(PolygammaValues::digamma),
      NOT_A_POLE_OF_GAMMA,
      slope((x, y) -> polygamma(ONE, x))),
  POLYGAMMA(
      "\\operatorname{polygamma}",
      "polygamma",
      two(PolygammaValues::polygamma),
      ORDER_AND_NOT_A_POLE,
      new Slope.OfSecondOnly((n, x) -> polygamma(n.plus(1), x))),
  FACTORIAL(
      "!",
      "factorial",
      one(GammaValues::factorial),
      NOT_A_POLE_OF_FACTORIAL,
      slope((x, y) -> y.times(digamma(x.plus(1))))),
  BINOM(
      "\\binom",
      "binomial",
      two(SpecialValues::binomial),
      BINOMIAL,
      slopes(
          (n, k) -> binom(n, k).times(digamma(n.plus(1)).minus(digamma(n.minus(k).plus(1)))),
          (n, k) -> binom(n, k).times(digamma(n.minus(k).plus(1)).minus(digamma(k.plus(1))))));

  private static final Map<String, ElementaryFunction> BY_NAME =
      Stream.of(values())
          .collect(
              Collectors.toUnmodifiableMap(ElementaryFunction::plainName, Function.identity()));

  private final String latex;
  private final String sympy;
  private final FunctionValue value;
  private final Domain domain;
  private final Kinks kinks;
  private final Slope slope;
  private final String inverse;

  /// A row without kinks and without an inverse.
  ElementaryFunction(String latex, String sympy, FunctionValue value, Domain domain, Slope slope) {
    this(latex, sympy, value, domain, NONE, slope, "");
  }

  ElementaryFunction(
      String latex,
      String sympy,
      FunctionValue value,
      Domain domain,
      Kinks kinks,
      Slope slope,
      String inverse) {
    this.latex = latex;
    this.sympy = sympy;
    this.value = value;
    this.domain = domain;
    this.kinks = kinks;
    this.slope = slope;
    this.inverse = inverse;
  }

  /// The function with this plain name.
  public static Optional<ElementaryFunction> named(String plainName) {
    return Optional.ofNullable(BY_NAME.get(plainName));
  }

  /// `sin`, `log10`, `leaky_relu`: the name in formulas as people type them.
  public String plainName() {
    return name().toLowerCase(Locale.ROOT);
  }

  public String latex() {
    return latex;
  }

  /// The name in SymPy, or a formula in `u` when SymPy has no function of this meaning.
  public String sympy() {
    return sympy;
  }

  public FunctionValue value() {
    return value;
  }

  public int arity() {
    return value.arity();
  }

  public Domain domain() {
    return domain;
  }

  public Kinks kinks() {
    return kinks;
  }

  /// Whether every real argument has a value.
  public boolean isTotal() {
    return domain == Domain.REALS;
  }

  /// The slope with respect to one argument, or nothing where no formula is known.
  ///
  /// @param result the function applied to the arguments
  public Optional<Expr> slope(List<Expr> arguments, Expr result, int index) {
    return slope.at(arguments, result, index);
  }

  /// The inverse on its principal branch, where the table knows one.
  public Optional<ElementaryFunction> inverse() {
    return named(inverse);
  }

  private static FunctionValue one(DoubleUnaryOperator operator) {
    return new FunctionValue.OfOne(operator);
  }

  private static FunctionValue two(DoubleBinaryOperator operator) {
    return new FunctionValue.OfTwo(operator);
  }

  private static Slope slope(BinaryOperator<Expr> slope) {
    return new Slope.OfOne(slope);
  }

  private static Slope slopes(BinaryOperator<Expr> first, BinaryOperator<Expr> second) {
    return new Slope.OfTwo(first, second);
  }
}
