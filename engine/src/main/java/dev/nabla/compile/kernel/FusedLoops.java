package dev.nabla.compile.kernel;

/// Loops that do several steps of a program in one pass. Their classes are made while running.
public interface FusedLoops {
  /// Does the steps of one run for `length` elements of each array, from its offset on.
  ///
  /// @param run which of the loops, from 0
  /// @param arrays by slot
  /// @param offsets by slot
  void run(int run, double[][] arrays, int[] offsets, int length);
}
