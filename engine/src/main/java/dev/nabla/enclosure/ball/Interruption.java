package dev.nabla.enclosure.ball;

import java.util.concurrent.CancellationException;

/// Lets long computations be stopped.
final class Interruption {
  private Interruption() {}

  /// @throws CancellationException if the thread is interrupted; it stays so
  static void check() {
    if (Thread.currentThread().isInterrupted()) {
      throw new CancellationException("interrupted");
    }
  }
}
