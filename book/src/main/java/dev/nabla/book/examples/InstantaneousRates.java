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

/// The tangent of all fifteen functions at the same place.
final class InstantaneousRates implements Example {
  private static final double TANGENT_REACH = 1.5;

  @Override
  public String name() {
    return "instantaneous-rates";
  }

  @Override
  public String title() {
    return "Instantaneous rate of change of the fifteen functions";
  }

  @Override
  public List<Integer> cells() {
    return List.of(4);
  }

  @Override
  public List<Control> controls() {
    return List.of(SharedControls.POINT);
  }

  @Override
  public Output run(Parameters parameters) {
    double x = SharedControls.point(parameters);
    double reach = CommonFunction.reach(x);
    double[] xs = Samples.between(-reach, reach);
    List<Panel> panels = new ArrayList<>();
    StringBuilder text = new StringBuilder("%-20s %14s\n".formatted("function", "slope"));
    Map<String, String> values = new LinkedHashMap<>();
    for (CommonFunction each : CommonFunction.ALL) {
      // shown
      Formula f = each.formula();
      double y = f.at(x);
      double slope = f.diff("x").at(x);
      double left = x - TANGENT_REACH;
      double right = x + TANGENT_REACH;
      panels.add(
          each.panelWithin(reach)
              .line(xs, f.compile("x").over(xs), Role.FUNCTION)
              .with(
                  Mark.Line.segment(
                      left, y + slope * (left - x), right, y + slope * (right - x), Role.TANGENT),
                  Mark.Scatter.at(x, y, Role.POINT),
                  Mark.Text.at(x, y, Numbers.label(slope), Role.TANGENT)));
      // end shown
      text.append("%-20s %14s\n".formatted(each.formula(), Numbers.plain(slope)));
      values.put(each.key() + ".slope", Numbers.shown(slope));
    }
    String message =
        "The instantaneous rate of change of each function at x = %s, beside its tangent."
            .formatted(Numbers.shown(x));
    values.put("message", message);
    Figure figure =
        Figure.grid(5, panels)
            .withPanelSize(170, 160)
            .withTitle("Instantaneous rate of change at $x = %s$".formatted(Numbers.plain(x)))
            .withMessage(message);
    return new Output(text.toString(), Optional.of(figure), values);
  }
}
