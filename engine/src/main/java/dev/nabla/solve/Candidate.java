package dev.nabla.solve;

import dev.nabla.expr.Expr;
import dev.nabla.expr.Relation;
import java.util.ArrayList;
import java.util.List;

/// A value that may solve the equation, where the conditions hold. The unknown itself as the value
/// stands for every number.
record Candidate(Expr value, List<Relation> where) {
  Candidate {
    where = List.copyOf(where);
  }

  static Candidate of(Expr value) {
    return new Candidate(value, List.of());
  }

  Candidate and(List<Relation> more) {
    if (more.isEmpty()) {
      return this;
    }
    List<Relation> all = new ArrayList<>(where);
    all.addAll(more);
    return new Candidate(value, all);
  }
}
