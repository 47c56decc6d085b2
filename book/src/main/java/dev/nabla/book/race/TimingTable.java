package dev.nabla.book.race;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// The times of a race as lines of text, and back.
///
/// @param machine what it ran on, in a few words
/// @param timings the rows
public record TimingTable(String machine, List<Timing> timings) {
  private static final String ROW = "%-20s  %-20s  %9s  %-18s  %10s  %11s\n";

  public TimingTable {
    timings = List.copyOf(timings);
  }

  /// The times of an earlier run, as `./nabla run derivative-race` printed them.
  public static TimingTable recorded() {
    try (InputStream stream = TimingTable.class.getResourceAsStream("recorded.txt")) {
      if (stream == null) {
        throw new IllegalStateException("The recorded times are missing from the program");
      }
      return read(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /// What this program runs on.
  public static String thisMachine() {
    int cores = Runtime.getRuntime().availableProcessors();
    return "%d %s, Java %d"
        .formatted(cores, cores == 1 ? "core" : "cores", Runtime.version().feature());
  }

  /// A line that names the machine, a line of headings, and a line for each row.
  public String text() {
    StringBuilder text = new StringBuilder("milliseconds for 1,000,000 points, " + machine + "\n");
    text.append(
        ROW.formatted("function", "way", "median", "quartiles", "first call", "repetitions"));
    for (Timing timing : timings) {
      text.append(
          ROW.formatted(
              timing.function(),
              timing.way().label(),
              Timing.shown(timing.median()),
              timing.spread(),
              Timing.shown(timing.first()),
              timing.repetitions()));
    }
    return text.toString();
  }

  /// Reads what [#text] wrote.
  static TimingTable read(String text) {
    List<String> lines = text.lines().toList();
    String machine = lines.getFirst().substring(lines.getFirst().indexOf("points, ") + 8);
    List<Timing> timings = new ArrayList<>();
    for (String line : lines.subList(2, lines.size())) {
      String[] cells = line.strip().split("\\s{2,}", -1);
      String[] quartiles = cells[3].split(" to ", 2);
      timings.add(
          new Timing(
              cells[0],
              way(cells[1]),
              number(cells[4]),
              number(quartiles[0]),
              number(cells[2]),
              number(quartiles[1]),
              Integer.parseInt(cells[5])));
    }
    return new TimingTable(machine, timings);
  }

  private static Way way(String label) {
    return Arrays.stream(Way.values())
        .filter(way -> way.label().equals(label))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No way is called " + label));
  }

  private static double number(String text) {
    return Double.parseDouble(text.toLowerCase(Locale.ROOT));
  }
}
