package dev.nabla.book.examples;

import dev.nabla.Formula;
import dev.nabla.figure.Axes;
import dev.nabla.figure.Figure;
import dev.nabla.figure.Mark;
import dev.nabla.figure.Panel;
import dev.nabla.figure.Role;
import dev.nabla.figure.TickPolicy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;

/// The error of differences against their step: too long and the curve bends, too short and
/// rounding takes over.
final class StepSize implements Example {
  private static final Control.Number EXPONENT =
      new Control.Number("h", "lg h", "-8", -16, 0, 0.25, List.of());
  private static final int PER_DECADE = 8;
  private static final int DECADES = 16;

  @Override
  public String name() {
    return "step-size";
  }

  @Override
  public String title() {
    return "The error of differences against their step";
  }

  @Override
  public List<Integer> cells() {
    return List.of();
  }

  @Override
  public List<Control> controls() {
    return List.of(ThreeWays.FUNCTION, ThreeWays.POINT, EXPONENT);
  }

  // shown
  static double forward(DoubleUnaryOperator f, double x, double h) {
    return (f.applyAsDouble(x + h) - f.applyAsDouble(x)) / h;
  }

  static double central(DoubleUnaryOperator f, double x, double h) {
    return (f.applyAsDouble(x + h) - f.applyAsDouble(x - h)) / (2 * h);
  }

  static double richardson(DoubleUnaryOperator f, double x, double h) {
    return (4 * central(f, x, h / 2) - central(f, x, h)) / 3;
  }

  // end shown

  /// A way to take differences, and its errors at all steps.
  @SuppressWarnings("ArrayRecordComponent") // Made here and handed to the figure only.
  private record Curve(String name, Method method, Role role, double[] logSteps, double[] errors) {
    @FunctionalInterface
    interface Method {
      double slope(DoubleUnaryOperator f, double x, double h);
    }

    static Curve of(String name, Method method, Role role, Formula f, double x, ExactSlope exact) {
      int count = DECADES * PER_DECADE + 1;
      double[] logSteps = new double[count];
      double[] errors = new double[count];
      for (int i = 0; i < count; i++) {
        logSteps[i] = -DECADES + (double) i / PER_DECADE;
        errors[i] = exact.errorOf(method.slope(f::at, x, Math.pow(10, logSteps[i])));
      }
      return new Curve(name, method, role, logSteps, errors);
    }

    /// The place of the smallest error; −1 where nothing was computed.
    int best() {
      int best = -1;
      for (int i = 0; i < errors.length; i++) {
        if (Double.isFinite(errors[i]) && (best < 0 || errors[i] < errors[best])) {
          best = i;
        }
      }
      return best;
    }
  }

  @Override
  public Output run(Parameters parameters) {
    Formula f = ThreeWays.function(parameters);
    double x = ThreeWays.point(parameters);
    double exponent = Math.clamp(parameters.number(EXPONENT.name()), -DECADES, 0);
    ExactSlope exact = ExactSlope.of(f, x);
    List<Curve> curves =
        List.of(
            Curve.of("forward", StepSize::forward, Role.GUIDE, f, x, exact),
            Curve.of("central", StepSize::central, Role.TANGENT, f, x, exact),
            Curve.of("Richardson", StepSize::richardson, Role.SECOND_DERIVATIVE, f, x, exact));
    double h = Math.pow(10, exponent);
    Map<String, String> values = new LinkedHashMap<>();
    StringBuilder text = new StringBuilder();
    text.append(
        "f(x) = %s, x = %s, f'(x) = %s\n\n"
            .formatted(f, Numbers.plain(x), exact.value().round(new java.math.MathContext(20))));
    text.append("%-12s %14s %14s %14s\n".formatted("", "error at h", "best h", "error there"));
    for (Curve curve : curves) {
      double error = exact.errorOf(curve.method.slope(f::at, x, h));
      int best = curve.best();
      double bestStep = best < 0 ? Double.NaN : Math.pow(10, curve.logSteps[best]);
      double bestError = best < 0 ? Double.NaN : curve.errors[best];
      values.put(curve.name + ".way", curve.name);
      values.put(curve.name + ".error", Numbers.shown(error));
      values.put(curve.name + ".best", Numbers.shown(bestStep));
      values.put(curve.name + ".least", Numbers.shown(bestError));
      text.append(
          "%-12s %14s %14s %14s\n"
              .formatted(
                  curve.name,
                  Numbers.plain(error),
                  Numbers.plain(bestStep),
                  Numbers.plain(bestError)));
    }
    double error = exact.errorOf(central(f::at, x, h));
    String message = message(h, exponent, error, curves.get(1));
    values.put("h", step(h, exponent));
    values.put("message", message);
    text.append(message).append('\n');
    Figure figure = Figure.of(panel(curves, exponent, error)).withMessage(message);
    return new Output(text.toString(), Optional.of(figure), values);
  }

