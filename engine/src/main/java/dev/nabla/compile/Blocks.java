package dev.nabla.compile;

import dev.nabla.compile.kernel.Kernels;
import java.util.Arrays;

/// Runs a program over columns, block by block and within a block instruction by instruction, so
/// that intermediate values stay in the cache. Each slot is a piece of an array: an argument's is
/// the caller's column itself, a root's the caller's result.
final class Blocks {
  /// Elements in a block of a program with few registers.
  static final int LARGEST_BLOCK = 1024;

  private static final int SMALLEST_BLOCK = 64;

  /// Doubles in all registers together: a quarter of a usual second-level cache.
  private static final int WORKING_SET = 32 * 1024;

  private final Kernels kernels;
  private final Program program;
  private final double[][] columns;
  private final double[][] results;
  private final int block;
  private final double[][] arrays;
  private final int[] offsets;
  private final boolean shared;

  private Blocks(
      Kernels kernels, Program program, double[][] columns, double[][] results, int rows) {
    this.kernels = kernels;
    this.program = program;
    this.columns = columns;
    this.results = results;
    this.shared = sharesArrays(columns, results);
    this.block = Math.min(rows, blockSize(program));
    this.arrays = new double[program.slots()][];
    this.offsets = new int[program.slots()];
    assignScratch();
  }

  static void run(
      Kernels kernels, Program program, double[][] columns, double[][] results, int from, int to) {
    if (from == to) {
      return;
    }
    Blocks blocks = new Blocks(kernels, program, columns, results, to - from);
    for (int start = from; start < to; start += blocks.block) {
      blocks.runBlock(start, Math.min(blocks.block, to - start));
    }
  }

  /// Never depends on the number of rows or threads for its bits: every step is elementwise.
  private static int blockSize(Program program) {
    int fitting = WORKING_SET / Math.max(1, program.registers() + program.constants().size());
    return Math.clamp(fitting & -SMALLEST_BLOCK, SMALLEST_BLOCK, LARGEST_BLOCK);
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
    int firstScratch = shared ? program.firstRoot() : program.firstRegister();
    int pieces = program.slots() - firstScratch;
    double[] scratch = new double[Math.multiplyExact(pieces, block)];
    for (int i = 0; i < pieces; i++) {
      arrays[firstScratch + i] = scratch;
      offsets[firstScratch + i] = i * block;
    }
    for (Instruction.Fill constant : program.constants()) {
      double[] filled = new double[block];
      Arrays.fill(filled, constant.value());
      arrays[constant.target()] = filled;
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
    for (Instruction instruction : program.instructions()) {
      step(instruction, length);
    }
    if (shared) {
      for (int i = 0; i < results.length; i++) {
        int slot = program.firstRoot() + i;
        System.arraycopy(arrays[slot], offsets[slot], results[i], start, length);
      }
    }
  }

  private void step(Instruction instruction, int length) {
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
