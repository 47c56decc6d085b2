package dev.nabla.figure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nabla.figure.SpaceMark.Cloud;
import dev.nabla.figure.SpaceMark.Surface;
import dev.nabla.figure.scene.Shade;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;

class SpaceFigureTest {

  private static final Camera FROM_ABOVE = Camera.at(0, 0.001, 2);

  static Stream<String> names() {
    return SpaceGallery.all().keySet().stream();
  }

  private static Document parsed(String svg) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    return factory
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
  }

  @ParameterizedTest
  @MethodSource("names")
  void aPageWithAStrictPolicyCanHoldIt(String name) throws Exception {
    String svg = SpaceGallery.named(name).toSvg();
    assertEquals("img", parsed(svg).getDocumentElement().getAttribute("role"));
    assertFalse(svg.contains(" style=") || svg.contains("<style"), "styles");
    assertFalse(svg.contains("href") || svg.contains(" id="), "references");
    assertFalse(svg.contains("NaN") || svg.contains("Infinity"), "numbers");
    assertTrue(svg.length() < 600_000, "It has " + svg.length() + " characters");
    assertEquals(svg, SpaceGallery.named(name).toSvg());
  }

  private static Map<Integer, Integer> colors(SpaceFigure figure) throws IOException {
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(figure.toPng()));
    Map<Integer, Integer> colors = new TreeMap<>();
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        colors.merge(image.getRGB(x, y) & 0xFFFFFF, 1, Integer::sum);
      }
    }
    return colors;
  }

  private static SpaceFigure floor(double opacity) {
    return SpaceFigure.of(
            Surface.of(
                    SpaceGallery.mesh(-1, 1, 40, (x, y) -> 0.001 * x * y),
                    Paint.plain(Role.FUNCTION))
                .withOpacity(opacity))
        .withAxes(SpaceAxes.cube().withZ(-1, 1))
        .withCamera(FROM_ABOVE);
  }

  /// A floor of 1,521 facets in one light is one colour: a seam would be another.
  @Test
  void noSeamsShowBetweenFacets() throws IOException {
    Map<Integer, Integer> colors = colors(floor(1));
    int most = colors.values().stream().mapToInt(Integer::intValue).max().orElseThrow();
    double blue =
        colors.entrySet().stream()
            .filter(entry -> (entry.getKey() & 0xFF) > (entry.getKey() >> 16) + 40)
            .mapToInt(Map.Entry::getValue)
            .sum();
    assertTrue(blue > 150_000, "the floor has " + blue + " pixels");
    int largest =
        colors.entrySet().stream()
            .filter(entry -> (entry.getKey() & 0xFF) > (entry.getKey() >> 16) + 40)
            .mapToInt(Map.Entry::getValue)
            .max()
            .orElseThrow();
    assertTrue(largest > 0.985 * blue, largest + " of " + blue + "; ground " + most);
  }

  /// Half of a colour and half of what lies behind, also where facets overlap by a hair.
  @Test
  void aSurfaceOfGlassMixesWithWhatIsBehindItOnce() throws IOException {
    int opaque = strongest(colors(floor(1)));
    int glass = strongest(colors(floor(0.5)));
    int wall = Integer.decode(Palette.LIGHT.wall());
    for (int shift = 0; shift <= 16; shift += 8) {
      double expected = (((opaque >> shift) & 0xFF) + ((wall >> shift) & 0xFF)) / 2.0;
      assertEquals(expected, (glass >> shift) & 0xFF, 1.6);
    }
  }

  private static int strongest(Map<Integer, Integer> colors) {
    return colors.entrySet().stream()
        .filter(entry -> (entry.getKey() & 0xFF) > (entry.getKey() >> 16) + 40)
        .max(Map.Entry.comparingByValue())
        .orElseThrow()
        .getKey();
  }

  @Test
  void aPointBehindASurfaceIsNotDrawnAndOneBeforeItIs() throws IOException {
    int purple = Integer.decode(Palette.LIGHT.line(Role.POINT));
    assertFalse(colors(floor(1).with(Cloud.at(0, 0, -0.5, Role.POINT))).containsKey(purple));
    for (double z : new double[] {0, 0.5}) {
      Map<Integer, Integer> colors = colors(floor(1).with(Cloud.at(0, 0, z, Role.POINT)));
      assertTrue(colors.getOrDefault(purple, 0) > 100, "at height " + z);
    }
    assertFalse(
        colors(floor(1).with(Cloud.at(0, 0, 5, Role.POINT))).containsKey(purple), "out of the box");
  }

  @Test
  void whatIsNotVisibleIsNeitherDrawnNorListed() throws Exception {
    SpaceFigure shown = SpaceGallery.tangentPlane(9);
    String svg = shown.isolating("x").toSvg();
    assertTrue(svg.contains("parabola") && svg.contains("Partial derivative by"));
    assertFalse(svg.contains("tangent plane<") || svg.contains("whole"), "not in the group");
    assertTrue(shown.toSvg().contains("whole paraboloid"));
  }

  @Test
  void theDescriptionSaysWhatIsDrawn() throws Exception {
    String description =
        parsed(SpaceGallery.sauna(9).toSvg()).getElementsByTagName("desc").item(0).getTextContent();
    assertEquals(
        "A box with x from 0 to 5, y from 0 to 5, z from 28.5 to 50, holding a surface, "
            + "a point “minimum” at (4, 4, 29.52), a point “maximum” at (0, 4, 50).",
        description);
  }

  @Test
  void theSameFigureGivesTheSameBytes() {
    assertArrayEquals(SpaceGallery.sauna(20).toPng(), SpaceGallery.sauna(20).toPng());
    assertEquals(SpaceGallery.sauna(20).toSvg(), SpaceGallery.sauna(20).toSvg());
  }

  @Test
  void emptyAndFlatFiguresHaveABox() {
    assertTrue(SpaceFigure.of().toSvg().contains("−1"));
    assertTrue(SpaceFigure.of(Cloud.at(3, 3, 3, Role.POINT)).toSvg().contains("role-point"));
    Mesh hole = SpaceGallery.mesh(0, 1, 3, (_, _) -> Double.NaN);
    assertTrue(SpaceFigure.of(Surface.of(hole, Paint.graded(Ramp.BLUES))).toSvg().length() > 1000);
  }

  @Test
  void whatMakesNoSenseIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> Camera.at(0, 0, 2));
    assertThrows(IllegalArgumentException.class, () -> Camera.at(0.1, 0, 0.1));
    assertThrows(IllegalArgumentException.class, () -> Camera.at(Double.NaN, 1, 1));
    assertThrows(IllegalArgumentException.class, () -> floor(0));
    assertThrows(IllegalArgumentException.class, () -> SpaceAxes.cube().proportioned(1, 0, 1));
    double[] two = {0, 1};
    assertThrows(IllegalArgumentException.class, () -> Mesh.over(two, two, new double[3]));
    assertThrows(IllegalArgumentException.class, () -> Mesh.of(1, 2, two, two, two));
    assertThrows(
        IllegalArgumentException.class, () -> Cloud.of(two, two, new double[3], Role.POINT));
    Surface plain = Surface.of(SpaceGallery.mesh(0, 1, 2, (_, _) -> 0), Paint.plain(Role.GUIDE));
    assertThrows(IllegalArgumentException.class, () -> plain.withBar(ScaleBar.right("z")));
  }

  /// On dark paper walls are dark and lines light, by the same style rules as in a page.
  @Test
  void darkPagesHaveDarkWalls() {
    assertTrue(Shade.of(Palette.DARK.wall()).lightness() < 0.3);
    assertTrue(Palette.DARK.css("").contains(".marker.wall{fill:" + Palette.DARK.wall()));
    assertTrue(SpaceGallery.helix().toSvg().contains("class=\"marker wall\""));
  }
}
