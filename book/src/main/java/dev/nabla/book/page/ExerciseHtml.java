package dev.nabla.book.page;

/// An exercise in a page.
final class ExerciseHtml {
  private ExerciseHtml() {}

  static String of(Exercise exercise, ChapterReader reader) {
    String id = "exercise-" + exercise.name();
    return """
    <section class="exercise" id="%1$s" data-exercise="%2$s" aria-labelledby="%1$s-question">
    <p id="%1$s-question">%3$s</p>
    <form class="controls" autocomplete="off"><div class="control-row">
    <label class="typed-label" for="%1$s-answer">Your derivative</label>
    <div class="typed" data-control="answer" data-initial="">
    <div class="echoed-text" aria-hidden="true"></div>
    <input id="%1$s-answer" spellcheck="false" autocapitalize="none" autocorrect="off" maxlength="2000"\
     aria-describedby="%1$s-trouble %1$s-verdict"></div>
    <button type="submit">Check</button></div>
    <p class="trouble" id="%1$s-trouble" role="status" hidden></p>
    <p class="verdict" id="%1$s-verdict" role="status" aria-live="polite"></p></form>
    </section>\
    """
        .formatted(id, exercise.name(), reader.inline(exercise.question()));
  }
}
