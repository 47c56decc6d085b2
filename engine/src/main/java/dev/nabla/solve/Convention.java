package dev.nabla.solve;

import dev.nabla.algebra.Limit;
import dev.nabla.enclosure.Verdict;
import dev.nabla.expr.Build;
import dev.nabla.expr.Expr;
import java.util.Map;
import java.util.Optional;

/// The slope nearest to 0 between two slopes, either of which may be infinite.
final class Convention {
  private Convention() {}

  /// The slope; nothing if one of them does not exist, or its sign is not known.
  static Optional<Expr> between(Limit left, Limit right) {
    int one = sign(left);
    int other = sign(right);
    if (one == UNKNOWN || other == UNKNOWN) {
      return Optional.empty();
    }
    if (one == 0 || other == 0 || one != other) {
      return Optional.of(Build.ZERO);
    }
    if (!(left instanceof Limit.Finite a)) {
      return finite(right);
    }
    if (!(right instanceof Limit.Finite b)) {
      return finite(left);
    }
    Expr difference = a.value().expression().minus(b.value().expression());
    return switch (Verdict.at(difference, Map.of())) {
      case POSITIVE -> finite(one > 0 ? right : left);
      case NEGATIVE, ZERO -> finite(one > 0 ? left : right);
      case NEAR_ZERO, UNDEFINED, UNDECIDED -> Optional.empty();
    };
  }

  private static final int UNKNOWN = 2;

  private static Optional<Expr> finite(Limit limit) {
    return limit instanceof Limit.Finite finite
        ? Optional.of(finite.value().expression())
        : Optional.empty();
  }

  private static int sign(Limit limit) {
    return switch (limit) {
      case Limit.Infinite infinite -> infinite.positive() ? 1 : -1;
      case Limit.Finite finite ->
          switch (Verdict.at(finite.value().expression(), Map.of())) {
            case POSITIVE -> 1;
            case NEGATIVE -> -1;
            case ZERO -> 0;
            case NEAR_ZERO, UNDEFINED, UNDECIDED -> UNKNOWN;
          };
      case Limit.Different none -> UNKNOWN;
      case Limit.Oscillating none -> UNKNOWN;
      case Limit.Outside none -> UNKNOWN;
      case Limit.OnOneSide none -> UNKNOWN;
      case Limit.Unknown none -> UNKNOWN;
    };
  }
}
