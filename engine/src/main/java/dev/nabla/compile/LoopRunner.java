package dev.nabla.compile;

import dev.nabla.compile.kernel.MatrixKernels;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Runs a loop block by block: loads what is not in place, lets the body run over the block, and
/// brings the roots to their sinks.
final class LoopRunner implements StatementRunner {
  private final Nest nest;
  private final Tiers tiers;
  private final Program body;
  private final Gather[] inputs;
  private final Gather[] stores;
  private final FoldRunner[] folds;
  private final int[] storeSlots;
  private final int[] foldSlots;
  private final int block;

  LoopRunner(Statement.Loop loop, Tiers tiers, MatrixKernels sums) {
    nest = loop.nest();
    this.tiers = tiers;
    body = loop.body();
    inputs = loop.inputs().stream().map(Gather::new).toArray(Gather[]::new);
    List<Gather> storing = new ArrayList<>();
    List<FoldRunner> folding = new ArrayList<>();
    for (Statement.Sink sink : loop.sinks()) {
      switch (sink) {
        case Statement.Sink.Store(View target) -> storing.add(new Gather(target));
        case Statement.Sink.Fold fold ->
            folding.add(FoldRunner.of(fold, nest, tiers.kernels(), sums));
      }
    }
    stores = storing.toArray(Gather[]::new);
    folds = folding.toArray(FoldRunner[]::new);
    storeSlots = slots(loop, Statement.Sink.Store.class);
    foldSlots = slots(loop, Statement.Sink.Fold.class);
    block = Math.max(1, Math.min(Nest.BLOCK, nest.size()));
  }

  /// The slots of the roots that go into sinks of a kind.
  private static int[] slots(Statement.Loop loop, Class<? extends Statement.Sink> kind) {
    return IntStream.range(0, loop.sinks().size())
        .filter(i -> kind.isInstance(loop.sinks().get(i)))
        .map(i -> loop.slots().get(i))
        .toArray();
  }

  @Override
  public int tasks() {
    return nest.tasks();
  }

  @Override
  public long effort() {
    int each = tiers.plan(0).cost() + inputs.length + stores.length;
    for (FoldRunner fold : folds) {
      each += fold.cost();
    }
    return (long) nest.size() * each;
  }

  @Override
  public void run(int from, int to, double[][] buffers, Scratch scratch) {
    Plan plan = tiers.plan(planned(from, to));
    prepare(plan, buffers, scratch);
    for (int task = from; task < to; task++) {
      if (nest.isShort()) {
        shortTask(task, plan, buffers, scratch);
      } else {
        longTask(task, plan, buffers, scratch);
      }
    }
  }

  /// Computes some entries that follow each other and stores them; nothing is folded.
  void entries(int from, int to, double[][] buffers, Scratch scratch) {
    Plan plan = tiers.plan(to - from);
    prepare(plan, buffers, scratch);
    for (int flat = from; flat < to; flat += block) {
      compute(plan, flat, Math.min(block, to - flat), buffers, scratch);
    }
  }

  /// Entries of some tasks, about.
  private int planned(int from, int to) {
    return (int) ((long) nest.size() * (to - from) / Math.max(1, tasks()));
  }

  @Override
  public void finish(double[][] buffers, Scratch scratch) {
    for (FoldRunner fold : folds) {
      fold.finish(buffers);
    }
  }

  private void prepare(Plan plan, double[][] buffers, Scratch scratch) {
    scratch.slots(body.slots() + 1, block);
    double[][] arrays = scratch.arrays;
    int[] offsets = scratch.offsets;
    for (int slot = 0; slot < body.slots(); slot++) {
      arrays[slot] = scratch.registers;
      offsets[slot] = slot * block;
    }
    scratch.spare = body.slots() * block;
    for (int i = 0; i < inputs.length; i++) {
      if (inputs[i].isContiguous()) {
        arrays[i] = buffers[inputs[i].buffer()];
      } else if (inputs[i].isConstant() && nest.size() > 0) {
        double value = buffers[inputs[i].buffer()][inputs[i].offset()];
        Arrays.fill(arrays[i], offsets[i], offsets[i] + block, value);
      }
    }
    List<Integer> kept = plan.kept();
    for (int i = 0; i < kept.size(); i++) {
      int slot = kept.get(i);
      if (body.isConstant(slot)) {
        Arrays.fill(arrays[slot], offsets[slot], offsets[slot] + block, body.constant(slot));
      }
    }
    for (int i = 0; i < stores.length; i++) {
      if (isInPlace(i)) {
        arrays[storeSlots[i]] = buffers[stores[i].buffer()];
      }
    }
  }

  /// Whether the body writes a root where it is stored.
  private boolean isInPlace(int store) {
    return stores[store].isContiguous() && storeSlots[store] >= body.firstRoot();
  }

  private void shortTask(int task, Plan plan, double[][] buffers, Scratch scratch) {
    int each = nest.reduced() * nest.inner();
    int first = task * nest.outerPerTask();
    int count = Math.min(nest.outerPerTask(), nest.outer() - first);
    compute(plan, first * each, count * each, buffers, scratch);
    for (int i = 0; i < folds.length; i++) {
      int slot = foldSlots[i];
      folds[i].rows(scratch.arrays[slot], scratch.offsets[slot], first, count, buffers, scratch);
    }
  }

  private void longTask(int task, Plan plan, double[][] buffers, Scratch scratch) {
    int tile = task % nest.tiles();
    int part = task / nest.tiles() % nest.parts();
    int outer = task / nest.tiles() / nest.parts();
    int column = tile * Nest.BLOCK;
    int width = Math.min(Nest.BLOCK, nest.inner() - column);
    int begin = part * nest.rowsPerTask();
    int end = Math.min(nest.reduced(), begin + nest.rowsPerTask());
    for (int row = begin; row < end; row += nest.rowsPerStep()) {
      int rows = Math.min(nest.rowsPerStep(), end - row);
      int flat = (outer * nest.reduced() + row) * nest.inner() + column;
      compute(plan, flat, rows * width, buffers, scratch);
      for (int i = 0; i < folds.length; i++) {
        int slot = foldSlots[i];
        folds[i].add(
            scratch.arrays[slot],
            scratch.offsets[slot],
            rows,
            width,
            (outer * nest.parts() + part) * nest.inner() + column,
            row == begin,
            buffers,
            scratch);
      }
    }
  }

  /// Computes entries that follow each other in the order of rows.
  private void compute(Plan plan, int flat, int length, double[][] buffers, Scratch scratch) {
    double[][] arrays = scratch.arrays;
    int[] offsets = scratch.offsets;
    for (int i = 0; i < inputs.length; i++) {
      Gather input = inputs[i];
      if (input.isContiguous()) {
        offsets[i] = input.offset() + flat;
      } else if (!input.isConstant()) {
        input.load(buffers[input.buffer()], flat, arrays[i], offsets[i], length);
      }
    }
    for (int i = 0; i < stores.length; i++) {
      if (isInPlace(i)) {
        offsets[storeSlots[i]] = stores[i].offset() + flat;
      }
    }
    Blocks.steps(tiers.kernels(), plan, arrays, offsets, length);
    for (int i = 0; i < stores.length; i++) {
      if (!isInPlace(i)) {
        int slot = storeSlots[i];
        stores[i].store(arrays[slot], offsets[slot], buffers[stores[i].buffer()], flat, length);
      }
    }
  }
}
