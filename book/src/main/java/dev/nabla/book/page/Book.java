package dev.nabla.book.page;

import dev.nabla.book.examples.Examples;
import dev.nabla.book.examples.Output;
import dev.nabla.book.examples.Parameters;
import dev.nabla.book.race.RaceDesk;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The whole book: its pages, and the answers to what readers do on them.
///
/// ```java
/// Book book = Book.load();
/// String html = book.page("derivatives.html", Map.of()).orElseThrow();
/// ```
public final class Book {
  /// The chapters in order, by the names of their files without the ending.
  private static final List<String> CHAPTERS =
      List.of("derivatives", "no-derivative", "likelihood", "three-ways");

  private final Assets assets;
  private final List<Chapter> chapters;
  private final Map<String, Exercise> exercises;
  private final RaceDesk races = new RaceDesk();

  private Book(Assets assets, List<Chapter> chapters, Map<String, Exercise> exercises) {
    this.assets = assets;
    this.chapters = chapters;
    this.exercises = exercises;
  }

  /// Reads the chapters and computes every value they quote.
  public static Book load() {
    Shelf shelf = new Shelf();
    ChapterReader reader = new ChapterReader(shelf);
    List<Chapter> chapters =
        CHAPTERS.stream()
            .map(name -> reader.read(name, Template.Resource.text("chapters/" + name + ".md")))
            .toList();
    return new Book(Assets.load(), chapters, Exercise.byName(reader.exercises()));
  }

  /// Style sheets, scripts and fonts.
  public Assets assets() {
    return assets;
  }

  /// The names of all pages; the first is the title page.
  public List<String> pages() {
    List<String> names = new java.util.ArrayList<>(List.of("index.html"));
    chapters.forEach(chapter -> names.add(chapter.file()));
    names.add("guess.html");
    names.add("try.html");
    return List.copyOf(names);
  }

  /// A page for a browser with this program behind it.
  ///
  /// @param name its file name
  /// @param typed what the address says that a reader typed
  /// @return the page as HTML, or empty if there is none of that name
  public Optional<String> page(String name, Map<String, String> typed) {
    return page(name, typed, new Frame(assets, chapters, "assets/" + assets.version(), true));
  }

  /// What a browser is shown where there is no page.
  public String notFound() {
    return new Frame(assets, chapters, "/assets/" + assets.version(), true)
        .around(
            new Page(
                "",
                "No such page",
                "There is no such page.",
                List.of(),
                Template.Resource.text("templates/not-found.html"),
                List.of()));
  }

  /// A page that stands alone: it shows what it shows and asks nobody.
  public Optional<String> frozenPage(String name) {
    return page(name, Map.of(), new Frame(assets, chapters, "assets", false));
  }

  private Optional<String> page(String name, Map<String, String> typed, Frame frame) {
    if (name.equals("index.html")) {
      return Optional.of(frame.around(CoverHtml.page(chapters)));
    }
    if (name.equals("guess.html")) {
      return Optional.of(frame.around(GuessHtml.page(GuessQuestion.of(typed), frame.live())));
    }
    if (name.equals("try.html")) {
      return Optional.of(frame.around(TryHtml.page(TryQuestion.of(typed))));
    }
    return chapters.stream()
        .filter(chapter -> chapter.file().equals(name))
        .findFirst()
        .map(chapter -> frame.around(Page.of(chapter)));
  }

  /// The answer to changed values of an example, as data for a script.
  ///
  /// @return empty if there is no such example
  public Optional<Map<String, Object>> example(String name, Map<String, String> typed) {
    return Examples.named(name).map(example -> ExampleAnswer.of(example, typed));
  }

  /// The answer to a typed function, as data for a script.
  public Map<String, Object> ownFunction(Map<String, String> typed) {
    return TryAnswer.of(TryQuestion.of(typed)).asData();
  }

  /// What there is to say about a guess for a derivative, as data for a script.
  public Map<String, Object> guess(Map<String, String> typed) {
    return GuessAnswer.of(GuessQuestion.of(typed)).asData();
  }

  /// How the derivative of a typed function comes about, as data for a script.
  public Map<String, Object> steps(Map<String, String> typed) {
    return StepsAnswer.of(typed);
  }

  /// Starts a race of the ways to differentiate, and says how far it is.
  public Map<String, Object> startRace(Map<String, String> typed) {
    return RaceAnswer.started(races, typed);
  }

  /// How far a race is.
  ///
  /// @return empty if there is no such race any more
  public Optional<Map<String, Object>> race(String id) {
    return races.named(id).map(RaceAnswer::of);
  }

  /// Stops a race, and says how far it is.
  ///
  /// @return empty if there is no such race any more
  public Optional<Map<String, Object>> stopRace(String id) {
    races.stop(id);
    return race(id);
  }

  /// The verdict on an exercise, as data for a script.
  ///
  /// @return empty if there is no such exercise
  public Optional<Map<String, Object>> exercise(String name, String typed) {
    return Optional.ofNullable(exercises.get(name))
        .map(exercise -> ExerciseAnswer.of(exercise, typed));
  }

  /// A figure as a file.
  ///
  /// @param name the name of an example, or `own` for a typed function
  /// @param kind one of [FigureFile#KINDS]
  /// @param typed what a reader changed
  /// @return empty if there is no such figure for these values
  public Optional<byte[]> file(String name, String kind, Map<String, String> typed) {
    if (!FigureFile.KINDS.contains(kind)) {
      return Optional.empty();
    }
    try {
      if (name.equals("own")) {
        return TryAnswer.of(TryQuestion.of(typed))
            .figure()
            .map(figure -> FigureFile.bytes(figure, kind));
      }
      return Examples.named(name)
          .flatMap(example -> ExampleAnswer.output(example, typed).figure())
          .map(figure -> FigureFile.bytes(figure, kind));
    } catch (Trouble.TroubleException | dev.nabla.text.SyntaxException refused) {
      return Optional.empty();
    }
  }

  /// The files that frozen pages offer: every figure as it is before anybody touched it.
  public Map<String, byte[]> files() {
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (var example : Examples.all()) {
      Output output = example.run(Parameters.of(example));
      for (String kind : FigureFile.KINDS) {
        output
            .figure()
            .ifPresent(
                figure -> files.put(example.name() + "." + kind, FigureFile.bytes(figure, kind)));
      }
    }
    for (String kind : FigureFile.KINDS) {
      file("own", kind, Map.of()).ifPresent(bytes -> files.put("own." + kind, bytes));
    }
    return files;
  }
}
