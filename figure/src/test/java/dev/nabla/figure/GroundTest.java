package dev.nabla.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nabla.figure.Mark.Arrows;
import dev.nabla.figure.Mark.Contours;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/// Contours and arrows in pictures, against where arithmetic says that they are.
class GroundTest {

  private static final double[] PLACES = Gallery.grid(0, 5, 51);

  private static double attribute(String svg, String name) {
    Matcher matcher = Pattern.compile("data-" + name + "=\"([^\"]+)\"").matcher(svg);
    assertTrue(matcher.find(), name);
    return Double.parseDouble(matcher.group(1));
  }

  private static Figure plane(Contours contours) {
    return Figure.of(Panel.untitled().withAxes(GroundGallery.square()).with(contours))
        .withPanelSize(300, 260);
  }

  @Test
  void anArrowEndsWhereItsVectorLeads() {
    double[] zero = {1};
    Arrows arrows =
        Arrows.of(zero, new double[] {2}, new double[] {20}, new double[] {-5}, Role.PATH);
    String svg =
        Figure.of(
                Panel.untitled()
                    .withAxes(Axes.alongEdges().withX(0, 10).withY(0, 4))
                    .with(arrows.scaled(5).named("arrow")))
            .toSvg();
    double x = attribute(svg, "left") + attribute(svg, "width") * 5 / 10;
    double y = attribute(svg, "top") + attribute(svg, "height") * (4 - 1) / 4;
    Matcher path = Pattern.compile("data-mark=\"arrow\"[^>]* d=\"M([^Z]*)Z\"").matcher(svg);
    assertTrue(path.find(), svg);
    String[] numbers = path.group(1).split("[ L]", -1);
    double nearest = Double.POSITIVE_INFINITY;
    for (int i = 0; i < numbers.length; i += 2) {
      double dx = Double.parseDouble(numbers[i]) - x;
      double dy = Double.parseDouble(numbers[i + 1]) - y;
      nearest = Math.min(nearest, Math.hypot(dx, dy));
    }
    assertEquals(0, nearest, 0.01);
    assertEquals(7, numbers.length / 2);
  }

  @Test
  void tipsAreTailsPlusScaledVectors() {
    Arrows arrows =
        Arrows.of(
                new double[] {1, 2},
                new double[] {3, 4},
                new double[] {5, -6},
                new double[] {7, 8},
                Role.PATH)
            .scaled(10);
    assertEquals(Points.of(new double[] {1.5, 1.4}, new double[] {3.7, 4.8}), arrows.tips());
    assertThrows(IllegalArgumentException.class, () -> arrows.scaled(0));
  }

