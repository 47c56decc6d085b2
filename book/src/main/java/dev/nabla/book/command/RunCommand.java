package dev.nabla.book.command;

import dev.nabla.book.examples.Example;
import dev.nabla.book.examples.Examples;
import dev.nabla.book.examples.Output;
import dev.nabla.book.examples.Parameters;
import dev.nabla.book.wire.Code;
import dev.nabla.book.wire.Nearest;
import dev.nabla.book.wire.Refusal;
import dev.nabla.figure.Animation;
import dev.nabla.figure.Figure;
import dev.nabla.figure.Picture;
import dev.nabla.figure.SpaceFigure;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/// `./nabla run`.
final class RunCommand implements Command {
  private static final String MORE = "; ./nabla run --list shows what there is.";

  @Override
  public Usage usage() {
    return Usage.of("Runs an example of the book and prints its text.")
        .withOperand("NAME", "The name of the example.")
        .with(Option.value("--cell", "N", "The cell of the model notebook instead of a name."))
        .with(
            Option.value(
                "--with", "NAME=VALUE", "Changes a value of the example; may come several times."))
        .with(Option.flag("--list", "Lists the examples with their cells."))
        .with(FigureFile.OPTION)
        .with(Stills.FRAME)
        .with(Stills.STRIP)
        .withExamples(
            "./nabla run --list", "./nabla run average-rates", "./nabla run --cell 3 -o rates.svg");
  }

  @Override
  public void run(Words words, Streams streams) throws IOException {
    if (words.has("--list")) {
      Examples.all().forEach(example -> streams.out().println(row(example)));
      return;
    }
    Optional<String> output = words.value(FigureFile.OPTION.name());
    output.ifPresent(FigureFile::check);
    List<String> changes = words.values("--with");
    List<Example> chosen = chosen(words);
    // Measured first, while nothing of it has run yet.
    List<String> measured =
        chosen.stream().map(example -> example.measured(parameters(example, changes))).toList();
    List<Output> results = chosen.stream().map(example -> result(example, changes)).toList();
    streams.out().print(results.stream().map(Output::text).collect(Collectors.joining("\n")));
    measured.forEach(streams.out()::print);
    if (output.isPresent()) {
      // Where a cell has several examples, its figure is the one that shows most.
      Picture picture =
          results.stream()
              .flatMap(result -> result.picture().stream())
              .max(Comparator.comparingInt(RunCommand::panels))
              .orElseThrow(RunCommand::noFigure);
      FigureFile.write(Stills.of(picture, words), output.get());
    }
  }

  private static int panels(Picture picture) {
    return switch (picture) {
      case Figure figure -> figure.panels().size();
      case Animation _ -> Integer.MAX_VALUE;
      case SpaceFigure _ -> 1;
    };
  }

  private static Parameters parameters(Example example, List<String> changes) {
    Parameters parameters = Parameters.of(example);
    for (String change : changes) {
      int equals = change.indexOf('=');
      if (equals < 0) {
        throw Refusal.of(Code.BAD_FIELD, "After --with comes a change, as in dx=0.5.", change);
      }
      parameters = changed(parameters, change, equals);
    }
    return parameters;
  }

  private static Output result(Example example, List<String> changes) {
    Parameters parameters = parameters(example, changes);
    try {
      return example.run(parameters);
    } catch (IllegalArgumentException wrong) {
      throw Refusal.of(
          Code.BAD_FIELD, String.valueOf(wrong.getMessage()), String.join(" ", changes));
    }
  }

  private static Parameters changed(Parameters parameters, String change, int equals) {
    try {
      return parameters.with(change.substring(0, equals), change.substring(equals + 1));
    } catch (IllegalArgumentException unknown) {
      throw Refusal.of(Code.BAD_FIELD, String.valueOf(unknown.getMessage()), change);
    }
  }

  private static Refusal noFigure() {
    return Refusal.of(Code.BAD_FIELD, "This example has no figure" + MORE, "");
  }

  private static List<Example> chosen(Words words) {
    OptionalInt cell = words.number("--cell");
    Optional<String> name = words.operand();
    if (cell.isPresent() && name.isEmpty()) {
      return ofCell(cell.getAsInt());
    }
    if (cell.isPresent() || name.isEmpty()) {
      throw Refusal.of(
          Code.MISSING_FIELD, "Either a name or a cell says which example to run" + MORE, "");
    }
    return List.of(named(name.get()));
  }

  private static List<Example> ofCell(int cell) {
    List<Example> examples = Examples.ofCell(cell);
    if (examples.isEmpty()) {
      throw Refusal.of(Code.BAD_FIELD, "No example answers cell " + cell + MORE, "");
    }
    return examples;
  }

  private static Example named(String name) {
    return Examples.named(name)
        .orElseThrow(
            () ->
                Refusal.of(
                    Code.BAD_FIELD,
                    "There is no example \"" + Nearest.shortened(name) + "\"" + MORE,
                    "",
                    Nearest.to(name, Examples.all().stream().map(Example::name).toList())
                        .toArray(String[]::new)));
  }

  private static String row(Example example) {
    String cells = example.cells().stream().map(String::valueOf).collect(Collectors.joining(","));
    return "%-28s %-8s %s"
        .formatted(example.name(), cells.isEmpty() ? "-" : cells, example.title());
  }
}
