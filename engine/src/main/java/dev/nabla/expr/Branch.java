package dev.nabla.expr;

import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/// One case of a piecewise function: a value and the relations that must all hold for it.
public record Branch(List<Relation> conditions, Expr value) {
  public Branch {
    conditions = List.copyOf(conditions);
    if (conditions.isEmpty()) {
      throw new IllegalArgumentException("a branch needs a condition");
    }
  }

  /// The sides of the relations in order, then the value.
  Stream<Expr> parts() {
    return Stream.concat(
        conditions.stream().flatMap(relation -> Stream.of(relation.left(), relation.right())),
        Stream.of(value));
  }

  /// This branch over other parts, taken from the iterator in the order of [#parts()].
  Branch withParts(Iterator<Expr> parts) {
    List<Relation> changed =
        conditions.stream()
            .map(each -> new Relation(parts.next(), each.comparison(), parts.next()))
            .toList();
    return new Branch(changed, parts.next());
  }
}
