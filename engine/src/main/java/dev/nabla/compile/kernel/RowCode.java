package dev.nabla.compile.kernel;

/// A program for one element as straight-line code. Its class is made while running.
public interface RowCode {
  /// Reads the arguments from the first slots and writes the roots to theirs.
  void run(double[] slots);
}
