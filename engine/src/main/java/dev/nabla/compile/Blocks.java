package dev.nabla.compile;

/// Runs a program block by block, each instruction over a whole block at a time.
final class Blocks {
  private Blocks() {}

  static void run(Program program, double[][] columns, double[][] results, int from, int to) {
    double[] slots = new double[program.slots()];
    double[][] rows = new double[results.length][];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = results[i];
    }
    for (int row = from; row < to; row++) {
      for (int i = 0; i < columns.length; i++) {
        slots[i] = columns[i].length == 1 ? columns[i][0] : columns[i][row];
      }
      Scalar.run(program, slots);
      for (int i = 0; i < rows.length; i++) {
        rows[i][row] = slots[program.firstRoot() + i];
      }
    }
  }
}
