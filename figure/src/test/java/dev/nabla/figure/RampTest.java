package dev.nabla.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nabla.figure.scene.Shade;
import java.util.List;
import org.junit.jupiter.api.Test;

class RampTest {

  /// From Ottosson's article: white, and the three primaries of the screen.
  @Test
  void shadesAreThoseOfThePublishedSpace() {
    assertShade("#FFFFFF", 1, 0, 0);
    assertShade("#FF0000", 0.627955, 0.224863, 0.125846);
    assertShade("#00FF00", 0.866440, -0.233888, 0.179498);
    assertShade("#0000FF", 0.452014, -0.032457, -0.311528);
  }

  private static void assertShade(String hex, double lightness, double red, double yellow) {
    Shade shade = Shade.of(hex);
    assertEquals(lightness, shade.lightness(), 2e-6);
    assertEquals(red, shade.red(), 2e-6);
    assertEquals(yellow, shade.yellow(), 2e-6);
    assertEquals(hex, shade.hex());
  }

  @Test
  void everyColourOfARampIsMetAndTheEndsGoOn() {
    Ramp ramp = Ramp.BLUE_WHITE_RED;
    assertEquals(ramp.colors(), ramp.evenly(ramp.colors().size()));
    assertEquals(ramp.colors().getFirst(), ramp.at(-3));
    assertEquals(ramp.colors().getLast(), ramp.at(Double.POSITIVE_INFINITY));
    assertEquals(ramp.at(0.25), ramp.reversed().at(0.75));
  }

  @Test
  void theMiddleOfBlackAndWhiteIsHalfAsLightToTheEye() {
    assertEquals("#636363", Ramp.of("#000000", "#FFFFFF").at(0.5));
  }

  /// Whoever sees no colours can still tell more from less.
  @Test
  void rampsOfOneDirectionOnlyGetLighterOrDarker() {
    for (Ramp ramp : List.of(Ramp.BLUES.reversed(), Ramp.VIOLET_GREEN_YELLOW)) {
      double before = 0;
      for (String color : ramp.evenly(50)) {
        double lightness = Shade.of(color).lightness();
        assertTrue(lightness > before, color);
        before = lightness;
      }
    }
  }

  @Test
  void rampsOfTwoDirectionsAreLightestInTheMiddle() {
    for (Ramp ramp : List.of(Ramp.BLUE_WHITE_RED, Ramp.GREEN_WHITE_BROWN)) {
      double before = 0;
      for (int i = 0; i <= 25; i++) {
        double left = Shade.of(ramp.at(i / 50.0)).lightness();
        double right = Shade.of(ramp.at(1 - i / 50.0)).lightness();
        assertTrue(left > before, "left " + i);
        assertEquals(left, right, 0.06, "both sides " + i);
        before = left;
      }
    }
  }

  @Test
  void whatIsNoColourIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> Ramp.of("#FFFFFF"));
    assertThrows(IllegalArgumentException.class, () -> Ramp.of("#FFFFFF", "white"));
    assertThrows(IllegalArgumentException.class, () -> Ramp.BLUES.at(Double.NaN));
    assertThrows(IllegalArgumentException.class, () -> Ramp.BLUES.evenly(1));
  }
}
