package dev.nabla.figure.type;

import java.util.List;
import java.util.Optional;

/// What a label says, before it has a size.
sealed interface MathNode {

  /// How a symbol sits among its neighbours.
  enum Kind {
    ORDINARY,
    FUNCTION,
    BINARY,
    RELATION,
    OPEN,
    CLOSE,
    PUNCTUATION
  }

  /// Words outside a formula, or upright words inside one.
  record Words(String text) implements MathNode {}

  /// A symbol of a formula.
  record Symbol(String text, Face face, Kind kind) implements MathNode {}

  /// Nodes one after the other.
  record Row(List<MathNode> nodes) implements MathNode {
    public Row {
      nodes = List.copyOf(nodes);
    }
  }

  /// A base with a superscript, a subscript or both.
  record Scripts(MathNode base, Optional<MathNode> above, Optional<MathNode> below)
      implements MathNode {}

  /// A numerator over a denominator.
  record Fraction(MathNode numerator, MathNode denominator) implements MathNode {}

  /// A root; the index is empty for a square root.
  record Root(MathNode radicand, Optional<MathNode> index) implements MathNode {}

  /// A body between delimiters which grow with it; an empty delimiter draws nothing.
  record Fenced(String open, MathNode body, String close) implements MathNode {}

  /// Rows of cells, as the branches of a function defined by cases.
  record Grid(List<List<MathNode>> rows) implements MathNode {
    public Grid {
      rows = rows.stream().map(List::copyOf).toList();
    }
  }

  /// Empty width in ems.
  record Space(double ems) implements MathNode {}
}
