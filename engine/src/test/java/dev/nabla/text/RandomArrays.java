package dev.nabla.text;

import dev.nabla.expr.ArrayBuild;
import dev.nabla.expr.Branch;
import dev.nabla.expr.Build;
import dev.nabla.expr.Comparison;
import dev.nabla.expr.Dimension;
import dev.nabla.expr.ElementaryFunction;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Reducer;
import dev.nabla.expr.Relation;
import dev.nabla.expr.Shape;
import dev.nabla.expr.Walk;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/// Random expressions of arrays over all that [ArrayBuild] can make; the same for the same seed.
final class RandomArrays {
  private static final ElementaryFunction[] FUNCTIONS = ElementaryFunction.values();
  private static final Reducer[] REDUCERS = Reducer.values();
  private static final Comparison[] COMPARISONS = Comparison.values();

  private final Random random;
  private final List<Expr> pool = new ArrayList<>();
  private final List<Expr> symbols = new ArrayList<>();

  RandomArrays(long seed, Map<String, Shape> shapes) {
    random = new Random(seed);
    shapes.forEach((name, shape) -> symbols.add(Build.symbol(name, shape)));
    symbols.add(Build.symbol("s"));
    symbols.add(Build.number(2));
    symbols.add(Build.number(1));
    symbols.add(Build.HALF);
    symbols.add(Build.MINUS_ONE);
    pool.addAll(symbols);
  }

  /// An expression that is put together of earlier ones.
  Expr next() {
    while (true) {
      try {
        Expr made = made(random.nextInt(22));
        if (Walk.size(made) <= 25) {
          pool.add(made);
          return made;
        }
      } catch (IllegalArgumentException unfit) {
        // Most shapes do not fit.
      }
    }
  }

  private Expr any() {
    List<Expr> from = random.nextInt(3) == 0 ? symbols : pool;
    return from.get(random.nextInt(from.size()));
  }

  private Expr made(int kind) {
    Expr a = any();
    Expr b = any();
    int rank = a.shape().rank();
    int axis = random.nextInt(Math.max(1, rank));
    return switch (kind) {
      case 0, 1 -> Build.sum(a, b);
      case 2 -> Build.difference(a, b);
      case 3, 4 -> Build.product(a, b);
      case 5 -> Build.quotient(a, b);
      case 6 -> Build.power(a, Build.number(random.nextInt(6) - 2));
      case 7, 8, 9 -> ArrayBuild.dot(a, b);
      case 10 -> ArrayBuild.transpose(a);
      case 11 -> ArrayBuild.solve(a, random.nextInt(4) == 0 ? identity(a) : b);
      case 12 -> reduced(a, axis);
      case 13 -> apply(a, b);
      case 14 -> choice(a, b);
      case 15 -> random.nextBoolean() ? ArrayBuild.outer(a, b) : ArrayBuild.expand(a, b.shape());
      case 16 ->
          switch (random.nextInt(4)) {
            case 0 -> ArrayBuild.diagonalMatrix(a);
            case 1 -> ArrayBuild.diagonalOf(a);
            case 2 -> ArrayBuild.trace(a);
            default -> ArrayBuild.logDeterminant(a);
          };
      case 17 -> ArrayBuild.index(a, axis, random.nextInt(3));
      case 18 ->
          ArrayBuild.slice(a, axis, random.nextInt(2), random.nextInt(4), 1 + random.nextInt(2));
      case 19 -> ArrayBuild.concatenate(axis, List.of(a, b));
      case 20 -> ArrayBuild.reshape(a, b.shape());
      default -> ArrayBuild.embed(a, axis, random.nextInt(2), 1, new Dimension.Fixed(5));
    };
  }

  private static Expr identity(Expr matrix) {
    return ArrayBuild.identity(
        matrix.shape().isScalar() ? Dimension.Fixed.ONE : matrix.shape().axes().getFirst());
  }

  private Expr reduced(Expr a, int axis) {
    Reducer reducer = REDUCERS[random.nextInt(REDUCERS.length)];
    return switch (random.nextInt(3)) {
      case 0 -> ArrayBuild.reduce(reducer, a);
      case 1 -> ArrayBuild.reduce(reducer, a, axis);
      default -> ArrayBuild.reduceKept(reducer, a, List.of(axis));
    };
  }

  private Expr apply(Expr a, Expr b) {
    ElementaryFunction function = FUNCTIONS[random.nextInt(FUNCTIONS.length)];
    return function.arity() == 1
        ? Build.apply(function, a)
        : Build.apply(function, random.nextBoolean() ? List.of(a, b) : List.of(b, a));
  }

  private Expr choice(Expr a, Expr b) {
    Relation relation = new Relation(a, COMPARISONS[random.nextInt(COMPARISONS.length)], any());
    return Build.piecewise(
        List.of(new Branch(List.of(relation), b)),
        random.nextBoolean() ? Optional.of(any()) : Optional.empty());
  }
}
