package dev.nabla.bench.race;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;

/// Puts the table into the page that tells about it, between two marks; what people wrote around it
/// stays.
final class Report {
  private static final String BEGIN = "<!-- table -->\n";
  private static final String END = "<!-- end of table -->";

  private Report() {}

  static void write(Path page, Table table) throws IOException {
    String text = Files.readString(page);
    int begin = text.indexOf(BEGIN) + BEGIN.length();
    int end = text.indexOf(END);
    Files.writeString(
        page, text.substring(0, begin) + conditions() + table.text() + "\n" + text.substring(end));
  }

  private static String conditions() throws IOException {
    return String.format(
        Locale.ROOT,
        "%s, %s, %d cores, Java %s; load average at the end %.1f.\n\n",
        LocalDate.now(ZoneOffset.UTC),
        processor(),
        Runtime.getRuntime().availableProcessors(),
        Runtime.version(),
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
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
