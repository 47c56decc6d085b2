package dev.nabla.book.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.nabla.book.examples.Example;
import dev.nabla.book.examples.Examples;
import dev.nabla.book.examples.Parameters;
import dev.nabla.figure.Palette;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A page with a figure in space, opened from a file: what a reader can do with it, without a
/// mouse.
@InBrowser
class SpaceFigurePageTest {
  private static final String EYE = "plot.layout.scene.camera.eye";

  @TempDir private Path folder;

  private void open(Page page, int cell) throws IOException {
    Example example = Examples.ofCell(cell).getLast();
    Path file = folder.resolve("figure.html");
    Files.writeString(file, example.run(Parameters.of(example)).picture().orElseThrow().toHtml());
    page.navigate(file.toUri().toString());
    page.waitForSelector("#plot[data-ready]");
  }

  private static double number(Page page, String expression) {
    return ((Number) page.evaluate(expression)).doubleValue();
  }

  private static List<?> visible(Page page) {
    return (List<?>) page.evaluate("plot.data.map(trace => String(trace.visible))");
  }

  @Test
  void keysTurnTheBoxAndResetBringsItBack(Page page) throws IOException {
    open(page, 19);
    assertTrue((Boolean) page.evaluate("plot.querySelector('canvas') !== null"));
    double distance = number(page, "Math.hypot(" + EYE + ".x, " + EYE + ".y, " + EYE + ".z)");
    page.focus("#plot");
    page.keyboard().press("ArrowLeft");
    page.keyboard().press("ArrowUp");
    assertTrue(number(page, EYE + ".z") > 0.6, "higher");
    double across = number(page, EYE + ".x - " + EYE + ".y");
    assertTrue(Math.abs(across) > 0.2, "turned by " + across);
    assertEquals(
        distance, number(page, "Math.hypot(" + EYE + ".x, " + EYE + ".y, " + EYE + ".z)"), 1e-9);
    page.keyboard().press("-");
    assertTrue(
        number(page, "Math.hypot(" + EYE + ".x, " + EYE + ".y, " + EYE + ".z)") > 1.1 * distance);
    page.click("text=Reset view");
    assertEquals(1.5, number(page, EYE + ".x"));
    assertEquals(1.5, number(page, EYE + ".y"));
    assertEquals(0.5, number(page, EYE + ".z"));
  }

  @Test
  void oneClickShowsAGroupAloneAndKeepsTheView(Page page) throws IOException {
    open(page, 19);
    page.focus("#plot");
    page.keyboard().press("ArrowRight");
    double turned = number(page, EYE + ".x");
    page.click("button[data-group=x]");
    assertEquals(
        List.of(
            "legendonly",
            "true",
            "legendonly",
            "legendonly",
            "true",
            "true",
            "legendonly",
            "legendonly",
            "legendonly"),
        visible(page));
    assertEquals("true", page.getAttribute("button[data-group=x]", "aria-pressed"));
    assertEquals(turned, number(page, EYE + ".x"));
    page.click("text=Everything");
    assertFalse(visible(page).contains("legendonly"));
  }

  @Test
  void aDarkPageHasADarkFigure(Page page) throws IOException {
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
    open(page, 33);
    assertEquals(Palette.DARK.paper(), page.evaluate("plot.layout.paper_bgcolor"));
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    // The page's policy forbids to wait for an expression in it.
    page.waitForCondition(
        () -> Palette.LIGHT.paper().equals(page.evaluate("plot.layout.paper_bgcolor")));
  }
}
