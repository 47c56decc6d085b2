package dev.nabla.optimize;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nabla.Nabla;
import dev.nabla.Roots;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Roots against mpmath's, and the reasons for which there is none.
class RootsTest {
  private static final int MOST = 400;

  record Case(String formula, double low, double high, double start, double root) {
    static Case of(String line) {
      String[] parts = line.split(" \\| ", -1);
      return new Case(
          parts[0],
          Double.parseDouble(parts[1]),
          Double.parseDouble(parts[2]),
          Double.parseDouble(parts[3]),
          Double.parseDouble(parts[4]));
    }
  }

  static Stream<Case> cases() throws IOException {
    try (InputStream stream =
        Objects.requireNonNull(RootsTest.class.getResourceAsStream("roots.txt"))) {
      String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().map(Case::of).toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void aBracketEndsAtTheRootAndItsNeighbour(Case each) {
    Bracketing.Found found = Roots.of(Nabla.parse(each.formula)).between(each.low, each.high);
    assertTrue(found.converged(), found.toString());
    assertEquals(each.root, found.root(), 8 * Math.ulp(each.root), found.toString());
    assertTrue(found.low() == found.high() || Math.nextUp(found.low()) == found.high());
    assertTrue(found.evaluations() < MOST, found.toString());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void newtonGoesFromAStartToTheRoot(Case each) {
    NewtonRaphson method = new NewtonRaphson(2000, each.root < 1e-12 ? 1e-110 : 1e-12);
    RootPath path = Roots.of(Nabla.parse(each.formula)).from(method, each.start);
    assertTrue(path.converged(), path.stop().reason());
    assertEquals(each.root, path.root(), 1e-14 * each.root, path.toString());
    assertEquals(each.start, path.iterates().getFirst().point().at(0));
  }

  @ParameterizedTest
  @CsvSource({
    "x^2 + 1, 0, FlatTangent, 0",
    "x^3 - 2x + 2, 0, Cycle, 4",
    "ln(x), 3, NotANumber, 1",
    "cbrt(x), 1, StepLimit, 100",
    "atan(x), 2, Diverged, 9",
    "x e^(-x), 2, StepLimit, 100"
  })
  void newtonSaysWhyItFails(String formula, double start, String reason, long steps) {
    RootPath path = Roots.of(Nabla.parse(formula)).from(start);
    assertFalse(path.converged());
    assertEquals(reason, path.stop().getClass().getSimpleName(), path.stop().reason());
    assertEquals(steps, path.steps());
  }

  @Test
  void aTangentWithoutSlopeIsToldWithItsPlaceAndValue() {
    RootPath path = Roots.of(Nabla.parse("x^2 + 1")).from(1);
    assertEquals(
        "the derivative is 0 at x = 0 (f = 1): the tangent never meets the axis",
        path.stop().reason());
  }

  @Test
  void valuesThatVanishFarOutAreNoRoot() {
    RootPath path = Roots.of(Nabla.parse("x e^(-x)")).from(new NewtonRaphson(2000, 1e-12), 2);
    assertInstanceOf(RootStop.Underflow.class, path.stop());
    assertFalse(path.converged());
  }

  @Test
  void theIteratesAreThoseOfTheHandCalculation() {
    // Newton's own example: x³ − 2x − 5 from 2 goes to 2.1 and 2.1 − 0.061 / 11.23.
    RootPath path = Roots.of(Nabla.parse("x^3 - 2x - 5")).from(2);
    RootIterate first = path.iterates().get(1);
    assertEquals(2.1, first.point().at(0), 1e-15);
    assertEquals(0.061, first.values().at(0), 1e-14);
    assertEquals(11.23, first.jacobian().at(0), 1e-14);
    assertEquals(0.1, first.step().at(0), 1e-15);
    assertEquals(2.1 - 0.061 / 11.23, path.iterates().get(2).point().at(0), 1e-14);
  }

  @Test
  void systemsHaveTheirCommonRoots() {
    Roots roots =
        Roots.of(List.of(Nabla.parse("x^2 + y^2 - 25"), Nabla.parse("x + y - 7")), "x", "y");
    RootPath path = roots.from(5, 1);
    assertTrue(path.converged());
    assertEquals(4, path.point().at(0), 1e-14);
    assertEquals(3, path.point().at(1), 1e-14);
    assertEquals(
        "the Jacobian is singular at x = 1, y = 1: the linear approximation has no single root",
        roots.from(1, 1).stop().reason());
    assertThrows(IllegalArgumentException.class, () -> roots.from(1));
    assertThrows(IllegalArgumentException.class, () -> roots.between(0, 1));
  }

  static Stream<DoubleUnaryOperator> poles() {
    return Stream.of(
        x -> 1 / x,
        x -> x == 0 ? Double.NaN : 1 / x,
        x -> 1 / (x - 0.3),
        x -> 1 / Math.cbrt(x - 0.3),
        x -> -1 / Math.pow(x - 0.1, 3),
        x -> 1 / Math.tan(x));
  }

  @ParameterizedTest
  @MethodSource("poles")
  void aPoleIsNoRoot(DoubleUnaryOperator function) {
    Bracketing.Found found = new Bracketing().find(function, -0.7, 1);
    assertInstanceOf(RootStop.Pole.class, found.stop(), found.toString());
    assertFalse(found.converged());
    assertFalse(new Bracketing(1e-3, "x").find(function, -0.7, 1).converged());
  }

  @Test
  void aJumpIsNoRoot() {
    DoubleUnaryOperator jump = x -> (x < 0.3 ? -1e-3 : 2e-3) + 1e-6 * x;
    Bracketing.Found found = new Bracketing().find(jump, -1, 1);
    assertInstanceOf(RootStop.Jump.class, found.stop());
    assertEquals(0.3, found.high());
  }

  @Test
  void aRootInTheNoiseOfRoundingIsOne() {
    DoubleUnaryOperator cube = x -> ((x - 3) * x + 3) * x - 1 + 1e-17;
    Bracketing.Found found = new Bracketing().find(cube, 0, 3.1);
    assertTrue(found.converged(), found.toString());
    assertEquals(1, found.root(), 1e-4);
  }

  @Test
  void aBracketNeedsOppositeSignsAndValues() {
    Roots square = Roots.of(Nabla.parse("x^2"));
    assertEquals(
        "the values at the two ends, 1 and 1, have the same sign",
        square.between(-1, 1).stop().reason());
    assertInstanceOf(
        RootStop.NotANumber.class, Roots.of(Nabla.parse("ln(x)")).between(-1, 4).stop());
    assertInstanceOf(
        RootStop.NotANumber.class,
        new Bracketing()
            .find(x -> x > 0.2 && x < 0.4 ? Double.NaN : x < 0.3 ? -1 : 1, -1, 1)
            .stop());
    assertThrows(IllegalArgumentException.class, () -> square.between(1, 0));
    assertThrows(IllegalArgumentException.class, () -> square.between(0, Double.NaN));
  }

  @Test
  void evenTheWidestBracketOfTheWorstFunctionTakesFewEvaluations() {
    for (double place : new double[] {-1e300, -1e-300, 4.9e-324, 1e-12, 1, 1e308}) {
      Bracketing.Found found =
          new Bracketing().find(x -> x < place ? -1 : 1, -Double.MAX_VALUE, Double.MAX_VALUE);
      assertEquals(place, found.high());
      assertTrue(found.evaluations() < MOST, found.toString());
    }
  }

  @Test
  void aToleranceEndsTheSearchEarlier() {
    Bracketing.Found found = new Bracketing(1e-4, "x").find(x -> x * x - 2, 0, 2);
    assertTrue(found.low() <= Math.sqrt(2) && Math.sqrt(2) <= found.high());
    assertTrue(found.high() - found.low() <= 1e-4);
    assertTrue(found.converged());
  }
}
