package dev.nabla.text;

import java.util.List;

/// Why a text is not a formula, where, and what could be meant.
///
/// @param message one sentence
/// @param start where in the input the trouble begins, as an index of UTF-16 units
/// @param end where it ends, exclusive
public record SyntaxError(ErrorCode code, String message, int start, int end, List<Fix> fixes) {
  public SyntaxError {
    fixes = List.copyOf(fixes);
  }
}
