package dev.nabla.book.command;

import dev.nabla.Formula;
import dev.nabla.Nabla;
import dev.nabla.book.wire.Asked;
import dev.nabla.book.wire.Code;
import dev.nabla.book.wire.Column;
import dev.nabla.book.wire.Refusal;
import dev.nabla.figure.Axes;
import dev.nabla.figure.Figure;
import dev.nabla.figure.Panel;
import dev.nabla.figure.Role;
import java.io.IOException;
import java.util.OptionalDouble;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `./nabla plot`.
@Command(
    name = "plot",
    description = "Draws a formula of one variable into a file.",
    footer = {
      "",
      "Examples:",
      "  ./nabla plot \"sin(x)/x\" -o wave.svg",
      "  ./nabla plot \"x^3-3x\" -o cubic.png --range -2.5,2.5 --derivative"
    })
final class PlotCommand implements Verb.Action {
  private final Streams streams;

  @Mixin private final TypedFormula typed = new TypedFormula();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "The file; it ends in .svg, .png or .html.")
  private String output = "";

  @Option(
      names = "--range",
      paramLabel = "a,b",
      description = "The interval; from -6 to 6 otherwise.")
  private String range = "-6,6";

  @Option(names = "--derivative", description = "Draws the derivative, too.")
  private boolean derivative;

  PlotCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public void run() throws IOException {
    Formula formula = Asked.of(typed.read(streams)).formula();
    String[] ends = range.split(",", -1);
    if (ends.length != 2) {
      throw wrongRange();
    }
    double from = end(ends[0]);
    double to = end(ends[1]);
    if (!(from < to) || !Double.isFinite(to - from)) {
      throw wrongRange();
    }
    String variable = variable(formula);
    Panel panel =
        drawn(
            Panel.untitled()
                .withAxes(
                    Axes.throughOrigin()
                        .withX(from, to)
                        .labelled("$" + Nabla.symbol(variable).latex() + "$", "")),
            formula,
            variable,
            Role.FUNCTION,
            from,
            to);
    if (derivative) {
      panel = drawn(panel, formula.diff(variable).simplify(), variable, Role.DERIVATIVE, from, to);
    }
    FigureFile.write(Figure.of(panel).withTitle("$" + formula.latex() + "$"), output);
  }

  private static Panel drawn(
      Panel panel, Formula formula, String variable, Role role, double from, double to) {
    Curve curve = Curve.of(formula.compile(variable), from, to);
    return panel.line(curve.xs(), curve.ys(), role, "$" + formula.latex() + "$");
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

  private double end(String text) {
    OptionalDouble number = Column.read(text.strip());
    if (number.isPresent()) {
      return number.getAsDouble();
    }
    Formula constant = Asked.of(text).formula();
    if (!constant.symbols().isEmpty()) {
      throw wrongRange();
    }
    return constant.at(0);
  }

  private Refusal wrongRange() {
    return Refusal.of(
        Code.BAD_FIELD, "The range is two numbers in order, as in --range -2,2.", range);
  }
}
