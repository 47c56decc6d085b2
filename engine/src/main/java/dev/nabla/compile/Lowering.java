package dev.nabla.compile;

import dev.nabla.compile.kernel.Operation;
import dev.nabla.compile.kernel.Raising;
import dev.nabla.expr.ArrayExpr;
import dev.nabla.expr.Branch;
import dev.nabla.expr.Comparison;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Rational;
import dev.nabla.expr.Relation;
import dev.nabla.expr.Walk;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// From expressions to a graph of instructions, in one pass over the distinct nodes.
///
/// A product is kept as a fraction with a coefficient until its value is needed, so that a chain of
/// factors and reciprocals costs one division, and a sum of scaled terms one pass each.
final class Lowering {
  private static final BigInteger THREE = BigInteger.valueOf(3);

  private final Graph graph;
  private final Map<Expr, Node> nodes;

  private Lowering(List<Expr> order, List<Expr.Symbol> arguments) {
    graph = new Graph(arguments.size());
    nodes = HashMap.newHashMap(order.size() + arguments.size());
    for (Expr node : order) {
      nodes.put(node, new Node());
    }
    for (int i = 0; i < arguments.size(); i++) {
      nodes.computeIfAbsent(arguments.get(i), _ -> new Node()).value = new Value.Computed(i);
    }
  }

  /// What is known of an expression.
  private static final class Node {
    private int uses;
    private @Nullable Form form;
    private @Nullable Value value;
  }

  /// A graph and the number of each root's value in it.
  record Lowered(Graph graph, List<Integer> roots) {}

  static Lowered lower(List<Expr> roots, List<Expr.Symbol> arguments) {
    List<Expr> order = Walk.postOrder(roots);
    Lowering lowering = new Lowering(order, arguments);
    roots.forEach(lowering::count);
    for (Expr node : order) {
      node.children().forEach(lowering::count);
    }
    for (Expr node : order) {
      Node known = lowering.node(node);
      if (known.value == null) {
        known.form = lowering.form(node);
      }
    }
    List<Integer> ids =
        roots.stream().map(root -> lowering.graph.id(lowering.value(root))).toList();
    return new Lowered(lowering.graph, ids);
  }

  private Node node(Expr expr) {
    return Objects.requireNonNull(nodes.get(expr));
  }

  private boolean isUsedOnce(Expr expr) {
    return node(expr).uses == 1;
  }

  private void count(Expr expr) {
    node(expr).uses++;
  }

  /// `coefficient * numerator / denominator`
  private record Form(Rational coefficient, Value numerator, Value denominator) {
    static Form of(Value value) {
      return new Form(Rational.ONE, value, Value.Known.ONE);
    }

    Form times(Rational factor) {
      return new Form(coefficient.times(factor), numerator, denominator);
    }

    Form withoutCoefficient() {
      return new Form(Rational.ONE, numerator, denominator);
    }
  }

  private Form form(Expr node) {
    return switch (node) {
      case Expr.Numeral numeral -> Form.of(new Value.Known(numeral.value().doubleValue()));
      case Expr.Constant constant -> Form.of(new Value.Known(constant.number().value()));
      case Expr.Symbol symbol -> throw new IllegalStateException("not an argument: " + symbol);
      case Expr.Sum sum -> Form.of(sum(sum));
      case Expr.Product product -> product(product);
      case Expr.Power power -> power(power);
      case Expr.Apply apply -> Form.of(apply(apply));
      case ArrayExpr array -> throw new IllegalArgumentException("an array: " + array);
      case Expr.Piecewise piecewise -> Form.of(piecewise(piecewise));
    };
  }

  private Value value(Expr expr) {
    Node node = node(expr);
    Value value = node.value;
    if (value == null) {
      value = finished(Objects.requireNonNull(node.form));
      node.value = value;
    }
    return value;
  }

  private Form formOf(Expr expr) {
    Form form = node(expr).form;
    return form != null ? form : Form.of(value(expr));
  }

  private Value finished(Form form) {
    Rational coefficient = form.coefficient;
    double factor = coefficient.doubleValue();
    if (form.numerator.isOne() && !form.denominator.isOne()) {
      return graph.two(Operation.DIVIDE, new Value.Known(factor), form.denominator);
    }
    if (coefficient.isOne()) {
      return quotient(form.numerator, form.denominator);
    }
    if (coefficient.equals(Rational.MINUS_ONE)) {
      return graph.one(Operation.NEGATE, quotient(form.numerator, form.denominator));
    }
    if (isBetterAsDivisor(coefficient)) {
      Value divisor = new Value.Known(coefficient.reciprocal().doubleValue());
      return quotient(form.numerator, graph.two(Operation.MULTIPLY, form.denominator, divisor));
    }
    Value top = graph.two(Operation.MULTIPLY, form.numerator, new Value.Known(factor));
    return quotient(top, form.denominator);
  }

  private Value quotient(Value numerator, Value denominator) {
    return denominator.isOne() ? numerator : graph.two(Operation.DIVIDE, numerator, denominator);
  }

  private Value multiplied(Value a, Value b) {
    return a.isOne() ? b : b.isOne() ? a : graph.two(Operation.MULTIPLY, a, b);
  }

  /// Whether dividing by an exact number rounds less than multiplying by its reciprocal.
  private static boolean isBetterAsDivisor(Rational coefficient) {
    return coefficient.numerator().abs().bitLength() == 1
        && coefficient.denominator().bitLength() <= 53
        && coefficient.denominator().bitCount() > 1;
  }

