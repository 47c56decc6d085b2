package dev.nabla.book.command;

import dev.nabla.book.examples.Example;
import dev.nabla.book.examples.Examples;
import dev.nabla.book.examples.Output;
import dev.nabla.book.examples.Parameters;
import dev.nabla.book.wire.Code;
import dev.nabla.book.wire.Nearest;
import dev.nabla.book.wire.Refusal;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `./nabla run`.
@Command(
    name = "run",
    description = "Runs an example of the book and prints its text.",
    footer = {"", "Examples:", "  ./nabla run --list", "  ./nabla run --cell 3 -o secant.svg"})
final class RunCommand implements Verb.Action {
  private final Streams streams;

  @picocli.CommandLine.Parameters(
      arity = "0..1",
      paramLabel = "NAME",
      description = "The name of the example.")
  private String name = "";

  @Option(
      names = "--cell",
      paramLabel = "N",
      description = "Takes the examples of a cell of the model notebook instead of a name.")
  private int cell = -1;

  @Option(names = "--list", description = "Lists the examples with their cells.")
  private boolean list;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Writes the figure, too; the file ends in .svg, .png or .html.")
  private String output = "";

  RunCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public void run() throws IOException {
    if (list) {
      Examples.all().forEach(example -> streams.out().println(row(example)));
      return;
    }
    if (!output.isEmpty()) {
      FigureFile.check(output);
    }
    for (Example example : chosen()) {
      Output result = example.run(Parameters.of(example));
      streams.out().print(result.text());
      if (!output.isEmpty()) {
        FigureFile.write(
            result
                .figure()
                .orElseThrow(
                    () ->
                        Refusal.of(
                            Code.BAD_FIELD,
                            "The example %s has no figure.".formatted(example.name()),
                            "")),
            output);
      }
    }
  }

  private static String row(Example example) {
    String cells = example.cells().stream().map(String::valueOf).collect(Collectors.joining(","));
    return "%-28s %-8s %s"
        .formatted(example.name(), cells.isEmpty() ? "-" : cells, example.title());
  }

  private List<Example> chosen() {
    if (cell >= 0) {
      List<Example> ofCell = Examples.ofCell(cell);
      if (ofCell.isEmpty()) {
        throw Refusal.of(
            Code.BAD_FIELD,
            "No example answers cell %d; ./nabla run --list shows what there is.".formatted(cell),
            "");
      }
      return ofCell;
    }
    if (name.isEmpty()) {
      throw Refusal.of(
          Code.MISSING_FIELD,
          "The name of an example is missing; ./nabla run --list shows what there is.",
          "");
    }
    return List.of(
        Examples.named(name)
            .orElseThrow(
                () ->
                    Refusal.of(
                        Code.BAD_FIELD,
                        "There is no example \"%s\"; ./nabla run --list shows what there is."
                            .formatted(Nearest.shortened(name)),
                        "",
                        Nearest.to(name, Examples.all().stream().map(Example::name).toList())
                            .toArray(String[]::new))));
  }
}
