package dev.nabla.book.wire;

import dev.nabla.Formula;
import dev.nabla.compile.Compiled;
import dev.nabla.enclosure.Digits;
import dev.nabla.enclosure.DigitsException;
import dev.nabla.expr.Effort;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/// The operation that computes numbers.
final class Evaluating {
  /// So many rows are computed between two looks at the deadline.
  private static final int ROWS_AT_ONCE = 1 << 14;

  private Evaluating() {}

  static Outcome perform(Request request) {
    Asked asked = Asked.only(request);
    List<Remark> notices = asked.notices();
    Formula formula =
        switch (request.method()) {
          case VALUE -> asked.formula();
          case SYMBOLIC -> {
            List<String> names = Differentiating.sequence(request, asked);
            notices.addAll(asked.absent(names));
            yield Differentiating.differentiated(asked, names);
          }
          case FORWARD, REVERSE, NUMERIC ->
              throw Operations.notAvailable(
                  "The method \"" + request.method().text() + "\"", request);
        };
    Map<String, Column> columns = named(request.at());
    int rows = rows(columns);
    List<Column> arguments = new ArrayList<>();
    for (String symbol : formula.symbols()) {
      Column column = columns.get(symbol);
      if (column == null) {
        throw missing(symbol, asked.typed());
      }
      arguments.add(column);
    }
    return Outcome.of(
        request.digits().isPresent()
            ? decimals(formula, arguments, rows, request.digits().getAsInt())
            : values(formula, arguments, rows),
        notices);
  }

  private static Map<String, Column> named(Map<String, Column> typed) {
    Map<String, Column> columns = new LinkedHashMap<>();
    typed.forEach(
        (name, column) -> {
          if (columns.put(Names.spelled(name), column) != null) {
            throw Refusal.of(
                Code.BAD_FIELD,
                "\"at\" has two columns for the symbol %s.".formatted(Names.spelled(name)),
                name);
          }
        });
    return columns;
  }

  /// The length that all columns have which are no single numbers; 1 if there are none.
  private static int rows(Map<String, Column> columns) {
    String first = "";
    int rows = -1;
    for (Map.Entry<String, Column> entry : columns.entrySet()) {
      int size = entry.getValue().size();
      if (entry.getValue().isScalar()) {
        continue;
      }
      if (rows >= 0 && size != rows) {
        throw Refusal.of(
            Code.COLUMN_LENGTH,
            "The column of %s has %d values, that of %s has %d."
                .formatted(first, rows, entry.getKey(), size),
            entry.getKey());
      }
      first = entry.getKey();
      rows = size;
    }
    return Math.max(rows, rows < 0 ? 1 : 0);
  }

  static Refusal missing(String symbol, String typed) {
    int start = typed.indexOf(symbol);
    return new Refusal(
        Remark.of(
            Code.MISSING_VALUE.text(),
            "The symbol %s has no value; \"at\" should give it one.".formatted(symbol),
            Math.max(start, 0),
            start < 0 ? typed.length() : start + symbol.length(),
            List.of()),
        typed);
  }

  private static Result values(Formula formula, List<Column> columns, int rows) {
    Compiled compiled = formula.compile();
    double[][] arguments = columns.stream().map(Evaluating::doubles).toArray(double[][]::new);
    double[][] results = new double[1][rows];
    for (int from = 0; from < rows; from += ROWS_AT_ONCE) {
      int to = Math.min(rows, from + ROWS_AT_ONCE);
      Effort.spend(to - from);
      compiled.evaluate(arguments, results, from, to);
    }
    return new Result.Values(results[0]);
  }

  private static double[] doubles(Column column) {
    double[] values = column.values();
    if (column.hasFormulas()) {
      for (int row = 0; row < column.literals().size(); row++) {
        String literal = column.literals().get(row);
        if (Column.read(literal).isEmpty()) {
          values[row] = constant(literal).at(Map.of());
        }
      }
    }
    return values;
  }

  /// A number that was typed as a formula, such as `pi/2`.
  private static Formula constant(String typed) {
    Formula formula = Asked.of(typed).formula();
    if (!formula.symbols().isEmpty()) {
      throw Refusal.of(
          Code.BAD_NUMBER, "\"%s\" is not a number.".formatted(Nearest.shortened(typed)), typed);
    }
    return formula;
  }

  private static Result decimals(Formula formula, List<Column> columns, int rows, int digits) {
    if (rows > Limits.EXACT_ROWS) {
      throw Refusal.of(
          Code.TOO_MANY_VALUES,
          "With \"digits\" a column has at most %d values.".formatted(Limits.EXACT_ROWS),
          rows);
    }
    List<String> decimals = new ArrayList<>();
    for (int row = 0; row < rows; row++) {
      decimals.add(decimal(formula, columns, row, digits));
    }
    return new Result.Decimals(decimals);
  }

  private static String decimal(Formula formula, List<Column> columns, int row, int digits) {
    Formula constant = formula;
    List<String> symbols = formula.symbols();
    for (int i = 0; i < symbols.size(); i++) {
      List<String> literals = columns.get(i).literals();
      String literal = literals.get(columns.get(i).isScalar() ? 0 : row);
      OptionalDouble read = Column.read(literal);
      if (read.isPresent() && !Double.isFinite(read.getAsDouble())) {
        return "NaN";
      }
      constant = constant.with(symbols.get(i), constant(literal));
    }
    try {
      return Digits.text(constant.guarded().asExpression(), Map.of(), digits);
    } catch (DigitsException noValue) {
      if (noValue.code() == DigitsException.Code.UNDEFINED) {
        return "NaN";
      }
      throw noValue;
    }
  }
}
