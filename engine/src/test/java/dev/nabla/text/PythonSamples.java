package dev.nabla.text;

import dev.nabla.expr.Build;
import dev.nabla.expr.ElementaryFunction;
import dev.nabla.expr.Expr;
import dev.nabla.expr.TreeEvaluator;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// Prints random formulas for a comparison with SymPy: what the Python format writes, a point, and
/// the value there. Run by src/test/python/formats.py.
final class PythonSamples {
  private PythonSamples() {}

  public static void main(String[] arguments) {
    int count = Integer.parseInt(arguments[0]);
    long seed = Long.parseLong(arguments[1]);
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    RandomFormulas random = new RandomFormulas(seed, List.of("x", "x", "y", "beta", "x_1"));
    Random numbers = new Random(seed);
    List<Expr> formulas = new ArrayList<>();
    for (ElementaryFunction function : ElementaryFunction.values()) {
      Expr x = Build.symbol("x");
      formulas.add(
          function.arity() == 1
              ? Build.apply(function, x)
              : Build.apply(function, x, Build.symbol("y")));
    }
    while (formulas.size() < count) {
      formulas.add(random.next(1 + numbers.nextInt(7)));
    }
    for (Expr formula : formulas) {
      String python = Format.PYTHON.write(formula);
      for (int i = 0; i < 3; i++) {
        double[] at = new double[4];
        for (int j = 0; j < at.length; j++) {
          at[j] = Math.round(numbers.nextDouble(-4, 4) * 256) / 256.0 + 1 / 1024.0;
        }
        double value =
            TreeEvaluator.at(
                formula,
                Map.of(
                    Build.symbol("x"), at[0],
                    Build.symbol("y"), at[1],
                    Build.symbol("beta"), at[2],
                    Build.symbol("x_1"), at[3]));
        out.printf("%s\t%s\t%s\t%s\t%s\t%s%n", python, at[0], at[1], at[2], at[3], value);
      }
    }
    out.flush();
  }
}
