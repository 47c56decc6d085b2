package dev.nabla.compile;

import java.util.List;
import java.util.function.IntUnaryOperator;

/// The same statement over other buffers.
final class Renumbering {
  private Renumbering() {}

  static Statement of(Statement statement, IntUnaryOperator numbers) {
    return switch (statement) {
      case Statement.Fill(double value, View target) ->
          new Statement.Fill(value, moved(target, numbers));
      case Statement.Loop loop -> loop(loop, numbers);
      case Statement.Multiply multiply -> multiply(multiply, numbers);
      case Statement.RowPass(var dots, var between, var sums) ->
          new Statement.RowPass(
              multiply(dots, numbers), loop(between, numbers), multiply(sums, numbers));
      case Statement.Factor(View matrix, View target) ->
          new Statement.Factor(moved(matrix, numbers), moved(target, numbers));
      case Statement.SolveFactored(View factor, View right, View target) ->
          new Statement.SolveFactored(
              moved(factor, numbers), moved(right, numbers), moved(target, numbers));
      case Statement.LogDiagonal(View factor, View target) ->
          new Statement.LogDiagonal(moved(factor, numbers), moved(target, numbers));
    };
  }

  private static Statement.Loop loop(Statement.Loop loop, IntUnaryOperator numbers) {
    return new Statement.Loop(
        loop.nest(),
        loop.inputs().stream().map(view -> moved(view, numbers)).toList(),
        loop.body(),
        loop.slots(),
        sinks(loop.sinks(), numbers));
  }

  private static Statement.Multiply multiply(
      Statement.Multiply multiply, IntUnaryOperator numbers) {
    return new Statement.Multiply(
        moved(multiply.left(), numbers),
        moved(multiply.right(), numbers),
        moved(multiply.target(), numbers),
        part(multiply.parts(), numbers));
  }

  private static List<Statement.Sink> sinks(List<Statement.Sink> sinks, IntUnaryOperator numbers) {
    return sinks.stream()
        .<Statement.Sink>map(
            sink ->
                switch (sink) {
                  case Statement.Sink.Store(View target) ->
                      new Statement.Sink.Store(moved(target, numbers));
                  case Statement.Sink.Fold fold ->
                      new Statement.Sink.Fold(
                          fold.reducer(),
                          numbers.applyAsInt(fold.target()),
                          part(fold.parts(), numbers),
                          part(fold.softmax(), numbers));
                })
        .toList();
  }

  private static View moved(View view, IntUnaryOperator numbers) {
    return view.on(numbers.applyAsInt(view.buffer()));
  }

  private static int part(int parts, IntUnaryOperator numbers) {
    return parts < 0 ? parts : numbers.applyAsInt(parts);
  }
}
