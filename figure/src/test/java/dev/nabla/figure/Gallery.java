package dev.nabla.figure;

import dev.nabla.figure.Mark.Line;
import dev.nabla.figure.Mark.Scatter;
import dev.nabla.figure.Mark.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.DoubleUnaryOperator;

/// The figures that the tests check and that a person looks at: `main` writes them to a folder.
final class Gallery {

  record Sample(String title, DoubleUnaryOperator f, DoubleUnaryOperator slope) {}

  static final List<Sample> FUNCTIONS =
      List.of(
          new Sample("constant $0$", x -> 0, x -> 0),
          new Sample("$2x$", x -> 2 * x, x -> 2),
          new Sample("$x^2$", x -> x * x, x -> 2 * x),
          new Sample("$x^3$", x -> x * x * x, x -> 3 * x * x),
          new Sample("$\\frac{1}{x}$", x -> 1 / x, x -> -1 / (x * x)),
          new Sample("$\\sqrt{x}$", Math::sqrt, x -> 0.5 / Math.sqrt(x)),
          new Sample("$e^x$", Math::exp, Math::exp),
          new Sample(
              "$\\ln x$", x -> x > 0 ? Math.log(x) : Double.NaN, x -> x > 0 ? 1 / x : Double.NaN),
          new Sample(
              "$\\log_{10} x$",
              x -> x > 0 ? Math.log10(x) : Double.NaN,
              x -> x > 0 ? 1 / (x * Math.log(10)) : Double.NaN),
          new Sample("$\\sin x$", Math::sin, Math::cos),
          new Sample("$\\cos x$", Math::cos, x -> -Math.sin(x)),
          new Sample("$\\left|x\\right|$", Math::abs, x -> x == 0 ? Double.NaN : Math.signum(x)),
          new Sample("sigmoid $\\sigma(x)$", Gallery::sigmoid, x -> sigmoid(x) * (1 - sigmoid(x))),
          new Sample(
              "$\\operatorname{ReLU}(x)$",
              x -> Math.max(0, x),
              x -> x == 0 ? Double.NaN : x > 0 ? 1 : 0),
          new Sample("$\\tanh x$", Math::tanh, x -> 1 - Math.tanh(x) * Math.tanh(x)));

  private Gallery() {}

  static double sigmoid(double x) {
    return 1 / (1 + Math.exp(-x));
  }

  static double[] grid(double from, double to, int count) {
    double[] xs = new double[count];
    for (int i = 0; i < count; i++) {
      xs[i] = from + (to - from) * i / (count - 1);
    }
    return xs;
  }

  static double[] map(double[] xs, DoubleUnaryOperator f) {
    double[] ys = new double[xs.length];
    for (int i = 0; i < xs.length; i++) {
      ys[i] = f.applyAsDouble(xs[i]);
    }
    return ys;
  }

  static Figure commonFunctions() {
    double[] xs = grid(-6, 6, 400);
    List<Panel> panels = new ArrayList<>();
    for (Sample sample : FUNCTIONS) {
      panels.add(Panel.titled(sample.title()).line(xs, map(xs, sample.f()), Role.FUNCTION));
    }
    return Figure.grid(5, panels)
        .withTitle("Common functions")
        .withMessage("Fifteen functions that calculus meets everywhere.");
  }

  static Panel secantPanel(Sample sample) {
    double[] xs = grid(-6, 6, 400);
    double x = 0.25;
    double step = 1.25;
    double y = sample.f().applyAsDouble(x);
    double end = sample.f().applyAsDouble(x + step);
    return Panel.titled(sample.title())
        .line(xs, map(xs, sample.f()), Role.FUNCTION)
        .with(
            Line.segment(x, y, x + step, y, Role.POINT).named("run"),
            Line.segment(x + step, y, x + step, end, Role.POINT).named("rise"),
            Line.segment(x, y, x + step, end, Role.TANGENT).named("secant"),
            Scatter.of(new double[] {x, x + step}, new double[] {y, end}, Role.POINT),
            Text.at(x + step, end, NumberLabel.of((end - y) / step), Role.TANGENT));
  }

  static Figure averageRates() {
    return Figure.grid(5, FUNCTIONS.stream().map(Gallery::secantPanel).toList())
        .withTitle("Average rate of change at $x = 0.25$ over $\\Delta x = 1.25$")
        .withMessage("The slope of each secant is the average rate of change.");
  }

  static Figure tangents() {
    double[] xs = grid(-6, 6, 400);
    List<Panel> panels = new ArrayList<>();
    for (Sample sample : FUNCTIONS) {
      double y = sample.f().applyAsDouble(0.25);
      double slope = sample.slope().applyAsDouble(0.25);
      panels.add(
          Panel.titled(sample.title())
              .line(xs, map(xs, sample.f()), Role.FUNCTION)
              .with(
                  Line.segment(-3, y - 3.25 * slope, 3, y + 2.75 * slope, Role.TANGENT),
                  Scatter.at(0.25, y, Role.POINT),
                  Text.at(0.25, y, NumberLabel.of(slope, 3), Role.TANGENT)));
    }
    return Figure.grid(5, panels).withTitle("Instantaneous rate of change at $x = 0.25$");
  }

