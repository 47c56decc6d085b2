package dev.nabla.expr;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/// Where a function has a real value, as a test of doubles and as conditions on expressions.
public enum Domain {
  REALS(x -> true, u -> List.of()),
  POSITIVE(x -> x[0] > 0, u -> List.of(Relation.positive(u.getFirst()))),
  ABOVE_MINUS_ONE(x -> x[0] > -1, u -> List.of(greater(u.getFirst(), -1))),
  AT_LEAST_ONE(x -> x[0] >= 1, u -> List.of(atLeast(u.getFirst(), 1))),
  UNIT_INTERVAL(
      x -> x[0] >= -1 && x[0] <= 1,
      u -> List.of(atLeast(u.getFirst(), -1), atMost(u.getFirst(), 1))),
  OPEN_UNIT_INTERVAL(
      x -> x[0] > -1 && x[0] < 1, u -> List.of(greater(u.getFirst(), -1), less(u.getFirst(), 1))),
  COSINE_NOT_ZERO(
      x -> Math.cos(x[0]) != 0, u -> List.of(Relation.notZero(Build.cos(u.getFirst())))),
  SINE_NOT_ZERO(x -> Math.sin(x[0]) != 0, u -> List.of(Relation.notZero(Build.sin(u.getFirst())))),
  /// All but 0, −1, −2, …
  NOT_A_POLE_OF_GAMMA(x -> notAPole(x[0]), u -> avoidingPoles(u.getFirst())),
  /// All but −1, −2, −3, …
  NOT_A_POLE_OF_FACTORIAL(x -> notAPole(x[0] + 1), u -> avoidingPoles(u.getFirst().plus(1))),
  /// The order of a polygamma function, then a point that is no pole.
  ORDER_AND_NOT_A_POLE(x -> notAPole(x[1]), u -> avoidingPoles(u.get(1))),
  NOT_BOTH_ZERO(
      x -> x[0] != 0 || x[1] != 0,
      u -> List.of(Relation.notZero(u.get(1).pow(2).plus(u.get(0).pow(2))))),
  /// From n things choose k: n is no negative integer, unless k is an integer.
  BINOMIAL(x -> notAPole(x[0] + 1) || (isInteger(x[0]) && isInteger(x[1])), Domain::choosing),
  /// A radicand and a degree: negative radicands only under odd whole degrees.
  ROOT(x -> !Double.isNaN(SpecialValues.root(x[0], x[1])), Domain::rootConditions);

  private final Predicate<double[]> contains;
  private final Function<List<Expr>, List<Relation>> conditions;

  Domain(Predicate<double[]> contains, Function<List<Expr>, List<Relation>> conditions) {
    this.contains = contains;
    this.conditions = conditions;
  }

  /// Whether the function has a value at these arguments; never when one is NaN.
  public boolean contains(double... arguments) {
    for (double argument : arguments) {
      if (Double.isNaN(argument)) {
        return false;
      }
    }
    return contains.test(arguments);
  }

  /// The relations that must all hold for the arguments.
  public List<Relation> conditions(List<Expr> arguments) {
    return conditions.apply(arguments);
  }

  private static boolean notAPole(double x) {
    return x > 0 || x != Math.rint(x);
  }

  /// Positive, or different from its floor; said in one relation because all relations must hold.
  private static List<Relation> avoidingPoles(Expr u) {
    Expr fraction = u.minus(Build.apply(ElementaryFunction.FLOOR, u));
    return List.of(Relation.positive(Build.max(u, fraction)));
  }

  private static List<Relation> rootConditions(List<Expr> arguments) {
    Expr radicand = arguments.get(0);
    if (arguments.get(1) instanceof Expr.Numeral degree && degree.value().isSmallInteger()) {
      int n = degree.value().intValueExact();
      if (n % 2 != 0) {
        return n > 0 ? List.of() : List.of(Relation.notZero(radicand));
      }
      return List.of(n > 0 ? Relation.notNegative(radicand) : Relation.positive(radicand));
    }
    return List.of(Relation.positive(radicand), Relation.notZero(arguments.get(1)));
  }

  private static boolean isInteger(double x) {
    return x == Math.rint(x);
  }

  private static List<Relation> choosing(List<Expr> arguments) {
    boolean integer = arguments.get(1) instanceof Expr.Numeral k && k.value().isInteger();
    return integer ? List.of() : avoidingPoles(arguments.get(0).plus(1));
  }

  private static Relation greater(Expr u, long bound) {
    return new Relation(u, Comparison.GREATER, Build.number(bound));
  }

  private static Relation less(Expr u, long bound) {
    return new Relation(u, Comparison.LESS, Build.number(bound));
  }

  private static Relation atLeast(Expr u, long bound) {
    return new Relation(u, Comparison.GREATER_OR_EQUAL, Build.number(bound));
  }

  private static Relation atMost(Expr u, long bound) {
    return new Relation(u, Comparison.LESS_OR_EQUAL, Build.number(bound));
  }
}
