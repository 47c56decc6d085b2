package dev.nabla.book.wire;

import dev.nabla.Formula;
import dev.nabla.Slopes;
import dev.nabla.enclosure.Digits;
import dev.nabla.enclosure.DigitsException;
import dev.nabla.expr.Expr;
import dev.nabla.solve.DerivativeAt;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/// Values to many digits, and what to do where the formula has none.
final class ManyDigits {
  private final Formula formula;
  private final Slopes slopes;
  private final EvaluationNotes notes;
  private int extended;
  private int doubtful;

  /// @param formula what is evaluated
  /// @param slopes the same, which knows points where the formula fails
  ManyDigits(Formula formula, Slopes slopes, EvaluationNotes notes) {
    this.formula = formula;
    this.slopes = slopes;
    this.notes = notes;
  }

  Result of(List<Column> columns, int rows, int digits) {
    if (rows > Limits.EXACT_ROWS) {
      throw Refusal.of(
          Code.TOO_MANY_VALUES,
          "With \"digits\" a column has at most %d values.".formatted(Limits.EXACT_ROWS),
          rows);
    }
    List<String> decimals = new ArrayList<>();
    for (int row = 0; row < rows; row++) {
      decimals.add(decimal(columns, row, digits));
    }
    notes.extended(extended);
    notes.doubtful(doubtful);
    return new Result.Decimals(decimals, notes.kinks());
  }

  private String decimal(List<Column> columns, int row, int digits) {
    Formula constant = formula;
    Map<String, Expr> point = new LinkedHashMap<>();
    List<String> symbols = slopes.symbols();
    for (int i = 0; i < symbols.size(); i++) {
      List<String> literals = columns.get(i).literals();
      String literal = literals.get(columns.get(i).isScalar() ? 0 : row);
      OptionalDouble read = Column.read(literal);
      if (read.isPresent() && !Double.isFinite(read.getAsDouble())) {
        return "NaN";
      }
      Formula value = Evaluating.constant(literal);
      constant = constant.with(symbols.get(i), value);
      point.put(symbols.get(i), value.expression());
    }
    try {
      return Digits.text(constant.guarded().asExpression(), Map.of(), digits);
    } catch (DigitsException noValue) {
      if (noValue.code() == DigitsException.Code.UNDEFINED) {
        return instead(point, row, digits);
      }
      throw noValue;
    }
  }

  /// What stands where the formula has no value.
  private String instead(Map<String, Expr> point, int row, int digits) {
    if (!slopes.canLook()) {
      return "NaN";
    }
    return switch (slopes.look(point)) {
      case DerivativeAt.Answer.Exists exists -> {
        extended += exists.isExtended() ? 1 : 0;
        yield Digits.text(exists.value(), Map.of(), digits);
      }
      case DerivativeAt.Answer.AtKink kink -> {
        notes.met(row, kink.kink(), kink.parts());
        yield kink.value().map(value -> Digits.text(value, Map.of(), digits)).orElse("NaN");
      }
      case DerivativeAt.Answer.Outside outside -> "NaN";
      case DerivativeAt.Answer.Undecided open -> {
        doubtful++;
        yield "NaN";
      }
    };
  }
}
