package dev.nabla.derive;

import dev.nabla.enclosure.Digits;
import dev.nabla.enclosure.DigitsException;
import dev.nabla.expr.Effort;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Rational;
import dev.nabla.expr.Walk;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Compares what steps claim with automatic differentiation. Where doubles disagree, which may be
/// their fault, a difference quotient with many digits decides.
final class Verifier {
  private static final double TOLERANCE = 1e-9;
  private static final int DIGITS = 60;
  private static final BigDecimal STEP = new BigDecimal("1e-25");
  private static final MathContext CONTEXT = new MathContext(DIGITS);

  /// So many nodes are evaluated with many digits; points after that are left out.
  private static final long MOST_NODES = 400_000;

  /// In functions of so many nodes, points of their own are looked for.
  private static final long MOST_SEARCHED = 50_000;

  /// Work for one node with many digits, in steps of the effort.
  private static final long COST = 10;

  /// What a step says: `after` is the derivative of `before`, or equal to it.
  record Claim(Expr before, Expr after, boolean isDerivative) {}

  private final Expr.Symbol variable;
  private final Samples samples;
  private final Forward forward;
  private long nodesLeft = MOST_NODES;
  private long searchedLeft = MOST_SEARCHED;
  private final Map<Claim, Check> checks = new HashMap<>();

  /// Checks all claims about functions of one variable at points of the first.
  Verifier(List<Claim> claims, Expr.Symbol variable) {
    this.variable = variable;
    Claim whole = claims.getFirst();
    this.samples = Samples.of(whole.before, whole.after, variable);
    List<Expr> roots = new ArrayList<>();
    for (Claim claim : claims) {
      roots.add(claim.before);
      roots.add(claim.after);
    }
    this.forward = new Forward(roots, samples.columns(), variable, samples.count());
    if (samples.count() > 0) {
      claims.forEach(claim -> checks.put(claim, check(claim, forward, samples)));
    }
    for (Claim claim : claims) {
      Check check = checks.getOrDefault(claim, Check.NONE);
      if (check.points() < Check.POINTS) {
        Check own = atOwnPoints(claim);
        if (own.points() > check.points()) {
          checks.put(claim, own);
        }
      }
    }
  }

  /// How a claim stood its check.
  Check of(Claim claim) {
    return checks.getOrDefault(claim, Check.NONE);
  }

  /// How the derivative of an outer function by its letter stood its check, with the values of the
  /// inner functions at the points.
  Check ofOuter(Claim claim, Expr.Symbol letter, Map<Expr.Symbol, Expr> inner) {
    if (samples.count() == 0) {
      return Check.NONE;
    }
    Map<Expr.Symbol, double[]> columns = new HashMap<>(samples.columns());
    inner.forEach((symbol, value) -> columns.put(symbol, forward.of(value).values()));
    Forward outer =
        new Forward(List.of(claim.before, claim.after), columns, letter, samples.count());
    return check(claim, letter, outer, new Samples(columns, samples.count()));
  }

  private Check atOwnPoints(Claim claim) {
    searchedLeft -= size(claim);
    if (searchedLeft < 0) {
      return Check.NONE;
    }
    Samples own = Samples.of(claim.before, claim.after, variable);
    if (own.count() == 0) {
      return Check.NONE;
    }
    Forward forward =
        new Forward(List.of(claim.before, claim.after), own.columns(), variable, own.count());
    return check(claim, forward, own);
  }

  private Check check(Claim claim, Forward forward, Samples points) {
    return check(claim, variable, forward, points);
  }

  private Check check(Claim claim, Expr.Symbol by, Forward forward, Samples points) {
    Forward.Dual before = forward.of(claim.before);
    Forward.Dual after = forward.of(claim.after);
    int compared = 0;
    double largest = 0;
    for (int i = 0; i < points.count(); i++) {
      double expected = claim.isDerivative ? before.slope(i) : before.value(i);
      if (!Double.isFinite(before.value(i)) || !Double.isFinite(expected)) {
        continue;
      }
      double error = relative(expected, after.value(i));
      if (!(error <= TOLERANCE)) {
        Optional<Double> exact = exactly(claim, by, points, i);
        if (exact.isEmpty()) {
          continue;
        }
        error = exact.get();
      }
      compared++;
      largest = Math.max(largest, error);
    }
    return new Check(compared, largest, compared > 0 && largest <= TOLERANCE);
  }

  private static int size(Claim claim) {
    return Walk.postOrder(List.of(claim.before, claim.after)).size();
  }

  private static double relative(double expected, double actual) {
    if (expected == actual) {
      return 0;
    }
    double error = Math.abs(expected - actual) / Math.max(Math.abs(expected), Math.abs(actual));
    return Double.isNaN(error) ? Double.POSITIVE_INFINITY : error;
  }

  /// The relative error with many digits; nothing where the digits cannot be told.
  private Optional<Double> exactly(Claim claim, Expr.Symbol by, Samples points, int point) {
    // Exact fractions grow with the expression they go through.
    long own = size(claim);
    long nodes = 3 * own * (1 + own / 50);
    if (nodes > nodesLeft) {
      return Optional.empty();
    }
    nodesLeft -= nodes;
    Effort.spend(COST * nodes);
    Map<Expr.Symbol, Rational> at = new HashMap<>();
    points
        .columns()
        .forEach((symbol, values) -> at.put(symbol, Rational.of(new BigDecimal(values[point]))));
    try {
      BigDecimal after = value(claim.after, at);
      BigDecimal scale = value(claim.before, at).abs().max(BigDecimal.ONE);
      BigDecimal expected =
          claim.isDerivative ? quotient(claim.before, by, at) : value(claim.before, at);
      BigDecimal error = expected.subtract(after).abs();
      BigDecimal size = expected.abs().max(after.abs()).max(scale.movePointLeft(20));
      return Optional.of(error.divide(size, CONTEXT).doubleValue());
    } catch (DigitsException untold) {
      return untold.code() == DigitsException.Code.UNDEFINED
          ? Optional.of(Double.POSITIVE_INFINITY)
          : Optional.empty();
    }
  }

  /// The symmetric difference quotient.
  private static BigDecimal quotient(Expr function, Expr.Symbol by, Map<Expr.Symbol, Rational> at) {
    BigDecimal above = value(function, moved(by, at, STEP));
    BigDecimal below = value(function, moved(by, at, STEP.negate()));
    return above.subtract(below).divide(STEP.add(STEP), CONTEXT);
  }

  private static Map<Expr.Symbol, Rational> moved(
      Expr.Symbol by, Map<Expr.Symbol, Rational> at, BigDecimal step) {
    Map<Expr.Symbol, Rational> moved = new HashMap<>(at);
    moved.merge(by, Rational.of(step), Rational::plus);
    return moved;
  }

  /// Digits that cannot be told from 0, with thousands of bits, are those of 0.
  private static BigDecimal value(Expr expr, Map<Expr.Symbol, Rational> at) {
    try {
      return Digits.evaluate(expr, at, DIGITS);
    } catch (DigitsException zero) {
      if (zero.code() == DigitsException.Code.CANNOT_DECIDE) {
        return BigDecimal.ZERO;
      }
      throw zero;
    }
  }
}
