package dev.nabla.book.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/// That the browser the other tests stand on runs scripts and draws.
@InBrowser
class BrowserItselfTest {
  @Test
  void aScriptChangesThePageAndThePageCanBeSeen(Page page) {
    page.setContent("<p id='answer'>no</p><script>answer.textContent = 6 * 7</script>");
    assertEquals("42", page.textContent("#answer"));
    assertTrue(page.screenshot().length > 0);
  }
}
