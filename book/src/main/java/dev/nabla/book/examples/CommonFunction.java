package dev.nabla.book.examples;

import dev.nabla.Formula;
import dev.nabla.Nabla;
import dev.nabla.figure.Axes;
import dev.nabla.figure.Panel;
import java.util.List;

/// One of the functions that machine learning meets everywhere.
///
/// @param name what it is called
/// @param formula the function of x
record CommonFunction(String name, Formula formula) {
  private static final double SMALLEST_REACH = 4;
  private static final double BELOW = 0.6;
  private static final double ABOVE = 1.2;

  /// All fifteen, simple ones first.
  // shown
  static final List<CommonFunction> ALL =
      List.of(
          read("constant", "0"),
          read("line", "2x"),
          read("square", "x^2"),
          read("cube", "x^3"),
          read("reciprocal", "1/x"),
          read("square root", "sqrt(x)"),
          read("exponential", "e^x"),
          read("natural logarithm", "ln(x)"),
          read("decimal logarithm", "log10(x)"),
          read("sine", "sin(x)"),
          read("cosine", "cos(x)"),
          read("absolute value", "|x|"),
          read("sigmoid", "sigmoid(x)"),
          read("rectifier", "relu(x)"),
          read("hyperbolic tangent", "tanh(x)"));

  // end shown

  private static CommonFunction read(String name, String text) {
    return new CommonFunction(name, Nabla.parse(text));
  }

  /// An empty panel under the function's formula, its axes without labels.
  Panel panel() {
    return Panel.titled("$" + formula.latex() + "$")
        .withAxes(Axes.throughOrigin().labelled("", ""));
  }

  /// How far a picture reaches from the origin so that these places are in view.
  static double reach(double... places) {
    double reach = SMALLEST_REACH;
    for (double place : places) {
      reach = Math.max(reach, Math.abs(place) + 1);
    }
    return reach;
  }

  /// An empty panel whose units have the same length in both directions.
  Panel panelWithin(double reach) {
    return panel()
        .withAxes(
            Axes.throughOrigin()
                .labelled("", "")
                .withX(-reach, reach)
                .withY(-BELOW * reach, ABOVE * reach)
                .withEqualAspect());
  }

  /// The name in lower case with hyphens.
  String key() {
    return name.replace(' ', '-');
  }
}
