package dev.nabla.book.command;

import dev.nabla.book.examples.LossCurve;
import dev.nabla.book.wire.Code;
import dev.nabla.book.wire.Nearest;
import dev.nabla.book.wire.Refusal;
import dev.nabla.learn.Checkpoints;
import dev.nabla.learn.Csv;
import dev.nabla.learn.Loss;
import dev.nabla.learn.Metric;
import dev.nabla.learn.Model;
import dev.nabla.learn.ModelException;
import dev.nabla.learn.NetworkObjective;
import dev.nabla.learn.NumPyRandom;
import dev.nabla.learn.Samples;
import dev.nabla.learn.Standardisation;
import dev.nabla.learn.Table;
import dev.nabla.learn.TabularModel;
import dev.nabla.learn.Trained;
import dev.nabla.learn.Training;
import dev.nabla.learn.TrainingStop;
import dev.nabla.learn.TrainingWatch;
import dev.nabla.optimize.LimitedBfgs;
import dev.nabla.optimize.StrongWolfe;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/// `./nabla train`.
final class TrainCommand implements Command {
  private static final String OUTPUT = "--output";
  private static final String CHECKPOINT = "--checkpoint";
  private static final String CURVE = "--curve";
  private static final double TOLERANCE = 1e-8;
  private static final double WOLFE = 0.9;
  private static final int REMEMBERED = 10;
  private static final int LINES = 10;

  @Override
  public Usage usage() {
    Usage usage =
        Usage.of("Trains a neuron or a network on a table, and writes the model to a file.")
            .withOperand("DATA.csv", "The table, with a header; - reads it from standard input.")
            .with(Option.value("--target", "NAME", "The column to predict."))
            .with(Option.value("--features", "a,b", "The columns to predict it from; all others."));
    return TrainOptions.addTo(usage)
        .with(Option.flag("--standardise", "Brings features to mean 0 and deviation 1."))
        .with(Option.value("--test", "SHARE", "Keeps a share of the rows for a test, as 0.2."))
        .with(DataFile.MISSING)
        .with(DataFile.SEPARATOR)
        .with(Option.value("--log", "N", "Prints the loss of every Nth epoch."))
        .with(Option.value(CHECKPOINT, "FILE", "Saves the run there while it goes on."))
        .with(
            Option.value("--checkpoint-steps", "N", "After every N steps; every second otherwise."))
        .with(Option.flag("--resume", "Goes on from the checkpoint, if there is one."))
        .with(Option.value(CURVE, "FILE", "Draws the loss: .svg, .png, .html or .json."))
        .with(Option.value(OUTPUT, "FILE", "The file of the model.").orShort("-o"))
        .withExamples(
            "./nabla train data.csv --target y --model neuron --loss log --rate 0.1 -o model.json",
            "./nabla train flowers.csv --target species --model network:16,8 --loss cross-entropy"
                + " --method adam --epochs 200 --batch 32 --standardise --test 0.2 -o"
                + " flowers.json");
  }

  @Override
  public void run(Words words, Streams streams) throws IOException {
    TrainOptions options = TrainOptions.of(words);
    String data = data(words);
    String target = required(words, "--target", "A column to predict is missing: --target y.");
    String output =
        required(words, OUTPUT, "A file for the model is missing, as in -o model.json.");
    Optional<String> curve = words.value(CURVE);
    Optional<String> checkpoint = words.value(CHECKPOINT);
    DataFile.checkFolder(output);
    curve.ifPresent(FigureFile::check);
    curve.ifPresent(DataFile::checkFolder);
    checkpoint.ifPresent(DataFile::checkFolder);
    DataFile.checkApart(output, data);
    if (curve.isPresent()) {
      DataFile.checkApart(curve.get(), data, output);
    }
    if (checkpoint.isPresent()) {
      DataFile.checkApart(checkpoint.get(), data, output);
    }
    if (checkpoint.isPresent() && options.method() == TrainMethod.L_BFGS) {
      throw Refusal.of(Code.BAD_FIELD, "The method l-bfgs has no checkpoints.", "");
    }
    if (words.has("--resume") && checkpoint.isEmpty()) {
      throw Refusal.of(Code.MISSING_FIELD, "To resume, --checkpoint says from which file.", "");
    }
    OptionalInt every = words.number("--log");
    if (every.isPresent() && every.getAsInt() < 1) {
      throw Refusal.of(Code.BAD_NUMBER, "The option --log takes a number from 1.", "");
    }
    Table table = table(words, data, target, streams);
    Parts parts = Parts.of(words, table, target, options);
    Trained trained = trained(words, options, parts, checkpoint, streams);
    if (trained.stop() instanceof TrainingStop.Diverged
        || trained.stop() instanceof TrainingStop.NotANumber) {
      throw Refusal.of(
          Code.BAD_FIELD, "The training gives no model: " + trained.stop().reason() + ".", "");
    }
    TabularModel model = parts.start.with(trained.model());
    if (curve.isPresent()) {
      DataFile.writing(
          curve.get(),
          () -> {
            FigureFile.write(LossCurve.of(trained.log(), options.loss()), curve.get());
            return true;
          });
    }
    DataFile.writing(
        output,
        () -> {
          model.save(Path.of(output));
          return true;
        });
    print(trained, options.loss(), every, parts, model, streams);
  }

