package dev.nabla.book.command;

import dev.nabla.Formula;
import dev.nabla.Nabla;
import dev.nabla.book.examples.KinkMarks;
import dev.nabla.book.wire.Asked;
import dev.nabla.book.wire.Code;
import dev.nabla.book.wire.Column;
import dev.nabla.book.wire.Limits;
import dev.nabla.book.wire.Refusal;
import dev.nabla.expr.Effort;
import dev.nabla.figure.Axes;
import dev.nabla.figure.Figure;
import dev.nabla.figure.Mark;
import dev.nabla.figure.Panel;
import dev.nabla.figure.Role;
import java.io.IOException;
import java.util.List;
import java.util.OptionalDouble;

/// `./nabla plot`.
final class PlotCommand implements Command {
  @Override
  public Usage usage() {
    return Usage.ofFormula("Draws a formula of one variable into a file.")
        .with(FigureFile.OPTION)
        .with(Option.value("--range", "a,b", "The interval; from -6 to 6 otherwise."))
        .with(Option.flag("--derivative", "Draws the derivative, too."))
        .withExamples(
            "./nabla plot \"sin(x)/x\" -o wave.svg",
            "./nabla plot \"x^3-3x\" -o cubic.png --range -2.5,2.5 --derivative");
  }

  @Override
  public void run(Words words, Streams streams) throws IOException {
    Formula formula = Asked.of(words.formula(streams)).formula();
    String output = words.value(FigureFile.OPTION.name()).orElse("");
    FigureFile.check(output);
    String range = words.value("--range").orElse("-6,6");
    String[] ends = range.split(",", -1);
    if (ends.length != 2) {
      throw wrongRange(range);
    }
    double from = end(ends[0], range);
    double to = end(ends[1], range);
    if (!(from < to) || !Double.isFinite(to - from)) {
      throw wrongRange(range);
    }
    boolean derivative = words.has("--derivative");
    Figure figure =
        Effort.within(
            Limits.LONGEST_DEADLINE, Limits.STEPS, () -> figure(formula, derivative, from, to));
    FigureFile.write(figure, output);
  }

  private static Figure figure(Formula formula, boolean derivative, double from, double to) {
    String variable = variable(formula);
    List<Formula> formulas =
        derivative ? List.of(formula, formula.diff(variable).simplify()) : List.of(formula);
    List<Curve> curves =
        formulas.stream().map(one -> Curve.of(one.compile(variable), from, to)).toList();
    Axes axes =
        Axes.throughOrigin()
            .withX(from, to)
            .labelled("$" + Nabla.symbol(variable).latex() + "$", "");
    if (Curve.window(curves) instanceof dev.nabla.figure.Limits.Between window) {
      axes = axes.withY(window.from(), window.to());
    }
    Panel panel = Panel.untitled().withAxes(axes);
    for (int i = 0; i < curves.size(); i++) {
      Role role = i == 0 ? Role.FUNCTION : Role.DERIVATIVE;
      String label = "$" + formulas.get(i).latex() + "$";
      panel = panel.line(curves.get(i).xs(), curves.get(i).ys(), role, label);
    }
    KinkMarks kinks = KinkMarks.of(formula.guarded(), variable, from, to);
    for (Mark mark : kinks.marks(to - from, height(axes, curves))) {
      panel = panel.with(mark);
    }
    return Figure.of(panel)
        .withTitle("$" + formula.latex() + "$")
        .withMessage(kinks.sentences(variable));
  }

  private static double height(Axes axes, List<Curve> curves) {
    return axes.y() instanceof dev.nabla.figure.Limits.Between window
        ? window.to() - window.from()
        : curves.stream().mapToDouble(curve -> KinkMarks.height(curve.ys())).max().orElse(0);
  }

  private static String variable(Formula formula) {
    if (formula.symbols().size() > 1) {
      throw Refusal.of(
          Code.WHICH_SYMBOL,
          "Only formulas of one variable can be drawn; this one has "
              + String.join(", ", formula.symbols())
              + ".",
          formula.toString());
    }
    return formula.symbols().isEmpty() ? "x" : formula.symbols().getFirst();
  }

  private static double end(String text, String range) {
    OptionalDouble number = Column.read(text.strip());
    if (number.isPresent()) {
      return number.getAsDouble();
    }
    Formula constant = Asked.of(text).formula();
    if (!constant.symbols().isEmpty()) {
      throw wrongRange(range);
    }
    return constant.at(0);
  }

  private static Refusal wrongRange(String range) {
    return Refusal.of(
        Code.BAD_FIELD, "The range is two numbers in order, as in --range -2,2.", range);
  }
}
