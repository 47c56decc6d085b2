package dev.nabla.book.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What the server lets in and gives out.
class BookServerTest {
  private static BookServer server;
  private static HttpClient client;

  @BeforeAll
  static void start() {
    server = BookServer.start(0);
    client = HttpClient.newHttpClient();
  }

  @AfterAll
  static void stop() {
    client.close();
    server.close();
  }

  private static HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(server.address()).resolve(path));
  }

  private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return client.send(request(path).build(), BodyHandlers.ofString());
  }

  private static String header(HttpResponse<?> response, String name) {
    return response.headers().firstValue(name).orElse("");
  }

  @Test
  void itListensOnThisMachineOnly() {
    assertTrue(server.address().startsWith("http://127.0.0.1:"));
  }

  @Test
  void pagesForbidEverythingFromElsewhere() throws Exception {
    HttpResponse<String> response = get("/derivatives.html");
    assertEquals(200, response.statusCode());
    String policy = header(response, "Content-Security-Policy");
    assertTrue(policy.startsWith("default-src 'none'"), policy);
    assertTrue(policy.contains("frame-ancestors 'none'"));
    assertTrue(!policy.contains("unsafe"));
    assertEquals("nosniff", header(response, "X-Content-Type-Options"));
  }

  @Test
  void anotherNameForThisMachineIsRefused() throws Exception {
    assertEquals("421", statusWithHost("evil.example"));
    assertEquals("421", statusWithHost("127.0.0.1.evil.example:80"));
    assertEquals("200", statusWithHost("localhost:1234"));
  }

  /// The client of the JDK sets the host itself, so this speaks by hand.
  private static String statusWithHost(String host) throws IOException {
    URI address = URI.create(server.address());
    try (Socket socket = new Socket(address.getHost(), address.getPort())) {
      socket
          .getOutputStream()
          .write(
              "GET /alive HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n"
                  .formatted(host)
                  .getBytes(StandardCharsets.US_ASCII));
      BufferedReader reader =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
      return String.valueOf(reader.readLine()).split(" ")[1];
    }
  }

  @Test
  void aPageOfAnotherSiteMayNotAsk() throws Exception {
    HttpRequest foreign =
        request("/api/diff")
            .header("Origin", "http://evil.example")
            .POST(HttpRequest.BodyPublishers.ofString("{\"expr\":\"x\"}"))
            .build();
    assertEquals(403, client.send(foreign, BodyHandlers.ofString()).statusCode());
  }

  @Test
  void theWireAnswersBesideThePages() throws Exception {
    HttpRequest asked =
        request("/api/diff")
            .POST(HttpRequest.BodyPublishers.ofString("{\"id\":1,\"expr\":\"x^3\"}"))
            .build();
    HttpResponse<String> answer = client.send(asked, BodyHandlers.ofString());
    assertEquals(200, answer.statusCode());
    assertTrue(answer.body().contains("3*x^2"), answer.body());
  }

  @Test
  void whatABrowserHasIsNotSentAgain() throws Exception {
    HttpResponse<String> first = get("/derivatives.html");
    HttpRequest again =
        request("/derivatives.html").header("If-None-Match", header(first, "ETag")).build();
    assertEquals(304, client.send(again, BodyHandlers.ofString()).statusCode());
  }

  @Test
  void textIsCompressedAndAssetsAreKept() throws Exception {
    String page = get("/derivatives.html").body();
    String path = page.replaceAll("(?s).*href=\"(assets/[^\"]*/type\\.css)\".*", "$1");
    HttpRequest asked = request("/" + path).header("Accept-Encoding", "gzip").build();
    HttpResponse<byte[]> style = client.send(asked, BodyHandlers.ofByteArray());
    assertEquals("gzip", header(style, "Content-Encoding"));
    assertTrue(header(style, "Cache-Control").contains("immutable"));
    assertEquals(404, get(path.replaceAll("assets/\\w+", "assets/old")).statusCode());
  }

  @Test
  void whatDoesNotExistIsSaidPlainly() throws Exception {
    for (String path :
        new String[] {
          "/nothing.html",
          "/figure/nothing.json",
          "/figure/average-rate.exe",
          "/assets/x/../../secret",
          "/exercise/nothing.json"
        }) {
      assertEquals(404, get(path).statusCode(), path);
    }
  }
}
