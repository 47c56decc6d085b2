package dev.nabla.solve;

import dev.nabla.algebra.Cost;
import dev.nabla.algebra.Expand;
import dev.nabla.algebra.Simplify;
import dev.nabla.algebra.Tidy;
import dev.nabla.algebra.polynomial.Factorization;
import dev.nabla.algebra.polynomial.Polynomial;
import dev.nabla.enclosure.Verdict;
import dev.nabla.expr.Build;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Rational;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/// The real roots of polynomials in one unknown, exactly.
final class PolynomialRoots {

  private final Workspace workspace;

  PolynomialRoots(Workspace workspace) {
    this.workspace = workspace;
  }

  /// All different real roots in ascending order: formulas up to degree 4 and where only powers of
  /// a power occur, symbols of the workspace otherwise.
  ///
  /// @param coefficients from the power 0 up, not all 0
  List<Expr> of(List<Rational> coefficients) {
    List<Expr> roots = new ArrayList<>();
    Polynomial polynomial = Polynomial.of(coefficients, 0);
    for (Factorization.Factor factor : polynomial.factors().factors()) {
      roots.addAll(ofIrreducible(factor.base().rationalCoefficients(0)));
    }
    roots.sort(
        Comparator.comparingDouble(
            root -> workspace.approximate(root).orElse(Double.POSITIVE_INFINITY)));
    return roots;
  }

  private List<Expr> ofIrreducible(List<Rational> coefficients) {
    int degree = coefficients.size() - 1;
    if (degree < 1) {
      return List.of();
    }
    if (degree == 1) {
      return List.of(Build.number(coefficients.get(0).div(coefficients.get(1)).negate()));
    }
    List<RealRoots.Isolated> isolated = RealRoots.of(coefficients);
    if (isolated.isEmpty()) {
      return List.of();
    }
    return matching(formulas(coefficients), isolated)
        .orElseGet(
            () ->
                IntStream.range(0, isolated.size())
                    .<Expr>mapToObj(
                        i ->
                            workspace.symbolFor(
                                new RootOf(
                                    coefficients,
                                    i,
                                    isolated.get(i).low(),
                                    isolated.get(i).high())))
                    .toList());
  }

  /// For each isolated root the formula that lies in its interval, if each has exactly one.
  private Optional<List<Expr>> matching(List<Expr> formulas, List<RealRoots.Isolated> isolated) {
    List<Expr> matched = new ArrayList<>();
    for (RealRoots.Isolated root : isolated) {
      double low = root.low().doubleValue();
      double high = root.high().doubleValue();
      List<Expr> inside =
          formulas.stream()
              .filter(
                  formula -> {
                    OptionalDouble value = workspace.approximate(formula);
                    return value.isPresent()
                        && value.getAsDouble() >= low
                        && value.getAsDouble() <= high;
                  })
              .toList();
      if (inside.size() != 1) {
        return Optional.empty();
      }
      matched.add(inside.getFirst());
    }
    return Optional.of(matched);
  }

  private List<Expr> formulas(List<Rational> c) {
    int step = commonExponent(c);
    if (step > 1) {
      return ofPower(everyNth(c, step), step);
    }
    return switch (c.size() - 1) {
      case 1 -> List.of(Build.number(c.get(0).div(c.get(1)).negate()));
      case 2 -> Radicals.quadratic(c.get(2), c.get(1), c.get(0));
      case 3 -> Radicals.cubic(c.get(3), c.get(2), c.get(1), c.get(0));
      case 4 -> quartic(c);
      default -> List.of();
    };
  }

  /// The greatest common divisor of the exponents that occur.
  private static int commonExponent(List<?> coefficients) {
    int common = 0;
    for (int i = 1; i < coefficients.size(); i++) {
      boolean zero =
          switch (coefficients.get(i)) {
            case Rational rational -> rational.isZero();
            case Expr expr -> expr.isZero();
            case Object other -> false;
          };
      if (!zero) {
        common = gcd(common, i);
      }
    }
    return common;
  }

  private static int gcd(int a, int b) {
    return b == 0 ? a : gcd(b, a % b);
  }

  private static <T> List<T> everyNth(List<T> list, int step) {
    return IntStream.iterate(0, i -> i < list.size(), i -> i + step).mapToObj(list::get).toList();
  }

  private List<Expr> ofPower(List<Rational> inner, int degree) {
    List<Expr> roots = new ArrayList<>();
    for (Expr power : formulas(inner)) {
      OptionalDouble value = workspace.approximate(power);
      if (value.isEmpty()) {
        continue;
      }
      if (value.getAsDouble() > 0) {
        Expr root = Radicals.root(power, degree);
        roots.add(root);
        if (degree % 2 == 0) {
          roots.add(root.unaryMinus());
        }
      } else if (degree % 2 == 1) {
        roots.add(Radicals.root(Expand.of(power.unaryMinus()).expression(), degree).unaryMinus());
      }
    }
    return roots;
  }

