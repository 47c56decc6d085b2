package dev.nabla.figure.space;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ViewTest {

  private static final Vector UP = new Vector(0, 0, 1);
  private static final View FROM_X = View.from(new Vector(2, 0, 0), UP).placed(100, 50, 40);

  private static Vector random(Random random) {
    return new Vector(
        random.nextDouble() - 0.5, random.nextDouble() - 0.5, random.nextDouble() - 0.5);
  }

  /// By similar triangles: at twice the distance of the picture, half the size.
  @Test
  void sizesShrinkWithTheDistance() {
    assertSpot(50, 40, 0.5, FROM_X.see(new Vector(0, 0, 0)));
    assertSpot(75, 40, 0.5, FROM_X.see(new Vector(0, 0.5, 0)));
    assertSpot(50, 15, 0.5, FROM_X.see(new Vector(0, 0, 0.5)));
    assertSpot(100, 40, 1, FROM_X.see(new Vector(1, 0.5, 0)));
    assertSpot(62.5, 40, 0.25, FROM_X.see(new Vector(-2, 0.5, 0)));
  }

  private static void assertSpot(double x, double y, double nearness, Spot spot) {
    assertEquals(x, spot.x(), 1e-12);
    assertEquals(y, spot.y(), 1e-12);
    assertEquals(nearness, spot.nearness(), 1e-12);
  }

  @Test
  void whatPointsUpwardsIsUprightInThePictureFromEverywhere() {
    Random random = new Random(1);
    for (int i = 0; i < 100; i++) {
      View view = View.from(random(random).unit().times(2), UP);
      Spot low = view.see(new Vector(0, 0, -0.3));
      Spot high = view.see(new Vector(0, 0, 0.3));
      assertEquals(low.x(), high.x(), 1e-12);
      assertEquals(-1, Math.signum(high.y() - low.y()));
    }
  }

  /// Parallel lines meet where the eye looks along them.
  @Test
  void parallelLinesMeetInOnePoint() {
    View view = View.from(new Vector(1.5, 1.2, 0.7), UP);
    Vector direction = new Vector(-1, 0.2, 0.1);
    Spot far = view.see(direction.times(1e9));
    Spot other = view.see(direction.times(1e9).plus(new Vector(3, -4, 2)));
    assertEquals(far.x(), other.x(), 1e-7);
    assertEquals(far.y(), other.y(), 1e-7);
  }

  @Test
  void theNearnessOfAPlaneChangesEvenlyAcrossThePicture() {
    Random random = new Random(2);
    View view = View.from(new Vector(1.2, -1.8, 0.5), UP).placed(300, 200, 150);
    for (int i = 0; i < 200; i++) {
      Vector point = random(random);
      Vector one = random(random);
      Vector other = random(random);
      View.Depths depths = view.depths(point, one.cross(other));
      Spot spot = view.see(point.plus(one.times(0.3)).plus(other.times(-0.2)));
      assertEquals(spot.nearness(), depths.at(spot.x(), spot.y()), 1e-9);
    }
  }
}
