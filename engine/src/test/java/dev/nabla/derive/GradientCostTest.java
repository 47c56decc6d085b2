package dev.nabla.derive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nabla.Cases;
import dev.nabla.Nabla;
import dev.nabla.compile.Compiler;
import dev.nabla.expr.Build;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Walk;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Counts what a gradient by reverse mode costs beside its function, in compiled operations.
class GradientCostTest {
  private static final Set<String> FREE = Set.of("copy", "fill");

  /// A choice and what is exactly one.
  private static final Set<String> ONE =
      Set.of(
          "add",
          "subtract",
          "multiply",
          "divide",
          "negate",
          "square",
          "cube",
          "raise",
          "times",
          "sqrt",
          "select",
          "floor",
          "ceil",
          "affine");

  /// A comparison and a choice.
  private static final Set<String> TWO = Set.of("abs", "sign", "min", "max", "relu", "leaky_relu");

  /// The kernel of an elementary function takes at least so many operations; binomials are made of
  /// three gamma functions.
  private static final int FUNCTION = 10;

  private static long operations(List<Expr> roots, List<Expr.Symbol> symbols) {
    return Compiler.compile(roots, symbols).lines().stream().mapToInt(GradientCostTest::cost).sum();
  }

  private static int cost(String line) {
    String operation = line.substring(line.indexOf("= ") + 2);
    String name = operation.split(" ", 2)[0];
    if (FREE.contains(name)) {
      return 0;
    }
    if (ONE.contains(name) || name.matches("s\\d+")) {
      return 1;
    }
    return TWO.contains(name) ? 2 : operation.contains("binom") ? 3 * FUNCTION : FUNCTION;
  }

  private static double ratio(Expr function) {
    List<Expr.Symbol> symbols = List.copyOf(Walk.symbols(function));
    long own = operations(List.of(function), symbols);
    long gradient = operations(Pullback.of(function, symbols), symbols);
    return own == 0 ? 0 : (double) gradient / own;
  }

  @Test
  void gradientsOfRandomFormulasCostAtMostFourFunctions() {
    List<String> dear = new ArrayList<>();
    for (String line : Cases.of("/derive/random.tsv")) {
      String formula = line.split("\t", -1)[0];
      double ratio = ratio(Nabla.parse(formula).expression());
      if (ratio > 4) {
        dear.add(ratio + " " + formula);
      }
    }
    assertTrue(dear.isEmpty(), () -> String.join("\n", dear));
  }

  @Test
  void allPartialDerivativesOfAProductCostThreeProducts() {
    for (int n : new int[] {10, 100, 1000}) {
      Expr product = Build.ONE;
      for (int i = 0; i < n; i++) {
        product = product.times(Build.symbol("x_" + i));
      }
      List<Expr.Symbol> symbols = List.copyOf(Walk.symbols(product));
      assertEquals(n - 1, operations(List.of(product), symbols));
      assertEquals(3L * n - 6, operations(Pullback.of(product, symbols), symbols));
    }
  }

  @Test
  void theGradientOfRosenbrocksFunctionCostsAboutAsMuchAsTheFunction() {
    List<Expr.Symbol> x = IntStream.range(0, 500).mapToObj(i -> Build.symbol("x_" + i)).toList();
    Expr sum = Build.ZERO;
    for (int i = 0; i + 1 < x.size(); i++) {
      Expr valley = x.get(i + 1).minus(x.get(i).pow(2)).pow(2).times(100);
      sum = sum.plus(valley.plus(Build.ONE.minus(x.get(i)).pow(2)));
    }
    assertTrue(ratio(sum) < 1.4);
  }

  @Test
  void gradientsOfSharedPartsStayLinear() {
    Expr x = Build.symbol("x");
    Expr y = Build.symbol("y");
    Expr chain = x;
    for (int i = 0; i < 200; i++) {
      chain = chain.times(chain).plus(Build.sin(y.plus(i)));
    }
    assertTrue(ratio(chain) < 4);
  }
}
