package dev.nabla.enclosure.ball;

import dev.nabla.expr.ArrayExpr;
import dev.nabla.expr.Branch;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Rational;
import dev.nabla.expr.Relation;
import dev.nabla.expr.Walk;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;

/// Evaluates an expression node by node at one precision.
public final class Evaluation {
  private final Map<Expr.Symbol, Rational> values;
  private final Arithmetic arithmetic;
  private final Functions functions;

  private Evaluation(Map<Expr.Symbol, Rational> values, int bits) {
    this.values = values;
    this.arithmetic = new Arithmetic(bits);
    this.functions = new Functions(arithmetic);
  }

  /// The value with about so many bits, less what cancels.
  ///
  /// @param values a value for every symbol of the expression
  public static Quantity of(Expr expr, Map<Expr.Symbol, Rational> values, int bits) {
    Evaluation evaluation = new Evaluation(values, bits);
    return Walk.<Quantity>fold(expr, evaluation::value);
  }

  private Quantity value(Expr node, Function<Expr, Quantity> operands) {
    Interruption.check();
    return switch (node) {
      case Expr.Numeral numeral -> number(numeral.value());
      case Expr.Constant constant -> constant(constant);
      case Expr.Symbol symbol -> number(value(symbol));
      case Expr.Sum sum -> arithmetic.plus(operands.apply(sum.left()), operands.apply(sum.right()));
      case Expr.Product product ->
          arithmetic.times(operands.apply(product.left()), operands.apply(product.right()));
      case Expr.Power power ->
          arithmetic.power(operands.apply(power.base()), operands.apply(power.exponent()));
      case Expr.Apply apply ->
          functions.at(apply.function(), apply.arguments().stream().map(operands).toList());
      case ArrayExpr array -> Missing.NOT_AVAILABLE;
      case Expr.Piecewise piecewise -> piecewise(piecewise, operands);
    };
  }

  private Quantity number(Rational value) {
    Exact exact = Exact.of(value);
    return exact.isSmall() ? exact : exact.toBall(arithmetic.bits());
  }

  private Rational value(Expr.Symbol symbol) {
    Rational value = values.get(symbol);
    if (value == null) {
      throw new IllegalArgumentException("no value for " + symbol.name());
    }
    return value;
  }

  private Quantity constant(Expr.Constant constant) {
    return switch (constant.number()) {
      case E -> Elementary.exp(Ball.of(1), arithmetic.bits());
      case PI -> new Exact(Rational.ZERO, Rational.ONE);
      case TAU -> new Exact(Rational.ZERO, Rational.TWO);
    };
  }

  private Quantity piecewise(Expr.Piecewise piecewise, Function<Expr, Quantity> operands) {
    for (Branch branch : piecewise.branches()) {
      Holds holds = all(branch.conditions(), operands);
      if (holds == Holds.UNKNOWN) {
        return Missing.UNDECIDED;
      }
      if (holds == Holds.YES) {
        return operands.apply(branch.value());
      }
    }
    return piecewise.otherwise().map(operands).orElse(Missing.UNDEFINED);
  }

  private enum Holds {
    YES,
    NO,
    UNKNOWN
  }

  private Holds all(List<Relation> conditions, Function<Expr, Quantity> operands) {
    Holds all = Holds.YES;
    for (Relation relation : conditions) {
      Holds one = holds(relation, operands);
      if (one == Holds.NO) {
        return Holds.NO;
      }
      all = one == Holds.UNKNOWN ? Holds.UNKNOWN : all;
    }
    return all;
  }

  private Holds holds(Relation relation, Function<Expr, Quantity> operands) {
    Quantity left = operands.apply(relation.left());
    Quantity right = operands.apply(relation.right());
    if (left == Missing.UNDEFINED || right == Missing.UNDEFINED) {
      return Holds.NO;
    }
    OptionalInt order = arithmetic.compare(left, right);
    if (order.isEmpty()) {
      return Holds.UNKNOWN;
    }
    return relation.comparison().holdsFor(order.getAsInt()) ? Holds.YES : Holds.NO;
  }
}
