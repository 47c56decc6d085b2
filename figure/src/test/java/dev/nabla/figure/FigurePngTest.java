package dev.nabla.figure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class FigurePngTest {

  private static BufferedImage image(byte[] png) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(png));
  }

  private static int count(BufferedImage image, String color) {
    int wanted = Integer.parseInt(color.substring(1), 16);
    int count = 0;
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        count += (image.getRGB(x, y) & 0xFFFFFF) == wanted ? 1 : 0;
      }
    }
    return count;
  }

  @Test
  void thePictureHasTwoPixelsToAUnit() throws IOException {
    BufferedImage image = image(Gallery.secant().toPng());
    assertEquals(1240, image.getWidth());
    assertEquals(840, image.getHeight());
  }

  @Test
  void everyRoleIsThereInItsColour() throws IOException {
    BufferedImage image = image(Gallery.markers().toPng());
    for (Role role : Role.values()) {
      assertTrue(count(image, Palette.LIGHT.line(role)) > 50, role.toString());
    }
    assertTrue(count(image, Palette.LIGHT.ink()) > 100, "titles");
    assertTrue(count(image, "#FFFFFF") > image.getWidth() * image.getHeight() * 3 / 4);
  }

  @Test
  void theDarkPictureHasDarkPaper() throws IOException {
    BufferedImage image = image(Gallery.functionAndDerivatives().toPng(Palette.DARK));
    assertTrue(count(image, Palette.DARK.paper()) > image.getWidth() * image.getHeight() * 3 / 4);
    assertTrue(count(image, Palette.DARK.line(Role.FUNCTION)) > 50);
  }

  @Test
  void theSameFigureGivesTheSameBytes() {
    assertArrayEquals(Gallery.secant().toPng(), Gallery.secant().toPng());
  }

  @Test
  void aGapIsWhite() throws IOException {
    double[] xs = {0, 1, 2, 3};
    double[] ys = {1, 1, 1, 1};
    double[] gap = {1, 1, Double.NaN, 1};
    int whole =
        count(
            image(Figure.of(Panel.untitled().line(xs, ys, Role.FUNCTION)).toPng()),
            Palette.LIGHT.line(Role.FUNCTION));
    int split =
        count(
            image(Figure.of(Panel.untitled().line(xs, gap, Role.FUNCTION)).toPng()),
            Palette.LIGHT.line(Role.FUNCTION));
    assertTrue(split > 0 && split < whole * 0.4, split + " of " + whole);
  }
}
