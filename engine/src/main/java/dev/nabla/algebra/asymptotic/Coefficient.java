package dev.nabla.algebra.asymptotic;

import dev.nabla.algebra.Sign;
import dev.nabla.algebra.Tidy;
import dev.nabla.expr.ArrayExpr;
import dev.nabla.expr.Build;
import dev.nabla.expr.Effort;
import dev.nabla.expr.ElementaryFunction;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Rational;
import dev.nabla.expr.Walk;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// An exact constant, perhaps with symbols, as a sum of products of atoms with rational
/// coefficients. Multiplied out, so that most of what cancels does so by itself. Immutable.
public final class Coefficient {
  public static final Coefficient ZERO = new Coefficient(Map.of());
  public static final Coefficient ONE = of(Rational.ONE);
  public static final Coefficient MINUS_ONE = of(Rational.MINUS_ONE);
  public static final Coefficient TWO = of(Rational.TWO);
  public static final Coefficient HALF = of(Rational.HALF);
  public static final Coefficient PI = atom(Build.PI);

  /// Powers of sums up to this exponent are multiplied out.
  private static final int LARGEST_POWER = 12;

  /// No rational is 0.
  private final Map<Product, Rational> terms;

  private Coefficient(Map<Product, Rational> terms) {
    this.terms = terms;
  }

  public static Coefficient of(Rational value) {
    return value.isZero() ? ZERO : new Coefficient(Map.of(Product.ONE, value));
  }

  public static Coefficient of(long value) {
    return of(Rational.of(value));
  }

  /// A constant that nothing is known of.
  static Coefficient atom(Expr atom) {
    return atom instanceof Expr.Numeral numeral
        ? of(numeral.value())
        : new Coefficient(Map.of(Product.of(atom, Rational.ONE), Rational.ONE));
  }

  /// The constant that an expression is.
  public static Coefficient of(Expr constant) {
    return Walk.fold(constant, Coefficient::step);
  }

  private static Coefficient step(Expr node, Function<Expr, Coefficient> of) {
    return switch (node) {
      case Expr.Numeral numeral -> of(numeral.value());
      case Expr.Constant constant ->
          constant == Build.TAU ? PI.scaled(Rational.TWO) : atom(constant);
      case Expr.Symbol symbol -> atom(symbol);
      case Expr.Sum sum -> of.apply(sum.left()).plus(of.apply(sum.right()));
      case Expr.Product product -> of.apply(product.left()).times(of.apply(product.right()));
      case Expr.Power power -> {
        Coefficient exponent = of.apply(power.exponent());
        yield exponent.isRational()
            ? of.apply(power.base()).pow(exponent.rational())
            : atom(Build.power(of.apply(power.base()).toExpression(), exponent.toExpression()));
      }
      case Expr.Apply apply when apply.function() == ElementaryFunction.EXP ->
          exp(of.apply(apply.argument()));
      case Expr.Apply apply when apply.function() == ElementaryFunction.LN ->
          ln(of.apply(apply.argument()));
      case Expr.Apply apply ->
          atom(Walk.rebuild(apply, operand -> of.apply(operand).toExpression()));
      case ArrayExpr array -> atom(array);
      case Expr.Piecewise piecewise -> atom(piecewise);
    };
  }

  /// e to a constant.
  static Coefficient exp(Coefficient exponent) {
    Coefficient power = ONE;
    for (Map.Entry<Product, Rational> term : exponent.terms.entrySet()) {
      power = power.times(exp(term.getKey(), term.getValue()));
    }
    return power;
  }

  private static Coefficient exp(Product product, Rational factor) {
    Expr inner = product.toExpression();
    if (inner instanceof Expr.Apply apply
        && apply.function() == ElementaryFunction.LN
        && Sign.of(apply.argument()).isPositive()) {
      return of(apply.argument()).pow(factor);
    }
    return new Coefficient(Map.of(Product.of(Build.exp(inner), factor), Rational.ONE));
  }

