package dev.nabla.figure.space;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nabla.figure.scene.Shade;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import org.junit.jupiter.api.Test;

class SheetTest {

  private static Sheet over(int count, DoubleBinaryOperator height) {
    Vector[][] places = new Vector[count][count];
    for (int row = 0; row < count; row++) {
      for (int column = 0; column < count; column++) {
        double x = 2.0 * column / (count - 1) - 1;
        double y = 2.0 * row / (count - 1) - 1;
        places[row][column] = new Vector(x, y, height.applyAsDouble(x, y));
      }
    }
    return Sheet.through(places);
  }

  @Test
  void theLevelLineOfABowlIsACircle() {
    List<List<Vector>> lines = LevelLines.of(over(81, (x, y) -> x * x + y * y), 2, 0.5);
    assertEquals(1, lines.size());
    List<Vector> circle = lines.getFirst();
    assertEquals(circle.getFirst(), circle.getLast(), "closed");
    double length = 0;
    for (int i = 0; i < circle.size(); i++) {
      assertEquals(Math.sqrt(0.5), Math.hypot(circle.get(i).x(), circle.get(i).y()), 3e-4);
      length += i == 0 ? 0 : circle.get(i).minus(circle.get(i - 1)).length();
    }
    assertEquals(2 * Math.PI * Math.sqrt(0.5), length, 5e-3);
  }

  @Test
  void theLevelLinesOfASaddleAreTwoBranches() {
    List<List<Vector>> lines = LevelLines.of(over(40, (x, y) -> x * y), 2, 0.2);
    assertEquals(2, lines.size());
    for (List<Vector> line : lines) {
      line.forEach(point -> assertEquals(0.2, point.x() * point.y(), 1e-3));
      assertEquals(
          1, Math.max(Math.abs(line.getFirst().x()), Math.abs(line.getFirst().y())), 1e-12);
      assertEquals(1, Math.max(Math.abs(line.getLast().x()), Math.abs(line.getLast().y())), 1e-12);
    }
  }

  @Test
  void aLevelThroughCornersOfTheGridIsStillOneLine() {
    List<List<Vector>> lines = LevelLines.of(over(5, (_, y) -> y), 0, 0);
    assertEquals(1, lines.size());
    assertEquals(5, lines.getFirst().size());
  }

  @Test
  void aHoleInterruptsLinesAndFacets() {
    Sheet sheet = over(21, (x, y) -> x * x + y * y < 0.1 ? Double.NaN : x);
    assertTrue(LevelLines.of(sheet, 1, 0.01).size() >= 2);
    assertFalse(sheet.isPlane());
  }

  @Test
  void planesAreKnown() {
    assertTrue(over(30, (x, y) -> 0.3 * x - 0.2 * y + 0.1).isPlane());
    assertFalse(over(30, (x, y) -> x * y).isPlane());
  }

  /// Lambert's law in two facts: what faces the lamp is lightest, and only the angle counts.
  @Test
  void surfacesThatFaceTheLampAreLighterAndBothSidesAreAlike() {
    View view = View.from(new Vector(2, 0, 0), new Vector(0, 0, 1));
    Light light = new Light(view);
    // The lamp is to the left of the eye, which is smaller y here, and above it.
    Vector lamp = new Vector(0.75, -0.45, 0.65).unit();
    double facing = Shade.of(light.on("#808080", lamp)).lightness();
    assertEquals(facing, Shade.of(light.on("#808080", lamp.times(-1))).lightness());
    Vector across = lamp.cross(new Vector(0, 0, 1)).unit();
    double before = facing;
    for (int i = 1; i <= 4; i++) {
      double angle = i * Math.PI / 9;
      Vector normal = lamp.times(StrictMath.cos(angle)).plus(across.times(StrictMath.sin(angle)));
      double lightness = Shade.of(light.on("#808080", normal)).lightness();
      assertTrue(lightness < before, "at " + 20 * i + " degrees");
      before = lightness;
    }
    assertTrue(facing < 1.06 * Shade.of("#808080").lightness() && before > 0.8 * facing);
  }

  @Test
  void thinningKeepsTheEdges() {
    Sheet thin = over(100, (x, y) -> x * y).thinned(7);
    assertEquals(7, thin.rows());
    assertEquals(7, thin.columns());
    assertEquals(new Vector(-1, -1, 1), thin.place(0, 0));
    assertEquals(new Vector(1, 1, 1), thin.place(6, 6));
  }
}
