package dev.nabla.book.wire;

import dev.nabla.Formula;
import dev.nabla.algebra.Matrix;
import dev.nabla.algebra.MatrixException;
import dev.nabla.algebra.NumericEigenvalues;
import dev.nabla.algebra.Rank;
import dev.nabla.algebra.RowReduction;
import dev.nabla.expr.Guarded;
import dev.nabla.solve.Eigenvalues;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The operations on matrices.
final class Arranging {
  private final Request request;
  private final List<Remark> notices = new ArrayList<>();
  private final Written written;
  private final Matrix matrix;

  private Arranging(Request request) {
    this.request = request;
    this.written = new Written(request.notation());
    int expected = request.operation() == Operation.MULTIPLY ? 2 : 1;
    if (request.expressions().size() != expected) {
      throw Refusal.of(
          Code.MISSING_FIELD,
          expected == 1
              ? "\"%s\" takes one matrix.".formatted(request.operation().text())
              : "A product takes two matrices, \"matrix\" and \"by\".",
          String.join(", ", request.expressions()));
    }
    this.matrix = MatrixText.read(request.expressions().getFirst(), notices);
  }

  static Outcome perform(Request request) {
    Arranging arranging = new Arranging(request);
    try {
      return switch (request.operation()) {
        case DETERMINANT -> arranging.formula(Matrix::determinant);
        case TRACE -> arranging.formula(Matrix::trace);
        case INVERSE -> arranging.matrix(Matrix::inverse);
        case TRANSPOSE -> arranging.matrix(Matrix::transpose);
        case MULTIPLY -> arranging.product();
        case RANK -> arranging.rank();
        case REDUCE -> arranging.reduction();
        case EIGENVALUES ->
            request.method() == Method.NUMERIC ? arranging.numeric() : arranging.eigenvalues();
        default -> throw new IllegalArgumentException(request.operation().text());
      };
    } catch (MatrixException unanswered) {
      throw MatrixText.refused(unanswered, request.expressions().getFirst());
    }
  }

  private Outcome formula(Function<Matrix, Guarded> question) {
    Guarded value = question.apply(matrix);
    return outcome(new Result.Formula(written.formula(Formula.of(value))), Optional.of(value));
  }

  private Outcome matrix(Function<Matrix, Matrix> question) {
    return outcome(new Result.Grid(rows(question.apply(matrix))), Optional.empty());
  }

  private Outcome product() {
    Matrix by = MatrixText.read(request.expressions().get(1), notices);
    return matrix(left -> left.times(by));
  }

  private Outcome rank() {
    Rank rank = matrix.rank();
    written.keep(rank.where());
    return outcome(new Result.Formula(Integer.toString(rank.value())), Optional.empty());
  }

  private Outcome reduction() {
    RowReduction reduction = matrix.reduced();
    List<Result.RowStep> steps = new ArrayList<>();
    for (RowReduction.Step step : reduction.steps()) {
      steps.add(new Result.RowStep(step.operation().text(), text(step.matrix())));
    }
    return outcome(
        new Result.Reduced(
            rows(reduction.result()), text(reduction.start()), steps, reduction.pivotColumns()),
        Optional.empty());
  }

  private Outcome eigenvalues() {
    Eigenvalues eigenvalues = Eigenvalues.of(matrix);
    String name = eigenvalues.unknown().name();
    Result.Solved solved =
        new SolutionText(request.notation(), List.of(eigenvalues.unknown()))
            .of(eigenvalues.solutions());
    written.keep(eigenvalues.polynomial().where());
    return outcome(
        new Result.Spectrum(
            solved.entries().stream().map(root -> root.values().getOrDefault(name, "")).toList(),
            eigenvalues.multiplicities(),
            solved.entries().stream().map(Result.Root::where).toList(),
            solved.complete(),
            eigenvalues
                .decimals()
                .map(all -> all.stream().mapToDouble(BigDecimal::doubleValue).toArray())
                .map(numbers -> new Result.Values(numbers, List.of())),
            eigenvalues.missing(matrix.rowCount())),
        Optional.empty());
  }

  private Outcome numeric() {
    NumericEigenvalues eigenvalues = matrix.numericEigenvalues();
    Result.Values real =
        new Result.Values(
            eigenvalues.values().stream().mapToDouble(NumericEigenvalues.Value::real).toArray(),
            List.of());
    Result.Values imaginary =
        new Result.Values(
            eigenvalues.values().stream()
                .mapToDouble(NumericEigenvalues.Value::imaginary)
                .toArray(),
            List.of());
    return outcome(
        new Result.Complex(real, eigenvalues.areReal() ? Optional.empty() : Optional.of(imaginary)),
        Optional.empty());
  }

  private List<List<String>> rows(Matrix result) {
    written.keep(result.where());
    return text(result);
  }

  private List<List<String>> text(Matrix result) {
    return result.rows().stream().map(row -> row.stream().map(written::text).toList()).toList();
  }

  private Outcome outcome(Result result, Optional<Guarded> graph) {
    return written.outcome(
        result, notices, request.expressions().getFirst().length(), graph.map(Guarded::expression));
  }
}
