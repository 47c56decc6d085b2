package dev.nabla.compile;

import dev.nabla.compile.kernel.Kernels;
import dev.nabla.compile.kernel.MatrixKernels;
import dev.nabla.compile.kernel.Operation;
import dev.nabla.expr.Reducer;
import java.util.Arrays;

/// Folds entries as a [Nest] cuts them. Parts are put together by a tree of neighbours.
abstract class FoldRunner {
  final Statement.Sink.Fold fold;
  final Nest nest;

  private FoldRunner(Statement.Sink.Fold fold, Nest nest) {
    this.fold = fold;
    this.nest = nest;
  }

  static FoldRunner of(Statement.Sink.Fold fold, Nest nest, Kernels kernels, MatrixKernels sums) {
    return switch (fold.reducer()) {
      case SUM, MAX -> new Plain(fold, nest, sums);
      case LOG_SUM_EXP -> new LogSumExp(fold, nest, kernels, sums);
    };
  }

  /// About what an entry costs, in additions of columns.
  int cost() {
    return fold.reducer() == Reducer.LOG_SUM_EXP ? 8 : 1;
  }

  /// Folds whole groups that follow each other in a block.
  ///
  /// @param scratch has a spare block
  abstract void rows(
      double[] block, int at, int first, int count, double[][] buffers, Scratch scratch);

  /// Adds rows of a block to the part that begins at `place`.
  abstract void add(
      double[] block,
      int at,
      int rows,
      int width,
      int place,
      boolean isFirst,
      double[][] buffers,
      Scratch scratch);

  /// Puts the parts together.
  abstract void finish(double[][] buffers);

  private static final class Plain extends FoldRunner {
    private final MatrixKernels sums;
    private final boolean isSum;

    Plain(Statement.Sink.Fold fold, Nest nest, MatrixKernels sums) {
      super(fold, nest);
      this.sums = sums;
      isSum = fold.reducer() == Reducer.SUM;
    }

    private double neutral() {
      return isSum ? 0 : Double.NEGATIVE_INFINITY;
    }

    private double folded(double[] block, int at, int length) {
      return isSum ? sums.sum(block, at, length) : sums.max(block, at, length);
    }

    private void addRow(double[] row, int at, double[] to, int toAt, int length) {
      if (isSum) {
        for (int i = 0; i < length; i++) {
          to[toAt + i] += row[at + i];
        }
      } else {
        for (int i = 0; i < length; i++) {
          to[toAt + i] = Math.max(to[toAt + i], row[at + i]);
        }
      }
    }

    @Override
    void rows(double[] block, int at, int first, int count, double[][] buffers, Scratch scratch) {
      double[] target = buffers[fold.target()];
      int inner = nest.inner();
      int each = nest.reduced() * inner;
      for (int i = 0; i < count; i++) {
        int place = (first + i) * inner;
        if (inner == 1) {
          target[place] = folded(block, at + i * each, each);
        } else {
          Arrays.fill(target, place, place + inner, neutral());
          for (int row = 0; row < nest.reduced(); row++) {
            addRow(block, at + i * each + row * inner, target, place, inner);
          }
        }
      }
    }

    @Override
    void add(
        double[] block,
        int at,
        int rows,
        int width,
        int place,
        boolean isFirst,
        double[][] buffers,
        Scratch scratch) {
      double[] parts = buffers[fold.parts() < 0 ? fold.target() : fold.parts()];
      if (nest.inner() == 1) {
        parts[place] = folded(block, at, rows);
        return;
      }
      if (isFirst) {
        Arrays.fill(parts, place, place + width, neutral());
      }
      for (int row = 0; row < rows; row++) {
        addRow(block, at + row * width, parts, place, width);
      }
    }

    @Override
    void finish(double[][] buffers) {
      double[] target = buffers[fold.target()];
      if (nest.reduced() == 0) {
        Arrays.fill(target, 0, nest.entries(), neutral());
      }
      if (fold.parts() < 0) {
        return;
      }
      double[] parts = buffers[fold.parts()];
      int inner = nest.inner();
      for (int outer = 0; outer < nest.outer(); outer++) {
        int begin = outer * nest.parts() * inner;
        for (int width = 1; width < nest.parts(); width *= 2) {
          for (int i = 0; i + width < nest.parts(); i += 2 * width) {
            addRow(parts, begin + (i + width) * inner, parts, begin + i * inner, inner);
          }
        }
        System.arraycopy(parts, begin, target, outer * inner, inner);
      }
    }
  }

  /// A part is its greatest entry m and the sum of e^(x − m). An infinite m is the value itself,
  /// and so is NaN. Where the softmax is wanted, the e^(x − m) stay there, to be scaled.
  private static final class LogSumExp extends FoldRunner {
    /// A call for fewer entries takes longer than a loop.
    private static final int SHORT = 32;

