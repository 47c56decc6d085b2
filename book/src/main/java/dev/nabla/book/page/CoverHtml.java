package dev.nabla.book.page;

import dev.nabla.book.examples.Examples;
import java.util.List;

/// The title page.
final class CoverHtml {
  private static final String SHOWN = "function-and-derivative";

  private CoverHtml() {}

  static Page page(List<Chapter> chapters, Shelf shelf) {
    StringBuilder html = new StringBuilder("<article class=\"cover\"><h1>Nabla</h1>");
    html.append(
        "<p>A book of differential calculus that computes. Every number and every curve in it comes"
            + " from");
    html.append(" an engine on your own machine, and everything you can touch answers.</p>");
    html.append(
        new FigureHtml(shelf, Examples.named(SHOWN).orElseThrow())
            .figure(false, Html.value(SHOWN + ".message", shelf.value(SHOWN + ".message"))));
    html.append("<h2 id=\"chapters\">Chapters</h2><ol>");
    for (Chapter chapter : chapters) {
      html.append(
          "<li><a href=\"%s\">%s</a>. %s</li>"
              .formatted(
                  chapter.file(),
                  Html.escape(chapter.title()),
                  Html.escape(chapter.description())));
    }
    html.append(
        "</ol><p>Or <a href=\"try.html\">type a function of your own</a> and watch its"
            + " derivative.</p>");
    html.append("</article>");
    return new Page(
        "index.html",
        "Differential calculus that computes",
        "A live book of differential calculus.",
        List.of(),
        html.toString(),
        List.of("js/live.js"));
  }
}
