package dev.nabla.figure.scale;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AutomaticRangeTest {

  private static final double[] NONE = {};

  private static double[] samples(double from, double to, DoubleUnaryOperator f) {
    return IntStream.range(0, 400)
        .mapToDouble(i -> f.applyAsDouble(from + (to - from) * i / 399))
        .toArray();
  }

  private static Span range(double from, double to, DoubleUnaryOperator f) {
    return AutomaticRange.of(List.of(samples(from, to, f)), List.of(), NONE);
  }

  /// The part of the samples that a range shows.
  private static double share(Span span, double[] ys) {
    long shown = IntStream.range(0, ys.length).filter(i -> span.contains(ys[i])).count();
    return (double) shown / ys.length;
  }

  @Test
  void aCurveWithoutPolesIsShownWhole() {
    for (DoubleUnaryOperator f :
        List.<DoubleUnaryOperator>of(
            x -> 2 * x,
            x -> x * x,
            x -> x * x * x,
            Math::exp,
            Math::sin,
            Math::tanh,
            Math::abs,
            x -> Math.max(0, x - 5),
            x -> Math.exp(-40 * x * x))) {
      assertEquals(1, share(range(-6, 6, f), samples(-6, 6, f)));
    }
  }

  @Test
  void nearAPoleTheShapeDecides() {
    Span reciprocal = range(-6, 6, x -> 1 / x);
    assertTrue(reciprocal.to() > 1 && reciprocal.to() < 8, reciprocal.toString());
    assertEquals(-reciprocal.to(), reciprocal.from(), 0.1);
    Span tangent = range(-6, 6, Math::tan);
    assertTrue(tangent.to() > 3 && tangent.to() < 20, tangent.toString());
    Span square = range(-6, 6, x -> 1 / (x * x));
    assertTrue(square.to() > 0.5 && square.to() < 30, square.toString());
    assertTrue(square.contains(0));
  }

  @Test
  void zeroIsTakenIntoViewWhenItIsNear() {
    assertTrue(range(0, 6, x -> x + 1).contains(0));
    assertTrue(range(0, 6, x -> -x - 1).contains(0));
    assertTrue(range(0, 6, x -> 5).contains(0));
    assertTrue(range(0, 6, x -> x + 100).from() > 90);
  }

  @Test
  void aConstantAndNothingGetARange() {
    assertTrue(range(-6, 6, x -> 0).contains(0));
    assertTrue(range(-6, 6, x -> -3).contains(-3));
    assertEquals(new Span(-1, 1), range(-6, 6, x -> Double.NaN));
    assertEquals(new Span(-1, 1), AutomaticRange.of(List.of(), List.of(), NONE));
  }

  @ParameterizedTest
  @ValueSource(doubles = {1e308, -1e308, 1e-320, Double.MAX_VALUE, Double.MIN_VALUE, 1e-300})
  void extremeValuesGetAFiniteRange(double value) {
    for (DoubleUnaryOperator f :
        List.<DoubleUnaryOperator>of(
            x -> value, x -> x * value, x -> x > 0 ? value : -value, x -> x > 0 ? value : 0)) {
      Span span = range(-1, 1, f);
      assertTrue(Double.isFinite(span.length()) && span.length() > 0, span.toString());
    }
  }

  @Test
  void aCompanionWidensTheRangeWithinReason() {
    double[] wave = samples(-6, 6, Math::sin);
    double[] steeper = samples(-6, 6, x -> 3 * Math.cos(3 * x));
    double[] huge = samples(-6, 6, x -> 1000 * Math.cos(x));
    assertTrue(AutomaticRange.of(List.of(wave), List.of(steeper), NONE).to() >= 2.99);
    assertTrue(AutomaticRange.of(List.of(wave), List.of(huge), NONE).to() < 10);
  }

  @Test
  void pointsAreInViewUnlessTheyWouldFlattenTheCurve() {
    double[] wave = samples(-6, 6, Math::sin);
    assertTrue(AutomaticRange.of(List.of(wave), List.of(), new double[] {4}).contains(4));
    assertTrue(AutomaticRange.of(List.of(wave), List.of(), new double[] {1e6}).to() < 100);
    assertTrue(AutomaticRange.of(List.of(), List.of(), new double[] {2, 7}).contains(7));
  }
}
