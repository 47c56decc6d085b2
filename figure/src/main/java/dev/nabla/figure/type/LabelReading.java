package dev.nabla.figure.type;

import dev.nabla.figure.type.MathNode.Fenced;
import dev.nabla.figure.type.MathNode.Fraction;
import dev.nabla.figure.type.MathNode.Grid;
import dev.nabla.figure.type.MathNode.Kind;
import dev.nabla.figure.type.MathNode.Root;
import dev.nabla.figure.type.MathNode.Row;
import dev.nabla.figure.type.MathNode.Scripts;
import dev.nabla.figure.type.MathNode.Space;
import dev.nabla.figure.type.MathNode.Symbol;
import dev.nabla.figure.type.MathNode.Words;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// A label on one line: as plain text for screen readers, or with the few tags that Plotly reads.
public final class LabelReading {

  private static final String RAISABLE = "0123456789−+n";
  private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺ⁿ";

  private final boolean tagged;

  private LabelReading(boolean tagged) {
    this.tagged = tagged;
  }

  /// The label as plain text: `$x^2$` reads "x²", `$\frac{1}{x}$` reads "1/x".
  public static String plain(String label) {
    return plain(LabelParser.parse(label));
  }

  static String plain(MathNode node) {
    return new LabelReading(false).read(node).strip();
  }

  /// The label with `<i>`, `<sup>` and `<sub>`; everything else is escaped.
  public static String tagged(String label) {
    return new LabelReading(true).read(LabelParser.parse(label)).strip();
  }

  private String read(MathNode node) {
    return switch (node) {
      case Words words -> escaped(words.text());
      case Symbol symbol -> symbol(symbol);
      case Space space -> space.ems() > 0 ? " " : "";
      case Row row -> row(row.nodes());
      case Scripts scripts ->
          read(scripts.base()) + script(scripts.below(), false) + script(scripts.above(), true);
      case Fraction fraction ->
          grouped(fraction.numerator()) + "/" + grouped(fraction.denominator());
      case Root root -> script(root.index(), true) + "√" + grouped(root.radicand());
      case Fenced fenced -> escaped(fenced.open()) + read(fenced.body()) + escaped(fenced.close());
      case Grid grid ->
          grid.rows().stream()
              .map(cells -> cells.stream().map(this::read).collect(Collectors.joining(" ")))
              .collect(Collectors.joining("; "));
    };
  }

  private String row(List<MathNode> nodes) {
    StringBuilder text = new StringBuilder();
    boolean afterOperand = false;
    boolean afterFunction = false;
    for (MathNode node : nodes) {
      String part = read(node);
      if (part.isBlank()) {
        text.append(part);
        continue;
      }
      if ((afterOperand && isFunction(node)) || (afterFunction && startsWithWord(part))) {
        text.append(' ');
      }
      text.append(isSpacedOut(node, afterOperand) ? " " + part + " " : part);
      if (node instanceof Symbol symbol && symbol.kind() == Kind.PUNCTUATION) {
        text.append(' ');
      }
      afterOperand = isOperand(node);
      afterFunction = isFunction(node);
    }
    return text.toString();
  }

  private static boolean isSpacedOut(MathNode node, boolean afterOperand) {
    return node instanceof Symbol symbol
        && switch (symbol.kind()) {
          case RELATION -> true;
          case BINARY -> afterOperand && !symbol.text().equals("⋅");
          case ORDINARY, FUNCTION, OPEN, CLOSE, PUNCTUATION -> false;
        };
  }

  private static boolean isFunction(MathNode node) {
    return switch (node) {
      case Symbol symbol -> symbol.kind() == Kind.FUNCTION;
      case Scripts scripts -> isFunction(scripts.base());
      case Words _, Row _, Fraction _, Root _, Fenced _, Grid _, Space _ -> false;
    };
  }

  private static boolean startsWithWord(String part) {
    return Character.isLetterOrDigit(withoutTags(part).codePointAt(0));
  }

  private static String withoutTags(String text) {
    return text.replaceAll("<[^>]*>", "");
  }

  private static boolean isOperand(MathNode node) {
    return !(node instanceof Symbol symbol)
        || symbol.kind() == Kind.ORDINARY
        || symbol.kind() == Kind.CLOSE;
  }

  private String symbol(Symbol symbol) {
    String text = escaped(symbol.text());
    return tagged && symbol.face() == Face.ITALIC ? "<i>" + text + "</i>" : text;
  }

  private String script(Optional<MathNode> script, boolean above) {
    String text = script.map(this::read).orElse("").strip();
    if (text.isEmpty() || (above && text.chars().allMatch(c -> c == '′'))) {
      return text;
    }
    if (tagged) {
      String tag = above ? "sup" : "sub";
      return "<" + tag + ">" + text + "</" + tag + ">";
    }
    if (above && text.chars().allMatch(c -> RAISABLE.indexOf(c) >= 0)) {
      return text.chars()
          .mapToObj(c -> RAISED.substring(RAISABLE.indexOf(c), RAISABLE.indexOf(c) + 1))
          .collect(Collectors.joining());
    }
    boolean single = text.codePointCount(0, text.length()) == 1;
    return (above ? "^" : "_") + (single ? text : "(" + text + ")");
  }

  private String grouped(MathNode node) {
    String text = read(node).strip();
    boolean simple =
        withoutTags(text).codePoints().allMatch(c -> Character.isLetterOrDigit(c) || c == '.');
    return simple ? text : "(" + text + ")";
  }

  private String escaped(String text) {
    return tagged ? escape(text) : text;
  }

  /// Plain text with what begins a tag or an entity replaced, for a page.
  public static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
