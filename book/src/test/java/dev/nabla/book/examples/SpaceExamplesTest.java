package dev.nabla.book.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nabla.figure.Picture;
import dev.nabla.figure.SpaceFigure;
import dev.nabla.figure.SpaceMark;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SpaceExamplesTest {
  private static SpaceFigure figure(int cell) {
    List<Picture> pictures =
        Examples.ofCell(cell).stream()
            .flatMap(example -> example.run(Parameters.of(example)).picture().stream())
            .toList();
    assertEquals(1, pictures.size());
    return (SpaceFigure) pictures.getFirst();
  }

  private static String text(int cell) {
    Example example = Examples.ofCell(cell).getLast();
    return example.run(Parameters.of(example)).text();
  }

  @ParameterizedTest
  @ValueSource(ints = {19, 21, 24, 25, 29, 33, 34, 38, 40, 41, 45})
  void everyCellInSpaceHasATitleASentenceAndAllFormats(int cell) {
    SpaceFigure figure = figure(cell);
    assertTrue(!figure.title().isEmpty() && figure.message().endsWith("."));
    assertTrue(figure.toSvg().length() < 600_000);
    JsonNode json = JsonMapper.builder().build().readTree(figure.toPlotlyJson());
    assertEquals(figure.marks().size(), json.get("data").size());
  }

  @Test
  void pointsAndTangentsLieOnTheParaboloid() {
    for (SpaceMark mark : figure(19).marks()) {
      if (mark instanceof SpaceMark.Curve curve) {
        boolean parabola = curve.entry().name().endsWith("parabola");
        for (int i = 0; i < curve.points().size(); i++) {
          double x = curve.points().x(i);
          double y = curve.points().y(i);
          double expected = parabola ? x * x + y * y : 4 * x + 8 * y - 20;
          assertEquals(expected, curve.points().z(i), 1e-12);
        }
      } else if (mark instanceof SpaceMark.Cloud cloud) {
        assertEquals(20, cloud.points().z(0));
      }
    }
  }

  @Test
  void theHighestAndTheLowestPlacesAreMarkedOnTheSurface() {
    List<SpaceMark.Cloud> points =
        figure(24).marks().stream()
            .filter(SpaceMark.Cloud.class::isInstance)
            .map(SpaceMark.Cloud.class::cast)
            .toList();
    assertEquals(4, points.size());
    assertEquals(29.52, points.getLast().points().z(0));
    assertEquals("minimum 29.52", points.getLast().label());
    assertTrue(text(24).contains("maximum at (4, 0, 50)\n"));
  }

  /// The three minima of the list in the notebook's descents.
  @Test
  void theHollowsAreWhereTheDescentsEnd() {
    String text = text(29);
    assertEquals(3, text.lines().filter(line -> line.startsWith("lowest")).count());
    assertTrue(text.contains("f(2.979798, 1.565657)") && text.contains("f(3.484848, 3.939394)"));
  }

  @Test
  void theTrainedPlaneIsShownAndTheRandomOneWaits() {
    List<SpaceMark> marks = figure(38).marks();
    assertEquals(
        List.of(true, false, true), marks.stream().map(mark -> mark.entry().visible()).toList());
    SpaceMark.Surface plane = (SpaceMark.Surface) marks.getLast();
    double x = plane.mesh().x(7, 31);
    double y = plane.mesh().y(7, 31);
    assertEquals(
        0.3994842103371457 * x + 0.5890273752220874 * y + 0.1261092047513125,
        plane.mesh().z(7, 31),
        1e-14);
  }

  @Test
  void theTrainedSurfaceIsASigmoidSeenFromAbove() {
    SpaceFigure figure = figure(45);
    assertEquals("from above", figure.camera().name());
    SpaceMark.Surface surface = (SpaceMark.Surface) figure.marks().getLast();
    double x = surface.mesh().x(40, 60);
    double y = surface.mesh().y(40, 60);
    double score = 2.0587879344464493 * x + 1.9991041137959518 * y + 0.10869778069431021;
    assertEquals(1 / (1 + Math.exp(-score)), surface.mesh().z(40, 60), 1e-13);
  }
}
