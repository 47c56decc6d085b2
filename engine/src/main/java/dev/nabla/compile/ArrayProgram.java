package dev.nabla.compile;

import java.util.ArrayList;
import java.util.List;

/// Statements over buffers. The buffers are, in this order: the arguments, the results, and those
/// in between, which are used again and again.
///
/// @param arguments the size of each argument
/// @param results the size of each result
/// @param temporaries the size of each other buffer
record ArrayProgram(
    List<Integer> arguments,
    List<Integer> results,
    List<Integer> temporaries,
    List<Statement> statements) {
  ArrayProgram {
    arguments = List.copyOf(arguments);
    results = List.copyOf(results);
    temporaries = List.copyOf(temporaries);
    statements = List.copyOf(statements);
  }

  int firstTemporary() {
    return arguments.size() + results.size();
  }

  int size(int buffer) {
    return buffer < arguments.size()
        ? arguments.get(buffer)
        : buffer < firstTemporary()
            ? results.get(buffer - arguments.size())
            : temporaries.get(buffer - firstTemporary());
  }

  int buffers() {
    return firstTemporary() + temporaries.size();
  }

  /// Arithmetic operations on entries; a multiplication with an addition in a product of matrices
  /// counts as one.
  long operations() {
    long total = 0;
    for (Statement statement : statements) {
      total += operations(statement);
    }
    return total;
  }

  private static long operations(Statement statement) {
    return switch (statement) {
      case Statement.Fill fill -> 0;
      case Statement.Loop loop -> operations(loop);
      case Statement.Multiply(View left, View right, View target, int parts) ->
          (long) target.size() * left.lengths().get(1);
      case Statement.RowPass(var dots, var between, var sums) ->
          operations(dots) + operations(between) + operations(sums);
      case Statement.Factor(View matrix, View target) ->
          (long) matrix.size() * matrix.lengths().getFirst() / 6;
      case Statement.SolveFactored(View factor, View right, View target) ->
          (long) target.size() * factor.lengths().getFirst();
      case Statement.LogDiagonal(View factor, View target) -> factor.lengths().getFirst();
    };
  }

  private static long operations(Statement.Loop loop) {
    long folds = loop.sinks().stream().filter(Statement.Sink.Fold.class::isInstance).count();
    long computed =
        loop.body().instructions().stream()
            .filter(instruction -> !(instruction instanceof Instruction.Copy))
            .count();
    return loop.nest().size() * (folds + computed);
  }

  List<String> lines() {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < buffers(); i++) {
      String kind =
          i < arguments.size() ? "argument" : i < firstTemporary() ? "result" : "temporary";
      lines.add("b" + i + ": " + kind + " of " + size(i));
    }
    statements.forEach(statement -> lines.addAll(statement.lines()));
    return lines;
  }
}
