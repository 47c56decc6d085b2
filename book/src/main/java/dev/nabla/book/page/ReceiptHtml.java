package dev.nabla.book.page;

import dev.nabla.book.examples.Example;
import dev.nabla.book.examples.Parameters;

/// The row under a figure: where else the same answer can be had.
record ReceiptHtml(Example example, Parameters parameters) {

  /// @param hasFigure whether the figure can be downloaded
  String row(boolean hasFigure) {
    StringBuilder html = new StringBuilder("<div class=\"receipts\">");
    if (!example.controls().isEmpty()) {
      html.append(
          "<a class=\"copy-link\" data-kind=\"link\" href=\"#%s\">Link</a>"
              .formatted(example.name()));
    }
    html.append(folded("CLI", "cli", Html.escape(Receipts.command(example, parameters))));
    html.append(folded("Java", "", SourceRegion.highlighted(SourceRegion.of(example))));
    String python = example.python(parameters);
    if (!python.isEmpty()) {
      html.append(folded("Python", "python", Html.escape(python)));
    }
    if (hasFigure) {
      for (String kind : FigureFile.KINDS) {
        String file = example.name() + "." + kind;
        html.append(
            "<a data-kind=\"%s\" href=\"figure/%s\" download=\"%s\">%s</a>"
                .formatted(kind, file, file, kind.toUpperCase(java.util.Locale.ROOT)));
      }
    }
    return html.append("</div>").toString();
  }

  /// Code behind its name; `kind` tells a script which answer renews it, nothing if none does.
  static String folded(String name, String kind, String code) {
    return "<details><summary>%s</summary><div class=\"shown-code\"><pre><code%s>%s</code></pre>%s</div></details>"
        .formatted(name, kind.isEmpty() ? "" : " data-kind=\"" + kind + '"', code, CodeHtml.copy());
  }
}
