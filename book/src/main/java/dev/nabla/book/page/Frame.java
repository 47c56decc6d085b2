package dev.nabla.book.page;

import dev.nabla.book.page.Chapter.Section;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// What all pages share: the head, the contents and the switch between light and dark.
///
/// @param assets the style sheets and scripts
/// @param chapters the chapters, for the contents
/// @param folder where the assets are, relative to a page
/// @param live whether this program is behind the page
record Frame(Assets assets, List<Chapter> chapters, String folder, boolean live) {
  private static final Template TEMPLATE = Template.load("frame.html");

  String around(Page page) {
    return TEMPLATE.fill(
        Map.of(
            "title",
            Html.escape(page.title()) + " · Nabla",
            "description",
            Html.escape(page.description()),
            "kind",
            live ? "" : " data-frozen",
            "engine",
            live ? engine() : "",
            "assets",
            folder,
            "modules",
            live ? modules(page) : "",
            "contents",
            contents(page),
            "main",
            live ? page.main() : page.main() + frozen()));
  }

  private String engine() {
    return "<meta name=\"engine\" content=\"live\">\n"
        + "<link rel=\"preload\" href=\"%s/fonts/source-serif-4-latin-400-normal.woff2\" as=\"font\" type=\"font/woff2\" crossorigin>\n"
            .formatted(folder);
  }

  private String modules(Page page) {
    return page.scripts().stream()
        .map(
            script -> "<script type=\"module\" src=\"%s/%s\"></script>\n".formatted(folder, script))
        .collect(Collectors.joining());
  }

  private static String frozen() {
    return "<p class=\"frozen\">This is a frozen copy: its numbers were computed, and stay. "
        + "The live book starts with <code>./nabla book</code>.</p>";
  }

  private String contents(Page page) {
    StringBuilder html = new StringBuilder("<ul>");
    for (Chapter chapter : chapters) {
      boolean here = chapter.file().equals(page.file());
      html.append("<li>").append(link(chapter.file(), chapter.title(), here));
      if (here) {
        html.append("<ul>");
        for (Section section : page.sections()) {
          html.append(
              "<li><a href=\"#%s\">%s</a></li>"
                  .formatted(section.id(), Html.escape(section.title())));
        }
        html.append("</ul>");
      }
      html.append("</li>");
    }
    html.append("<li>")
        .append(link("guess.html", "Guess the derivative", page.file().equals("guess.html")))
        .append("</li>");
    html.append("<li>").append(link("try.html", "Try your own", page.file().equals("try.html")));
    return html.append("</li></ul>").toString();
  }

  private static String link(String file, String title, boolean here) {
    return "<a href=\"%s\"%s>%s</a>"
        .formatted(file, here ? " aria-current=\"page\"" : "", Html.escape(title));
  }
}
