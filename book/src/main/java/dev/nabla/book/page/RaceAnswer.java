package dev.nabla.book.page;

import dev.nabla.book.race.Course;
import dev.nabla.book.race.RaceDesk;
import dev.nabla.book.race.RaceRun;
import dev.nabla.book.race.RaceRun.Progress;
import dev.nabla.book.race.TimingTable;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What a page is told about a race.
final class RaceAnswer {
  private RaceAnswer() {}

  /// Starts a race on a typed function, or on those of the model notebook if none is given.
  ///
  /// @return how far it is, or `state` `error` or `busy`
  static Map<String, Object> started(RaceDesk desk, Map<String, String> typed) {
    String function = typed.get("f");
    Course course = Course.MODEL;
    if (function != null) {
      Optional<Trouble> trouble = Trouble.with("f", function);
      if (trouble.isPresent()) {
        return troubled(trouble.get());
      }
      try {
        course = Trouble.within(() -> Course.of(function));
      } catch (Trouble.TroubleException refused) {
        return troubled(refused.trouble());
      }
    }
    return desk.start(course).map(RaceAnswer::of).orElseGet(RaceAnswer::busy);
  }

  /// How far a race is.
  static Map<String, Object> of(RaceRun race) {
    Progress progress = race.asked();
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("id", race.id());
    answer.put("state", progress.state().name().toLowerCase(Locale.ROOT));
    answer.put("share", progress.share());
    answer.put("now", progress.now());
    answer.put("machine", TimingTable.thisMachine());
    answer.put(
        "html",
        RaceHtml.table(race.course().functions(), progress.timings(), progress.agreements()));
    if (!progress.trouble().isEmpty()) {
      answer.put("trouble", Trouble.of(progress.trouble()).asData());
    }
    return answer;
  }

  private static Map<String, Object> busy() {
    return Map.of(
        "state",
        "busy",
        "trouble",
        Trouble.of("Another race is running; two at a time would slow each other down.").asData());
  }

  private static Map<String, Object> troubled(Trouble trouble) {
    return Map.of("state", "error", "trouble", trouble.asData());
  }
}
