package dev.nabla.book.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.testkit.engine.EngineTestKit;

/// That the browser the other tests stand on runs scripts and draws, and that a page's errors fail
/// a test.
@InBrowser
class BrowserItselfTest {
  @Test
  void aScriptChangesThePageAndThePageCanBeSeen(Page page) {
    page.setContent("<p id='answer'>no</p><script>answer.textContent = 6 * 7</script>");
    assertEquals("42", page.textContent("#answer"));
    assertTrue(page.screenshot().length > 0);
  }

  @Test
  void aTestFailsWhenItsPageLogsAnError() {
    EngineTestKit.engine("junit-jupiter")
        .selectors(DiscoverySelectors.selectClass(Noisy.class))
        .execute()
        .testEvents()
        .assertStatistics(seen -> seen.succeeded(1).failed(2));
  }

  /// Run by the test above only.
  @InBrowser
  static class Noisy {
    @Test
    void quiet(Page page) {
      page.setContent("<script>console.log('well')</script>");
    }

    @Test
    void logging(Page page) {
      page.setContent("<script>console.error('ill')</script>");
    }

    @Test
    void throwing(Page page) {
      page.setContent("<script>throw new Error('worse')</script>");
    }
  }
}
