package dev.nabla.solve;

import dev.nabla.algebra.Expand;
import dev.nabla.algebra.Spine;
import dev.nabla.algebra.Tidy;
import dev.nabla.expr.Build;
import dev.nabla.expr.ElementaryFunction;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Rational;
import dev.nabla.expr.Walk;
import java.math.BigInteger;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/// Rewrites an equation so that few functions are left: exponentials for hyperbolic functions and
/// powers with the unknown in the exponent, natural logarithms, sines and cosines of one angle.
///
/// The result has the zeros of the original and perhaps more.
final class Normal {
  private static final int LARGEST_PRIME = 1000;
  private static final int LARGEST_ARGUMENT = 200;

  private static final Set<ElementaryFunction> CIRCULAR =
      Set.of(
          ElementaryFunction.SIN,
          ElementaryFunction.COS,
          ElementaryFunction.SEC,
          ElementaryFunction.CSC,
          ElementaryFunction.COT);

  private final Workspace workspace;
  private final Set<Expr> moving;
  private final boolean withoutTangent;

  private Normal(Workspace workspace, Expr equation) {
    this.workspace = workspace;
    this.moving = workspace.moving(equation);
    this.withoutTangent =
        moving.stream()
                .anyMatch(node -> node instanceof Expr.Apply a && CIRCULAR.contains(a.function()))
            || moving.stream().filter(Normal::isTangent).count() > 1;
  }

  private static boolean isTangent(Expr node) {
    return node instanceof Expr.Apply apply && apply.function() == ElementaryFunction.TAN;
  }

  static Expr of(Workspace workspace, Expr equation) {
    Normal normal = new Normal(workspace, Tidy.of(equation));
    Expr rewritten = Tidy.of(Walk.fold(Tidy.of(equation), normal::step));
    return Tidy.of(Angles.ofOneKind(workspace, rewritten));
  }

  private Expr step(Expr node, Function<Expr, Expr> results) {
    Expr rebuilt = Walk.rebuild(node, results);
    if (!moving.contains(node)) {
      return node;
    }
    return switch (rebuilt) {
      case Expr.Apply apply -> function(apply);
      case Expr.Power power -> power(power);
      case Expr other -> other;
    };
  }

  private Expr function(Expr.Apply apply) {
    Expr u = apply.argument();
    return switch (apply.function()) {
      case LOG10 -> Build.ln(u).div(Build.ln(Build.number(10)));
      case LOG2 -> Build.ln(u).div(Build.ln(Build.TWO));
      case LOG1P -> Build.ln(u.plus(1));
      case EXPM1 -> exp(u).minus(1);
      case EXP -> exp(u);
      case SOFTPLUS -> Build.ln(exp(u).plus(1));
      case SIGMOID -> exp(u).div(exp(u).plus(1));
      case TANH -> exp(u.times(2)).minus(1).div(exp(u.times(2)).plus(1));
      case SINH -> exp(u).minus(exp(u.unaryMinus())).div(2);
      case COSH -> exp(u).plus(exp(u.unaryMinus())).div(2);
      case GELU -> u.times(Build.erf(u.div(Build.sqrt(Build.TWO))).plus(1)).div(2);
      case SEC -> Build.cos(u).pow(-1);
      case CSC -> Build.sin(u).pow(-1);
      case COT -> Build.cos(u).div(Build.sin(u));
      case TAN -> withoutTangent ? Build.sin(u).div(Build.cos(u)) : apply;
      case CBRT -> Build.root(u, Build.number(3));
      case ROOT -> root(apply);
      case FACTORIAL -> Build.apply(ElementaryFunction.GAMMA, u.plus(1));
      default -> apply;
    };
  }

  private static Expr root(Expr.Apply apply) {
    if (apply.arguments().get(1) instanceof Expr.Numeral degree
        && degree.value().isSmallInteger()
        && !degree.value().isZero()) {
      int n = degree.value().intValueExact();
      if (n % 2 == 0) {
        return Build.power(apply.argument(), Build.number(Rational.of(1, n)));
      }
      if (n < 0) {
        return Build.root(apply.argument(), Build.number(-n)).pow(-1);
      }
    }
    return apply;
  }

  private Expr exp(Expr u) {
    return Build.exp(expanded(u));
  }

  static Expr expanded(Expr u) {
    return Walk.size(u) <= LARGEST_ARGUMENT ? Expand.of(u).expression() : u;
  }

  private Expr power(Expr.Power power) {
    if (!workspace.depends(power.exponent())) {
      return power;
    }
    if (power.base() instanceof Expr.Numeral base) {
      return base.value().signum() > 0
          ? exp(power.exponent().times(logarithm(base.value())))
          : power;
    }
    boolean named = power.base() instanceof Expr.Symbol && !workspace.depends(power.base());
    return named ? power : exp(power.exponent().times(Build.ln(power.base())));
  }

  /// The logarithm as a sum of logarithms of primes, so that those of 2 and 4 have a common part.
  static Expr logarithm(Rational value) {
    return logarithm(value.numerator()).minus(logarithm(value.denominator()));
  }

  private static Expr logarithm(BigInteger value) {
    Expr sum = Build.ZERO;
    BigInteger rest = value;
    for (int p = 2; p < LARGEST_PRIME && rest.compareTo(BigInteger.ONE) > 0; p++) {
      BigInteger prime = BigInteger.valueOf(p);
      int times = 0;
      while (rest.mod(prime).signum() == 0) {
        rest = rest.divide(prime);
        times++;
      }
      if (times > 0) {
        sum = sum.plus(Build.ln(Build.number(p)).times(times));
      }
    }
    return rest.equals(BigInteger.ONE) ? sum : sum.plus(Build.ln(Build.number(Rational.of(rest))));
  }

  /// The terms of a sum that depend on the unknown, or those that do not.
  static Expr part(Workspace workspace, Expr sum, boolean depending) {
    List<Expr> terms =
        Spine.terms(sum).stream().filter(term -> workspace.depends(term) == depending).toList();
    return terms.stream().reduce(Build.ZERO, Expr::plus);
  }
}
