package dev.nabla.learn;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/// How a table is read from a file of comma-separated values, as in RFC 4180: quoted values may
/// have separators, line breaks and doubled quotation marks, lines end in any of the usual ways,
/// the text is UTF-8 (or UTF-16 with a mark at its beginning).
///
/// A file is read once, from its beginning to its end, with little memory beside the numbers.
/// Nothing is guessed: what is no number, a line with too many or too few values, two columns of
/// one name, or a header that seems to be data is an error with its line and column.
///
/// {@snippet file="dev/nabla/examples/Tables.java" region="read"}
///
/// @param hasHeader whether the first line has the columns' names; otherwise they are x1, x2, …
/// @param separator what stands between values
/// @param decimal what stands before the decimals of a number, `.` or `,`
/// @param missing what to do about values that are missing: empty, `NA`, `N/A`, `NaN`, `null`,
///   `None`, `?`, `-`, in small letters or large
/// @param gaps other texts that mean a missing value, such as `-999`
/// @param columns the columns to read; others may have anything in them
/// @param textColumns the columns that may have text: [Table#labels]
public record Csv(
    boolean hasHeader,
    char separator,
    char decimal,
    Missing missing,
    Set<String> gaps,
    Predicate<String> columns,
    Set<String> textColumns) {
  private static final int BUFFER = 1 << 16;

  /// @throws IllegalArgumentException if the separator or the decimal mark cannot be one
  public Csv {
    if (decimal != '.' && decimal != ',') {
      throw new IllegalArgumentException("decimals stand after a point or a comma");
    }
    if (separator == decimal
        || separator == '"'
        || separator == '\n'
        || separator == '\r'
        || separator == '\0'
        || separator == '\ufeff'
        || Character.isLetterOrDigit(separator)
        || Character.isSurrogate(separator)) {
      throw new IllegalArgumentException(
          "values cannot be separated by " + Numbers.shown(Character.toString(separator)));
    }
    gaps = Set.copyOf(gaps);
    textColumns = Set.copyOf(textColumns);
  }

  /// A header, commas, decimal points, no missing values, every column, all of numbers.
  public static Csv standard() {
    return new Csv(true, ',', '.', Missing.REFUSE, Set.of(), name -> true, Set.of());
  }

  /// The same for a file that begins with its first row.
  public Csv withoutHeader() {
    return new Csv(false, separator, decimal, missing, gaps, columns, textColumns);
  }

  /// The same with another separator: a semicolon, a tab.
  public Csv withSeparator(char other) {
    return new Csv(hasHeader, other, decimal, missing, gaps, columns, textColumns);
  }

  /// The same with `,` before decimals; the separator has to be another, so it becomes `;` if it
  /// was a comma.
  public Csv withDecimalComma() {
    char other = separator == ',' ? ';' : separator;
    return new Csv(hasHeader, other, ',', missing, gaps, columns, textColumns);
  }

  /// The same with another treatment of missing values, and more texts that mean one.
  public Csv withMissing(Missing other, String... moreGaps) {
    Set<String> all = new HashSet<>(gaps);
    all.addAll(List.of(moreGaps));
    return new Csv(hasHeader, separator, decimal, other, all, columns, textColumns);
  }

  /// The same, reading only these columns.
  public Csv withColumns(Predicate<String> others) {
    return new Csv(hasHeader, separator, decimal, missing, gaps, others, textColumns);
  }

  /// The same with columns that may have text, such as the names of classes. If the first value is
  /// a number, all are; otherwise all are labels, at most 1,000 different ones.
  public Csv withText(String... names) {
    return new Csv(hasHeader, separator, decimal, missing, gaps, columns, Set.of(names));
  }

  /// The names of a file's columns, without reading further than its first line.
  ///
  /// @throws TableException if the line has none
  /// @throws IOException if the file cannot be read
  public List<String> names(Path file) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), BUFFER)) {
      return new CsvReading(withColumns(name -> false)).names(in);
    }
  }

  /// Reads a file.
  ///
  /// @throws TableException if it is no such table
  /// @throws IOException if it cannot be read
  public Table read(Path file) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), BUFFER)) {
      return read(in);
    }
  }

  /// Reads a stream to its end and closes it.
  ///
  /// @throws TableException if it is no such table
  /// @throws IOException if it cannot be read
  public Table read(InputStream in) throws IOException {
    return new CsvReading(this).read(in);
  }
}