  private Value sum(Expr.Sum sum) {
    Form left = term(sum.left());
    Form right = term(sum.right());
    Value a = finished(left.withoutCoefficient());
    Value b = finished(right.withoutCoefficient());
    boolean leftPlain = left.coefficient.isOne();
    boolean rightPlain = right.coefficient.isOne();
    boolean leftNegated = left.coefficient.equals(Rational.MINUS_ONE);
    boolean rightNegated = right.coefficient.equals(Rational.MINUS_ONE);
    if (leftPlain) {
      return rightPlain
          ? graph.two(Operation.ADD, a, b)
          : rightNegated
              ? graph.two(Operation.SUBTRACT, a, b)
              : graph.addScaled(a, right.coefficient.doubleValue(), b);
    }
    if (rightPlain) {
      return leftNegated
          ? graph.two(Operation.SUBTRACT, b, a)
          : graph.addScaled(b, left.coefficient.doubleValue(), a);
    }
    Value scaledLeft = finished(left);
    return rightNegated
        ? graph.two(Operation.SUBTRACT, scaledLeft, b)
        : graph.addScaled(scaledLeft, right.coefficient.doubleValue(), b);
  }

  /// A summand with its coefficient apart where only this sum uses it.
  private Form term(Expr node) {
    Form form = formOf(node);
    boolean apart =
        isUsedOnce(node)
            && !isBetterAsDivisor(form.coefficient)
            && !(form.numerator.isOne() && !form.denominator.isOne());
    return apart ? form : Form.of(value(node));
  }

  private Form product(Expr.Product product) {
    if (product.left() instanceof Expr.Numeral front) {
      return factor(product.right()).times(front.value());
    }
    Form left = factor(product.left());
    Form right = factor(product.right());
    return new Form(
        left.coefficient.times(right.coefficient),
        multiplied(left.numerator, right.numerator),
        multiplied(left.denominator, right.denominator));
  }

  /// A factor as a fraction: a power always, a product only where nothing else uses its value.
  private Form factor(Expr node) {
    return node instanceof Expr.Power || isUsedOnce(node) ? formOf(node) : Form.of(value(node));
  }

  private Form power(Expr.Power power) {
    Value base = value(power.base());
    if (power.exponent() instanceof Expr.Numeral numeral) {
      Rational exponent = numeral.value();
      if (exponent.isZero()) {
        // Only a base that may have no value keeps this exponent: 1 where it has one.
        Value undefined = new Value.Known(Double.NaN);
        return Form.of(graph.select(Comparison.EQUAL, base, base, Value.Known.ONE, undefined));
      }
      Rational twice = exponent.times(Rational.TWO);
      if (exponent.isSmallInteger()
          && Math.abs((long) exponent.intValueExact()) <= Raising.LARGEST) {
        int n = exponent.intValueExact();
        return raisedOrReciprocal(n < 0, graph.raise(base, Math.abs(n)));
      }
      if (exponent.denominator().equals(THREE) && exponent.numerator().bitLength() <= 3) {
        int n = exponent.numerator().intValueExact();
        return raisedOrReciprocal(n < 0, graph.raise(principalCubeRoot(base), Math.abs(n)));
      }
      if (twice.isSmallInteger() && Math.abs((long) twice.intValueExact()) <= 3) {
        int n = twice.intValueExact();
        Value root = graph.one(Operation.SQRT, base);
        return raisedOrReciprocal(
            n < 0, Math.abs(n) == 1 ? root : graph.two(Operation.MULTIPLY, base, root));
      }
      double nearest = exponent.doubleValue();
      if (!exponent.isInteger() && Double.isFinite(nearest)) {
        double rest = exponent.minus(Rational.of(nearest)).doubleValue();
        return Form.of(graph.rationalPower(base, nearest, rest));
      }
    }
    Value raised = graph.two(Operation.POWER, base, value(power.exponent()));
    if (power.base().isTotal()) {
      return Form.of(raised);
    }
    // IEEE gives NaN^0 = 1; a base without a value has no power.
    Value undefined = new Value.Known(Double.NaN);
    return Form.of(graph.select(Comparison.EQUAL, base, base, raised, undefined));
  }

  /// The power 1/3, which unlike the real cube root has no value below 0; more exact than the power
  /// with the rounded exponent.
  private Value principalCubeRoot(Value base) {
    return graph.select(
        Comparison.GREATER_OR_EQUAL,
        base,
        new Value.Known(0),
        graph.one(Operation.CBRT, base),
        new Value.Known(Double.NaN));
  }

  private static Form raisedOrReciprocal(boolean reciprocal, Value raised) {
    return reciprocal ? new Form(Rational.ONE, Value.Known.ONE, raised) : Form.of(raised);
  }

  private Value apply(Expr.Apply apply) {
    List<Value> operands = apply.arguments().stream().map(this::value).toList();
    return Operation.of(apply.function())
        .map(
            kernel ->
                kernel.arity() == 1
                    ? graph.one(kernel, operands.getFirst())
                    : graph.two(kernel, operands.get(0), operands.get(1)))
        .orElseGet(() -> graph.table(apply.function(), operands));
  }

  private Value piecewise(Expr.Piecewise piecewise) {
    Value result = piecewise.otherwise().map(this::value).orElse(new Value.Known(Double.NaN));
    for (Branch branch : piecewise.branches().reversed()) {
      Value rejected = result;
      Value accepted = value(branch.value());
      for (Relation relation : branch.conditions().reversed()) {
        accepted =
            graph.select(
                relation.comparison(),
                value(relation.left()),
                value(relation.right()),
                accepted,
                rejected);
      }
      result = accepted;
    }
    return result;
  }
}
