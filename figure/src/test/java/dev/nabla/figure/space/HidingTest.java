package dev.nabla.figure.space;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nabla.figure.scale.Point;
import dev.nabla.figure.scale.Span;
import dev.nabla.figure.space.Hiding.Part;
import dev.nabla.figure.space.Hiding.Sight;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.DoubleBinaryOperator;
import org.junit.jupiter.api.Test;

class HidingTest {

  private static final double RADIUS = 0.4;
  private static final Span SPAN = new Span(-0.5, 0.5);
  private static final Cuboid BOX = new Cuboid(SPAN, SPAN, SPAN, new Vector(0.5, 0.5, 0.5));
  private static final Vector EYE = new Vector(1.5, 1.2, 0.6);
  private static final View VIEW = View.from(EYE, new Vector(0, 0, 1)).placed(500, 250, 250);

  private static Vector onSphere(double latitude, double longitude) {
    return new Vector(
            StrictMath.cos(latitude) * StrictMath.cos(longitude),
            StrictMath.cos(latitude) * StrictMath.sin(longitude),
            StrictMath.sin(latitude))
        .times(RADIUS);
  }

  private static Sheet sphere(int count) {
    Vector[][] places = new Vector[count][2 * count];
    for (int row = 0; row < count; row++) {
      for (int column = 0; column < 2 * count; column++) {
        places[row][column] =
            onSphere(
                Math.PI * (row / (count - 1.0) - 0.5), 2 * Math.PI * column / (2 * count - 1.0));
      }
    }
    return Sheet.through(places);
  }

  private static Sheet over(int count, DoubleBinaryOperator height) {
    Vector[][] places = new Vector[count][count];
    for (int row = 0; row < count; row++) {
      for (int column = 0; column < count; column++) {
        double x = column / (count - 1.0) - 0.5;
        double y = row / (count - 1.0) - 0.5;
        places[row][column] = new Vector(x, y, height.applyAsDouble(x, y));
      }
    }
    return Sheet.through(places);
  }

  private static List<Facet> facets(Sheet... sheets) {
    List<Facet> facets = new ArrayList<>();
    for (int i = 0; i < sheets.length; i++) {
      facets.addAll(sheets[i].facets(i, BOX, VIEW, _ -> "#808080"));
    }
    return facets;
  }

  /// A point of a sphere is seen exactly if the eye is above the plane that touches the sphere
  /// there.
  @Test
  void ofASphereTheHalfThatFacesTheEyeIsSeen() {
    Hiding hiding = new Hiding(facets(sphere(60)), Set.of());
    Random random = new Random(3);
    int compared = 0;
    for (int i = 0; i < 500; i++) {
      Vector point = onSphere(Math.PI * (random.nextDouble() - 0.5), 7 * random.nextDouble());
      double above = EYE.minus(point).dot(point) / RADIUS;
      if (Math.abs(above) > 0.1) {
        Sight expected = above > 0 ? Sight.CLEAR : Sight.HIDDEN;
        assertEquals(expected, hiding.sight(VIEW.see(point), 0.006), "seed 3, point " + i);
        compared++;
      }
    }
    assertTrue(compared > 400);
  }

  @Test
  void throughASurfaceOfGlassThingsAreVeiled() {
    Hiding hiding = new Hiding(facets(over(5, (_, _) -> 0)), Set.of(0));
    assertEquals(Sight.CLEAR, hiding.sight(VIEW.see(new Vector(0, 0, 0.2)), 0.01));
    assertEquals(Sight.CLEAR, hiding.sight(VIEW.see(new Vector(0, 0, 0)), 0.01));
    assertEquals(Sight.VEILED, hiding.sight(VIEW.see(new Vector(0, 0, -0.2)), 0.01));
    assertEquals(Sight.CLEAR, hiding.sight(VIEW.see(new Vector(0.49, 0.49, -0.45)), 0.01));
  }

