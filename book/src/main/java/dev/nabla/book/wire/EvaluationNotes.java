package dev.nabla.book.wire;

import dev.nabla.expr.Expr;
import dev.nabla.solve.Kink;
import java.util.ArrayList;
import java.util.List;

/// Collects what there is to say about the rows of an evaluation.
final class EvaluationNotes {
  private final Written written;
  private final int length;
  private final List<Result.AtKink> kinks = new ArrayList<>();
  private final List<Remark> notices = new ArrayList<>();

  /// @param length the length of the formula
  EvaluationNotes(Notation notation, int length) {
    this.written = new Written(notation);
    this.length = length;
  }

  void met(int row, Kink kink, List<Expr> parts) {
    kinks.add(
        new Result.AtKink(
            row, new KinkFinding(written).entry(kink), parts.stream().map(written::text).toList()));
  }

  void extended(int rows) {
    if (rows > 0) {
      notice(
          "removable",
          "The function has no value in %s, but extends smoothly: that is what is given."
              .formatted(counted(rows)));
    }
  }

  void doubtful(int rows) {
    if (rows > 0) {
      notice(
          "imprecise",
          "The value in %s may have few right digits or be missing.".formatted(counted(rows)));
    }
  }

  private static String counted(int rows) {
    return rows == 1 ? "one row" : rows + " rows";
  }

  private void notice(String code, String message) {
    notices.add(Remark.of(code, message, 0, length, List.of()));
  }

  List<Result.AtKink> kinks() {
    return kinks;
  }

  List<Remark> notices() {
    return notices;
  }
}