  private static String data(Words words) {
    return words
        .operand()
        .orElseThrow(() -> Refusal.of(Code.MISSING_FIELD, "A file with data is missing.", ""));
  }

  private static String required(Words words, String option, String otherwise) {
    return words
        .value(option)
        .filter(value -> !value.isEmpty())
        .orElseThrow(() -> Refusal.of(Code.MISSING_FIELD, otherwise, ""));
  }

  private static Table table(Words words, String data, String target, Streams streams)
      throws IOException {
    List<String> features = words.names("--features");
    Csv csv = DataFile.csv(words).withText(target);
    if (!features.isEmpty()) {
      csv = csv.withColumns(name -> features.contains(name) || name.equals(target));
    }
    Table table = DataFile.read(csv, data, streams);
    for (String name : features.isEmpty() ? List.of(target) : features) {
      check(table, data, name);
    }
    check(table, data, target);
    if (features.contains(target)) {
      throw Refusal.of(
          Code.BAD_FIELD, "The column %s cannot predict itself.".formatted(target), "");
    }
    if (table.dropped() > 0) {
      streams.err().println("note: " + table.dropped() + " rows are left out: values are missing.");
    }
    if (table.filled() > 0) {
      streams.err().println("note: " + table.filled() + " missing values are column means now.");
    }
    return table;
  }

  private static void check(Table table, String data, String name) {
    if (!table.has(name)) {
      throw Refusal.of(
          Code.BAD_FIELD,
          "%s has no column %s; it has %s."
              .formatted(
                  data,
                  Nearest.shortened(name),
                  Nearest.shortened(String.join(", ", table.names()))),
          "",
          Nearest.to(name, table.names()).toArray(String[]::new));
    }
  }

  /// What is learned from and what is tested with.
  private record Parts(TabularModel start, Samples training, Optional<Samples> test) {
    static Parts of(Words words, Table table, String target, TrainOptions options) {
      List<String> named = words.names("--features");
      List<String> features = named.isEmpty() ? table.without(target).names() : named;
      if (features.isEmpty()) {
        throw Refusal.of(
            Code.BAD_FIELD, "There is no column to predict %s from.".formatted(target), "");
      }
      OptionalDouble share = TrainOptions.number(words, "--test");
      return DataFile.checked(
          () -> {
            List<String> classes =
                options.loss() == Loss.MEAN_SQUARED_ERROR && table.labels(target).isEmpty()
                    ? List.of()
                    : TabularModel.classes(table, target);
            int outputs = TabularModel.outputs(classes, options.loss());
            Table training = table;
            Optional<Table> test = Optional.empty();
            if (share.isPresent()) {
              Table.Split split = table.split(share.getAsDouble(), options.seed());
              training = split.training();
              test = Optional.of(split.test());
            }
            Optional<Standardisation> scaling =
                words.has("--standardise")
                    ? Optional.of(Standardisation.of(training, features))
                    : Optional.empty();
            Model first =
                Model.initial(
                    options.network(features.size(), outputs),
                    options.initialisation(),
                    NumPyRandom.seeded(options.seed()));
            TabularModel start = new TabularModel(first, features, target, scaling, classes);
            return new Parts(start, start.samples(training), test.map(start::samples));
          });
    }
  }

