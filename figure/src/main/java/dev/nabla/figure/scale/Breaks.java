package dev.nabla.figure.scale;

import java.util.BitSet;
import java.util.function.IntPredicate;

/// Finds where the samples of a curve pass a pole or a jump, so that no line joins the two sides.
///
/// At a pole the values climb, fall once by far more than they climbed, and climb again (or the
/// other way round). At a jump one step dwarfs the two before and the two after it. A curve that is
/// sampled finely enough to be drawn does neither anywhere else.
final class Breaks {

  private static final double POLE_FACTOR = 4;
  private static final double JUMP_FACTOR = 50;
  private static final int FEWEST_SAMPLES = 30;

  private final double[] ys;

  private Breaks(double[] ys) {
    this.ys = ys;
  }

  /// The indices `i` such that the piece from sample `i` to `i + 1` must not be drawn.
  static BitSet of(double[] ys) {
    Breaks breaks = new Breaks(ys);
    return breaks.where(i -> breaks.isPole(i) || breaks.isJump(i));
  }

  /// The indices `i` such that a pole lies between sample `i` and `i + 1`.
  static BitSet poles(double[] ys) {
    Breaks breaks = new Breaks(ys);
    return breaks.where(breaks::isPole);
  }

  private BitSet where(IntPredicate condition) {
    BitSet found = new BitSet();
    for (int i = 0; i + 1 < ys.length && ys.length >= FEWEST_SAMPLES; i++) {
      if (condition.test(i)) {
        found.set(i);
      }
    }
    return found;
  }

  /// The step from sample `i` to the next; 0 where there is none.
  private double step(int i) {
    boolean defined =
        i >= 0 && i + 1 < ys.length && Double.isFinite(ys[i]) && Double.isFinite(ys[i + 1]);
    return defined ? ys[i + 1] - ys[i] : 0;
  }

  /// Compares with the steps one sample further out, where a pole is already calm.
  private boolean isPole(int i) {
    double direction = Math.signum(step(i));
    return direction != 0
        && step(i - 1) * direction < 0
        && step(i + 1) * direction < 0
        && step(i - 2) * direction <= 0
        && step(i + 2) * direction <= 0
        && Math.abs(step(i)) > POLE_FACTOR * largest(step(i - 2), step(i + 2));
  }

  private boolean isJump(int i) {
    double around = Math.max(largest(step(i - 2), step(i - 1)), largest(step(i + 1), step(i + 2)));
    return Math.abs(step(i)) > JUMP_FACTOR * around && isDefinedAround(i);
  }

  /// At the edge of a domain the samples may rightly run off.
  private boolean isDefinedAround(int i) {
    return (i == 0 || Double.isFinite(ys[i - 1]))
        && (i + 2 == ys.length || Double.isFinite(ys[i + 2]));
  }

  private static double largest(double a, double b) {
    return Math.max(Math.abs(a), Math.abs(b));
  }
}
