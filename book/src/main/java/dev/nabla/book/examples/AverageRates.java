package dev.nabla.book.examples;

import dev.nabla.Formula;
import dev.nabla.figure.Figure;
import dev.nabla.figure.Mark;
import dev.nabla.figure.Panel;
import dev.nabla.figure.Role;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The average rate of change of all fifteen functions over the same step.
final class AverageRates implements Example {
  @Override
  public String name() {
    return "average-rates";
  }

  @Override
  public String title() {
    return "Average rate of change of the fifteen functions";
  }

  @Override
  public List<Integer> cells() {
    return List.of(3);
  }

  @Override
  public List<Control> controls() {
    return List.of(SharedControls.POINT, SharedControls.STEP);
  }

  @Override
  public Output run(Parameters parameters) {
    double x = SharedControls.point(parameters);
    double dx = SharedControls.step(parameters);
    double reach = CommonFunction.reach(x, x + dx);
    double[] xs = Samples.between(-reach, reach);
    List<Panel> panels = new ArrayList<>();
    StringBuilder text =
        new StringBuilder("%-20s %12s %12s %12s\n".formatted("function", "run", "rise", "slope"));
    Map<String, String> values = new LinkedHashMap<>();
    for (CommonFunction each : CommonFunction.ALL) {
      // shown
      Formula f = each.formula();
      double start = f.at(x);
      double end = f.at(x + dx);
      double slope = (end - start) / dx;
      panels.add(
          each.panelWithin(reach)
              .line(xs, f.compile("x").over(xs), Role.FUNCTION)
              .with(
                  Mark.Line.segment(x, start, x + dx, start, Role.POINT),
                  Mark.Line.segment(x + dx, start, x + dx, end, Role.POINT),
                  Mark.Line.segment(x, start, x + dx, end, Role.TANGENT),
                  Mark.Scatter.at(x, start, Role.POINT),
                  Mark.Scatter.at(x + dx, end, Role.POINT),
                  Mark.Text.at(x + dx, end, Numbers.label(slope), Role.TANGENT)));
      // end shown
      text.append(
          "%-20s %12s %12s %12s\n"
              .formatted(
                  each.formula(),
                  Numbers.plain(dx),
                  Numbers.plain(end - start),
                  Numbers.plain(slope)));
      values.put(each.key() + ".slope", Numbers.shown(slope));
    }
    String message =
        "The average rate of change of each function from x = %s to %s, beside its secant."
            .formatted(Numbers.shown(x), Numbers.shown(x + dx));
    values.put("message", message);
    Figure figure =
        Figure.grid(5, panels)
            .withPanelSize(170, 160)
            .withTitle(
                "Average rate of change from $x = %s$ over $\\Delta x = %s$"
                    .formatted(Numbers.plain(x), Numbers.plain(dx)))
            .withMessage(message);
    return new Output(text.toString(), Optional.of(figure), values);
  }
}
