package dev.nabla.compile;

import dev.nabla.compile.kernel.Aside;
import dev.nabla.compile.kernel.Kernels;
import dev.nabla.compile.kernel.RowCode;

/// Lets new code run against the old on numbers of our own until HotSpot has compiled it well.
final class Trial {
  private static final int ROWS = 1024;

  private Trial() {}

  static boolean isFaster(Kernels kernels, Plan old, Plan made) {
    Program program = old.program();
    double[][] columns = new double[program.arguments()][ROWS];
    for (int i = 0; i < columns.length; i++) {
      for (int row = 0; row < ROWS; row++) {
        columns[i][row] = 0.1 + (row * 7 + i * 100) % ROWS * (0.8 / ROWS);
      }
    }
    double[][] results = new double[program.roots()][ROWS];
    Blocks first = new Blocks(kernels, old, columns, results, ROWS);
    Blocks second = new Blocks(kernels, made, columns, results, ROWS);
    // The last elements are not enough for a vector.
    return Aside.becomesFaster(
        () -> first.run(0, ROWS), () -> second.run(0, ROWS), () -> second.run(0, ROWS - 1));
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
