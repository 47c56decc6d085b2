package dev.nabla.book.page;

import dev.nabla.Nabla;
import dev.nabla.book.examples.Numbers;
import dev.nabla.book.race.Agreement;
import dev.nabla.book.race.Course;
import dev.nabla.book.race.Timing;
import dev.nabla.book.race.TimingTable;
import dev.nabla.book.race.Way;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// The race in a page: its buttons, its progress, and the table with a bar for each way.
final class RaceHtml {
  private static final Template TEMPLATE = Template.load("race.html");

  private RaceHtml() {}

  /// The block as it stands before anybody starts: with the times that were recorded.
  static String block(String receipts) {
    TimingTable recorded = TimingTable.recorded();
    return TEMPLATE.fill(
        java.util.Map.of(
            "table", table(Course.MODEL.functions(), recorded.timings(), List.of()),
            "machine", Html.escape(recorded.machine()),
            "receipts", receipts));
  }

  /// The table, with a row for each way of each function, done or not.
  static String table(List<String> functions, List<Timing> timings, List<Agreement> agreements) {
    StringBuilder html = new StringBuilder();
    html.append("<table><thead><tr><th scope=\"col\">Way</th>");
    html.append("<th scope=\"col\" class=\"computed\">Median</th>");
    html.append("<th scope=\"col\" class=\"computed\">Quartiles</th>");
    html.append("<th scope=\"col\" class=\"computed\">First call</th></tr></thead>");
    for (String function : functions) {
      List<Timing> own =
          timings.stream().filter(timing -> timing.function().equals(function)).toList();
      double longest = own.stream().mapToDouble(Timing::upper).max().orElse(1);
      html.append("<tbody><tr><th scope=\"rowgroup\" colspan=\"4\">")
          .append(Html.math("\\F{" + Nabla.parse(function).latex() + "}"))
          .append("</th></tr>");
      for (Way way : Way.values()) {
        html.append(
            own.stream()
                .filter(timing -> timing.way() == way)
                .findFirst()
                .map(timing -> row(timing, longest))
                .orElseGet(() -> waiting(way)));
      }
      agreements.stream()
          .filter(agreement -> agreement.function().equals(function))
          .forEach(agreement -> html.append(compared(agreement)));
      html.append("</tbody>");
    }
    return html.append("</table>").toString();
  }

  private static String row(Timing timing, double longest) {
    return """
    <tr><th scope="row">%s%s</th><td class="computed">%s</td><td class="computed">%s</td>\
    <td class="computed">%s</td></tr>\
    """
        .formatted(
            capital(timing.way().label()),
            bar(timing, longest),
            Timing.shown(timing.median()),
            timing.spread().replace(" to ", " – "),
            Timing.shown(timing.first()));
  }

  private static String waiting(Way way) {
    return "<tr class=\"waiting\"><th scope=\"row\">%s%s</th><td></td><td></td><td></td></tr>"
        .formatted(capital(way.label()), svg(""));
  }

  // The bar ends at the median; the thin line over its end spans the quartiles.
  private static String bar(Timing timing, double longest) {
    double scale = 100 / longest;
    return svg(
        "<rect class=\"bar-%s\" width=\"%s\" height=\"8\"/><rect class=\"bar-spread\" x=\"%s\" y=\"3\" width=\"%s\" height=\"2\"/>"
            .formatted(
                timing.way().id(),
                number(timing.median() * scale),
                number(timing.lower() * scale),
                number(Math.max(0.3, (timing.upper() - timing.lower()) * scale))));
  }

  private static String svg(String content) {
    return "<svg class=\"bar\" viewBox=\"0 0 100 8\" preserveAspectRatio=\"none\""
        + " aria-hidden=\"true\">"
        + content
        + "</svg>";
  }

  private static String compared(Agreement agreement) {
    String distances =
        agreement.distances().stream()
            .map(distance -> distance.way().id() + " " + count(distance.largest()))
            .collect(Collectors.joining(", "));
    return "<tr class=\"compared\"><td colspan=\"4\">Furthest from symbolic, in ulps: %s.</td></tr>"
        .formatted(distances);
  }

  private static String count(long number) {
    return number < 10_000_000
        ? String.format(Locale.ROOT, "%,d", number)
        : Numbers.shown((double) number);
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }

  private static String capital(String words) {
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
