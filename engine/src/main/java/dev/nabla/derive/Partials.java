package dev.nabla.derive;

import static dev.nabla.expr.Build.MINUS_ONE;
import static dev.nabla.expr.Build.ONE;
import static dev.nabla.expr.Build.ln;
import static dev.nabla.expr.Build.power;
import static dev.nabla.expr.Build.product;
import static dev.nabla.expr.Build.sum;

import dev.nabla.expr.ArrayExpr;
import dev.nabla.expr.Branch;
import dev.nabla.expr.Expr;
import java.util.ArrayList;
import java.util.List;

/// The calculus: how each kind of node changes with each of its operands. Every way of
/// differentiating is a walk over this one switch.
///
/// Source: any calculus text; the general power is the logarithmic derivative.
public final class Partials {
  private Partials() {}

  /// The partial derivative of a node with respect to one of its operands.
  ///
  /// @param index the place of the operand among [Expr#children()]
  /// @throws NoDerivativeException if the function table has no slope for it
  public static Partial of(Expr node, int index) {
    return switch (node) {
      case Expr.Leaf leaf -> throw new IllegalArgumentException("a leaf has no operands: " + leaf);
      case Expr.Sum sum -> new Partial.Factor(ONE);
      case Expr.Product product ->
          new Partial.Factor(index == 0 ? product.right() : product.left());
      case Expr.Power power ->
          new Partial.Factor(index == 0 ? powerByBase(power) : powerByExponent(power));
      case Expr.Apply apply ->
          new Partial.Factor(
              apply
                  .function()
                  .slope(apply.arguments(), apply, index)
                  .orElseThrow(() -> new NoDerivativeException(apply.function(), index)));
      case ArrayExpr array -> ArrayPartials.of(array, index);
      case Expr.Piecewise piecewise ->
          valuePlaces(piecewise).contains(index) ? new Partial.Selected() : new Partial.Unfelt();
    };
  }

  private static Expr powerByBase(Expr.Power power) {
    Expr reduced = power(power.base(), sum(power.exponent(), MINUS_ONE));
    return product(power.exponent(), reduced);
  }

  private static Expr powerByExponent(Expr.Power power) {
    return product(power, ln(power.base()));
  }

  private static List<Integer> valuePlaces(Expr.Piecewise piecewise) {
    List<Integer> places = new ArrayList<>();
    int next = 0;
    for (Branch branch : piecewise.branches()) {
      next += 2 * branch.conditions().size();
      places.add(next++);
    }
    piecewise.otherwise().ifPresent(value -> places.add(piecewise.children().size() - 1));
    return places;
  }
}
