package dev.nabla.book.examples;

import dev.nabla.figure.Figure;
import dev.nabla.figure.Panel;
import dev.nabla.figure.Role;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The fifteen functions, drawn.
final class CommonFunctions implements Example {
  @Override
  public String name() {
    return "common-functions";
  }

  @Override
  public String title() {
    return "Fifteen functions that machine learning meets everywhere";
  }

  @Override
  public List<Integer> cells() {
    return List.of(2);
  }

  @Override
  public Output run(Parameters parameters) {
    // shown
    double[] xs = Samples.between(-6, 6);
    List<Panel> panels = new ArrayList<>();
    for (CommonFunction each : CommonFunction.ALL) {
      double[] ys = each.formula().compile("x").over(xs);
      panels.add(each.panel().line(xs, ys, Role.FUNCTION));
    }
    Figure figure = Figure.grid(5, panels).withPanelSize(170, 160);
    // end shown
    StringBuilder text = new StringBuilder();
    Map<String, String> values = new LinkedHashMap<>();
    String message = "Fifteen common functions between −6 and 6, each where it is defined.";
    values.put("message", message);
    for (CommonFunction each : CommonFunction.ALL) {
      text.append("%-20s %s\n".formatted(each.name(), each.formula()));
      values.put(each.key() + ".function", each.formula().latex());
    }
    return new Output(
        text.toString(),
        Optional.of(figure.withTitle("Common functions").withMessage(message)),
        values);
  }
}
