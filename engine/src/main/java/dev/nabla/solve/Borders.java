package dev.nabla.solve;

import dev.nabla.algebra.Tidy;
import dev.nabla.enclosure.Enclosure;
import dev.nabla.enclosure.Interval;
import dev.nabla.expr.ArrayExpr;
import dev.nabla.expr.Branch;
import dev.nabla.expr.Build;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Guarded;
import dev.nabla.expr.Kinks;
import dev.nabla.expr.Rational;
import dev.nabla.expr.Relation;
import dev.nabla.expr.Walk;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;

/// Equations that hold at every point of a range where a function may have no derivative: the kinks
/// and the ends of the domains of its parts, and the borders of its branches.
///
/// It is generous. What is smooth after all is found out when the point is looked at.
final class Borders {
  /// So many whole numbers are looked at one by one.
  private static final int MOST_INTEGERS = 500;

  private final Expr.Symbol x;
  private final Range range;
  private final SequencedSet<Expr> equations = new LinkedHashSet<>();
  private boolean isComplete = true;

  private Borders(Expr.Symbol x, Range range) {
    this.x = x;
    this.range = range;
  }

  /// The equations of a function, each of them an expression that is to be 0.
  static Borders of(Guarded function, Expr.Symbol x, Range range) {
    Borders borders = new Borders(x, range);
    function.where().forEach(borders::addRelation);
    for (Relation relation : function.where()) {
      Walk.postOrder(List.of(relation.left(), relation.right())).forEach(borders::addNode);
    }
    Walk.postOrder(function.expression()).forEach(borders::addNode);
    return borders;
  }

  /// The equations of one node.
  static Borders ofNode(Expr node, Expr.Symbol x, Range range) {
    Borders borders = new Borders(x, range);
    borders.addNode(node);
    return borders;
  }

  List<Expr> equations() {
    return List.copyOf(equations);
  }

  /// Whether the equations are all that there are.
  boolean isComplete() {
    return isComplete;
  }

  private void addRelation(Relation relation) {
    add(relation.left().minus(relation.right()));
  }

  private void add(Expr equation) {
    Expr tidy = Tidy.of(equation);
    if (Walk.symbols(tidy).contains(x)) {
      equations.add(tidy);
    } else if (Walk.symbols(equation).contains(x) && !equation.isTotal()) {
      equations.add(equation);
    }
  }

  private void addNode(Expr node) {
    switch (node) {
      case Expr.Leaf leaf -> {}
      case Expr.Sum sum -> {}
      case Expr.Product product -> {}
      case Expr.Power power -> addPower(power);
      case Expr.Apply apply -> addApply(apply);
      case ArrayExpr array -> {}
      case Expr.Piecewise piecewise -> {
        for (Branch branch : piecewise.branches()) {
          branch.conditions().forEach(this::addRelation);
        }
      }
    }
  }

  private void addPower(Expr.Power power) {
    boolean isPolynomial =
        power.exponent() instanceof Expr.Numeral exponent
            && exponent.value().isInteger()
            && exponent.value().signum() >= 0;
    if (!isPolynomial) {
      add(power.base());
    }
  }

  private void addApply(Expr.Apply apply) {
    List<Expr> arguments = apply.arguments();
    Expr u = arguments.getFirst();
    switch (apply.function()) {
      case GAMMA, DIGAMMA -> addIntegers(u, true);
      case FACTORIAL -> addIntegers(u.plus(1), true);
      case POLYGAMMA -> addIntegers(arguments.get(1), true);
      case BINOM -> {
        if (!(arguments.get(1) instanceof Expr.Numeral k) || !k.value().isInteger()) {
          addIntegers(u.plus(1), true);
          addIntegers(u.minus(arguments.get(1)).plus(1), true);
        }
      }
      default -> {
        apply.function().domain().conditions(arguments).forEach(this::addRelation);
        Kinks kinks = apply.function().kinks();
        switch (kinks) {
          case INTEGERS -> addIntegers(u, false);
          case BRANCH_CUT -> add(u);
          case NONE, ZERO, UNIT_ENDS, EQUAL_ARGUMENTS ->
              kinks.avoided(arguments).forEach(this::addRelation);
        }
      }
    }
  }

  /// An equation for each whole number that a part may take in the range.
  ///
  /// @param notPositive whether only 0, −1, −2, … count
  private void addIntegers(Expr u, boolean notPositive) {
    if (!Walk.symbols(u).contains(x)) {
      return;
    }
    if (Walk.symbols(u).size() > 1) {
      isComplete = false;
      return;
    }
    Interval values =
        Enclosure.of(u, List.of(x))
            .over(Interval.of(Interval.of(range.low()).low(), Interval.of(range.high()).high()))
            .values();
    if (values.isEmpty()) {
      return;
    }
    double low = Math.ceil(values.low());
    double high = Math.floor(notPositive ? Math.min(0, values.high()) : values.high());
    if (high < low) {
      return;
    }
    if (!(high - low <= MOST_INTEGERS)) {
      isComplete = false;
      low = Math.max(low, -MOST_INTEGERS / 20);
      high = Math.min(high, MOST_INTEGERS / 20);
    }
    for (long n = (long) low; n <= (long) high; n++) {
      add(u.minus(Build.number(Rational.of(n))));
    }
  }
}
