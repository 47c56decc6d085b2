package dev.nabla.figure;

import dev.nabla.figure.type.LabelReading;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.zip.GZIPOutputStream;

/// A page of one figure in space that needs no network: the reader turns the box with the mouse,
/// with arrow keys or with buttons. Until Plotly has started, and where it cannot, the page shows
/// what the camera sees.
final class SpacePage {

  private static final PageScript SCRIPT = PageScript.named("space.js");

  /// Plotly, once it was asked for: compressed for the page, and its hash for the page's policy.
  private static final class Library {
    static final String PACKED;
    static final String HASH;

    static {
      PageScript plotly = PageScript.named("plotly.js");
      PACKED = Base64.getEncoder().encodeToString(packed(plotly.bytes()));
      HASH = plotly.hash();
    }
  }

  private SpacePage() {}

  static String of(SpaceFigure figure) {
    String name = LabelReading.escape(SpaceDescription.name(figure));
    String description = LabelReading.escape(SpaceDescription.drawn(figure));
    String caption =
        figure.message().isEmpty()
            ? ""
            : "<figcaption>" + LabelReading.tagged(figure.message()) + "</figcaption>\n";
    return """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; \
    script-src '%s' '%s'; style-src 'unsafe-inline'; img-src data: blob:; font-src data:">
    <title>%s</title>
    <style>
    %s</style>
    </head>
    <body>
    <figure>
    <div id="plot">
    %s</div>
    <div id="controls" hidden>
    <span class="turn" role="group" aria-label="Turn the figure">
    <button type="button" data-key="ArrowLeft" aria-label="Turn left">\u2190</button>
    <button type="button" data-key="ArrowRight" aria-label="Turn right">\u2192</button>
    <button type="button" data-key="ArrowUp" aria-label="Look from higher">\u2191</button>
    <button type="button" data-key="ArrowDown" aria-label="Look from lower">\u2193</button>
    <button type="button" data-key="+" aria-label="Come nearer">+</button>
    <button type="button" data-key="-" aria-label="Go farther away">\u2212</button>
    </span>
    <button type="button" data-key="Home">Reset view</button>
    %s</div>
    %s<p id="description">%s</p>
    <p id="trouble" role="status" hidden>This browser cannot turn the figure; it shows the first view.</p>
    </figure>
    <script type="application/json" id="figure">%s</script>
    <script type="application/json" id="looks">%s</script>
    <script type="text/plain" id="plotly">%s</script>
    <script>%s</script>
    </body>
    </html>
    """
        .formatted(
            Library.HASH,
            SCRIPT.hash(),
            name,
            style(),
            figure.toSvg(),
            groups(figure),
            caption,
            description,
            figure.toPlotlyJson(),
            JsonText.of(looks(figure)),
            Library.PACKED,
            SCRIPT.text());
  }

  private static JsonObject looks(SpaceFigure figure) {
    return new JsonObject()
        .with("light", new PlotlySpace(figure, Palette.LIGHT).look())
        .with("dark", new PlotlySpace(figure, Palette.DARK).look());
  }

  /// Buttons that show one group of the legend alone, and all marks again.
  private static String groups(SpaceFigure figure) {
    if (figure.groups().isEmpty()) {
      return "";
    }
    StringBuilder buttons =
        new StringBuilder("<span role=\"group\" aria-label=\"What is shown\">\n");
    buttons.append(
        "<button type=\"button\" data-group=\"\" aria-pressed=\"true\">Everything</button>\n");
    figure
        .groups()
        .forEach(
            (group, title) ->
                buttons
                    .append("<button type=\"button\" aria-pressed=\"false\" data-group=\"")
                    .append(LabelReading.escape(group))
                    .append("\">")
                    .append(LabelReading.tagged(title))
                    .append("</button>\n"));
    return buttons.append("</span>\n").toString();
  }

  private static String style() {
    return HtmlPage.style()
        + """
        figure{width:min(56rem,calc(100vw - 2rem))}
        #plot{height:min(36rem,78vh);display:grid;place-items:center}
        #plot .nabla-figure{max-height:100%;width:auto}
        #plot:focus-visible{outline:2px solid #0072B2;outline-offset:2px}
        #controls{display:flex;flex-wrap:wrap;gap:.5rem 1rem;margin:.25rem 1rem}
        #controls[hidden]{display:none}
        button{font:1rem/1.2 'Source Sans Pro',sans-serif;color:inherit;background:none}
        button{border:1px solid #8A8A8A;border-radius:4px;min-width:2.25rem;min-height:2.25rem}
        button{padding:0 .6rem;cursor:pointer}
        button[aria-pressed=true]{border-width:2px;font-weight:600}
        button:focus-visible{outline:2px solid #0072B2;outline-offset:2px}
        #description,#trouble{font:.9375rem/1.5 'Source Sans Pro',sans-serif}
        #description,#trouble{max-width:40rem;margin:.5rem 1rem}
        """;
  }

  private static byte[] packed(byte[] bytes) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream stream = new GZIPOutputStream(packed)) {
      stream.write(bytes);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return packed.toByteArray();
  }
}
