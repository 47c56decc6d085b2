package dev.nabla.book.command;

import dev.nabla.book.wire.Notation;
import dev.nabla.book.wire.Result;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Matrices and what is said of them, as it is printed.
final class PrintedMatrix {
  private PrintedMatrix() {}

  /// A matrix on one line; in Python it is SymPy's.
  static String of(List<List<String>> rows, Notation notation) {
    return switch (notation) {
      case TEXT, JSON -> nested(rows, "[", "]");
      case PYTHON -> "Matrix(" + nested(rows, "[", "]") + ")";
      case JAVA -> nested(rows, "{", "}");
      case LATEX ->
          rows.stream()
              .map(row -> String.join(" & ", row))
              .collect(Collectors.joining(" \\\\ ", "\\begin{pmatrix} ", " \\end{pmatrix}"));
    };
  }

  private static String nested(List<List<String>> rows, String open, String close) {
    return rows.stream()
        .map(row -> open + String.join(", ", row) + close)
        .collect(Collectors.joining(", ", open, close));
  }

  /// One matrix a line; in text every operation beside the matrix it leads to.
  static String steps(Result.Reduced reduced, Notation notation) {
    boolean named = notation == Notation.TEXT;
    int width =
        reduced.steps().stream().mapToInt(step -> step.operation().length()).max().orElse(0);
    StringBuilder text = new StringBuilder();
    text.append(named && width > 0 ? " ".repeat(width + 2) : "");
    text.append(of(reduced.start(), notation)).append('\n');
    for (Result.RowStep step : reduced.steps()) {
      if (named) {
        text.append(step.operation()).append(" ".repeat(width + 2 - step.operation().length()));
      }
      text.append(of(step.rows(), notation)).append('\n');
    }
    return text.toString();
  }

  /// In Python a dictionary of eigenvalues with their multiplicities, as SymPy gives it; elsewhere
  /// one a line.
  static String spectrum(Result.Spectrum spectrum, Notation notation) {
    if (notation == Notation.PYTHON) {
      return IntStream.range(0, spectrum.values().size())
              .mapToObj(i -> spectrum.values().get(i) + ": " + spectrum.multiplicities().get(i))
              .collect(Collectors.joining(", ", "{", "}"))
          + "\n";
    }
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < spectrum.values().size(); i++) {
      String value = spectrum.values().get(i);
      text.append(value);
      if (notation == Notation.TEXT) {
        int row = i;
        spectrum
            .decimals()
            .map(decimals -> Printed.number(decimals.value(row)))
            .filter(decimal -> !decimal.equals(value))
            .ifPresent(decimal -> text.append(" = ").append(decimal));
        int times = spectrum.multiplicities().get(i);
        text.append(times > 1 ? ", %d times".formatted(times) : "");
        List<String> where = spectrum.where().get(i);
        text.append(where.isEmpty() ? "" : ", where " + String.join(", ", where));
      }
      text.append('\n');
    }
    spectrum
        .notReal()
        .filter(count -> count > 0 && notation == Notation.TEXT)
        .ifPresent(count -> text.append("%d of them are not real\n".formatted(count)));
    return text.toString();
  }

  /// One number a line.
  static String complex(Result.Complex complex) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < complex.real().size(); i++) {
      int row = i;
      text.append(Printed.number(complex.real().value(i)));
      complex
          .imaginary()
          .map(parts -> parts.value(row))
          .filter(part -> part != 0)
          .ifPresent(
              part ->
                  text.append(part > 0 ? " + " : " - ")
                      .append(Printed.number(Math.abs(part)))
                      .append("*i"));
      text.append('\n');
    }
    return text.toString();
  }
}
