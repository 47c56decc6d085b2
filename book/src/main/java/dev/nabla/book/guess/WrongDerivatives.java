package dev.nabla.book.guess;

import dev.nabla.algebra.Spine;
import dev.nabla.derive.NoDerivativeException;
import dev.nabla.expr.ArrayExpr;
import dev.nabla.expr.Build;
import dev.nabla.expr.Expr;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/// What a function's derivative would be if one rule were misremembered: at one place, or at every
/// place where it is used.
///
/// It is differentiation by the usual rules over the function as it was typed, except that each
/// part has, beside its derivative, those that come out wrong.
final class WrongDerivatives {
  /// A long formula has more places to slip than anyone would look through.
  private static final int MOST = 400;

  private final Expr.Symbol variable;

  private WrongDerivatives(Expr.Symbol variable) {
    this.variable = variable;
  }

  /// What is known about a part.
  ///
  /// @param right its derivative
  /// @param once derivatives with one slip at one place
  /// @param everywhere for each slip the derivative with it at every place
  private record Known(Expr right, List<Bend> once, Map<Slip, Bend> everywhere, boolean moves) {
    static Known still() {
      return new Known(Build.ZERO, List.of(), Map.of(), false);
    }
  }

  /// The wrong derivatives, none twice, those with one slip first; within these in the order of
  /// [Slip].
  ///
  /// @throws NoDerivativeException if a function has no slope formula
  static List<Bend> of(Expr function, Expr.Symbol variable) {
    WrongDerivatives rules = new WrongDerivatives(variable);
    Known known =
        Spine.fold(function, (node, operands, results) -> rules.known(node, operands, results));
    Map<Expr, Bend> distinct = new LinkedHashMap<>();
    known.once().stream()
        .sorted(java.util.Comparator.comparing(Bend::slip))
        .forEach(bend -> distinct.putIfAbsent(bend.derivative(), bend));
    known.everywhere().values().forEach(bend -> distinct.putIfAbsent(bend.derivative(), bend));
    return List.copyOf(distinct.values());
  }

  private Known known(Expr node, List<Expr> operands, Function<Expr, Known> results) {
    if (node == variable) {
      Bend kept =
          new Bend(
              Slip.VARIABLE_KEPT,
              variable,
              () ->
                  "The derivative of $"
                      + variable.name()
                      + "$ is 1, and not $"
                      + variable.name()
                      + "$ itself.");
      return new Known(Build.ONE, List.of(kept), Map.of(Slip.VARIABLE_KEPT, kept), true);
    }
    List<Known> parts = operands.stream().map(results).toList();
    if (parts.stream().noneMatch(Known::moves)) {
      return Known.still();
    }
    List<Boolean> moving = parts.stream().map(Known::moves).toList();
    List<Expr> slopes = parts.stream().map(Known::right).toList();
    Rule rule = rule(node, operands, moving);
    List<Bend> once = new ArrayList<>(rule.bends(slopes));
    for (int i = 0; i < parts.size(); i++) {
      for (Bend inside : parts.get(i).once()) {
        if (once.size() >= MOST) {
          break;
        }
        once.add(inside.with(rule.derivative(replaced(slopes, i, inside.derivative()))));
      }
    }
    return new Known(rule.derivative(slopes), once, everywhere(rule, parts, slopes), true);
  }

  private static Map<Slip, Bend> everywhere(Rule rule, List<Known> parts, List<Expr> slopes) {
    Set<Slip> slips = EnumSet.noneOf(Slip.class);
    rule.bends(slopes).forEach(bend -> slips.add(bend.slip()));
    parts.forEach(part -> slips.addAll(part.everywhere().keySet()));
    Map<Slip, Bend> all = new EnumMap<>(Slip.class);
    for (Slip slip : slips) {
      List<Expr> bent = new ArrayList<>();
      Bend inside = null;
      for (Known part : parts) {
        Bend below = part.everywhere().get(slip);
        bent.add(below == null ? part.right() : below.derivative());
        inside = inside == null ? below : inside;
      }
      Bend here =
          rule.bends(bent).stream().filter(bend -> bend.slip() == slip).findFirst().orElse(null);
      if (here != null) {
        all.put(slip, here);
      } else if (inside != null) {
        all.put(slip, inside.with(rule.derivative(bent)));
      }
    }
    return all;
  }

