package dev.nabla.figure.contour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Levels against those of matplotlib 3, which `src/test/python/contour_levels.py` writes down.
class NiceLevelsTest {

  @Test
  void levelsAreThoseOfMatplotlib() throws IOException {
    List<String> cases;
    try (InputStream file = NiceLevelsTest.class.getResourceAsStream("levels.txt")) {
      byte[] bytes = Objects.requireNonNull(file).readAllBytes();
      cases = new String(bytes, StandardCharsets.UTF_8).lines().toList();
    }
    assertTrue(cases.size() > 400);
    for (String line : cases) {
      String[] fields = line.split(" ");
      double least = Double.parseDouble(fields[0]);
      double greatest = Double.parseDouble(fields[1]);
      List<Double> expected = Stream.of(fields).skip(3).map(Double::valueOf).toList();
      List<Double> levels = NiceLevels.between(least, greatest, Integer.parseInt(fields[2]));
      assertEquals(expected.size(), levels.size(), line + "\n" + levels);
      for (int i = 0; i < levels.size(); i++) {
        assertEquals(expected.get(i), levels.get(i), 1e-12 * (greatest - least), line);
      }
    }
  }

  @Test
  void equalValuesStillHaveABand() {
    assertEquals(List.of(2.0, 3.0), NiceLevels.between(2, 2, 20));
    assertEquals(-2.0, NiceLevels.between(-2, -2, 20).getFirst());
    assertTrue(NiceLevels.between(-2, -2, 20).getLast() > -2);
    assertEquals(List.of(0.0, 1.0), NiceLevels.between(0, 0, 20));
  }

  @Test
  void whatIsNoIntervalIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> NiceLevels.between(2, 1, 20));
    assertThrows(IllegalArgumentException.class, () -> NiceLevels.between(0, Double.NaN, 20));
    assertThrows(IllegalArgumentException.class, () -> NiceLevels.between(0, 1, 0));
  }
}
