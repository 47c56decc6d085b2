package dev.nabla.book.command;

import dev.nabla.book.wire.Method;
import dev.nabla.book.wire.Operation;
import dev.nabla.book.wire.Request;
import java.io.IOException;
import java.util.List;

/// The verbs about matrices.
///
/// @param operation which of them
/// @param summary one sentence on it
/// @param examples command lines
record MatrixCommand(Operation operation, String summary, List<String> examples)
    implements FormulaCommand {
  MatrixCommand {
    examples = List.copyOf(examples);
  }

  static MatrixCommand determinant() {
    return new MatrixCommand(
        Operation.DETERMINANT,
        "Gives the determinant of a matrix.",
        List.of("./nabla determinant \"[[a, b], [c, d]]\""));
  }

  static MatrixCommand trace() {
    return new MatrixCommand(
        Operation.TRACE,
        "Gives the sum of a matrix's diagonal.",
        List.of("./nabla trace \"[[a, b], [c, d]]\""));
  }

  static MatrixCommand inverse() {
    return new MatrixCommand(
        Operation.INVERSE,
        "Gives the inverse of a matrix.",
        List.of(
            "./nabla inverse \"[[4, -1], [-1, 6]]\"",
            "./nabla inverse \"[[a, b], [c, d]]\" --format python"));
  }

  static MatrixCommand transpose() {
    return new MatrixCommand(
        Operation.TRANSPOSE,
        "Exchanges the rows and columns of a matrix.",
        List.of("./nabla transpose \"[[1, 2, 3], [4, 5, 6]]\""));
  }

  static MatrixCommand multiply() {
    return new MatrixCommand(
        Operation.MULTIPLY,
        "Multiplies two matrices; a single row of entries stands for a column.",
        List.of("./nabla multiply \"[[4, -1], [-1, 6]]\" \"[x, y]\""));
  }

  static MatrixCommand rank() {
    return new MatrixCommand(
        Operation.RANK,
        "Gives the number of independent rows of a matrix.",
        List.of("./nabla rank \"[[1, 2], [2, 4]]\""));
  }

  static MatrixCommand reduce() {
    return new MatrixCommand(
        Operation.REDUCE,
        "Brings a matrix to reduced echelon form, one row operation at a time.",
        List.of("./nabla reduce \"[[4, -1, 1, 0], [-1, 6, 0, 1]]\""));
  }

  static MatrixCommand eigenvalues() {
    return new MatrixCommand(
        Operation.EIGENVALUES,
        "Gives the real eigenvalues of a matrix, exactly.",
        List.of(
            "./nabla eigenvalues \"[[4, -1], [-1, 6]]\"",
            "./nabla eigenvalues \"[[0, 1], [-1, 0]]\" --numeric"));
  }

  @Override
  public Usage usage() {
    boolean two = operation == Operation.MULTIPLY;
    Usage usage =
        Usage.ofAnswer(summary)
            .withOperand(
                two ? "MATRIX MATRIX" : "MATRIX",
                "Rows in brackets, in quotes: \"[[1, x], [0, 1]]\".")
            .withExamples(examples.toArray(String[]::new));
    return operation == Operation.EIGENVALUES
        ? usage.with(Option.flag("--numeric", "All eigenvalues in doubles, complex ones too."))
        : usage;
  }

  @Override
  public Request request(Words words, Streams streams) throws IOException {
    Request request =
        operation == Operation.MULTIPLY
            ? Request.of(operation, words.formulas().toArray(String[]::new))
            : Request.of(operation, words.formula(streams));
    return operation == Operation.EIGENVALUES && words.has("--numeric")
        ? request.withMethod(Method.NUMERIC)
        : request;
  }

  @Override
  public Request request(String formula, Words words) {
    return Request.of(operation, formula);
  }
}