  private static List<Expr> replaced(List<Expr> slopes, int index, Expr slope) {
    List<Expr> replaced = new ArrayList<>(slopes);
    replaced.set(index, slope);
    return replaced;
  }

  /// How a part's derivative, and its wrong ones, come from those of its operands.
  private interface Rule {
    Expr derivative(List<Expr> slopes);

    List<Bend> bends(List<Expr> slopes);
  }

  private record Chosen(Function<List<Expr>, Expr> right, Function<List<Expr>, List<Bend>> wrong)
      implements Rule {
    @Override
    public Expr derivative(List<Expr> slopes) {
      return right.apply(slopes);
    }

    @Override
    public List<Bend> bends(List<Expr> slopes) {
      return wrong.apply(slopes);
    }
  }

  private Rule rule(Expr node, List<Expr> operands, List<Boolean> moving) {
    return switch (node) {
      case Expr.Leaf leaf -> throw new IllegalArgumentException("a leaf has no operands: " + leaf);
      case Expr.Sum sum ->
          new Chosen(
              slopes -> slopes.stream().reduce(Build.ZERO, Build::sum),
              slopes -> Bends.ofSum(operands, slopes, moving));
      case Expr.Product product ->
          new Chosen(
              slopes -> Fraction.of(operands, slopes, moving).derivative(),
              slopes -> Fraction.of(operands, slopes, moving).bends());
      case Expr.Power power -> ofPower(power, moving);
      case Expr.Apply apply -> ofFunction(apply, moving);
      case ArrayExpr array ->
          throw new IllegalArgumentException("A function of arrays has no classic slips here.");
      case Expr.Piecewise piecewise ->
          throw new IllegalArgumentException("A function with branches has no classic slips here.");
    };
  }

  private Rule ofPower(Expr.Power node, List<Boolean> moving) {
    Function<List<Expr>, Expr> right =
        slopes -> Build.sum(felt(node, 0, slopes, moving), felt(node, 1, slopes, moving));
    if (moving.get(0) && moving.get(1)) {
      return new Chosen(right, slopes -> Bends.ofTower(node, slopes.get(0), slopes.get(1)));
    }
    return moving.get(0)
        ? new Chosen(right, slopes -> Bends.ofBase(node, slopes.get(0), isPlain(node.base())))
        : new Chosen(
            right, slopes -> Bends.ofExponent(node, slopes.get(1), isPlain(node.exponent())));
  }

  private Rule ofFunction(Expr.Apply node, List<Boolean> moving) {
    Function<List<Expr>, Expr> right =
        slopes -> {
          Expr total = Build.ZERO;
          for (int i = 0; i < slopes.size(); i++) {
            total = Build.sum(total, felt(node, i, slopes, moving));
          }
          return total;
        };
    boolean one = node.arguments().size() == 1;
    return new Chosen(
        right,
        slopes ->
            one
                ? Bends.ofFunction(node, slopes.getFirst(), isPlain(node.arguments().getFirst()))
                : List.of());
  }

  private boolean isPlain(Expr argument) {
    return argument == variable;
  }

  private static Expr felt(Expr node, int index, List<Expr> slopes, List<Boolean> moving) {
    if (!moving.get(index)) {
      return Build.ZERO;
    }
    return switch (dev.nabla.derive.Partials.of(node, index)) {
      case dev.nabla.derive.Partial.Factor factor ->
          Build.product(factor.value(), slopes.get(index));
      case dev.nabla.derive.Partial.Linear linear -> linear.forward().apply(slopes.get(index));
      case dev.nabla.derive.Partial.Selected selected -> slopes.get(index);
      case dev.nabla.derive.Partial.Unfelt unfelt -> Build.ZERO;
    };
  }
}
