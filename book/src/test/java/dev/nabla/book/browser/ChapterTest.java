package dev.nabla.book.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import dev.nabla.book.server.BookServer;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What a reader of the chapter sees and does. That no page logs an error, and so violates no
/// content policy, is checked with each test.
@InBrowser
class ChapterTest {
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
    page.navigate(server.address() + "derivatives.html");
  }

  private static Locator figure(Page page, String name) {
    return page.locator("figure[data-example='" + name + "']");
  }

  private static Locator caption(Page page, String name) {
    return figure(page, name).locator("figcaption");
  }

  @Test
  void theChapterOpensWithAQuestionAndAFigure(Page page) {
    open(page);
    assertThat(page.locator("h1")).hasText("Derivatives");
    assertThat(page.locator("article p").first()).containsText("How fast is it changing");
    assertThat(figure(page, "average-rate").locator("svg").first()).isVisible();
    assertThat(caption(page, "average-rate"))
        .hasText("From x = 0.25 to 1.5 the function changes by 1.75 per unit of x on average.");
  }

  @Test
  void nothingIsAskedOfAnotherMachine(Page page) {
    open(page);
    List<String> asked = new CopyOnWriteArrayList<>();
    page.onRequest(request -> asked.add(request.url()));
    page.reload();
    page.waitForLoadState();
    assertTrue(asked.size() > 5, "The page loads its own parts");
    assertEquals(
        List.of(), asked.stream().filter(url -> !url.startsWith(server.address())).toList());
  }

  @Test
  void theWholeChapterFollowsATypedFunction(Page page) {
    open(page);
    Locator figure = figure(page, "function-and-derivative");
    figure.locator("input[id$='-f']").fill("sin(x)");
    Locator equation = page.locator("[data-value='function-and-derivative.equation']");
    assertThat(equation).hasAttribute("data-tex", Pattern.compile(".*cos.*"));
    assertThat(equation.locator(".katex").first()).isVisible();
    assertThat(figure(page, "average-rate").locator("input[id$='-f']")).hasValue("sin(x)");
    figure(page, "average-rate").scrollIntoViewIfNeeded();
    // (sin 1.5 - sin 0.25) / 1.25 by hand
    assertThat(caption(page, "average-rate")).containsText("changes by 0.6001 per unit");
    page.waitForURL(Pattern.compile(".*f=sin.*"));
  }

  @Test
  void arrowKeysMoveThePoint(Page page) {
    open(page);
    Locator handle = figure(page, "instantaneous-rate").locator(".handle[data-control='x']");
    handle.focus();
    page.keyboard().press("ArrowRight");
    assertThat(handle).hasAttribute("aria-valuetext", "x is 0.3");
    assertThat(caption(page, "instantaneous-rate")).containsText("At x = 0.3");
    assertThat(caption(page, "instantaneous-rate")).containsText("at the rate 0.6");
    page.keyboard().press("Home");
    assertThat(handle).hasAttribute("aria-valuenow", "-6");
  }

  @Test
  void thePointCanBeDragged(Page page) {
    open(page);
    Locator handle = figure(page, "average-rate").locator(".handle[data-control='x']");
    handle.scrollIntoViewIfNeeded();
    BoundingBox box = handle.boundingBox();
    assertTrue(box.width >= 24 && box.height >= 24, "The target is large enough for a thumb");
    page.mouse().move(box.x + box.width / 2, box.y + box.height / 2);
    page.mouse().down();
    page.mouse().move(box.x + box.width / 2 - 120, box.y + box.height / 2);
    page.mouse().up();
    Locator number = figure(page, "average-rate").locator("[data-control='x'] input.number");
    assertThat(number).hasValue(Pattern.compile("−\\d.*"));
    double value = Double.parseDouble(number.inputValue().replace('−', '-'));
    assertThat(caption(page, "average-rate"))
        .containsText("From x = " + number.inputValue().replaceAll("0$", ""));
    assertEquals(0.25 - 120 / (564 / 6.0), value, 0.35);
  }

  @Test
  void aPointThatLeavesTheDomainCanBeMovedBack(Page page) {
    open(page);
    Locator figure = figure(page, "average-rate");
    figure.locator("input[id$='-f']").fill("sqrt(x)");
    Locator handle = figure.locator(".handle[data-control='x']");
    handle.focus();
    page.keyboard().press("Home");
    assertThat(caption(page, "average-rate")).containsText("no value at one of the two ends");
    assertThat(handle).isFocused();
    page.keyboard().press("End");
    assertThat(caption(page, "average-rate")).containsText("From x = 6 to 7.25");
  }

  @Test
  void unfinishedInputKeepsTheLastPicture(Page page) {
    open(page);
    Locator figure = figure(page, "average-rate");
    String before = figure.locator(".drawing").innerHTML();
    figure.locator("input[id$='-f']").fill("x^");
    assertThat(figure).hasClass(Pattern.compile(".*unfinished.*"));
    assertEquals(before, figure.locator(".drawing").innerHTML());
    assertThat(figure.locator(".trouble")).isVisible();
    figure.locator("input[id$='-f']").fill("x^3");
    assertThat(figure).not().hasClass(Pattern.compile(".*unfinished.*"));
    assertNotEquals(before, figure.locator(".drawing").innerHTML());
  }

  @Test
  void aMisspeltNameIsUnderlinedAndCanBePutRight(Page page) {
    open(page);
    Locator figure = figure(page, "average-rate");
    Locator field = figure.locator("input[id$='-f']");
    field.fill("sigmiod(x)");
    assertThat(figure.locator(".bad")).hasText("sigmiod");
    assertThat(field).hasAttribute("aria-invalid", "true");
    figure.locator(".trouble button").first().click();
    assertThat(field).hasValue("sigmoid(x)");
    assertThat(figure.locator(".trouble")).isHidden();
  }

  @Test
  void resetUndoesEverything(Page page) {
    open(page);
    Locator figure = figure(page, "average-rate");
    figure.locator("input[id$='-f']").fill("cos(x)");
    figure.locator("[data-control='dx'] input.number").fill("0.5");
    assertThat(caption(page, "average-rate")).containsText("to 0.75");
    figure.locator("button.reset").click();
    assertThat(figure.locator("input[id$='-f']")).hasValue("x^2");
    assertThat(caption(page, "average-rate")).containsText("From x = 0.25 to 1.5");
  }

  @Test
  void theAddressBringsTheStateBack(Page page) {
    open(page);
    page.navigate(server.address() + "derivatives.html?f=x%5E3&x=1&dx=1");
    // (2^3 - 1^3) / 1
    assertThat(caption(page, "average-rate")).containsText("changes by 7 per unit");
  }

  @Test
  void anExerciseAcceptsEveryCorrectForm(Page page) {
    open(page);
    Locator exercise = page.locator("#exercise-product");
    Locator answer = exercise.locator("input");
    Locator verdict = exercise.locator(".verdict");
    answer.fill("x e^x (x + 2)");
    assertThat(verdict).hasText("Right. Both factors had their turn.");
    answer.fill("2x e^x");
    assertThat(verdict).containsText("product of the two derivatives");
    answer.fill("e^x");
    assertThat(verdict).containsText("Not yet. At x = 1 yours gives 2.718");
  }

  @Test
  void thePageSaysWhenTheEngineIsGone(Page page) {
    open(page);
    // A failed request is logged as an error by the browser, so this is done on a page of its own.
    Page other = page.context().newPage();
    other.navigate(server.address() + "derivatives.html");
    other.route("**/figure/**", route -> route.abort());
    figure(other, "average-rate").locator("input[id$='-f']").fill("x^4");
    assertThat(other.locator(".gone")).containsText("The engine has stopped");
    assertThat(figure(other, "average-rate").locator("svg").first()).isVisible();
    // What is seen is of the old function: it is dimmed until somebody answers again.
    assertThat(figure(other, "average-rate")).hasClass(Pattern.compile(".*unfinished.*"));
    other.unroute("**/figure/**");
    assertThat(other.locator(".gone")).hasCount(0);
    assertThat(figure(other, "average-rate")).not().hasClass(Pattern.compile(".*unfinished.*"));
  }

  @Test
  void withoutScriptsTheNumbersAndFiguresAreThere(Page page) {
    open(page);
    BrowserContext plain =
        page.context()
            .browser()
            .newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false));
    Page still = plain.newPage();
    still.navigate(server.address() + "derivatives.html");
    assertThat(caption(still, "average-rate")).containsText("changes by 1.75");
    assertThat(figure(still, "average-rate").locator("svg").first()).isVisible();
    assertThat(still.locator("figure form.controls").first()).isHidden();
    assertThat(still.locator("[data-value='function-and-derivative.equation']"))
        .containsText("f′(x) = 2 x");
    plain.close();
  }

  @Test
  void theChosenColoursAreRemembered(Page page) {
    open(page);
    page.locator("button.theme").click();
    assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
    page.reload();
    assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
  }
}
