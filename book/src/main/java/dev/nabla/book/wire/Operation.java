package dev.nabla.book.wire;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What can be asked of the wire.
public enum Operation {
  PARSE,
  DIFF,
  SIMPLIFY,
  EXPAND,
  FACTOR,
  TOGETHER,
  CANCEL,
  APART,
  COLLECT,
  SOLVE,
  LIMIT,
  SERIES,
  GRADIENT,
  HESSIAN,
  JACOBIAN,
  EVAL,
  KINKS,
  CRITICAL,
  TAYLOR,
  STEPS,
  MINIMIZE,
  EXPLAIN,
  DETERMINANT,
  TRACE,
  INVERSE,
  TRANSPOSE,
  MULTIPLY,
  RANK,
  REDUCE,
  EIGENVALUES;

  /// The name on the wire: `diff`.
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// Whether it is about a matrix.
  boolean takesMatrix() {
    return compareTo(DETERMINANT) >= 0 && compareTo(EIGENVALUES) <= 0;
  }

  /// The operation of a name on the wire.
  public static Optional<Operation> named(String text) {
    return Arrays.stream(values()).filter(operation -> operation.text().equals(text)).findFirst();
  }

  /// The operation of a name on the wire.
  ///
  /// @throws Refusal if there is none; it suggests the nearest names
  public static Operation required(String text) {
    return named(text)
        .orElseThrow(
            () ->
                Refusal.of(
                    Code.UNKNOWN_OP,
                    "There is no operation \"" + Nearest.shortened(text) + "\".",
                    text,
                    Nearest.to(text, names()).toArray(String[]::new)));
  }

  private static List<String> names() {
    return Arrays.stream(values()).map(Operation::text).toList();
  }
}