  /// Between two bands of one colour each there may be mixtures of the two, but nothing lighter:
  /// the paper must not shine through.
  @Test
  void noPaperShowsBetweenBands() throws IOException {
    Figure figure =
        plane(
            Contours.of(Grid.of(PLACES, PLACES, (x, y) -> Math.sin(x) + 0.7 * Math.cos(2 * y)))
                .withRamp(Ramp.of("#202020", "#303030"))
                .withoutBar());
    BufferedImage image =
        Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(figure.toPng())));
    String svg = figure.toSvg();
    int left = (int) (2 * attribute(svg, "left")) + 4;
    int top = (int) (2 * attribute(svg, "top")) + 4;
    int right = left + (int) (2 * attribute(svg, "width")) - 8;
    int bottom = top + (int) (2 * attribute(svg, "height")) - 8;
    for (int y = top; y < bottom; y++) {
      for (int x = left; x < right; x++) {
        assertTrue((image.getRGB(x, y) & 255) <= 0x30, "light at " + x + ", " + y);
      }
    }
  }

  /// Nine bands of a plane that rises to the right: at their middles the picture has their colours.
  @Test
  void theBandsHaveTheirColours() throws IOException {
    List<Double> levels = List.of(0.0, 1.0, 2.0, 3.0, 4.0, 5.0);
    Contours contours = Contours.of(Grid.of(PLACES, PLACES, (x, y) -> x)).withLevels(levels);
    Figure figure = plane(contours);
    BufferedImage image =
        Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(figure.toPng())));
    String svg = figure.toSvg();
    for (int k = 0; k < 5; k++) {
      double x = attribute(svg, "left") + attribute(svg, "width") * (k + 0.5) / 5;
      double y = attribute(svg, "top") + attribute(svg, "height") / 2;
      int color = image.getRGB((int) (2 * x), (int) (2 * y)) & 0xFFFFFF;
      assertEquals(contours.colors().get(k), "#%06X".formatted(color));
    }
    assertEquals(Ramp.BLUE_WHITE_RED.at(0), contours.colors().getFirst());
    assertEquals(Ramp.BLUE_WHITE_RED.at(0.5), contours.colors().get(2));
    assertEquals(Ramp.BLUE_WHITE_RED.at(1), contours.colors().getLast());
  }

  @Test
  void theBarSaysTheEdgesOfTheBands() {
    String svg = GroundGallery.gradient().toSvg();
    Set<String> texts = new TreeSet<>();
    Pattern.compile(">([^<>\n]+)</t").matcher(svg).results().forEach(m -> texts.add(m.group(1)));
    assertTrue(texts.containsAll(List.of("29", "50", "z")), texts.toString());
  }

  @Test
  void groundIsShownToItsEdgesAndNoFurther() {
    String svg = GroundGallery.gradient().toSvg();
    assertEquals(0, attribute(svg, "x-min"));
    assertEquals(5, attribute(svg, "x-max"));
    assertEquals(5, attribute(svg, "y-max"));
    assertEquals(attribute(svg, "width"), attribute(svg, "height"), 1e-9);
  }

  @Test
  void aPictureOfAFineGridIsOfReasonableSize() {
    double[] places = Gallery.grid(0, 5, 400);
    Contours contours = Contours.of(Grid.of(places, places, GroundGallery::hollows));
    assertTrue(plane(contours).toSvg().length() < 60_000);
  }

  @Test
  void plotlyDrawsTheSameBands() {
    String json = GroundGallery.gradient().toPlotlyJson();
    assertTrue(json.contains("\"type\":\"contour\""), json.substring(0, 300));
    assertTrue(
        json.contains("\"contours\":{\"start\":30,\"end\":49,\"size\":1,\"coloring\":\"fill\""));
    assertTrue(json.contains("\"symbol\":\"arrow\",\"angleref\":\"previous\""));
    assertTrue(json.contains("\"x\":[1,1.486,null]"));
    assertFalse(json.contains("NaN"));
  }

  @Test
  void unevenLevelsBecomeRegionsInPlotly() {
    String json = GroundGallery.saddle().toPlotlyJson();
    assertTrue(json.contains("\"fill\":\"toself\""));
    assertTrue(json.contains("\"ticktext\":[\"−3\",\"−2\",\"−1\",\"−0.5\",\"0\""));
  }

  @Test
  void gridsAndLevelsThatMakeNoSenseAreRefused() {
    double[] two = {0, 1};
    double[] falling = {1, 0};
    double[] four = {1, 2, 3, 4};
    assertThrows(IllegalArgumentException.class, () -> Grid.of(two, falling, four));
    assertThrows(IllegalArgumentException.class, () -> Grid.of(two, two, two));
    assertThrows(IllegalArgumentException.class, () -> Grid.of(new double[] {1}, two, two));
    Grid grid = Grid.of(two, two, four);
    assertEquals(3, grid.value(0, 1));
    Contours contours = Contours.of(grid);
    assertThrows(IllegalArgumentException.class, () -> contours.withLevels(List.of(1.0)));
    assertThrows(IllegalArgumentException.class, () -> contours.withLevels(List.of(2.0, 1.0)));
    List<Double> notANumber = new ArrayList<>(List.of(1.0, Double.NaN));
    assertThrows(IllegalArgumentException.class, () -> contours.withLevels(notANumber));
    Grid nothing = Grid.of(two, two, (x, y) -> Double.NaN);
    assertThrows(IllegalArgumentException.class, () -> Contours.of(nothing));
  }

  @Test
  void wordsSayWhatIsThere() {
    String svg = GroundGallery.gradient().toSvg();
    assertTrue(svg.contains("heights from 29.52 to 50"), svg.substring(0, 600));
    assertTrue(svg.contains("an arrow"));
  }
}
