package dev.nabla.book.page;

import dev.nabla.Formula;
import dev.nabla.derive.Step;
import dev.nabla.expr.Build;
import dev.nabla.expr.Expr;
import dev.nabla.figure.Axes;
import dev.nabla.figure.Figure;
import dev.nabla.figure.Panel;
import dev.nabla.figure.Role;
import dev.nabla.text.Format;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// The small picture beside a step: the part it is about, and the derivative of that part.
record PartPicture(TryQuestion question, String variable) {
  private static final int SAMPLES = 161;
  private static final int LONGEST_LABEL = 9;

  String html(Step step) {
    double[] xs = new double[SAMPLES];
    for (int i = 0; i < SAMPLES; i++) {
      xs[i] = question.from() + (question.to() - question.from()) * i / (SAMPLES - 1);
    }
    String name = Format.TEXT.write(step.before());
    String label =
        name.length() <= LONGEST_LABEL ? "$" + Format.LATEX.write(step.before()) + "$" : "part";
    double[] part = over(step.before(), xs);
    double[] derivative = over(Build.where(step.after(), step.conditions()), xs);
    for (int i = 0; i < SAMPLES; i++) {
      // 1/x has a value where ln x has none.
      derivative[i] = Double.isNaN(part[i]) ? Double.NaN : derivative[i];
    }
    Panel panel =
        Panel.untitled()
            .withAxes(Axes.throughOrigin().withX(question.from(), question.to()).labelled("", ""))
            .line(xs, derivative, Role.DERIVATIVE, "derivative")
            .line(xs, part, Role.FUNCTION, label);
    Figure figure =
        Figure.of(panel)
            .withPanelSize(250, 150)
            .withMessage(name + ", solid, and its derivative, dashed.");
    return "<div class=\"part\">" + figure.toSvg() + "</div>";
  }

  private double[] over(Expr part, double[] xs) {
    Formula formula = Formula.of(part);
    Set<String> arguments = new LinkedHashSet<>(List.of(variable));
    arguments.addAll(formula.symbols());
    List<double[]> columns = new ArrayList<>();
    for (String argument : arguments) {
      columns.add(argument.equals(variable) ? xs : new double[] {question.letter(argument)});
    }
    double[] ys = new double[xs.length];
    formula
        .compile(arguments.toArray(String[]::new))
        .evaluate(columns.toArray(double[][]::new), new double[][] {ys});
    return ys;
  }
}
