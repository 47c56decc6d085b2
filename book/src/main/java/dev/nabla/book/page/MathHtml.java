package dev.nabla.book.page;

import java.util.Set;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;

/// Writes the formulas and computed values of a line of prose.
record MathHtml(HtmlNodeRendererContext context, Shelf shelf) implements NodeRenderer {

  @Override
  public Set<Class<? extends Node>> getNodeTypes() {
    return Set.of(MathInline.class);
  }

  @Override
  public void render(Node node) {
    if (node instanceof MathInline math) {
      context.getWriter().raw(html(math));
    }
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