  /// The logarithm of a constant: of rationals by their primes, of powers of e directly.
  static Coefficient ln(Coefficient argument) {
    if (argument.terms.size() != 1) {
      return atom(Build.ln(argument.toExpression()));
    }
    Map.Entry<Product, Rational> only = argument.terms.entrySet().iterator().next();
    Expr rest = Build.ONE;
    Coefficient sum = ZERO;
    if (only.getValue().signum() < 0) {
      return atom(Build.ln(argument.toExpression()));
    }
    sum = sum.plus(lnOfInteger(only.getValue().numerator()));
    sum = sum.minus(lnOfInteger(only.getValue().denominator()));
    for (Expr base : only.getKey().bases()) {
      Rational exponent = only.getKey().exponent(base);
      if (base == Build.E) {
        sum = sum.plus(of(exponent));
      } else if (base instanceof Expr.Apply apply && apply.function() == ElementaryFunction.EXP) {
        sum = sum.plus(of(apply.argument()).scaled(exponent));
      } else if (base instanceof Expr.Numeral numeral) {
        sum = sum.plus(lnOfInteger(numeral.value().numerator()).scaled(exponent));
      } else if (Sign.of(base).isPositive()) {
        sum = sum.plus(atom(Build.ln(base)).scaled(exponent));
      } else {
        rest = rest.times(base.pow(Build.number(exponent)));
      }
    }
    return rest.isOne() ? sum : sum.plus(atom(Build.ln(rest)));
  }

  private static Coefficient lnOfInteger(BigInteger value) {
    Coefficient sum = ZERO;
    for (Map.Entry<BigInteger, Integer> prime : Primes.of(value).entrySet()) {
      Expr ln = Build.ln(Build.number(Rational.of(prime.getKey())));
      sum = sum.plus(atom(ln).scaled(Rational.of(prime.getValue())));
    }
    return sum;
  }

  /// Whether this is the number 0 as written; others may be 0, too.
  public boolean isZero() {
    return terms.isEmpty();
  }

  public boolean isRational() {
    return terms.isEmpty() || (terms.size() == 1 && terms.containsKey(Product.ONE));
  }

  /// The value of a rational constant.
  public Rational rational() {
    return terms.getOrDefault(Product.ONE, Rational.ZERO);
  }

  boolean isInteger() {
    return isRational() && rational().isInteger();
  }

  public Coefficient plus(Coefficient other) {
    if (isZero()) {
      return other;
    }
    if (other.isZero()) {
      return this;
    }
    if (isRational() && other.isRational()) {
      return of(rational().plus(other.rational()));
    }
    Map<Product, Rational> sum = new LinkedHashMap<>(terms);
    other.terms.forEach((product, value) -> add(sum, product, value));
    return new Coefficient(sum);
  }

  private static void add(Map<Product, Rational> sum, Product product, Rational value) {
    Rational total = sum.getOrDefault(product, Rational.ZERO).plus(value);
    if (total.isZero()) {
      sum.remove(product);
    } else {
      sum.put(product, total);
    }
  }

  public Coefficient minus(Coefficient other) {
    return plus(other.negate());
  }

  public Coefficient negate() {
    return scaled(Rational.MINUS_ONE);
  }

  public Coefficient scaled(Rational factor) {
    if (factor.isOne()) {
      return this;
    }
    if (factor.isZero()) {
      return ZERO;
    }
    if (isRational()) {
      return of(rational().times(factor));
    }
    Map<Product, Rational> scaled = new LinkedHashMap<>();
    terms.forEach((product, value) -> scaled.put(product, value.times(factor)));
    return new Coefficient(scaled);
  }

  public Coefficient times(Coefficient other) {
    if (isRational()) {
      return other.scaled(rational());
    }
    if (other.isRational()) {
      return scaled(other.rational());
    }
    Map<Product, Rational> sum = new LinkedHashMap<>();
    for (Map.Entry<Product, Rational> a : terms.entrySet()) {
      Effort.spend(other.terms.size());
      for (Map.Entry<Product, Rational> b : other.terms.entrySet()) {
        Rational[] numeral = {a.getValue().times(b.getValue())};
        Product product = a.getKey().times(b.getKey(), numeral);
        add(sum, product, numeral[0]);
      }
    }
    return new Coefficient(sum);
  }

