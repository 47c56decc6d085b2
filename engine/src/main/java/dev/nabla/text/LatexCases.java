package dev.nabla.text;

import java.util.List;
import java.util.Set;

/// `\begin{cases} value & condition \\ … \end{cases}` as pieces in braces.
final class LatexCases {
  private static final Set<String> NAMES = Set.of("cases", "dcases", "rcases");
  private static final List<String> WORDS_BEFORE = List.of("if ", "for ", "when ", "where ");
  private static final Set<String> OTHERWISE = Set.of("otherwise", "else", "");

  private final Latex latex;

  LatexCases(Latex latex) {
    this.latex = latex;
  }

  void read(int from) {
    Source in = latex.in();
    int brace = latex.position();
    int close = in.indexOf("}", brace);
    String name = in.at(brace) == '{' && close > 0 ? in.part(brace + 1, close) : "";
    if (!NAMES.contains(name)) {
      throw latex.unknown(from);
    }
    String end = "\\end{" + name + "}";
    latex.moveTo(close + 1);
    latex.addSign("{", from);
    String separator = "";
    while (!in.startsWith(end, latex.position())) {
      latex.addSign(separator, from);
      row(end, from);
      separator = ", ";
      if (in.startsWith("\\\\", latex.position())) {
        latex.moveTo(latex.position() + 2);
        skipSpaces();
      }
    }
    latex.moveTo(latex.position() + end.length());
    latex.addSign("}", from);
  }

  private void skipSpaces() {
    while (latex.in().at(latex.position()) == ' ') {
      latex.moveTo(latex.position() + 1);
    }
  }

  private void row(String end, int from) {
    Source value = latex.upTo(List.of("&", "\\\\", end));
    if (latex.in().at(latex.position()) == '&') {
      latex.moveTo(latex.position() + 1);
      condition(latex.upTo(List.of("\\\\", end)), from);
    }
    latex.add(value, 0, withoutPunctuation(value.toString()));
  }

  private void condition(Source condition, int from) {
    String text = condition.toString();
    int to = withoutPunctuation(text);
    int start = text.length() - text.stripLeading().length();
    if (start >= to || OTHERWISE.contains(text.substring(start, to).strip())) {
      return;
    }
    for (String word : WORDS_BEFORE) {
      if (condition.startsWith(word, start)) {
        start += word.length();
      }
    }
    latex.add(condition, start, to);
    latex.addSign(": ", from);
  }

  /// The length of the text without the spaces and the comma or full stop at its end.
  private static int withoutPunctuation(String text) {
    int to = text.length();
    while (to > 0 && " ,;.".indexOf(text.charAt(to - 1)) >= 0) {
      to--;
    }
    return to;
  }
}
