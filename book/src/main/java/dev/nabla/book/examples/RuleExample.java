package dev.nabla.book.examples;

import dev.nabla.Formula;
import dev.nabla.derive.Granularity;
import dev.nabla.derive.Line;
import dev.nabla.derive.Stage;
import dev.nabla.text.Format;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// A rule of differentiation at work on a function, line by line. The lines are those of the
/// engine's derivation, so a typed function has its own.
final class RuleExample implements Example {
  private static final int LONGEST_LINE = 20_000;
  private static final double STEP = 0.001;
  private static final double[] PLACES = {1, 2, 0.5, -1, 0.25, -3};

  private final String name;
  private final String title;
  private final int cell;
  private final Control.Formula control;

  /// @param key the name of its control
  /// @param function the function that the rule is shown on
  RuleExample(String name, String title, int cell, String key, String function) {
    this.name = name;
    this.title = title;
    this.cell = cell;
    this.control = new Control.Formula(key, "y =", function);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String title() {
    return title;
  }

  @Override
  public List<Integer> cells() {
    return List.of(cell);
  }

  @Override
  public List<Control> controls() {
    return List.of(control);
  }

  @Override
  public String python(Parameters parameters) {
    return """
    from sympy import *
    x = symbols("x", real=True)
    print(factor(diff(%s, x)))\
    """
        .formatted(function(parameters).python());
  }

  private Formula function(Parameters parameters) {
    return SharedControls.ofOneLetter(parameters.text(control.name()));
  }

  @Override
  public Output run(Parameters parameters) {
    Formula y = function(parameters);
    // shown
    Stage stage = y.steps("x").stages().getFirst();
    List<Line> lines = stage.lines(Granularity.STANDARD);
    Formula derivative = Formula.of(stage.result());
    Formula shortest = derivative.simplify();
    // end shown
    List<String> latex = new ArrayList<>();
    List<String> plain = new ArrayList<>();
    for (Line line : lines.subList(1, lines.size())) {
      latex.add(Format.LATEX.write(line.state(), LONGEST_LINE));
      plain.add(Format.TEXT.write(line.state(), LONGEST_LINE));
    }
    if (!shortest.expression().equals(derivative.expression())) {
      latex.add(shortest.latex());
      plain.add(shortest.toString());
    }
    latex.addLast("\\D{" + latex.removeLast() + "}");
    Map<String, String> values = new LinkedHashMap<>();
    values.put("function", y.latex());
    values.put("derivative", shortest.latex());
    values.put("typed", parameters.text(control.name()));
    values.put("line.1", "\\displaystyle y = \\F{" + y.latex() + "}");
    for (int i = 0; i < latex.size(); i++) {
      values.put("line." + (i + 2), "\\displaystyle\\frac{dy}{dx} = " + latex.get(i));
    }
    values.put("message", (rules(lines) + " " + check(y, shortest)).strip());
    String text =
        plain.stream()
            .map(line -> "dy/dx = " + line + "\n")
            .collect(Collectors.joining("", "y     = " + y + "\n", ""));
    return new Output(text, Optional.empty(), values);
  }

  /// Which rules the lines used, in their order.
  private static String rules(List<Line> lines) {
    List<String> names =
        lines.stream()
            .flatMap(line -> line.by().stream())
            .map(step -> step.rule().title().toLowerCase(Locale.ROOT).replaceFirst(" rule$", ""))
            .distinct()
            .toList();
    return switch (names.size()) {
      case 0 -> "";
      case 1 -> "Rule at work: " + names.getFirst() + ".";
      default -> "Rules at work, in order: " + String.join(", ", names) + ".";
    };
  }

  /// A numerical reason to believe the last line.
  private static String check(Formula y, Formula derivative) {
    for (double x : PLACES) {
      double average = (y.at(x + STEP) - y.at(x)) / STEP;
      double slope = derivative.at(x);
      if (Double.isFinite(average) && Double.isFinite(slope)) {
        return "From x = %s to %s the average rate is %s, and at %1$s the last line gives %s."
            .formatted(
                Numbers.shown(x),
                Numbers.shown(x + STEP),
                Numbers.longer(average),
                Numbers.longer(slope));
      }
    }
    return "";
  }
}
