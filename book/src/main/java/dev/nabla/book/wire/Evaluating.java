package dev.nabla.book.wire;

import dev.nabla.Formula;
import dev.nabla.Mode;
import dev.nabla.Slopes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The operation that computes numbers.
final class Evaluating {
  private Evaluating() {}

  static Outcome perform(Request request) {
    Asked asked = Asked.only(request);
    List<Remark> notices = asked.notices();
    Mode mode = mode(request.method());
    List<String> names =
        request.method() == Method.VALUE ? List.of() : Differentiating.sequence(request, asked);
    notices.addAll(asked.absent(names));
    Map<String, Column> columns = named(request.at());
    int rows = rows(columns);
    check(mode, request, names, rows);
    Slopes slopes = Slopes.of(asked.formula(), names, request.policy(), mode);
    List<Column> arguments = new ArrayList<>();
    for (String symbol : slopes.symbols()) {
      Column column = columns.get(symbol);
      if (column == null) {
        throw missing(symbol, asked.typed());
      }
      arguments.add(column);
    }
    EvaluationNotes notes = new EvaluationNotes(request.notation(), asked.typed().length());
    Result result =
        request.digits().isPresent()
            ? new ManyDigits(Differentiating.differentiated(asked, names), slopes, notes)
                .of(arguments, rows, request.digits().getAsInt())
            : values(slopes, arguments, rows, notes);
    notices.addAll(notes.notices());
    return Outcome.of(result, notices);
  }

  private static Mode mode(Method method) {
    return switch (method) {
      case VALUE, SYMBOLIC -> Mode.SYMBOLIC;
      case FORWARD -> Mode.FORWARD;
      case REVERSE -> Mode.REVERSE;
      case NUMERIC -> Mode.NUMERIC;
    };
  }

  private static void check(Mode mode, Request request, List<String> names, int rows) {
    if (mode != Mode.NUMERIC) {
      return;
    }
    if (request.digits().isPresent()) {
      throw Refusal.of(
          Code.BAD_FIELD, "\"digits\" and the method \"numeric\" exclude each other.", "numeric");
    }
    if (names.size() > 1 && rows > Slopes.MOST_FINE_ROWS) {
      throw Refusal.of(
          Code.TOO_MANY_VALUES,
          "With the method \"numeric\" derivatives of higher order are for at most %d rows."
              .formatted(Slopes.MOST_FINE_ROWS),
          rows);
    }
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
    return missing(symbol, typed, "at");
  }

  /// A refusal because a field gives a symbol no value.
  static Refusal missing(String symbol, String typed, String field) {
    int start = typed.indexOf(symbol);
    return new Refusal(
        Remark.of(
            Code.MISSING_VALUE.text(),
            "The symbol %s has no value; \"%s\" should give it one.".formatted(symbol, field),
            Math.max(start, 0),
            start < 0 ? typed.length() : start + symbol.length(),
            List.of()),
        typed);
  }

  private static Result values(
      Slopes slopes, List<Column> columns, int rows, EvaluationNotes notes) {
    Slopes.Column found =
        slopes.over(rows, columns.stream().map(Evaluating::doubles).toArray(double[][]::new));
    found.met().forEach(met -> notes.met(met.row(), met.kink(), met.parts()));
    notes.extended(found.extended().size());
    notes.doubtful(found.doubtful().size());
    return new Result.Values(found.values(), notes.kinks());
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
  static Formula constant(String typed) {
    Formula formula = Asked.of(typed).formula();
    if (!formula.symbols().isEmpty()) {
      throw Refusal.of(
          Code.BAD_NUMBER, "\"%s\" is not a number.".formatted(Nearest.shortened(typed)), typed);
    }
    return formula;
  }
}
