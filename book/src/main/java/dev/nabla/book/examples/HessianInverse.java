package dev.nabla.book.examples;

import dev.nabla.Formula;
import dev.nabla.Nabla;
import dev.nabla.algebra.Matrix;
import dev.nabla.algebra.RowReduction;
import dev.nabla.text.Format;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The inverse of a Hessian by row operations, one at a time, and the step of Newton's method.
final class HessianInverse implements Example {
  @Override
  public String name() {
    return "hessian-inverse";
  }

  @Override
  public String title() {
    return "The inverse of the Hessian by row operations, and Newton's step";
  }

  @Override
  public List<Integer> cells() {
    return List.of(63, 64, 65, 66, 67, 68, 69, 70);
  }

  @Override
  public String python(Parameters parameters) {
    return """
    from sympy import *
    x, y = symbols("x y", real=True)
    f = %s
    H = hessian(f, (x, y))
    print(H.row_join(eye(2)).rref(), H.inv(), H.inv() * Matrix([diff(f, x), diff(f, y)]))\
    """
        .formatted(HessianEigenvalues.quadratic().python());
  }

  @Override
  public Output run(Parameters parameters) {
    // shown
    Formula f = Nabla.parse("2x^2 + 3y^2 - x y");
    Matrix hessian = Nabla.matrix(f.hessian("x", "y"));
    RowReduction reduction = hessian.beside(Matrix.identity(2)).reduced();
    Matrix inverse = reduction.result().columns(2, 4);
    // end shown
    Matrix gradient = Nabla.matrix(f.gradient("x", "y").stream().map(List::of).toList());
    Matrix step = inverse.times(gradient);
    boolean isInverse =
        hessian.times(inverse).equals(Matrix.identity(2)) && inverse.equals(hessian.inverse());
    Map<String, String> values = new LinkedHashMap<>();
    values.put("hessian", hessian.write(Format.LATEX));
    values.put("step.0", reduction.start().write(Format.LATEX));
    StringBuilder text = new StringBuilder();
    text.append("H beside I        %s\n".formatted(reduction.start().write(Format.PYTHON)));
    int number = 0;
    for (RowReduction.Step each : reduction.steps()) {
      number++;
      values.put("operation." + number, each.operation().text());
      values.put("step." + number, each.matrix().write(Format.LATEX));
      text.append(
          "%-17s %s\n".formatted(each.operation().text(), each.matrix().write(Format.PYTHON)));
    }
    values.put("inverse", inverse.write(Format.LATEX));
    values.put("gradient", gradient.write(Format.LATEX));
    values.put("newton", step.write(Format.LATEX));
    values.put("check", isInverse ? "yes" : "no");
    text.append("inverse of H      %s\n".formatted(inverse.write(Format.PYTHON)));
    text.append(
        "H times inverse   %s, %s\n"
            .formatted(
                hessian.times(inverse).write(Format.PYTHON),
                isInverse ? "as it should be" : "which is wrong"));
    text.append("gradient          %s\n".formatted(gradient.write(Format.PYTHON)));
    text.append("inverse*gradient  %s\n".formatted(step.write(Format.PYTHON)));
    return new Output(text.toString(), Optional.empty(), values);
  }
}
