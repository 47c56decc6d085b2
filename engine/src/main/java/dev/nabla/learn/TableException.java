package dev.nabla.learn;

/// Data that cannot be read, with the place where the trouble is.
public final class TableException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final long line;
  private final String column;

  TableException(String message, long line, String column) {
    super(place(line, column) + message);
    this.line = line;
    this.column = column;
  }

  TableException(String message) {
    this(message, 0, "");
  }

  private static String place(long line, String column) {
    if (line == 0) {
      return "";
    }
    return column.isEmpty()
        ? "line %d: ".formatted(line)
        : "line %d, column %s: ".formatted(line, column);
  }

  /// The line of the file, from 1; 0 if no line is to blame.
  public long line() {
    return line;
  }

  /// The name of the column; empty if no column is to blame.
  public String column() {
    return column;
  }
}