  private List<Expr> quartic(List<Rational> c) {
    Rational a = c.get(4);
    Rational b = c.get(3).div(a);
    Rational shift = b.div(Rational.of(-4));
    // The depressed quartic's coefficients are the Taylor coefficients at the shift.
    Rational p = taylor(c, shift, 2).div(a);
    Rational q = taylor(c, shift, 1).div(a);
    Rational r = taylor(c, shift, 0).div(a);
    if (q.isZero()) {
      return ofPower(List.of(r, p, Rational.ONE), 2).stream()
          .map(root -> Tidy.of(Build.number(shift).plus(root)))
          .toList();
    }
    List<Expr> resolvent = of(Radicals.resolvent(p, q, r));
    Optional<Expr> positive =
        resolvent.stream()
            .filter(root -> workspace.approximate(root).orElse(0) > 0)
            .min(Comparator.comparingInt(root -> root instanceof Expr.Numeral ? 0 : 1));
    return positive.map(m -> Radicals.quartic(shift, p, q, m)).orElse(List.of());
  }

  /// The Taylor coefficient of an order at a point.
  private static Rational taylor(List<Rational> c, Rational at, int order) {
    Rational sum = Rational.ZERO;
    for (int i = c.size() - 1; i >= order; i--) {
      sum = sum.times(at).plus(c.get(i).times(binomial(i, order)));
    }
    return sum;
  }

  private static Rational binomial(int n, int k) {
    Rational value = Rational.ONE;
    for (int i = 0; i < k; i++) {
      value = value.times(Rational.of(n - i)).div(Rational.of(i + 1));
    }
    return value;
  }

  /// Roots of a polynomial whose coefficients are formulas without the unknown; nothing where there
  /// is no formula.
  ///
  /// @param given from the power 0 up
  Optional<List<Expr>> ofFormulas(List<Expr> given) {
    List<Expr> c = new ArrayList<>(given);
    while (!c.isEmpty() && isZero(c.getLast())) {
      c.removeLast();
    }
    if (c.size() <= 1) {
      return Optional.of(List.of());
    }
    if (c.stream().allMatch(each -> each instanceof Expr.Numeral)) {
      return Optional.of(of(c.stream().map(Expr::coefficient).toList()));
    }
    c.replaceAll(each -> isZero(each) ? Build.ZERO : each);
    int step = commonExponent(c);
    return switch ((c.size() - 1) / step) {
      case 1 ->
          Optional.of(powersOf(List.of(quotient(c.getFirst().unaryMinus(), c.getLast())), step));
      case 2 -> Optional.of(powersOf(quadratic(everyNth(c, step)), step));
      default -> Optional.empty();
    };
  }

  private boolean isZero(Expr coefficient) {
    return coefficient.isZero() || workspace.verdict(coefficient).isZero();
  }

  static Expr quotient(Expr above, Expr below) {
    return shorter(above.div(below));
  }

  /// The canonical form, or a simpler one that is shorter.
  static Expr shorter(Expr expr) {
    Expr tidy = Tidy.of(expr);
    Expr simple = Simplify.of(tidy).expression();
    return Cost.of(simple) * 10 < Cost.of(tidy) * 9 ? simple : tidy;
  }

  private List<Expr> quadratic(List<Expr> c) {
    Expr a = c.get(2);
    Expr b = c.get(1);
    Expr discriminant = Simplify.of(b.pow(2).minus(a.times(c.get(0)).times(4))).expression();
    Verdict verdict = workspace.verdict(discriminant);
    if (verdict == Verdict.NEGATIVE) {
      return List.of();
    }
    if (verdict.isZero()) {
      return List.of(quotient(b.unaryMinus(), a.times(2)));
    }
    Expr root = rootOf(discriminant);
    return List.of(
        quotient(Normal.expanded(b.unaryMinus().minus(root)), a.times(2)),
        quotient(Normal.expanded(b.unaryMinus().plus(root)), a.times(2)));
  }

  /// √D with a numeral's square factors in front.
  private static Expr rootOf(Expr discriminant) {
    Rational number = discriminant.coefficient();
    if (discriminant instanceof Expr.Numeral || number.signum() <= 0) {
      return Radicals.root(discriminant, 2);
    }
    Expr outside = Radicals.squareRoot(number);
    return Build.number(outside.coefficient())
        .times(
            Build.sqrt(
                Tidy.of(
                    discriminant.withoutCoefficient().times(outside.withoutCoefficient().pow(2)))));
  }

  /// The real numbers whose power is one of these.
  private List<Expr> powersOf(List<Expr> powers, int degree) {
    if (degree == 1) {
      return powers;
    }
    List<Expr> roots = new ArrayList<>();
    for (Expr power : powers) {
      Verdict verdict = workspace.verdict(power);
      if (verdict.isZero()) {
        roots.add(Build.ZERO);
      } else if (degree % 2 == 0) {
        if (verdict != Verdict.NEGATIVE) {
          roots.add(Radicals.root(power, degree));
          roots.add(Radicals.root(power, degree).unaryMinus());
        }
      } else if (verdict == Verdict.POSITIVE) {
        roots.add(Radicals.root(power, degree));
      } else if (verdict == Verdict.NEGATIVE) {
        roots.add(Radicals.root(Tidy.of(power.unaryMinus()), degree).unaryMinus());
      } else {
        roots.add(Build.root(power, Build.number(degree)));
      }
    }
    return roots;
  }
}
