package dev.nabla.book.page;

import dev.nabla.Formula;
import dev.nabla.Nabla;
import dev.nabla.book.examples.KinkMarks;
import dev.nabla.book.examples.Numbers;
import dev.nabla.compile.Compiled;
import dev.nabla.expr.Rational;
import dev.nabla.expr.Relation;
import dev.nabla.figure.Axes;
import dev.nabla.figure.Figure;
import dev.nabla.figure.Mark;
import dev.nabla.figure.Panel;
import dev.nabla.figure.Role;
import dev.nabla.text.Fix;
import dev.nabla.text.Notice;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// What there is to say about a typed function: how it was read, its derivative, both curves, and
/// the tangent at a point.
final class TryAnswer {
  private static final int SAMPLES = 801;
  private static final double TANGENT_PART = 0.16;

  private final TryQuestion question;
  private final Optional<Trouble> trouble;
  private final Optional<Understood> understood;

  private TryAnswer(
      TryQuestion question, Optional<Trouble> trouble, Optional<Understood> understood) {
    this.question = question;
    this.trouble = trouble;
    this.understood = understood;
  }

  /// What became of a function that could be read.
  ///
  /// @param variable the letter on the horizontal axis
  /// @param letters the other letters, each of which has a slider
  private record Understood(
      Formula f,
      Formula derivative,
      String variable,
      List<String> letters,
      Figure figure,
      Map<String, String> values,
      String message) {}

  static TryAnswer of(TryQuestion question) {
    Optional<Trouble> trouble = Trouble.with("f", question.formula());
    if (trouble.isPresent()) {
      return new TryAnswer(question, trouble, Optional.empty());
    }
    try {
      Understood understood = Trouble.within(() -> understood(question));
      return new TryAnswer(question, Optional.empty(), Optional.of(understood));
    } catch (Trouble.TroubleException refused) {
      return new TryAnswer(question, Optional.of(refused.trouble()), Optional.empty());
    }
  }

  Optional<Trouble> trouble() {
    return trouble;
  }

  Optional<Figure> figure() {
    return understood.map(Understood::figure);
  }

  /// LaTeX and numbers by the names that the page quotes.
  Map<String, String> values() {
    return understood.map(Understood::values).orElse(Map.of());
  }

  /// The letter on the horizontal axis.
  String variable() {
    return understood.map(Understood::variable).orElse("x");
  }

  List<String> letters() {
    return understood.map(Understood::letters).orElse(List.of());
  }

  List<Notice> notices() {
    return understood.map(all -> all.f().notices()).orElse(List.of());
  }

  /// Everything as data for a script.
  Map<String, Object> asData() {
    if (understood.isEmpty()) {
      return ExampleAnswer.troubled(trouble.orElseThrow());
    }
    Understood all = understood.get();
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("state", "ok");
    data.put("svg", Drawing.forPage(all.figure(), question.narrow()));
    data.put("values", all.values());
    data.put("message", all.message());
    data.put("variable", all.variable());
    data.put(
        "letters",
        all.letters().stream()
            .map(name -> Map.of("name", name, "value", ControlHtml.plain(question.letter(name))))
            .toList());
    data.put("notices", notices().stream().map(notice -> asData(notice, all.f())).toList());
    data.put("receipts", receipts());
    return data;
  }

  private static Map<String, Object> asData(Notice notice, Formula f) {
    List<Map<String, Object>> readings = new ArrayList<>();
    for (Fix fix : notice.alternatives()) {
      Formula reading = Nabla.parse(fix.text());
      readings.add(
          Map.of("text", fix.text(), "latex", reading.latex(), "chosen", reading.equals(f)));
    }
    return Map.of("message", notice.message(), "readings", readings);
  }

  /// What gives the same derivative elsewhere.
  Map<String, String> receipts() {
    if (understood.isEmpty()) {
      return Map.of("cli", "", "java", "", "python", "");
    }
    Understood all = understood.get();
    String typed = question.formula();
    String point =
        all.letters().isEmpty()
            ? question.point()
            : all.letters().stream()
                .map(name -> ", \"%s\", %s".formatted(name, asDouble(question.letter(name))))
                .collect(
                    Collectors.joining(
                        "",
                        "Map.of(\"%s\", %s".formatted(all.variable(), asDouble(question.x())),
                        ")"));
    String names =
        java.util.stream.Stream.concat(
                java.util.stream.Stream.of(all.variable()), all.letters().stream())
            .collect(Collectors.joining(" "));
    return Map.of(
        "cli",
        "./nabla diff %s --wrt %s".formatted(Receipts.quoted(typed), all.variable()),
        "java",
        """
        Formula f = Nabla.parse(%s);
        Formula derivative = f.diff("%s").simplify();
        System.out.println(derivative + " = " + derivative.at(%s));\
        """
            .formatted(Receipts.javaString(typed), all.variable(), point),
        "python",
        """
        from sympy import *
        %s = symbols("%s", real=True)
        print(simplify(diff(%s, %s)))\
        """
            .formatted(names.replace(" ", ", "), names, all.f().python(), all.variable()));
  }

  private static String asDouble(double value) {
    return Double.toString(value);
  }

