package dev.nabla.book.wire;

import dev.nabla.text.Fix;
import dev.nabla.text.Notice;
import dev.nabla.text.SyntaxError;
import java.util.List;

/// A coded sentence about a part of the input: an error or a notice.
///
/// @param code the frozen name, such as `unknown-name`
/// @param message one sentence for a reader
/// @param start where the part begins, counted in UTF-16 units
/// @param end where the part ends, exclusive
/// @param fixes what could stand there instead, in a word each
/// @param corrected the whole input with each of the fixes made, where that is known
public record Remark(
    String code, String message, int start, int end, List<String> fixes, List<String> corrected) {
  public Remark {
    fixes = List.copyOf(fixes);
    corrected = List.copyOf(corrected);
  }

  /// A remark whose fixes are words only.
  public static Remark of(String code, String message, int start, int end, List<String> fixes) {
    return new Remark(code, message, start, end, fixes, List.of());
  }

  /// Why a text is no formula.
  static Remark of(SyntaxError error) {
    return new Remark(
        error.code().wireName(),
        error.message(),
        error.start(),
        error.end(),
        error.fixes().stream().map(Fix::label).toList(),
        error.fixes().stream().map(Fix::text).toList());
  }

  /// What is to be known about how a formula was read.
  static Remark of(Notice notice) {
    return new Remark(
        notice.code().wireName(),
        notice.message(),
        notice.start(),
        notice.end(),
        notice.alternatives().stream().map(Fix::label).toList(),
        notice.alternatives().stream().map(Fix::text).toList());
  }
}
