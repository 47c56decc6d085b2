package dev.nabla.book.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.nabla.book.server.BookServer;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// That pages can be used with a keyboard, read aloud, and read in weak light.
@InBrowser
class AccessTest {
  private static BookServer server;

  @BeforeAll
  static void start() {
    server = BookServer.start(0);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "index.html",
        "derivatives.html",
        "no-derivative.html",
        "likelihood.html",
        "guess.html",
        "try.html"
      })
  void everyFieldAndButtonHasAName(String name, Page page) {
    page.navigate(server.address() + name);
    assertEquals(
        List.of(),
        page.evaluate(
            """
            () => [...document.querySelectorAll("input, button, a[href], [role=slider]")]
              .filter((each) => !each.closest("template"))
              .filter((each) => !(each.labels?.length > 0 || each.getAttribute("aria-label")
                  || each.textContent.trim()))
              .map((each) => each.outerHTML)
            """));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "index.html",
        "derivatives.html",
        "no-derivative.html",
        "likelihood.html",
        "guess.html",
        "try.html"
      })
  void landmarksAndHeadingsTellWhereThingsAre(String name, Page page) {
    page.navigate(server.address() + name);
    assertThat(page.locator("main")).hasCount(1);
    assertThat(page.locator("nav[aria-label]")).hasCount(1);
    assertThat(page.locator("header")).hasCount(1);
    assertThat(page.locator("h1")).hasCount(1);
    assertThat(page.locator("html[lang=en]")).hasCount(1);
    assertEquals(
        List.of(),
        page.evaluate(
            "() => [...document.querySelectorAll('[id]')].map((e) => e.id)"
                + ".filter((id, i, all) => all.indexOf(id) !== i)"),
        "No id stands twice");
    page.keyboard().press("Tab");
    assertThat(page.locator(".skip")).isFocused();
    page.keyboard().press("Enter");
    assertThat(page.locator("main")).isFocused();
  }

  @ParameterizedTest
  @ValueSource(strings = {"light", "dark"})
  void textStandsOutFromThePaper(String colours, Page page) {
    page.emulateMedia(
        new Page.EmulateMediaOptions()
            .setColorScheme(colours.equals("dark") ? ColorScheme.DARK : ColorScheme.LIGHT));
    for (String name :
        List.of(
            "index.html",
            "derivatives.html",
            "no-derivative.html",
            "likelihood.html",
            "guess.html",
            "try.html")) {
      page.navigate(server.address() + name);
      assertEquals(List.of(), page.evaluate(WEAK_TEXT), name);
    }
  }

  /// Text whose contrast with the page is below 4.5, as one line each.
  private static final String WEAK_TEXT =
      """
      () => {
        const light = (colour) => {
          const [r, g, b] = colour.match(/[\\d.]+/g).map(Number).map((c) => c / 255)
            .map((c) => (c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
          return 0.2126 * r + 0.7152 * g + 0.0722 * b;
        };
        const paper = light(getComputedStyle(document.body).backgroundColor);
        const weak = new Set();
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        while (walker.nextNode()) {
          const element = walker.currentNode.parentElement;
          if (!walker.currentNode.data.trim() || !element.checkVisibility()) continue;
          const style = getComputedStyle(element);
          const colour = element.closest("svg") ? style.fill : style.color;
          if (!colour.startsWith("rgb(")) continue;
          const own = light(colour);
          const contrast = (Math.max(own, paper) + 0.05) / (Math.min(own, paper) + 0.05);
          if (contrast < 4.5) weak.add(`${colour} ${element.className?.baseVal ?? element.className}`);
        }
        return [...weak];
      }
      """;

  @ParameterizedTest
  @ValueSource(ints = {390, 820, 1440})
  void nothingReachesOverTheEdge(int width, Page page) {
    page.setViewportSize(width, 900);
    for (String name :
        List.of(
            "index.html",
            "derivatives.html",
            "no-derivative.html",
            "likelihood.html",
            "guess.html",
            "try.html")) {
      page.navigate(server.address() + name);
      int content = (int) page.evaluate("() => document.documentElement.scrollWidth");
      assertTrue(content <= width, name + " is " + content + " wide");
    }
  }
}
