package dev.nabla.bench;

import dev.nabla.Formula;
import dev.nabla.Nabla;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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

/// Symbolic derivatives that are known to be hard on computer algebra.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 10, time = 500, timeUnit = TimeUnit.MILLISECONDS)
public class Derivatives {
  private static final int SAMPLES = 20;

  @Param({"tenth derivative of seven sines", "log loss of one neuron", "log loss of 20 samples"})
  String work = "log loss of one neuron";

  private Formula formula = Nabla.parse("x");

  @Setup
  public void read() {
    formula =
        switch (work) {
          case "tenth derivative of seven sines" ->
              Nabla.parse("sin(sin(sin(sin(sin(sin(sin(x)))))))");
          case "log loss of one neuron" ->
              Nabla.parse("-y ln(1/(1+e^(-(w x+b)))) - (1-y) ln(1 - 1/(1+e^(-(w x+b))))");
          default -> Nabla.parse(logLoss());
        };
  }

  /// Twenty samples with two features and their classes: numbers from a fixed seed.
  private static String logLoss() {
    Random random = new Random(1);
    return IntStream.range(0, SAMPLES)
        .mapToObj(i -> sample(random.nextGaussian(), random.nextGaussian(), i % 2))
        .collect(Collectors.joining(" + "));
  }

  private static String sample(double first, double second, int label) {
    String activation =
        String.format(Locale.ROOT, "1/(1+exp(-(w_1*(%.3f)+w_2*(%.3f)+b)))", first, second);
    return label == 1 ? "(-ln(" + activation + "))" : "(-ln(1-" + activation + "))";
  }

  @Benchmark
  public Object nabla() {
    return switch (work) {
      case "tenth derivative of seven sines" -> formula.diff("x", 10);
      case "log loss of one neuron" -> formula.diff("w").simplify();
      default -> List.of(formula.gradient("w_1", "w_2", "b"), formula.hessian("w_1", "w_2", "b"));
    };
  }
}
