package dev.nabla.book.command;

import dev.nabla.LeastSquares;
import dev.nabla.book.wire.Asked;
import dev.nabla.book.wire.Code;
import dev.nabla.book.wire.Column;
import dev.nabla.book.wire.FitWriter;
import dev.nabla.book.wire.Nearest;
import dev.nabla.book.wire.Refusal;
import dev.nabla.figure.Figure;
import dev.nabla.learn.Csv;
import dev.nabla.learn.Table;
import dev.nabla.learn.TableException;
import dev.nabla.optimize.Course;
import dev.nabla.optimize.Fit;
import dev.nabla.optimize.FitMethod;
import dev.nabla.optimize.GaussNewton;
import dev.nabla.optimize.Keep;
import dev.nabla.optimize.LevenbergMarquardt;
import dev.nabla.optimize.Stop;
import dev.nabla.optimize.Watch;
import dev.nabla.text.Reader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/// `./nabla fit`.
final class FitCommand implements Command {
  private static final List<String> FORMATS = List.of("text", "json");
  private static final List<String> METHODS = List.of("lm", "gauss-newton");

  @Override
  public Usage usage() {
    return Usage.of("Fits a formula to the columns of a file by least squares.")
        .withOperand("DATA.csv", "The file; every symbol of the model that is a column is data.")
        .with(Option.value("--model", "EXPR", "The formula; other symbols are parameters."))
        .with(Option.value("--target", "EXPR", "A column, or a formula such as log(y)."))
        .with(Option.value("--start", "b1=1,b2=2", "Where the search for parameters begins."))
        .with(Option.value("--method", "M", "The method: lm, which is usual, or gauss-newton."))
        .with(Option.value("--steps", "n", "The largest number of steps."))
        .with(Option.value("--format", "FORMAT", "How to write the answer: text or json."))
        .with(FigureFile.OPTION)
        .with(DataFile.SEPARATOR)
        .with(DataFile.MISSING)
        .with(
            Option.flag("--decimal-comma", "Numbers are written as 1,5; the separator is ; then."))
        .with(Option.flag("--no-header", "The first line is data; columns are x1, x2, ..."))
        .withExamples(
            "./nabla fit growth.csv --model \"b1/(1+exp(b2-b3 x))\" --target y --start"
                + " b1=100,b2=1,b3=0.1",
            "./nabla fit decay.csv --model \"a - k t\" --target \"log(y)\" --start a=1,k=1"
                + " --format json",
            "./nabla fit data.csv --model \"a x^b\" --target y --start a=1,b=1 -o fit.svg");
  }

  @Override
  public void run(Words words, Streams streams) throws IOException {
    String format = oneOf(words.value("--format").orElse("text"), FORMATS, "The format is");
    FitMethod method = method(words);
    Optional<String> output = words.value(FigureFile.OPTION.name());
    output.ifPresent(FigureFile::check);
    Map<String, Double> start = start(required(words, "--start", "b1=1,b2=2"));
    String file =
        words
            .operand()
            .orElseThrow(
                () -> Refusal.of(Code.MISSING_FIELD, "A file is missing, as in data.csv.", ""));
    Csv csv = csv(words);
    List<String> names = names(csv, file);
    Reader reader = reader(names, start.keySet());
    Asked model = Asked.of(required(words, "--model", "\"b1 exp(-b2 x)\""), reader);
    Asked target = Asked.of(required(words, "--target", "y"), reader);
    checkNames(model, target, names, start.keySet());
    Set<String> used = new HashSet<>(model.formula().symbols());
    used.addAll(target.formula().symbols());
    Table table =
        DataFile.read(
            csv.withColumns(name -> used.contains(Reader.canonicalName(name))), file, streams);
    Optional<FittedCurve> curve = output.map(name -> FittedCurve.of(model, target, table));
    LeastSquares problem =
        DataFile.checked(() -> LeastSquares.of(model.formula(), target.formula(), table));
    Course course = new Course(Keep.atMost(2), Watch.NOBODY);
    Fit fit = DataFile.checked(() -> problem.from(start, method, course));
    refuseStartsWithoutValue(fit);
    if (curve.isPresent() && fit.converged()) {
      Figure figure = curve.get().figure(problem.fitted(fit));
      FigureFile.write(figure, output.orElseThrow());
    }
    streams.out().print(format.equals("json") ? FitWriter.write(fit) + "\n" : PrintedFit.of(fit));
    PrintedFit.notes(fit, table).forEach(note -> streams.err().println("note: " + note));
    if (!fit.converged()) {
      throw Refusal.of(
          Code.CANNOT_DECIDE,
          "The fit has not converged: %s.".formatted(fit.path().stop().reason()),
          "");
    }
  }

  private static Csv csv(Words words) {
    Csv csv = DataFile.csv(words);
    csv = words.has("--decimal-comma") ? csv.withDecimalComma() : csv;
    return words.has("--no-header") ? csv.withoutHeader() : csv;
  }

