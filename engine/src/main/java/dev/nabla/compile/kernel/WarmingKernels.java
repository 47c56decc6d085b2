package dev.nabla.compile.kernel;

import dev.nabla.expr.Comparison;
import java.util.EnumMap;
import java.util.Map;

/// Scalar loops at first, and for each operation the vector loop as soon as it is faster.
///
/// Until HotSpot has compiled it, a vector loop is a hundred times slower than a scalar one,
/// because every operation on a vector is a call that makes an object; the scalar loop is fast
/// almost at once. So an operation that has done many elements has its vector loop run aside, on
/// numbers of our own, until it has won. The bits are the same either way.
final class WarmingKernels implements Kernels {
  /// An operation that has done fewer elements than this is not worth the work aside.
  private static final long WORTH_IT = 200_000;

  private final ScalarKernels scalar = ScalarKernels.INSTANCE;
  private final VectorKernels vector = new VectorKernels();

  private final Map<Operation, Progress> ones = progress(Operation.class);
  private final Map<Operation, Progress> twos = progress(Operation.class);
  private final Map<Operation, Progress> rights = progress(Operation.class);
  private final Map<Operation, Progress> lefts = progress(Operation.class);
  private final Map<Comparison, Progress> selections = progress(Comparison.class);
  private final Map<Comparison, Progress> bounds = progress(Comparison.class);
  private final Progress scaledSums = new Progress();
  private final Progress affines = new Progress();
  private final Progress raises = new Progress();
  private final Progress rationalPowers = new Progress();

  /// How far one loop has come. Not synchronized: a count that is lost or a change that is seen
  /// late costs only time.
  private static final class Progress {
    private long done;
    private boolean warm;
  }

  private static <E extends Enum<E>> Map<E, Progress> progress(Class<E> rows) {
    Map<E, Progress> map = new EnumMap<>(rows);
    for (E row : rows.getEnumConstants()) {
      map.put(row, new Progress());
    }
    return map;
  }

  private <E> Kernels choose(Map<E, Progress> family, E row, int length, Warming.Loop sample) {
    Progress progress = family.get(row);
    return progress == null ? scalar : choose(progress, length, sample);
  }

  private Kernels choose(Progress progress, int length, Warming.Loop sample) {
    if (progress.warm) {
      return vector;
    }
    long before = progress.done;
    long after = before + length;
    progress.done = after;
    if (before < WORTH_IT && after >= WORTH_IT) {
      Warming.start(sample, scalar, vector, () -> progress.warm = true);
    }
    return scalar;
  }

  @Override
  public void one(Operation operation, double[] x, int xAt, double[] to, int toAt, int length) {
    choose(ones, operation, length, (on, a, b, r) -> on.one(operation, a, 0, r, 0, r.length))
        .one(operation, x, xAt, to, toAt, length);
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
    choose(twos, operation, length, (on, a, b, r) -> on.two(operation, a, 0, b, 0, r, 0, r.length))
        .two(operation, x, xAt, y, yAt, to, toAt, length);
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
    choose(
            rights,
            operation,
            length,
            (on, a, b, r) -> on.constantRight(operation, a, 0, constant, r, 0, r.length))
        .constantRight(operation, x, xAt, constant, to, toAt, length);
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
    choose(
            lefts,
            operation,
            length,
            (on, a, b, r) -> on.constantLeft(operation, constant, a, 0, r, 0, r.length))
        .constantLeft(operation, constant, y, yAt, to, toAt, length);
  }

  @Override
  public void addScaled(
      double[] x, int xAt, double factor, double[] y, int yAt, double[] to, int toAt, int length) {
    choose(scaledSums, length, (on, a, b, r) -> on.addScaled(a, 0, factor, b, 0, r, 0, r.length))
        .addScaled(x, xAt, factor, y, yAt, to, toAt, length);
  }

  @Override
  public void affine(
      double factor, double[] x, int xAt, double constant, double[] to, int toAt, int length) {
    choose(affines, length, (on, a, b, r) -> on.affine(factor, a, 0, constant, r, 0, r.length))
        .affine(factor, x, xAt, constant, to, toAt, length);
  }

  @Override
  public void raise(double[] x, int xAt, int exponent, double[] to, int toAt, int length) {
    choose(raises, length, (on, a, b, r) -> on.raise(a, 0, exponent, r, 0, r.length))
        .raise(x, xAt, exponent, to, toAt, length);
  }

  @Override
  public void rationalPower(
      double[] x, int xAt, double exponent, double exponentLow, double[] to, int toAt, int length) {
    choose(
            rationalPowers,
            length,
            (on, a, b, r) -> on.rationalPower(a, 0, exponent, exponentLow, r, 0, r.length))
        .rationalPower(x, xAt, exponent, exponentLow, to, toAt, length);
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
    choose(
            selections,
            comparison,
            length,
            (on, a, b, r) -> on.select(comparison, a, 0, b, 0, a, 0, b, 0, r, 0, r.length))
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
    choose(
            bounds,
            comparison,
            length,
            (on, a, b, r) -> on.selectByBound(comparison, a, 0, y, a, 0, b, 0, r, 0, r.length))
        .selectByBound(
            comparison, x, xAt, y, accepted, acceptedAt, rejected, rejectedAt, to, toAt, length);
  }
}
