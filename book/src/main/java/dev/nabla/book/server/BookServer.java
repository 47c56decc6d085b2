package dev.nabla.book.server;

import dev.nabla.book.page.Assets.Asset;
import dev.nabla.book.page.Book;
import dev.nabla.book.page.FigureFile;
import dev.nabla.book.wire.Api;
import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import tools.jackson.databind.ObjectMapper;

/// Serves the book on this machine.
///
/// ```java
/// try (BookServer server = BookServer.start(0)) {
///   System.out.println(server.address());
/// }
/// ```
public final class BookServer implements AutoCloseable {
  private static final String HOST = "127.0.0.1";
  private static final int LARGEST_REQUEST = 1 << 20;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Book book;
  private final Api api;
  private final Javalin javalin;

  private BookServer(int port) {
    // Reading the chapters and setting up the connections take about as long as each other.
    CompletableFuture<Book> loading = CompletableFuture.supplyAsync(Book::load);
    this.api = new Api();
    this.javalin = Javalin.create(this::configure);
    this.book = loading.join();
    javalin.start(HOST, port);
    Thread.ofVirtual().start(this::warmUp);
  }

  /// Makes every page once, so that the first reader does not wait for classes to be loaded.
  private void warmUp() {
    book.pages().forEach(name -> book.page(name, Map.of()));
    book.ownFunction(Map.of());
  }

  /// Starts the server.
  ///
  /// @param port where to listen; 0 takes any free port
  /// @throws io.javalin.util.JavalinBindException if the port is taken
  public static BookServer start(int port) {
    return new BookServer(port);
  }

  /// The address to open in a browser.
  public String address() {
    return "http://" + HOST + ":" + javalin.port() + "/";
  }

  @Override
  public void close() {
    javalin.stop();
  }

  private void configure(JavalinConfig config) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.http.maxRequestSize = LARGEST_REQUEST;
    config.http.compressionStrategy = CompressionStrategy.GZIP;
    config.jetty.modifyServer(server -> server.setStopTimeout(1_000));
    config.routes.before(Guard::admit);
    config.routes.get("/", context -> page(context, "index.html"));
    config.routes.get("/alive", context -> json(context, Map.of("alive", true)));
    config.routes.get("/assets/{version}/<name>", this::asset);
    config.routes.get("/try.json", context -> json(context, book.ownFunction(typed(context))));
    config.routes.get("/guess.json", context -> json(context, book.guess(typed(context))));
    config.routes.get("/steps.json", context -> json(context, book.steps(typed(context))));
    config.routes.get("/figure/{file}", this::figure);
    config.routes.get("/exercise/{file}", this::exercise);
    config.routes.post("/race", context -> json(context, book.startRace(typed(context))));
    config.routes.get(
        "/race/{file}", context -> answer(context, book.race(nameOf(context.pathParam("file")))));
    config.routes.post(
        "/race/{id}/stop", context -> answer(context, book.stopRace(context.pathParam("id"))));
    config.routes.get("/{page}", context -> page(context, context.pathParam("page")));
    config.routes.post("/api/{operation}", this::operation);
    config.routes.exception(
        Exception.class,
        (failure, context) -> {
          // What failed stays here; the reader is told that it did.
          System.err.println("nabla: " + context.path() + ": " + failure);
          context.status(500).contentType("text/plain").result("Something failed while answering.");
        });
  }

  private void page(Context context, String name) {
    Optional<String> html = book.page(name, typed(context));
    if (html.isEmpty()) {
      context.status(404).header("Cache-Control", "no-store");
      context.contentType("text/html; charset=utf-8").result(book.notFound());
      return;
    }
    context.header("Cache-Control", "no-cache");
    Guard.send(context, "text/html; charset=utf-8", html.get().getBytes(StandardCharsets.UTF_8));
  }

  private void asset(Context context) {
    Optional<Asset> asset = book.assets().named(context.pathParam("name"));
    if (asset.isEmpty() || !context.pathParam("version").equals(book.assets().version())) {
      notFound(context);
      return;
    }
    context.header("Cache-Control", "public, max-age=31536000, immutable");
    Guard.send(context, asset.get().mediaType(), asset.get().bytes());
  }

  private void figure(Context context) {
    String file = context.pathParam("file");
    int dot = file.lastIndexOf('.');
    String name = dot < 0 ? file : file.substring(0, dot);
    String kind = file.substring(dot + 1);
    if (kind.equals("json")) {
      answer(context, book.example(name, typed(context)));
      return;
    }
    Optional<byte[]> bytes = book.file(name, kind, typed(context));
    if (bytes.isEmpty()) {
      notFound(context);
      return;
    }
    context.header("Cache-Control", "no-store");
    context.header("Content-Disposition", "attachment; filename=\"" + name + "." + kind + "\"");
    context.contentType(FigureFile.mediaType(kind)).result(bytes.get());
  }

  private void exercise(Context context) {
    String name = nameOf(context.pathParam("file"));
    String answer = Optional.ofNullable(context.queryParam("answer")).orElse("");
    answer(context, book.exercise(name, answer));
  }

  private static String nameOf(String file) {
    return file.replace(".json", "");
  }

  private void operation(Context context) {
    Api.Answer answer = api.answer(context.pathParam("operation"), context.bodyAsBytes());
    context
        .status(answer.status())
        .contentType("application/json; charset=utf-8")
        .header("Cache-Control", "no-store")
        .result(answer.body());
  }

  private static void answer(Context context, Optional<Map<String, Object>> answer) {
    if (answer.isEmpty()) {
      notFound(context);
    } else {
      json(context, answer.get());
    }
  }

  private static void json(Context context, Map<String, ?> data) {
    context.header("Cache-Control", "no-store");
    context.contentType("application/json; charset=utf-8").result(JSON.writeValueAsBytes(data));
  }

  private static void notFound(Context context) {
    context
        .status(404)
        .contentType("text/plain; charset=utf-8")
        .result("There is no such page. The book begins at /.");
  }

  private static Map<String, String> typed(Context context) {
    Map<String, String> typed = new LinkedHashMap<>();
    context
        .queryParamMap()
        .forEach(
            (name, values) -> {
              if (!values.isEmpty()) {
                typed.put(name, values.getFirst());
              }
            });
    return typed;
  }
}
