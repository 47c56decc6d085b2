package dev.nabla.learn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/// A column while a file is read: numbers, or the indices of texts.
final class Column {
  private static final int MOST_LABELS = 1_000;
  private static final int CHUNK = 1 << 16;

  private final String name;
  private final boolean mayBeText;
  private final Numbers numbers;
  private final List<double[]> full = new ArrayList<>();
  private final Map<String, Integer> labels = new HashMap<>();
  private double[] last = new double[16];
  private int used;
  private long gaps;

  /// Whether the column is text; known from its first value on.
  private boolean isText;

  private boolean isKnown;

  Column(String name, boolean mayBeText, Numbers numbers) {
    this.name = name;
    this.mayBeText = mayBeText;
    this.numbers = numbers;
  }

  String name() {
    return name;
  }

  /// The value that a text stands for.
  double value(String trimmed, long line) {
    if (!isText) {
      OptionalDouble number = numbers.read(trimmed);
      if (number.isPresent()) {
        isKnown = true;
        return finite(number.getAsDouble(), trimmed, line);
      }
      if (!mayBeText) {
        throw new TableException(numbers.complaint(trimmed), line, name);
      }
      if (isKnown) {
        throw new TableException(
            Numbers.shown(trimmed) + " is not a number, but the values before it are", line, name);
      }
      isText = true;
      isKnown = true;
    }
    return label(trimmed, line);
  }

  private double finite(double number, String trimmed, long line) {
    if (Double.isInfinite(number)) {
      throw new TableException(
          Numbers.shown(trimmed) + " is too large; the largest number is about 1.8e308",
          line,
          name);
    }
    return number;
  }

  private double label(String trimmed, long line) {
    Integer known = labels.get(trimmed);
    if (known != null) {
      return known;
    }
    if (trimmed.indexOf('\n') >= 0 || trimmed.indexOf('\r') >= 0) {
      throw new TableException(
          "a label has a line break; is a quotation mark missing?", line, name);
    }
    if (labels.size() == MOST_LABELS) {
      throw new TableException(
          "there are more than %,d different texts, too many for labels".formatted(MOST_LABELS),
          line,
          name);
    }
    labels.put(trimmed, labels.size());
    return labels.size() - 1;
  }

  /// Adds a value; NaN where there is none.
  void add(double value) {
    if (used == last.length) {
      grow();
    }
    if (Double.isNaN(value)) {
      gaps++;
    }
    last[used++] = value;
  }

  private void grow() {
    if (last.length < CHUNK) {
      last = Arrays.copyOf(last, 2 * last.length);
      return;
    }
    full.add(last);
    last = new double[CHUNK];
    used = 0;
  }

  /// How many values are missing.
  long gaps() {
    return gaps;
  }

  /// The labels in alphabetical order; none if the column has numbers.
  List<String> labels() {
    return labels.keySet().stream().sorted().toList();
  }

  /// All values, gaps filled with the mean of the others. The column cannot be used afterwards.
  double[] values(int rows) {
    double[] values = new double[rows];
    int at = 0;
    for (int i = 0; i < full.size(); i++) {
      System.arraycopy(full.set(i, last), 0, values, at, CHUNK);
      at += CHUNK;
    }
    System.arraycopy(last, 0, values, at, used);
    if (isText) {
      order(values);
    } else if (gaps > 0) {
      fill(values);
    }
    return values;
  }

  /// Renumbers labels from the order in which they came to the alphabetical.
  private void order(double[] values) {
    List<String> sorted = labels();
    int[] place = new int[sorted.size()];
    labels.forEach((label, index) -> place[index] = Collections.binarySearch(sorted, label));
    for (int i = 0; i < values.length; i++) {
      values[i] = place[(int) values[i]];
    }
  }

  private void fill(double[] values) {
    double[] known = Arrays.stream(values).filter(value -> !Double.isNaN(value)).toArray();
    if (known.length == 0) {
      throw new TableException("column " + name + " has no value, so there is no mean");
    }
    double mean = Moments.of(known).mean();
    for (int i = 0; i < values.length; i++) {
      values[i] = Double.isNaN(values[i]) ? mean : values[i];
    }
  }
}
