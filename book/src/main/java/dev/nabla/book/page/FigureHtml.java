package dev.nabla.book.page;

import dev.nabla.book.examples.Control;
import dev.nabla.book.examples.Example;
import dev.nabla.book.examples.Output;
import dev.nabla.book.examples.Parameters;
import dev.nabla.figure.Figure;
import java.util.stream.Collectors;

/// An example's figure in a page: the picture, its caption, its controls and what gives the same
/// answer elsewhere.
///
/// @param parameters the values that it shows and that a reset brings back
record FigureHtml(Example example, Parameters parameters) {

  /// Which values the example depends on, as an attribute for scripts; nothing if it depends on
  /// none.
  static String parameters(Example example) {
    if (example.controls().isEmpty()) {
      return "";
    }
    return example.controls().stream()
        .map(Control::name)
        .collect(Collectors.joining(" ", " data-parameters=\"", "\""));
  }

  /// @param wide whether it may reach over the margin
  /// @param caption its message, as HTML
  String figure(boolean wide, String caption) {
    Output output = example.run(parameters);
    Figure figure =
        output
            .figure()
            .orElseThrow(() -> new IllegalArgumentException(example.name() + " has no figure"));
    boolean many = Drawing.hasManyPanels(figure);
    StringBuilder html = new StringBuilder();
    html.append(
        "<figure id=\"%s\" class=\"live%s%s\" data-example=\"%s\"%s>"
            .formatted(
                example.name(),
                wide ? " wide" : "",
                many ? " panels" : "",
                example.name(),
                parameters(example)));
    html.append("<div class=\"picture\"><div class=\"drawing\">");
    html.append(Drawing.forAnyPage(figure)).append("</div>");
    if (!many) {
      example.controls().forEach(control -> html.append(handle(control)));
    }
    html.append("</div>");
    html.append("<figcaption>").append(caption).append("</figcaption>");
    // Many small pictures follow the controls of the large one.
    if (!many && !example.controls().isEmpty()) {
      html.append(controls());
    }
    html.append(new ReceiptHtml(example, parameters).row(true));
    html.append("<p class=\"unseen\" role=\"status\" aria-live=\"polite\"></p></figure>");
    return html.toString();
  }

  private String handle(Control control) {
    return switch (control) {
      case Control.Number number ->
          ("<div class=\"handle\" role=\"slider\" tabindex=\"0\" aria-label=\"Point for %s\""
               + " aria-orientation=\"horizontal\" data-control=\"%s\" data-says=\"%s is\"></div>")
              .formatted(Html.escape(number.label()), number.name(), Html.escape(number.label()));
      case Control.Formula formula -> "";
    };
  }

  /// The form with everything that a reader may change.
  String controls() {
    StringBuilder html = new StringBuilder("<form class=\"controls\" autocomplete=\"off\">");
    for (Control control : example.controls()) {
      html.append(
          switch (control) {
            case Control.Number number ->
                ControlHtml.number(example.name(), number, parameters.text(number.name()));
            case Control.Formula formula ->
                ControlHtml.formula(example.name(), formula, parameters.text(formula.name()));
          });
    }
    html.append("<p class=\"trouble\" id=\"%s-trouble\" hidden></p>".formatted(example.name()));
    html.append("<div class=\"control-row\"><button type=\"button\" class=\"reset plain\">Reset");
    html.append("</button></div></form>");
    return html.toString();
  }
}
