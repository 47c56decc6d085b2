package dev.nabla.expr;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Builders of expressions. Each takes constant time and folds only what holds for all real values
/// of the symbols: numerals with numerals, neutral elements, and one numeral in front of a product.
public final class Build {
  public static final Expr ZERO = number(0);
  public static final Expr ONE = number(1);
  public static final Expr TWO = number(2);
  public static final Expr HALF = number(Rational.HALF);
  public static final Expr MINUS_ONE = number(-1);
  public static final Expr E = constant(NamedNumber.E);
  public static final Expr PI = constant(NamedNumber.PI);
  public static final Expr TAU = constant(NamedNumber.TAU);

  /// Numerals grow to this many bits by folding powers; beyond, the power stays as it is.
  private static final int FOLDED_BITS = 2048;

  private Build() {}

  /// The whole numbers that formulas are full of, made once.
  private static final class Small {
    static final int GREATEST = 128;
    static final Expr[] NUMBERS = new Expr[2 * GREATEST + 1];

    static {
      Arrays.setAll(NUMBERS, i -> intern(Rational.of(i - GREATEST)));
    }
  }

  public static Expr number(long value) {
    return number(Rational.of(value));
  }

  public static Expr number(Rational value) {
    return value.isInteger() && value.bitLength() <= 7
        ? Small.NUMBERS[value.numerator().intValue() + Small.GREATEST]
        : intern(value);
  }

  private static Expr intern(Rational value) {
    return Expr.intern(new Expr.Numeral(value));
  }

  public static Expr constant(NamedNumber number) {
    return Expr.intern(new Expr.Constant(number));
  }

  /// A real scalar variable.
  public static Expr.Symbol symbol(String name) {
    return symbol(name, Shape.SCALAR);
  }

  /// A real variable of a shape.
  ///
  /// @throws IllegalArgumentException if the name is blank
  public static Expr.Symbol symbol(String name, Shape shape) {
    if (name.isBlank()) {
      throw new IllegalArgumentException("a symbol needs a name");
    }
    return (Expr.Symbol) Expr.intern(new Expr.Symbol(name, shape));
  }

  public static Expr sum(Expr left, Expr right) {
    if (left instanceof Expr.Numeral a && right instanceof Expr.Numeral b) {
      return number(a.value().plus(b.value()));
    }
    if (left.isZero() && right.shape().equals(left.shape().with(right.shape()))) {
      return right;
    }
    if (right.isZero() && left.shape().equals(left.shape().with(right.shape()))) {
      return left;
    }
    return Expr.intern(new Expr.Sum(left, right));
  }

  public static Expr difference(Expr left, Expr right) {
    return sum(left, negate(right));
  }

  public static Expr negate(Expr operand) {
    return product(MINUS_ONE, operand);
  }

  /// The product with the numerals of both sides multiplied and in front. Zero times an operand
  /// stays a product when the operand may have no value somewhere.
  public static Expr product(Expr left, Expr right) {
    Rational coefficient = left.coefficient().times(right.coefficient());
    Expr a = left.withoutCoefficient();
    Expr b = right.withoutCoefficient();
    return scaled(coefficient, a.isOne() ? b : b.isOne() ? a : Expr.intern(new Expr.Product(a, b)));
  }

  /// `coefficient * operand`, where the operand has no coefficient of its own.
  private static Expr scaled(Rational coefficient, Expr operand) {
    if (coefficient.isOne()) {
      return operand;
    }
    if (operand.isOne() || (coefficient.isZero() && operand.isTotal() && isScalar(operand))) {
      return number(coefficient);
    }
    return Expr.intern(new Expr.Product(number(coefficient), operand));
  }

  private static boolean isScalar(Expr operand) {
    return operand.shape().isScalar();
  }

  public static Expr quotient(Expr left, Expr right) {
    return product(left, power(right, MINUS_ONE));
  }

  /// The power. Folds exponents 0 and 1, base 1, and numerals whose power is rational and not too
  /// long; turns powers of e into exp and keeps a reciprocal's numeral in front.
  public static Expr power(Expr base, Expr exponent) {
    if (exponent.isOne()) {
      return base;
    }
    if (exponent.isZero() && base.isTotal() && isScalar(base)) {
      return ONE;
    }
    if (base.isOne() && exponent.isTotal() && isScalar(exponent)) {
      return ONE;
    }
    if (base == E) {
      return exp(exponent);
    }
    if (exponent instanceof Expr.Numeral numeral) {
      Optional<Expr> folded = foldedPower(base, numeral.value());
      if (folded.isPresent()) {
        return folded.get();
      }
    }
    return Expr.intern(new Expr.Power(base, exponent));
  }

  private static Optional<Expr> foldedPower(Expr base, Rational exponent) {
    if (base instanceof Expr.Numeral numeral) {
      return numeralPower(numeral.value(), exponent).map(Build::number);
    }
    if (!exponent.equals(Rational.MINUS_ONE)) {
      return Optional.empty();
    }
    Rational coefficient = base.coefficient();
    if (!coefficient.isOne() && !coefficient.isZero()) {
      Expr reciprocal = power(base.withoutCoefficient(), MINUS_ONE);
      return Optional.of(product(number(coefficient.reciprocal()), reciprocal));
    }
    // 1/b^m is b^(-m) for m > 0: both sides lack a value at the same points.
    if (base instanceof Expr.Power inner
        && inner.exponent() instanceof Expr.Numeral m
        && m.value().signum() > 0) {
      return Optional.of(power(inner.base(), number(m.value().negate())));
    }
    return Optional.empty();
  }

