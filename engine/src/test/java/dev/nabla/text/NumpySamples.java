package dev.nabla.text;

import dev.nabla.derive.NaiveArrays;
import dev.nabla.expr.Build;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Shape;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/// Prints random formulas of arrays for a comparison with NumPy: the values of the symbols, then
/// what the Python format writes, the shape and the value by definition. Run by
/// src/test/python/array_formats.py.
final class NumpySamples {
  private static final Map<String, Integer> LENGTHS = Map.of("n", 3, "m", 4, "samples", 5);

  private NumpySamples() {}

  public static void main(String[] arguments) {
    int count = Integer.parseInt(arguments[0]);
    long seed = Long.parseLong(arguments[1]);
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    Map<String, Shape> shapes = new LinkedHashMap<>(ArrayRoundTripTest.DECLARED.shapes());
    Random numbers = new Random(seed);
    Map<Expr, double[]> values = new HashMap<>();
    NaiveArrays naive = new NaiveArrays(values, LENGTHS);
    shapes.put("s", Shape.SCALAR);
    shapes.forEach(
        (name, shape) -> {
          int[] lengths = naive.lengths(shape);
          double[] value = new double[Arrays.stream(lengths).reduce(1, (a, b) -> a * b)];
          Arrays.setAll(value, i -> Math.round(numbers.nextDouble(-2, 2) * 256) / 256.0);
          if (lengths.length == 2 && lengths[0] == lengths[1]) {
            makePositiveDefinite(value, lengths[0]);
          }
          values.put(Build.symbol(name, shape), value);
          out.printf("%s\t%s\t%s%n", PythonName.of(name), text(lengths), text(value));
        });
    LENGTHS.forEach((name, length) -> out.printf("%s\t\t%s%n", name, length));
    shapes.remove("s");
    RandomArrays random = new RandomArrays(seed, shapes);
    for (int i = 0; i < count; i++) {
      Expr formula = random.next();
      if (Format.hasArrays(formula)) {
        String python = Format.PYTHON.write(formula);
        double[] value = naive.of(formula);
        out.printf("=\t%s\t%s\t%s%n", python, text(naive.lengths(formula.shape())), text(value));
      }
    }
    out.flush();
  }

  private static void makePositiveDefinite(double[] matrix, int side) {
    for (int i = 0; i < side; i++) {
      matrix[i * side + i] = 4 * side + i;
      for (int j = 0; j < i; j++) {
        matrix[i * side + j] = matrix[j * side + i];
      }
    }
  }

  private static String text(int[] lengths) {
    return Arrays.stream(lengths).mapToObj(String::valueOf).collect(Collectors.joining(","));
  }

  private static String text(double[] values) {
    return Arrays.stream(values).mapToObj(String::valueOf).collect(Collectors.joining(","));
  }
}
