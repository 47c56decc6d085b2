package dev.nabla.book.command;

import dev.nabla.book.wire.Result;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Kinks as they are printed, one a line.
final class PrintedKinks {
  private PrintedKinks() {}

  static String of(Result.Kinks kinks) {
    List<String> lines = new ArrayList<>();
    kinks.entries().forEach(each -> lines.add(line(each)));
    String range = "from %s to %s".formatted(kinks.low(), kinks.high());
    if (kinks.entries().isEmpty()) {
      lines.add((kinks.complete() ? "no kinks " : "no kinks found ") + range);
    }
    kinks
        .removable()
        .forEach(
            each ->
                lines.add(
                    "(at %s it has no value, but extends smoothly: value %s, derivative %s)"
                        .formatted(each.at(), each.value(), each.slope())));
    kinks.undecided().forEach(each -> lines.add("(at %s: %s)".formatted(each.at(), each.why())));
    if (!kinks.complete() || !kinks.entries().isEmpty()) {
      lines.add(
          "(%s %s)".formatted(kinks.complete() ? "these are all" : "there may be more", range));
    }
    return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
  }

  private static String line(Result.Kink kink) {
    String convention = kink.convention().map(value -> "; by convention " + value).orElse("");
    return "%s at %s: %s%s"
        .formatted(kink.kind().replace('-', ' '), kink.at(), sides(kink), convention);
  }

  private static String sides(Result.Kink kink) {
    List<String> sides = new ArrayList<>();
    kink.left().ifPresent(slope -> sides.add(slope + " from the left"));
    kink.right().ifPresent(slope -> sides.add(slope + " from the right"));
    return sides.isEmpty() ? "no slope on either side" : "slope " + String.join(", ", sides);
  }
}
