package dev.nabla.book.examples;

import dev.nabla.Formula;
import dev.nabla.Nabla;
import dev.nabla.algebra.Matrix;
import dev.nabla.algebra.NumericEigenvalues;
import dev.nabla.solve.Eigenvalues;
import dev.nabla.text.Format;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The second partial derivatives of a quadratic, and what the eigenvalues of their matrix tell
/// about its shape.
final class HessianEigenvalues implements Example {
  static Formula quadratic() {
    return Nabla.parse("2x^2 + 3y^2 - x y");
  }

  @Override
  public String name() {
    return "hessian-eigenvalues";
  }

  @Override
  public String title() {
    return "The Hessian and its eigenvalues";
  }

  @Override
  public List<Integer> cells() {
    return List.of(62);
  }

  @Override
  public String python(Parameters parameters) {
    return """
    from sympy import *
    x, y = symbols("x y", real=True)
    H = hessian(%s, (x, y))
    print(H, H.eigenvals(), [N(value) for value in H.eigenvals()])\
    """
        .formatted(quadratic().python());
  }

  @Override
  public Output run(Parameters parameters) {
    // shown
    Formula f = Nabla.parse("2x^2 + 3y^2 - x y");
    Matrix hessian = Nabla.matrix(f.hessian("x", "y"));
    Eigenvalues eigenvalues = Eigenvalues.of(hessian);
    NumericEigenvalues rounded = hessian.numericEigenvalues();
    // end shown
    String lambda = eigenvalues.unknown().name();
    List<Formula> exact = Zeros.valuesOf(eigenvalues.solutions(), lambda);
    List<String> decimals =
        eigenvalues.decimals().orElseThrow().stream().map(Object::toString).toList();
    // What xᵀHx/2 is, multiplied out.
    Matrix point = Nabla.matrix(List.of(List.of(Nabla.symbol("x")), List.of(Nabla.symbol("y"))));
    Formula form =
        Nabla.number(1, 2)
            .times(Formula.of(point.transpose().times(hessian).times(point).get(0, 0)))
            .expand();
    String shape = shape(eigenvalues);
    Map<String, String> values = new LinkedHashMap<>();
    values.put("f", f.latex());
    values.put("hessian", hessian.write(Format.LATEX));
    values.put("form", form.latex());
    for (int i = 0; i < exact.size(); i++) {
      values.put("eigenvalue." + (i + 1), exact.get(i).latex());
      values.put("decimal." + (i + 1), decimals.get(i));
    }
    values.put("shape", shape);
    String text =
        "f = %s\nH = %s\n(1/2) (x, y) H (x, y) = %s\neigenvalues       %s\nto 16 digits      %s\nin floating point %s\n%s\n"
            .formatted(
                f,
                hessian,
                form,
                exact.stream().map(Formula::toString).collect(Collectors.joining(", ")),
                String.join(", ", decimals),
                rounded.values().stream()
                    .map(value -> Double.toString(value.real()))
                    .collect(Collectors.joining(", ")),
                shape);
    return new Output(text, Optional.empty(), values);
  }

  private static String shape(Eigenvalues eigenvalues) {
    boolean up = false;
    boolean down = false;
    boolean flat = false;
    for (var decimal : eigenvalues.decimals().orElseThrow()) {
      up |= decimal.signum() > 0;
      down |= decimal.signum() < 0;
      flat |= decimal.signum() == 0;
    }
    if (up && down) {
      return "Eigenvalues of both signs: a saddle.";
    }
    if (flat) {
      return "An eigenvalue is 0: this does not decide.";
    }
    return up
        ? "All eigenvalues are positive: concave up, a minimum."
        : "All eigenvalues are negative: concave down, a maximum.";
  }
}
