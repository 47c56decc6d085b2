package dev.nabla.derive;

import dev.nabla.expr.Expr;
import dev.nabla.expr.Relation;
import dev.nabla.expr.Unfinished;
import java.util.ArrayList;
import java.util.List;

/// A sentence about a step: words and formulas in turn, so that it can be written in any notation.
public record Sentence(List<Piece> pieces) {
  public Sentence {
    pieces = List.copyOf(pieces);
  }

  /// A part of a sentence.
  public sealed interface Piece {}

  /// Plain words, with the spaces around them.
  public record Words(String text) implements Piece {}

  /// A formula.
  public record Formula(Unfinished formula) implements Piece {}

  /// Conditions that must all hold.
  public record Conditions(List<Relation> relations) implements Piece {
    public Conditions {
      relations = List.copyOf(relations);
    }
  }

  /// A sentence from strings, expressions and conditions in turn.
  static Sentence of(Object... parts) {
    List<Piece> pieces = new ArrayList<>();
    for (Object part : parts) {
      if (part.equals("")) {
        continue;
      }
      pieces.add(
          switch (part) {
            case String words -> new Words(words);
            case Expr expression -> new Formula(Unfinished.done(expression));
            case Unfinished formula -> new Formula(formula);
            case Piece piece -> piece;
            default -> throw new IllegalArgumentException("no part of a sentence: " + part);
          });
    }
    return new Sentence(pieces);
  }
}
