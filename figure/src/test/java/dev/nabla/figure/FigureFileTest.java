package dev.nabla.figure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FigureFileTest {

  private final Figure figure = Gallery.single("$x^2$", -2, 2, x -> x * x).withMessage("A bowl.");

  @TempDir private Path folder;

  private long files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.count();
    }
  }

  @Test
  void theNameDecidesWhatIsWritten() throws IOException {
    for (String name : new String[] {"a.svg", "b.png", "c.html", "d.json", "E.SVG"}) {
      figure.writeTo(folder.resolve(name));
    }
    assertEquals(figure.toSvg(), Files.readString(folder.resolve("a.svg")));
    assertEquals(figure.toSvg(), Files.readString(folder.resolve("E.SVG")));
    assertEquals(figure.toHtml(), Files.readString(folder.resolve("c.html")));
    assertEquals(figure.toPlotlyJson(), Files.readString(folder.resolve("d.json")));
    assertArrayEquals(figure.toPng(), Files.readAllBytes(folder.resolve("b.png")));
    assertEquals(5, files());
  }

  @Test
  void anotherNameIsRefusedInOneSentence() throws IOException {
    for (String name : new String[] {"a.pdf", "a", "svg.txt", ".hidden"}) {
      IllegalArgumentException refusal =
          assertThrows(IllegalArgumentException.class, () -> figure.writeTo(folder.resolve(name)));
      assertEquals(
          "A figure is written to a file ending in .svg, .png, .html or .json, not to " + name,
          refusal.getMessage());
    }
    assertEquals(0, files());
  }

  @Test
  void anOldFileIsReplacedAsAWhole() throws IOException {
    Path file = folder.resolve("a.svg");
    Files.writeString(file, "old".repeat(100_000));
    figure.writeTo(file);
    assertEquals(figure.toSvg(), Files.readString(file));
    assertEquals(1, files());
  }

  @Test
  void aLinkStaysALink() throws IOException {
    Path file = Files.writeString(folder.resolve("real.svg"), "old");
    Path link = Files.createSymbolicLink(folder.resolve("link.svg"), file);
    figure.writeTo(link);
    assertTrue(Files.isSymbolicLink(link));
    assertEquals(figure.toSvg(), Files.readString(file));
  }

  @Test
  void aFailureLeavesNothingBehind() throws IOException {
    Path missing = folder.resolve("missing").resolve("a.svg");
    assertThrows(IOException.class, () -> figure.writeTo(missing));
    Path directory = Files.createDirectory(folder.resolve("b.svg"));
    assertThrows(IOException.class, () -> figure.writeTo(directory));
    assertEquals(1, files());
  }

  @Test
  void theFileCanBeReadByOthersAsAnyNewFile() throws IOException {
    Path plain = Files.writeString(folder.resolve("plain.txt"), "");
    Path file = folder.resolve("a.svg");
    figure.writeTo(file);
    assertEquals(Files.getPosixFilePermissions(plain), Files.getPosixFilePermissions(file));
  }

  @Test
  void thePageNeedsNoNetworkAndFollowsTheReadersScheme() {
    String page = figure.toHtml();
    String withoutNamespace = page.replace("http://www.w3.org/2000/svg", "");
    assertFalse(withoutNamespace.contains("://"), "no address");
    assertFalse(withoutNamespace.contains("src=") || page.contains("href"), "no reference");
    assertTrue(page.contains("default-src 'none'"));
    assertTrue(page.contains("prefers-color-scheme:dark"));
    assertTrue(page.contains("<figcaption>A bowl.</figcaption>"));
    assertTrue(page.contains("@font-face{font-family:'KaTeX_Math'"));
  }
}
