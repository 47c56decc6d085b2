package dev.nabla.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Puts A x, what is done with its entries, and Aᵀ r for the outcome r into one statement: the
/// slope of every function of A x has this form.
final class RowPasses {
  private RowPasses() {}

  static ArrayProgram of(ArrayProgram program) {
    List<Statement> statements = new ArrayList<>(program.statements());
    List<Integer> temporaries = new ArrayList<>(program.temporaries());
    for (int i = 0; i < statements.size(); i++) {
      if (statements.get(i) instanceof Statement.Loop loop) {
        i = joined(statements, i, loop, program.firstTemporary(), temporaries);
      }
    }
    return new ArrayProgram(program.arguments(), program.results(), temporaries, statements);
  }

  /// Makes a pass of a loop with products before and after it, if there are any. What the loop
  /// folds is stored by the pass and becomes a loop of its own.
  ///
  /// @param temporaries the sizes of temporary buffers, the first of which has the number `first`
  /// @return the position of the last statement that the loop is in now
  private static int joined(
      List<Statement> statements,
      int position,
      Statement.Loop loop,
      int first,
      List<Integer> temporaries) {
    for (int before = position - 1; before >= 0; before--) {
      if (!isDots(statements.get(before))) {
        continue;
      }
      for (int after = position + 1; after < statements.size(); after++) {
        Statement.RowPass pass = pass(statements.get(before), loop, statements.get(after));
        if (pass != null && nobodyReads(pass.dots(), statements, before + 1, position)) {
          Folds folds = Folds.of(loop, first, temporaries);
          statements.remove(after);
          statements.set(position, folds.storedBy(pass));
          if (!folds.sinks.isEmpty()) {
            statements.add(position + 1, folds.loop(loop.nest()));
          }
          statements.remove(before);
          return folds.sinks.isEmpty() ? position - 1 : position;
        }
      }
    }
    return position;
  }

  /// What a loop folds.
  ///
  /// @param slots what is folded
  /// @param stored where the pass puts it
  private record Folds(List<Statement.Sink> sinks, List<Integer> slots, List<View> stored) {
    static Folds of(Statement.Loop loop, int first, List<Integer> temporaries) {
      Folds folds = new Folds(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
      for (int i = 0; i < loop.sinks().size(); i++) {
        if (loop.sinks().get(i) instanceof Statement.Sink.Fold fold) {
          folds.sinks.add(fold);
          folds.slots.add(loop.slots().get(i));
          folds.stored.add(View.whole(first + temporaries.size(), List.of(loop.nest().size())));
          temporaries.add(loop.nest().size());
        }
      }
      return folds;
    }

    Statement.RowPass storedBy(Statement.RowPass pass) {
      Statement.Loop between = pass.between();
      List<Integer> allSlots = new ArrayList<>(between.slots());
      List<Statement.Sink> allSinks = new ArrayList<>(between.sinks());
      allSlots.addAll(slots);
      stored.forEach(view -> allSinks.add(new Statement.Sink.Store(view)));
      return new Statement.RowPass(
          pass.dots(),
          new Statement.Loop(between.nest(), between.inputs(), between.body(), allSlots, allSinks),
          pass.sums());
    }

    Statement.Loop loop(Nest nest) {
      int count = stored.size();
      Program nothing = new Program(count, List.of(), 0, count, List.of());
      List<Integer> inputs = IntStream.range(0, count).boxed().toList();
      return new Statement.Loop(nest, stored, nothing, inputs, sinks);
    }
  }

  private static boolean isDots(Statement statement) {
    return statement instanceof Statement.Multiply(View left, View right, View target, int parts)
        && Products.way(left, right) == Products.Way.DOTS;
  }

  private static boolean nobodyReads(
      Statement.Multiply product, List<Statement> statements, int from, int to) {
    return statements.subList(from, to).stream()
        .flatMap(statement -> statement.reads().stream())
        .noneMatch(view -> view.buffer() == product.target().buffer());
  }

  private static Statement.@Nullable RowPass pass(
      Statement first, Statement.Loop loop, Statement last) {
    if (first instanceof Statement.Multiply dots && last instanceof Statement.Multiply sums) {
      Statement.RowPass pass = new Statement.RowPass(dots, stores(loop), sums);
      return fits(pass) ? pass : null;
    }
    return null;
  }

  private static Statement.Loop stores(Statement.Loop loop) {
    int[] kept =
        IntStream.range(0, loop.sinks().size())
            .filter(i -> loop.sinks().get(i) instanceof Statement.Sink.Store)
            .toArray();
    return new Statement.Loop(
        Nest.elementwise(loop.nest().lengths()),
        loop.inputs(),
        loop.body(),
        IntStream.of(kept).mapToObj(loop.slots()::get).toList(),
        IntStream.of(kept).mapToObj(loop.sinks()::get).toList());
  }

  /// Whether the products are with the same matrix, and the loop takes entry i of the first to
  /// entry i of the vector of the second.
  static boolean fits(Statement.RowPass pass) {
    Statement.Multiply dots = pass.dots();
    Statement.Multiply sums = pass.sums();
    if (!isDots(dots) || Products.way(sums.left(), sums.right()) != Products.Way.ROWS) {
      return false;
    }
    View matrix = Products.matrix(dots.left(), dots.right());
    View vector = Products.vector(sums.left(), sums.right());
    int rows = matrix.lengths().get(0);
    View entries = View.whole(dots.target().buffer(), List.of(rows));
    View outcome = View.whole(vector.buffer(), List.of(rows));
    return matrix.size() > 0
        && rows > 1
        && matrix.lengths().get(1) <= RowSums.WIDTH
        && matrix.equals(Products.matrix(sums.left(), sums.right()).transposed())
        && pass.between().nest().equals(Nest.elementwise(List.of(rows)))
        && vector.offset() == 0
        && vector.strides().get(0) == 1
        && pass.between().inputs().contains(entries)
        && pass.between().inputs().stream()
            .allMatch(input -> input.buffer() != entries.buffer() || input.equals(entries))
        && pass.between().sinks().contains(new Statement.Sink.Store(outcome))
        && pass.between().sinks().stream().allMatch(Statement.Sink.Store.class::isInstance);
  }
}
