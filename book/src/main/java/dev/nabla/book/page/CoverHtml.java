package dev.nabla.book.page;

import dev.nabla.book.examples.Example;
import dev.nabla.book.examples.Examples;
import dev.nabla.book.examples.Parameters;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The title page.
final class CoverHtml {
  private static final Template TEMPLATE = Template.load("cover.html");
  private static final String SHOWN = "function-and-derivative";

  private CoverHtml() {}

  static Page page(List<Chapter> chapters) {
    return new Page(
        "index.html",
        "Differential calculus that computes",
        "A live book of differential calculus.",
        List.of(),
        TEMPLATE.fill(
            Map.of(
                "figure",
                figure(),
                "chapters",
                chapters.stream().map(CoverHtml::line).collect(Collectors.joining("\n")))),
        List.of("js/live.js"));
  }

  private static String figure() {
    Example example = Examples.named(SHOWN).orElseThrow();
    Parameters parameters = Parameters.of(example).with("f", "x^3/4 - x").with("x", "1.5");
    String message = example.run(parameters).values().getOrDefault("message", "");
    return new FigureHtml(example, parameters)
        .figure(false, Html.value(SHOWN + ".message", message));
  }

  private static String line(Chapter chapter) {
    return "<li><a href=\"%s\">%s</a>. %s</li>"
        .formatted(
            chapter.file(), Html.escape(chapter.title()), Html.escape(chapter.description()));
  }
}
