package dev.nabla.book.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import dev.nabla.book.server.BookServer;
import dev.nabla.book.server.FrozenBook;
import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The chapter on three ways to differentiate: its point, its step, its dimension and its race.
@InBrowser
class ThreeWaysPageTest {
  private static BookServer server;

  @BeforeAll
  static void start() {
    server = BookServer.start(0);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static void open(Page page) {
    page.setDefaultTimeout(20_000);
    page.navigate(server.address() + "three-ways.html");
  }

  private static Locator figure(Page page, String name) {
    return page.locator("figure[data-example='" + name + "']");
  }

  private static Locator value(Page page, String name) {
    return page.locator("[data-value='" + name + "']");
  }

  @Test
  void theChapterIsInTheContentsAndFollowsATypedFunction(Page page) {
    open(page);
    assertThat(page.locator(".contents a[aria-current='page']"))
        .hasText("Three ways to differentiate");
    assertThat(value(page, "three-ways.exact.slope")).hasText("4.1000551191350814594");
    figure(page, "three-ways").locator("input[id$='-f']").fill("x^3");
    assertThat(figure(page, "three-ways").locator("figcaption"))
        .containsText("At x = 1 the slope is 3");
    // The trace of x^3 has two rows: x and its power.
    assertThat(page.locator("tbody[data-rows='evaluation-trace'] tr")).hasCount(2);
    assertThat(value(page, "evaluation-trace.v_2.tangent")).hasText("3");
    assertThat(figure(page, "step-size").locator("input[id$='-f']")).hasValue("x^3");
  }

  @Test
  void theStepMovesByKeyboard(Page page) {
    open(page);
    Locator figure = figure(page, "step-size");
    assertThat(figure.locator("figcaption")).containsText("rounding is all that is left");
    Locator handle = figure.locator(".handle[data-control='h']");
    handle.focus();
    page.keyboard().press("End");
    assertThat(figure.locator("figcaption")).containsText("the curve bends within it");
    page.keyboard().press("ArrowLeft");
    assertThat(handle).hasAttribute("aria-valuetext", "lg h is −0.25");
  }

  @Test
  void theDimensionShowsThatReverseModeWins(Page page) {
    open(page);
    Locator figure = figure(page, "gradient-cost");
    Locator slider = figure.locator("input[type='range']");
    slider.focus();
    page.keyboard().press("End");
    assertThat(value(page, "gradient-cost.n").first()).hasText("1,000");
    assertThat(value(page, "gradient-cost.product.value")).hasText("999");
    figure.locator("input.number").fill("5000");
    assertThat(figure.locator(".trouble"))
        .containsText("n of variables is a whole number from 2 to 1,000.");
  }

  @Test
  void theRaceRunsOnAFunctionOfOnesOwn(Page page) {
    open(page);
    figure(page, "three-ways").locator("input[id$='-f']").fill("x^4");
    Locator race = page.locator("#race");
    assertThat(race.locator("tbody")).hasCount(3);
    assertThat(race.locator(".race-state")).containsText("Recorded on");
    race.locator("button[data-course='own']").focus();
    page.keyboard().press("Enter");
    assertThat(race.locator("progress")).isVisible();
    assertThat(race.locator("button.stop")).isFocused();
    assertThat(race.locator("tbody")).hasCount(1);
    assertThat(race.locator(".race-state"))
        .containsText(
            "Measured on this machine",
            new LocatorAssertions.ContainsTextOptions().setTimeout(90_000));
    assertEquals(4, race.locator("svg.bar rect[class^='bar-'][height='8']").count());
    assertThat(race.locator(".compared")).containsText("forward 0, reverse 0");
    assertThat(race.locator("button[data-course='own']")).isFocused();
  }

  @Test
  void theRaceCanBeStopped(Page page) {
    open(page);
    Locator race = page.locator("#race");
    race.locator("button[data-course='model']").click();
    race.locator("button.stop").click();
    assertThat(race.locator(".race-state"))
        .containsText(
            "Stopped before the end",
            new LocatorAssertions.ContainsTextOptions().setTimeout(60_000));
    assertThat(race.locator("button.start").first()).isVisible();
  }

  @Test
  void aRaceOnNoFunctionIsRefusedWithASentence(Page page) {
    open(page);
    figure(page, "three-ways").locator("input[id$='-f']").fill("a x");
    page.locator("#race button[data-course='own']").click();
    assertThat(page.locator("#race .trouble"))
        .hasText(Pattern.compile("The function here depends on x alone\\."));
  }

  @Test
  void aFrozenCopyShowsTheRecordedTimesAndOffersNoButtons(Page page, @TempDir Path folder)
      throws IOException {
    FrozenBook.write(folder);
    page.navigate(folder.resolve("three-ways.html").toUri().toString());
    assertThat(page.locator("#race tbody")).hasCount(3);
    assertThat(page.locator("#race button.start").first()).isHidden();
    String text = page.locator("main").innerText();
    assertTrue(text.contains("To run it on your machine, start the live book."), text);
    assertTrue(!text.contains("Ask your own machine") && !text.contains("Move the point"), text);
  }
}
