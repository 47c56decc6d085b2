package dev.nabla.book.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.nabla.book.server.BookServer;
import dev.nabla.book.server.FrozenBook;
import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The page on which a reader guesses a derivative.
@InBrowser
class GuessTheDerivativeTest {
  private static BookServer server;

  @BeforeAll
  static void start() {
    server = BookServer.start(0);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static void open(Page page, String query) {
    page.setDefaultTimeout(10_000);
    page.navigate(server.address() + "guess.html" + query);
  }

  private static Locator verdict(Page page) {
    return page.locator("#guess-verdict");
  }

  @Test
  void aRightGuessIsProvedWhileItIsTyped(Page page) {
    open(page, "?f=x%5E2*sin(x)");
    Locator field = page.locator("#guess-guess");
    field.pressSequentially("x(2sin(x) + x cos(x))");
    assertThat(verdict(page)).hasClass(Pattern.compile(".*is-right.*"));
    assertThat(verdict(page)).containsText("simplifies to 0");
    assertThat(page.locator("[aria-live='polite']").last()).containsText("Right.");
    assertThat(page.locator(".drawing")).containsText("your guess");
    assertThat(field).isFocused();
  }

  @Test
  void aClassicSlipIsNamed(Page page) {
    open(page, "?f=sin(x%5E2)");
    page.locator("#guess-guess").fill("cos(x^2)");
    assertThat(verdict(page)).hasClass(Pattern.compile(".*is-wrong.*"));
    assertThat(verdict(page)).containsText("The inner derivative forgotten");
    assertThat(verdict(page).locator(".katex").first()).isVisible();
    page.locator("#guess-guess").fill("cos(x^2)*2x");
    assertThat(verdict(page)).hasClass(Pattern.compile(".*is-right.*"));
  }

  @Test
  void theAddressHoldsFunctionAndGuess(Page page) {
    open(page, "?f=e%5Ex");
    page.locator("#guess-guess").fill("x e^(x-1)");
    assertThat(verdict(page)).containsText("An exponential treated as a power");
    String address = page.url();
    page.navigate("about:blank");
    page.navigate(address);
    assertThat(page.locator("#guess-guess")).hasValue("x e^(x-1)");
    assertThat(verdict(page)).containsText("An exponential treated as a power");
  }

  @Test
  void theNextFunctionIsTakenInPlaceAndBackLeadsBack(Page page) {
    open(page, "");
    assertThat(page.locator(".place")).hasText(Pattern.compile("Function 1 of \\d+"));
    page.locator("#guess-guess").fill("3x^2");
    assertThat(verdict(page)).hasClass(Pattern.compile(".*is-right.*"));
    page.locator("a.next-function").focus();
    page.keyboard().press("Enter");
    assertThat(page.locator(".place")).hasText(Pattern.compile("Function 2 of \\d+"));
    assertThat(page.locator("#guess-guess")).hasValue("");
    assertThat(page.locator("#guess-guess")).isFocused();
    assertThat(verdict(page)).hasText("");
    page.goBack();
    assertThat(page.locator(".place")).hasText(Pattern.compile("Function 1 of \\d+"));
    assertThat(page.locator("#guess-guess")).hasValue("3x^2");
  }

  @Test
  void hintsComeOneByOneWithoutTheResult(Page page) {
    open(page, "?f=x*ln(x)");
    Locator hints = page.locator(".hints li");
    assertThat(hints).hasCount(0);
    page.locator("button.give-hint").click();
    assertThat(hints).hasCount(1);
    assertThat(hints.first()).containsText("Product rule");
    assertThat(page.locator("[aria-live='polite']").last()).containsText("Product rule");
    page.locator("button.give-hint").click();
    assertThat(hints).hasCount(2);
    assertThat(page.locator("button.give-hint")).isDisabled();
    page.locator("a.next-function").click();
    assertThat(hints).hasCount(0);
    assertThat(page.locator("button.give-hint")).isEnabled();
  }

  @Test
  void oneMayBringAFunction(Page page) {
    open(page, "");
    page.locator("#guess-f").fill("x^4 + 2");
    assertThat(page.locator(".place")).hasText("Your own function");
    page.locator("#guess-guess").fill("4x^3 + 2");
    assertThat(verdict(page)).containsText("A constant kept");
    page.locator("#guess-f").fill("a x");
    assertThat(page.locator("#guess-f-trouble")).containsText("depends on x alone");
  }

  @Test
  void anUnfinishedGuessIsLeftInPeaceAndAWrongLetterExplained(Page page) {
    open(page, "?f=x%5E3");
    page.locator("#guess-guess").pressSequentially("3x^");
    assertThat(page.locator(".guess")).hasClass(Pattern.compile(".*unfinished.*"));
    assertFalse(page.locator("#guess-trouble").isVisible());
    page.locator("#guess-guess").fill("3y^2");
    assertThat(page.locator("#guess-trouble")).containsText("depends on x alone");
    page.locator("#guess-guess").fill("3x^2");
    assertThat(page.locator("#guess-trouble")).isHidden();
    assertThat(page.locator(".guess")).not().hasClass(Pattern.compile(".*unfinished.*"));
  }

  @Test
  void aFrozenPageAsksForNothingAndKeepsTheSlips(Page page, @TempDir Path folder)
      throws IOException {
    FrozenBook.write(folder);
    page.navigate(folder.resolve("guess.html").toUri().toString());
    assertEquals(0, page.locator("input:visible, button:not(.theme):visible").count());
    assertTrue(page.locator(".slips li").count() > 20);
    assertThat(page.locator(".steps .step:visible").first()).isVisible();
    assertThat(page.locator(".frozen-only")).isVisible();
    assertThat(page.locator(".slips a[href]:visible")).hasCount(0);
  }
}
