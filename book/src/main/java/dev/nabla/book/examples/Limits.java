package dev.nabla.book.examples;

import dev.nabla.Formula;
import dev.nabla.Nabla;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The derivative of each of the fifteen functions twice: as a limit with numbers, and from the
/// rules.
final class Limits implements Example {
  private static final double[] STEPS = {0.1, 0.001, 0.00001};

  @Override
  public String name() {
    return "limits";
  }

  @Override
  public String title() {
    return "Each derivative as a limit and from the rules";
  }

  @Override
  public List<Integer> cells() {
    return List.of();
  }

  @Override
  public List<Control> controls() {
    return List.of(SharedControls.POINT);
  }

  @Override
  public Output run(Parameters parameters) {
    double x = SharedControls.point(parameters);
    Map<String, String> values = new LinkedHashMap<>();
    StringBuilder text = new StringBuilder("%-12s %-24s".formatted("f(x)", "f'(x) from the rules"));
    for (double step : STEPS) {
      text.append(" %14s".formatted("step " + Numbers.plain(step)));
    }
    text.append(" %14s\n".formatted("f'(" + Numbers.plain(x) + ")"));
    for (CommonFunction each : CommonFunction.ALL) {
      Formula f = each.formula();
      // shown
      Formula derivative = f.diff("x").simplify();
      double slope = derivative.at(x);
      // end shown
      text.append("%-12s %-24s".formatted(f, derivative));
      values.put(each.key() + ".limit", limit(f));
      values.put(each.key() + ".derivative", "\\displaystyle\\D{" + derivative.latex() + "}");
      for (double step : STEPS) {
        // shown
        double quotient = (f.at(x + step) - f.at(x)) / step;
        // end shown
        text.append(" %14s".formatted(Numbers.plain(quotient)));
        values.put(each.key() + "." + step, Numbers.longer(quotient));
      }
      text.append(" %14s\n".formatted(Numbers.plain(slope)));
      values.put(each.key() + ".slope", Numbers.longer(slope));
    }
    values.put("at", "x = " + Numbers.latex(x));
    values.put(
        "message",
        "At x = %s the quotients settle on the value from the rules.".formatted(Numbers.shown(x)));
    return new Output(text.toString(), Optional.empty(), values);
  }

  /// The limit written out, with the function's own formula at x + Δx.
  private static String limit(Formula f) {
    Formula moved = f.with("x", Nabla.symbol("x").plus(Nabla.symbol("h")));
    return "\\displaystyle\\lim_{h \\to 0} \\frac{\\F{%s} - \\F{%s}}{\\P{h}}"
        .formatted(moved.latex(), f.latex());
  }
}
