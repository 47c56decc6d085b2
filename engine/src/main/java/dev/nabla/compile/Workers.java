package dev.nabla.compile;

import dev.nabla.expr.Effort;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.RecursiveAction;
import java.util.concurrent.atomic.AtomicInteger;

/// Threads that share the tasks of large statements. Who takes which task decides no bit of a
/// result.
final class Workers {
  /// Operations that take about the time of visiting a node.
  private static final int OPERATIONS_OF_A_STEP = 1_000;

  /// So many portions for each thread, because threads may be held up.
  private static final int PORTIONS = 8;

  private Workers() {}

  /// Runs all tasks of a statement, under the effort of the calling thread.
  ///
  /// @param scratch one for each thread; its length is the most threads
  /// @param eager whether all of them take part even if it is not worth it
  static void run(StatementRunner statement, double[][] buffers, Scratch[] scratch, boolean eager) {
    long effort = statement.effort();
    Effort.spend(1 + effort / OPERATIONS_OF_A_STEP);
    int tasks = statement.tasks();
    int threads = Math.min(scratch.length, tasks);
    if (!eager) {
      threads = Math.min(threads, Cores.forWork(effort));
    }
    if (threads < 2) {
      statement.run(0, tasks, buffers, scratch[0]);
    } else {
      share(statement, buffers, scratch, threads);
    }
    statement.finish(buffers, scratch[0]);
  }

  private static void share(
      StatementRunner statement, double[][] buffers, Scratch[] scratch, int threads) {
    AtomicInteger taken = new AtomicInteger();
    List<Share> others = new ArrayList<>();
    for (int i = 1; i < threads; i++) {
      Share other = new Share(statement, buffers, scratch[i], taken, threads);
      others.add(other);
      other.fork();
    }
    new Share(statement, buffers, scratch[0], taken, threads).compute();
    for (Share other : others.reversed()) {
      other.join();
    }
  }

  /// Takes the next portion until there is none.
  private static final class Share extends RecursiveAction {
    private static final long serialVersionUID = 1;

    private final transient StatementRunner statement;
    private final transient double[][] buffers;
    private final transient Scratch scratch;
    private final transient AtomicInteger taken;
    private final int portion;

    Share(
        StatementRunner statement,
        double[][] buffers,
        Scratch scratch,
        AtomicInteger taken,
        int threads) {
      this.statement = statement;
      this.buffers = buffers;
      this.scratch = scratch;
      this.taken = taken;
      portion = Math.max(1, statement.tasks() / (PORTIONS * threads));
    }

    @Override
    protected void compute() {
      int tasks = statement.tasks();
      for (int from = taken.getAndAdd(portion); from < tasks; from = taken.getAndAdd(portion)) {
        statement.run(from, Math.min(tasks, from + portion), buffers, scratch);
      }
    }
  }
}
