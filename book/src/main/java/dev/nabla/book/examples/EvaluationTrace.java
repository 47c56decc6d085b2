package dev.nabla.book.examples;

import dev.nabla.Formula;
import dev.nabla.compile.Compiler;
import dev.nabla.derive.Pullback;
import dev.nabla.derive.Pushforward;
import dev.nabla.expr.Build;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Walk;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The values that a machine computes on its way to a function's value, each with its tangent and
/// its adjoint.
final class EvaluationTrace implements Example {
  private static final Expr.Symbol X = Build.symbol("x");
  private static final int MOST_ROWS = 24;

  @Override
  public String name() {
    return "evaluation-trace";
  }

  @Override
  public String title() {
    return "Every intermediate value with its tangent and its adjoint";
  }

  @Override
  public List<Integer> cells() {
    return List.of();
  }

  @Override
  public List<Control> controls() {
    return List.of(ThreeWays.FUNCTION, ThreeWays.POINT);
  }

  @Override
  public Output run(Parameters parameters) {
    Formula f = ThreeWays.function(parameters);
    double x = ThreeWays.point(parameters);
    Expr root = f.expression();
    // The nodes that depend on x, operands first. What holds numbers only is not worth a row.
    List<Expr> nodes =
        Walk.postOrder(root).stream().filter(node -> Walk.symbols(node).contains(X)).toList();
    Map<Expr, Expr> names = new HashMap<>();
    Map<String, String> values = new LinkedHashMap<>();
    StringBuilder text = new StringBuilder();
    text.append("%-5s %-22s %14s %14s %14s\n".formatted("", "", "value", "tangent", "adjoint"));
    for (int i = 0; i < Math.min(nodes.size(), MOST_ROWS); i++) {
      Expr node = nodes.get(i);
      String name = "v_" + (i + 1);
      Formula step =
          Formula.of(
              node instanceof Expr.Leaf
                  ? node
                  : Walk.rebuild(node, operand -> names.getOrDefault(operand, operand)));
      double value = at(node, x);
      double tangent = at(tangent(node), x);
      double adjoint = at(adjoint(root, node), x);
      names.put(node, Build.symbol(name));
      values.put(name + ".name", Formula.of(Build.symbol(name)).latex());
      values.put(name + ".step", step.latex());
      values.put(name + ".value", Numbers.longer(value));
      values.put(name + ".tangent", Numbers.longer(tangent));
      values.put(name + ".adjoint", Numbers.longer(adjoint));
      text.append(
          "%-5s %-22s %14s %14s %14s\n"
              .formatted(
                  name,
                  "= " + step,
                  Numbers.plain(value),
                  Numbers.plain(tangent),
                  Numbers.plain(adjoint)));
    }
    int left = nodes.size() - MOST_ROWS;
    String message =
        "The function takes %d steps; %s."
            .formatted(
                nodes.size(),
                left > 0
                    ? "the first %d are shown".formatted(MOST_ROWS)
                    : "the last tangent and the first adjoint are the slope");
    values.put("message", message);
    values.put("count", Integer.toString(nodes.size()));
    text.append(message).append('\n');
    return new Output(text.toString(), Optional.empty(), values);
  }

  // shown
  /// How fast a value changes with x: forward mode, along with the value.
  private static Expr tangent(Expr node) {
    return Pushforward.of(node, X);
  }

  /// How fast the result changes with a value: reverse mode, from a graph in which the value moves
  /// freely.
  private static Expr adjoint(Expr root, Expr node) {
    Expr.Symbol free = Build.symbol("free");
    Expr loosened = Walk.substitute(root, Map.of(node, free));
    Expr adjoint = Pullback.of(loosened, List.of(free)).getFirst();
    return Walk.substitute(adjoint, Map.of(free, node));
  }

  // end shown

  private static double at(Expr expression, double x) {
    return Compiler.compile(expression, X).at(x);
  }
}
