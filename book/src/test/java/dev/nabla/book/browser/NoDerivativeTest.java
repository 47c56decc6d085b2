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

/// What a reader of the chapter on points without a derivative sees and does.
@InBrowser
class NoDerivativeTest {
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
    page.navigate(server.address() + "no-derivative.html");
  }

  private static Locator caption(Page page, String name) {
    return page.locator("#" + name + " figcaption");
  }

  @Test
  void draggingTheStepMovesBothSecantsOfEveryFigure(Page page) {
    open(page);
    Locator handle = page.locator("#cusp .handle[data-control='h']");
    handle.scrollIntoViewIfNeeded();
    BoundingBox box = handle.boundingBox();
    assertTrue(box.width >= 24 && box.height >= 24, "The target is large enough for a thumb");
    page.mouse().move(box.x + box.width / 2, box.y + box.height / 2);
    page.mouse().down();
    page.mouse().move(box.x + box.width / 2 - 40, box.y + box.height / 2);
    page.mouse().up();
    Locator number = page.locator("#cusp [data-control='h'] input.number");
    double h = Double.parseDouble(number.inputValue());
    assertTrue(h > 0.1 && h < 0.7, "h = " + h);
    assertThat(page.locator("#corner [data-control='h'] input.number"))
        .hasValue(number.inputValue());
    page.locator("#corner").scrollIntoViewIfNeeded();
    assertThat(caption(page, "corner")).containsText("slope −1 on the left and 1 on the right");
  }

  @Test
  void arrowKeysAndTypedNumbersShrinkTheStep(Page page) {
    open(page);
    Locator handle = page.locator("#corner .handle[data-control='h']");
    handle.focus();
    page.keyboard().press("ArrowLeft");
    assertThat(handle).hasAttribute("aria-valuetext", "h is 0.79");
    Locator number = page.locator("#cusp [data-control='h'] input.number");
    number.fill("0.0001");
    // √0.0001 / 0.0001 by hand
    assertThat(caption(page, "cusp")).containsText("slope −100 on the left and 100 on the right");
    number.fill("0");
    assertThat(caption(page, "cusp")).containsText("no quotient");
  }

  @Test
  void theProofsEndInTheOneSidedLimits(Page page) {
    open(page);
    Locator corner = page.locator("[data-lines='corner.left.'] li");
    assertThat(corner).hasCount(4);
    assertThat(corner.nth(2)).containsText("as");
    assertThat(corner.last().locator(".math")).hasAttribute("data-tex", "= \\D{-1}");
    assertThat(page.locator("[data-lines='jump.left.'] li .math").last())
        .hasAttribute("data-tex", "= \\D{+\\infty}");
    assertThat(page.locator("[data-lines='jump.right.'] li .math").last())
        .hasAttribute("data-tex", "= \\D{0}");
  }

  @Test
  void aSlopeOutsideTheTwoSidesIsNoSubgradient(Page page) {
    open(page);
    Locator number = page.locator("#subgradients [data-control='m'] input.number");
    number.fill("1.2");
    assertThat(caption(page, "subgradients")).containsText("1.2 is no subgradient");
    page.locator("#subgradients .marks button").first().click();
    assertThat(caption(page, "subgradients")).containsText("0 is a subgradient");
  }

  @Test
  void theReadersFunctionHasItsOwnProof(Page page) {
    open(page);
    Locator figure = page.locator("#own-kink");
    figure.locator("input[id$='-g']").fill("|x - 2| + x");
    figure.locator("[data-control='a'] input.number").fill("2");
    assertThat(page.locator("[data-lines='own-kink.left.'] li .math").last())
        .hasAttribute("data-tex", "= \\D{0}");
    assertThat(page.locator("[data-lines='own-kink.right.'] li .math").last())
        .hasAttribute("data-tex", "= \\D{2}");
    page.waitForURL(Pattern.compile(".*a=2.*"));
  }

  @Test
  void everyKinkOfTheReadersFunctionIsListed(Page page) {
    open(page);
    Locator rows = page.locator("[data-rows='own-kinks'] tr");
    assertThat(rows).hasCount(2);
    Locator field = page.locator("#own-kinks input[id$='-g']");
    field.fill("max(x, x^2) + sqrt(|x + 2|)");
    assertThat(rows).hasCount(3);
    assertThat(rows.first()).containsText("cusp");
    // max(x, x²) turns from slope 1 to slope 2 at 1; the root adds 1/(2√3) to both.
    assertThat(rows.last()).containsText("corner");
    assertThat(page.locator("[data-value='own-kinks.kink3.at']"))
        .hasAttribute("data-tex", "{x = 1}");
    field.fill("x^2");
    assertThat(rows).hasCount(0);
    assertThat(caption(page, "own-kinks")).containsText("there is a derivative wherever");
  }

  @Test
  void aSliderReachesAKinkThatIsNoDecimal(Page page) {
    open(page);
    Locator figure = page.locator("#own-kink");
    figure.locator("input[id$='-g']").fill("|x^2 - 2|");
    figure.locator("[data-control='a'] input.number").fill("1.4");
    assertThat(page.locator("[data-lines='own-kink.right.'] li .math").last())
        .hasAttribute("data-tex", Pattern.compile(".*2 .*sqrt.*2.*"));
  }

  @Test
  void picturesAreReadAloud(Page page) {
    open(page);
    assertThat(page.locator("#corner svg[role='img']").first())
        .hasAccessibleName(Pattern.compile(".*secant has slope −1 on the left.*"));
  }

  @Test
  void aFrozenPageHasFiguresProofsAndTables(Page page, @TempDir Path folder) throws IOException {
    FrozenBook.write(folder);
    page.navigate(folder.resolve("no-derivative.html").toUri().toString());
    assertThat(page.locator("#corner svg").first()).isVisible();
    assertThat(page.locator("[data-lines='corner.left.'] li")).hasCount(4);
    assertThat(page.locator("#one-sided-derivatives tbody tr")).hasCount(9);
    assertThat(page.locator(".controls").first()).isHidden();
  }
}
