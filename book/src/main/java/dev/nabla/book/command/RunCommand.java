package dev.nabla.book.command;

import dev.nabla.book.examples.Example;
import dev.nabla.book.examples.Examples;
import dev.nabla.book.examples.Output;
import dev.nabla.book.examples.Parameters;
import dev.nabla.book.wire.Code;
import dev.nabla.book.wire.Nearest;
import dev.nabla.book.wire.Refusal;
import dev.nabla.figure.Figure;
import java.io.IOException;
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
        .with(Option.flag("--list", "Lists the examples with their cells."))
        .with(FigureFile.OPTION)
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
    Optional<Figure> figure = Optional.empty();
    for (Example example : chosen(words)) {
      Output result = example.run(Parameters.of(example));
      streams.out().print(result.text());
      figure = figure.or(result::figure);
    }
    if (output.isPresent()) {
      FigureFile.write(figure.orElseThrow(RunCommand::noFigure), output.get());
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
