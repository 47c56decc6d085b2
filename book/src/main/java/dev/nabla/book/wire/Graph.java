package dev.nabla.book.wire;

import dev.nabla.expr.ArrayExpr;
import dev.nabla.expr.Branch;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Relation;
import dev.nabla.expr.Walk;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// An expression as data: every distinct node once, operands before what uses them, the expression
/// last.
///
/// @param nodes the nodes
public record Graph(List<Node> nodes) {
  public Graph {
    nodes = List.copyOf(nodes);
  }

  /// One node.
  ///
  /// @param kind `number`, `constant`, `symbol`, `sum`, `product`, `power`, `piecewise` or the name
  ///   of a function or of an operation on arrays
  /// @param value the number, or the name of a constant or symbol; for a piecewise node, its cases
  ///   with the places of their parts; what an operation on arrays says; otherwise empty
  /// @param operands the places of the operands in the list of nodes
  public record Node(String kind, String value, List<Integer> operands) {
    public Node {
      operands = List.copyOf(operands);
    }
  }

  /// The graph of an expression.
  ///
  /// @throws Refusal if it has too many nodes for an answer
  public static Graph of(Expr expr) {
    List<Expr> order = Walk.postOrder(expr);
    if (order.size() > Limits.GRAPH_NODES) {
      throw Refusal.of(
          Code.TOO_LARGE,
          "The result has %d nodes; an answer holds %d."
              .formatted(order.size(), Limits.GRAPH_NODES),
          0);
    }
    Map<Expr, Integer> places = new HashMap<>();
    List<Node> nodes = new ArrayList<>();
    for (Expr node : order) {
      List<Integer> operands = node.children().stream().map(places::get).toList();
      places.put(node, nodes.size());
      nodes.add(new Node(kind(node), value(node, places), operands));
    }
    return new Graph(nodes);
  }

  private static String kind(Expr node) {
    return switch (node) {
      case Expr.Numeral numeral -> "number";
      case Expr.Constant constant -> "constant";
      case Expr.Symbol symbol -> "symbol";
      case Expr.Sum sum -> "sum";
      case Expr.Product product -> "product";
      case Expr.Power power -> "power";
      case Expr.Apply apply -> apply.function().plainName();
      case ArrayExpr array -> words(array.operation().getClass().getSimpleName());
      case Expr.Piecewise piecewise -> "piecewise";
    };
  }

  private static String value(Expr node, Map<Expr, Integer> places) {
    return switch (node) {
      case Expr.Numeral numeral -> numeral.value().toString();
      case Expr.Constant constant -> constant.number().plain();
      case Expr.Symbol symbol -> symbol.name();
      case Expr.Piecewise piecewise -> cases(piecewise, places);
      case Expr.Binary binary -> "";
      case Expr.Apply apply -> "";
      case ArrayExpr array -> details(array.operation().toString());
    };
  }

  /// `matrix product` of `MatrixProduct`.
  private static String words(String name) {
    return name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
  }

  /// What the brackets of a record hold.
  private static String details(String operation) {
    String inside = operation.substring(operation.indexOf('[') + 1, operation.length() - 1);
    return inside.isEmpty() ? "" : "(" + inside + ")";
  }

  /// `#3 < #4: #5, otherwise #6`.
  private static String cases(Expr.Piecewise piecewise, Map<Expr, Integer> places) {
    List<String> cases = new ArrayList<>();
    for (Branch branch : piecewise.branches()) {
      List<String> conditions = new ArrayList<>();
      for (Relation relation : branch.conditions()) {
        conditions.add(
            "#%d %s #%d"
                .formatted(
                    places.get(relation.left()),
                    relation.comparison().plain(),
                    places.get(relation.right())));
      }
      cases.add(String.join(" and ", conditions) + ": #" + places.get(branch.value()));
    }
    piecewise.otherwise().ifPresent(value -> cases.add("otherwise: #" + places.get(value)));
    return String.join(", ", cases);
  }

  /// The nodes as lines of text: `#2 power #0 #1`.
  public String listing() {
    StringBuilder text = new StringBuilder();
    for (int place = 0; place < nodes.size(); place++) {
      Node node = nodes.get(place);
      text.append('#').append(place).append(' ').append(node.kind);
      if (!node.value.isEmpty()) {
        text.append(' ').append(node.value);
      }
      if (!node.kind.equals("piecewise")) {
        node.operands.forEach(operand -> text.append(" #").append(operand));
      }
      text.append('\n');
    }
    return text.toString();
  }
}
