package dev.nabla.compile;

import dev.nabla.compile.kernel.MatrixKernels;

/// What one thread needs beside the buffers. Grows once, and is used again and again.
final class Scratch {
  double[][] arrays = new double[0][];
  int[] offsets = new int[0];
  double[] registers = new double[0];

  /// Where in the registers a block is free.
  int spare;

  double[] left = new double[0];
  double[] right = new double[0];
  final double[] tile = new double[MatrixKernels.TILE_ROWS * MatrixKernels.TILE_COLUMNS];

  void slots(int count, int block) {
    if (arrays.length < count) {
      arrays = new double[count][];
      offsets = new int[count];
    }
    if (registers.length < count * block) {
      registers = new double[count * block];
    }
  }

  void panels(int leftSize, int rightSize) {
    if (left.length < leftSize) {
      left = new double[leftSize];
    }
    if (right.length < rightSize) {
      right = new double[rightSize];
    }
  }
}
