package dev.nabla.book.command;

import dev.nabla.book.wire.Notation;
import dev.nabla.book.wire.PathWriter;
import dev.nabla.book.wire.Result;
import dev.nabla.optimize.Iterate;
import dev.nabla.optimize.LocalShape;
import dev.nabla.optimize.Path;
import dev.nabla.optimize.RootIterate;
import dev.nabla.optimize.RootPath;
import dev.nabla.optimize.RootStop;
import dev.nabla.optimize.Vector;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.stream.Collectors;

/// The way to a minimum as it is printed.
final class PrintedPath {
  private PrintedPath() {}

  /// @param whole whether to print every point
  static String of(Result.Minimum found, boolean whole) {
    Path path = found.path();
    StringBuilder text = new StringBuilder();
    if (whole) {
      for (Iterate iterate : path.iterates()) {
        text.append(
            "%d: %s, value %s\n"
                .formatted(
                    iterate.number(),
                    point(found.names(), iterate.point()),
                    Printed.number(iterate.value())));
      }
    }
    text.append(point(found.names(), path.point())).append('\n');
    text.append("value ").append(Printed.number(path.value())).append('\n');
    text.append("%s, after %s\n".formatted(path.stop().reason(), steps(path.steps())));
    found.shape().ifPresent(each -> text.append(shape(found, each)));
    return text.toString();
  }

  /// Solutions of equations, one a line.
  ///
  /// @param whole whether to print every point of the way before
  static String of(Result.Numbers found, Notation notation, boolean whole) {
    List<Vector> solutions = found.solutions();
    if (notation == Notation.PYTHON) {
      return solutions.stream()
          .map(each -> "{" + point(found.names(), each, ": ") + "}")
          .collect(Collectors.joining(", ", "[", "]\n"));
    }
    StringBuilder text = new StringBuilder();
    found
        .path()
        .filter(path -> whole)
        .ifPresent(
            path -> {
              for (RootIterate iterate : path.iterates()) {
                text.append(iterate.number()).append(": ");
                text.append(point(found.names(), iterate.point())).append('\n');
              }
            });
    solutions.forEach(each -> text.append(point(found.names(), each)).append('\n'));
    found.search().ifPresent(search -> text.append(searched(search, solutions.isEmpty())));
    found
        .stop()
        .filter(RootStop::converged)
        .ifPresent(stop -> text.append(ended(stop.reason(), found.path())).append('\n'));
    return text.toString();
  }

  private static String searched(Result.Search search, boolean none) {
    String all =
        none
            ? search.complete() ? "there are no solutions" : "no solutions found"
            : search.complete() ? "these are all" : "there may be more";
    return "(%s from %s to %s)\n".formatted(all, search.low(), search.high());
  }

  private static String ended(String reason, Optional<RootPath> path) {
    return path.map(way -> "%s, after %s".formatted(reason, steps(way.steps()))).orElse(reason);
  }

  private static String steps(long number) {
    return number + (number == 1 ? " step" : " steps");
  }

  private static String shape(Result.Minimum found, LocalShape shape) {
    String eigenvalues =
        Arrays.stream(shape.eigenvalues().toArray())
            .mapToObj(Printed::number)
            .collect(Collectors.joining(", "));
    String kind =
        switch (PathWriter.kind(found)) {
          case "undecided" -> ": they do not decide what the point is";
          case "none" -> "";
          case "bound" -> ", on a bound";
          case String word -> ": a " + word;
        };
    return "eigenvalues of the Hessian %s%s\n".formatted(eigenvalues, kind);
  }

  private static String point(List<String> names, Vector point) {
    return point(names, point, " = ");
  }

  private static String point(List<String> names, Vector point, String between) {
    StringJoiner text = new StringJoiner(", ");
    for (int i = 0; i < names.size(); i++) {
      text.add(names.get(i) + between + Printed.number(point.at(i)));
    }
    return text.toString();
  }
}
