package dev.nabla.book.command;

import dev.nabla.book.wire.Remark;

/// An error as it is printed: a sentence, and under it the input with carets below the part in
/// question.
///
/// ```
/// nabla: There is no function named "sgn". Did you mean sign?
/// 2 sgn(x)
///   ^^^
/// ```
final class Complaint {
  private static final int WIDTH = 100;
  private static final int CONTEXT = 30;

  private Complaint() {}

  /// Lines to print.
  ///
  /// @param about the input that the positions count in; empty if there is nothing to show
  static String of(Remark error, String about) {
    StringBuilder text = new StringBuilder("nabla: ").append(Printed.line(error.message()));
    if (!error.fixes().isEmpty() && !error.message().endsWith("?")) {
      text.append(" Did you mean ").append(String.join(" or ", error.fixes())).append("?");
    }
    text.append('\n');
    return about.isEmpty() ? text.toString() : text.append(picture(error, about)).toString();
  }

  private static String picture(Remark error, String about) {
    int start = Math.clamp(error.start(), 0, about.length());
    int end = Math.clamp(error.end(), start, about.length());
    int from = about.length() <= WIDTH ? 0 : Math.max(0, start - CONTEXT);
    int to = Math.min(about.length(), from + WIDTH);
    String before = from > 0 ? "…" : "";
    String after = to < about.length() ? "…" : "";
    String shown = Printed.line(about.substring(from, to));
    int indent = before.length() + columns(shown, 0, start - from);
    int carets = columns(shown, start - from, Math.min(end, to) - from);
    return before
        + shown
        + after
        + "\n"
        + " ".repeat(indent)
        + "^".repeat(Math.max(1, carets))
        + "\n";
  }

  /// How many characters a reader counts; a surrogate pair is one.
  private static int columns(String text, int from, int to) {
    return text.codePointCount(from, Math.max(from, to));
  }
}
