package dev.nabla.compile;

import dev.nabla.expr.Reducer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// One step of an [ArrayProgram] over numbered buffers. Each buffer is written by one or several
/// statements that follow each other, and read by later ones only.
sealed interface Statement {
  List<View> reads();

  List<View> writes();

  /// Every entry of the target becomes a number.
  record Fill(double value, View target) implements Statement {
    @Override
    public List<View> reads() {
      return List.of();
    }

    @Override
    public List<View> writes() {
      return List.of(target);
    }
  }

  /// At every index of the nest the body is computed from the inputs, and each of its roots, or an
  /// input as it is, goes into a sink.
  ///
  /// @param slots the slot of the body for each sink: an argument's or a root's
  record Loop(Nest nest, List<View> inputs, Program body, List<Integer> slots, List<Sink> sinks)
      implements Statement {
    public Loop {
      inputs = List.copyOf(inputs);
      slots = List.copyOf(slots);
      sinks = List.copyOf(sinks);
    }

    @Override
    public List<View> reads() {
      return inputs;
    }

    @Override
    public List<View> writes() {
      return sinks.stream().flatMap(sink -> sink.writes(nest).stream()).toList();
    }
  }

  /// The product of two matrices.
  ///
  /// @param parts a buffer for parts of sums, or −1 where none is needed
  record Multiply(View left, View right, View target, int parts) implements Statement {
    @Override
    public List<View> reads() {
      return List.of(left, right);
    }

    @Override
    public List<View> writes() {
      int size = Products.partsSize(this);
      return parts < 0 ? List.of(target) : List.of(target, View.whole(parts, List.of(size)));
    }
  }

  /// A matrix times a vector, elementwise work on the entries of that, and the matrix transposed
  /// times what comes of it: block of rows by block of rows, so that the matrix is read once.
  record RowPass(Multiply dots, Loop between, Multiply sums) implements Statement {
    @Override
    public List<View> reads() {
      Set<Integer> own = new HashSet<>();
      writes().forEach(view -> own.add(view.buffer()));
      return Stream.of(dots, between, sums)
          .flatMap(each -> each.reads().stream())
          .filter(view -> !own.contains(view.buffer()))
          .toList();
    }

    @Override
    public List<View> writes() {
      return Stream.of(dots, between, sums).flatMap(each -> each.writes().stream()).toList();
    }
  }

  /// The lower triangle L with L Lᵀ = matrix, 0 above it; NaN everywhere where there is none.
  record Factor(View matrix, View target) implements Statement {
    @Override
    public List<View> reads() {
      return List.of(matrix);
    }

    @Override
    public List<View> writes() {
      return List.of(target);
    }
  }

  /// Solves L Lᵀ X = right.
  record SolveFactored(View factor, View right, View target) implements Statement {
    @Override
    public List<View> reads() {
      return List.of(factor, right);
    }

    @Override
    public List<View> writes() {
      return List.of(target);
    }
  }

  /// Twice the sum of the logarithms of the diagonal of L.
  record LogDiagonal(View factor, View target) implements Statement {
    @Override
    public List<View> reads() {
      return List.of(factor);
    }

    @Override
    public List<View> writes() {
      return List.of(target);
    }
  }

  /// Where a root of a body goes.
  sealed interface Sink {
    List<View> writes(Nest nest);

    /// Into an entry of its own.
    record Store(View target) implements Sink {
      @Override
      public List<View> writes(Nest nest) {
        return List.of(target);
      }
    }

    /// Into a fold.
    ///
    /// @param target the buffer of the results
    /// @param parts the buffer of parts of folds, or −1 where each fold is one part
    /// @param softmax the buffer of e^(entry − its log-sum-exp), or −1 where nobody wants it
    record Fold(Reducer reducer, int target, int parts, int softmax) implements Sink {
      @Override
      public List<View> writes(Nest nest) {
        List<View> written = new ArrayList<>();
        written.add(View.whole(target, List.of(nest.entries())));
        if (parts >= 0) {
          written.add(View.whole(parts, List.of(partsSize(reducer, nest))));
        }
        if (softmax >= 0) {
          written.add(View.whole(softmax, List.of(nest.size())));
        }
        return written;
      }

      static int partsSize(Reducer reducer, Nest nest) {
        int each = nest.entries() * nest.parts();
        return reducer == Reducer.LOG_SUM_EXP ? 2 * each : each;
      }
    }
  }

  /// What the statement does, for people.
  default List<String> lines() {
    return switch (this) {
      case Fill(double value, View target) -> List.of(target + " = " + value);
      case Loop loop -> loopLines(loop);
      case Multiply(View left, View right, View target, int parts) ->
          List.of(
              "%s = %s · %s  (%d×%d by %d×%d)"
                  .formatted(
                      target,
                      left,
                      right,
                      left.lengths().get(0),
                      left.lengths().get(1),
                      right.lengths().get(0),
                      right.lengths().get(1)));
      case RowPass(Multiply dots, Loop between, Multiply sums) ->
          Stream.concat(
                  Stream.of("by blocks of rows"),
                  Stream.of(dots, between, sums)
                      .flatMap(each -> each.lines().stream())
                      .map(line -> "  " + line))
              .toList();
      case Factor(View matrix, View target) -> List.of(target + " = cholesky " + matrix);
      case SolveFactored(View factor, View right, View target) ->
          List.of(target + " = solve " + factor + " " + right);
      case LogDiagonal(View factor, View target) ->
          List.of(target + " = log determinant " + factor);
    };
  }

  private static List<String> loopLines(Loop loop) {
    List<String> lines = new ArrayList<>();
    lines.add("for " + loop.nest);
    for (int i = 0; i < loop.inputs.size(); i++) {
      lines.add("  s" + i + " = load " + loop.inputs.get(i));
    }
    loop.body.lines().forEach(line -> lines.add("  " + line));
    for (int i = 0; i < loop.sinks.size(); i++) {
      String slot = "s" + loop.slots.get(i);
      lines.add(
          switch (loop.sinks.get(i)) {
            case Sink.Store(View target) -> "  store " + slot + " in " + target;
            case Sink.Fold(Reducer reducer, int target, int parts, int softmax) ->
                "  %s %s into b%d".formatted(reducer.plainName(), slot, target)
                    + (softmax < 0 ? "" : ", softmax in b" + softmax);
          });
    }
    return lines;
  }

  /// All buffers that are touched.
  default Stream<Integer> buffers() {
    return Stream.concat(reads().stream(), writes().stream()).map(View::buffer).distinct();
  }
}
