package dev.nabla.compile.kernel;

import dev.nabla.expr.Comparison;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;

/// Scalar loops at first, and for each operation the vector loop as soon as it is faster.
///
/// Until HotSpot has compiled it, a vector loop is a hundred times slower than a scalar one,
/// because every operation on a vector is a call that makes an object; the scalar loop is fast
/// almost at once. So an operation that has done many elements has its vector loop run aside, on
/// numbers of our own, until it has won. The bits are the same either way.
final class WarmingKernels implements Kernels {
  /// An operation that has done fewer elements than this is not worth the work aside.
  private static final long WORTH_IT = 200_000;

  /// A number for samples.
  private static final double SOME = 0.3;

  private final ScalarKernels scalar = ScalarKernels.INSTANCE;
  private final VectorKernels vector = new VectorKernels();

  // The samples are made once, because a call may not need memory.
  private final Map<Operation, Progress> ones =
      progress(Operation.class, row -> (on, x, y, to) -> on.one(row, x, 0, to, 0, to.length));
  private final Map<Operation, Progress> twos =
      progress(Operation.class, row -> (on, x, y, to) -> on.two(row, x, 0, y, 0, to, 0, to.length));
  private final Map<Operation, Progress> rights =
      progress(
          Operation.class,
          row -> (on, x, y, to) -> on.constantRight(row, x, 0, SOME, to, 0, to.length));
  private final Map<Operation, Progress> lefts =
      progress(
          Operation.class,
          row -> (on, x, y, to) -> on.constantLeft(row, SOME, x, 0, to, 0, to.length));
  private final Map<Comparison, Progress> selections =
      progress(
          Comparison.class,
          row -> (on, x, y, to) -> on.select(row, x, 0, y, 0, x, 0, y, 0, to, 0, to.length));
  private final Map<Comparison, Progress> bounds =
      progress(
          Comparison.class,
          row -> (on, x, y, to) -> on.selectByBound(row, x, 0, SOME, x, 0, y, 0, to, 0, to.length));
  private final Progress scaledSums =
      new Progress((on, x, y, to) -> on.addScaled(x, 0, SOME, y, 0, to, 0, to.length));
  private final Progress affines =
      new Progress((on, x, y, to) -> on.affine(SOME, x, 0, SOME, to, 0, to.length));
  private final Progress raises =
      new Progress((on, x, y, to) -> on.raise(x, 0, 5, to, 0, to.length));
  private final Progress rationalPowers =
      new Progress((on, x, y, to) -> on.rationalPower(x, 0, SOME, 0, to, 0, to.length));

  /// How far one loop has come. Not synchronized: a count that is lost or a change that is seen
  /// late costs only time.
  private static final class Progress {
    private final Warming.Loop sample;
    private long done;
    private boolean warm;

    Progress(Warming.Loop sample) {
      this.sample = sample;
    }
  }

  private static <E extends Enum<E>> Map<E, Progress> progress(
      Class<E> rows, Function<E, Warming.Loop> sample) {
    Map<E, Progress> map = new EnumMap<>(rows);
    for (E row : rows.getEnumConstants()) {
      map.put(row, new Progress(sample.apply(row)));
    }
    return map;
  }

  private <E> Kernels choose(Map<E, Progress> family, E row, int length) {
    Progress progress = family.get(row);
    return progress == null ? scalar : choose(progress, length);
  }

  private Kernels choose(Progress progress, int length) {
    if (progress.warm) {
      return vector;
    }
    long before = progress.done;
    long after = before + length;
    progress.done = after;
    if (before < WORTH_IT && after >= WORTH_IT) {
      Warming.start(progress.sample, scalar, vector, () -> progress.warm = true);
    }
    return scalar;
  }

  @Override
  public void one(Operation operation, double[] x, int xAt, double[] to, int toAt, int length) {
    choose(ones, operation, length).one(operation, x, xAt, to, toAt, length);
  }

  @Override
  public void two(
      Operation operation,
      double[] x,
      int xAt,
      double[] y,
      int yAt,
      double[] to,
      int toAt,
      int length) {
    choose(twos, operation, length).two(operation, x, xAt, y, yAt, to, toAt, length);
  }

  @Override
  public void constantRight(
      Operation operation,
      double[] x,
      int xAt,
      double constant,
      double[] to,
      int toAt,
      int length) {
    choose(rights, operation, length).constantRight(operation, x, xAt, constant, to, toAt, length);
  }

  @Override
  public void constantLeft(
      Operation operation,
      double constant,
      double[] y,
      int yAt,
      double[] to,
      int toAt,
      int length) {
    choose(lefts, operation, length).constantLeft(operation, constant, y, yAt, to, toAt, length);
  }

  @Override
  public void addScaled(
      double[] x, int xAt, double factor, double[] y, int yAt, double[] to, int toAt, int length) {
    choose(scaledSums, length).addScaled(x, xAt, factor, y, yAt, to, toAt, length);
  }

  @Override
  public void affine(
      double factor, double[] x, int xAt, double constant, double[] to, int toAt, int length) {
    choose(affines, length).affine(factor, x, xAt, constant, to, toAt, length);
  }

  @Override
  public void raise(double[] x, int xAt, int exponent, double[] to, int toAt, int length) {
    choose(raises, length).raise(x, xAt, exponent, to, toAt, length);
  }

  @Override
  public void rationalPower(
      double[] x, int xAt, double exponent, double exponentLow, double[] to, int toAt, int length) {
    choose(rationalPowers, length).rationalPower(x, xAt, exponent, exponentLow, to, toAt, length);
  }

  @Override
  public void select(
      Comparison comparison,
      double[] x,
      int xAt,
      double[] y,
      int yAt,
      double[] accepted,
      int acceptedAt,
      double[] rejected,
      int rejectedAt,
      double[] to,
      int toAt,
      int length) {
    choose(selections, comparison, length)
        .select(
            comparison,
            x,
            xAt,
            y,
            yAt,
            accepted,
            acceptedAt,
            rejected,
            rejectedAt,
            to,
            toAt,
            length);
  }

  @Override
  public void selectByBound(
      Comparison comparison,
      double[] x,
      int xAt,
      double y,
      double[] accepted,
      int acceptedAt,
      double[] rejected,
      int rejectedAt,
      double[] to,
      int toAt,
      int length) {
    choose(bounds, comparison, length)
        .selectByBound(
            comparison, x, xAt, y, accepted, acceptedAt, rejected, rejectedAt, to, toAt, length);
  }
}
