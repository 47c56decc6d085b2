package dev.nabla.compile.kernel;

import dev.nabla.expr.ElementaryFunction;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.function.DoubleSupplier;

/// Random arguments for each [Subject], where it is hard and where it is used.
///
/// As a program, writes arguments and values of every subject into a folder, for
/// `src/test/python/ulps.py` to compare with MPFR and Arb: `Samples FOLDER COUNT`.
final class Samples {
  private final Random random;

  Samples(long seed) {
    this.random = new Random(seed);
  }

  public static void main(String[] arguments) throws IOException {
    Path folder = Files.createDirectories(Path.of(arguments[0]));
    int count = Integer.parseInt(arguments[1]);
    for (Subject subject : Subject.all()) {
      Samples samples = new Samples(42);
      try (DataOutputStream out =
          new DataOutputStream(
              new BufferedOutputStream(Files.newOutputStream(folder.resolve(subject.name()))))) {
        for (int i = 0; i < count; i++) {
          double[] x = subject.samples().next(samples, i);
          for (double each : x) {
            out.writeDouble(each);
          }
          out.writeDouble(subject.value().applyAsDouble(x));
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

  /// The same for a function without a kernel.
  double[] next(ElementaryFunction function, int i) {
    return switch (function) {
      case ROOT -> root(i);
      case BINOM -> binomial(i);
      case POLYGAMMA -> {
        int order = i % 3 == 0 ? 1 : 1 + random.nextInt(i % 3 == 1 ? 6 : 150);
        DoubleSupplier[] ways = {usual(0, 10), () -> positive(-10, 10), usual(-10, 0)};
        yield new double[] {order, ways[i / 3 % ways.length].getAsDouble()};
      }
      default -> {
        DoubleSupplier[] ways = ways(function);
        yield new double[] {ways[i % ways.length].getAsDouble()};
      }
    };
  }

  private DoubleSupplier[] ways(ElementaryFunction function) {
    return switch (function) {
      case LGAMMA ->
          ways(
              usual(0, 3),
              usual(0, 1000),
              () -> positive(-1074, 1015),
              () -> 1 + scaled(-52, -2),
              () -> 2 + scaled(-51, -2));
      case DIGAMMA ->
          ways(
              usual(0, 10),
              usual(-30, 0),
              () -> positive(-1000, 1000),
              () -> 1.4616321449683622 + scaled(-52, -2),
              () -> nearWhole(0));
      default ->
          ways(
              usual(0, 10),
              usual(-10, 0),
              usual(0, 171),
              usual(-180, 0),
              () -> nearWhole(30),
              () -> positive(-1020, 7));
    };
  }

  /// Close to a whole number from −30 on.
  private double nearWhole(int highest) {
    return random.nextInt(31 + highest) - 30 + scaled(-45, -2);
  }

  private double positive(int low, int high) {
    return Math.abs(scaled(low, high));
  }

  private double[] root(int i) {
    boolean odd = i % 3 == 0;
    double x = i % 2 == 0 ? positive(-1074, 1022) : uniform(0, 10);
    double degree = odd ? 2.0 * random.nextInt(20) - 19 : uniform(0.2, 50);
    return new double[] {odd && i % 4 < 2 ? -x : x, degree};
  }

  private double[] binomial(int i) {
    int whole = random.nextInt(1000);
    double real = uniform(0, 60);
    return switch (i % 4) {
      case 0 -> new double[] {whole, random.nextInt(whole + 1)};
      case 1 -> new double[] {uniform(-20, 50), random.nextInt(30)};
      case 2 -> new double[] {real, uniform(-0.9, real + 0.9)};
      default -> new double[] {uniform(-20, 20), uniform(-20, 20)};
    };
  }

  /// A whole power that neither overflows nor vanishes.
  double[] raise() {
    int exponent = 4 + random.nextInt(Raising.LARGEST - 3);
    return new double[] {scaled(-900 / exponent, 900 / exponent), exponent};
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

  double[] reciprocalPower() {
    return new double[] {positive(-1022, 1022), 4.0 + random.nextInt(60)};
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
