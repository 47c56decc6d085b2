package dev.nabla.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PaletteTest {

  /// Contrast as the Web Content Accessibility Guidelines 2.2 define it.
  private static double contrast(String a, String b) {
    double lighter = Math.max(luminance(a), luminance(b));
    double darker = Math.min(luminance(a), luminance(b));
    return (lighter + 0.05) / (darker + 0.05);
  }

  private static double luminance(String color) {
    int rgb = Integer.parseInt(color.substring(1), 16);
    return 0.2126 * linear(rgb >> 16 & 255)
        + 0.7152 * linear(rgb >> 8 & 255)
        + 0.0722 * linear(rgb & 255);
  }

  private static double linear(int channel) {
    double c = channel / 255.0;
    return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
  }

  @Test
  void contrastIsComputedAsDefined() {
    assertEquals(21, contrast("#000000", "#FFFFFF"), 1e-9);
    assertEquals(4.48, contrast("#777777", "#FFFFFF"), 0.005);
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void linesAndLettersStandOutFromBothPapers(Role role) {
    for (Palette palette : new Palette[] {Palette.LIGHT, Palette.DARK}) {
      assertTrue(contrast(palette.line(role), palette.paper()) >= 3, palette.line(role));
      assertTrue(contrast(palette.letter(role), palette.paper()) >= 4.5, palette.letter(role));
    }
  }

  @Test
  void theRestStandsOutFromBothPapers() {
    for (Palette palette : new Palette[] {Palette.LIGHT, Palette.DARK}) {
      assertTrue(contrast(palette.ink(), palette.paper()) >= 7);
      assertTrue(contrast(palette.quiet(), palette.paper()) >= 4.5);
      assertTrue(contrast(palette.axis(), palette.paper()) >= 3);
    }
  }

  @Test
  void theFixedColoursAreThoseOfTheBook() {
    assertEquals("#0072B2", Palette.LIGHT.line(Role.FUNCTION));
    assertEquals("#D55E00", Palette.LIGHT.line(Role.DERIVATIVE));
    assertEquals("#009E73", Palette.LIGHT.line(Role.TANGENT));
    assertEquals("#CC79A7", Palette.LIGHT.line(Role.POINT));
  }

  @Test
  void rolesDifferWithoutColour() {
    Set<Object> dashes = new HashSet<>();
    Set<Object> markers = new HashSet<>();
    for (Role role : Role.values()) {
      assertTrue(dashes.add(role.dashes()), role + " has the dashes of another role");
      assertTrue(markers.add(role.marker()), role + " has the marker of another role");
    }
  }

  @Test
  void theRulesNameEveryRoleOnce() {
    String css = Palette.DARK.css("[data-theme=dark]");
    for (Role role : Role.values()) {
      String line = "[data-theme=dark] .nabla-figure .line." + role.cssClass();
      assertTrue(css.contains(line + "{stroke:" + Palette.DARK.line(role) + "}"), css);
    }
    assertNotEquals(Palette.LIGHT.css(""), Palette.DARK.css(""));
  }

  @Test
  void aPaletteWithoutARoleIsRefused() {
    assertThrows(
        IllegalArgumentException.class,
        () -> new Palette("#FFFFFF", "#000000", "#000000", "#000000", Map.of(), Map.of()));
  }
}
