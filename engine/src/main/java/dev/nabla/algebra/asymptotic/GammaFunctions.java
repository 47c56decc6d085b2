package dev.nabla.algebra.asymptotic;

import dev.nabla.expr.ElementaryFunction;
import dev.nabla.expr.Rational;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The gamma function and its kin, of germs.
///
/// Source: Abramowitz and Stegun, 6.1.15, 6.1.41, 6.4.6 and 6.4.11.
final class GammaFunctions {
  /// Poles further left than this are not looked at.
  private static final Rational FARTHEST_POLE = Rational.of(-200);

  private static final int MOST_FACTORS = 100;

  private final Germs germs;
  private final Facts facts;
  private final Map<Germ, Germ> large = new LinkedHashMap<>();

  GammaFunctions(Germs germs) {
    this.germs = germs;
    this.facts = germs.facts();
  }

  private boolean isPole(Coefficient at) {
    if (facts.oscillates(at) && facts.sign(at) < 0) {
      throw new Undecided("a gamma function of what oscillates may have no bound");
    }
    if (!at.isInteger() || at.rational().signum() > 0) {
      return false;
    }
    if (at.rational().compareTo(FARTHEST_POLE) < 0) {
      throw new Undecided("a pole of the gamma function is too far to the left");
    }
    return true;
  }

  private Germ above(Germ u, int by) {
    return germs.plus(u, Germ.of(by));
  }

  Germ gamma(Germ u) {
    if (germs.tendency(u) > 0) {
      return germs.exp(logGammaOfLarge(u));
    }
    Coefficient at = germs.limit(u);
    if (isPole(at)) {
      int n = -at.rational().intValueExact();
      Germ below = Germ.ONE;
      for (int i = 0; i <= n; i++) {
        below = germs.times(below, above(u, i));
      }
      return germs.div(gamma(above(u, n + 1)), below);
    }
    Germ ratio = germs.exp(germs.compose("gamma", Expansions.logGamma(at, Coefficient.ZERO), u));
    return germs.scaled(ratio, Values.of(ElementaryFunction.GAMMA, at));
  }

  Germ logGamma(Germ u) {
    if (germs.tendency(u) > 0) {
      return logGammaOfLarge(u);
    }
    Coefficient at = germs.limit(u);
    if (facts.isZero(at)) {
      return germs.minus(logGamma(above(u, 1)), germs.ln(u));
    }
    if (facts.signAssumingPositive(at) < 0) {
      throw new NoValue();
    }
    return germs.compose(
        "logGamma", Expansions.logGamma(at, Values.of(ElementaryFunction.LGAMMA, at)), u);
  }

  private void requirePositive(Germ u) {
    if (germs.sign(u) < 0) {
      throw new Undecided("the gamma function oscillates to the left");
    }
  }

  /// Of arguments that differ by a whole number, from one another.
  private Germ logGammaOfLarge(Germ u) {
    for (Map.Entry<Germ, Germ> before : large.entrySet()) {
      Germ difference = germs.minus(u, before.getKey());
      Optional<Integer> steps = whole(difference);
      if (steps.isPresent()) {
        return shifted(before.getValue(), before.getKey(), steps.get());
      }
      if (vanishesFaster(difference, before.getKey())) {
        return germs.plus(before.getValue(), change(before.getKey(), (Expansion) difference));
      }
    }
    Germ germ = stirling(u);
    large.put(u, germ);
    return germ;
  }

  private Optional<Integer> whole(Germ difference) {
    if (germs.tendency(difference) > 0) {
      return Optional.empty();
    }
    Coefficient limit = germs.limit(difference);
    boolean whole =
        limit.isInteger()
            && limit.rational().abs().compareTo(Rational.of(MOST_FACTORS)) <= 0
            && (difference instanceof Germ.Constant || !(germs.tendency(difference) < 0))
            && germs.isZero(germs.minus(difference, Germ.of(limit)));
    return whole ? Optional.of(limit.rational().intValueExact()) : Optional.empty();
  }

  /// Whether a difference vanishes and is over a faster base than the argument.
  private boolean vanishesFaster(Germ difference, Germ u) {
    if (!(difference instanceof Expansion expansion)
        || (u instanceof Expansion argument
            && germs.scale().position(expansion.base())
                <= germs.scale().position(argument.base()))) {
      return false;
    }
    Term lead = expansion.term(0);
    return lead != null && facts.sign(lead.exponent()) > 0;
  }

  /// ln Γ(u + d) − ln Γ(u) for a small d.
  private Germ change(Germ u, Expansion difference) {
    return new Composition(
        germs,
        difference,
        k ->
            k == 0
                ? Germ.ZERO
                : germs.scaled(
                    polygamma(k - 1, u), Coefficient.of(Expansions.factorial(k).reciprocal())));
  }

