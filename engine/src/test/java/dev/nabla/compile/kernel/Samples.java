package dev.nabla.compile.kernel;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.function.DoubleSupplier;

/// Random arguments for each kernel, where it is hard and where it is used.
///
/// As a program, writes arguments and values of every kernel into a folder, for
/// `src/test/python/ulps.py` to compare with MPFR: `Samples FOLDER COUNT`.
final class Samples {
  private final Random random;

  Samples(long seed) {
    this.random = new Random(seed);
  }

  public static void main(String[] arguments) throws IOException {
    Path folder = Files.createDirectories(Path.of(arguments[0]));
    int count = Integer.parseInt(arguments[1]);
    for (Operation operation : Operation.values()) {
      Samples samples = new Samples(42);
      Path file = folder.resolve(operation.name().toLowerCase(java.util.Locale.ROOT));
      try (DataOutputStream out =
          new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
        for (int i = 0; i < count; i++) {
          double[] x = samples.next(operation, i);
          for (double each : x) {
            out.writeDouble(each);
          }
          out.writeDouble(x.length == 1 ? operation.at(x[0]) : operation.at(x[0], x[1]));
        }
      }
    }
  }

  /// The arguments of the i-th sample; the ways of drawing take turns.
  double[] next(Operation operation, int i) {
    return switch (operation) {
      case POWER -> power(i);
      case ATAN2 ->
          i % 2 == 0
              ? new double[] {uniform(-10, 10), uniform(-10, 10)}
              : new double[] {scaled(-1074, 1022), scaled(-1074, 1022)};
      case ADD, SUBTRACT, MULTIPLY, DIVIDE, MIN, MAX ->
          new double[] {scaled(-300, 300), scaled(-300, 300)};
      default -> {
        DoubleSupplier[] ways = ways(operation);
        yield new double[] {ways[i % ways.length].getAsDouble()};
      }
    };
  }

  private DoubleSupplier[] ways(Operation operation) {
    DoubleSupplier small = () -> scaled(-60, 1);
    DoubleSupplier usual = () -> uniform(-10, 10);
    DoubleSupplier unit = () -> uniform(-1, 1);
    DoubleSupplier all = () -> scaled(-1074, 1022);
    DoubleSupplier nearOne = () -> 1 + scaled(-52, -1) * 0.7;
    DoubleSupplier inside = () -> scaled(-60, -1) * 0.5;
    DoubleSupplier belowOne = () -> 1 - Math.abs(scaled(-53, -2));
    DoubleSupplier aboveMinusOne = () -> -1 + Math.abs(scaled(-53, -2));
    return switch (operation) {
      case EXP, EXPM1, SIGMOID, SOFTPLUS ->
          ways(small, usual, unit, () -> uniform(-746, 709), () -> uniform(-50, 50));
      case SINH, COSH, TANH -> ways(small, usual, unit, () -> uniform(-710, 710));
      case LN, LOG2, LOG10 ->
          ways(() -> Math.abs(all.getAsDouble()), nearOne, () -> uniform(0, 10));
      case LOG1P -> ways(() -> Math.abs(all.getAsDouble()), inside, usual(-1, 3), aboveMinusOne);
      case ASINH -> ways(small, all, usual, unit, () -> scaled(-5, 40));
      case ACOSH ->
          ways(() -> 1 + Math.abs(scaled(-52, 3)), () -> Math.abs(scaled(0, 1022)), usual(1, 3));
      case ATANH, ASIN, ACOS -> ways(inside, unit, belowOne, aboveMinusOne);
      case SIN, COS, TAN, SEC, CSC, COT ->
          ways(small, usual, usual(-1e5, 1e5), this::nearTurn, () -> scaled(16, 1022));
      case ERF, ERFC -> ways(small, usual(-6, 27.2), usual(0, 2), usual(0.4, 0.6));
      case GELU -> ways(small, usual(-38.4, 6), usual(-3, 3), unit);
      default -> ways(all, usual, unit);
    };
  }

  private static DoubleSupplier[] ways(DoubleSupplier... ways) {
    return ways;
  }

  private DoubleSupplier usual(double low, double high) {
    return () -> uniform(low, high);
  }

  /// Close to a multiple of π/2.
  private double nearTurn() {
    return random.nextInt(60_000) * (Math.PI / 2) + scaled(-50, -2) * (random.nextInt(3) - 1);
  }

  private double[] power(int i) {
    double base =
        switch (i % 4) {
          case 0 -> uniform(0, 10);
          case 1 -> Math.abs(scaled(-1074, 1022));
          case 2 -> 1 + scaled(-30, -2) * 0.9;
          default -> -uniform(0, 10);
        };
    double exponent =
        switch (i % 4) {
          case 0 -> uniform(-10, 10);
          case 1, 2 -> uniform(-740, 709) / Math.log(base);
          default -> random.nextInt(41) - 20;
        };
    return new double[] {base, exponent};
  }

  private double uniform(double low, double high) {
    return low + (high - low) * random.nextDouble();
  }

  /// Of either sign, with an exponent between the two.
  private double scaled(int low, int high) {
    double size = Math.scalb(1 + random.nextDouble(), low + random.nextInt(high - low + 1));
    return random.nextBoolean() ? size : -size;
  }
}
