package dev.nabla.derive;

import dev.nabla.expr.Expr;
import dev.nabla.expr.Walk;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Where the parts that rules act on stand in the function.
final class Places {
  /// The expression something is an operand of, or was made from; the place is −1 then.
  private record Link(Expr above, int place) {}

  private final Map<Expr, Link> links = new HashMap<>();

  Places(Trace trace) {
    Expr root = trace.pass().canonical();
    for (Expr node : Walk.postOrder(root).reversed()) {
      List<Expr> operands = node.children();
      for (int i = 0; i < operands.size(); i++) {
        links.putIfAbsent(operands.get(i), new Link(node, i));
      }
    }
    for (Expr part : trace.parts()) {
      for (Expr inside : trace.inside(part)) {
        if (inside != root) {
          links.putIfAbsent(inside, new Link(part, -1));
        }
      }
      trace.outer(part).ifPresent(outer -> links.putIfAbsent(outer, new Link(part, -1)));
    }
    links.remove(root);
  }

  /// The places of operands on the way down from the root.
  List<Integer> path(Expr part) {
    List<Integer> path = new ArrayList<>();
    for (Link link = links.get(part); link != null; link = links.get(link.above)) {
      if (link.place >= 0) {
        path.add(link.place);
      }
    }
    return path.reversed();
  }
}
