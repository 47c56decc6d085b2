package dev.nabla.compile;

import dev.nabla.compile.kernel.Kernels;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/// Runs a plan over columns, block by block and within a block step by step, so that intermediate
/// values stay in the cache. Each slot is a piece of an array: an argument's is the caller's column
/// itself, a root's the caller's result.
final class Blocks {
  /// Elements in a block of a program with few registers.
  static final int LARGEST_BLOCK = 1024;

  private static final int SMALLEST_BLOCK = 64;

  /// Elements at a time when nothing is kept between steps.
  private static final int NO_BLOCK = 16 * 1024;

  /// Doubles in all registers together: a quarter of a usual second-level cache.
  private static final int WORKING_SET = 32 * 1024;

  private final Kernels kernels;
  private final Plan plan;
  private final Program program;
  private final double[][] columns;
  private final double[][] results;
  private final int block;
  private final double[][] arrays;
  private final int[] offsets;
  private final boolean shared;

  Blocks(Kernels kernels, Plan plan, double[][] columns, double[][] results, int rows) {
    this.kernels = kernels;
    this.plan = plan;
    this.program = plan.program();
    this.columns = columns;
    this.results = results;
    this.shared = sharesArrays(columns, results);
    this.block = Math.min(rows, blockSize(plan));
    this.arrays = new double[program.slots()][];
    this.offsets = new int[program.slots()];
    assignScratch();
  }

  /// Does the rows from `from` to before `to`.
  void run(int from, int to) {
    for (int start = from; start < to; start += block) {
      runBlock(start, Math.min(block, to - start));
    }
  }

  /// Never depends on the number of rows or threads for its bits: every step is elementwise.
  private static int blockSize(Plan plan) {
    int pieces = plan.kept().size();
    if (pieces == 0) {
      return NO_BLOCK;
    }
    return Math.clamp(WORKING_SET / pieces & -SMALLEST_BLOCK, SMALLEST_BLOCK, LARGEST_BLOCK);
  }

  /// Whether a result is also a column or another result, so that it may be written only at the end
  /// of a block.
  private static boolean sharesArrays(double[][] columns, double[][] results) {
    for (int i = 0; i < results.length; i++) {
      for (double[] column : columns) {
        if (column == results[i]) {
          return true;
        }
      }
    }
    return false;
  }

  private void assignScratch() {
    List<Integer> scratch = new ArrayList<>();
    for (int slot : plan.kept()) {
      if (program.isConstant(slot)) {
        arrays[slot] = new double[block];
        Arrays.fill(arrays[slot], program.constant(slot));
      } else {
        scratch.add(slot);
      }
    }
    if (shared) {
      for (int root = program.firstRoot(); root < program.firstRegister(); root++) {
        scratch.add(root);
      }
    }
    double[] pieces = new double[Math.multiplyExact(scratch.size(), block)];
    for (int i = 0; i < scratch.size(); i++) {
      arrays[scratch.get(i)] = pieces;
      offsets[scratch.get(i)] = i * block;
    }
    for (int i = 0; i < columns.length; i++) {
      arrays[i] = columns[i];
      if (columns[i].length == 1) {
        arrays[i] = new double[block];
        Arrays.fill(arrays[i], columns[i][0]);
      }
    }
    if (!shared) {
      System.arraycopy(results, 0, arrays, program.firstRoot(), results.length);
    }
  }

  private void runBlock(int start, int length) {
    for (int i = 0; i < columns.length; i++) {
      offsets[i] = columns[i].length == 1 ? 0 : start;
    }
    if (!shared) {
      Arrays.fill(offsets, program.firstRoot(), program.firstRegister(), start);
    }
    steps(kernels, plan, arrays, offsets, length);
    if (shared) {
      for (int i = 0; i < results.length; i++) {
        int slot = program.firstRoot() + i;
        System.arraycopy(arrays[slot], offsets[slot], results[i], start, length);
      }
    }
  }

  /// Does the steps of a plan for the elements of each slot that begin at its offset.
  static void steps(Kernels kernels, Plan plan, double[][] arrays, int[] offsets, int length) {
    List<Step> steps = plan.steps();
    // By index, because an iterator is an object.
    for (int i = 0; i < steps.size(); i++) {
      switch (steps.get(i)) {
        case Step.Alone(Instruction instruction) ->
            step(kernels, instruction, arrays, offsets, length);
        case Step.Together(Run run) ->
            Objects.requireNonNull(plan.loops()).run(run.number(), arrays, offsets, length);
      }
    }
  }

  private static void step(
      Kernels kernels, Instruction instruction, double[][] arrays, int[] offsets, int length) {
    double[] to = arrays[instruction.target()];
    int toAt = offsets[instruction.target()];
    switch (instruction) {
      case Instruction.Fill(double value, int t) -> Arrays.fill(to, toAt, toAt + length, value);
      case Instruction.Copy(int a, int t) ->
          System.arraycopy(arrays[a], offsets[a], to, toAt, length);
      case Instruction.One(var operation, int a, int t) ->
          kernels.one(operation, arrays[a], offsets[a], to, toAt, length);
      case Instruction.Two(var operation, int a, int b, int t) ->
          kernels.two(operation, arrays[a], offsets[a], arrays[b], offsets[b], to, toAt, length);
      case Instruction.ConstantRight(var operation, int a, double c, int t) ->
          kernels.constantRight(operation, arrays[a], offsets[a], c, to, toAt, length);
      case Instruction.ConstantLeft(var operation, double c, int b, int t) ->
          kernels.constantLeft(operation, c, arrays[b], offsets[b], to, toAt, length);
      case Instruction.AddScaled(int a, double factor, int b, int t) ->
          kernels.addScaled(arrays[a], offsets[a], factor, arrays[b], offsets[b], to, toAt, length);
      case Instruction.Affine(double factor, int a, double c, int t) ->
          kernels.affine(factor, arrays[a], offsets[a], c, to, toAt, length);
      case Instruction.Raise(int a, int exponent, int t) ->
          kernels.raise(arrays[a], offsets[a], exponent, to, toAt, length);
      case Instruction.RationalPower(int a, double exponent, double low, int t) ->
          kernels.rationalPower(arrays[a], offsets[a], exponent, low, to, toAt, length);
      case Instruction.Select(var comparison, int a, int b, int yes, int no, int t) ->
          kernels.select(
              comparison,
              arrays[a],
              offsets[a],
              arrays[b],
              offsets[b],
              arrays[yes],
              offsets[yes],
              arrays[no],
              offsets[no],
              to,
              toAt,
              length);
      case Instruction.SelectByBound(var comparison, int a, double bound, int yes, int no, int t) ->
          kernels.selectByBound(
              comparison,
              arrays[a],
              offsets[a],
              bound,
              arrays[yes],
              offsets[yes],
              arrays[no],
              offsets[no],
              to,
              toAt,
              length);
      case Instruction.TableOne(var function, int a, int t) -> {
        double[] from = arrays[a];
        int shift = offsets[a] - toAt;
        for (int i = toAt; i < toAt + length; i++) {
          to[i] = SingleRow.tableValue(function, from[i + shift]);
        }
      }
      case Instruction.TableTwo(var function, int a, int b, int t) -> {
        double[] first = arrays[a];
        double[] second = arrays[b];
        for (int i = 0; i < length; i++) {
          to[toAt + i] =
              SingleRow.tableValue(function, first[offsets[a] + i], second[offsets[b] + i]);
        }
      }
    }
  }
}
