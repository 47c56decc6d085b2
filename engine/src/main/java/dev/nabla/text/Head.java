package dev.nabla.text;

import dev.nabla.expr.ElementaryFunction;

/// What a function name in a text stands for.
sealed interface Head permits Head.Row, Head.Extreme, Head.Reciprocal, Head.Special, ArrayFunction {
  /// A row of the function table.
  record Row(ElementaryFunction function) implements Head {}

  /// Max or min of two or more arguments.
  record Extreme(ElementaryFunction function) implements Head {}

  /// One over a row of the function table.
  record Reciprocal(ElementaryFunction function) implements Head {}

  /// A name that is read in a way of its own.
  enum Special implements Head {
    SQUARE_ROOT,
    LOGARITHM,
    POWER,
    PIECEWISE,
    RATIONAL,
    IDENTITY,
    LAMBDA,
    /// A real root whose degree 3, written as a bare digit, means the cube root.
    REAL_ROOT
  }
}
