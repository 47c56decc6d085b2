package dev.nabla.compile;

import dev.nabla.compile.kernel.Aside;
import dev.nabla.compile.kernel.Kernels;
import dev.nabla.compile.kernel.RowCode;

/// Lets new code run against the old on numbers of our own until HotSpot has compiled it well.
final class Trial {
  private static final int MOST_ROWS = 1024;
  private static final int FEWEST_ROWS = 64;

  /// Numbers in all columns, and steps of one run, at most about so many.
  private static final int MOST_WORK = 1 << 20;

  private Trial() {}

  static boolean isFaster(Kernels kernels, Plan old, Plan made) {
    Program program = old.program();
    int width = program.arguments() + program.roots() + program.instructions().size();
    int rows = Math.clamp(MOST_WORK / width, FEWEST_ROWS, MOST_ROWS);
    double[][] columns = new double[program.arguments()][rows];
    for (int i = 0; i < columns.length; i++) {
      for (int row = 0; row < rows; row++) {
        columns[i][row] = 0.1 + (row * 7 + i * 100) % rows * (0.8 / rows);
      }
    }
    double[][] results = new double[program.roots()][rows];
    Blocks first = new Blocks(kernels, old, columns, results, rows);
    Blocks second = new Blocks(kernels, made, columns, results, rows);
    // The last elements are not enough for a vector.
    return Aside.becomesFaster(
        () -> first.run(0, rows), () -> second.run(0, rows), () -> second.run(0, rows - 1));
  }

  static boolean isFaster(Program program, RowCode made) {
    double[] slots = new double[program.slots()];
    for (int i = 0; i < program.arguments(); i++) {
      slots[i] = 0.1 + i % 100 * 0.008;
    }
    int often = Math.max(1, 2_000 / Math.max(1, program.instructions().size()));
    return Aside.becomesFaster(
        () -> {
          for (int i = 0; i < often; i++) {
            SingleRow.run(program, slots);
          }
        },
        () -> {
          for (int i = 0; i < often; i++) {
            made.run(slots);
          }
        },
        () -> {});
  }
}