  private static Optional<Rational> numeralPower(Rational base, Rational exponent) {
    if (base.isZero()) {
      return exponent.signum() > 0 ? Optional.of(Rational.ZERO) : Optional.empty();
    }
    BigInteger degree = exponent.denominator();
    BigInteger times = exponent.numerator();
    if (base.equals(Rational.ONE)) {
      return Optional.of(base);
    }
    if (degree.bitLength() > 16
        || times.bitLength() > 16
        || (long) base.bitLength() * times.abs().intValueExact() > FOLDED_BITS) {
      return Optional.empty();
    }
    Optional<Rational> root =
        exponent.isInteger() ? Optional.of(base) : base.root(degree.intValueExact());
    return root.map(value -> value.pow(times.intValueExact()));
  }

  /// The function at its arguments.
  ///
  /// @throws IllegalArgumentException if the number of arguments is not the function's
  public static Expr apply(ElementaryFunction function, List<Expr> arguments) {
    if (arguments.size() != function.arity()) {
      throw new IllegalArgumentException(
          function.plainName()
              + " takes "
              + function.arity()
              + " arguments, not "
              + arguments.size());
    }
    Expr first = arguments.getFirst();
    boolean extreme = function == ElementaryFunction.MAX || function == ElementaryFunction.MIN;
    if (extreme && first == arguments.get(1)) {
      return first;
    }
    if (function == ElementaryFunction.EXP && first.isZero()) {
      return ONE;
    }
    if (function == ElementaryFunction.EXP && first.isOne()) {
      return E;
    }
    if (function == ElementaryFunction.LN && first.isOne()) {
      return ZERO;
    }
    if (function == ElementaryFunction.LN && first == E) {
      return ONE;
    }
    return Expr.intern(new Expr.Apply(function, arguments));
  }

  public static Expr apply(ElementaryFunction function, Expr... arguments) {
    return apply(function, List.of(arguments));
  }

  /// The first branch whose conditions hold, else `otherwise`, else no value.
  ///
  /// @throws IllegalArgumentException if there is no branch
  public static Expr piecewise(List<Branch> branches, Optional<Expr> otherwise) {
    if (branches.isEmpty()) {
      throw new IllegalArgumentException("a piecewise function needs a branch");
    }
    return Expr.intern(new Expr.Piecewise(branches, otherwise.orElse(null)));
  }

  /// The expression where all conditions hold, and no value elsewhere.
  public static Expr where(Expr expr, List<Relation> conditions) {
    return conditions.isEmpty()
        ? expr
        : piecewise(List.of(new Branch(conditions, expr)), Optional.empty());
  }

  /// `above` where a > b, `below` where a < b, and no value where they are equal.
  static Expr either(Expr a, Expr b, Expr above, Expr below) {
    return piecewise(
        List.of(
            new Branch(List.of(new Relation(a, Comparison.GREATER, b)), above),
            new Branch(List.of(new Relation(a, Comparison.LESS, b)), below)),
        Optional.empty());
  }

  /// 1 where a > b, 0 where a < b, and no value where they are equal.
  static Expr indicator(Expr a, Expr b) {
    return either(a, b, ONE, ZERO);
  }

  public static Expr sqrt(Expr u) {
    return power(u, HALF);
  }

  public static Expr exp(Expr u) {
    return apply(ElementaryFunction.EXP, u);
  }

  public static Expr ln(Expr u) {
    return apply(ElementaryFunction.LN, u);
  }

  public static Expr sin(Expr u) {
    return apply(ElementaryFunction.SIN, u);
  }

  public static Expr cos(Expr u) {
    return apply(ElementaryFunction.COS, u);
  }

  public static Expr tan(Expr u) {
    return apply(ElementaryFunction.TAN, u);
  }

  public static Expr cot(Expr u) {
    return apply(ElementaryFunction.COT, u);
  }

  public static Expr sinh(Expr u) {
    return apply(ElementaryFunction.SINH, u);
  }

  public static Expr cosh(Expr u) {
    return apply(ElementaryFunction.COSH, u);
  }

  public static Expr abs(Expr u) {
    return apply(ElementaryFunction.ABS, u);
  }

  public static Expr sign(Expr u) {
    return apply(ElementaryFunction.SIGN, u);
  }

  public static Expr max(Expr a, Expr b) {
    return apply(ElementaryFunction.MAX, a, b);
  }

  public static Expr min(Expr a, Expr b) {
    return apply(ElementaryFunction.MIN, a, b);
  }

  public static Expr sigmoid(Expr u) {
    return apply(ElementaryFunction.SIGMOID, u);
  }

  public static Expr erf(Expr u) {
    return apply(ElementaryFunction.ERF, u);
  }

  public static Expr erfc(Expr u) {
    return apply(ElementaryFunction.ERFC, u);
  }

  public static Expr root(Expr u, Expr degree) {
    return apply(ElementaryFunction.ROOT, u, degree);
  }

  public static Expr binom(Expr n, Expr k) {
    return apply(ElementaryFunction.BINOM, n, k);
  }

  public static Expr digamma(Expr u) {
    return apply(ElementaryFunction.DIGAMMA, u);
  }

  public static Expr polygamma(Expr order, Expr u) {
    return apply(ElementaryFunction.POLYGAMMA, order, u);
  }
}
