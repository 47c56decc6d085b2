package dev.nabla.book.command;

import dev.nabla.Formula;
import dev.nabla.Nabla;
import dev.nabla.book.wire.Asked;
import dev.nabla.book.wire.Code;
import dev.nabla.book.wire.Refusal;
import dev.nabla.figure.Axes;
import dev.nabla.figure.Figure;
import dev.nabla.figure.Mark;
import dev.nabla.figure.Panel;
import dev.nabla.figure.Role;
import dev.nabla.learn.Table;
import dev.nabla.text.Reader;
import java.util.Arrays;
import java.util.List;

/// Data of one column as points, and the fitted formula as a line through them.
///
/// @param variable the column
/// @param xs its values
/// @param ys what the model is fitted to
@SuppressWarnings("ArrayRecordComponent") // Made here, handed to a figure, compared by nobody.
record FittedCurve(String variable, double[] xs, Formula target, double[] ys) {
  private static final double MARGIN = 0.05;

  /// @throws Refusal if the model is of other than one column
  static FittedCurve of(Asked model, Asked target, Table table) {
    List<String> symbols = model.formula().symbols();
    List<String> columns =
        table.names().stream()
            .filter(name -> symbols.contains(Reader.canonicalName(name)))
            .toList();
    if (columns.size() != 1) {
      throw Refusal.of(
          Code.WHICH_SYMBOL,
          "Only models of one column can be drawn; this one has %s."
              .formatted(columns.isEmpty() ? "none" : String.join(", ", columns)),
          model.typed());
    }
    double[][] data =
        target.formula().symbols().stream()
            .map(
                symbol ->
                    table.names().stream()
                        .filter(name -> Reader.canonicalName(name).equals(symbol))
                        .findFirst()
                        .map(table::column)
                        .orElseThrow())
            .toArray(double[][]::new);
    double[][] ys = new double[1][table.rows()];
    String[] arguments = target.formula().symbols().toArray(String[]::new);
    target.formula().compile(arguments).evaluate(data, ys);
    String column = columns.getFirst();
    return new FittedCurve(
        Reader.canonicalName(column), table.column(column), target.formula(), ys[0]);
  }

  Figure figure(Formula fitted) {
    double least = Arrays.stream(xs).min().orElse(0);
    double most = Arrays.stream(xs).max().orElse(1);
    double margin = most > least ? MARGIN * (most - least) : 1;
    Curve curve = Curve.of(fitted.compile(variable), least, Math.max(most, least + margin));
    Axes axes =
        Axes.throughOrigin()
            .withX(least - margin, most + margin)
            .labelled("$" + Nabla.symbol(variable).latex() + "$", "$" + target.latex() + "$");
    Panel panel =
        Panel.untitled()
            .withAxes(axes)
            .with(
                Mark.Line.of(curve.xs(), curve.ys(), Role.FUNCTION).labelled("fit"),
                Mark.Scatter.of(xs, ys, Role.POINT).labelled("data"));
    return Figure.of(panel).withTitle("Least squares");
  }
}