  private static List<String> names(Csv csv, String file) throws IOException {
    try {
      return DataFile.reading(file, () -> csv.names(Path.of(file)));
    } catch (TableException wrong) {
      String message = String.valueOf(wrong.getMessage());
      String end = message.endsWith("?") ? "" : ".";
      throw Refusal.of(Code.BAD_FIELD, file + ": " + message + end, "");
    }
  }

  private static void refuseStartsWithoutValue(Fit fit) {
    Stop stop = fit.path().stop();
    if (stop instanceof Stop.NotANumber none) {
      throw Refusal.of(
          Code.BAD_FIELD, "The model has no value at the start, %s.".formatted(none.at()), "");
    }
    if (stop instanceof Stop.Diverged high) {
      throw Refusal.of(
          Code.BAD_FIELD, "The numbers overflow at the start, %s.".formatted(high.at()), "");
    }
  }

  private static FitMethod method(Words words) {
    String name = oneOf(words.value("--method").orElse("lm"), METHODS, "The method is");
    int steps = words.number("--steps").orElse(name.equals("lm") ? 1_000 : 200);
    if (steps < 1) {
      throw Refusal.of(
          Code.BAD_FIELD, "The number of steps is at least 1.", Integer.toString(steps));
    }
    return name.equals("lm")
        ? new LevenbergMarquardt(steps, 1e-20, true)
        : new GaussNewton(steps, 1e-20, true);
  }

  private static String oneOf(String typed, List<String> known, String beginning) {
    if (!known.contains(typed)) {
      throw Refusal.of(
          Code.BAD_FIELD,
          "%s one of %s.".formatted(beginning, String.join(", ", known)),
          typed,
          Nearest.to(typed, known).toArray(String[]::new));
    }
    return typed;
  }

  private static String required(Words words, String option, String example) {
    return words
        .value(option)
        .orElseThrow(
            () ->
                Refusal.of(
                    Code.MISSING_FIELD,
                    "The option %s is missing, as in %s %s.".formatted(option, option, example),
                    ""));
  }

  private static Map<String, Double> start(String typed) {
    Map<String, Double> start = new LinkedHashMap<>();
    Set<String> known = new HashSet<>();
    for (String part : typed.split(",", -1)) {
      int equals = part.indexOf('=');
      OptionalDouble value = Column.read(part.substring(equals + 1).strip());
      String name = part.substring(0, Math.max(equals, 0)).strip();
      if (name.isEmpty() || value.isEmpty() || !Double.isFinite(value.getAsDouble())) {
        throw Refusal.of(Code.BAD_FIELD, "After --start come numbers, as in b1=1,b2=0.5.", part);
      }
      if (!known.add(Reader.canonicalName(name))) {
        throw Refusal.of(Code.BAD_FIELD, "\"%s\" has two starts.".formatted(name), typed);
      }
      start.put(name, value.getAsDouble());
    }
    return start;
  }

  /// A reader that knows the words among columns and parameters.
  private static Reader reader(List<String> columns, Set<String> parameters) {
    for (String name : parameters) {
      if (Reader.isReserved(name)) {
        throw Refusal.of(
            Code.BAD_FIELD, "A number or a function has this name, so no parameter can.", name);
      }
    }
    List<String> names = new ArrayList<>(parameters);
    columns.stream().filter(name -> !Reader.isReserved(name)).forEach(names::add);
    return Reader.standard().declaring(names);
  }

  private static void checkNames(
      Asked model, Asked target, List<String> names, Set<String> starts) {
    Map<String, String> columns = new LinkedHashMap<>();
    names.forEach(name -> columns.put(Reader.canonicalName(name), name));
    Map<String, String> begun = new LinkedHashMap<>();
    starts.forEach(name -> begun.put(Reader.canonicalName(name), name));
    for (String symbol : target.formula().symbols()) {
      if (!columns.containsKey(symbol)) {
        throw refused("The target's %s is no column of the file.", symbol, target, columns);
      }
    }
    List<String> parameters = new ArrayList<>();
    for (String symbol : model.formula().symbols()) {
      if (columns.containsKey(symbol) && begun.containsKey(symbol)) {
        throw refused("%s is a column, so it needs no start.", symbol, model, Map.of());
      }
      if (!columns.containsKey(symbol)) {
        parameters.add(symbol);
        if (!begun.containsKey(symbol)) {
          throw refused("%s is no column of the file and has no start.", symbol, model, columns);
        }
      }
    }
    begun.forEach(
        (symbol, name) -> {
          if (!parameters.contains(symbol)) {
            throw Refusal.of(
                Code.BAD_FIELD,
                "The model has no parameter %s.".formatted(name),
                model.typed(),
                Nearest.to(symbol, parameters).toArray(String[]::new));
          }
        });
  }

  private static Refusal refused(
      String sentence, String symbol, Asked about, Map<String, String> columns) {
    // One letter is not far from any other.
    List<String> near = symbol.length() == 1 ? List.of() : Nearest.to(symbol, columns.keySet());
    return Refusal.of(
        Code.BAD_FIELD,
        sentence.formatted(symbol),
        about.typed(),
        near.stream().map(each -> columns.getOrDefault(each, each)).toArray(String[]::new));
  }
}
