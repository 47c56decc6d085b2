package dev.nabla.book.page;

import dev.nabla.book.examples.Numbers;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the LaTeX of our formulas out as a line of plain text, for readers without a script.
final class LatexText {
  private static final Pattern COMMAND = Pattern.compile("\\\\([A-Za-z]+|.)\\s*");
  private static final Pattern SHORT_SUPERSCRIPT = Pattern.compile("\\^(?:\\{(-?\\d{1,8})}|(\\d))");
  private static final String FRACTION_BAR = ")/(";

  private static final Map<String, String> WORDS =
      Map.ofEntries(
          Map.entry("Delta", "Δ"),
          Map.entry("to", " → "),
          Map.entry("cdot", "·"),
          Map.entry("times", "×"),
          Map.entry("pi", "π"),
          Map.entry("infty", "∞"),
          Map.entry("le", " ≤ "),
          Map.entry("leq", " ≤ "),
          Map.entry("ge", " ≥ "),
          Map.entry("geq", " ≥ "),
          Map.entry("ne", " ≠ "),
          Map.entry("neq", " ≠ "),
          Map.entry("approx", " ≈ "),
          Map.entry("sigma", "σ"),
          Map.entry("prime", "′"),
          Map.entry("quad", "  "),
          Map.entry("qquad", "  "),
          Map.entry("lvert", "|"),
          Map.entry("rvert", "|"),
          Map.entry("vert", "|"));

  private final String latex;
  private final StringBuilder text = new StringBuilder();
  // What each open group writes when it closes.
  private final Deque<String> closings = new ArrayDeque<>();

  private LatexText(String latex) {
    this.latex = latex;
  }

  static String plain(String latex) {
    return new LatexText(latex).read();
  }

  private String read() {
    int at = 0;
    String opening = "";
    String closing = "";
    while (at < latex.length()) {
      char c = latex.charAt(at);
      Matcher superscript = SHORT_SUPERSCRIPT.matcher(latex).region(at, latex.length());
      Matcher command = COMMAND.matcher(latex).region(at, latex.length());
      if (superscript.lookingAt()) {
        String digits = superscript.group(1) != null ? superscript.group(1) : superscript.group(2);
        text.append(Numbers.raised(Integer.parseInt(digits)));
        at = superscript.end();
      } else if (c == '\\' && command.lookingAt()) {
        String word = command.group(1);
        if (word.endsWith("frac")) {
          opening = "(";
          closing = FRACTION_BAR;
        } else if (word.equals("sqrt")) {
          opening = "√(";
          closing = ")";
        } else {
          text.append(spoken(word));
        }
        at = command.end();
      } else if (c == '{') {
        text.append(opening);
        closings.push(closing);
        opening = "";
        closing = "";
        at++;
      } else if (c == '}') {
        String closed = closings.isEmpty() ? "" : closings.pop();
        text.append(closed);
        // The denominator is the group that follows; its opening parenthesis is written already.
        closing = closed.equals(FRACTION_BAR) ? ")" : "";
        at++;
      } else {
        if (c == '^' || c == '_') {
          text.append(c);
          boolean grouped = at + 1 < latex.length() && latex.charAt(at + 1) == '{';
          opening = grouped ? "(" : "";
          closing = grouped ? ")" : "";
        } else {
          text.append(c == '~' || c == '&' ? ' ' : c == '\'' ? '′' : c == '-' ? '−' : c);
        }
        at++;
      }
    }
    return text.toString()
        .replaceAll("\\(([\\p{L}\\d])\\)/\\(([\\p{L}\\d])\\)", "$1/$2")
        .replaceAll("\\s+", " ")
        .strip();
  }

  // Layout commands are silent; a function's name is read as it stands.
  private static String spoken(String word) {
    String known = WORDS.get(word);
    if (known != null) {
      return known;
    }
    return switch (word) {
      case "left",
          "right",
          "operatorname",
          "mathrm",
          "text",
          "F",
          "D",
          "T",
          "P",
          "N",
          "displaystyle" ->
          "";
      case ",", ";", ":", " " -> " ";
      case "!" -> "";
      case "\\" -> ", ";
      case "begin", "end" -> "";
      default -> word;
    };
  }
}
