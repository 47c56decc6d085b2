package dev.nabla.derive;

import static dev.nabla.expr.Build.MINUS_ONE;
import static dev.nabla.expr.Build.ONE;
import static dev.nabla.expr.Build.negate;
import static dev.nabla.expr.Build.power;
import static dev.nabla.expr.Build.product;

import dev.nabla.algebra.Conditions;
import dev.nabla.expr.ArrayExpr;
import dev.nabla.expr.Branch;
import dev.nabla.expr.Build;
import dev.nabla.expr.Effort;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Relation;
import dev.nabla.expr.Walk;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Chooses the rule for each part of a function: constant factors first, then a quotient only where
/// the denominator changes, then products; the chain rule for what has an inner function.
///
/// Whole sums and whole products are looked at once, so that choosing costs time in proportion to
/// the number of distinct nodes.
final class Planner {
  private final Expr.Symbol variable;
  private final Moving moving;
  private final Map<Expr, Integer> uses = new HashMap<>();
  private final Set<Expr> inOrder = new HashSet<>();

  /// @param function in canonical form
  Planner(Expr function, Expr.Symbol variable) {
    this.variable = variable;
    this.moving = Moving.in(function, variable);
    for (Expr node : Walk.postOrder(function)) {
      node.children().forEach(operand -> uses.merge(operand, 1, Integer::sum));
    }
  }

  /// Whether an expression changes with the variable.
  boolean depends(Expr part) {
    return moving.contains(part);
  }

  /// The rule for an expression that changes.
  Plan plan(Expr part) {
    return switch (part) {
      case Expr.Symbol symbol -> new Plan.Identity();
      case Expr.Leaf leaf -> throw new IllegalArgumentException("a constant needs no plan");
      case Expr.Sum sum -> new Plan.Terms(operands(sum).stream().map(this::term).toList());
      case Expr.Product product -> ofProduct(product);
      case Expr.Power power -> ofPower(power);
      case Expr.Apply apply -> new Plan.OfFunction(apply, movingArguments(apply));
      case ArrayExpr array -> throw new NoDerivativeException(array);
      case Expr.Piecewise piecewise ->
          new Plan.Cases(piecewise, values(piecewise).filter(this::depends).toList(), this::needed);
    };
  }

  /// What must hold for a value to have a derivative, as far as the function itself says.
  List<Relation> needed(Expr value) {
    List<Relation> needed = new ArrayList<>(Conditions.natural(value));
    needed.addAll(Kinked.avoided(value, variable));
    return needed;
  }

  private static Stream<Expr> values(Expr.Piecewise piecewise) {
    return Stream.concat(
        piecewise.branches().stream().map(Branch::value), piecewise.otherwise().stream());
  }

  private List<Integer> movingArguments(Expr.Apply apply) {
    List<Expr> arguments = apply.arguments();
    return IntStream.range(0, arguments.size())
        .filter(place -> depends(arguments.get(place)))
        .boxed()
        .toList();
  }

  private Plan.Terms.Term term(Expr term) {
    boolean moves = depends(term);
    boolean negative = term.coefficient().signum() < 0;
    return new Plan.Terms.Term(negative ? built(negate(term)) : term, negative, moves);
  }

  private Plan ofProduct(Expr.Product node) {
    if (inOrder.contains(node)) {
      return new Plan.TwoFactors(node.left(), node.right());
    }
    List<Expr> constants = new ArrayList<>();
    List<Expr> above = new ArrayList<>();
    List<Expr> below = new ArrayList<>();
    for (Expr factor : operands(node)) {
      if (!depends(factor)) {
        constants.add(factor);
      } else if (hasNegativeExponent(factor)) {
        below.add(withoutConstants((Expr.Power) factor, constants));
      } else {
        above.add(factor);
      }
    }
    if (!constants.isEmpty()) {
      Expr top = above.isEmpty() ? ONE : chain(above);
      Expr rest = below.stream().reduce(top, (left, right) -> built(product(left, right)));
      return new Plan.Multiple(constants.stream().reduce(ONE, Build::product), rest);
    }
    if (below.isEmpty()) {
      Expr last = above.removeLast();
      return new Plan.TwoFactors(chain(above), last);
    }
    Expr bottom = chain(below.stream().map(this::reciprocal).toList());
    if (above.isEmpty()) {
      return new Plan.Reciprocal(bottom);
    }
    if (below.size() > 1) {
      return new Plan.Fraction(chain(above), bottom, bottom, ONE);
    }
    Expr.Power factor = (Expr.Power) below.getFirst();
    return new Plan.Fraction(chain(above), bottom, factor.base(), negate(factor.exponent()));
  }

  /// A denominator without its constant factors, which are put before.
  private Expr withoutConstants(Expr.Power factor, List<Expr> constants) {
    boolean splits =
        factor.base() instanceof Expr.Product
            && factor.exponent() instanceof Expr.Numeral exponent
            && exponent.value().isInteger();
    List<Expr> inside = splits ? operands((Expr.Product) factor.base()) : List.of();
    if (inside.stream().allMatch(this::depends)) {
      return factor;
    }
    Expr moving = ONE;
    for (Expr each : inside) {
      if (depends(each)) {
        moving = built(product(moving, each));
      } else {
        constants.add(power(each, factor.exponent()));
      }
    }
    return built(power(moving, factor.exponent()));
  }

  private static boolean hasNegativeExponent(Expr factor) {
    return factor instanceof Expr.Power power
        && power.exponent() instanceof Expr.Numeral exponent
        && exponent.value().signum() < 0;
  }

  private Expr reciprocal(Expr factor) {
    Expr.Power power = (Expr.Power) factor;
    return built(power(power.base(), negate(power.exponent())));
  }

  /// The product of factors that all change, from left to right.
  private Expr chain(List<Expr> factors) {
    Expr chain = factors.getFirst();
    for (Expr factor : factors.subList(1, factors.size())) {
      chain = built(product(chain, factor));
      inOrder.add(chain);
    }
    return chain;
  }

  private Plan ofPower(Expr.Power power) {
    if (depends(power.base()) && depends(power.exponent())) {
      return new Plan.PowerTower(power);
    }
    if (depends(power.exponent())) {
      return new Plan.OfExponent(power);
    }
    return power.exponent() == MINUS_ONE
        ? new Plan.Reciprocal(power.base())
        : new Plan.OfBase(power);
  }

  private Expr built(Expr part) {
    moving.add(part);
    return part;
  }

  /// All terms of a sum or factors of a product, left to right. What is also used elsewhere stays
  /// whole, so that it is looked at once.
  private List<Expr> operands(Expr.Binary node) {
    List<Expr> operands = new ArrayList<>();
    Deque<Expr> pending = new ArrayDeque<>(List.of(node));
    while (!pending.isEmpty()) {
      Effort.spend(1);
      Expr next = pending.pop();
      boolean opens =
          next == node || (next.getClass() == node.getClass() && uses.getOrDefault(next, 1) == 1);
      if (opens) {
        next.children().reversed().forEach(pending::push);
      } else {
        operands.add(next);
      }
    }
    return operands;
  }
}