  private static Trained trained(
      Words words,
      TrainOptions options,
      Parts parts,
      Optional<String> checkpoint,
      Streams streams) {
    ProgressBar bar = ProgressBar.on(streams);
    long all = Math.min(options.epochs(), options.steps());
    TrainingWatch watch =
        (step, epoch, loss) -> {
          long done = options.epochs() < Long.MAX_VALUE ? epoch : step;
          bar.show(done, all, "%d of %d, loss %.6f".formatted(done, all, loss));
          return true;
        };
    Model start = parts.start.model();
    try {
      return DataFile.checked(
          () ->
              options
                  .method()
                  .rule(options.rate(), options.steps(), 0)
                  .map(
                      rule ->
                          byRule(
                              Training.of(options.loss(), rule)
                                  .withBatches(options.batch(), options.seed() + 1)
                                  .withEpochs(options.epochs())
                                  .withWatch(watch),
                              words,
                              options,
                              checkpoint,
                              parts))
                  .orElseGet(
                      () ->
                          NetworkObjective.of(start.network(), options.loss(), parts.training)
                              .train(
                                  new LimitedBfgs(
                                      REMEMBERED, new StrongWolfe(WOLFE), all, TOLERANCE),
                                  start,
                                  watch)));
    } finally {
      bar.clear();
    }
  }

  private static Trained byRule(
      Training plain, Words words, TrainOptions options, Optional<String> checkpoint, Parts parts) {
    Training training =
        options.stop().isPresent() ? plain.withLeastDecrease(options.stop().getAsDouble()) : plain;
    Model start = parts.start.model();
    if (checkpoint.isEmpty()) {
      return training.train(start, parts.training);
    }
    String file = checkpoint.get();
    OptionalInt steps = words.number("--checkpoint-steps");
    Checkpoints places =
        steps.isPresent()
            ? Checkpoints.everySteps(Path.of(file), steps.getAsInt())
            : Checkpoints.everyTime(Path.of(file), Duration.ofSeconds(1));
    Training saved = training.withCheckpoints(places);
    try {
      return words.has("--resume")
          ? saved.resume(start, parts.training)
          : saved.train(start, parts.training);
    } catch (ModelException other) {
      throw Refusal.of(
          Code.BAD_FIELD, "%s cannot be resumed: %s.".formatted(file, other.getMessage()), "");
    } catch (UncheckedIOException failure) {
      throw Refusal.of(
          Code.BAD_FIELD, "%s cannot be written: %s.".formatted(file, failure.getMessage()), "");
    } catch (IOException failure) {
      throw Refusal.of(
          Code.BAD_FIELD,
          "%s cannot be resumed: %s.".formatted(file, DataFile.reason(failure)),
          "");
    }
  }

  private static void print(
      Trained trained,
      Loss loss,
      OptionalInt every,
      Parts parts,
      TabularModel model,
      Streams streams) {
    long distance = every.isPresent() ? every.getAsInt() : distance(trained.epochs());
    TrainingStop stop = trained.stop();
    trained.log().lines(loss, distance, stop).forEach(streams.out()::println);
    streams.out().println(stop.converged() ? "The algorithm has converged" : sentence(stop));
    streams.out().println("training: " + metrics(model, loss, parts.training));
    parts.test.ifPresent(test -> streams.out().println("test:     " + metrics(model, loss, test)));
    if (stop instanceof TrainingStop.Rise) {
      streams.err().println("note: The loss rose; a smaller rate may help.");
    }
  }

  private static String sentence(TrainingStop stop) {
    String reason = stop.reason();
    return Character.toUpperCase(reason.charAt(0)) + reason.substring(1);
  }

  /// A round number of epochs, so that there are some ten lines.
  private static long distance(long epochs) {
    long unit = 1;
    while (true) {
      for (long digit : new long[] {1, 2, 5}) {
        if (epochs <= LINES * digit * unit) {
          return digit * unit;
        }
      }
      unit *= 10;
    }
  }

  private static String metrics(TabularModel model, Loss loss, Samples samples) {
    return Metric.of(model.model(), loss, samples).stream()
            .map(metric -> String.format(Locale.ROOT, "%s %.6g", metric.name(), metric.value()))
            .collect(Collectors.joining(", "))
        + " (%d samples)".formatted(samples.count());
  }
}
