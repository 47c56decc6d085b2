package dev.nabla.book.examples;

import dev.nabla.Formula;
import dev.nabla.figure.Figure;
import dev.nabla.figure.Panel;
import dev.nabla.figure.Role;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// All fifteen functions with their derivatives. Where one of them has no value there is a gap.
final class Derivatives implements Example {
  @Override
  public String name() {
    return "derivatives";
  }

  @Override
  public String title() {
    return "The fifteen functions and their derivatives";
  }

  @Override
  public List<Integer> cells() {
    return List.of(5);
  }

  @Override
  public Output run(Parameters parameters) {
    double[] xs = Samples.between(-6, 6);
    List<Panel> panels = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    Map<String, String> values = new LinkedHashMap<>();
    for (CommonFunction each : CommonFunction.ALL) {
      // shown
      Formula f = each.formula();
      Formula derivative = f.diff("x").simplify();
      panels.add(
          each.panel()
              .line(xs, f.compile("x").over(xs), Role.FUNCTION)
              .line(xs, derivative.compile("x").over(xs), Role.DERIVATIVE));
      // end shown
      String condition = condition(derivative);
      text.append("%-12s %s%s\n".formatted(f, derivative, condition));
      values.put(each.key() + ".derivative", derivative.latex());
    }
    String message = "Each function, solid, with its derivative, dashed.";
    values.put("message", message);
    Figure figure =
        Figure.grid(5, panels)
            .withPanelSize(170, 160)
            .withTitle("Derivatives of common functions")
            .withMessage(message);
    return new Output(text.toString(), Optional.of(figure), values);
  }

  private static String condition(Formula derivative) {
    if (derivative.where().isEmpty()) {
      return "";
    }
    StringBuilder condition = new StringBuilder("   where ");
    String separator = "";
    for (var relation : derivative.where()) {
      condition
          .append(separator)
          .append(Formula.of(relation.left()))
          .append(' ')
          .append(relation.comparison().plain())
          .append(' ')
          .append(Formula.of(relation.right()));
      separator = ", ";
    }
    return condition.toString();
  }
}
