package dev.nabla.algebra;

import dev.nabla.expr.Relation;
import java.util.List;

/// The rank of a matrix, and where it is that. Where a condition fails it is smaller.
///
/// @param value the number of independent rows
/// @param where what must hold for it, beside every entry having a value
public record Rank(int value, List<Relation> where) {
  public Rank {
    where = List.copyOf(where);
  }
}
