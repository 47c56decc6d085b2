package dev.nabla.book.race;

import dev.nabla.Formula;
import dev.nabla.Nabla;
import java.util.List;

/// What is raced over: functions of x, and a column of points.
///
/// @param functions the functions as they were typed
/// @param points how many points there are, from −6 to 6
public record Course(List<String> functions, int points) {
  /// The protocol of the model notebook: three functions at a million points.
  public static final Course MODEL =
      new Course(List.of("x^2", "2x^3 - 3x^2 + 5", "e^(-2x) + 3sin(3x)"), 1_000_000);

  private static final double FROM = -6;
  private static final double TO = 6;

  public Course {
    functions = List.copyOf(functions);
  }

  /// The same points with a function of the reader's own.
  ///
  /// @throws dev.nabla.text.SyntaxException if it is no formula
  /// @throws IllegalArgumentException if it has a letter other than x
  public static Course of(String function) {
    functionOf(function);
    return new Course(List.of(function), MODEL.points);
  }

  static Formula functionOf(String typed) {
    Formula function = Nabla.parse(typed);
    if (!List.of("x").containsAll(function.symbols())) {
      throw new IllegalArgumentException("The function here depends on x alone.");
    }
    return function;
  }

  /// Evenly spaced points, both ends included, as `numpy.linspace(-6, 6, points)` places them.
  public double[] column() {
    return column(points);
  }

  /// So many points.
  public static double[] column(int count) {
    double[] column = new double[count];
    double step = (TO - FROM) / (count - 1);
    for (int i = 0; i < count; i++) {
      column[i] = i * step + FROM;
    }
    column[count - 1] = TO;
    return column;
  }
}
