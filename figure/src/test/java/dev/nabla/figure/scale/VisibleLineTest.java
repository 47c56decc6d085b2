package dev.nabla.figure.scale;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Line2D;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VisibleLineTest {

  private static final Viewport VIEW =
      new Viewport(new Span(-6, 6), new Span(-3, 3), 10, 20, 300, 200);
  private static final double[] XS =
      IntStream.range(0, 400).mapToDouble(i -> -6 + 12.0 * i / 399).toArray();

  private static List<List<Point>> curve(DoubleUnaryOperator f) {
    return VisibleLine.ofCurve(XS, Arrays.stream(XS).map(f).toArray(), VIEW);
  }

  @Test
  void aSmoothCurveIsOnePieceOfFewPointsThatNobodyCanTellApart() {
    List<List<Point>> pieces = curve(Math::sin);
    assertEquals(1, pieces.size());
    List<Point> piece = pieces.getFirst();
    assertTrue(piece.size() < 150, "There are " + piece.size());
    for (double x : XS) {
      double px = VIEW.toX(x);
      double py = VIEW.toY(Math.sin(x));
      double nearest = Double.POSITIVE_INFINITY;
      for (int i = 0; i + 1 < piece.size(); i++) {
        Point a = piece.get(i);
        Point b = piece.get(i + 1);
        nearest = Math.min(nearest, Line2D.ptSegDist(a.x(), a.y(), b.x(), b.y(), px, py));
      }
      assertTrue(nearest < 0.5, "At " + x + " it is " + nearest + " off");
    }
  }

  @Test
  void whatIsNotFiniteIsAGap() {
    assertEquals(2, curve(x -> Math.abs(x) < 1 ? Double.NaN : x / 3).size());
    assertEquals(2, curve(x -> Math.abs(x) < 0.02 ? Double.POSITIVE_INFINITY : x / 3).size());
    assertEquals(1, curve(Math::sqrt).size());
    assertEquals(0, curve(x -> Double.NaN).size());
  }

  @Test
  void aPoleIsNotCrossed() {
    List<List<Point>> pieces = curve(x -> 1 / x);
    assertEquals(2, pieces.size());
    assertTrue(pieces.getFirst().getLast().x() < VIEW.toX(0));
    assertTrue(pieces.getLast().getFirst().x() > VIEW.toX(0));
    assertEquals(5, curve(Math::tan).size());
    assertEquals(2, curve(x -> 1 / (x - 0.013)).size());
    assertEquals(2, curve(x -> 1 / (x * x)).size());
  }

  @Test
  void aJumpIsNotCrossedButASteepClimbIs() {
    assertEquals(2, curve(Math::signum).size());
    assertEquals(6, curve(x -> Math.clamp(Math.floor(x / 2), -3, 2)).size());
    assertEquals(1, curve(x -> Math.tanh(20 * x)).size());
    assertEquals(1, curve(x -> Math.max(0, x) / 3).size());
    assertEquals(1, curve(Math::cbrt).size());
  }

  @Test
  void dataIsJoinedAsItIsGiven() {
    double[] steps = Arrays.stream(XS).map(Math::signum).toArray();
    assertEquals(1, VisibleLine.ofLine(XS, steps, VIEW).size());
  }

  @ParameterizedTest
  @ValueSource(doubles = {1, 1e3, 1e9, 1e150, 1e300})
  void nothingLeavesTheView(double scale) {
    SplittableRandom random = new SplittableRandom(3);
    double[] xs = random.doubles(500, -20, 20).toArray();
    double[] ys = random.doubles(500, -20 * scale, 20 * scale).toArray();
    for (List<Point> piece : VisibleLine.ofLine(xs, ys, VIEW)) {
      for (Point point : piece) {
        assertTrue(VIEW.bounds().grown(0.01).holds(at(point)), point.toString());
      }
    }
  }

  private static Bounds at(Point point) {
    return new Bounds(point.x(), point.y(), point.x(), point.y());
  }

  @Test
  void aDenseLineKeepsItsExtremes() {
    int count = 200_000;
    double[] xs = IntStream.range(0, count).mapToDouble(i -> -6 + 12.0 * i / count).toArray();
    double[] ys = Arrays.stream(xs).map(x -> 2 * Math.sin(2_000 * x)).toArray();
    List<List<Point>> pieces = VisibleLine.ofCurve(xs, ys, VIEW);
    List<Point> points = pieces.stream().flatMap(List::stream).toList();
    assertTrue(points.size() <= 4 * 301, "There are " + points.size());
    assertEquals(VIEW.toY(2), points.stream().mapToDouble(Point::y).min().orElseThrow(), 0.1);
    assertEquals(VIEW.toY(-2), points.stream().mapToDouble(Point::y).max().orElseThrow(), 0.1);
  }

  @Test
  void aLineThatOnlyPassesThroughIsCutAtTheEdges() {
    List<List<Point>> pieces =
        VisibleLine.ofLine(new double[] {-12, 12}, new double[] {-6, 6}, VIEW);
    assertEquals(List.of(List.of(new Point(10, 220), new Point(310, 20))), pieces);
  }
}
