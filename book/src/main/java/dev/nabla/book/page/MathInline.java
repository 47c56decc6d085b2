package dev.nabla.book.page;

import java.util.Set;
import org.commonmark.node.CustomNode;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;

/// What our prose has beyond Markdown inside a line: `$x^2$` is a formula, `{secant.slope}` a
/// computed number, and `{$secant.derivative}` a computed formula.
final class MathInline extends CustomNode {

  /// Which of the three it is.
  enum Kind {
    FORMULA,
    NUMBER,
    COMPUTED_FORMULA
  }

  private final Kind kind;
  private final String content;

  private MathInline(Kind kind, String content) {
    this.kind = kind;
    this.content = content;
  }

  Kind kind() {
    return kind;
  }

  /// LaTeX, or the name of a value as `example.value`.
  String content() {
    return content;
  }

  /// Reads from one character to another.
  record Reader(char opening, char closing) implements InlineContentParserFactory {
    @Override
    public Set<Character> getTriggerCharacters() {
      return Set.of(opening);
    }

    @Override
    public InlineContentParser create() {
      return this::tryParse;
    }

    private ParsedInline tryParse(InlineParserState state) {
      Scanner scanner = state.scanner();
      scanner.next();
      Position start = scanner.position();
      if (scanner.find(closing) < 1) {
        return ParsedInline.none();
      }
      String content = scanner.getSource(start, scanner.position()).getContent();
      scanner.next();
      if (opening == '$') {
        return ParsedInline.of(new MathInline(Kind.FORMULA, content), scanner.position());
      }
      boolean formula = content.startsWith("$");
      return ParsedInline.of(
          new MathInline(
              formula ? Kind.COMPUTED_FORMULA : Kind.NUMBER,
              formula ? content.substring(1) : content),
          scanner.position());
    }
  }
}
