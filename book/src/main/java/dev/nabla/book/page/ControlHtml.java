package dev.nabla.book.page;

import dev.nabla.book.examples.Control;

/// The controls that a reader may change.
final class ControlHtml {
  private ControlHtml() {}

  /// A slider with a field for typed numbers and its marks.
  ///
  /// @param owner what the control belongs to, for a unique id
  /// @param value the number it shows
  static String number(String owner, Control.Number control, String value) {
    String id = owner + "-" + control.name();
    StringBuilder html = new StringBuilder();
    html.append(
        "<div class=\"control\" data-control=\"%s\" data-initial=\"%s\">"
            .formatted(Html.escape(control.name()), Html.escape(value)));
    html.append(
        "<label class=\"label\" for=\"%s\">%s</label>".formatted(id, Html.escape(control.label())));
    html.append(
        "<input type=\"range\" id=\"%s\" min=\"%s\" max=\"%s\" step=\"%s\" value=\"%s\">"
            .formatted(
                id,
                plain(control.least()),
                plain(control.most()),
                plain(control.step()),
                Html.escape(value)));
    html.append(
        ("<input class=\"number\" value=\"%s\" inputmode=\"decimal\" maxlength=\"24\""
                + " aria-label=\"%s as a number\">")
            .formatted(Html.escape(value.replace('-', '−')), Html.escape(control.label())));
    if (!control.marks().isEmpty()) {
      html.append("<div class=\"marks\">");
      for (Control.Mark mark : control.marks()) {
        html.append(
            "<button type=\"button\" data-at=\"%s\">%s</button>"
                .formatted(plain(mark.at()), Html.escape(mark.label())));
      }
      html.append("</div>");
    }
    return html.append("</div>").toString();
  }

  /// A field for a typed function.
  static String formula(String owner, Control.Formula control, String text) {
    String id = owner + "-" + control.name();
    return """
    <div class="control-row"><label class="typed-label" for="%s">%s</label>\
    <div class="typed" data-control="%s" data-initial="%s">\
    <div class="echoed-text" aria-hidden="true"></div>\
    <input id="%s" value="%s" spellcheck="false" autocapitalize="none" autocorrect="off" maxlength="2000"\
     aria-describedby="%s-trouble"></div></div>\
    """
        .formatted(
            id,
            Html.escape(control.label()),
            Html.escape(control.name()),
            Html.escape(text),
            id,
            Html.escape(text),
            owner);
  }

  /// A double as short as it can be written.
  static String plain(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? Long.toString((long) value)
        : Double.toString(value);
  }
}
