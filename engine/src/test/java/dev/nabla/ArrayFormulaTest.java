package dev.nabla;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nabla.compile.CompiledArrays;
import dev.nabla.expr.Expr;
import dev.nabla.text.Format;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ArrayFormulaTest {
  private static final ArrayScope NEURON =
      Nabla.arrays("w: 1×k, X: k×m, Y: 1×m").naming("P", "sigmoid(w·X + b)");
  private static final ArrayFormula LOSS = NEURON.parse("-(1/m)*sum(Y*ln(P) + (1 - Y)*ln(1 - P))");

  @Test
  void derivativesAreWrittenAsPeopleWriteThem() {
    assertEquals("(1/m)*(P - Y)·Xᵀ", LOSS.gradient("w").toString());
    assertEquals("sum(P - Y)/m", LOSS.gradient("b").toString());
    ArrayFormula hessian = LOSS.hessian("w").orElseThrow();
    assertEquals("(1/m)*X·diag(P*(1 - P))·Xᵀ", hessian.toString());
    assertTrue(hessian.write(Format.LATEX).contains("\\operatorname{diag}"));
    assertEquals(List.of(), hessian.where());
    assertEquals(
        List.of("Y", "w", "X", "b"), LOSS.variables().stream().map(Expr.Symbol::name).toList());
  }

  /// The values are NumPy's: w = [0.5, -1], b = 0.25, X = [[1, 2, 3], [-1, 0.5, 4]], Y = [1, 0, 1].
  @Test
  void codeHasTheValuesOfNumPy() {
    CompiledArrays code =
        LOSS.compileWithGradient(List.of("w", "b"), Map.of("k", 2, "m", 3), "w", "b", "X", "Y");
    double[][] found =
        code.run(
            new double[] {0.5, -1},
            new double[] {0.25},
            new double[] {1, 2, 3, -1, 0.5, 4},
            new double[] {1, 0, 1});
    assertEquals(1.2157672384899114, found[0][0], 1e-14);
    assertArrayEquals(new double[] {-0.5012138016611917, -1.0436551975947255}, found[1], 1e-14);
    assertEquals(-0.12450634465239567, found[2][0], 1e-14);
  }

  @Test
  void farFromTheMiddleTheGradientIsRight() {
    CompiledArrays code =
        LOSS.compileWithGradient(List.of("b"), Map.of("k", 1, "m", 1), "w", "b", "X", "Y");
    double[][] found =
        code.run(new double[] {0}, new double[] {-800}, new double[] {0}, new double[] {1});
    assertEquals(800, found[0][0]);
    assertEquals(-1, found[1][0]);
  }

  @Test
  void scalarFormulasRefuseArrays() {
    Formula scalar = Formula.of(LOSS.expression());
    assertThrows(IllegalArgumentException.class, () -> scalar.diff("P"));
    var error = assertThrows(IllegalArgumentException.class, () -> scalar.diff("Y"));
    assertEquals(
        "Y is an array of shape 1×m; an ArrayFormula knows what to do with it", error.getMessage());
    assertThrows(IllegalArgumentException.class, () -> scalar.with("Y", Nabla.number(1)));
  }

  @Test
  void partsAreNoVariables() {
    assertThrows(IllegalArgumentException.class, () -> LOSS.gradient("P"));
    assertThrows(IllegalArgumentException.class, () -> NEURON.naming("X", "w"));
  }
}
