package dev.nabla.book.command;

import dev.nabla.book.wire.Notation;
import dev.nabla.book.wire.Result;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Solutions as they are printed, one a line.
final class PrintedSolutions {
  private PrintedSolutions() {}

  static String of(Result.Solved solved, Notation notation) {
    if (notation == Notation.PYTHON) {
      return solved.entries().stream()
          .map(each -> "{" + values(each, ": ", ", ") + "}")
          .collect(Collectors.joining(", ", "[", "]\n"));
    }
    List<String> lines = new ArrayList<>();
    for (Result.Root each : solved.entries()) {
      lines.add(line(each));
    }
    if (solved.entries().isEmpty()) {
      lines.add(solved.complete() ? "no real solutions" : "no solutions found");
    }
    if (!solved.complete()) {
      lines.add(rest(solved));
    }
    return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
  }

  private static String values(Result.Root root, String between, String separator) {
    return root.values().entrySet().stream()
        .map(entry -> entry.getKey() + between + entry.getValue())
        .collect(Collectors.joining(separator));
  }

  private static String line(Result.Root root) {
    String values = root.values().isEmpty() ? "everything" : values(root, " = ", ", ");
    String integers =
        root.parameters().isEmpty()
            ? ""
            : ", for every integer " + String.join(", ", root.parameters());
    String where = root.where().isEmpty() ? "" : ", where " + String.join(" and ", root.where());
    return values + integers + where;
  }

  private static String rest(Result.Solved solved) {
    return solved
        .search()
        .map(
            search ->
                search.complete()
                    ? "(these are all from %s to %s)".formatted(search.low(), search.high())
                    : "(there may be more)")
        .orElse("(there may be more)");
  }
}
