package dev.nabla.book.page;

import dev.nabla.book.examples.Control;
import dev.nabla.book.examples.Example;
import dev.nabla.book.examples.Parameters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;

/// Writes the fenced blocks of a chapter. The first word after the fence says what the block is,
/// the second names the example it shows.
record BlockHtml(HtmlNodeRendererContext context, ChapterReader reader) implements NodeRenderer {

  @Override
  public Set<Class<? extends Node>> getNodeTypes() {
    return Set.of(FencedCodeBlock.class);
  }

  @Override
  public void render(Node node) {
    if (node instanceof FencedCodeBlock block) {
      context.getWriter().line();
      context.getWriter().raw(html(block));
      context.getWriter().line();
    }
  }

  private String html(FencedCodeBlock block) {
    String[] words = block.getInfo().strip().split("\\s+");
    String content = block.getLiteral().strip();
    return switch (words[0]) {
      case "formula" -> "<p>" + Html.displayedMath(content) + "</p>";
      case "computed" ->
          "<p>" + Html.valueMath(content, reader.shelf().value(content), true) + "</p>";
      case "live" -> "<div class=\"live-only\">" + reader.blocks(content) + "</div>";
      case "note" -> note(words, content);
      case "remember" -> "<div class=\"remember\">" + reader.blocks(content) + "</div>";
      case "figure" -> figure(words, content);
      case "table" -> table(words, content);
      case "worked" -> worked(example(words[1]), content);
      case "sides" -> sides(example(words[1]), content);
      case "exercise" -> ExerciseHtml.of(reader.noted(Exercise.read(words[1], content)), reader);
      case "steps" -> steps(content);
      case "race" -> race(example(words[1]));
      case "java" -> CodeHtml.of(content);
      default -> throw new IllegalArgumentException("No block is called '" + words[0] + "'");
    };
  }

  private Example example(String name) {
    return reader.shelf().example(name);
  }

  /// A note in the margin; with the word `live` it is left out of pages that nothing stands behind.
  private String note(String[] words, String content) {
    String kind = words.length > 1 && words[1].equals("live") ? " live-only" : "";
    return "<aside class=\"note%s\">%s</aside>".formatted(kind, reader.blocks(content));
  }

  private String figure(String[] words, String caption) {
    boolean wide = words.length > 2 && words[2].equals("wide");
    Example example = example(words[1]);
    return new FigureHtml(example, Parameters.of(example)).figure(wide, reader.inline(caption));
  }

  /// Worked lines under a sentence: the values `line.1`, `line.2` and so on of an example, with
  /// what a reader may change about it.
  private String worked(Example example, String sentence) {
    Map<String, String> values = reader.shelf().values(example);
    StringBuilder html = new StringBuilder();
    html.append(
        "<div id=\"%1$s\" class=\"shown-work\" data-example=\"%1$s\"%2$s>"
            .formatted(example.name(), FigureHtml.parameters(example)));
    if (!sentence.isEmpty()) {
      html.append("<p>").append(reader.inline(sentence)).append("</p>");
    }
    html.append(lines(example, "line"));
    if (example.controls().stream().anyMatch(Control.Formula.class::isInstance)) {
      html.append("<p class=\"told-by-numbers\">");
      html.append(Html.value(example.name() + ".message", values.getOrDefault("message", "")));
      html.append("</p>").append(new FigureHtml(example, Parameters.of(example)).controls());
      html.append("<p class=\"unseen\" role=\"status\" aria-live=\"polite\"></p>");
    }
    String typed = values.get("typed");
    if (typed != null) {
      html.append(StepsHtml.panel(typed, "x"));
    }
    html.append(new ReceiptHtml(example, Parameters.of(example)).row(false));
    return html.append("</div>").toString();
  }

