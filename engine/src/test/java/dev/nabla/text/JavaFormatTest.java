package dev.nabla.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nabla.expr.Build;
import dev.nabla.expr.ElementaryFunction;
import dev.nabla.expr.Expr;
import dev.nabla.expr.TreeEvaluator;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Compiles what the Java format writes and compares its values with those of the tree.
class JavaFormatTest {
  private static final Expr.Symbol X = Build.symbol("x");
  private static final Expr.Symbol Y = Build.symbol("y");
  private static final List<Double> POINTS =
      List.of(-2.6, -0.9, -0.3, 0.2, 0.75, 1.1, 1.7, 3.1, 11.6);

  @Test
  void everyFormulaCompilesAndHasTheValueOfItsTree(@TempDir Path folder) throws Exception {
    List<Expr> formulas = formulas();
    Class<?> compiled = compile(formulas, folder);
    int defined = 0;
    for (int i = 0; i < formulas.size(); i++) {
      var method = compiled.getMethod("f" + i, double.class, double.class);
      for (double x : POINTS) {
        for (double y : POINTS) {
          double expected = value(formulas.get(i), x, y);
          if (hangsOnRounding(formulas.get(i), x, y)) {
            continue;
          }
          double actual = (double) method.invoke(null, x, y);
          String shown = Format.JAVA.write(formulas.get(i)) + " at " + x + ", " + y;
          if (Double.isFinite(expected)) {
            assertEquals(expected, actual, 1e-9 * Math.max(1e-3, Math.abs(expected)), shown);
            defined++;
          } else {
            assertFalse(Double.isFinite(actual), shown);
          }
        }
      }
    }
    int values = formulas.size() * POINTS.size() * POINTS.size();
    assertTrue(defined > values / 3, () -> "too few of " + values + " values are numbers");
  }

  private static double value(Expr formula, double x, double y) {
    return TreeEvaluator.at(formula, Map.of(X, x, Y, y));
  }

  /// Whether a jump or the edge of the domain is so near that rounding decides about the value.
  private static boolean hangsOnRounding(Expr formula, double x, double y) {
    double here = value(formula, x, y);
    double beside = value(formula, x * (1 + 1e-13), y * (1 - 1e-13));
    double before = value(formula, x * (1 - 1e-13), y * (1 + 2e-13));
    return isFar(here, beside) || isFar(here, before);
  }

  private static boolean isFar(double a, double b) {
    return Double.isFinite(a) != Double.isFinite(b)
        || (Double.isFinite(a) && Math.abs(a - b) > 1e-9 * Math.max(1e-3, Math.abs(a)));
  }

  private static List<Expr> formulas() {
    List<Expr> formulas = new ArrayList<>();
    for (ElementaryFunction function : ElementaryFunction.values()) {
      formulas.add(function.arity() == 1 ? Build.apply(function, X) : Build.apply(function, X, Y));
      formulas.add(Build.negate(formulas.getLast()).div(formulas.getLast().plus(Y)).pow(2));
    }
    RandomFormulas random = new RandomFormulas(20_256, List.of("x", "y"));
    Random sizes = new Random(20_257);
    while (formulas.size() < 600) {
      formulas.add(random.next(2 + sizes.nextInt(8)));
    }
    return formulas;
  }

  private static Class<?> compile(List<Expr> formulas, Path folder)
      throws IOException, InterruptedException, URISyntaxException, ClassNotFoundException {
    StringBuilder source = new StringBuilder("public class Formulas {\n");
    for (int i = 0; i < formulas.size(); i++) {
      source.append("  public static double f").append(i).append("(double x, double y) { return ");
      source.append(Format.JAVA.write(formulas.get(i))).append("; }\n");
    }
    Path file = folder.resolve("Formulas.java");
    Files.writeString(file, source.append("}\n"));
    Path log = folder.resolve("javac.log");
    URL classes = ElementaryFunction.class.getProtectionDomain().getCodeSource().getLocation();
    Process javac =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "javac").toString(),
                "-proc:none",
                "-Xlint:-options",
                "-d",
                folder.toString(),
                "-cp",
                Path.of(classes.toURI()).toString(),
                file.toString())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    assertEquals(0, javac.waitFor(), Files.readString(log, StandardCharsets.UTF_8));
    // The classes stay loadable for as long as the test runs; the folder goes with it.
    return new URLClassLoader(
            new URL[] {folder.toUri().toURL()}, JavaFormatTest.class.getClassLoader())
        .loadClass("Formulas");
  }
}
