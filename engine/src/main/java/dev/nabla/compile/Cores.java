package dev.nabla.compile;

import dev.nabla.compile.kernel.Aside;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.RecursiveAction;
import java.util.concurrent.atomic.AtomicInteger;

/// Spreads rows over the cores. Every row has the same bits whichever thread computes it.
final class Cores {
  /// The most threads a call uses: the system property `nabla.threads`, or all cores.
  static final int MOST =
      Math.max(1, Integer.getInteger("nabla.threads", Runtime.getRuntime().availableProcessors()));

  /// For less work than this, in additions of elements, a thread costs more than it saves: to wake
  /// one takes 50 µs, and an addition 0.15 ns.
  private static final long WORTH_A_THREAD = 1_000_000;

  /// So many pieces for each thread, because threads may be held up.
  private static final int PIECES = 4;

  /// Rows in a piece are a multiple of this, so that few blocks are short.
  private static final int GRAIN = 1024;

  private Cores() {}

  /// Computes rows; only one thread at a time uses it.
  interface Worker {
    void run(int from, int to);
  }

  interface Workers {
    /// A worker for at most so many rows at a time.
    Worker hire(int rows);
  }

  static int forWork(long additions) {
    int most = Aside.isBusy() ? MOST - 1 : MOST;
    return Math.clamp(additions / WORTH_A_THREAD, 1, Math.max(1, most));
  }

  static void share(int from, int to, int threads, Workers workers) {
    int rows = to - from;
    if (rows == 0) {
      return;
    }
    if (threads == 1) {
      workers.hire(rows).run(from, to);
      return;
    }
    int even = (rows + threads * PIECES - 1) / (threads * PIECES);
    int piece = Math.clamp((even + (long) GRAIN - 1) / GRAIN * GRAIN, 1, rows);
    AtomicInteger taken = new AtomicInteger();
    List<Share> others = new ArrayList<>();
    for (int i = 1; i < threads; i++) {
      Share other = new Share(from, to, piece, taken, workers);
      others.add(other);
      other.fork();
    }
    new Share(from, to, piece, taken, workers).compute();
    // One that no other thread has begun runs here, and finds nothing left.
    for (Share other : others.reversed()) {
      other.join();
    }
  }

  /// Takes the next piece until there is none.
  private static final class Share extends RecursiveAction {
    private static final long serialVersionUID = 1;

    private final int from;
    private final int to;
    private final int piece;
    private final transient AtomicInteger taken;
    private final transient Workers workers;

    Share(int from, int to, int piece, AtomicInteger taken, Workers workers) {
      this.from = from;
      this.to = to;
      this.piece = piece;
      this.taken = taken;
      this.workers = workers;
    }

    @Override
    protected void compute() {
      Worker worker = null;
      while (true) {
        long start = from + (long) taken.getAndIncrement() * piece;
        if (start >= to) {
          return;
        }
        worker = worker == null ? workers.hire(piece) : worker;
        worker.run((int) start, (int) Math.min(to, start + piece));
      }
    }
  }
}
