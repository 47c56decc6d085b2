package dev.nabla.bench;

import dev.nabla.Nabla;
import dev.nabla.compile.Compiled;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleUnaryOperator;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// One function over a column, for one element: our kernels and the JDK's [Math].
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(Functions.POINTS)
@Fork(
    value = 1,
    jvmArgs = {"--add-modules", "jdk.incubator.vector"})
@Warmup(iterations = 6, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 10, time = 200, timeUnit = TimeUnit.MILLISECONDS)
public class Functions {
  static final int POINTS = 100_000;

  @Param({"exp", "ln", "sin", "cos", "tan", "tanh", "sinh", "atan", "cbrt"})
  String function = "exp";

  private final double[][] columns = new double[1][POINTS];
  private final double[][] results = new double[1][POINTS];
  private Compiled own = Nabla.parse("x").compile("x");
  private DoubleUnaryOperator math = Math::exp;

  @Setup
  public void compile() {
    for (int i = 0; i < POINTS; i++) {
      columns[0][i] = 10.0 * (i + 0.5) / POINTS;
    }
    own = Nabla.parse(function + "(x)").compile("x");
    math =
        switch (function) {
          case "exp" -> Math::exp;
          case "ln" -> Math::log;
          case "sin" -> Math::sin;
          case "cos" -> Math::cos;
          case "tan" -> Math::tan;
          case "tanh" -> Math::tanh;
          case "sinh" -> Math::sinh;
          case "atan" -> Math::atan;
          default -> Math::cbrt;
        };
  }

  @Benchmark
  public double[] own() {
    own.evaluate(columns, results);
    return results[0];
  }

  @Benchmark
  public double[] math() {
    double[] x = columns[0];
    double[] to = results[0];
    for (int i = 0; i < POINTS; i++) {
      to[i] = math.applyAsDouble(x[i]);
    }
    return to;
  }
}
