package dev.nabla.book.page;

import dev.nabla.book.page.Chapter.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.AttributeProvider;
import org.commonmark.renderer.html.HtmlRenderer;

/// Turns the Markdown of a chapter into HTML.
///
/// Beyond Markdown the prose has formulas and computed values ([MathInline]) and fenced blocks that
/// name what stands there ([BlockHtml]): a figure, a table, worked lines, an exercise, a note.
final class ChapterReader {
  private final Parser parser =
      Parser.builder()
          .customInlineContentParserFactory(new MathInline.Reader('$', '$'))
          .customInlineContentParserFactory(new MathInline.Reader('{', '}'))
          .build();
  private final List<Exercise> exercises = new ArrayList<>();
  private final Shelf shelf;

  /// @param shelf where the values that the prose quotes come from
  ChapterReader(Shelf shelf) {
    this.shelf = shelf;
  }

  /// Reads a chapter.
  ///
  /// @param name the chapter's name: that of its file without the ending
  /// @param markdown its text; the first line is the title, the first paragraph describes it
  Chapter read(String name, String markdown) {
    Node document = parser.parse(markdown);
    String title = "";
    List<Section> sections = new ArrayList<>();
    for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof Heading heading) {
        if (heading.getLevel() == 1) {
          title = plainText(heading);
        } else if (heading.getLevel() == 2) {
          sections.add(section(heading));
        }
      }
    }
    String html = renderer().render(document);
    return new Chapter(name + ".html", title, plainText(firstParagraph(document)), sections, html);
  }

  /// Markdown of a few words, as in a caption, without the paragraph around it.
  String inline(String markdown) {
    String html = renderer().render(parser.parse(markdown)).strip();
    return html.startsWith("<p>") && html.indexOf("</p>") == html.length() - 4
        ? html.substring(3, html.length() - 4)
        : html;
  }

  /// Markdown of whole paragraphs.
  String blocks(String markdown) {
    return renderer().render(parser.parse(markdown));
  }

  /// Takes note of an exercise that stands in a chapter.
  Exercise noted(Exercise exercise) {
    exercises.add(exercise);
    return exercise;
  }

  /// The exercises of the chapters read so far.
  List<Exercise> exercises() {
    return List.copyOf(exercises);
  }

  Shelf shelf() {
    return shelf;
  }

  private HtmlRenderer renderer() {
    return HtmlRenderer.builder()
        .escapeHtml(true)
        .attributeProviderFactory(context -> anchors())
        .nodeRendererFactory(context -> new MathHtml(context, shelf))
        .nodeRendererFactory(context -> new BlockHtml(context, this))
        .build();
  }

  private static AttributeProvider anchors() {
    return (node, tag, attributes) -> {
      if (node instanceof Heading heading && heading.getLevel() == 2) {
        attributes.putAll(Map.of("id", section(heading).id()));
      }
    };
  }

  private static Section section(Heading heading) {
    String title = plainText(heading);
    String id =
        title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    return new Section(id, title);
  }

  private static Node firstParagraph(Node document) {
    for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof org.commonmark.node.Paragraph) {
        return node;
      }
    }
    return document;
  }

  private static String plainText(Node node) {
    StringBuilder text = new StringBuilder();
    node.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Text word) {
            text.append(word.getLiteral());
          }

          @Override
          public void visit(org.commonmark.node.SoftLineBreak lineBreak) {
            text.append(' ');
          }

          @Override
          public void visit(Code code) {
            text.append(code.getLiteral());
          }

          @Override
          public void visit(CustomNode custom) {
            if (custom instanceof MathInline math) {
              text.append(LatexText.plain(math.content()));
            }
          }
        });
    return text.toString();
  }
}