  private static Understood understood(TryQuestion question) {
    Formula f = Nabla.parse(question.formula());
    String variable = StepsAnswer.variable(f);
    Formula derivative = f.diff(variable).simplify();
    List<String> letters = f.symbols().stream().filter(name -> !name.equals(variable)).toList();
    List<String> arguments = new ArrayList<>(List.of(variable));
    arguments.addAll(letters);
    Drawn drawn = new Drawn(question, letters, arguments.toArray(String[]::new));
    double x = question.x();
    double y = drawn.at(f, x);
    double slope = drawn.at(derivative, x);
    Map<String, String> values = new LinkedHashMap<>();
    values.put("name", "\\F{f(" + symbol(variable) + ")} =");
    values.put("f", "\\F{" + f.latex() + "}");
    values.put("slope-name", "\\D{f'(" + symbol(variable) + ")} =");
    values.put("derivative", "\\D{" + derivative.latex() + "}" + conditions(derivative));
    String message = message(variable, x, y, slope);
    values.put("readout", message);
    KinkMarks kinks = drawn.kinks(f);
    String told = kinks.sentences(variable);
    values.put("kinks", told);
    Figure figure =
        drawn.figure(f, derivative, y, slope, kinks).withMessage((message + " " + told).strip());
    return new Understood(f, derivative, variable, letters, figure, values, message);
  }

  private static String symbol(String name) {
    return Nabla.symbol(name).latex();
  }

  private static String conditions(Formula derivative) {
    return derivative.where().isEmpty()
        ? ""
        : derivative.where().stream()
            .map(TryAnswer::latex)
            .collect(Collectors.joining(",\\ ", "\\quad\\text{where } ", ""));
  }

  private static String latex(Relation relation) {
    return Formula.of(relation.left()).latex()
        + " "
        + relation.comparison().latex()
        + " "
        + Formula.of(relation.right()).latex();
  }

  private static String message(String variable, double x, double y, double slope) {
    String at = "At " + variable + " = " + Numbers.shown(x);
    if (Double.isNaN(y)) {
      return at + " the function has no value.";
    }
    if (Double.isInfinite(y)) {
      return at + " the function has no value, or one too large for a double.";
    }
    if (!Double.isFinite(slope)) {
      return "%s the value is %s, and there is no derivative.".formatted(at, Numbers.shown(y));
    }
    return "%s the value is %s and the slope is %s."
        .formatted(at, Numbers.shown(y), Numbers.shown(slope));
  }

  /// The picture of a question.
  ///
  /// @param arguments the variable, then the letters
  @SuppressWarnings("ArrayRecordComponent") // Made here and handed to the compiler only.
  private record Drawn(TryQuestion question, List<String> letters, String[] arguments) {

    double at(Formula formula, double x) {
      double[] point = new double[arguments.length];
      point[0] = x;
      for (int i = 1; i < point.length; i++) {
        point[i] = question.letter(letters.get(i - 1));
      }
      return formula.compile(arguments).at(point);
    }

    private double[] over(Formula formula, double[] xs) {
      Compiled compiled = formula.compile(arguments);
      double[][] columns = new double[arguments.length][];
      columns[0] = xs;
      for (int i = 1; i < columns.length; i++) {
        columns[i] = new double[] {question.letter(letters.get(i - 1))};
      }
      double[] ys = new double[xs.length];
      compiled.evaluate(columns, new double[][] {ys});
      return ys;
    }

    /// The kinks in the window, with the letters at their values.
    KinkMarks kinks(Formula f) {
      Formula placed = f;
      for (String letter : letters) {
        placed =
            placed.with(letter, Rational.of(new BigDecimal(asDouble(question.letter(letter)))));
      }
      return KinkMarks.of(placed.guarded(), arguments[0], question.from(), question.to());
    }

    Figure figure(Formula f, Formula derivative, double y, double slope, KinkMarks kinks) {
      double from = question.from();
      double width = question.to() - from;
      double[] xs = new double[SAMPLES];
      for (int i = 0; i < SAMPLES; i++) {
        xs[i] = from + width * i / (SAMPLES - 1);
      }
      double x = question.x();
      double reach = TANGENT_PART * width;
      Axes axes =
          Axes.throughOrigin()
              .withX(from, question.to())
              .labelled("$" + symbol(arguments[0]) + "$", "");
      double[] slopes = over(derivative, xs);
      double[] ys = over(f, xs);
      double height = Math.max(KinkMarks.height(ys), Math.min(width, KinkMarks.height(slopes)));
      Panel panel =
          Panel.untitled()
              .withAxes(axes)
              .line(xs, slopes, Role.DERIVATIVE, "$f'$")
              .line(xs, ys, Role.FUNCTION, "$f$")
              .with(kinks.marks(width, height).toArray(Mark[]::new))
              .with(
                  Mark.Line.segment(
                          x - reach, y - slope * reach, x + reach, y + slope * reach, Role.TANGENT)
                      .labelled("slope " + Numbers.label(slope)),
                  Mark.Scatter.at(x, slope, Role.DERIVATIVE),
                  Mark.Scatter.at(x, y, Role.POINT).named("x"));
      return Figure.of(panel).withPanelSize(900, 460);
    }
  }
}
