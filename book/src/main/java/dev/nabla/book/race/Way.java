package dev.nabla.book.race;

import dev.nabla.Formula;
import dev.nabla.compile.Compiled;
import dev.nabla.compile.Compiler;
import dev.nabla.derive.Differences;
import dev.nabla.derive.Pullback;
import dev.nabla.derive.Pushforward;
import dev.nabla.expr.Build;
import dev.nabla.expr.Expr;
import java.util.List;
import java.util.Locale;

/// A way to differentiate a function of x at every point of a column, from the formula to the
/// numbers.
public enum Way {
  /// The derivative as a formula, by the rules, then evaluated.
  SYMBOLIC("symbolic"),
  /// Automatic, forward mode: a tangent beside every value.
  FORWARD("automatic, forward"),
  /// Automatic, reverse mode: an adjoint for every value.
  REVERSE("automatic, reverse"),
  /// Differences of neighbouring values, as `numpy.gradient` takes them.
  NUMERICAL("numerical");

  private static final Expr.Symbol X = Build.symbol("x");

  private final String label;

  Way(String label) {
    this.label = label;
  }

  /// What a reader calls it.
  public String label() {
    return label;
  }

  /// Its name for addresses and scripts.
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// Differentiates, compiles and evaluates: everything that one repetition of the race does.
  ///
  /// @param function a function of x
  /// @param points in ascending order, at least two
  /// @throws dev.nabla.derive.NoDerivativeException if a part of the function has no derivative
  public double[] slopes(Formula function, double[] points) {
    return switch (this) {
      case SYMBOLIC -> over(function.diff("x").compile("x"), points);
      case FORWARD -> over(compiled(Pushforward.of(function.expression(), X)), points);
      case REVERSE ->
          over(compiled(Pullback.of(function.expression(), List.of(X)).getFirst()), points);
      case NUMERICAL ->
          Differences.gradient(
              over(function.compile("x"), points), points, Differences.Ends.FIRST_ORDER);
    };
  }

  private static Compiled compiled(Expr derivative) {
    return Compiler.compile(derivative, X);
  }

  private static double[] over(Compiled compiled, double[] points) {
    double[] results = new double[points.length];
    compiled.evaluate(new double[][] {points}, new double[][] {results});
    return results;
  }
}