  /// Two columns of worked lines, `left.1` and so on beside `right.1` and so on. Each line of the
  /// block is the sentence above one of them. The figure of the example renews them.
  private String sides(Example example, String sentences) {
    StringBuilder html = new StringBuilder("<div class=\"shown-work sides\">");
    sentences
        .lines()
        .map(line -> line.split(":\\s*", 2))
        .forEach(
            side ->
                html.append("<div><p>")
                    .append(reader.inline(side[1]))
                    .append("</p>")
                    .append(lines(example, side[0]))
                    .append("</div>"));
    return html.append("</div>").toString();
  }

  private String lines(Example example, String prefix) {
    StringBuilder html =
        new StringBuilder(
            "<ol class=\"worked\" data-lines=\"%s.%s.\">".formatted(example.name(), prefix));
    reader
        .shelf()
        .values(example)
        .forEach(
            (name, latex) -> {
              if (name.startsWith(prefix + ".")) {
                String full = example.name() + "." + name;
                html.append("<li>").append(Html.valueMath(full, latex, false)).append("</li>");
              }
            });
    return html.append("</ol>").toString();
  }

  /// A folded derivation: a formula, and after a semicolon the variable if it is not x.
  private static String steps(String content) {
    String[] parts = content.split(";", 2);
    return StepsHtml.panel(parts[0].strip(), parts.length > 1 ? parts[1].strip() : "x");
  }

  /// A table of an example's values `row.column`. Each line of the block is a column: the last part
  /// of the values' names, a colon, the heading; a `$` in front says that the column holds
  /// formulas, a `~` that it holds words.
  private String table(String[] words, String columns) {
    Example example = example(words[1]);
    String width = words.length > 2 ? " " + words[2] : "";
    Map<String, Map<String, String>> rows = new LinkedHashMap<>();
    reader
        .shelf()
        .values(example)
        .forEach(
            (name, value) -> {
              int dot = name.indexOf('.');
              if (dot > 0) {
                rows.computeIfAbsent(name.substring(0, dot), row -> new LinkedHashMap<>())
                    .put(name.substring(dot + 1), value);
              }
            });
    List<String[]> headings = columns.lines().map(line -> line.split(":\\s*", 2)).toList();
    // A figure of the same example has its name and the row of receipts already.
    boolean alone = reader.shelf().output(example).figure().isEmpty();
    StringBuilder html = new StringBuilder();
    html.append(alone ? "<div id=\"%s\"".formatted(example.name()) : "<div");
    html.append(
        " class=\"table%s\" data-example=\"%s\"%s tabindex=\"0\" role=\"region\""
            .formatted(width, example.name(), FigureHtml.parameters(example)));
    html.append(" aria-label=\"%s\"><table><thead><tr>".formatted(Html.escape(example.title())));
    for (String[] heading : headings) {
      html.append(
          "<th scope=\"col\" data-column=\"%s\"%s>"
              .formatted(heading[0], numeric(heading[0]) ? " class=\"computed\"" : ""));
      html.append(reader.inline(heading[1])).append("</th>");
    }
    html.append("</tr></thead><tbody data-rows=\"%s\">".formatted(example.name()));
    rows.forEach(
        (row, cells) -> {
          html.append("<tr>");
          for (String[] heading : headings) {
            html.append(cell(example.name() + "." + row, heading[0], cells));
          }
          html.append("</tr>");
        });
    html.append("</tbody></table>");
    if (alone) {
      html.append(new ReceiptHtml(example, Parameters.of(example)).row(false));
    }
    return html.append("</div>").toString();
  }

  private static String race(Example example) {
    return RaceHtml.block(new ReceiptHtml(example, Parameters.of(example)).row(false));
  }

  private static boolean numeric(String column) {
    return !column.startsWith("$") && !column.startsWith("~");
  }

  private static String cell(String row, String column, Map<String, String> cells) {
    boolean numeric = numeric(column);
    String name = numeric ? column : column.substring(1);
    String value = cells.getOrDefault(name, "");
    String full = row + "." + name;
    return column.startsWith("$")
        ? "<td>" + Html.valueMath(full, value, false) + "</td>"
        : "<td%s data-value=\"%s\">%s</td>"
            .formatted(numeric ? " class=\"computed\"" : "", Html.escape(full), Html.escape(value));
  }
}
