package dev.nabla.book.command;

import dev.nabla.book.wire.CriticalAnswer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Critical points as they are printed, two lines each.
final class PrintedCritical {
  private static final int SHORT = 12;

  private PrintedCritical() {}

  static String of(CriticalAnswer answer) {
    List<String> lines = new ArrayList<>();
    answer.points().forEach(each -> add(lines, each));
    for (CriticalAnswer.Family set : answer.sets()) {
      lines.add(
          "every point %sis critical%s: value %s"
              .formatted(
                  set.at().isEmpty() ? "" : "with " + coordinates(set.at()) + " ",
                  conditions(set.where()),
                  set.value()));
    }
    if (lines.isEmpty()) {
      lines.add(answer.complete() ? "no critical points" : "no critical points found");
    }
    for (CriticalAnswer.Kink kink : answer.kinks()) {
      String value = kink.value().map(text -> ", value " + text).orElse("");
      lines.add("(not smooth at %s%s: %s)".formatted(coordinates(kink.at()), value, kink.why()));
    }
    for (CriticalAnswer.Open open : answer.unresolved()) {
      lines.add("(undecided, %s: %s)".formatted(ranges(open.box()), open.why()));
    }
    String range = answer.box().map(box -> ", " + ranges(box)).orElse("");
    lines.add("(%s%s)".formatted(answer.complete() ? "these are all" : "there may be more", range));
    return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
  }

  private static void add(List<String> lines, CriticalAnswer.Point point) {
    Optional<CriticalAnswer.Decimals> decimals = point.decimals();
    List<String> at = new ArrayList<>();
    point
        .at()
        .forEach(
            (name, text) ->
                at.add(
                    name
                        + " = "
                        + decimals.map(all -> near(text, all.at().get(at.size()))).orElse(text)));
    String value = decimals.map(all -> near(point.value(), all.value())).orElse(point.value());
    lines.add(
        "%s at %s%s: value %s"
            .formatted(point.kind(), String.join(", ", at), conditions(point.where()), value));
    List<String> more = new ArrayList<>();
    if (!point.eigenvalues().isEmpty()) {
      List<String> eigenvalues = new ArrayList<>();
      for (int i = 0; i < point.eigenvalues().size(); i++) {
        String text = point.eigenvalues().get(i);
        int index = i;
        eigenvalues.add(decimals.map(all -> near(text, all.eigenvalues().get(index))).orElse(text));
      }
      more.add(
          (point.at().size() == 1 ? "second derivative " : "eigenvalues ")
              + String.join(", ", eigenvalues));
    }
    point
        .rate()
        .ifPresent(
            rate ->
                more.add(
                    "gradient descent is stable for rates below "
                        + decimals
                            .flatMap(CriticalAnswer.Decimals::rate)
                            .map(number -> near(rate, number))
                            .orElse(rate)));
    point.reason().ifPresent(more::add);
    if (!point.proved()) {
      more.add("not proved");
    }
    if (!more.isEmpty()) {
      lines.add("  " + String.join("; ", more));
    }
  }

  /// A number that is hard to see from its formula, with a decimal behind it; one with many digits
  /// with those of a double.
  private static String near(String text, double decimal) {
    String number = Printed.number(decimal);
    boolean plain = text.matches("-?[0-9.]+(E-?[0-9]+)?(/[0-9]+)?");
    return plain ? (text.length() > SHORT ? number : text) : text + " ≈ " + number;
  }

  private static String conditions(List<String> where) {
    return where.isEmpty() ? "" : " where " + String.join(", ", where);
  }

  private static String coordinates(Map<String, String> at) {
    return at.entrySet().stream()
        .map(each -> each.getKey() + " = " + each.getValue())
        .collect(Collectors.joining(", "));
  }

  private static String ranges(Map<String, List<String>> box) {
    return box.entrySet().stream()
        .map(
            each ->
                "%s from %s to %s"
                    .formatted(each.getKey(), each.getValue().get(0), each.getValue().get(1)))
        .collect(Collectors.joining(", "));
  }
}
