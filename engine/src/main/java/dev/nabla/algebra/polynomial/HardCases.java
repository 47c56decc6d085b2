package dev.nabla.algebra.polynomial;

import dev.nabla.expr.Effort;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// What a library does for polynomials in several variables, within bounds.
///
/// The library cannot be stopped. So it works on a thread of its own, which is left behind when the
/// effort that asked runs out; few may be left behind, and what is too large is not begun.
final class HardCases {
  private static final int MOST_TERMS = 2_000;
  private static final long HIGHEST_DEGREE = 120;
  private static final int MOST_BITS = 4_000;
  private static final int MOST_AT_ONCE = 4;
  private static final int MILLISECONDS_BETWEEN_LOOKS = 5;
  private static final int STEPS_FOR_A_LOOK = 1_025;

  private static final Semaphore PLACES = new Semaphore(MOST_AT_ONCE);

  private HardCases() {}

  /// What the library must do; the one that is used can be replaced here.
  interface Library {
    /// The irreducible factors of a primitive polynomial without multiple factors.
    List<Polynomial> factors(Polynomial polynomial);

    /// The greatest common divisor of primitive polynomials.
    Polynomial gcd(Polynomial a, Polynomial b);
  }

  /// Loaded when it is first needed.
  private static final class Chosen {
    static final Library LIBRARY = new RingsLibrary();
  }

  static List<Polynomial> factors(Polynomial polynomial) {
    check(polynomial);
    List<Polynomial> factors = within(() -> Chosen.LIBRARY.factors(polynomial));
    Polynomial product = factors.stream().reduce(Polynomial.ONE, Polynomial::times);
    if (!product.primitive().equals(polynomial)) {
      throw Effort.tooLarge();
    }
    return factors;
  }

  static Polynomial gcd(Polynomial a, Polynomial b) {
    check(a);
    check(b);
    return within(() -> Chosen.LIBRARY.gcd(a, b));
  }

  private static void check(Polynomial polynomial) {
    if (polynomial.size() > MOST_TERMS
        || polynomial.degree() > HIGHEST_DEGREE
        || polynomial.bitLength() > MOST_BITS) {
      throw Effort.tooLarge();
    }
  }

  private static <R> R within(Callable<R> work) {
    if (!PLACES.tryAcquire()) {
      throw Effort.tooLarge();
    }
    FutureTask<R> task =
        new FutureTask<>(
            () -> {
              try {
                return work.call();
              } finally {
                PLACES.release();
              }
            });
    Thread.ofPlatform().daemon().name("polynomials").start(task);
    while (true) {
      try {
        return task.get(MILLISECONDS_BETWEEN_LOOKS, TimeUnit.MILLISECONDS);
      } catch (TimeoutException notYet) {
        Effort.spend(STEPS_FOR_A_LOOK);
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        Effort.spend(STEPS_FOR_A_LOOK);
      } catch (ExecutionException failed) {
        throw Effort.tooLarge();
      }
    }
  }
}
