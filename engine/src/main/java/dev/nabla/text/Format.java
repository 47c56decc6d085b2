package dev.nabla.text;

import dev.nabla.expr.Expr;
import dev.nabla.expr.Relation;
import dev.nabla.expr.Unfinished;
import dev.nabla.expr.Walk;
import java.util.List;

/// The languages formulas are written in.
///
/// {@snippet file="dev/nabla/examples/ReadingText.java" region="formats"}
///
/// What is written in `TEXT`, `LATEX` and `PYTHON` is read by [Reader] as the same expression,
/// provided that names of several letters and the shapes of arrays are declared (scalar factors of
/// arrays come in front; NumPy is not read); what is written in `JAVA` compiles and has the same
/// value. The time to write is in proportion to the text that is written.
public enum Format {
  /// The grammar of [Reader]: `2*x*sin(x) + x^2*cos(x)`.
  TEXT,
  /// LaTeX for a formula: `2 x \sin\left(x\right)`.
  LATEX,
  /// Python for SymPy, over real symbols: `2*x*sin(x) + x**2*cos(x)`; a formula of arrays for
  /// NumPy: `1/m*np.sum((Y - w@X)**2)`.
  PYTHON,
  /// A Java expression of type double: `2.0 * x * Math.sin(x)`; there is none for arrays.
  JAVA;

  /// The formula.
  ///
  /// @throws UnwritableException if it has arrays and the format is `JAVA`
  public String write(Expr expr) {
    return write(expr, Integer.MAX_VALUE);
  }

  /// The formula, if it has at most `limit` characters.
  ///
  /// @throws TooLargeException if it has more; what was written until then is dropped
  /// @throws UnwritableException if it has arrays and the format is `JAVA`
  public String write(Expr expr, int limit) {
    boolean arrays = hasArrays(expr);
    return (arrays ? arrayWriter(limit) : writer(limit)).write(expr);
  }

  /// A formula in which derivatives are still to be carried out: `x*d/dx[sin(x)]`, in Python
  /// `x*Derivative(sin(x), x)`; if it has at most `limit` characters.
  ///
  /// @throws TooLargeException if it has more
  public String write(Unfinished formula, int limit) {
    return writer(limit).write(formula);
  }

  /// A condition: `x > 0`.
  public String write(Relation condition) {
    return write(List.of(condition));
  }

  /// Conditions that must all hold: `0 < x < 2 and y != 0`; nothing for no condition.
  public String write(List<Relation> conditions) {
    boolean arrays =
        conditions.stream()
            .anyMatch(relation -> hasArrays(relation.left()) || hasArrays(relation.right()));
    int limit = Integer.MAX_VALUE;
    return (arrays ? arrayWriter(limit) : writer(limit)).write(conditions);
  }

  static boolean hasArrays(Expr expr) {
    return Walk.postOrder(expr).stream().anyMatch(node -> !node.shape().isScalar());
  }

  private FormulaWriter arrayWriter(int limit) {
    return switch (this) {
      case TEXT, LATEX -> writer(limit);
      case PYTHON -> new NumpyWriter(limit);
      case JAVA ->
          throw new UnwritableException("a formula of arrays is not an expression of Java");
    };
  }

  private FormulaWriter writer(int limit) {
    return switch (this) {
      case TEXT -> new TextWriter(limit);
      case LATEX -> new LatexWriter(limit);
      case PYTHON -> new PythonWriter(limit);
      case JAVA -> new JavaWriter(limit);
    };
  }
}
