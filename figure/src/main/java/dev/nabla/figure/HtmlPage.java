package dev.nabla.figure;

import dev.nabla.figure.type.Face;
import dev.nabla.figure.type.LabelReading;
import java.util.Base64;

/// A page of one figure that needs no network.
final class HtmlPage {

  private HtmlPage() {}

  static String of(Figure figure) {
    String name = LabelReading.escape(FigureDescription.name(figure));
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
    <meta http-equiv="Content-Security-Policy" \
    content="default-src 'none'; style-src 'unsafe-inline'; font-src data:">
    <title>%s</title>
    <style>
    %s</style>
    </head>
    <body>
    <figure>
    %s%s</figure>
    </body>
    </html>
    """
        .formatted(name, style(), figure.toSvg(), caption);
  }

  /// The fonts and the colours of a figure that stands alone.
  static String style() {
    StringBuilder css = new StringBuilder();
    for (Face face : Face.values()) {
      css.append(fontRule(face));
    }
    css.append(page(Palette.LIGHT)).append(Palette.LIGHT.css(""));
    css.append(
        """
        body{margin:0;min-height:100vh;display:grid;place-items:center}
        figure{margin:1rem;max-width:100%}
        .nabla-figure{display:block;max-width:100%;height:auto}
        figcaption{font:1.0625rem/1.5 'Source Sans Pro',sans-serif}
        figcaption{max-width:40rem;margin:.75rem 1rem}
        """);
    css.append("@media (prefers-color-scheme:dark){\n");
    css.append(page(Palette.DARK)).append(Palette.DARK.css("")).append("}\n");
    return css.toString();
  }

  private static String page(Palette palette) {
    return "body{background:" + palette.paper() + ";color:" + palette.ink() + "}\n";
  }

  private static String fontRule(Face face) {
    return "@font-face{font-family:'"
        + face.bundledFamily()
        + "';font-weight:"
        + face.weight()
        + ";font-style:"
        + (face.slanted() ? "italic" : "normal")
        + ";src:url(data:font/woff;base64,"
        + Base64.getEncoder().encodeToString(face.woff())
        + ")}\n";
  }
}
