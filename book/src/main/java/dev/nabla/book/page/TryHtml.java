package dev.nabla.book.page;

import dev.nabla.Nabla;
import dev.nabla.book.examples.Control;
import dev.nabla.book.page.Chapter.Section;
import dev.nabla.derive.Granularity;
import dev.nabla.figure.Figure;
import dev.nabla.text.Fix;
import dev.nabla.text.Notice;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// The page for a function of one's own, with the answer to what its address says.
final class TryHtml {
  private static final Template TEMPLATE = Template.load("try.html");

  private static final List<String> SUGGESTIONS =
      List.of("x^2 sin x", "e^(-x^2/2)", "|x| + sqrt(x+2)", "1/2x", "a sin(b x)", "ln(1+e^x)");

  private TryHtml() {}

  static Page page(TryQuestion question) {
    TryAnswer answer = TryAnswer.of(question);
    Map<String, String> parts = new HashMap<>();
    parts.put("formula", Html.escape(question.formula()));
    parts.put("label", "f =");
    parts.put("state", answer.trouble().isPresent() ? " unfinished" : "");
    parts.put(
        "trouble", answer.trouble().map(trouble -> Html.escape(trouble.message())).orElse(""));
    parts.put("trouble-kind", answer.trouble().isPresent() ? " is-error" : "");
    parts.put("trouble-hidden", answer.trouble().isPresent() ? "" : " hidden");
    parts.put("suggestions", suggestions());
    parts.put("understood", understood(answer.values()));
    parts.put("notices", notices(answer.notices()));
    parts.put("steps", steps(answer, question));
    parts.put("drawing", drawing(answer, question));
    parts.put(
        "readout",
        "<span data-value=\"readout\">%s</span> <span data-value=\"kinks\">%s</span>"
            .formatted(
                Html.escape(answer.values().getOrDefault("readout", "")),
                Html.escape(answer.values().getOrDefault("kinks", ""))));
    parts.put("point", ControlHtml.number("own", point(question), question.point()));
    parts.put("sliders", sliders(answer.letters(), question));
    parts.put("slider", ControlHtml.number("letter", letter("a", "1"), "1"));
    parts.put("from", ControlHtml.plain(question.from()).replace('-', '−'));
    parts.put("to", ControlHtml.plain(question.to()).replace('-', '−'));
    parts.put("receipts", receipts(answer));
    parts.put("help", Template.Resource.text("templates/try-help.html"));
    return new Page(
        "try.html",
        "Try your own",
        "Type a function and see its derivative while you type.",
        List.of(new Section("how-to-type", "What you can type")),
        TEMPLATE.fill(parts),
        List.of("js/try.js"));
  }

  private static String steps(TryAnswer answer, TryQuestion question) {
    String variable = answer.variable();
    String steps;
    try {
      steps =
          answer.trouble().isPresent()
              ? ""
              : StepsAnswer.html(question, variable, Granularity.STANDARD);
    } catch (Trouble.TroubleException refused) {
      steps = "<p>" + Html.escape(refused.trouble().message()) + "</p>";
    }
    return StepsHtml.panel(question.formula(), variable, steps);
  }

  private static String suggestions() {
    return SUGGESTIONS.stream()
        .map(
            text ->
                "<a href=\"try.html?f=%s\">%s</a>"
                    .formatted(
                        java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8),
                        Html.escape(text)))
        .collect(Collectors.joining(" "));
  }

  private static String understood(Map<String, String> values) {
    return pair(values, "name", "f") + pair(values, "slope-name", "derivative");
  }

  private static String pair(Map<String, String> values, String name, String formula) {
    return "<dt>%s</dt><dd>%s</dd>"
        .formatted(
            Html.valueMath(name, values.getOrDefault(name, ""), false),
            Html.valueMath(formula, values.getOrDefault(formula, ""), false));
  }

  private static String notices(List<Notice> notices) {
    StringBuilder html = new StringBuilder();
    for (Notice notice : notices) {
      html.append("<li>").append(Html.escape(notice.message()));
      for (Fix reading : notice.alternatives()) {
        html.append(
            " <a class=\"button\" data-reading=\"%s\" href=\"try.html?f=%s\">%s</a>"
                .formatted(
                    Html.escape(reading.text()),
                    java.net.URLEncoder.encode(
                        reading.text(), java.nio.charset.StandardCharsets.UTF_8),
                    Html.math(Nabla.parse(reading.text()).latex())));
      }
      html.append("</li>");
    }
    return html.toString();
  }

  private static String drawing(TryAnswer answer, TryQuestion question) {
    return answer.figure().map(Drawing::forAnyPage).orElseGet(() -> empty(question));
  }

  private static String empty(TryQuestion question) {
    dev.nabla.figure.Axes axes =
        dev.nabla.figure.Axes.throughOrigin().withX(question.from(), question.to()).withY(-3, 3);
    return Drawing.forAnyPage(
        Figure.of(dev.nabla.figure.Panel.untitled().withAxes(axes)).withPanelSize(900, 460));
  }

  private static Control.Number point(TryQuestion question) {
    double step = Math.pow(10, Math.floor(Math.log10((question.to() - question.from()) / 100)));
    return new Control.Number("x", "x", "1", question.from(), question.to(), step, List.of());
  }

  private static Control.Number letter(String name, String value) {
    return new Control.Number(name, name, value, -5, 5, 0.1, List.of());
  }

  private static String sliders(List<String> letters, TryQuestion question) {
    return letters.stream()
        .map(
            name -> {
              String value = ControlHtml.plain(question.letter(name));
              return ControlHtml.number("letter", letter(name, value), value);
            })
        .collect(Collectors.joining());
  }

  private static String receipts(TryAnswer answer) {
    Map<String, String> receipts = answer.receipts();
    StringBuilder html = new StringBuilder("<div class=\"receipts\">");
    html.append("<a class=\"copy-link\" data-kind=\"link\" href=\"try.html\">Link</a>");
    for (String kind : List.of("cli", "java", "python")) {
      String name = kind.equals("cli") ? "CLI" : capital(kind);
      html.append(ReceiptHtml.folded(name, kind, Html.escape(receipts.getOrDefault(kind, ""))));
    }
    for (String kind : FigureFile.KINDS) {
      html.append(
          "<a data-kind=\"%1$s\" href=\"figure/own.%1$s\" download=\"own.%1$s\">%2$s</a>"
              .formatted(kind, kind.toUpperCase(Locale.ROOT)));
    }
    return html.append("</div>").toString();
  }

  private static String capital(String word) {
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }
}
