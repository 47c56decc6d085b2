package dev.nabla;

import dev.nabla.algebra.Matrix;
import dev.nabla.expr.Build;
import dev.nabla.expr.Rational;
import dev.nabla.text.Reader;
import dev.nabla.text.Reading;
import java.util.List;

/// The door: from what a person types to a [Formula].
///
/// {@snippet file="dev/nabla/examples/FirstSteps.java" region="first-steps"}
public final class Nabla {
  private Nabla() {}

  /// Reads a formula as people type it: `x^2 sin x`, `|x| + √x`, `e^(3x+1)`, pasted LaTeX.
  ///
  /// @throws dev.nabla.text.SyntaxException if it is not a formula: the message says what was
  ///   wrong, where, and what could be meant
  public static Formula parse(String text) {
    Reading.Parsed parsed = Reader.standard().require(text);
    return new Formula(parsed.expression(), parsed.domain(), parsed.notices());
  }

  /// Formulas of arrays, whose shapes are declared: `w: 1×k, X: k×m, b: scalar`. Names that are not
  /// declared are scalars, also those of lengths.
  ///
  /// {@snippet file="dev/nabla/examples/ReadingArrays.java" region="parsing"}
  ///
  /// @throws dev.nabla.text.SyntaxException if the declarations are none
  public static ArrayScope arrays(String shapes) {
    return ArrayScope.of(shapes);
  }

  /// A real variable.
  public static Formula symbol(String name) {
    return Formula.of(Build.symbol(name));
  }

  /// An integer.
  public static Formula number(long value) {
    return Formula.of(Build.number(value));
  }

  /// An exact fraction.
  ///
  /// @throws ArithmeticException if the denominator is 0
  public static Formula number(long numerator, long denominator) {
    return Formula.of(Build.number(Rational.of(numerator, denominator)));
  }

  /// A matrix of formulas, row after row.
  ///
  /// @throws dev.nabla.algebra.MatrixException unless all rows have the same length, at least 1
  public static Matrix matrix(List<List<Formula>> rows) {
    return Matrix.of(
        rows.stream().map(row -> row.stream().map(Formula::expression).toList()).toList(),
        rows.stream().flatMap(List::stream).flatMap(entry -> entry.where().stream()).toList());
  }

  /// The matrix of the first partial derivatives: one row for each formula, one column for each
  /// symbol.
  ///
  /// {@snippet file="dev/nabla/examples/Matrices.java" region="jacobian"}
  ///
  /// @throws dev.nabla.derive.NoDerivativeException if a function has no slope formula
  public static Matrix jacobian(List<Formula> formulas, String... names) {
    return matrix(
        formulas.stream().<List<Formula>>map(formula -> formula.gradient(names)).toList());
  }
}
