package dev.nabla.compile.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nabla.expr.Comparison;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class KernelsTest {
  private static final int[] LENGTHS = {0, 1, 7, 8, 1023, 1024, 1025, 5000};
  private static final int MARGIN = 19;

  private final double[] x = Points.of(5000 + MARGIN, 1);
  private final double[] y = Points.of(5000 + MARGIN, 2);
  private final double[] accepted = Points.of(5000 + MARGIN, 3);
  private final double[] rejected = Points.of(5000 + MARGIN, 4);

  private static final Kernels VECTOR = new VectorKernels();

  @Test
  void testsRunWithVectors() {
    assertInstanceOf(WarmingKernels.class, Kernels.best());
    assertTrue(Lanes.COUNT > 1);
  }

  @Test
  void bitsStayTheSameWhileLoopsWarmUp() {
    double[] first = new double[5000];
    double[] later = new double[5000];
    Kernels.scalar().one(Operation.TAN, x, 0, first, 0, 5000);
    for (int i = 0; i < 400; i++) {
      Kernels.best().one(Operation.TAN, x, 0, later, 0, 5000);
      assertArrayEquals(first, later);
    }
  }

  @ParameterizedTest
  @EnumSource
  void operationHasTheSameBitsWithVectorsAndWithout(Operation operation) {
    same(
        (kernels, at, to, toAt, length) -> {
          if (operation.arity() == 1) {
            kernels.one(operation, x, at, to, toAt, length);
          } else {
            kernels.two(operation, x, at, y, toAt, to, toAt, length);
          }
        });
  }

  @ParameterizedTest
  @EnumSource(names = {"ADD", "MULTIPLY", "DIVIDE"})
  void operationByAConstantHasTheSameBitsWithVectorsAndWithout(Operation operation) {
    for (double constant : new double[] {3, -0.1, 0.0, Double.NaN, 1e300}) {
      same(
          (kernels, at, to, toAt, length) ->
              kernels.constantRight(operation, x, at, constant, to, toAt, length));
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"SUBTRACT", "DIVIDE"})
  void operationOnAConstantHasTheSameBitsWithVectorsAndWithout(Operation operation) {
    for (double constant : new double[] {1, -0.1, 0.0, Double.NaN, 1e300}) {
      same(
          (kernels, at, to, toAt, length) ->
              kernels.constantLeft(operation, constant, x, at, to, toAt, length));
    }
  }

  @Test
  void scaledSumsHaveTheSameBitsWithVectorsAndWithout() {
    same(
        (kernels, at, to, toAt, length) ->
            kernels.addScaled(x, at, -0.3, y, toAt, to, toAt, length));
    same((kernels, at, to, toAt, length) -> kernels.affine(-0.3, x, at, 1.7, to, toAt, length));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 7, 8, 10, 31, 32, 63, 64})
  void wholePowersHaveTheSameBitsWithVectorsAndWithout(int exponent) {
    same((kernels, at, to, toAt, length) -> kernels.raise(x, at, exponent, to, toAt, length));
  }

  @Test
  void rationalPowersHaveTheSameBitsWithVectorsAndWithout() {
    same(
        (kernels, at, to, toAt, length) ->
            kernels.rationalPower(x, at, 0.4, -2.220446049250313e-17, to, toAt, length));
  }

  @ParameterizedTest
  @EnumSource
  void choicesHaveTheSameBitsWithVectorsAndWithout(Comparison comparison) {
    same(
        (kernels, at, to, toAt, length) ->
            kernels.select(
                comparison, x, at, y, toAt, accepted, at, rejected, toAt, to, toAt, length));
    for (double bound : new double[] {0, 1, Double.NaN, Double.POSITIVE_INFINITY}) {
      same(
          (kernels, at, to, toAt, length) ->
              kernels.selectByBound(
                  comparison, x, at, bound, accepted, at, rejected, toAt, to, toAt, length));
    }
  }

  @Test
  void powerHasTheEdgesOfMath() {
    for (double base : Points.HARD) {
      for (double exponent : Points.HARD) {
        double expected = Math.pow(base, exponent);
        double allowed = Double.isFinite(expected) ? 2 * Math.ulp(expected) : 0;
        assertEquals(expected, Powers.power(base, exponent), allowed);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void choiceFollowsTheComparison(Comparison comparison) {
    double[] chosen = new double[5000];
    VECTOR.select(comparison, x, 0, y, 0, accepted, 0, rejected, 0, chosen, 0, chosen.length);
    for (int i = 0; i < chosen.length; i++) {
      assertEquals(comparison.holds(x[i], y[i]) ? accepted[i] : rejected[i], chosen[i]);
    }
  }

  @ParameterizedTest
  @EnumSource
  void operationOverItsOwnArgumentHasTheSameBits(Operation operation) {
    double[] apart = new double[1025];
    double[] inPlace = java.util.Arrays.copyOf(x, 1025);
    Kernels kernels = VECTOR;
    if (operation.arity() == 1) {
      kernels.one(operation, x, 0, apart, 0, 1025);
      kernels.one(operation, inPlace, 0, inPlace, 0, 1025);
    } else {
      kernels.two(operation, x, 0, y, 0, apart, 0, 1025);
      kernels.two(operation, inPlace, 0, y, 0, inPlace, 0, 1025);
    }
    for (int i = 0; i < 1025; i++) {
      assertEquals(apart[i], inPlace[i]);
    }
  }

  /// A loop that reads from one position on and writes from another.
  private interface Loop {
    void run(Kernels kernels, int at, double[] to, int toAt, int length);
  }

  /// Runs a loop on both implementations, over all lengths and some offsets, and again when the
  /// compiler of the virtual machine has had time to replace it.
  private static void same(Loop loop) {
    for (int round = 0; round < 3; round++) {
      for (int length : LENGTHS) {
        for (int at : new int[] {0, 1, 5, 16}) {
          int toAt = (at * 7 + 3) % MARGIN;
          double[] vector = filled();
          double[] scalar = filled();
          loop.run(VECTOR, at, vector, toAt, length);
          loop.run(Kernels.scalar(), at, scalar, toAt, length);
          for (int i = 0; i < vector.length; i++) {
            int row = i;
            assertEquals(
                Double.doubleToLongBits(scalar[i]),
                Double.doubleToLongBits(vector[i]),
                () -> "element " + row + " of " + length + " at " + toAt);
          }
        }
      }
    }
  }

  /// Elements that no loop should touch keep this value.
  private static double[] filled() {
    double[] filled = new double[5000 + MARGIN];
    java.util.Arrays.fill(filled, -7.25);
    return filled;
  }
}
