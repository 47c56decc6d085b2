package dev.nabla.book.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.nabla.book.server.BookServer;
import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What happens while a reader types a function of their own.
@InBrowser
class TryYourOwnTest {
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
    page.navigate(server.address() + "try.html");
  }

  private static void type(Page page, String text) {
    Locator field = page.locator("#own-f");
    field.fill("");
    field.pressSequentially(text);
  }

  private static Locator derivative(Page page) {
    return page.locator("[data-value='derivative']");
  }

  @Test
  void theDerivativeFollowsTheTyping(Page page) {
    open(page);
    type(page, "x^3");
    assertThat(derivative(page))
        .hasAttribute("data-tex", Pattern.compile(".*3\\s*x\\^\\{?2\\}?.*"));
    type(page, "e^(3x+1)");
    assertThat(derivative(page)).hasAttribute("data-tex", Pattern.compile(".*3\\s*e\\^.*3\\s*x.*"));
    assertThat(derivative(page).locator(".katex").first()).isVisible();
    // e^4 and 3 e^4 by hand
    assertThat(page.locator("figcaption"))
        .hasText("At x = 1 the value is 54.6 and the slope is 163.8.");
  }

  @Test
  void theAddressHoldsTheState(Page page) {
    open(page);
    type(page, "a cos(x)");
    Locator a = page.locator("[data-control='a'] input.number");
    assertThat(a).isVisible();
    a.fill("3");
    page.locator(".control[data-control='x'] input.number").fill("0.5");
    assertThat(page.locator("figcaption")).containsText("At x = 0.5 the value is 2.633");
    String address = page.url();
    page.navigate("about:blank");
    page.navigate(address);
    assertThat(page.locator("#own-f")).hasValue("a cos(x)");
    assertThat(page.locator("[data-control='a'] input.number")).hasValue("3");
    assertThat(page.locator("figcaption")).containsText("At x = 0.5 the value is 2.633");
  }

  @Test
  void aLetterThatIsGoneLosesItsSlider(Page page) {
    open(page);
    type(page, "a x");
    assertThat(page.locator(".sliders [data-control='a']")).isVisible();
    type(page, "2x");
    assertThat(page.locator(".sliders [data-control='a']")).hasCount(0);
  }

  @Test
  void anAmbiguousDivisionOffersBothReadings(Page page) {
    open(page);
    type(page, "1/2x");
    Locator readings = page.locator(".notices button");
    assertThat(readings).hasCount(2);
    readings.nth(1).click();
    assertThat(page.locator("#own-f")).not().hasValue("1/2x");
    assertThat(page.locator(".notices button")).hasCount(0);
  }

  @Test
  void unfinishedInputKeepsThePictureAndErrorsAreExplained(Page page) {
    open(page);
    type(page, "x^2");
    Locator own = page.locator(".own");
    assertThat(page.locator("figcaption")).containsText("the value is 1 and the slope is 2.");
    String picture = page.locator(".drawing").innerHTML();
    page.locator("#own-f").pressSequentially("+");
    assertThat(own).hasClass(Pattern.compile(".*unfinished.*"));
    assertEquals(picture, page.locator(".drawing").innerHTML());
    type(page, "foo(x)");
    assertThat(page.locator("#own-trouble")).isVisible();
    assertThat(page.locator("#own-f")).hasAttribute("aria-invalid", "true");
    assertThat(page.locator("#own-f")).isFocused();
  }

  @Test
  void theTangentFollowsThePoint(Page page) {
    open(page);
    type(page, "x^2");
    Locator handle = page.locator(".handle");
    handle.focus();
    page.keyboard().press("ArrowRight");
    assertThat(page.locator("figcaption"))
        .containsText("At x = 1.1 the value is 1.21 and the slope is 2.2.");
    assertThat(handle).hasAttribute("aria-valuetext", "x is 1.1");
  }

  @Test
  void receiptsGiveTheSameAnswerElsewhere(Page page) throws IOException {
    open(page);
    type(page, "x^2 sin x");
    assertThat(page.locator("code[data-kind='cli']")).hasText("./nabla diff 'x^2 sin x' --wrt x");
    assertThat(page.locator("code[data-kind='python']")).containsText("diff(x**2*sin(x), x)");
    assertThat(page.locator("code[data-kind='java']")).containsText("Nabla.parse(\"x^2 sin x\")");
    Download file = page.waitForDownload(() -> page.getByText("CSV").click());
    String csv = Files.readString(file.path());
    assertTrue(csv.startsWith("panel,line,x,y"), csv.substring(0, 40));
    assertTrue(csv.lines().count() > 800);
    Download picture = page.waitForDownload(() -> page.getByText("PNG").click());
    assertTrue(Files.size(picture.path()) > 5_000);
  }
}
