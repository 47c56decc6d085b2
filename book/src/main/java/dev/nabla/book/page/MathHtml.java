package dev.nabla.book.page;

import java.util.Set;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.jspecify.annotations.Nullable;

/// Writes the formulas and computed values of a line of prose.
record MathHtml(HtmlNodeRendererContext context, Shelf shelf) implements NodeRenderer {

  @Override
  public Set<Class<? extends Node>> getNodeTypes() {
    return Set.of(MathInline.class);
  }

  @Override
  public void render(Node node) {
    if (node instanceof MathInline math) {
      String mark = takenMark(math.getNext());
      context.getWriter().raw(mark.isEmpty() ? html(math) : unbroken(html(math) + mark));
    }
  }

  /// Takes the punctuation away that follows a formula: a line would break between the two.
  private static String takenMark(@Nullable Node next) {
    if (!(next instanceof Text text) || !text.getLiteral().matches("(?s)[.,;:!?)].*")) {
      return "";
    }
    String mark = text.getLiteral().substring(0, 1);
    text.setLiteral(text.getLiteral().substring(1));
    return mark;
  }

  private static String unbroken(String html) {
    return "<span class=\"unbroken\">" + html + "</span>";
  }

  private String html(MathInline math) {
    String content = math.content();
    return switch (math.kind()) {
      case FORMULA -> Html.math(content);
      case NUMBER -> Html.value(content, shelf.value(content));
      case COMPUTED_FORMULA -> Html.valueMath(content, shelf.value(content), false);
    };
  }
}
