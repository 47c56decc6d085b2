package dev.nabla.text;

/// A part of the input on one line, and carets under the place that is meant.
final class Caret {
  private static final int BEFORE = 50;
  private static final int WIDTH = 76;

  private Caret() {}

  static String under(String input, int start, int end) {
    int from = start <= BEFORE ? 0 : start - BEFORE;
    int to = Math.min(input.length(), from + WIDTH);
    String lead = from > 0 ? "…" : "";
    String line = lead + oneLine(input.substring(from, to)) + (to < input.length() ? "…" : "");
    int carets = Math.max(1, Math.min(end, to) - start);
    return line + "\n" + " ".repeat(lead.length() + start - from) + "^".repeat(carets);
  }

  private static String oneLine(String text) {
    StringBuilder line = new StringBuilder(text);
    for (int i = 0; i < line.length(); i++) {
      if (Character.isISOControl(line.charAt(i))) {
        line.setCharAt(i, ' ');
      }
    }
    return line.toString();
  }
}
