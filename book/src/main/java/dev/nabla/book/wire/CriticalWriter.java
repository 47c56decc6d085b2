package dev.nabla.book.wire;

import java.util.List;
import java.util.Map;

/// Writes critical points as JSON.
final class CriticalWriter {
  private final Json json;

  CriticalWriter(Json json) {
    this.json = json;
  }

  void write(CriticalAnswer answer) {
    json.field("points").array(answer.points(), this::write);
    if (!answer.sets().isEmpty()) {
      json.field("sets").array(answer.sets(), this::write);
    }
    if (!answer.kinks().isEmpty()) {
      json.field("kinks").array(answer.kinks(), this::write);
    }
    if (!answer.unresolved().isEmpty()) {
      json.field("unresolved").array(answer.unresolved(), this::write);
    }
    json.field("box");
    answer.box().ifPresentOrElse(this::ranges, () -> json.raw("null"));
    json.field("complete").literal(answer.complete());
  }

  private void write(CriticalAnswer.Point point) {
    json.object(
        () -> {
          json.field("at");
          texts(point.at());
          json.field("value").string(point.value());
          json.field("kind").string(point.kind());
          json.field("eigenvalues").array(point.eigenvalues());
          point.rate().ifPresent(rate -> json.field("rate").string(rate));
          json.field("exact").literal(point.exact());
          json.field("proved").literal(point.proved());
          if (!point.enclosure().isEmpty()) {
            json.field("enclosure");
            ranges(point.enclosure());
          }
          point
              .decimals()
              .ifPresent(
                  decimals -> {
                    json.field("decimals");
                    write(decimals);
                  });
          if (!point.where().isEmpty()) {
            json.field("where").array(point.where());
          }
          point.reason().ifPresent(reason -> json.field("reason").string(reason));
        });
  }

  private void write(CriticalAnswer.Decimals decimals) {
    json.object(
        () -> {
          json.field("at").array(doubles(decimals.at()));
          json.field("value").raw(number(decimals.value()));
          json.field("eigenvalues").array(doubles(decimals.eigenvalues()));
          decimals.rate().ifPresent(rate -> json.field("rate").raw(number(rate)));
        });
  }

  private static double[] doubles(List<Double> numbers) {
    return numbers.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private static String number(double value) {
    return Double.isFinite(value) ? Double.toString(value) : Json.quoted(Double.toString(value));
  }

  private void write(CriticalAnswer.Family family) {
    json.object(
        () -> {
          json.field("at");
          texts(family.at());
          json.field("free").array(family.free());
          json.field("value").string(family.value());
          if (!family.where().isEmpty()) {
            json.field("where").array(family.where());
          }
        });
  }

  private void write(CriticalAnswer.Kink kink) {
    json.object(
        () -> {
          json.field("at");
          texts(kink.at());
          json.field("value");
          kink.value().ifPresentOrElse(json::string, () -> json.raw("null"));
          json.field("why").string(kink.why());
        });
  }

  private void write(CriticalAnswer.Open open) {
    json.object(
        () -> {
          json.field("box");
          ranges(open.box());
          json.field("why").string(open.why());
        });
  }

  private void texts(Map<String, String> texts) {
    json.object(() -> texts.forEach((name, text) -> json.field(name).string(text)));
  }

  private void ranges(Map<String, List<String>> ranges) {
    json.object(() -> ranges.forEach((name, ends) -> json.field(name).array(ends)));
  }
}
