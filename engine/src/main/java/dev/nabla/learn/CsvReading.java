package dev.nabla.learn;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/// One reading of a file.
final class CsvReading {
  private static final int MOST_COLUMNS = 100_000;
  private static final int MOST_ROWS = Integer.MAX_VALUE - 8;

  /// What a decoder puts in the place of bytes that are no text.
  private static final char DAMAGE = '\ufffd';

  private static final String OTHER_SEPARATORS = ";\t|,";

  private final Csv csv;
  private final Numbers numbers;

  /// All columns of the file; null where one is not wanted.
  private final List<String> names = new ArrayList<>();

  private final List<Integer> wanted = new ArrayList<>();
  private final List<Column> columns = new ArrayList<>();
  private final List<Long> blankLines = new ArrayList<>();
  private double[] row = {};
  private int rows;
  private long dropped;

  CsvReading(Csv csv) {
    this.csv = csv;
    this.numbers = new Numbers(csv.decimal());
  }

  /// The names in the first line that is not blank.
  List<String> names(InputStream in) throws IOException {
    try (CsvReader<CsvRecord> reader = reader(in)) {
      Iterator<CsvRecord> records = reader.iterator();
      while (names.isEmpty() && parsed(records::hasNext)) {
        add(parsed(records::next));
      }
    } catch (UncheckedIOException broken) {
      throw broken.getCause();
    }
    if (names.isEmpty()) {
      throw new TableException("the file is empty");
    }
    checkSeparator();
    return List.copyOf(names);
  }

  Table read(InputStream in) throws IOException {
    try (CsvReader<CsvRecord> reader = reader(in)) {
      Iterator<CsvRecord> records = reader.iterator();
      while (parsed(records::hasNext)) {
        add(parsed(records::next));
      }
    } catch (UncheckedIOException broken) {
      throw broken.getCause();
    }
    return table();
  }

  private CsvReader<CsvRecord> reader(InputStream in) throws IOException {
    return CsvReader.builder()
        .fieldSeparator(csv.separator())
        .skipEmptyLines(false)
        .allowExtraFields(true)
        .allowMissingFields(true)
        .build(CsvRecordHandler.builder().maxFields(MOST_COLUMNS).build(), text(in));
  }

  /// The text without a mark of byte order. The library would look for one itself, but adds
  /// characters to files of less than four bytes (FastCSV 4.1.0).
  private static Reader text(InputStream in) throws IOException {
    PushbackInputStream bytes = new PushbackInputStream(in, 3);
    byte[] first = bytes.readNBytes(3);
    Charset charset = StandardCharsets.UTF_8;
    int mark = 0;
    if (begins(first, 0xef, 0xbb, 0xbf)) {
      mark = 3;
    } else if (begins(first, 0xfe, 0xff)) {
      charset = StandardCharsets.UTF_16BE;
      mark = 2;
    } else if (begins(first, 0xff, 0xfe)) {
      charset = StandardCharsets.UTF_16LE;
      mark = 2;
    }
    bytes.unread(first, mark, first.length - mark);
    return new InputStreamReader(bytes, charset);
  }

  private static boolean begins(byte[] bytes, int... mark) {
    boolean begins = bytes.length >= mark.length;
    for (int i = 0; begins && i < mark.length; i++) {
      begins = Byte.toUnsignedInt(bytes[i]) == mark[i];
    }
    return begins;
  }

  /// What the library answers, its complaints turned into ours.
  private static <T> T parsed(Supplier<T> step) {
    try {
      return step.get();
    } catch (CsvParseException bad) {
      if (bad.getCause() instanceof IOException broken) {
        throw new UncheckedIOException(broken);
      }
      String message = "the file is no table: " + bad.getMessage();
      throw new TableException(
          bad.getCause() == null ? message : message + ": " + bad.getCause().getMessage());
    }
  }

  private void add(CsvRecord line) {
    boolean isBlank = line.getFieldCount() == 1 && Numbers.trimmed(line.getField(0)).isEmpty();
    if (isBlank) {
      // In a file of one column it may be a gap, which shows when another row follows.
      blankLines.add(line.getStartingLineNumber());
      if (blankLines.size() > MOST_COLUMNS) {
        throw new TableException("there are too many empty lines");
      }
    } else if (names.isEmpty()) {
      blankLines.clear();
      begin(line);
    } else {
      if (names.size() == 1) {
        blankLines.forEach(number -> row(List.of(""), number));
      }
      blankLines.clear();
      row(line.getFields(), line.getStartingLineNumber());
    }
  }

