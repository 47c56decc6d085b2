package dev.nabla.compile;

import dev.nabla.expr.Reducer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What every legal program satisfies; looked at after each pass.
final class ProgramVerifier {
  private ProgramVerifier() {}

  /// @throws IllegalStateException if a view reaches beyond its buffer, lengths do not match, a
  ///   statement writes what it reads or an argument, something is read before it is written, or a
  ///   result is never written
  static void verify(ArrayProgram program) {
    Set<Integer> written = new HashSet<>();
    for (int i = 0; i < program.arguments().size(); i++) {
      written.add(i);
    }
    for (Statement statement : program.statements()) {
      Set<Integer> read = new HashSet<>();
      for (View view : statement.reads()) {
        read.add(view.buffer());
        require(written.contains(view.buffer()), statement, "reads before it is written", view);
        within(program, statement, view);
      }
      for (View view : statement.writes()) {
        require(view.buffer() >= program.arguments().size(), statement, "writes an argument");
        require(!read.contains(view.buffer()), statement, "reads what it writes", view);
        within(program, statement, view);
        written.add(view.buffer());
      }
      lengths(statement);
    }
    for (int i = 0; i < program.results().size(); i++) {
      int result = program.arguments().size() + i;
      if (!written.contains(result)) {
        throw new IllegalStateException("result " + i + " is never written");
      }
    }
  }

  private static void within(ArrayProgram program, Statement statement, View view) {
    require(view.lengths().size() == view.strides().size(), statement, "has no shape", view);
    boolean forward = view.offset() >= 0;
    for (int stride : view.strides()) {
      forward &= stride >= 0;
    }
    require(
        view.buffer() < program.buffers() && forward && view.last() < program.size(view.buffer()),
        statement,
        "reaches beyond its buffer",
        view);
  }

  private static void lengths(Statement statement) {
    switch (statement) {
      case Statement.Fill fill -> {}
      case Statement.Loop loop -> {
        List<Integer> lengths = loop.nest().lengths();
        int folded = loop.nest().outer() * loop.nest().reduced() * loop.nest().inner();
        require(Nest.product(lengths) == folded, statement, "is cut wrongly");
        require(loop.body().arguments() == loop.inputs().size(), statement, "lacks an input");
        require(loop.slots().size() == loop.sinks().size(), statement, "lacks a sink");
        for (int slot : loop.slots()) {
          boolean isRoot = slot >= loop.body().firstRoot() && slot < loop.body().firstRegister();
          require(isRoot || slot < loop.inputs().size(), statement, "brings what is no root");
        }
        for (View input : loop.inputs()) {
          require(input.lengths().equals(lengths), statement, "loads other lengths", input);
        }
        for (Statement.Sink sink : loop.sinks()) {
          switch (sink) {
            case Statement.Sink.Store(View target) ->
                require(target.lengths().equals(lengths), statement, "stores other lengths");
            case Statement.Sink.Fold fold -> {
              require(loop.nest().folds(), statement, "does not say what is folded");
              require(
                  (fold.parts() >= 0) == (loop.nest().parts() > 1), statement, "has wrong parts");
              boolean sumsPowers =
                  fold.reducer() == Reducer.LOG_SUM_EXP && loop.nest().inner() == 1;
              require(sumsPowers || fold.softmax() < 0, statement, "has no exponentials");
            }
          }
        }
      }
      case Statement.Multiply(View left, View right, View target, int parts) ->
          require(
              left.lengths().get(1).equals(right.lengths().get(0))
                  && target.lengths().get(0).equals(left.lengths().get(0))
                  && target.lengths().get(1).equals(right.lengths().get(1))
                  && (parts >= 0) == (Products.partsSize(left, right) > 0),
              statement,
              "does not fit");
      case Statement.RowPass pass -> {
        lengths(pass.dots());
        lengths(pass.between());
        lengths(pass.sums());
        require(RowPasses.fits(pass), statement, "does not go by rows");
      }
      case Statement.Factor(View matrix, View target) ->
          require(matrix.lengths().equals(target.lengths()), statement, "does not fit");
      case Statement.SolveFactored(View factor, View right, View target) ->
          require(
              right.lengths().equals(target.lengths())
                  && factor.lengths().get(1).equals(right.lengths().get(0)),
              statement,
              "does not fit");
      case Statement.LogDiagonal(View factor, View target) ->
          require(target.size() == 1, statement, "does not fit");
    }
  }

  /// Whether every value is still there whenever it is read.
  ///
  /// @throws IllegalStateException if another has taken its buffer
  static void verifyReuse(ArrayProgram before, ArrayProgram after) {
    Map<Integer, Integer> contents = new HashMap<>();
    for (int i = 0; i < before.statements().size(); i++) {
      Statement plain = before.statements().get(i);
      Statement shared = after.statements().get(i);
      List<View> reads = plain.reads();
      List<View> sharedReads = shared.reads();
      for (int j = 0; j < reads.size(); j++) {
        int value = reads.get(j).buffer();
        int place = sharedReads.get(j).buffer();
        require(
            value < before.arguments().size() || contents.getOrDefault(place, -1) == value,
            shared,
            "reads a value that is gone");
      }
      List<View> writes = plain.writes();
      List<View> sharedWrites = shared.writes();
      for (int j = 0; j < writes.size(); j++) {
        contents.put(sharedWrites.get(j).buffer(), writes.get(j).buffer());
      }
    }
  }

  private static void require(boolean holds, Statement statement, String what, View view) {
    if (!holds) {
      require(false, statement, what + ": " + view);
    }
  }

  private static void require(boolean holds, Statement statement, String what) {
    if (!holds) {
      throw new IllegalStateException(String.join("\n", statement.lines()) + "\n" + what);
    }
  }
}