  private static String message(double h, double exponent, double error, Curve central) {
    int best = central.best();
    if (best < 0 || Double.isNaN(error)) {
      return "With h = %s the function has no value on both sides.".formatted(Numbers.shown(h));
    }
    double bestExponent = central.logSteps[best];
    String start =
        "With h = %s the central difference is off by %s"
            .formatted(step(h, exponent), Numbers.shown(error));
    if (Math.abs(exponent - bestExponent) < 0.5) {
      return start + ": about as good as it gets.";
    }
    return exponent > bestExponent
        ? start + ": the step is so long that the curve bends within it."
        : start + ": the step is so short that rounding is all that is left.";
  }

  private static String step(double h, double exponent) {
    return exponent == Math.rint(exponent) && exponent < 0
        ? "10" + Numbers.raised((int) exponent)
        : Numbers.shown(h);
  }

  private static Panel panel(List<Curve> curves, double exponent, double error) {
    double least = 0;
    double most = -1000;
    List<double[]> heights = new ArrayList<>();
    for (Curve curve : curves) {
      double[] logs = new double[curve.errors.length];
      for (int i = 0; i < logs.length; i++) {
        logs[i] = curve.errors[i] == 0 ? -20 : Math.log10(curve.errors[i]);
        if (Double.isFinite(logs[i]) && curve.errors[i] != 0) {
          least = Math.min(least, logs[i]);
          most = Math.max(most, logs[i]);
        }
      }
      heights.add(logs);
    }
    double bottom = 4 * Math.floor(least / 4);
    double top = Math.max(bottom + 4, 2 * Math.ceil(most / 2));
    Axes axes =
        Axes.alongEdges()
            .labelled("$h$", "error")
            .withX(-DECADES, 0)
            .withY(bottom, top)
            .withTicks(powers(-DECADES, 0), powers((int) bottom, (int) top));
    Panel panel = Panel.untitled().withAxes(axes);
    for (int i = 0; i < curves.size(); i++) {
      Curve curve = curves.get(i);
      double[] logs = heights.get(i);
      for (int k = 0; k < logs.length; k++) {
        logs[k] = Math.max(bottom, logs[k]);
      }
      panel = panel.line(curve.logSteps, logs, curve.role, curve.name);
    }
    Curve central = curves.get(1);
    int best = central.best();
    if (best >= 0) {
      panel =
          panel.with(
              Mark.Scatter.at(central.logSteps[best], heights.get(1)[best], Role.TANGENT)
                  .labelled("best $h$"));
    }
    double height = error == 0 ? bottom : Math.log10(error);
    return panel.with(
        Mark.Line.segment(exponent, bottom, exponent, top, Role.GUIDE),
        Mark.Scatter.at(exponent, Math.max(bottom, height), Role.POINT).named("h"));
  }

  private static TickPolicy powers(int from, int to) {
    List<Double> places = new ArrayList<>();
    List<String> labels = new ArrayList<>();
    for (int power = 4 * Math.floorDiv(from, 4); power <= to; power += 4) {
      places.add((double) power);
      labels.add(power == 0 ? "1" : "$10^{%d}$".formatted(power));
    }
    return TickPolicy.at(places, labels);
  }
}