  static Figure derivatives() {
    double[] xs = grid(-6, 6, 400);
    List<Panel> panels = new ArrayList<>();
    for (Sample sample : FUNCTIONS) {
      panels.add(
          Panel.titled(sample.title())
              .line(xs, map(xs, sample.f()), Role.FUNCTION, "$f$")
              .line(xs, map(xs, sample.slope()), Role.DERIVATIVE, "$f'$"));
    }
    return Figure.grid(5, panels).withTitle("Functions and their derivatives");
  }

  static Figure secant() {
    double[] xs = grid(-1, 3, 201);
    double x = 0.5;
    double end = 2;
    return Figure.of(
            Panel.titled("Average rate of change of $f(x) = \\frac{1}{2}x^2$")
                .line(xs, map(xs, t -> t * t / 2), Role.FUNCTION, "$f(x)$")
                .with(
                    Line.segment(x, x * x / 2, end, x * x / 2, Role.POINT)
                        .labelled("run $\\Delta x = 1.5$"),
                    Line.segment(end, x * x / 2, end, end * end / 2, Role.POINT)
                        .labelled("rise $\\Delta f = 1.875$"),
                    Line.segment(-0.5, x * x / 2 - 1.25, 3, x * x / 2 + 2.5 * 1.25, Role.TANGENT)
                        .labelled("slope $\\frac{\\Delta f}{\\Delta x} = 1.25$"),
                    Scatter.of(
                        new double[] {x, end},
                        new double[] {x * x / 2, end * end / 2},
                        Role.POINT)))
        .withMessage("The secant climbs 1.875 while it runs 1.5.");
  }

  static Figure tangent() {
    double[] xs = grid(-1, 7, 400);
    double at = 1;
    return Figure.of(
            Panel.untitled()
                .line(xs, map(xs, Math::sin), Role.FUNCTION, "$\\sin x$")
                .with(
                    Line.segment(
                            -1,
                            Math.sin(at) - 2 * Math.cos(at),
                            3.5,
                            Math.sin(at) + 2.5 * Math.cos(at),
                            Role.TANGENT)
                        .labelled("tangent, slope $0.5403$"),
                    Scatter.at(at, Math.sin(at), Role.POINT)
                        .named("point")
                        .labelled("$(1, 0.8415)$"))
                .withAxes(
                    Axes.throughOrigin()
                        .withEqualAspect()
                        .withTicks(
                            TickPolicy.at(
                                List.of(Math.PI / 2, Math.PI, 1.5 * Math.PI, 2 * Math.PI),
                                List.of(
                                    "$\\frac{\\pi}{2}$",
                                    "$\\pi$", "$\\frac{3\\pi}{2}$", "$2\\pi$")),
                            TickPolicy.automatic())))
        .withPanelSize(640, 300);
  }

  static Figure functionAndDerivatives() {
    double[] xs = grid(-2.2, 2.2, 400);
    return Figure.of(
            Panel.untitled()
                .line(xs, map(xs, x -> x * x * x - 3 * x), Role.FUNCTION, "$f$")
                .line(xs, map(xs, x -> 3 * x * x - 3), Role.DERIVATIVE, "$f'$")
                .line(xs, map(xs, x -> 6 * x), Role.SECOND_DERIVATIVE, "$f''$"))
        .withTitle("$f(x) = x^3 - 3x$ and its derivatives");
  }

  static Figure formulas() {
    double[] xs = grid(-4, 4, 200);
    return Figure.of(
            Panel.titled(
                    "$\\frac{d}{dx}\\left(\\frac{\\sin x^2}{\\sqrt{1+x^2}}\\right) = "
                        + "\\left[\\frac{a_1}{b^2}\\right] \\cdot \\sqrt[3]{\\frac{x}{y}}"
                        + " \\le \\sum_{i} \\alpha_i e^{-\\lambda x}$")
                .line(
                    xs,
                    map(xs, x -> Math.sin(x * x) / Math.sqrt(1 + x * x)),
                    Role.FUNCTION,
                    "$\\frac{\\sin x^2}{\\sqrt{1+x^2}}$"))
        .withTitle(
            "The function $f(x)=\\begin{cases} x^2 & x \\ge 0 \\\\ -x & x < 0 \\end{cases}$ and"
                + " \\$5, $\\foo{bar}$, $x \\n"
                + "e 0$");
  }

  static Figure single(String title, double from, double to, DoubleUnaryOperator f) {
    double[] xs = grid(from, to, 400);
    return Figure.of(Panel.titled(title).line(xs, map(xs, f), Role.FUNCTION, "$f$"))
        .withPanelSize(420, 300);
  }

