package dev.nabla.book.examples;

import dev.nabla.Formula;
import dev.nabla.Nabla;
import dev.nabla.optimize.ExpressionObjective;
import dev.nabla.optimize.Iterate;
import dev.nabla.optimize.LocalShape;
import dev.nabla.optimize.Newton;
import dev.nabla.optimize.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Newton's method for a function of one or two variables, step by step, and what it found.
///
/// @param name the name of the example
/// @param title what it shows
/// @param cell the cell of the model notebook
/// @param function the function as text
/// @param variables its variables
/// @param start where to start
record NewtonMinimum(
    String name,
    String title,
    int cell,
    String function,
    List<String> variables,
    List<Double> start)
    implements Example {
  /// The notebook makes room for ten points.
  private static final Newton METHOD = new Newton(9, 1e-4);

  @Override
  public List<Integer> cells() {
    return List.of(cell);
  }

  @Override
  public String python(Parameters parameters) {
    return """
    from sympy import *
    %1$s = symbols("%2$s", real=True)
    f, point = %3$s, Matrix([%4$s])
    for i in range(10):
        at = dict(zip([%1$s], point))
        step = (hessian(f, [%1$s]).inv() * Matrix([f]).jacobian([%1$s]).T).subs(at).evalf()
        if i > 0 and step.norm() < 1e-4:
            break
        point = point - step
        print(list(point))\
    """
        .formatted(
            String.join(", ", variables),
            String.join(" ", variables),
            Nabla.parse(function).python(),
            start.stream().map(String::valueOf).collect(Collectors.joining(", ")));
  }

  @Override
  public Output run(Parameters parameters) {
    // shown
    Formula f = Nabla.parse(function);
    ExpressionObjective objective = f.objective(variables.toArray(String[]::new));
    Path path = METHOD.minimize(objective, start.stream().mapToDouble(x -> x).toArray());
    LocalShape end = LocalShape.at(objective, path.point().toArray());
    // end shown
    double[] point = path.point().toArray();
    boolean alone = point.length == 1;
    String where = alone ? String.format(Locale.ROOT, "%.4f", point[0]) : ArrayText.of(point, 2);
    String names = String.join(",", variables);
    String kind =
        switch (end.kind()) {
          case MINIMUM -> "all eigenvalues are positive: a minimum";
          case MAXIMUM -> "all eigenvalues are negative: a maximum, not a minimum";
          case SADDLE -> "eigenvalues of both signs: a saddle, not a minimum";
          case UNDECIDED -> "an eigenvalue is 0: this does not decide";
        };
    Map<String, String> values = new LinkedHashMap<>();
    values.put("f", f.latex());
    values.put("point", where);
    values.put("steps", Long.toString(path.steps()));
    values.put("argmin", "\\argmin_{%s} %s=%s".formatted(names, f.latex(), where));
    values.put("kind", kind);
    values.put("reason", path.stop().reason());
    StringBuilder text = new StringBuilder();
    text.append("argmin_{%s} %s = %s\n".formatted(names, f, where));
    text.append(
        path.converged()
            ? "Newton's method converged after %d steps\n".formatted(path.steps())
            : "Newton's method did not converge: %s\n".formatted(path.stop().reason()));
    if (!alone) {
      double[] hessian = new double[4];
      objective.hessian(point, hessian);
      String eigenvalues =
          ArrayText.of(TwoByTwo.eigenvalues(hessian[0], hessian[1], hessian[3]), 2);
      values.put("eigenvalues", eigenvalues);
      text.append("Eigenvalues of H: %s\n".formatted(eigenvalues));
    }
    text.append("path     %s\n".formatted(points(path)));
    text.append("the end  %s\n".formatted(kind));
    return new Output(text.toString(), Optional.empty(), values);
  }

  private static String points(Path path) {
    return path.iterates().stream()
        .map(Iterate::point)
        .map(point -> point.size() == 1 ? Double.toString(point.at(0)) : point.toString())
        .collect(Collectors.joining(", "));
  }
}
