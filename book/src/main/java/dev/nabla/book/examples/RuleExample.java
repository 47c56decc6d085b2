package dev.nabla.book.examples;

import dev.nabla.Formula;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A rule of differentiation at work on one function, line by line. The formulas in the lines are
/// the engine's.
abstract class RuleExample implements Example {
  private final String name;
  private final String title;
  private final int cell;

  RuleExample(String name, String title, int cell) {
    this.name = name;
    this.title = title;
    this.cell = cell;
  }

  /// The function that the rule is shown on.
  abstract Formula function();

  /// Its derivative in the form that ends the work.
  abstract Formula derivative();

  /// What stands between the function and its derivative: LaTeX, one line each.
  abstract List<String> between();

  @Override
  public final String name() {
    return name;
  }

  @Override
  public final String title() {
    return title;
  }

  @Override
  public final List<Integer> cells() {
    return List.of(cell);
  }

  @Override
  public final String python(Parameters parameters) {
    return """
    from sympy import *
    x = symbols("x", real=True)
    print(factor(diff(%s, x)))\
    """
        .formatted(function().python());
  }

  @Override
  public final Output run(Parameters parameters) {
    List<String> lines = new ArrayList<>();
    lines.add("\\displaystyle y = " + function().latex());
    between().forEach(line -> lines.add("\\displaystyle\\frac{dy}{dx} = " + line));
    lines.add("\\displaystyle\\frac{dy}{dx} = \\D{" + derivative().latex() + "}");
    Map<String, String> values = new LinkedHashMap<>();
    values.put("function", function().latex());
    values.put("derivative", derivative().latex());
    values.put("typed", function().toString());
    for (int i = 0; i < lines.size(); i++) {
      values.put("line." + (i + 1), lines.get(i));
    }
    String text = "y     = %s\ndy/dx = %s\n".formatted(function(), derivative());
    return new Output(text, Optional.empty(), values);
  }

  /// The sign of differentiation before a formula.
  static String prime(Formula formula) {
    return "\\frac{d}{dx}" + group(formula);
  }

  /// A formula in parentheses.
  static String group(Formula formula) {
    return "\\left(" + formula.latex() + "\\right)";
  }
}
