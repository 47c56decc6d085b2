package dev.nabla.expr;

import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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

  /// The parts of all branches, then `otherwise`.
  static List<Expr> operands(List<Branch> branches, @Nullable Expr otherwise) {
    return Stream.concat(branches.stream().flatMap(Branch::parts), Stream.ofNullable(otherwise))
        .toList();
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
