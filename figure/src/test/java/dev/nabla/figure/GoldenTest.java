package dev.nabla.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Small figures, compared with files that a person has looked at. After a change that is meant,
/// `-Dnabla.golden.write=true` writes them anew; look at them again then.
class GoldenTest {

  private static final Path FOLDER = Path.of("src/test/resources/dev/nabla/figure/golden");

  private static Map<String, String> texts() {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("secant.svg", Gallery.secant().toSvg());
    texts.put("tangent.svg", Gallery.tangent().toSvg());
    texts.put("derivatives.svg", Gallery.functionAndDerivatives().toSvg());
    texts.put("reciprocal.svg", Gallery.single("$1/x$", -6, 6, x -> 1 / x).toSvg());
    texts.put("markers.svg", Gallery.markers().toSvg());
    texts.put("saddle.svg", GroundGallery.saddle().toSvg());
    texts.put("halving.svg", GroundGallery.halving().toSvgOfAllFrames());
    texts.put("halving-strip.svg", GroundGallery.halving().strip(3).toSvg());
    texts.put("space-tangent-plane.svg", SpaceGallery.tangentPlane(9).toSvg());
    texts.put("space-sauna.svg", SpaceGallery.sauna(12).toSvg());
    texts.put("space-regression.svg", SpaceGallery.regression(6).toSvg());
    texts.put("space-classes.svg", SpaceGallery.classes(9).toSvg());
    texts.put("space-crossing.svg", SpaceGallery.crossing(8).toSvg());
    return texts;
  }

  static Stream<String> names() {
    return texts().keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("names")
  void theFigureIsAsItWasSeen(String name) throws IOException {
    String actual = texts().get(name);
    Path file = FOLDER.resolve(name);
    if (Boolean.getBoolean("nabla.golden.write")) {
      Files.createDirectories(FOLDER);
      Files.writeString(file, actual);
    }
    assertEquals(Files.readString(file, StandardCharsets.UTF_8), actual);
  }

  @Test
  void everyFileIsCompared() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      assertEquals(texts().size(), files.count());
    }
  }
}
