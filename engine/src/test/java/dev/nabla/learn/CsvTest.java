package dev.nabla.learn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class CsvTest {
  @TestFactory
  Stream<DynamicTest> readsWhatAFileSaysOrTellsWhereItIsNoTable() throws IOException {
    List<String> lines = lines();
    assertEquals(55, lines.size());
    return lines.stream().map(line -> DynamicTest.dynamicTest(line, () -> check(line)));
  }

  private static List<String> lines() throws IOException {
    try (InputStream file = Objects.requireNonNull(CsvTest.class.getResourceAsStream("csv.txt"))) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .toList();
    }
  }

  private static void check(String line) throws IOException {
    boolean isError = line.contains(" !! ");
    String[] sides = line.split(isError ? " !! " : " => ", 2);
    Csv csv = Csv.standard();
    String file = sides[0];
    if (file.startsWith("[")) {
      int end = file.indexOf("] ");
      csv = csv(file.substring(1, end));
      file = file.substring(end + 2);
    }
    file = unescaped(file);
    if (isError) {
      Csv chosen = csv;
      String text = file;
      TableException error =
          assertThrows(TableException.class, () -> read(chosen, text, StandardCharsets.UTF_8));
      assertEquals(sides[1], error.getMessage());
    } else {
      assertEquals(sides[1], shown(read(csv, file, StandardCharsets.UTF_8)));
    }
  }

  private static Csv csv(String options) {
    Csv csv = Csv.standard();
    Missing missing = Missing.REFUSE;
    for (String option : options.split(" ", -1)) {
      String[] words = option.split("=", 2);
      String value = words[words.length - 1];
      csv =
          switch (words[0]) {
            case "header" -> csv.withoutHeader();
            case "separator" -> csv.withSeparator(unescaped(value).charAt(0));
            case "comma" -> csv.withDecimalComma();
            case "text" -> csv.withText(value);
            case "only" -> csv.withColumns(value::equals);
            case "gap" -> csv.withMissing(missing, value);
            case "missing" -> {
              missing = value.equals("drop") ? Missing.DROP_ROW : Missing.COLUMN_MEAN;
              yield csv.withMissing(missing);
            }
            default -> throw new IllegalArgumentException(option);
          };
    }
    return csv;
  }

  private static String unescaped(String text) {
    return text.replace("\\n", "\n")
        .replace("\\r", "\r")
        .replace("\\t", "\t")
        .replace("\\q", "\"")
        .replace("\\ufeff", "\ufeff");
  }

  private static Table read(Csv csv, String text, Charset charset) throws IOException {
    return csv.read(new ByteArrayInputStream(text.getBytes(charset)));
  }

  private static String shown(Table table) {
    return table.names().stream()
        .map(
            name ->
                name
                    + "="
                    + IntStream.range(0, table.rows())
                        .mapToObj(i -> number(table.value(i, name)))
                        .collect(Collectors.joining(","))
                    + (table.labels(name).isEmpty()
                        ? ""
                        : ":" + String.join(",", table.labels(name))))
        .collect(Collectors.joining(" "));
  }

  private static String number(double value) {
    String text = Double.toString(value);
    return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
  }

  @Test
  void readsUtf16WithAMarkAndRefusesBytesThatAreNoText() throws IOException {
    Table table = read(Csv.standard(), "\ufeffa,b\n1,2\n", StandardCharsets.UTF_16LE);
    assertEquals("a=1 b=2", shown(table));
    TableException name =
        assertThrows(
            TableException.class,
            () -> read(Csv.standard(), "a,\u00e9\n1,2\n", StandardCharsets.ISO_8859_1));
    assertEquals("line 1: a name is not UTF-8 text; save the file as UTF-8", name.getMessage());
    TableException label =
        assertThrows(
            TableException.class,
            () -> read(Csv.standard().withText("b"), "a,b\n1,\u00e9", StandardCharsets.ISO_8859_1));
    assertEquals(2, label.line());
    assertEquals("b", label.column());
  }

  @Test
  void tellsHowManyRowsWereDroppedAndValuesFilled() throws IOException {
    String text = "a,b\n1,\n,\n3,4\n";
    Csv csv = Csv.standard();
    Table dropped = read(csv.withMissing(Missing.DROP_ROW), text, StandardCharsets.UTF_8);
    assertEquals(2, dropped.dropped());
    assertEquals(0, dropped.filled());
    Table filled = read(csv.withMissing(Missing.COLUMN_MEAN), text, StandardCharsets.UTF_8);
    assertEquals(0, filled.dropped());
    assertEquals(3, filled.filled());
  }

  @Test
  void readsALongFileInOnePass() throws IOException {
    int rows = 200_001;
    StringBuilder text = new StringBuilder("a,b\n");
    for (int i = 0; i < rows; i++) {
      text.append(i).append(',').append(-0.5 * i).append('\n');
    }
    Table table = read(Csv.standard(), text.toString(), StandardCharsets.UTF_8);
    double[] a = table.column("a");
    double[] b = table.column("b");
    assertEquals(rows, a.length);
    for (int i = 0; i < rows; i++) {
      assertEquals(i, a[i]);
      assertEquals(-0.5 * i, b[i]);
    }
  }

  @Test
  void hostileBytesAreATableOrAnError() throws IOException {
    Random random = new Random(20);
    String alphabet = "a,b\"\n\r1;\t .-eN\0\ufeff\u00e9";
    int errors = 0;
    for (int i = 0; i < 5_000; i++) {
      StringBuilder text = new StringBuilder(random.nextBoolean() ? "a,b\n" : "");
      for (int j = random.nextInt(60); j > 0; j--) {
        text.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
      for (int j = random.nextInt(3); j > 0 && bytes.length > 0; j--) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
      try {
        Table table =
            Csv.standard()
                .withMissing(Missing.DROP_ROW)
                .withText("b")
                .read(new ByteArrayInputStream(bytes));
        assertTrue(table.rows() > 0);
      } catch (TableException told) {
        errors++;
        assertTrue(String.valueOf(told.getMessage()).length() < 400, told::toString);
      }
    }
    assertTrue(errors > 1_000 && errors < 5_000, "errors: " + errors);
  }

  @Test
  void aQuoteThatIsNeverClosedOrTooManyColumnsEndInAnError() {
    String open = "a,b\n1,\"" + "2\n".repeat(10_000_000);
    assertThrows(TableException.class, () -> read(Csv.standard(), open, StandardCharsets.UTF_8));
    String wide = ",".repeat(200_000);
    assertThrows(TableException.class, () -> read(Csv.standard(), wide, StandardCharsets.UTF_8));
  }

  @Test
  void tooManyDifferentTextsAreNoLabels() {
    StringBuilder text = new StringBuilder("a\n");
    for (int i = 0; i < 1_001; i++) {
      text.append("label ").append(i).append('\n');
    }
    TableException error =
        assertThrows(
            TableException.class,
            () -> read(Csv.standard().withText("a"), text.toString(), StandardCharsets.UTF_8));
    assertEquals(
        "line 1002, column a: there are more than 1,000 different texts, too many for labels",
        error.getMessage());
  }

  @Test
  void marksThatCannotSeparateAreRefused() {
    for (char mark : new char[] {'.', '"', '\n', 'a', '1'}) {
      assertThrows(
          IllegalArgumentException.class, () -> Csv.standard().withSeparator(mark), "" + mark);
    }
    assertEquals(';', Csv.standard().withDecimalComma().separator());
  }
}
