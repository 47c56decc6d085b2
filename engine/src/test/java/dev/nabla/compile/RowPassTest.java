package dev.nabla.compile;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nabla.compile.kernel.Kernels;
import dev.nabla.compile.kernel.MatrixKernels;
import dev.nabla.derive.Pullback;
import dev.nabla.expr.ArrayBuild;
import dev.nabla.expr.Build;
import dev.nabla.expr.ElementaryFunction;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Reducer;
import dev.nabla.expr.Shape;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Gradients of functions of A x read A once.
class RowPassTest {
  private static CompiledArrays compiled(int rows, int columns) {
    Expr.Symbol a = Build.symbol("A", Shape.of(rows, columns));
    Expr.Symbol b = Build.symbol("b", Shape.of(rows));
    Expr.Symbol x = Build.symbol("x", Shape.of(columns));
    Expr scores = Build.product(b, ArrayBuild.dot(a, x));
    Expr loss = ArrayBuild.sum(Build.apply(ElementaryFunction.SOFTPLUS, scores));
    List<Expr> roots = new ArrayList<>(List.of(loss));
    roots.addAll(Pullback.of(loss, List.of(x)));
    return ArrayCompiler.compile(roots, List.of(a, b, x));
  }

  private static double[][] values(int rows, int columns) {
    double[][] values = {new double[rows * columns], new double[rows], new double[columns]};
    for (int i = 0; i < values.length; i++) {
      for (int j = 0; j < values[i].length; j++) {
        values[i][j] = ((j + 1) * 7919L + i * 104729L) % 2003 / 1000.0 - 1;
      }
    }
    return values;
  }

  private static Statement.RowPass pass(ArrayProgram program) {
    return program.statements().stream()
        .filter(Statement.RowPass.class::isInstance)
        .map(Statement.RowPass.class::cast)
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({"2,2", "5,3", "16,8", "511,9", "513,40", "1025,1000", "3001,17", "600,1024"})
  void theLogisticLossHasItsGradient(int rows, int columns) {
    CompiledArrays compiled = compiled(rows, columns);
    assertTrue(compiled.lines().contains("by blocks of rows"));
    double[][] values = values(rows, columns);
    double[][] results = compiled.run(values);
    double loss = 0;
    double[] gradient = new double[columns];
    double[] sizes = new double[columns];
    for (int i = 0; i < rows; i++) {
      double score = 0;
      for (int j = 0; j < columns; j++) {
        score += values[0][i * columns + j] * values[2][j];
      }
      double b = values[1][i];
      loss += Math.max(b * score, 0) + StrictMath.log1p(StrictMath.exp(-Math.abs(b * score)));
      double slope = b / (1 + StrictMath.exp(-b * score));
      for (int j = 0; j < columns; j++) {
        gradient[j] += slope * values[0][i * columns + j];
        sizes[j] += Math.abs(slope * values[0][i * columns + j]);
      }
    }
    assertEquals(loss, results[0][0], 1e-12 * loss);
    for (int j = 0; j < columns; j++) {
      assertEquals(gradient[j], results[1][j], 1e-12 * (1 + sizes[j]));
    }
  }

  @Test
  void theBitsAreTheSameForAnyNumberOfThreadsAndWithoutVectors() {
    CompiledArrays compiled = compiled(5000, 33);
    double[][] values = values(5000, 33);
    double[][] expected = compiled.on(Kernels.scalar(), MatrixKernels.scalar()).run(values);
    for (int threads = 1; threads <= 3; threads++) {
      for (int i = 0; i < 50; i++) {
        double[][] actual = {new double[1], new double[33]};
        compiled.run(values, actual, compiled.workspace(threads));
        assertArrayEquals(expected[0], actual[0]);
        assertArrayEquals(expected[1], actual[1]);
      }
    }
  }

  /// A product that something else needs in between is not moved behind it.
  @Test
  void nothingIsReadTooEarly() {
    Expr.Symbol a = Build.symbol("A", Shape.of(40, 3));
    Expr.Symbol x = Build.symbol("x", Shape.of(3));
    Expr product = ArrayBuild.dot(a, x);
    Expr greatest = ArrayBuild.reduce(Reducer.MAX, product);
    Expr scaled = Build.sin(Build.difference(product, greatest));
    Expr back = ArrayBuild.dot(ArrayBuild.transpose(a), scaled);
    CompiledArrays compiled = ArrayCompiler.compile(List.of(back), List.of(a, x));
    double[][] values = values(40, 3);
    double[] actual = compiled.run(values[0], values[2])[0];
    double[] scores = new double[40];
    double most = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < 40; i++) {
      for (int j = 0; j < 3; j++) {
        scores[i] += values[0][i * 3 + j] * values[2][j];
      }
      most = Math.max(most, scores[i]);
    }
    for (int j = 0; j < 3; j++) {
      double expected = 0;
      for (int i = 0; i < 40; i++) {
        expected += StrictMath.sin(scores[i] - most) * values[0][i * 3 + j];
      }
      assertEquals(expected, actual[j], 1e-12);
    }
  }

  @Test
  void aPassThatDoesNotGoByRowsIsRefused() {
    ArrayProgram program = compiled(40, 3).program();
    Statement.RowPass pass = pass(program);
    Statement.Loop between = pass.between();
    Statement.Multiply dots = pass.dots();
    View turned = new View(dots.left().buffer(), 0, List.of(40, 3), List.of(1, 40));
    List<View> inputs =
        between.inputs().stream()
            .map(view -> new View(view.buffer(), 0, view.lengths(), List.of(0)))
            .toList();
    Statement.Loop first =
        new Statement.Loop(
            between.nest(), inputs, between.body(), between.slots(), between.sinks());
    List<Statement.RowPass> broken =
        List.of(
            new Statement.RowPass(dots, first, pass.sums()),
            new Statement.RowPass(
                new Statement.Multiply(turned, dots.right(), dots.target(), -1),
                between,
                pass.sums()));
    for (Statement.RowPass each : broken) {
      List<Statement> statements = new ArrayList<>(program.statements());
      statements.set(statements.indexOf(pass), each);
      ArrayProgram wrong =
          new ArrayProgram(
              program.arguments(), program.results(), program.temporaries(), statements);
      assertThrows(IllegalStateException.class, () -> ProgramVerifier.verify(wrong));
    }
  }
}
