package dev.nabla.book.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
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

/// The panel that opens a derivation step by step.
@InBrowser
class StepsPanelTest {
  private static BookServer server;

  @BeforeAll
  static void start() {
    server = BookServer.start(0);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static Locator open(Page page, String address) {
    page.setDefaultTimeout(10_000);
    page.navigate(server.address() + address);
    Locator panel = page.locator(".steps").first();
    panel.locator("summary").click();
    return panel;
  }

  @Test
  void opensStepByStepAndSaysEachAloud(Page page) {
    Locator panel = open(page, "try.html?f=x%20sin%20x");
    Locator shown = panel.locator(".step:visible");
    assertThat(shown).hasCount(0);
    panel.locator("button.ask-hint").click();
    assertThat(panel.locator(".hint")).containsText("Product rule");
    assertThat(shown).hasCount(0);
    panel.locator("button.next").click();
    assertThat(shown).hasCount(1);
    assertThat(shown.first()).hasAttribute("data-rule", "product");
    assertThat(shown.first().locator(".part svg")).isVisible();
    assertThat(shown.first().locator(".in-next")).isVisible();
    assertThat(panel.locator("[aria-live]")).containsText("d/dx[x]*sin(x) + x*d/dx[sin(x)]");
    assertThat(panel.locator(".checked")).isHidden();
    panel.locator("button.next").click();
    assertThat(shown).hasCount(2);
    assertThat(shown.last().locator(".line .math"))
        .hasAttribute("data-tex", Pattern.compile(".*= \\\\sin.*\\+ x \\\\cos.*"));
    assertThat(panel.locator(".checked")).containsText("32 points");
    assertThat(panel.locator("button.next")).isDisabled();
    panel.locator("button.again").click();
    assertThat(shown).hasCount(0);
  }

  @Test
  void followsTheTypedFunctionAndTheDetail(Page page) {
    Locator panel = open(page, "try.html?f=x%5E2");
    page.locator("#own-f").fill("5x^2 + 3x + 1");
    Locator steps = panel.locator(".step");
    assertThat(steps).hasCount(3);
    assertThat(steps.first()).hasAttribute("data-rule", "sum");
    assertThat(steps.first()).isHidden();
    panel.locator("button.all").click();
    panel.locator("select").selectOption("every");
    assertThat(steps).hasCount(6);
    assertThat(panel.locator(".step:visible")).hasCount(6);
    panel.locator("select").selectOption("brief");
    assertThat(steps).hasCount(1);
  }

  @Test
  void worksWithTheKeyboardAlone(Page page) {
    page.setDefaultTimeout(10_000);
    page.navigate(server.address() + "derivatives.html");
    Locator panel = page.locator(".shown-work .steps").first();
    panel.locator("summary").focus();
    page.keyboard().press("Enter");
    page.keyboard().press("Tab");
    assertThat(panel.locator("button.next")).isFocused();
    page.keyboard().press("Enter");
    assertThat(panel.locator(".step:visible")).hasCount(1);
    assertThat(panel.locator("button.next")).isFocused();
  }

  @Test
  void onPaperEveryStepIsThere(Page page) {
    Locator panel = open(page, "try.html?f=x%5Ex");
    panel.locator("summary").click();
    page.evaluate("() => dispatchEvent(new Event('beforeprint'))");
    int all = panel.locator(".step").count();
    assertTrue(all >= 3);
    assertThat(panel.locator(".step:visible")).hasCount(all);
  }

  @Test
  void aFrozenPageShowsTheWholeDerivation(Page page, @TempDir Path folder) throws IOException {
    FrozenBook.write(folder);
    page.navigate(folder.resolve("try.html").toUri().toString());
    Locator panel = page.locator(".steps").first();
    assertThat(panel.locator(".step:visible")).hasCount(2);
    assertThat(panel.locator(".steps-controls")).isHidden();
    assertEquals(0, page.locator(".steps button:visible").count());
  }
}