  /// At every place of the picture the facet that is painted last is the one that a ray from the
  /// eye meets first.
  @Test
  void theFacetThatIsPaintedLastIsTheNearest() {
    assertPainted(facets(sphere(25)), "sphere");
    assertPainted(facets(over(30, (x, y) -> 2 * (x * x + y * y) - 0.5)), "bowl");
    assertPainted(
        facets(over(40, (x, y) -> 0.3 * StrictMath.sin(9 * x) * StrictMath.cos(7 * y))), "waves");
    // A plane that touches a bowl from below: the middles of their facets tell the wrong order.
    assertPainted(
        facets(
            over(30, (x, y) -> 2 * (x * x + y * y) - 0.5),
            over(8, (x, y) -> 0.4 * x + 0.8 * y - 0.5 - 0.1 - 0.001)),
        "bowl and plane");
  }

  private static void assertPainted(List<Facet> facets, String name) {
    List<Facet> painted = new Hiding(facets, Set.of()).ordered();
    assertEquals(facets.size(), painted.size());
    Random random = new Random(4);
    int compared = 0;
    int wrong = 0;
    for (int i = 0; i < 3000; i++) {
      double x = 500 * random.nextDouble();
      double y = 500 * random.nextDouble();
      List<Facet> here = painted.stream().filter(facet -> facet.covers(x, y)).toList();
      if (here.size() > 1) {
        double nearest =
            here.stream().mapToDouble(facet -> facet.depths().at(x, y)).max().orElseThrow();
        wrong += here.getLast().depths().at(x, y) < nearest * (1 - 1e-3) ? 1 : 0;
        compared++;
      }
    }
    assertTrue(compared > 50, name + ": " + compared);
    assertEquals(0, wrong, name + ", of " + compared);
  }

  @Test
  void oneSurfaceOfGlassIsPaintedInOnePiece() {
    List<Facet> painted =
        new Hiding(
                facets(over(30, (x, y) -> 2 * (x * x + y * y) - 0.5), over(20, (_, _) -> -0.5)),
                Set.of(1))
            .ordered();
    int changes = 0;
    for (int i = 1; i < painted.size(); i++) {
      changes += painted.get(i).surface() != painted.get(i - 1).surface() ? 1 : 0;
    }
    assertTrue(changes <= 2, "changes: " + changes);
  }

  @Test
  void aLineIsSeenUpToTheSurfaceThatHidesIt() {
    Hiding hiding = new Hiding(facets(over(20, (_, _) -> 0)), Set.of());
    List<Vector> line = List.of(new Vector(0.1, 0.1, 0.3), new Vector(0.1, 0.1, -0.1));
    List<Part> parts = hiding.seen(line, BOX, VIEW, 1e-6);
    assertEquals(1, parts.size());
    Point end = parts.getFirst().points().getLast();
    Spot through = VIEW.see(new Vector(0.1, 0.1, 0));
    assertEquals(through.x(), end.x(), 2.5);
    assertEquals(through.y(), end.y(), 2.5);
    assertEquals(2, parts.getFirst().points().size(), "a straight line needs two points");
  }

  @Test
  void outsideOfTheBoxNothingIsDrawn() {
    Hiding hiding = new Hiding(List.of(), Set.of());
    List<Vector> line =
        List.of(
            new Vector(0, 0, -0.9),
            new Vector(0, 0, 0.9),
            new Vector(Double.NaN, 0, 0),
            new Vector(0.2, 0, 0),
            new Vector(0.3, 0, 0));
    List<Part> parts = hiding.seen(line, BOX, VIEW, 0);
    assertEquals(2, parts.size());
    assertEquals(
        VIEW.see(new Vector(0, 0, -0.5)).y(), parts.getFirst().points().getFirst().y(), 2.5);
    assertEquals(VIEW.see(new Vector(0, 0, 0.5)).y(), parts.getFirst().points().getLast().y(), 2.5);
    List<Facet> cut = over(20, (x, _) -> 3 * x).facets(0, BOX, VIEW, _ -> "#808080");
    Spot top = VIEW.see(new Vector(1 / 6.0, 0.5, 0.5));
    double highest = cut.stream().mapToDouble(facet -> facet.bounds().top()).min().orElseThrow();
    double cornerTop = VIEW.see(new Vector(1 / 6.0, -0.5, 0.5)).y();
    assertEquals(Math.min(top.y(), cornerTop), highest, 1e-6);
  }
}
