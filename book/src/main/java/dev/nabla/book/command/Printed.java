package dev.nabla.book.command;

import dev.nabla.book.wire.AnswerWriter;
import dev.nabla.book.wire.Notation;
import dev.nabla.book.wire.Outcome;
import dev.nabla.book.wire.Result;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// An answer as it is printed, ending in a line break.
final class Printed {
  private static final int MOST_PLAIN_DIGITS = 16;

  private Printed() {}

  static String of(Outcome outcome, Notation notation) {
    if (notation == Notation.JSON) {
      return AnswerWriter.write(outcome) + "\n";
    }
    return switch (outcome.result()) {
      case Result.Formula formula -> formula.text() + "\n";
      case Result.Row row -> row(row.entries(), notation) + "\n";
      case Result.Table table -> table(table.rows(), notation) + "\n";
      case Result.Values values -> values(values);
      case Result.Decimals decimals -> String.join("\n", decimals.values()) + "\n";
      case Result.Sides sides ->
          "does not exist\nleft: %s\nright: %s\n"
              .formatted(sides.left().orElse("none"), sides.right().orElse("none"));
      case Result.Terms terms -> terms(terms, notation) + "\n";
      case Result.Steps steps -> new PrintedSteps(notation).of(steps);
      case Result.Grid grid -> PrintedMatrix.of(grid.rows(), notation) + "\n";
      case Result.Reduced reduced -> PrintedMatrix.steps(reduced, notation);
      case Result.Spectrum spectrum -> PrintedMatrix.spectrum(spectrum, notation);
      case Result.Complex complex -> PrintedMatrix.complex(complex);
      case Result.Solved solved -> PrintedSolutions.of(solved, notation);
      case Result.Kinks kinks -> PrintedKinks.of(kinks);
      case Result.Numbers numbers -> PrintedPath.of(numbers, notation, false);
      case Result.Minimum minimum -> PrintedPath.of(minimum, false);
      case Result.Critical critical -> PrintedCritical.of(critical.answer());
      case Result.Stages stages -> stages(stages.stages());
    };
  }

  /// Python and Java have no O( ).
  private static String terms(Result.Terms terms, Notation notation) {
    boolean formula = notation == Notation.PYTHON || notation == Notation.JAVA;
    return terms.terms() + (formula ? "" : terms.remainder().map(rest -> " + " + rest).orElse(""));
  }

  private static String row(List<String> entries, Notation notation) {
    return switch (notation) {
      case TEXT, PYTHON, JSON -> "[" + String.join(", ", entries) + "]";
      case JAVA -> "{" + String.join(", ", entries) + "}";
      case LATEX -> matrix(entries);
    };
  }

  private static String table(List<List<String>> rows, Notation notation) {
    List<String> lines = rows.stream().map(row -> row(row, notation)).toList();
    return switch (notation) {
      case TEXT, PYTHON, JSON -> "[" + String.join(",\n ", lines) + "]";
      case JAVA -> "{" + String.join(",\n ", lines) + "}";
      case LATEX -> matrix(rows.stream().map(row -> String.join(" & ", row)).toList());
    };
  }

  private static String matrix(List<String> lines) {
    return lines.stream()
        .collect(Collectors.joining(" \\\\ ", "\\begin{pmatrix} ", " \\end{pmatrix}"));
  }

  private static String values(Result.Values values) {
    return IntStream.range(0, values.size())
        .mapToObj(row -> number(values.value(row)) + "\n")
        .collect(Collectors.joining());
  }

  /// The shortest decimal that is this double: `9`, `0.1`, `1e+300`.
  static String number(double value) {
    if (!Double.isFinite(value)) {
      return Double.toString(value);
    }
    if (value == 0) {
      return Double.doubleToRawLongBits(value) == 0 ? "0" : "-0";
    }
    BigDecimal shortest = new BigDecimal(Double.toString(value)).stripTrailingZeros();
    int exponent = shortest.precision() - shortest.scale() - 1;
    boolean plain = exponent >= -5 && exponent < MOST_PLAIN_DIGITS;
    return plain ? shortest.toPlainString() : shortest.toString().replace('E', 'e');
  }

  private static String stages(List<Result.Stage> stages) {
    return stages.stream()
        .map(stage -> stage.name() + "\n" + stage.text().strip().indent(2))
        .collect(Collectors.joining("\n"));
  }

  /// A reason as a whole sentence.
  static String sentence(String reason) {
    return Character.toUpperCase(reason.charAt(0)) + reason.substring(1) + ".";
  }

  /// A text on one line, without characters that would act on a terminal; as long as it was.
  static String line(String text) {
    return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]", " ");
  }
}
