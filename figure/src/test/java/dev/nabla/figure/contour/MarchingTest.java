package dev.nabla.figure.contour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nabla.figure.scale.Point;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleBinaryOperator;
import org.junit.jupiter.api.Test;

/// Regions and lines against areas and heights that are known by other means.
class MarchingTest {

  private static final double[] SQUARE = {0, 1};

  private static double[] even(double from, double to, int count) {
    double[] places = new double[count];
    for (int i = 0; i < count; i++) {
      places[i] = from + (to - from) * i / (count - 1);
    }
    return places;
  }

  private static Marching marching(double[] xs, double[] ys, DoubleBinaryOperator f) {
    double[] values = new double[xs.length * ys.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = f.applyAsDouble(xs[i % xs.length], ys[i / xs.length]);
    }
    return new Marching(xs, ys, values);
  }

  /// The area by the shoelace formula: positive counterclockwise.
  private static double area(List<List<Point>> rings) {
    double twice = 0;
    for (List<Point> ring : rings) {
      for (int i = 0; i < ring.size(); i++) {
        Point a = ring.get(i);
        Point b = ring.get((i + 1) % ring.size());
        twice += a.x() * b.y() - b.x() * a.y();
      }
    }
    return twice / 2;
  }

  @Test
  void aTiltedPlaneIsCutStraight() {
    Marching plane = marching(even(0, 3, 7), even(0, 2, 5), (x, y) -> x);
    for (double level : new double[] {0.1, 0.5, 1.2, 2.9}) {
      assertEquals((3 - level) * 2, area(plane.region(level)), 1e-12);
      List<List<Point>> lines = plane.lines(level);
      assertEquals(1, lines.size());
      lines.getFirst().forEach(point -> assertEquals(level, point.x(), 1e-12));
    }
    assertEquals(6, area(plane.region(-1)), 1e-12);
    assertEquals(6, area(plane.region(0)), 1e-12, "the level itself belongs to the region");
    assertEquals(List.of(), plane.region(3.5));
    assertEquals(List.of(), plane.lines(-1));
  }

  @Test
  void aConeIsCutInCirclesAndItsHoleTurnsTheOtherWay() {
    double[] places = even(-2, 2, 161);
    Marching cone = marching(places, places, Math::hypot);
    List<List<Point>> outside = cone.region(1.3);
    assertEquals(2, outside.size());
    assertEquals(16 - Math.PI * 1.69, area(outside), 1e-3);
    List<List<Point>> circle = cone.lines(1.3);
    assertEquals(1, circle.size());
    assertEquals(circle.getFirst().getFirst(), circle.getFirst().getLast(), "it is closed");
    circle.getFirst().forEach(point -> assertEquals(1.3, Math.hypot(point.x(), point.y()), 5e-4));
  }

  @Test
  void whatIsHighAndWhatIsLowMakeUpTheWhole() {
    Random random = new Random(5);
    for (int round = 0; round < 200; round++) {
      double[] xs = even(0, 4, 2 + random.nextInt(6));
      double[] ys = even(0, 3, 2 + random.nextInt(6));
      double[] values = new double[xs.length * ys.length];
      double[] turned = new double[values.length];
      for (int i = 0; i < values.length; i++) {
        boolean gap = random.nextInt(12) == 0;
        values[i] = gap ? Double.NaN : random.nextDouble();
        turned[i] = -values[i];
      }
      double level = random.nextDouble();
      double high = area(new Marching(xs, ys, values).region(level));
      double low = area(new Marching(xs, ys, turned).region(-level));
      double cell = 12.0 / ((xs.length - 1) * (ys.length - 1));
      assertEquals(cells(xs.length, ys.length, values) * cell, high + low, 1e-10);
    }
  }

  private static int cells(int columns, int rows, double[] values) {
    int cells = 0;
    for (int j = 0; j + 1 < rows; j++) {
      for (int i = 0; i + 1 < columns; i++) {
        int k = j * columns + i;
        double sum = values[k] + values[k + 1] + values[k + columns] + values[k + columns + 1];
        cells += Double.isNaN(sum) ? 0 : 1;
      }
    }
    return cells;
  }

  /// Corners 1 and 0 alternate: level 0.4 is below their mean, 0.6 above it.
  @Test
  void theMeanOfASaddleDecidesWhatIsJoined() {
    Marching saddle = new Marching(SQUARE, SQUARE, new double[] {1, 0, 0, 1});
    assertEquals(1, saddle.region(0.4).size());
    assertEquals(1 - 2 * 0.4 * 0.4 / 2, area(saddle.region(0.4)), 1e-12);
    assertEquals(2, saddle.region(0.6).size());
    assertEquals(2 * 0.4 * 0.4 / 2, area(saddle.region(0.6)), 1e-12);
    Marching other = new Marching(SQUARE, SQUARE, new double[] {0, 1, 1, 0});
    assertEquals(1, other.region(0.4).size());
    assertEquals(2, other.region(0.6).size());
  }

  @Test
  void aGapIsLeftOutWithTheCellsAroundIt() {
    double[] places = even(0, 4, 5);
    Marching plate = marching(places, places, (x, y) -> x == 2 && y == 2 ? Double.NaN : 1);
    assertEquals(16 - 4, area(plate.region(0.5)), 1e-12);
    assertEquals(List.of(), plate.lines(0.5));
    Marching nothing = marching(places, places, (x, y) -> Double.NEGATIVE_INFINITY);
    assertEquals(List.of(), nothing.region(0));
  }

  @Test
  void pointsLieOnTheLevelAndOnTheGrid() {
    double[] xs = {0, 0.5, 2, 2.25, 3};
    double[] ys = {-1, 0, 0.25, 2};
    Marching waves = marching(xs, ys, (x, y) -> 3 * x - 2 * y + 5);
    int points = 0;
    for (List<Point> line : waves.lines(6)) {
      for (Point point : line) {
        assertEquals(6, 3 * point.x() - 2 * point.y() + 5, 1e-12);
        points++;
      }
    }
    assertTrue(points > 4);
  }

  @Test
  void hugeValuesDoNotOverflow() {
    double big = Double.MAX_VALUE;
    Marching cliff = new Marching(SQUARE, SQUARE, new double[] {-big, big, -big, big});
    assertEquals(0.5, area(cliff.region(0)), 1e-12);
  }
}
