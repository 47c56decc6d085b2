package dev.nabla.book.command;

import dev.nabla.book.wire.Code;
import dev.nabla.book.wire.Nearest;
import dev.nabla.book.wire.Refusal;
import dev.nabla.learn.ModelException;
import dev.nabla.learn.SafeFile;
import dev.nabla.learn.Table;
import dev.nabla.learn.TabularModel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// `./nabla predict`.
final class PredictCommand implements Command {
  private static final String OUTPUT = "--output";

  @Override
  public Usage usage() {
    return Usage.of("Predicts with a model that was trained, row by row of a table.")
        .withOperand("MODEL.json DATA.csv", "The model; the table, - for standard input.")
        .with(DataFile.MISSING)
        .with(DataFile.SEPARATOR)
        .with(
            Option.value(OUTPUT, "FILE", "The file of the predictions; printed otherwise.")
                .orShort("-o"))
        .withExamples("./nabla predict model.json data.csv -o predictions.csv");
  }

  @Override
  public void run(Words words, Streams streams) throws IOException {
    List<String> files = words.operands();
    if (files.size() != 2) {
      throw Refusal.of(
          Code.MISSING_FIELD, "A model and a table are expected, as in model.json data.csv.", "");
    }
    Optional<String> output = words.value(OUTPUT);
    output.ifPresent(DataFile::checkFolder);
    if (output.isPresent()) {
      DataFile.checkApart(output.get(), files.getFirst(), files.getLast());
    }
    TabularModel model = model(files.getFirst());
    List<String> features = model.features();
    Table table =
        DataFile.read(
            DataFile.csv(words).withColumns(features::contains), files.getLast(), streams);
    for (String name : features) {
      if (!table.has(name)) {
        throw Refusal.of(
            Code.BAD_FIELD,
            "%s has no column %s, which the model needs."
                .formatted(files.getLast(), Nearest.shortened(name)),
            "");
      }
    }
    String text = DataFile.checked(() -> csv(model, model.outputs(table)));
    if (output.isEmpty()) {
      streams.out().print(text);
    } else {
      DataFile.writing(
          output.get(),
          () -> {
            SafeFile.write(Path.of(output.get()), text);
            return true;
          });
    }
  }

  private static TabularModel model(String file) throws IOException {
    try {
      return DataFile.reading(file, () -> TabularModel.load(Path.of(file)));
    } catch (ModelException wrong) {
      throw Refusal.of(
          Code.BAD_FIELD, "%s is no model: %s.".formatted(file, wrong.getMessage()), "");
    }
  }

  /// The target, and for classes the probability of each.
  private static String csv(TabularModel model, double[] outputs) {
    List<String> classes = model.classes();
    List<String> header = new ArrayList<>();
    header.add(quoted(model.target()));
    classes.forEach(name -> header.add(quoted("P(" + name + ")")));
    StringBuilder text = new StringBuilder(String.join(",", header)).append('\n');
    List<String> chosen = classes.isEmpty() ? List.of() : model.chosen(outputs);
    int width = model.model().network().outputs();
    for (int row = 0; row < outputs.length / width; row++) {
      if (classes.isEmpty()) {
        text.append(outputs[row]);
      } else {
        text.append(quoted(chosen.get(row)));
        if (width == 1) {
          text.append(',').append(1 - outputs[row]).append(',').append(outputs[row]);
        } else {
          for (int i = 0; i < width; i++) {
            text.append(',').append(outputs[row * width + i]);
          }
        }
      }
      text.append('\n');
    }
    return text.toString();
  }

  private static String quoted(String value) {
    return value.matches("[^\",\r\n]*") && value.equals(value.strip())
        ? value
        : "\"" + value.replace("\"", "\"\"") + "\"";
  }
}
