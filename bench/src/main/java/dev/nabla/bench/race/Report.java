package dev.nabla.bench.race;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// The table with what it was measured on. On the page that tells about the race it stands between
/// two marks; what people wrote around it stays.
final class Report {
  private static final String BEGIN = "<!-- table -->\n";
  private static final String END = "<!-- end of table -->";

  private final double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
  private final List<Row> rows = new ArrayList<>();
  private final Set<String> versions = new LinkedHashSet<>();

  void add(Row row) {
    rows.add(row);
  }

  void met(String version) {
    versions.add(version);
  }

  boolean isRight() {
    return rows.stream().allMatch(Row::agrees);
  }

  String text() throws IOException {
    return conditions() + new Table(rows).text();
  }

  void write(Path page) throws IOException {
    String before = Files.readString(page);
    int begin = before.indexOf(BEGIN) + BEGIN.length();
    int end = before.indexOf(END);
    Files.writeString(page, before.substring(0, begin) + text() + "\n" + before.substring(end));
  }

  private String conditions() throws IOException {
    return String.format(
        Locale.ROOT,
        "%s, %s, %d cores, Java %s; %s. Load average before the run: %.1f.\n\n",
        LocalDate.now(ZoneOffset.UTC),
        processor(),
        Runtime.getRuntime().availableProcessors(),
        Runtime.version(),
        String.join(", ", versions),
        load);
  }

  private static String processor() throws IOException {
    Path processors = Path.of("/proc/cpuinfo");
    if (!Files.isReadable(processors)) {
      return System.getProperty("os.arch");
    }
    return Files.readString(processors)
        .lines()
        .filter(line -> line.startsWith("model name"))
        .map(line -> line.substring(line.indexOf(':') + 2))
        .findFirst()
        .orElse("");
  }
}
