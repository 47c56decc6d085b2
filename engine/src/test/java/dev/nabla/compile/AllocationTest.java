package dev.nabla.compile;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nabla.derive.Pullback;
import dev.nabla.expr.ArrayBuild;
import dev.nabla.expr.Build;
import dev.nabla.expr.ElementaryFunction;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Reducer;
import dev.nabla.expr.Relation;
import dev.nabla.expr.Shape;
import java.lang.reflect.Method;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

class AllocationTest {
  private static final int CALLS = 100_000;
  private static final int ROUNDS = 30;

  private final Expr.Symbol x = Build.symbol("x");
  private final Expr.Symbol y = Build.symbol("y");

  @Test
  void singleValueAllocatesNothing() throws ReflectiveOperationException {
    Expr every =
        Build.where(
            Build.sin(x).times(y.pow(5)).plus(Build.exp(x).div(y)).plus(x.times(3)).plus(2),
            List.of(Relation.positive(y)));
    Compiled compiled = Compiler.compile(every.plus(Build.apply(ElementaryFunction.ERF, y)), x, y);
    double[] values = {0.5, 2.5};
    assertAllocatesNothing(at -> compiled.at(at, 2.5));
    assertAllocatesNothing(
        at -> {
          values[0] = at;
          return compiled.at(values);
        });
    Compiled one = Compiler.compile(Build.sin(x), x);
    assertAllocatesNothing(one::at);
  }

  @Test
  void gammaAllocatesLittle() throws ReflectiveOperationException {
    Compiled gamma = Compiler.compile(Build.apply(ElementaryFunction.GAMMA, x), x);
    assertAllocatesAtMost(4096, at -> gamma.at(at + 2.5));
  }

  @Test
  void callWithSmallArraysAllocatesNothing() throws ReflectiveOperationException {
    Expr.Symbol w = Build.symbol("w", Shape.of(1, 3));
    Expr.Symbol columns = Build.symbol("X", Shape.of(3, 50));
    Expr.Symbol targets = Build.symbol("Y", Shape.of(1, 50));
    Expr loss =
        ArrayBuild.mean(Build.sigmoid(ArrayBuild.dot(w, columns)).minus(targets).pow(2))
            .plus(ArrayBuild.reduce(Reducer.LOG_SUM_EXP, w));
    CompiledArrays compiled =
        ArrayCompiler.compile(
            List.of(loss, Pullback.of(loss, List.of(w)).getFirst()), List.of(w, columns, targets));
    double[][] arguments = {new double[3], new double[150], new double[50]};
    double[][] results = {new double[1], new double[3]};
    CompiledArrays.Workspace workspace = compiled.workspace();
    assertAllocatesNothing(
        at -> {
          arguments[0][0] = at;
          compiled.run(arguments, results, workspace);
          return results[0][0];
        });
  }

  private static void assertAllocatesNothing(DoubleUnaryOperator function)
      throws ReflectiveOperationException {
    assertAllocatesAtMost(1, function);
  }

  private static void assertAllocatesAtMost(long each, DoubleUnaryOperator function)
      throws ReflectiveOperationException {
    long bytes = Long.MAX_VALUE;
    // HotSpot compiles when it can: on a busy machine, or after other tests, that takes a while.
    for (int round = 0; round < ROUNDS && bytes >= each * CALLS; round++) {
      long before = allocated();
      double sum = 0;
      for (int i = 0; i < CALLS; i++) {
        sum += function.applyAsDouble(i * 1e-5);
      }
      bytes = allocated() - before;
      assertTrue(Double.isFinite(sum));
    }
    assertTrue(bytes < each * CALLS, bytes + " bytes in " + CALLS + " calls");
  }

  /// Bytes this thread has allocated. Reflective, because the engine needs no management module.
  private static long allocated() throws ReflectiveOperationException {
    Object bean =
        Class.forName("java.lang.management.ManagementFactory")
            .getMethod("getThreadMXBean")
            .invoke(null);
    Method method =
        Class.forName("com.sun.management.ThreadMXBean")
            .getMethod("getCurrentThreadAllocatedBytes");
    return (long) method.invoke(bean);
  }
}
