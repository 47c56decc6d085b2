package dev.nabla.book.examples;

import dev.nabla.Formula;
import dev.nabla.Nabla;
import java.util.List;

/// One of the functions that machine learning meets everywhere.
///
/// @param name what it is called
/// @param formula the function of x
record CommonFunction(String name, Formula formula) {

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

  /// The function as a label with a formula.
  String label() {
    return "$" + formula.latex() + "$";
  }

  /// The name in lower case with hyphens.
  String key() {
    return name.replace(' ', '-');
  }
}
