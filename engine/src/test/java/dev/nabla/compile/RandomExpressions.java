package dev.nabla.compile;

import dev.nabla.expr.Branch;
import dev.nabla.expr.Build;
import dev.nabla.expr.Comparison;
import dev.nabla.expr.ElementaryFunction;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Rational;
import dev.nabla.expr.Relation;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/// Expressions of all kinds, the same for the same seed.
final class RandomExpressions {
  private static final List<ElementaryFunction> FUNCTIONS = List.of(ElementaryFunction.values());
  private static final List<Comparison> COMPARISONS = List.of(Comparison.values());

  private final Random random;
  private final Expr.Symbol[] symbols;

  RandomExpressions(long seed, Expr.Symbol... symbols) {
    this.random = new Random(seed);
    this.symbols = symbols;
  }

  Expr next() {
    return next(4);
  }

  double point() {
    return (random.nextDouble() - 0.3) * 4;
  }

  private Expr next(int depth) {
    if (depth == 0 || random.nextInt(8) == 0) {
      return leaf();
    }
    return switch (random.nextInt(9)) {
      case 0, 1 -> next(depth - 1).plus(next(depth - 1));
      case 2 -> next(depth - 1).minus(next(depth - 1));
      case 3, 4 -> next(depth - 1).times(next(depth - 1));
      case 5 -> next(depth - 1).div(next(depth - 1));
      case 6 -> next(depth - 1).pow(Build.number(exponent()));
      case 7 -> piecewise(depth);
      default -> apply(depth);
    };
  }

  private Expr leaf() {
    return switch (random.nextInt(6)) {
      case 0 -> Build.number(Rational.of(random.nextInt(-9, 10), random.nextInt(1, 8)));
      case 1 -> random.nextBoolean() ? Build.PI : Build.E;
      default -> symbols[random.nextInt(symbols.length)];
    };
  }

  private Rational exponent() {
    int[] numerators = {2, 3, -1, -2, 1, -1, 3, -3, 5, 8, 1, 2};
    int[] denominators = {1, 1, 1, 1, 2, 2, 2, 2, 1, 1, 3, 5};
    int i = random.nextInt(numerators.length);
    return Rational.of(numerators[i], denominators[i]);
  }

  private Expr apply(int depth) {
    ElementaryFunction function = FUNCTIONS.get(random.nextInt(FUNCTIONS.size()));
    return function.arity() == 1
        ? Build.apply(function, next(depth - 1))
        : Build.apply(function, next(depth - 1), next(depth - 1));
  }

  private Expr piecewise(int depth) {
    Comparison comparison = COMPARISONS.get(random.nextInt(COMPARISONS.size()));
    Relation relation = new Relation(next(depth - 1), comparison, leaf());
    Optional<Expr> otherwise =
        random.nextInt(4) == 0 ? Optional.empty() : Optional.of(next(depth - 1));
    return Build.piecewise(List.of(new Branch(List.of(relation), next(depth - 1))), otherwise);
  }
}
