package dev.nabla.bench;

import dev.nabla.Formula;
import dev.nabla.Nabla;
import dev.nabla.compile.Compiled;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// A function and its derivative over a column of 1,000,000 points, on one thread.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 10, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 15, time = 200, timeUnit = TimeUnit.MILLISECONDS)
public class Columns {
  static final int POINTS = 1_000_000;

  @Param({"x^2", "2x^3 - 3x^2 + 5", "e^(-2x) + 3 sin(3x)"})
  String function = "x^2";

  private final double[][] columns = new double[1][POINTS];
  private final double[][] results = new double[1][POINTS];
  private Compiled value = Nabla.parse("x").compile("x");
  private Compiled derivative = value;

  @Setup
  public void compile() {
    for (int i = 0; i < POINTS; i++) {
      columns[0][i] = -5 + 10.0 * i / (POINTS - 1);
    }
    Formula formula = Nabla.parse(function);
    value = formula.compile("x");
    derivative = formula.diff("x").simplify().compile("x");
  }

  @Benchmark
  public double[] value() {
    value.evaluate(columns, results);
    return results[0];
  }

  @Benchmark
  public double[] derivative() {
    derivative.evaluate(columns, results);
    return results[0];
  }
}
