package dev.nabla.book.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import dev.nabla.book.server.BookServer;
import dev.nabla.book.server.FrozenBook;
import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The chapter on likelihoods: what its sliders and its point do.
@InBrowser
class LikelihoodChapterPageTest {
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
    page.setDefaultTimeout(10_000);
    page.navigate(server.address() + "likelihood.html");
  }

  private static Locator figure(Page page, String name) {
    return page.locator("figure[data-example='" + name + "']");
  }

  private static Locator number(Page page, String figure, String control) {
    return figure(page, figure).locator("[data-control='" + control + "'] input.number");
  }

  @Test
  void theCountsMoveTheMaximumEverywhere(Page page) {
    open(page);
    assertThat(figure(page, "likelihood-curve").locator("figcaption"))
        .containsText("7 heads in 10 tosses are most likely for p = 0.7");
    number(page, "likelihood-curve", "k").fill("3");
    number(page, "likelihood-curve", "n").fill("12");
    assertThat(figure(page, "likelihood-curve").locator("figcaption"))
        .containsText("3 heads in 12 tosses are most likely for p = 0.25");
    assertThat(page.locator("[data-value='likelihood-maximum.line.3']"))
        .hasAttribute("data-tex", Pattern.compile(".*0\\.25.*k = 3,\\\\ n = 12.*"));
    assertThat(page.locator("[data-value='likelihood-curve.maximum']")).hasText("0.25");
    assertThat(number(page, "log-likelihood-slope", "n")).hasValue("12");
    // 3/0.5 and 9/0.5
    assertThat(figure(page, "log-likelihood-slope").locator("figcaption"))
        .containsText("heads pull up with 6 and tails pull down with 18");
  }

  @Test
  void thePointIsDraggedToTheBalance(Page page) {
    open(page);
    Locator figure = figure(page, "log-likelihood-slope");
    Locator handle = figure.locator(".handle[data-control='p']");
    handle.scrollIntoViewIfNeeded();
    BoundingBox box = handle.boundingBox();
    double x = box.x + box.width / 2;
    double y = box.y + box.height / 2;
    page.mouse().move(x, y);
    page.mouse().down();
    page.mouse().move(x + 60, y, new com.microsoft.playwright.Mouse.MoveOptions().setSteps(6));
    page.mouse().up();
    assertThat(figure.locator("figcaption")).not().containsText("At p = 0.5 ");
    handle.focus();
    number(page, "log-likelihood-slope", "p").fill("0.69");
    assertThat(figure.locator("figcaption")).containsText("further to the right");
    handle.focus();
    page.keyboard().press("ArrowRight");
    assertThat(figure.locator("figcaption")).containsText("they balance");
  }

  @Test
  void moreHeadsThanTossesIsToldOnce(Page page) {
    open(page);
    number(page, "likelihood-curve", "k").fill("15");
    Locator first = figure(page, "likelihood-curve").locator(".trouble");
    assertThat(first).containsText("k lies between 0 and 10");
    figure(page, "log-likelihood-slope").scrollIntoViewIfNeeded();
    Locator second = figure(page, "log-likelihood-slope").locator(".trouble");
    assertThat(second).containsText("This picture waits");
    assertThat(second.locator("a")).hasAttribute("href", "#likelihood-curve");
    number(page, "likelihood-curve", "k").fill("5");
    assertThat(first).isHidden();
    assertThat(second).isHidden();
  }

  @Test
  void itsStepsOpen(Page page) {
    open(page);
    Locator panel = page.locator(".steps").first();
    panel.locator("summary").click();
    panel.locator("button.next").click();
    assertThat(panel.locator(".step:visible").first()).hasAttribute("data-rule", "sum");
  }

  @Test
  void theExerciseKnowsTheSlip(Page page) {
    open(page);
    Locator exercise = page.locator("[data-exercise='log-likelihood-three']");
    exercise.locator("input").fill("2/x + 1/(1-x)");
    assertThat(exercise.locator(".verdict")).containsText("turn counts negative");
    exercise.locator("input").fill("(2 - 3x)/(x(1 - x))");
    assertThat(exercise.locator(".verdict")).containsText("Right");
  }

  @Test
  void aFrozenCopySpeaksOfNothingThatCannotBeDone(Page page, @TempDir Path folder)
      throws IOException {
    FrozenBook.write(folder);
    page.navigate(folder.resolve("likelihood.html").toUri().toString());
    String text = page.locator("main").innerText();
    assertTrue(text.contains("seven times it shows heads"), "the text is there");
    assertTrue(!text.contains("Drag") && !text.contains("type them"), "nothing to drag or type");
    page.navigate(folder.resolve("derivatives.html").toUri().toString());
    String first = page.locator("main").innerText();
    assertTrue(!first.contains("Pull its far end") && !first.contains("Type a function"));
  }
}
