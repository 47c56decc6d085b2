package dev.nabla.text;

import dev.nabla.expr.Branch;
import dev.nabla.expr.Build;
import dev.nabla.expr.Comparison;
import dev.nabla.expr.ElementaryFunction;
import dev.nabla.expr.Expr;
import dev.nabla.expr.NamedNumber;
import dev.nabla.expr.Rational;
import dev.nabla.expr.Relation;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/// Random expressions over all that [Build] can make of scalars; the same for the same seed.
final class RandomFormulas {
  private static final ElementaryFunction[] FUNCTIONS = ElementaryFunction.values();
  private static final NamedNumber[] CONSTANTS = NamedNumber.values();
  private static final Comparison[] COMPARISONS = Comparison.values();

  private final Random random;
  private final List<String> names;

  RandomFormulas(long seed, List<String> names) {
    this.random = new Random(seed);
    this.names = names;
  }

  /// An expression of about this many operations.
  Expr next(int size) {
    if (size <= 0) {
      return leaf();
    }
    int left = random.nextInt(size);
    return switch (random.nextInt(12)) {
      case 0, 1 -> Build.sum(next(left), next(size - 1 - left));
      case 2 -> Build.difference(next(left), next(size - 1 - left));
      case 3, 4 -> Build.product(next(left), next(size - 1 - left));
      case 5, 6 -> Build.quotient(next(left), next(size - 1 - left));
      case 7 -> Build.power(next(size - 1), Build.number(exponent()));
      case 8 -> Build.power(next(left), next(size - 1 - left));
      case 9 -> random.nextInt(3) == 0 ? piecewise(size) : Build.negate(next(size - 1));
      default -> apply(size - 1);
    };
  }

  private Expr apply(int size) {
    ElementaryFunction function = FUNCTIONS[random.nextInt(FUNCTIONS.length)];
    List<Expr> arguments = new ArrayList<>();
    for (int i = 0; i < function.arity(); i++) {
      arguments.add(next(size / function.arity()));
    }
    return Build.apply(function, arguments);
  }

  private Expr piecewise(int size) {
    List<Branch> branches = new ArrayList<>();
    int count = 1 + random.nextInt(3);
    for (int i = 0; i < count; i++) {
      branches.add(new Branch(relations(size / 4), next(size / 3)));
    }
    Optional<Expr> otherwise =
        random.nextBoolean() ? Optional.of(next(size / 3)) : Optional.empty();
    return Build.piecewise(branches, otherwise);
  }

  /// One to three relations, the next often beginning where the one before ends.
  List<Relation> relations(int size) {
    List<Relation> relations = new ArrayList<>();
    Expr left = next(size);
    int count = 1 + random.nextInt(3);
    for (int i = 0; i < count; i++) {
      Expr right = next(size / 2);
      relations.add(new Relation(left, COMPARISONS[random.nextInt(COMPARISONS.length)], right));
      left = random.nextInt(3) == 0 ? next(size / 2) : right;
    }
    return relations;
  }

  private Rational exponent() {
    return switch (random.nextInt(6)) {
      case 0 -> Rational.HALF;
      case 1 -> Rational.of(-1);
      case 2 -> Rational.of(-1, 2);
      case 3 -> Rational.of(random.nextInt(9) - 4, 1 + random.nextInt(4));
      default -> Rational.of(random.nextInt(9) - 4);
    };
  }

  private Expr leaf() {
    return switch (random.nextInt(10)) {
      case 0 -> Build.constant(CONSTANTS[random.nextInt(CONSTANTS.length)]);
      case 1, 2 -> Build.number(random.nextInt(13) - 3);
      case 3 -> Build.number(Rational.of(random.nextInt(21) - 10, 1 + random.nextInt(12)));
      case 4 -> random.nextInt(8) == 0 ? longNumber() : Build.number(random.nextInt(3) - 1);
      default -> Build.symbol(names.get(random.nextInt(names.size())));
    };
  }

  private Expr longNumber() {
    BigInteger above = new BigInteger(20 + random.nextInt(3000), random);
    BigInteger below = new BigInteger(20 + random.nextInt(3000), random).add(BigInteger.ONE);
    return Build.number(
        random.nextBoolean() ? Rational.of(above.negate(), below) : Rational.of(above));
  }
}
