package dev.nabla.book.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/// One Chromium for all browser tests and a fresh page for each of them.
final class BrowserExtension implements ParameterResolver, AfterEachCallback {
  private static final Namespace OURS = Namespace.create(BrowserExtension.class);

  /// A drawing path without a graphics card, and nothing that calls home.
  private static final List<String> FLAGS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--use-gl=angle",
          "--use-angle=swiftshader",
          "--enable-unsafe-swiftshader",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  /// Closed by JUnit after the last test.
  private record Chromium(Playwright playwright, Browser browser) implements AutoCloseable {
    static Chromium start() {
      Playwright playwright =
          Playwright.create(
              new Playwright.CreateOptions()
                  .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
      String program =
          Objects.requireNonNullElse(System.getenv("NABLA_CHROMIUM"), "/usr/bin/chromium");
      return new Chromium(
          playwright,
          playwright
              .chromium()
              .launch(
                  new BrowserType.LaunchOptions()
                      .setExecutablePath(Path.of(program))
                      .setHeadless(true)
                      .setArgs(FLAGS)));
    }

    @Override
    public void close() {
      browser.close();
      playwright.close();
    }
  }

  private record Opened(Page page, List<String> errors) {}

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Page.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    Chromium chromium =
        context
            .getRoot()
            .getStore(OURS)
            .computeIfAbsent(Chromium.class, type -> Chromium.start(), Chromium.class);
    Page page = chromium.browser().newContext().newPage();
    List<String> errors = new CopyOnWriteArrayList<>();
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error")) {
            errors.add(message.text());
          }
        });
    page.onPageError(errors::add);
    store(context).put(Opened.class, new Opened(page, errors));
    return page;
  }

  @Override
  public void afterEach(ExtensionContext context) {
    Opened opened = store(context).remove(Opened.class, Opened.class);
    if (opened != null) {
      opened.page().context().close();
      assertEquals(List.of(), opened.errors(), "What the page logged as an error");
    }
  }

  private static Store store(ExtensionContext context) {
    return context.getStore(OURS);
  }
}
