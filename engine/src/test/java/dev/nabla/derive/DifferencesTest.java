package dev.nabla.derive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nabla.Cases;
import dev.nabla.derive.Differences.Ends;
import dev.nabla.derive.Differences.Estimate;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

class DifferencesTest {
  private static double[] column(String text) {
    return Arrays.stream(text.strip().split(" ", -1)).mapToDouble(Double::parseDouble).toArray();
  }

  private static Ends ends(String order) {
    return order.strip().equals("1") ? Ends.FIRST_ORDER : Ends.SECOND_ORDER;
  }

  @Test
  void slopesOfColumnsHaveTheBitsOfNumPy() {
    List<String> lines = Cases.of("/dev/nabla/derive/gradients.txt");
    assertTrue(lines.size() > 150);
    for (String line : lines) {
      String[] parts = line.split("\\|", -1);
      double[] place = column(parts[2]);
      double[] values = column(parts[3]);
      double[] slopes =
          parts[1].strip().equals("step")
              ? Differences.gradient(values, place[0], ends(parts[0]))
              : Differences.gradient(values, place, ends(parts[0]));
      assertArrayEquals(bits(column(parts[4])), bits(slopes), line);
    }
  }

  private static long[] bits(double[] column) {
    return Arrays.stream(column).mapToLong(Double::doubleToLongBits).toArray();
  }

  @Test
  void partsOfLongColumnsFitTogether() {
    double[] values = new double[300_001];
    double[] places = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      places[i] = i * 0.001 + (i % 3) * 0.0001;
      values[i] = Math.sin(places[i]);
    }
    double[] even = Differences.gradient(values, 0.001, Ends.FIRST_ORDER);
    double[] uneven = Differences.gradient(values, places, Ends.SECOND_ORDER);
    for (int i = 1; i < values.length - 1; i++) {
      assertEquals((values[i + 1] - values[i - 1]) / 0.002, even[i]);
      assertEquals(Math.cos(places[i]), uneven[i], 1e-6);
    }
    assertEquals((values[1] - values[0]) / 0.001, even[0]);
    assertEquals(Math.cos(places[300_000]), uneven[300_000], 2e-6);
  }

  @Test
  void columnsThatAreTooShortOrDoNotFitAreRefused() {
    double[] two = {1, 2};
    assertThrows(
        IllegalArgumentException.class,
        () -> Differences.gradient(new double[] {1}, 0.1, Ends.FIRST_ORDER));
    assertThrows(
        IllegalArgumentException.class, () -> Differences.gradient(two, 0.1, Ends.SECOND_ORDER));
    assertThrows(
        IllegalArgumentException.class,
        () -> Differences.gradient(two, new double[] {1, 2, 3}, Ends.FIRST_ORDER));
    assertThrows(
        IllegalArgumentException.class,
        () -> Differences.gradient(two, 0.1, Ends.FIRST_ORDER, two));
  }

  @Test
  void theErrorOfCentralDifferencesShrinksWithTheSquareOfTheStep() {
    double wide = Differences.central(Math::exp, 1, 1e-2) - Math.E;
    double narrow = Differences.central(Math::exp, 1, 1e-3) - Math.E;
    assertEquals(Math.E * 1e-4 / 6, wide, 1e-8);
    assertEquals(100, wide / narrow, 0.1);
  }

  @Test
  void extrapolationIsWithinItsEstimateAndNearTheLimitOfDoubles() {
    for (int i = 1; i < 200; i++) {
      double x = i * 0.037;
      within(Differences.extrapolated(Math::sin, x), Math.cos(x), 1e-12);
      within(Differences.extrapolated(Math::exp, -x), Math.exp(-x), 1e-12);
      within(Differences.extrapolated(Math::log, x), 1 / x, 1e-12 / x);
      within(Differences.extrapolated(Math::atan, x), 1 / (1 + x * x), 1e-12);
      within(Differences.extrapolated(t -> t * t * t, x), 3 * x * x, 1e-12 * x * x);
    }
  }

  private static void within(Estimate estimate, double slope, double target) {
    assertTrue(
        Math.abs(estimate.value() - slope) <= estimate.error(), () -> slope + " " + estimate);
    assertEquals(slope, estimate.value(), target);
  }

  @Test
  void oscillationsThatTheFirstStepsDoNotSeeAreSeenByTheLast() {
    Estimate estimate = Differences.extrapolated(t -> Math.sin(16 * Math.PI * t), 1, 0.125);
    assertEquals(16 * Math.PI, estimate.value(), 1e-7);
  }

  @Test
  void cornersJumpsAndEndsHaveNoSlope() {
    List<DoubleUnaryOperator> kinked =
        List.of(
            Math::abs,
            t -> Math.max(t, 0),
            Math::signum,
            Math::cbrt,
            Math::sqrt,
            Math::log,
            t -> t + Math.abs(t) / 100,
            t -> 1 / t);
    for (DoubleUnaryOperator function : kinked) {
      Estimate estimate = Differences.extrapolated(function, 0);
      assertEquals(Double.NaN, estimate.value());
      assertEquals(Double.POSITIVE_INFINITY, estimate.error());
    }
    assertEquals(0, Differences.extrapolated(t -> t * Math.abs(t), 0).value(), 1e-3);
    assertEquals(1, Differences.extrapolated(Math::abs, 0.3).value(), 1e-12);
  }

  @Test
  void aStepIsAPositiveNumber() {
    for (double step : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
      assertThrows(
          IllegalArgumentException.class, () -> Differences.extrapolated(Math::sin, 1, step));
    }
  }
}
