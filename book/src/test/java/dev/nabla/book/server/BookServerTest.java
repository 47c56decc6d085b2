package dev.nabla.book.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What the server lets in and gives out.
class BookServerTest {
  private static BookServer server;

  @BeforeAll
  static void start() {
    server = BookServer.start(0);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static Exchange get(String path, String... headers) throws IOException {
    return Exchange.get(server.address(), path, headers);
  }

  @Test
  void itListensOnThisMachineOnly() {
    assertTrue(server.address().startsWith("http://127.0.0.1:"));
  }

  @Test
  void pagesForbidEverythingFromElsewhere() throws IOException {
    Exchange page = get("/derivatives.html");
    assertEquals(200, page.status());
    String policy = page.header("Content-Security-Policy");
    assertTrue(policy.startsWith("default-src 'none'"), policy);
    assertTrue(policy.contains("frame-ancestors 'none'"));
    assertFalse(policy.contains("unsafe"));
    assertEquals("nosniff", page.header("X-Content-Type-Options"));
  }

  @ParameterizedTest
  @CsvSource({
    "evil.example, 421",
    "127.0.0.1.evil.example:80, 421",
    "localhost:1234, 200",
    "[::1]:80, 200"
  })
  void anotherNameForThisMachineIsRefused(String host, int status) throws IOException {
    assertEquals(status, get("/alive", "Host: " + host).status());
  }

  @Test
  void aPageOfAnotherSiteMayNotAsk() throws IOException {
    Exchange foreign =
        Exchange.post(
            server.address(), "/api/diff", "{\"expr\":\"x\"}", "Origin: http://evil.example");
    assertEquals(403, foreign.status());
  }

  @Test
  void theWireAnswersBesideThePages() throws IOException {
    Exchange answer = Exchange.post(server.address(), "/api/diff", "{\"id\":1,\"expr\":\"x^3\"}");
    assertEquals(200, answer.status());
    assertTrue(answer.body().contains("3*x^2"), answer.body());
  }

  @Test
  void whatABrowserHasIsNotSentAgain() throws IOException {
    String tag = get("/derivatives.html").header("ETag");
    Exchange again = get("/derivatives.html", "If-None-Match: " + tag);
    assertEquals(304, again.status());
    assertEquals("", again.body());
  }

  @Test
  void textIsCompressedAndAssetsAreKept() throws IOException {
    String page = get("/derivatives.html").body();
    String path = page.replaceAll("(?s).*href=\"(assets/[^\"]*/type\\.css)\".*", "/$1");
    Exchange style = get(path, "Accept-Encoding: gzip");
    assertEquals("gzip", style.header("Content-Encoding"));
    assertTrue(style.header("Cache-Control").contains("immutable"));
    assertEquals(404, get(path.replaceAll("assets/\\w+", "assets/old")).status());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/nothing.html",
        "/figure/nothing.json",
        "/figure/average-rate.exe",
        "/assets/x/secret",
        "/exercise/nothing.json"
      })
  void whatDoesNotExistIsSaidPlainly(String path) throws IOException {
    assertEquals(404, get(path).status());
  }

  @Test
  void aPageThatDoesNotExistLeadsBackIntoTheBook() throws IOException {
    String html = get("/nothing.html").body();
    assertTrue(html.contains("There is no such page") && html.contains("index.html"), html);
  }
}
