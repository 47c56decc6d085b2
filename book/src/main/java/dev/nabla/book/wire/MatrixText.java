package dev.nabla.book.wire;

import dev.nabla.Formula;
import dev.nabla.Nabla;
import dev.nabla.algebra.Matrix;
import dev.nabla.algebra.MatrixException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Reads matrices as they are typed: rows in brackets, as in `[[4, -1], [-1, 6]]`. A single row, as
/// in `[x, y]`, stands for a column.
final class MatrixText {
  private static final int MOST_ENTRIES = 400;

  private MatrixText() {}

  /// The text of rows.
  static String of(List<List<String>> rows) {
    return rows.stream()
        .map(row -> row.stream().collect(Collectors.joining(", ", "[", "]")))
        .collect(Collectors.joining(", ", "[", "]"));
  }

  /// The matrix that a text stands for.
  ///
  /// @param notices what there is to say about how the entries were read; it grows
  /// @throws Refusal if it is none
  static Matrix read(String typed, List<Remark> notices) {
    List<String> parts = parts(typed, typed);
    boolean nested = parts.stream().allMatch(part -> part.startsWith("["));
    List<List<String>> rows =
        nested
            ? parts.stream().map(part -> parts(part, typed)).toList()
            : parts.stream().map(List::of).toList();
    if (rows.stream().mapToInt(List::size).sum() > MOST_ENTRIES) {
      throw Refusal.of(
          Code.TOO_LARGE, "A matrix has at most %d entries.".formatted(MOST_ENTRIES), typed);
    }
    try {
      return Nabla.matrix(
          rows.stream()
              .map(row -> row.stream().map(entry -> entry(entry, notices)).toList())
              .toList());
    } catch (MatrixException misshapen) {
      throw refused(misshapen, typed);
    }
  }

  private static Formula entry(String typed, List<Remark> notices) {
    Asked asked = Asked.of(typed);
    for (Remark each : asked.notices()) {
      notices.add(
          Remark.of(each.code(), "In %s: %s".formatted(typed, each.message()), 0, 0, each.fixes()));
    }
    return asked.formula();
  }

  /// What stands between the outer brackets, parted by the commas outside of inner ones.
  private static List<String> parts(String text, String typed) {
    String stripped = text.strip();
    if (!stripped.startsWith("[") || !stripped.endsWith("]")) {
      throw Refusal.of(
          Code.BAD_FIELD, "A matrix is written as in [[4, -1], [-1, 6]], row by row.", typed);
    }
    if (stripped.substring(1, stripped.length() - 1).isBlank()) {
      return List.of();
    }
    List<String> parts = new ArrayList<>();
    int depth = 0;
    int start = 1;
    for (int i = 1; i < stripped.length(); i++) {
      char c = stripped.charAt(i);
      boolean end = i == stripped.length() - 1;
      if (end || (c == ',' && depth == 0)) {
        parts.add(stripped.substring(start, i).strip());
        start = i + 1;
      }
      depth += "([{".indexOf(c) >= 0 ? 1 : ")]}".indexOf(c) >= 0 ? -1 : 0;
    }
    return parts;
  }

  /// What a failure means for a matrix as typed.
  static Refusal refused(MatrixException failure, String typed) {
    String message = String.valueOf(failure.getMessage());
    return Refusal.of(
        switch (failure.code()) {
          case SHAPE -> Code.SHAPE;
          case SINGULAR -> Code.SINGULAR;
          case CANNOT_DECIDE -> Code.CANNOT_DECIDE;
        },
        message.substring(0, 1).toUpperCase(Locale.ROOT) + message.substring(1) + ".",
        typed);
  }
}