  private void begin(CsvRecord first) {
    List<String> fields = first.getFields();
    long line = first.getStartingLineNumber();
    Set<String> known = new HashSet<>();
    boolean allNumbers = true;
    for (int i = 0; i < fields.size(); i++) {
      String text = Numbers.trimmed(fields.get(i));
      String name = csv.hasHeader() ? text : "x" + (i + 1);
      if (csv.hasHeader()) {
        checkName(name, i, line);
      }
      if (!known.add(name)) {
        throw new TableException("two columns are called " + Numbers.shown(name), line, "");
      }
      allNumbers &= numbers.read(text).isPresent();
      names.add(name);
      if (csv.columns().test(name)) {
        wanted.add(i);
        columns.add(new Column(name, csv.textColumns().contains(name), numbers));
      }
    }
    row = new double[columns.size()];
    if (!csv.hasHeader()) {
      row(fields, line);
    } else if (allNumbers) {
      throw new TableException(
          "the first line has numbers only; say so if the file has no header", line, "");
    }
  }

  private static void checkName(String name, int index, long line) {
    if (name.isEmpty()) {
      throw new TableException("column %d has no name".formatted(index + 1), line, "");
    }
    if (name.indexOf('\n') >= 0 || name.indexOf('\r') >= 0) {
      throw new TableException(
          "a name has a line break; is a quotation mark missing?", line, Numbers.shown(name));
    }
    if (name.indexOf(DAMAGE) >= 0) {
      throw new TableException("a name is not UTF-8 text; save the file as UTF-8", line, "");
    }
  }

  private void row(List<String> fields, long line) {
    if (fields.size() != names.size()) {
      throw new TableException(wrongLength(fields.size()), line, "");
    }
    boolean hasGap = false;
    for (int i = 0; i < columns.size(); i++) {
      String text = Numbers.trimmed(fields.get(wanted.get(i)));
      Column column = columns.get(i);
      if (Numbers.isGap(text) || csv.gaps().contains(text)) {
        hasGap = true;
        row[i] = gap(column, line);
      } else if (text.indexOf(DAMAGE) >= 0) {
        throw new TableException(
            "a value is not UTF-8 text; save the file as UTF-8", line, column.name());
      } else {
        row[i] = column.value(text, line);
      }
    }
    if (hasGap && csv.missing() == Missing.DROP_ROW) {
      dropped++;
      return;
    }
    if (rows == MOST_ROWS) {
      throw new TableException("there are too many rows for one table", line, "");
    }
    rows++;
    for (int i = 0; i < row.length; i++) {
      columns.get(i).add(row[i]);
    }
  }

  private double gap(Column column, long line) {
    return switch (csv.missing()) {
      case REFUSE ->
          throw new TableException(
              "a value is missing; fill it in, or choose to drop such rows or to take the"
                  + " column's mean",
              line,
              column.name());
      case DROP_ROW -> Double.NaN;
      case COLUMN_MEAN -> {
        if (csv.textColumns().contains(column.name())) {
          throw new TableException(
              "a value is missing, and there is no mean of labels", line, column.name());
        }
        yield Double.NaN;
      }
    };
  }

  private String wrongLength(int count) {
    String sentence =
        "%d %s, but the first line has %d"
            .formatted(count, count == 1 ? "value" : "values", names.size());
    return names.size() == 1 ? sentence + separatorHint() : sentence;
  }

  /// A question if the only name has what may be meant as the separator.
  private String separatorHint() {
    String name = names.getFirst();
    for (int i = 0; i < OTHER_SEPARATORS.length(); i++) {
      String other = OTHER_SEPARATORS.substring(i, i + 1);
      if (name.contains(other)) {
        return "; is the separator " + (other.isBlank() ? "a tab" : Numbers.shown(other)) + "?";
      }
    }
    return "";
  }

  private void checkSeparator() {
    if (names.size() == 1 && !separatorHint().isEmpty()) {
      throw new TableException("there is only one column" + separatorHint(), 1, "");
    }
  }

  private Table table() {
    if (names.isEmpty()) {
      throw new TableException("the file is empty");
    }
    if (rows == 0) {
      throw new TableException(
          dropped == 0
              ? "the file has no rows"
              : "every row has a missing value, so none is left of " + dropped);
    }
    checkSeparator();
    long filled = 0;
    List<String> kept = new ArrayList<>();
    double[][] values = new double[columns.size()][];
    Map<String, List<String>> labels = new LinkedHashMap<>();
    for (int i = 0; i < values.length; i++) {
      Column column = columns.get(i);
      filled += column.gaps();
      kept.add(column.name());
      values[i] = column.values(rows);
      if (!column.labels().isEmpty()) {
        labels.put(column.name(), column.labels());
      }
    }
    return new Table(kept, values, labels, rows, dropped, filled);
  }
}