    private final Kernels kernels;
    private final MatrixKernels sums;

    LogSumExp(Statement.Sink.Fold fold, Nest nest, Kernels kernels, MatrixKernels sums) {
      super(fold, nest);
      this.kernels = kernels;
      this.sums = sums;
    }

    @Override
    void rows(double[] block, int at, int first, int count, double[][] buffers, Scratch scratch) {
      double[] target = buffers[fold.target()];
      boolean kept = fold.softmax() >= 0;
      int each = nest.reduced();
      double[] free = kept ? buffers[fold.softmax()] : scratch.registers;
      int freeAt = kept ? first * each : scratch.spare;
      for (int i = 0; i < count; i++) {
        double greatest = sums.max(block, at + i * each, each);
        target[first + i] = greatest;
        shift(block, at + i * each, each, greatest, free, freeAt + i * each);
      }
      kernels.one(Operation.EXP, free, freeAt, free, freeAt, count * each);
      for (int i = 0; i < count; i++) {
        double greatest = target[first + i];
        double sum = sums.sum(free, freeAt + i * each, each);
        target[first + i] = value(greatest, sum);
        if (kept) {
          double scale = scale(greatest, greatest, sum);
          SoftmaxScaling.scale(free, freeAt + i * each, each, scale);
        }
      }
    }

    /// What makes e^(x − m) of a part the softmax. An infinite entry has none, beside it all are 0.
    private static double scale(double part, double greatest, double sum) {
      if (part == Double.POSITIVE_INFINITY) {
        return 1;
      }
      double scale = Operation.EXP.at(part - greatest);
      return Double.isInfinite(greatest) ? scale : scale / sum;
    }

    private void shift(double[] block, int at, int length, double greatest, double[] to, int toAt) {
      // So that e^(−∞ − m) is 0 among nothing but −∞, too.
      double m = greatest == Double.NEGATIVE_INFINITY ? 0 : greatest;
      if (length > SHORT) {
        kernels.constantRight(Operation.ADD, block, at, -m, to, toAt, length);
        return;
      }
      for (int i = 0; i < length; i++) {
        to[toAt + i] = block[at + i] - m;
      }
    }

    private static double value(double greatest, double sum) {
      return Double.isInfinite(greatest) ? greatest : greatest + Operation.LN.at(sum);
    }

    @Override
    void add(
        double[] block,
        int at,
        int rows,
        int width,
        int place,
        boolean isFirst,
        double[][] buffers,
        Scratch scratch) {
      boolean kept = fold.softmax() >= 0;
      double[] free = kept ? buffers[fold.softmax()] : scratch.registers;
      int freeAt = kept ? SoftmaxScaling.begin(nest, place) : scratch.spare;
      double greatest = sums.max(block, at, rows);
      shift(block, at, rows, greatest, free, freeAt);
      kernels.one(Operation.EXP, free, freeAt, free, freeAt, rows);
      double[] parts = buffers[fold.parts()];
      parts[2 * place] = greatest;
      parts[2 * place + 1] = sums.sum(free, freeAt, rows);
    }

    @Override
    void finish(double[][] buffers) {
      double[] target = buffers[fold.target()];
      if (nest.reduced() == 0) {
        Arrays.fill(target, 0, nest.entries(), Double.NEGATIVE_INFINITY);
      }
      if (fold.parts() < 0) {
        return;
      }
      double[] parts = buffers[fold.parts()];
      for (int outer = 0; outer < nest.outer(); outer++) {
        target[outer] = together(parts, 2 * outer * nest.parts());
      }
    }

    private double together(double[] parts, int begin) {
      double greatest = Double.NEGATIVE_INFINITY;
      for (int i = 0; i < nest.parts(); i++) {
        greatest = Math.max(greatest, parts[begin + 2 * i]);
      }
      for (int i = 0; i < nest.parts(); i++) {
        double scale = Operation.EXP.at(parts[begin + 2 * i] - greatest);
        parts[begin + 2 * i + 1] = scale == 0 ? 0 : scale * parts[begin + 2 * i + 1];
      }
      for (int width = 1; width < nest.parts(); width *= 2) {
        for (int i = 0; i + width < nest.parts(); i += 2 * width) {
          parts[begin + 2 * i + 1] += parts[begin + 2 * (i + width) + 1];
        }
      }
      double sum = parts[begin + 1];
      if (fold.softmax() >= 0) {
        for (int i = 0; i < nest.parts(); i++) {
          parts[begin + 2 * i] = scale(parts[begin + 2 * i], greatest, sum);
        }
      }
      return value(greatest, sum);
    }
  }
}
