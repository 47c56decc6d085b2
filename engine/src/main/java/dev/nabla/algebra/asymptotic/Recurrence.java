package dev.nabla.algebra.asymptotic;

import dev.nabla.expr.Rational;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/// The exponential, the logarithm or a power of `1 + g` (for the exponential: of g), where g has
/// positive exponents only. With δ = ω d/dω, δe^g = δg e^g and so on give each coefficient from
/// earlier ones, so that n terms cost n² products.
///
/// Source: Knuth, "The Art of Computer Programming", volume 2, section 4.7.
final class Recurrence extends Expansion {
  /// Which function of g it is.
  enum Kind {
    EXPONENTIAL,
    LOGARITHM,
    POWER
  }

  private record Pair(Coefficient exponent, int ofArgument, int ofResult) {}

  private final Germs germs;
  private final Expansion argument;
  private final Kind kind;
  private final Coefficient power;
  private final PriorityQueue<Pair> pairs;
  private int source;
  private boolean started;

  Recurrence(Germs germs, Expansion argument, Kind kind, Coefficient power) {
    super(argument.base());
    this.germs = germs;
    this.argument = argument;
    this.kind = kind;
    this.power = power;
    this.pairs = new PriorityQueue<>((a, b) -> germs.facts().compare(a.exponent, b.exponent));
  }

  private void add(int ofArgument, int ofResult) {
    Term a = argument.term(ofArgument);
    if (a != null) {
      Coefficient exponent = a.exponent().plus(knownTerm(ofResult).exponent());
      pairs.add(new Pair(exponent, ofArgument, ofResult));
    }
  }

  @Override
  @Nullable Term next() {
    if (!started) {
      started = true;
      if (kind != Kind.LOGARITHM) {
        return new Term(Coefficient.ZERO, Germ.ONE);
      }
    } else {
      add(0, size() - 1);
    }
    for (int cancelled = 0; cancelled < MOST_CANCELLATIONS; cancelled++) {
      Coefficient exponent = nextExponent();
      if (exponent == null) {
        return null;
      }
      Germ sum = coefficient(exponent);
      if (!germs.isZero(sum)) {
        return new Term(exponent, sum);
      }
    }
    throw tooMuchCancels();
  }

  private @Nullable Coefficient nextExponent() {
    Pair first = pairs.peek();
    Term own = kind == Kind.LOGARITHM ? argument.term(source) : null;
    if (own == null) {
      return first == null ? null : first.exponent;
    }
    boolean ownFirst = first == null || germs.facts().compare(own.exponent(), first.exponent) <= 0;
    return ownFirst ? own.exponent() : first.exponent;
  }

  private Germ coefficient(Coefficient exponent) {
    Germ sum = Germ.ZERO;
    Term own = kind == Kind.LOGARITHM ? argument.term(source) : null;
    if (own != null && germs.facts().compare(own.exponent(), exponent) == 0) {
      sum = own.coefficient();
      source++;
    }
    for (Pair pair = pairs.peek();
        pair != null && germs.facts().compare(pair.exponent, exponent) == 0;
        pair = pairs.peek()) {
      pairs.remove();
      Term a = argument.knownTerm(pair.ofArgument);
      Germ product = germs.times(a.coefficient(), knownTerm(pair.ofResult).coefficient());
      sum = germs.plus(sum, germs.scaled(product, weight(a.exponent(), exponent)));
      add(pair.ofArgument + 1, pair.ofResult);
    }
    return sum;
  }

  private Coefficient weight(Coefficient inner, Coefficient whole) {
    if (inner.equals(whole)) {
      return switch (kind) {
        case EXPONENTIAL -> Coefficient.ONE;
        case LOGARITHM -> Coefficient.ZERO;
        case POWER -> power;
      };
    }
    Coefficient reciprocal = whole.pow(Rational.MINUS_ONE);
    return switch (kind) {
      case EXPONENTIAL -> inner.times(reciprocal);
      case LOGARITHM -> inner.times(reciprocal).minus(Coefficient.ONE);
      case POWER ->
          power.plus(Coefficient.ONE).times(inner).times(reciprocal).minus(Coefficient.ONE);
    };
  }
}
