package dev.nabla.compile;

/// A statement made ready to run. Tasks are independent of each other and may run in any order.
interface StatementRunner {
  int tasks();

  /// About how many operations the tasks take together.
  long effort();

  /// Runs some tasks with the scratch of one thread.
  void run(int from, int to, double[][] buffers, Scratch scratch);

  /// What is left to do when all tasks are done.
  default void finish(double[][] buffers, Scratch scratch) {}
}
