package dev.nabla.enclosure;

import dev.nabla.enclosure.Enclosure.Range;
import dev.nabla.expr.ArrayExpr;
import dev.nabla.expr.Branch;
import dev.nabla.expr.Effort;
import dev.nabla.expr.ElementaryFunction;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Relation;
import dev.nabla.expr.Walk;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Bounds of several expressions over a box, computed together: what they share is looked at once.
///
/// ```java
/// Enclosures.of(List.of(f, g), List.of(x, y)).over(new Interval(0, 1), new Interval(2, 3));
/// ```
///
/// Immutable, and made once for many boxes.
public final class Enclosures {
  private final List<Expr> order;
  private final Map<Expr, Integer> places = new HashMap<>();
  private final Map<Expr, Integer> arguments = new HashMap<>();
  private final Range[] constants;
  private final int[] roots;

  private Enclosures(List<Expr> roots, List<Expr.Symbol> symbols) {
    this.order = Walk.postOrder(roots);
    for (int i = 0; i < order.size(); i++) {
      places.put(order.get(i), i);
    }
    for (int i = 0; i < symbols.size(); i++) {
      arguments.put(symbols.get(i), i);
    }
    this.constants = new Range[order.size()];
    for (int i = 0; i < constants.length; i++) {
      constants[i] =
          switch (order.get(i)) {
            case Expr.Numeral numeral -> new Range(Interval.of(numeral.value()), true);
            case Expr.Constant constant -> new Range(named(constant), true);
            case Expr other -> Range.UNKNOWN;
          };
    }
    this.roots = roots.stream().mapToInt(root -> places.getOrDefault(root, 0)).toArray();
  }

  /// Expressions over the symbols, in this order.
  ///
  /// @throws IllegalArgumentException if an expression has a symbol that is not among them
  public static Enclosures of(List<Expr> expressions, List<Expr.Symbol> symbols) {
    for (Expr expression : expressions) {
      for (Expr.Symbol symbol : Walk.symbols(expression)) {
        if (!symbols.contains(symbol)) {
          throw new IllegalArgumentException("no interval for " + symbol.name());
        }
      }
    }
    return new Enclosures(expressions, symbols);
  }

  /// How many nodes one evaluation visits.
  public int size() {
    return order.size();
  }

  private static Interval named(Expr.Constant constant) {
    double value =
        switch (constant.number()) {
          case E -> Math.E;
          case PI -> Math.PI;
          case TAU -> 2 * Math.PI;
        };
    return Interval.rounded(value, value, 1);
  }

  /// The bounds of each expression over a box, one interval for each symbol.
  public List<Range> over(Interval... box) {
    Effort.spend(order.size());
    Range[] ranges = constants.clone();
    for (int i = 0; i < ranges.length; i++) {
      ranges[i] = range(order.get(i), i, ranges, box);
    }
    return Arrays.stream(roots).mapToObj(root -> ranges[root]).toList();
  }

  private Range range(Expr node, int place, Range[] ranges, Interval[] box) {
    return switch (node) {
      case Expr.Numeral numeral -> constants[place];
      case Expr.Constant constant -> constants[place];
      case Expr.Symbol symbol -> new Range(box[arguments.getOrDefault(symbol, 0)], true);
      case Expr.Sum sum -> {
        Range left = at(sum.left(), ranges);
        Range right = at(sum.right(), ranges);
        yield new Range(left.values().plus(right.values()), left.isCertain() && right.isCertain());
      }
      case Expr.Product product -> {
        Range left = at(product.left(), ranges);
        Range right = at(product.right(), ranges);
        Interval values =
            product.left() == product.right()
                ? left.values().square()
                : left.values().times(right.values());
        yield new Range(values, left.isCertain() && right.isCertain());
      }
      case Expr.Power power -> power(power, ranges);
      case Expr.Apply apply ->
          FunctionRanges.of(
              apply.function(), apply.arguments().stream().map(each -> at(each, ranges)).toList());
      case ArrayExpr array -> Range.UNKNOWN;
      case Expr.Piecewise piecewise -> piecewise(piecewise, ranges);
    };
  }

  private Range at(Expr operand, Range[] ranges) {
    return ranges[places.getOrDefault(operand, 0)];
  }

  private Range power(Expr.Power power, Range[] ranges) {
    Range base = at(power.base(), ranges);
    if (power.exponent() instanceof Expr.Numeral exponent) {
      return FunctionRanges.power(base, exponent.value());
    }
    Range exponent = at(power.exponent(), ranges);
    Range logarithm = FunctionRanges.of(ElementaryFunction.LN, List.of(base));
    Interval product = logarithm.values().times(exponent.values());
    return new Range(
        product.increasing(Math::exp, 2).atLeast(0), logarithm.isCertain() && exponent.isCertain());
  }

  private Range piecewise(Expr.Piecewise piecewise, Range[] ranges) {
    Interval values = Interval.EMPTY;
    boolean decided = true;
    for (Branch branch : piecewise.branches()) {
      int holds = holds(branch.conditions(), ranges);
      if (holds >= 0) {
        Range value = at(branch.value(), ranges);
        values = values.hull(value.values());
        if (holds > 0) {
          return new Range(values, decided && value.isCertain());
        }
        decided = false;
      }
    }
    if (piecewise.otherwise().isEmpty()) {
      return new Range(values, false);
    }
    Range otherwise = at(piecewise.otherwise().get(), ranges);
    return new Range(values.hull(otherwise.values()), decided && otherwise.isCertain());
  }

  /// 1 if all conditions hold in the whole box, −1 if one holds nowhere, 0 if neither is known.
  private int holds(List<Relation> conditions, Range[] ranges) {
    int all = 1;
    for (Relation relation : conditions) {
      Range left = at(relation.left(), ranges);
      Range right = at(relation.right(), ranges);
      int one = holds(relation, left, right);
      if (one < 0) {
        return -1;
      }
      all = Math.min(all, one);
    }
    return all;
  }

  private static int holds(Relation relation, Range left, Range right) {
    if (left.values().isEmpty() || right.values().isEmpty()) {
      return -1;
    }
    boolean mayBeLess = left.values().low() < right.values().high();
    boolean mayBeGreater = left.values().high() > right.values().low();
    boolean mayBeEqual =
        left.values().low() <= right.values().high()
            && right.values().low() <= left.values().high();
    boolean possible = false;
    boolean sure = left.isCertain() && right.isCertain();
    for (int sign = -1; sign <= 1; sign++) {
      boolean occurs = sign < 0 ? mayBeLess : sign > 0 ? mayBeGreater : mayBeEqual;
      boolean satisfies = relation.comparison().holdsFor(sign);
      possible |= occurs && satisfies;
      sure &= !occurs || satisfies;
    }
    return sure ? 1 : possible ? 0 : -1;
  }
}
