package dev.nabla.text;

import static org.junit.jupiter.api.Assertions.assertSame;

import dev.nabla.expr.Build;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Walk;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ArrayRoundTripTest {
  private static final int FORMULAS = 20_000;
  private static final Limits WIDE = new Limits(5_000_000, 100_000, 10_000_000, 100_000);
  static final Declarations DECLARED =
      Declarations.parse(
          """
          A: n×n, B: n×m, C: m×n, w: 1×n, z: n×1, u: n, v: n, r: m, Y_hat: 1×m, theta: n×samples
          M: 2×3, N: 3×2, S: 3×3, q: 3, f: 3, g: 1×1, weights: 3×3, lambda_1: 3×1, D: 2×3×4
          """);
  private static final Reader READER =
      Reader.standard().declaring(DECLARED).declaring(List.of("speed")).within(WIDE);

  @ParameterizedTest
  @EnumSource(names = {"TEXT", "LATEX"})
  void whatIsWrittenReadsAsTheSameExpression(Format format) {
    RandomArrays arrays = new RandomArrays(20_261, DECLARED.shapes());
    for (int i = 0; i < FORMULAS; i++) {
      Expr expr = arrays.next();
      String text = format.write(expr);
      assertSame(scalarsFirst(expr), scalarsFirst(READER.parse(text)), () -> text + " of " + expr);
    }
  }

  /// Scalar factors of an array are written in front.
  private static Expr scalarsFirst(Expr expr) {
    Map<Expr, Expr> results = new HashMap<>();
    for (Expr node : Walk.postOrder(expr)) {
      Expr rebuilt = Walk.rebuild(node, results::get);
      results.put(
          node,
          node instanceof Expr.Product && !node.shape().isScalar() ? sorted(rebuilt) : rebuilt);
    }
    return Objects.requireNonNull(results.get(expr));
  }

  private static Expr sorted(Expr product) {
    List<Expr> factors = new ArrayList<>();
    Expr rest = product.withoutCoefficient();
    while (!product.coefficient().isZero() && rest instanceof Expr.Product more) {
      factors.add(more.right());
      rest = more.left();
    }
    factors.add(rest);
    Expr sorted = Build.number(product.coefficient());
    for (boolean scalar : new boolean[] {true, false}) {
      for (Expr factor : factors.reversed()) {
        if (factor.shape().isScalar() == scalar) {
          sorted = Build.product(sorted, factor);
        }
      }
    }
    return sorted;
  }
}
