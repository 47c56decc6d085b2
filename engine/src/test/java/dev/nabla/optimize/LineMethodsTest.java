package dev.nabla.optimize;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nabla.Formula;
import dev.nabla.Nabla;
import java.util.List;
import java.util.Random;
import org.hipparchus.linear.LUDecomposition;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;
import org.junit.jupiter.api.Test;

final class LineMethodsTest {
  private static final List<Method<? super TwiceDifferentiable>> ALL =
      List.of(
          new SteepestDescent(),
          new ConjugateGradients(),
          new Bfgs(),
          new LimitedBfgs(),
          new TrustRegion(),
          new NewtonConjugateGradients());

  /// `x·A·x/2 − b·x`, whose minimum solves `A·x = b`.
  private record Quadratic(RealMatrix matrix, RealVector right) implements TwiceDifferentiable {
    static Quadratic random(int size, long seed) {
      Random random = new Random(seed);
      double[][] factor = new double[size][size];
      double[] right = new double[size];
      for (int row = 0; row < size; row++) {
        right[row] = random.nextGaussian();
        for (int column = 0; column < size; column++) {
          factor[row][column] = random.nextGaussian();
        }
      }
      RealMatrix half = MatrixUtils.createRealMatrix(factor);
      RealMatrix matrix =
          half.multiplyTransposed(half).add(MatrixUtils.createRealIdentityMatrix(size));
      return new Quadratic(matrix, MatrixUtils.createRealVector(right));
    }

    double[] solution() {
      return new LUDecomposition(matrix).getSolver().solve(right).toArray();
    }

    @Override
    public int size() {
      return right.getDimension();
    }

    @Override
    public double value(double[] point) {
      return valueAndGradient(point, new double[point.length]);
    }

    @Override
    public double valueAndGradient(double[] point, double[] gradient) {
      double[] product = matrix.operate(point);
      double value = 0;
      for (int i = 0; i < point.length; i++) {
        gradient[i] = product[i] - right.getEntry(i);
        value += point[i] * (product[i] / 2 - right.getEntry(i));
      }
      return value;
    }

    @Override
    public void hessian(double[] point, double[] entries) {
      for (int i = 0; i < entries.length; i++) {
        entries[i] = matrix.getEntry(i / size(), i % size());
      }
    }

    @Override
    public void hessianTimes(double[] point, double[] vector, double[] product) {
      System.arraycopy(matrix.operate(vector), 0, product, 0, product.length);
    }
  }

  @Test
  void everyMethodSolvesTheEquationsOfAQuadraticFunction() {
    for (int size : new int[] {1, 2, 7, 20}) {
      Quadratic function = Quadratic.random(size, size);
      double[] solution = function.solution();
      for (Method<? super TwiceDifferentiable> method : ALL) {
        Path path = method.minimize(function, new double[size]);
        assertTrue(path.converged(), () -> method + ": " + path.stop().reason());
        for (int i = 0; i < size; i++) {
          assertEquals(solution[i], path.point().at(i), 1e-7, method.toString());
        }
      }
    }
  }

  @Test
  void everyMethodReachesTheEndOfTheValleyOfRosenbrock() {
    Formula f = Nabla.parse("(1 - x)^2 + 100 (y - x^2)^2 + (1 - y)^2 + 100 (z - y^2)^2");
    for (Method<? super TwiceDifferentiable> method : ALL) {
      Path path = method.minimize(f.objective("x", "y", "z"), -1.2, 1, -0.5);
      assertTrue(path.converged(), () -> method + ": " + path.stop().reason());
      for (int i = 0; i < 3; i++) {
        assertEquals(1, path.point().at(i), 1e-6, method.toString());
      }
    }
  }