  static Figure scatter() {
    double[] xs = grid(0, 10, 40);
    double[] ys = map(xs, x -> 3 + 0.7 * x + Math.sin(7919 * x));
    double[] ends = {0, 10};
    return Figure.of(
            Panel.titled("Data and a fitted line")
                .with(
                    Scatter.of(xs, ys, Role.POINT).labelled("data"),
                    Line.of(ends, new double[] {3, 10}, Role.TANGENT).labelled("$3 + 0.7x$"))
                .withAxes(Axes.alongEdges().labelled("hours", "litres")))
        .withPanelSize(520, 340);
  }

  static Figure crowded() {
    double[] xs = grid(0, 6, 300);
    Panel panel = Panel.titled("Six waves that leave no room").withAxes(Axes.throughOrigin());
    double shift = 0;
    for (Role role : Role.values()) {
      double phase = shift;
      panel =
          panel.line(
              xs,
              map(xs, x -> Math.sin(5 * x + phase)),
              role,
              "the wave shifted by " + NumberLabel.of(phase));
      shift += 0.12;
    }
    return Figure.of(panel).withTitle("A key where labels do not fit");
  }

  static Figure markers() {
    double[] xs = {1, 2, 3};
    Panel panel = Panel.titled("One marker for each role").withAxes(Axes.alongEdges().withY(0, 10));
    double y = 0;
    for (Role role : Role.values()) {
      y++;
      panel =
          panel.with(
              Scatter.of(xs, new double[] {y, y, y}, role).labelled(role.cssClass()),
              Line.segment(1, y - 0.3, 3, y - 0.3, role),
              Text.at(1, y, "$" + NumberLabel.of(y) + "$", role).anchored(Anchor.ABOVE_LEFT));
    }
    return Figure.of(
            panel.with(
                Text.at(2, 3.5, "on a plate", Role.GUIDE).anchored(Anchor.CENTRE).withBackground()))
        .withTitle(
            "A very long title with a formula that goes on, $\\sin x + \\cos x + \\tan x +"
                + " \\ln x$, and is set smaller");
  }

  static Figure taylor() {
    double[] xs = grid(-7, 7, 300);
    return Figure.of(
            Panel.untitled()
                .line(xs, map(xs, Math::sin), Role.FUNCTION, "$\\sin x$")
                .line(
                    xs,
                    map(xs, x -> x - x * x * x / 6 + Math.pow(x, 5) / 120),
                    Role.TANGENT,
                    "$x - \\frac{x^3}{6} + \\frac{x^5}{120}$"))
        .withPanelSize(480, 300);
  }

  static Map<String, Figure> all() {
    Map<String, Figure> figures = new LinkedHashMap<>();
    figures.put("crowded", crowded());
    figures.put("markers", markers());
    figures.put("taylor", taylor());
    figures.put("floor", single("$\\lfloor x \\rfloor$", -3, 3, Math::floor));
    figures.put(
        "square",
        Figure.of(
                single("", -6, 6, x -> x * x)
                    .panels()
                    .getFirst()
                    .withAxes(Axes.throughOrigin().withEqualAspect()))
            .withPanelSize(400, 400));
    figures.put("functions", commonFunctions());
    figures.put("functions-2", commonFunctions().withColumns(2));
    figures.put("rates", averageRates());
    figures.put("tangents", tangents());
    figures.put("derivatives", derivatives());
    figures.put("secant", secant());
    figures.put("tangent", tangent());
    figures.put("three", functionAndDerivatives());
    figures.put("formulas", formulas());
    figures.put("scatter", scatter());
    figures.put("reciprocal", single("$1/x$", -6, 6, x -> 1 / x));
    figures.put("tan", single("$\\tan x$", -6, 6, Math::tan));
    figures.put("sqrt", single("$\\sqrt{x}$", -2, 6, Math::sqrt));
    figures.put("exp", single("$e^x$", -6, 6, Math::exp));
    figures.put("constant", single("constant $5$", -6, 6, x -> 5));
    figures.put("nan", single("nowhere defined", -6, 6, x -> Double.NaN));
    figures.put("huge", single("$x^{200}$", -30, 30, x -> Math.pow(x, 200)));
    figures.put("far", single("$1000000 + x$", -1, 1, x -> 1e6 + x));
    figures.put("tiny", single("$10^{-9} \\sin x$", -6, 6, x -> 1e-9 * Math.sin(x)));
    figures.put("wild", single("$\\sin \\frac{1}{x}$", -1, 1, x -> Math.sin(1 / x)));
    return figures;
  }

  static Figure named(String name) {
    return Objects.requireNonNull(all().get(name));
  }

  public static void main(String[] arguments) throws IOException {
    Path folder = Files.createDirectories(Path.of(arguments[0]));
    for (Map.Entry<String, Figure> entry : all().entrySet()) {
      for (String kind : List.of("svg", "png", "html", "json")) {
        entry.getValue().writeTo(folder.resolve(entry.getKey() + "." + kind));
      }
    }
    Files.write(folder.resolve("three-dark.png"), functionAndDerivatives().toPng(Palette.DARK));
  }
}
