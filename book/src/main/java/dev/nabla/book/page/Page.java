package dev.nabla.book.page;

import dev.nabla.book.page.Chapter.Section;
import java.util.List;

/// What stands in the frame that all pages share.
///
/// @param file the name of its file
/// @param title its title, in plain text
/// @param description what it is, in a sentence
/// @param sections its sections, for the contents
/// @param main its content as HTML
/// @param scripts the modules that make it answer
record Page(
    String file,
    String title,
    String description,
    List<Section> sections,
    String main,
    List<String> scripts) {

  static Page of(Chapter chapter) {
    return new Page(
        chapter.file(),
        chapter.title(),
        chapter.description(),
        chapter.sections(),
        "<article>" + chapter.html() + onward() + "</article>",
        List.of("js/live.js", "js/exercise.js", "js/steps.js", "js/race.js"));
  }

  private static String onward() {
    return "<p class=\"onward\"><a href=\"try.html\">Try your own function</a></p>";
  }
}