  @Test
  void stepsOfBfgsFulfilTheStrongConditionsOfWolfe() {
    Formula f = Nabla.parse("(x^2 + y - 11)^2 + (x + y^2 - 7)^2");
    List<Iterate> path = new Bfgs().minimize(f.objective("x", "y"), 0.3, -0.4).iterates();
    assertTrue(path.size() > 5);
    for (int i = 1; i < path.size(); i++) {
      double before = dot(path.get(i - 1).gradient(), path.get(i).step());
      double after = dot(path.get(i).gradient(), path.get(i).step());
      assertTrue(before < 0);
      assertTrue(Math.abs(after) <= 0.9 * Math.abs(before) + 1e-12);
      double decrease = path.get(i).value() - path.get(i - 1).value();
      assertTrue(decrease <= 1e-4 * before + 1e-12, "step " + i);
    }
  }

  private static double dot(Vector one, Vector other) {
    double sum = 0;
    for (int i = 0; i < one.size(); i++) {
      sum += one.at(i) * other.at(i);
    }
    return sum;
  }

  @Test
  void functionsWithoutBottomDiverge() {
    for (String text : List.of("x^2 - y^2", "x^3 - 3x y^2", "-x^4 - y^4")) {
      for (Method<? super TwiceDifferentiable> method :
          List.<Method<? super TwiceDifferentiable>>of(
              new ConjugateGradients(), new Bfgs(), new LimitedBfgs(), new TrustRegion())) {
        Path path = method.minimize(Nabla.parse(text).objective("x", "y"), 0.3, 0.2);
        assertInstanceOf(Stop.Diverged.class, path.stop(), text + " by " + method);
      }
    }
  }

  @Test
  void atAKinkNothingConvergesButAtTheMinimumItself() {
    for (Method<? super TwiceDifferentiable> method : ALL) {
      Path path = method.minimize(Nabla.parse("abs(x - 1/3) + abs(y)/2").objective("x", "y"), 2, 1);
      boolean isMinimum = path.point().equals(Vector.of(1.0 / 3, 0));
      assertEquals(isMinimum, path.converged(), method + ": " + path.stop().reason());
    }
  }

  @Test
  void theTrustRegionLeavesMaximaAndSaddles() {
    TwiceDifferentiable well = Nabla.parse("x^4 - x^2 + y^2").objective("x", "y");
    Path path = new TrustRegion().minimize(well, 0, 0);
    assertTrue(path.converged());
    assertEquals(Math.sqrt(0.5), Math.abs(path.point().at(0)), 1e-8);
    Path plain = new Newton().minimize(well, 0.1, 0.1);
    assertEquals(0, plain.point().at(0), 1e-9, "the textbook's method goes to the saddle");
    Path bell = new TrustRegion().minimize(Nabla.parse("-exp(-x^2/2)").objective("x"), 1);
    assertEquals(0, bell.point().at(0), 1e-9, "f'' is 0 at the start");
    assertTrue(bell.converged());
  }

  @Test
  void newtonTellsWhyItHasNoStep() {
    Path path = new Newton().minimize(Nabla.parse("1/sqrt(2pi) exp(-x^2/2)").objective("x"), 1);
    assertEquals(
        "second derivative is 0 at x = 1 (f' = −0.242): the tangent never meets the axis",
        path.stop().reason());
    assertInstanceOf(
        Stop.SingularHessian.class,
        new Newton().minimize(Nabla.parse("x^3 - 3x y^2").objective("x", "y"), 0, 0).stop());
  }

  @Test
  void aStartThatDoesNotFitIsRefused() {
    TwiceDifferentiable function = Nabla.parse("x^2 + y^2").objective("x", "y");
    for (Method<? super TwiceDifferentiable> method : ALL) {
      IllegalArgumentException refused =
          assertThrows(IllegalArgumentException.class, () -> method.minimize(function, 1));
      assertEquals(
          "the objective has 2 variables, and the start has 1 values", refused.getMessage());
    }
  }

  @Test
  void aStartWithoutValueIsTold() {
    for (Method<? super TwiceDifferentiable> method : ALL) {
      Path path = method.minimize(Nabla.parse("ln x + y^2").objective("x", "y"), -1, 1);
      assertInstanceOf(Stop.NotANumber.class, path.stop(), method.toString());
    }
  }
}
