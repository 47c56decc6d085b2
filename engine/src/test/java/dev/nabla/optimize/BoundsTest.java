package dev.nabla.optimize;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nabla.Nabla;
import java.util.List;
import org.junit.jupiter.api.Test;

final class BoundsTest {
  @Test
  void minimaAtCornersEdgesAndInsideAreFound() {
    check("(x - 3)^2 + (y + 1)^2", Bounds.cube(2, 0, 1), 1, 0);
    check("(x - 1/2)^2 + (y + 1)^2 + x y", Bounds.cube(2, 0, 1), 0.5, 0);
    check("(x - 1/2)^2 + (y - 1/4)^2", Bounds.cube(2, 0, 1), 0.5, 0.25);
    // Where x <= 1/2 binds, y = x² makes the second term 0.
    check(
        "(1 - x)^2 + 100 (y - x^2)^2",
        new Bounds(Vector.of(-2, -2), Vector.of(0.5, Double.POSITIVE_INFINITY)),
        0.5,
        0.25);
  }

  private static void check(String text, Bounds bounds, double x, double y) {
    for (int memory : new int[] {1, 10}) {
      ProjectedBfgs method = new ProjectedBfgs(bounds, memory, 100_000, 1e-8);
      for (double[] start : List.of(new double[] {0.3, 0.9}, new double[] {-7, 20})) {
        Path path = method.minimize(Nabla.parse(text).objective("x", "y"), start);
        assertTrue(path.converged(), () -> text + ": " + path.stop().reason());
        assertEquals(x, path.point().at(0), 1e-6, text);
        assertEquals(y, path.point().at(1), 1e-6, text);
        for (Iterate iterate : path.iterates()) {
          for (int i = 0; i < 2; i++) {
            assertTrue(iterate.point().at(i) >= bounds.lower().at(i));
            assertTrue(iterate.point().at(i) <= bounds.upper().at(i));
          }
        }
      }
    }
  }

  @Test
  void boundsGoUp() {
    assertThrows(IllegalArgumentException.class, () -> Bounds.cube(2, 1, 0));
    assertThrows(IllegalArgumentException.class, () -> Bounds.cube(1, 0, Double.NaN));
    assertThrows(
        IllegalArgumentException.class,
        () ->
            new ProjectedBfgs(Bounds.cube(3, 0, 1)).minimize(Nabla.parse("x^2").objective("x"), 1));
  }

  @Test
  void manyStartsFindTheFourMinimaOfHimmelblau() {
    TwiceDifferentiable function =
        Nabla.parse("(x^2 + y - 11)^2 + (x + y^2 - 7)^2").objective("x", "y");
    for (Method<? super TwiceDifferentiable> method :
        List.<Method<? super TwiceDifferentiable>>of(new TrustRegion(), new Bfgs())) {
      MultiStart.Found found = manyStarts(method, function);
      assertEquals(4, found.minima().size(), method.toString());
      double[] xs =
          found.minima().stream().mapToDouble(path -> path.point().at(0)).sorted().toArray();
      // The minimisers to 16 digits are in the literature.
      assertEquals(-3.779310253377747, xs[0], 1e-7);
      assertEquals(-2.805118086952745, xs[1], 1e-7);
      assertEquals(3, xs[2], 1e-7);
      assertEquals(3.5844283403304917, xs[3], 1e-7);
    }
  }

  @Test
  void theLeastEndMayBeAtAKink() {
    TwiceDifferentiable function =
        Nabla.parse("(x^2 - 1)^2 + 3/2 - 2 exp(-4 abs(x))").objective("x");
    MultiStart.Found found =
        new MultiStart<>(new Bfgs(), Bounds.cube(1, -2, 2), 40).minimize(function);
    assertTrue(found.minima().size() >= 2, "one near each of 1 and −1");
    assertEquals(0, found.best().point().at(0), 1e-6);
  }

  private static <O extends Objective> MultiStart.Found manyStarts(
      Method<O> method, TwiceDifferentiable function) {
    @SuppressWarnings("unchecked")
    O objective = (O) function;
    return new MultiStart<>(method, Bounds.cube(2, -5, 5), 20).minimize(objective);
  }

  @Test
  void startsFillTheBoxEvenly() {
    MultiStart<TwiceDifferentiable> starts =
        new MultiStart<>(new TrustRegion(), Bounds.cube(2, 0, 1), 64);
    int[] inQuarter = new int[4];
    for (int i = 0; i < 64; i++) {
      double[] point = starts.point(i);
      inQuarter[(point[0] < 0.5 ? 0 : 1) + (point[1] < 0.5 ? 0 : 2)]++;
    }
    for (int count : inQuarter) {
      assertTrue(count >= 13 && count <= 19, "16 are expected, not " + count);
    }
  }
}
