package dev.nabla.algebra;

import dev.nabla.expr.Build;
import dev.nabla.expr.Expr;
import dev.nabla.text.Format;

/// One of the three operations on the rows of a matrix that change no solution. Rows count from 0;
/// the text counts them from 1, as people do.
public sealed interface RowOperation {
  /// Two rows change places: `R1 ↔ R2`.
  record Swap(int row, int other) implements RowOperation {}

  /// A row times a factor that is not 0: `R2 ← 4/23·R2`.
  record Scale(int row, Expr factor) implements RowOperation {}

  /// A multiple of another row comes to a row: `R2 ← R2 + 1/4·R1`.
  record AddMultiple(int row, Expr factor, int other) implements RowOperation {}

  /// The operation as it is written beside a matrix.
  default String text() {
    return switch (this) {
      case Swap(int row, int other) -> "%s ↔ %s".formatted(name(row), name(other));
      case Scale(int row, Expr factor) ->
          "%s ← %s%s".formatted(name(row), prefix(factor), name(row));
      case AddMultiple(int row, Expr factor, int other) ->
          factor.coefficient().signum() < 0
              ? "%s ← %s − %s%s"
                  .formatted(name(row), name(row), prefix(factor.unaryMinus()), name(other))
              : "%s ← %s + %s%s".formatted(name(row), name(row), prefix(factor), name(other));
    };
  }

  private static String name(int row) {
    return "R" + (row + 1);
  }

  private static String prefix(Expr factor) {
    if (factor == Build.ONE || factor == Build.MINUS_ONE) {
      return factor == Build.ONE ? "" : "−";
    }
    String text = Format.TEXT.write(factor);
    return (factor instanceof Expr.Sum ? "(" + text + ")" : text.replace('-', '−')) + "·";
  }
}
