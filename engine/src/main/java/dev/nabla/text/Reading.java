package dev.nabla.text;

import dev.nabla.expr.Expr;
import dev.nabla.expr.Relation;
import java.util.List;
import java.util.Optional;

/// What became of a text: a formula, the beginning of one, or an error.
public sealed interface Reading {
  /// A formula.
  ///
  /// @param domain the relations of a trailing `{0 < x < 2}`; all must hold
  /// @param linear the formula in the plain grammar, if the input was LaTeX
  record Parsed(
      Expr expression, List<Notice> notices, List<Relation> domain, Optional<String> linear)
      implements Reading {
    public Parsed {
      notices = List.copyOf(notices);
      domain = List.copyOf(domain);
    }
  }

  /// A text that could become a formula if more were typed.
  ///
  /// @param position where something is missing, as an index of UTF-16 units
  /// @param awaited what is missing, in words
  /// @param error the same as an error, for those who cannot wait
  record Incomplete(int position, String awaited, SyntaxError error) implements Reading {}

  /// A text that is not a formula.
  record Failed(SyntaxError error) implements Reading {}
}