  public Coefficient div(Coefficient other) {
    return times(other.pow(Rational.MINUS_ONE));
  }

  /// The power. The caller knows that it exists; what is 0 in disguise stays in the power.
  public Coefficient pow(Rational exponent) {
    if (exponent.isZero()) {
      return ONE;
    }
    if (exponent.isOne()) {
      return this;
    }
    if (terms.size() == 1) {
      Map.Entry<Product, Rational> only = terms.entrySet().iterator().next();
      if (exponent.isInteger() && exponent.isSmallInteger()) {
        Rational[] numeral = {Rational.ONE};
        Product power = only.getKey().pow(exponent, numeral);
        return of(only.getValue().pow(exponent.intValueExact()).times(numeral[0])).times(power);
      }
      if (only.getValue().signum() > 0 && isPositive(only.getKey())) {
        Rational[] numeral = {Rational.ONE};
        Product power = only.getKey().pow(exponent, numeral);
        return rationalPower(only.getValue(), exponent).scaled(numeral[0]).times(power);
      }
    } else if (exponent.isSmallInteger()
        && exponent.signum() > 0
        && exponent.intValueExact() <= LARGEST_POWER) {
      Coefficient power = this;
      for (int i = 1; i < exponent.intValueExact(); i++) {
        power = power.times(this);
      }
      return power;
    }
    if (isZero()) {
      return exponent.signum() > 0 ? ZERO : atom(Build.power(Build.ZERO, Build.number(exponent)));
    }
    Rational content = terms.values().iterator().next();
    Rational front = exponent.isInteger() ? content : content.abs();
    Coefficient rest = scaled(front.reciprocal());
    Coefficient outside =
        exponent.isSmallInteger()
            ? of(front.pow(exponent.intValueExact()))
            : rationalPower(front, exponent);
    return outside.times(Product.of(rest.toExpression(), exponent));
  }

  private Coefficient times(Product product) {
    return product.isOne() ? this : times(new Coefficient(Map.of(product, Rational.ONE)));
  }

  private static boolean isPositive(Product product) {
    return product.bases().stream().allMatch(base -> Sign.of(base).isPositive());
  }

  /// A positive rational to a rational power, by its primes.
  private static Coefficient rationalPower(Rational base, Rational exponent) {
    Coefficient power = integerPower(base.numerator(), exponent);
    return power.times(integerPower(base.denominator(), exponent.negate()));
  }

  private static Coefficient integerPower(BigInteger base, Rational exponent) {
    Coefficient power = ONE;
    for (Map.Entry<BigInteger, Integer> prime : Primes.of(base).entrySet()) {
      Rational raised = exponent.times(Rational.of(prime.getValue()));
      Rational whole = raised.floor();
      Rational rest = raised.minus(whole);
      Expr numeral = Build.number(Rational.of(prime.getKey()));
      power =
          power
              .scaled(Rational.of(prime.getKey()).pow(whole.intValueExact()))
              .times(Product.of(numeral, rest));
    }
    return power;
  }

  /// The constant as an expression in canonical form.
  public Expr toExpression() {
    if (isRational()) {
      return Build.number(rational());
    }
    Expr sum = Build.ZERO;
    for (Map.Entry<Product, Rational> term : terms.entrySet()) {
      Expr product = Build.number(term.getValue()).times(term.getKey().toExpression());
      sum = sum.plus(product);
    }
    return Tidy.of(sum);
  }

  /// The terms as constants of their own.
  List<Coefficient> summands() {
    return terms.entrySet().stream()
        .map(term -> new Coefficient(Map.of(term.getKey(), term.getValue())))
        .toList();
  }

  /// The exponent of an atom in a constant of one term.
  Rational exponentInProduct(Expr atom) {
    return terms.keySet().iterator().next().exponent(atom);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Coefficient that && terms.equals(that.terms);
  }

  @Override
  public int hashCode() {
    return terms.hashCode();
  }

  @Override
  public String toString() {
    return toExpression().toString();
  }
}
