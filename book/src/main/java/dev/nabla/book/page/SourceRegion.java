package dev.nabla.book.page;

import dev.nabla.book.examples.Example;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// The lines of an example's source that are shown beside its figure: those between `// shown` and
/// `// end shown`.
final class SourceRegion {
  private static final String OPENING = "// shown";
  private static final String CLOSING = "// end shown";
  private static final Pattern TOKEN =
      Pattern.compile(
          "(?<comment>//[^\\n"
              + "]*)|(?<string>\"(?:[^\"\\\\\\n"
              + "]|\\\\.)*\")"
              + "|\\b(?<keyword>new|return|for|if|else|double|int|var|record|static|final|private|public|while|switch|case|yield)\\b");

  private SourceRegion() {}

  /// The shown lines of an example's source, without their common indentation.
  static String of(Example example) {
    String resource = example.getClass().getSimpleName() + ".java";
    try (InputStream source = example.getClass().getResourceAsStream(resource)) {
      if (source == null) {
        throw new IllegalStateException("The source " + resource + " is not beside its class");
      }
      return cut(resource, new String(source.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static String cut(String name, String source) {
    List<String> lines = source.lines().toList();
    StringBuilder shown = new StringBuilder();
    boolean inside = false;
    for (String line : lines) {
      String marker = line.strip();
      if (marker.equals(OPENING)) {
        if (!shown.isEmpty()) {
          shown.append('\n');
        }
        inside = true;
      } else if (marker.equals(CLOSING)) {
        inside = false;
      } else if (inside) {
        shown.append(line).append('\n');
      }
    }
    if (shown.isEmpty() || inside) {
      throw new IllegalStateException(name + " has no complete region '" + OPENING + "'");
    }
    return shown.toString().stripTrailing().stripIndent();
  }

  /// Java as HTML, with keywords, strings and comments told apart.
  static String highlighted(String java) {
    return TOKEN
        .matcher(Html.escape(java).replace("&quot;", "\""))
        .replaceAll(SourceRegion::marked);
  }

  private static String marked(MatchResult token) {
    String kind =
        token.group("comment") != null
            ? "comment"
            : token.group("string") != null ? "string" : "keyword";
    return java.util.regex.Matcher.quoteReplacement(
        "<span class=\"code-%s\">%s</span>".formatted(kind, token.group()));
  }
}
