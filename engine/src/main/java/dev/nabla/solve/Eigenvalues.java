package dev.nabla.solve;

import dev.nabla.algebra.Conditions;
import dev.nabla.algebra.Expand;
import dev.nabla.algebra.Factor;
import dev.nabla.algebra.Matrix;
import dev.nabla.algebra.Sign;
import dev.nabla.algebra.Simplify;
import dev.nabla.algebra.Spine;
import dev.nabla.algebra.Tidy;
import dev.nabla.enclosure.Digits;
import dev.nabla.enclosure.Verdict;
import dev.nabla.expr.Build;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Guarded;
import dev.nabla.expr.Rational;
import dev.nabla.expr.Relation;
import dev.nabla.expr.Walk;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The real eigenvalues of a matrix, exactly.
///
/// ```java
/// Eigenvalues.of(matrix); // of [[4, -1], [-1, 6]]: 5 − √2 and 5 + √2
/// ```
///
/// The characteristic polynomial is taken apart into factors; those of degree 1 and 2 are solved by
/// their formulas, with symbols too; the others have no formula here and are named as roots.
///
/// @param unknown the symbol that stands for an eigenvalue
/// @param polynomial the characteristic polynomial in it
/// @param solutions one for each real eigenvalue; numbers in ascending order
/// @param multiplicities how often each of them is a root, in the order of the solutions
public record Eigenvalues(
    Expr.Symbol unknown, Guarded polynomial, Solutions solutions, List<Integer> multiplicities) {
  private static final int DIGITS = 30;

  public Eigenvalues {
    multiplicities = List.copyOf(multiplicities);
  }

  /// The eigenvalues of a square matrix.
  ///
  /// @throws dev.nabla.algebra.MatrixException unless the matrix is square
  /// @throws dev.nabla.expr.EffortException if this needs more than the current effort
  public static Eigenvalues of(Matrix matrix) {
    Expr.Symbol unknown = unknownFor(matrix);
    Guarded polynomial = matrix.characteristicPolynomial(unknown);
    List<Found> found = new ArrayList<>();
    boolean complete = true;
    for (Expr each : Spine.factors(Factor.of(polynomial.expression()).expression())) {
      Expr base = each;
      int multiplicity = 1;
      if (each instanceof Expr.Power power && power.exponent() instanceof Expr.Numeral times) {
        base = power.base();
        multiplicity = times.value().numerator().intValueExact();
      }
      if (multiplicity < 0 || !Walk.symbols(base).contains(unknown)) {
        continue;
      }
      Solutions roots = roots(base, unknown, matrix);
      complete &= roots.isComplete();
      for (Solution root : roots.solutions()) {
        found.add(new Found(root, multiplicity, size(root, unknown)));
      }
    }
    if (found.stream().allMatch(each -> each.size.isPresent())) {
      found.sort(Comparator.comparing(each -> each.size.orElse(BigDecimal.ZERO)));
    }
    return new Eigenvalues(
        unknown,
        polynomial,
        new Solutions(found.stream().map(Found::root).toList(), complete, Optional.empty()),
        found.stream().map(Found::multiplicity).toList());
  }

  private record Found(Solution root, int multiplicity, Optional<BigDecimal> size) {}

  private static Expr.Symbol unknownFor(Matrix matrix) {
    List<Expr.Symbol> taken = matrix.symbols();
    Expr.Symbol unknown = Build.symbol("lambda");
    for (int i = 0; taken.contains(unknown); i++) {
      unknown = Build.symbol("lambda_" + i);
    }
    return unknown;
  }

  /// The number of the eigenvalues that are not real, each as often as it is a root; nothing if
  /// that depends on symbols or is not known.
  public Optional<Integer> missing(int size) {
    return solutions.isComplete() && Walk.symbols(polynomial.expression()).size() == 1
        ? Optional.of(size - multiplicities.stream().mapToInt(Integer::intValue).sum())
        : Optional.empty();
  }

  private static Solutions roots(Expr factor, Expr.Symbol unknown, Matrix matrix) {
    List<Expr> coefficients = coefficients(factor, unknown);
    return switch (coefficients.size()) {
      case 2 ->
          exact(
              unknown,
              List.of(quotient(coefficients.get(0).unaryMinus(), coefficients.get(1))),
              List.of());
      case 3 -> ofQuadratic(coefficients, discriminant(coefficients, matrix), unknown);
      default -> {
        List<Rational> numbers = numbers(coefficients);
        yield numbers.size() == coefficients.size()
            ? rootObjects(numbers, unknown)
            : Solve.of(factor, unknown);
      }
    };
  }

  private static List<Rational> numbers(List<Expr> coefficients) {
    return coefficients.stream()
        .filter(Expr.Numeral.class::isInstance)
        .map(each -> ((Expr.Numeral) each).value())
        .toList();
  }

  /// Formulas for the roots of cubics and quartics would be long, and need complex numbers.
  private static Solutions rootObjects(List<Rational> coefficients, Expr.Symbol unknown) {
    List<Solution> solutions = new ArrayList<>();
    for (RealRoots.Isolated each : RealRoots.of(coefficients)) {
      RootOf root = new RootOf(coefficients, solutions.size(), each.low(), each.high());
      Expr.Symbol name = Build.symbol("root_" + solutions.size());
      solutions.add(
          new Solution(
              Map.of(unknown, name),
              List.of(),
              List.of(),
              Map.of(name, root),
              Map.of(unknown, Decimal.bounds(name, Map.of(name, root)))));
    }
    return new Solutions(solutions, true, Optional.empty());
  }

  /// Of a whole matrix as (a − d)² + 4bc, where it is seen that a symmetric one has real
  /// eigenvalues.
  private static Expr discriminant(List<Expr> c, Matrix matrix) {
    return simplified(
        matrix.rowCount() == 2 && c.get(2) == Build.ONE
            ? matrix
                .get(0, 0)
                .minus(matrix.get(1, 1))
                .pow(2)
                .plus(matrix.get(0, 1).times(matrix.get(1, 0)).times(4))
            : c.get(1).pow(2).minus(c.get(0).times(c.get(2)).times(4)));
  }

  private static Solutions ofQuadratic(List<Expr> c, Expr discriminant, Expr.Symbol unknown) {
    Sign sign = sign(discriminant);
    if (sign == Sign.NEGATIVE) {
      return new Solutions(List.of(), true, Optional.empty());
    }
    Expr divisor = c.get(2).times(2);
    Expr middle = quotient(c.get(1).unaryMinus(), divisor);
    Expr root = Build.power(discriminant, Build.number(Rational.HALF));
    Expr half = quotient(root, divisor);
    List<Relation> where =
        sign.isNotNegative() ? List.of() : List.of(Relation.notNegative(discriminant));
    return exact(unknown, List.of(middle.minus(half), middle.plus(half)), where);
  }

  private static Solutions exact(Expr.Symbol unknown, List<Expr> values, List<Relation> where) {
    List<Solution> solutions = new ArrayList<>();
    for (Expr each : values) {
      Expr value = Tidy.of(each);
      List<Relation> left = Conditions.notImplied(where, value);
      solutions.add(new Solution(Map.of(unknown, value), left, List.of(), Map.of(), Map.of()));
    }
    return new Solutions(solutions, true, Optional.empty());
  }

  private static Sign sign(Expr discriminant) {
    if (!Walk.symbols(discriminant).isEmpty()) {
      return Sign.of(discriminant);
    }
    return switch (Verdict.at(discriminant, Map.of())) {
      case POSITIVE -> Sign.POSITIVE;
      case NEGATIVE -> Sign.NEGATIVE;
      case ZERO -> Sign.ZERO;
      case NEAR_ZERO, UNDEFINED, UNDECIDED -> Sign.UNKNOWN;
    };
  }

  /// The coefficients of the powers of the unknown, from 0 up.
  private static List<Expr> coefficients(Expr factor, Expr.Symbol unknown) {
    Map<Integer, List<Expr>> byPower = new HashMap<>();
    int degree = 0;
    for (Expr term : Spine.terms(Expand.of(factor).expression())) {
      int power = 0;
      List<Expr> rest = new ArrayList<>();
      for (Expr each : Spine.factors(term)) {
        if (each == unknown) {
          power += 1;
        } else if (each instanceof Expr.Power raised
            && raised.base() == unknown
            && raised.exponent() instanceof Expr.Numeral times) {
          power += times.value().numerator().intValueExact();
        } else {
          rest.add(each);
        }
      }
      byPower.computeIfAbsent(power, none -> new ArrayList<>()).add(Tidy.product(rest));
      degree = Math.max(degree, power);
    }
    List<Expr> coefficients = new ArrayList<>();
    for (int power = 0; power <= degree; power++) {
      coefficients.add(Tidy.sum(byPower.getOrDefault(power, List.of(Build.ZERO))));
    }
    return coefficients;
  }

  private static Expr quotient(Expr above, Expr below) {
    return simplified(Build.quotient(above, below));
  }

  private static Expr simplified(Expr expr) {
    return Simplify.of(expr).expression();
  }

  private static Optional<BigDecimal> size(Solution root, Expr.Symbol unknown) {
    Bounds bounds = root.bounds().get(unknown);
    if (bounds != null) {
      return Optional.of(bounds.decimal());
    }
    Map<Expr.Symbol, Rational> at = new HashMap<>();
    root.roots().forEach((symbol, each) -> at.put(symbol, each.near(DIGITS * 4)));
    Expr value = root.values().getOrDefault(unknown, Build.ZERO);
    return at.keySet().containsAll(Walk.symbols(value))
        ? Optional.of(Digits.evaluate(value, at, DIGITS))
        : Optional.empty();
  }

  /// The eigenvalues as decimals of 16 digits; nothing if there are symbols in them.
  public Optional<List<BigDecimal>> decimals() {
    List<BigDecimal> decimals = new ArrayList<>();
    for (Solution each : solutions.solutions()) {
      Optional<BigDecimal> size = size(each, unknown);
      if (size.isEmpty()) {
        return Optional.empty();
      }
      decimals.add(size.get().round(new MathContext(16)));
    }
    return Optional.of(decimals);
  }
}
