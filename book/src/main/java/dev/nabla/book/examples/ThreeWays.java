package dev.nabla.book.examples;

import dev.nabla.Formula;
import dev.nabla.compile.Compiler;
import dev.nabla.derive.Differences;
import dev.nabla.derive.Pullback;
import dev.nabla.derive.Pushforward;
import dev.nabla.expr.Build;
import dev.nabla.expr.Expr;
import dev.nabla.figure.Figure;
import dev.nabla.figure.Mark;
import dev.nabla.figure.Panel;
import dev.nabla.figure.Role;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One slope, computed in three ways, to the last digit.
final class ThreeWays implements Example {
  static final Control.Formula FUNCTION = new Control.Formula("f", "f(x) =", "x sin(x) + e^x");
  static final Control.Number POINT = new Control.Number("x", "x", "1", -6, 6, 0.05, List.of());

  private static final double STEP = 1e-5;
  private static final int SHOWN_DIGITS = 20;

  @Override
  public String name() {
    return "three-ways";
  }

  @Override
  public String title() {
    return "One slope in three ways";
  }

  @Override
  public List<Integer> cells() {
    return List.of();
  }

  @Override
  public List<Control> controls() {
    return List.of(FUNCTION, POINT);
  }

  /// The typed function of this chapter.
  static Formula function(Parameters parameters) {
    return SharedControls.ofOneLetter(parameters.text(FUNCTION.name()));
  }

  /// The point of this chapter.
  static double point(Parameters parameters) {
    return SharedControls.within(POINT, parameters.number(POINT.name()));
  }

  @Override
  public Output run(Parameters parameters) {
    Formula f = function(parameters);
    double at = point(parameters);
    // shown
    Expr root = f.expression();
    Expr.Symbol x = Build.symbol("x");
    double symbolic = f.diff("x").at(at);
    double forward = Compiler.compile(Pushforward.of(root, x), x).at(at);
    double reverse = Compiler.compile(Pullback.of(root, List.of(x)).getFirst(), x).at(at);
    double numerical = Differences.central(f::at, at, 1e-5);
    // end shown
    ExactSlope exact = ExactSlope.of(f, at);
    Map<String, String> values = new LinkedHashMap<>();
    StringBuilder text = new StringBuilder("f(x) = %s, x = %s\n".formatted(f, Numbers.plain(at)));
    add(values, text, "symbolic", "Symbolic", plain(symbolic));
    add(values, text, "forward", "Automatic, forward", plain(forward));
    add(values, text, "reverse", "Automatic, reverse", plain(reverse));
    add(values, text, "numerical", "Numerical", plain(numerical));
    add(
        values,
        text,
        "exact",
        "To 20 digits",
        exact.value().round(new MathContext(SHOWN_DIGITS)).toString());
    values.put("slope", Numbers.shown(symbolic));
    values.put("derivative", f.diff("x").simplify().latex());
    values.put("step", Numbers.shown(STEP));
    String message = message(at, symbolic, exact, forward, reverse, numerical);
    values.put("message", message);
    text.append(message).append('\n');
    Figure figure = Figure.of(panel(f, at, symbolic)).withMessage(message);
    return new Output(text.toString(), Optional.of(figure), values);
  }

  private static String plain(double value) {
    return Double.isFinite(value) ? new BigDecimal(Double.toString(value)).toString() : "none";
  }

  private static void add(
      Map<String, String> values, StringBuilder text, String row, String way, String slope) {
    values.put(row + ".way", way);
    values.put(row + ".slope", slope.replace('-', '−').replace("E+", "E"));
    text.append("%-20s %s\n".formatted(way.toLowerCase(java.util.Locale.ROOT), slope));
  }

  private static String message(
      double x,
      double symbolic,
      ExactSlope exact,
      double forward,
      double reverse,
      double numerical) {
    int least =
        Math.min(
            exact.rightDigits(symbolic),
            Math.min(exact.rightDigits(forward), exact.rightDigits(reverse)));
    String start =
        "At x = %s the slope is %s.".formatted(Numbers.shown(x), Numbers.shown(symbolic));
    if (exact.value().signum() == 0 || !Double.isFinite(numerical)) {
      return start;
    }
    return "%s By the rules it is right to %s, by a difference to %s."
        .formatted(start, digits(least), digits(exact.rightDigits(numerical)));
  }

  private static String digits(int count) {
    return count >= 17 ? "the last digit" : count == 1 ? "1 digit" : count + " digits";
  }

  private static Panel panel(Formula f, double at, double slope) {
    double y = f.at(at);
    Window window = Window.around(at, y, 0, Double.NaN);
    double[] xs = Samples.between(window.from(), window.to());
    return Panel.untitled()
        .withAxes(window.axes())
        .line(xs, Samples.broken(f, xs), Role.FUNCTION, "$f$")
        .with(
            InstantaneousRate.tangent(window, at, y, slope),
            Mark.Scatter.at(at, y, Role.POINT).named("x"));
  }
}