  /// ln Γ(u + n) from ln Γ(u).
  private Germ shifted(Germ logGamma, Germ u, int steps) {
    Germ sum = logGamma;
    for (int i = 0; i < steps; i++) {
      sum = germs.plus(sum, germs.ln(above(u, i)));
    }
    for (int i = -1; i >= steps; i--) {
      sum = germs.minus(sum, germs.ln(above(u, i)));
    }
    return sum;
  }

  /// (u − 1/2) ln u − u + ln(2π)/2 + Σ B(2k) / (2k(2k−1) u^(2k−1)).
  private Germ stirling(Germ u) {
    requirePositive(u);
    Coefficient constant =
        Coefficient.ln(Coefficient.PI.scaled(Rational.TWO)).times(Coefficient.HALF);
    Sequence tail =
        Sequence.of(
            k ->
                k % 2 == 0
                    ? Coefficient.ZERO
                    : Coefficient.of(Bernoulli.number(k + 1).div(Rational.of((k + 1L) * k))));
    Germ half = germs.minus(u, Germ.of(Coefficient.HALF));
    Germ lead = germs.minus(germs.times(half, germs.ln(u)), u);
    Germ sum = germs.compose("tail of ln gamma", tail, germs.pow(u, Coefficient.MINUS_ONE));
    return germs.plus(germs.plus(lead, Germ.of(constant)), sum);
  }

  Germ polygamma(int order, Germ u) {
    if (germs.tendency(u) > 0) {
      requirePositive(u);
      return order == 0 ? digammaOfLarge(u) : polygammaOfLarge(order, u);
    }
    Coefficient at = germs.limit(u);
    if (isPole(at)) {
      int n = -at.rational().intValueExact();
      Rational sign = order % 2 == 0 ? Rational.MINUS_ONE : Rational.ONE;
      Coefficient factor = Coefficient.of(Expansions.factorial(order).times(sign));
      Germ sum = polygamma(order, above(u, n + 1));
      for (int i = 0; i <= n; i++) {
        Germ power = germs.pow(above(u, i), Coefficient.of(-order - 1));
        sum = germs.plus(sum, germs.scaled(power, factor));
      }
      return sum;
    }
    return germs.compose(List.of("polygamma", order), Expansions.polygamma(order, at), u);
  }

  private Germ digammaOfLarge(Germ u) {
    Sequence tail =
        Sequence.of(
            k -> {
              if (k == 1) {
                return Coefficient.HALF.negate();
              }
              return k == 0 || k % 2 == 1
                  ? Coefficient.ZERO
                  : Coefficient.of(Bernoulli.number(k).div(Rational.of(-k)));
            });
    Germ sum = germs.compose("tail of digamma", tail, germs.pow(u, Coefficient.MINUS_ONE));
    return germs.plus(germs.ln(u), sum);
  }

  /// (−1)^(n+1) ((n−1)!/u^n + n!/(2u^(n+1)) + Σ B(2k) (2k+n−1)! / ((2k)! u^(2k+n))).
  private Germ polygammaOfLarge(int n, Germ u) {
    Rational sign = n % 2 == 0 ? Rational.MINUS_ONE : Rational.ONE;
    Sequence tail =
        Sequence.of(
            j -> {
              int k = j - n;
              if (k < 0 || (k > 1 && k % 2 == 1)) {
                return Coefficient.ZERO;
              }
              Rational value =
                  k == 1
                      ? Expansions.factorial(n).times(Rational.HALF)
                      : Bernoulli.number(k)
                          .times(Expansions.factorial(k + n - 1))
                          .div(Expansions.factorial(k));
              return Coefficient.of(value.times(sign));
            });
    return germs.compose(
        List.of("tail of polygamma", n), tail, germs.pow(u, Coefficient.MINUS_ONE));
  }

  Germ binomial(Germ n, Germ k) {
    if (k instanceof Germ.Constant constant
        && constant.value().isInteger()
        && constant.value().rational().compareTo(Rational.of(MOST_FACTORS)) <= 0) {
      int factors = constant.value().rational().intValueExact();
      if (factors < 0) {
        return Germ.ZERO;
      }
      Germ product = Germ.ONE;
      for (int i = 0; i < factors; i++) {
        product = germs.times(product, germs.minus(n, Germ.of(i)));
      }
      Rational below = Expansions.factorial(factors).reciprocal();
      return germs.scaled(product, Coefficient.of(below));
    }
    Germ top = above(n, 1);
    Germ left = above(k, 1);
    Germ right = above(germs.minus(n, k), 1);
    if (germs.tendency(top) > 0 && germs.tendency(left) > 0) {
      Germ below = germs.plus(logGamma(left), logGamma(right));
      return germs.exp(germs.minus(logGamma(top), below));
    }
    return germs.div(gamma(top), germs.times(gamma(left), gamma(right)));
  }
}
