package dev.nabla.book.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

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

/// The worked lines of the five rules, for the book's functions and for the reader's.
@InBrowser
class FiveRulesTest {
  private static BookServer server;

  @BeforeAll
  static void start() {
    server = BookServer.start(0);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static Locator rule(Page page, String name) {
    page.setDefaultTimeout(10_000);
    page.navigate(server.address() + "derivatives.html");
    return page.locator("#" + name);
  }

  @Test
  void theLinesLeadFromTheFunctionToItsDerivative(Page page) {
    Locator lines = rule(page, "product-rule").locator(".worked li .math");
    assertThat(lines.first()).hasAttribute("data-tex", Pattern.compile(".*y = .*5 ?x\\^.*"));
    assertThat(lines.last()).hasAttribute("data-tex", Pattern.compile(".*5 ?x .*9 ?x \\+ 2.*"));
    assertThat(lines.last().locator(".katex").first()).isVisible();
  }

  @Test
  void aTypedFunctionHasItsOwnLinesAndSteps(Page page) {
    Locator rule = rule(page, "chain-rule");
    Locator lines = rule.locator(".worked li");
    rule.locator(".steps summary").click();
    rule.locator(".typed input").fill("sin(x^2)");
    assertThat(lines.last().locator(".math"))
        .hasAttribute("data-tex", Pattern.compile(".*2 ?x .*cos.*"));
    assertThat(rule.locator(".told-by-numbers")).containsText("Rules at work, in order: chain");
    assertThat(rule.locator(".steps .step").first())
        .hasAttribute("data-spoken", Pattern.compile(".*sin.*"));
    page.waitForURL(Pattern.compile(".*chain=sin.*"));
    rule.locator("button.reset").click();
    assertThat(lines.last().locator(".math"))
        .hasAttribute("data-tex", Pattern.compile(".*30 .*3 ?x \\+ 1.*"));
  }

  @Test
  void moreLinesAndFewerTakeThePlaceOfTheOld(Page page) {
    Locator rule = rule(page, "sum-rule");
    assertThat(rule.locator(".worked li")).hasCount(4);
    rule.locator(".typed input").fill("7");
    assertThat(rule.locator(".worked li")).hasCount(2);
    rule.locator(".typed input").fill("x^2 + x^3 + x^4 + x^5");
    assertThat(rule.locator(".worked li")).hasCount(7);
    assertThat(rule.locator(".worked li .katex")).hasCount(7);
  }

  @Test
  void theOtherRulesKeepTheirFunctions(Page page) {
    Locator rule = rule(page, "sum-rule");
    rule.locator(".typed input").fill("x + 1");
    assertThat(rule.locator(".worked li")).hasCount(2);
    assertThat(page.locator("#product-rule .typed input")).hasValue("5x^2 (3x + 1)");
    assertThat(page.locator("#average-rate .typed input")).hasValue("x^2");
  }

  @Test
  void unfinishedInputKeepsTheLastLines(Page page) {
    Locator rule = rule(page, "quotient-rule");
    String before = rule.locator(".worked").innerHTML();
    rule.locator(".typed input").fill("5x^2/(3x");
    assertThat(rule).hasClass(Pattern.compile(".*unfinished.*"));
    assertThat(rule.locator(".trouble")).isVisible();
    assertEquals(before, rule.locator(".worked").innerHTML());
  }

  @Test
  void aFrozenPageHasTheLinesAndNoFields(Page page, @TempDir Path folder) throws IOException {
    FrozenBook.write(folder);
    page.navigate(folder.resolve("derivatives.html").toUri().toString());
    assertThat(page.locator("#chain-rule-exponential .worked li")).hasCount(3);
    assertThat(page.locator("#chain-rule-exponential .typed input")).isHidden();
  }
}
