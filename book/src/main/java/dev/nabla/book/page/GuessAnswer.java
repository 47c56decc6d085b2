package dev.nabla.book.page;

import dev.nabla.Formula;
import dev.nabla.Nabla;
import dev.nabla.book.guess.Functions;
import dev.nabla.book.guess.Guess;
import dev.nabla.book.guess.Verdict;
import dev.nabla.derive.Granularity;
import dev.nabla.figure.Axes;
import dev.nabla.figure.Figure;
import dev.nabla.figure.Panel;
import dev.nabla.figure.Role;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.DoubleStream;

/// What there is to say about a function and a guess for its derivative: the curves, and the
/// verdict.
///
/// @param question what was asked
/// @param trouble why there is no answer; about the control `f` or `guess`
/// @param figure the curves; without that of the guess if it cannot be read
/// @param values formulas by the names that the page quotes
/// @param verdict empty if there is no guess, or none that can be read
/// @param hints one for each step, if they were asked for
record GuessAnswer(
    GuessQuestion question,
    Optional<Trouble> trouble,
    Optional<Figure> figure,
    Map<String, String> values,
    Optional<Verdict> verdict,
    List<StepsHtml.Hint> hints) {
  private static final int SAMPLES = 801;
  private static final double OUTERMOST = 0.04;
  private static final double ROOM = 0.12;

  static GuessAnswer of(GuessQuestion question) {
    Optional<Trouble> trouble = Trouble.with("f", question.function());
    if (trouble.isPresent()) {
      return troubled(question, trouble.get());
    }
    try {
      return Trouble.within(() -> answered(question));
    } catch (Trouble.TroubleException refused) {
      return troubled(question, refused.trouble());
    }
  }

  private static GuessAnswer troubled(GuessQuestion question, Trouble trouble) {
    return new GuessAnswer(
        question, Optional.of(trouble), Optional.empty(), Map.of(), Optional.empty(), List.of());
  }

  private static GuessAnswer answered(GuessQuestion question) {
    Formula f = ofX(Nabla.parse(question.function()));
    Formula derivative = f.diff("x");
    Optional<Trouble> trouble =
        question.isEmpty() ? Optional.empty() : Trouble.with("guess", question.guess());
    Optional<Formula> guess = Optional.empty();
    Optional<Verdict> verdict = Optional.empty();
    if (!question.isEmpty() && trouble.isEmpty()) {
      Formula read = Nabla.parse(question.guess());
      try {
        verdict = Optional.of(new Guess(f).judge(read));
        guess = Optional.of(read);
      } catch (IllegalArgumentException refused) {
        trouble = Optional.of(Trouble.of(String.valueOf(refused.getMessage())).about("guess"));
      }
    }
    Map<String, String> values = new LinkedHashMap<>();
    values.put("f", "\\F{f(x) = " + f.latex() + "}");
    values.put("guess", guess.map(each -> "\\P{" + each.latex() + "}").orElse(""));
    return new GuessAnswer(
        question,
        trouble,
        Optional.of(figure(question, f, derivative, guess)),
        values,
        verdict,
        question.hinted() ? hints(question, f) : List.of());
  }

  private static Formula ofX(Formula f) {
    for (String symbol : f.symbols()) {
      if (!symbol.equals("x")) {
        throw new IllegalArgumentException(
            "The function here depends on x alone, not on %s; “Try your own” has sliders for other letters."
                .formatted(symbol));
      }
    }
    return f;
  }

  static List<StepsHtml.Hint> hints(GuessQuestion question, Formula f) {
    return new StepsHtml(
            TryQuestion.of(Map.of("f", question.function())), f, "x", Granularity.STANDARD)
        .hints();
  }

  private static Figure figure(
      GuessQuestion question, Formula f, Formula derivative, Optional<Formula> guess) {
    double[] xs = new double[SAMPLES];
    for (int i = 0; i < SAMPLES; i++) {
      xs[i] = question.from() + (question.to() - question.from()) * i / (SAMPLES - 1);
    }
    double[] heights = f.compile("x").over(xs);
    double[] slopes = derivative.compile("x").over(xs);
    Axes axes = Axes.throughOrigin().withX(question.from(), question.to()).labelled("$x$", "");
    double[] range = range(heights, slopes);
    Panel panel = Panel.untitled().withAxes(axes.withY(range[0], range[1]));
    panel = panel.line(xs, heights, Role.FUNCTION, "$f$");
    if (guess.isPresent()) {
      panel = panel.line(xs, guess.get().compile("x").over(xs), Role.POINT, "your guess");
    }
    return Figure.of(panel.line(xs, slopes, Role.DERIVATIVE, "$f'$")).withPanelSize(900, 380);
  }

  /// What is seen of both curves: all of it, unless they climb out of sight.
  private static double[] range(double[] heights, double[] slopes) {
    double[] middle = between(heights);
    double[] other = between(slopes);
    double low = Math.min(0, Math.min(middle[0], other[0]));
    double high = Math.max(0, Math.max(middle[1], other[1]));
    double room = ROOM * (high - low);
    return low < high ? new double[] {low - room, high + room} : new double[] {-1, 1};
  }

  private static double[] between(double[] values) {
    double[] sorted =
        Arrays.stream(values).filter(value -> Math.abs(value) < 1e9).sorted().toArray();
    if (sorted.length == 0) {
      return new double[] {0, 0};
    }
    int outer = (int) (OUTERMOST * sorted.length);
    double low = sorted[outer];
    double high = sorted[sorted.length - 1 - outer];
    // A curve without poles is seen whole.
    double reach = high - low;
    double least = DoubleStream.of(sorted).min().orElse(low);
    double most = DoubleStream.of(sorted).max().orElse(high);
    return new double[] {
      least > low - reach ? least : low, most < high + reach ? most : high,
    };
  }

  /// Everything as data for a script: `state` is `ok`, `incomplete` or `error`.
  Map<String, Object> asData() {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("state", "ok");
    trouble.ifPresent(each -> data.putAll(ExampleAnswer.troubled(each)));
    figure.ifPresent(each -> data.put("svg", Drawing.forPage(each, question.narrow())));
    data.put("values", values);
    verdict.ifPresent(
        each -> {
          data.put("verdict", each.isRight() ? "right" : "wrong");
          data.put("html", html(each));
          data.put("spoken", spoken(each));
          data.put("slip", each.slip().map(slip -> slip.id()).orElse(""));
        });
    data.put("place", place());
    data.put("next", Functions.after(question.function()).text());
    if (question.hinted()) {
      data.put(
          "hints",
          hints.stream()
              .map(hint -> Map.of("html", hint.html(), "spoken", hint.spoken()))
              .toList());
    }
    return data;
  }

  /// Where in the row of functions this one stands.
  String place() {
    int place = question.place();
    return place < 0
        ? "Your own function"
        : "Function %d of %d".formatted(place + 1, Functions.all().size());
  }

  /// A verdict with its formulas; the name of the slip stands in front.
  static String html(Verdict verdict) {
    StringBuilder html = new StringBuilder();
    verdict
        .slip()
        .ifPresent(slip -> html.append("<b>").append(Html.escape(slip.title())).append(".</b> "));
    List<String> pieces = pieces(verdict.says());
    for (int i = 0; i < pieces.size(); i++) {
      html.append(i % 2 == 0 ? Html.escape(pieces.get(i)) : Html.math(pieces.get(i)));
    }
    return html.toString();
  }

  /// A verdict in plain characters.
  static String spoken(Verdict verdict) {
    StringBuilder text = new StringBuilder();
    verdict.slip().ifPresent(slip -> text.append(slip.title()).append(". "));
    List<String> pieces = pieces(verdict.says());
    for (int i = 0; i < pieces.size(); i++) {
      text.append(i % 2 == 0 ? pieces.get(i) : LatexText.plain(pieces.get(i)));
    }
    return text.toString();
  }

  /// Words and formulas in turn.
  private static List<String> pieces(String text) {
    return new ArrayList<>(List.of(text.split("\\$", -1)));
  }
}
