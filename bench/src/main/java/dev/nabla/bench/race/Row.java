package dev.nabla.bench.race;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// One line of the table: a work, done by us and by a peer in the same run. What is not known is
/// NaN or empty.
///
/// @param target the ratio that is wanted, at most
/// @param difference the largest relative difference of the answers
/// @param tolerance the largest that is right
/// @param note why it was not measured
record Row(
    String work,
    String method,
    String peer,
    int cores,
    Quartiles own,
    Quartiles other,
    Contestant.Start ownStart,
    Contestant.Start otherStart,
    double target,
    double difference,
    double tolerance,
    String note) {
  static final Contestant.Start UNKNOWN = new Contestant.Start(Double.NaN, Double.NaN);

  private static final String TAB = "\t";
  private static final int WORDS = 18;

  boolean isMeasured() {
    return own.isPresent() && other.isPresent();
  }

  double ratio() {
    return own.median() / other.median();
  }

  boolean hasTarget() {
    return !Double.isNaN(target);
  }

  boolean isMet() {
    return ratio() <= target;
  }

  boolean isCompared() {
    return !Double.isNaN(difference);
  }

  boolean agrees() {
    return !isCompared() || difference <= tolerance;
  }

  /// For a reader like [#read].
  String write() {
    return List.of(
            (Object) work,
            method,
            peer,
            cores,
            own.lower(),
            own.median(),
            own.upper(),
            other.lower(),
            other.median(),
            other.upper(),
            ownStart.build(),
            ownStart.first(),
            otherStart.build(),
            otherStart.first(),
            target,
            difference,
            tolerance,
            note.replace(TAB, " ") + ".")
        .stream()
        .map(Object::toString)
        .collect(Collectors.joining(TAB));
  }

  static Row read(String line) {
    String[] words = line.split(TAB, -1);
    if (words.length != WORDS) {
      throw new IllegalArgumentException("no row: " + line);
    }
    double[] numbers = new double[WORDS];
    for (int i = 4; i < WORDS - 1; i++) {
      numbers[i] = Double.parseDouble(words[i]);
    }
    return new Row(
        words[0],
        words[1],
        words[2],
        Integer.parseInt(words[3]),
        new Quartiles(numbers[4], numbers[5], numbers[6]),
        new Quartiles(numbers[7], numbers[8], numbers[9]),
        new Contestant.Start(numbers[10], numbers[11]),
        new Contestant.Start(numbers[12], numbers[13]),
        numbers[14],
        numbers[15],
        numbers[16],
        words[17].substring(0, words[17].length() - 1));
  }

  /// One line of JSON; numbers that are not known are null.
  String json() {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("work", quoted(work));
    fields.put("method", quoted(method));
    fields.put("peer", quoted(peer));
    fields.put("ratio", number(ratio()));
    fields.put("target", number(target));
    fields.put("cores", Integer.toString(cores));
    fields.put("measured", Boolean.toString(isMeasured()));
    fields.put("met", hasTarget() && isMeasured() ? Boolean.toString(isMet()) : "null");
    fields.put("agree", isCompared() ? Boolean.toString(agrees()) : "null");
    fields.put("difference", number(difference));
    fields.put("tolerance", number(tolerance));
    fields.put("own_ms", number(own.median()));
    fields.put("own_spread", pair(own));
    fields.put("peer_ms", number(other.median()));
    fields.put("peer_spread", pair(other));
    fields.put("own_compile_ms", number(ownStart.build()));
    fields.put("own_first_call_ms", number(ownStart.first()));
    fields.put("peer_compile_ms", number(otherStart.build()));
    fields.put("peer_first_call_ms", number(otherStart.first()));
    fields.put("note", note.isEmpty() ? "null" : quoted(note));
    return fields.entrySet().stream()
        .map(field -> quoted(field.getKey()) + ":" + field.getValue())
        .collect(Collectors.joining(",", "{", "}"));
  }

  private static String pair(Quartiles times) {
    return "[" + number(times.lower()) + "," + number(times.upper()) + "]";
  }

  private static String number(double value) {
    return Double.isFinite(value) ? Double.toString(value) : "null";
  }

  private static String quoted(String text) {
    StringBuilder out = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (c < ' ') {
        out.append(' ');
      } else {
        out.append(c);
      }
    }
    return out.append('"').toString();
  }
}
