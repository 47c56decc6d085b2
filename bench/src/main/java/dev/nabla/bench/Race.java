package dev.nabla.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/// Times [Columns] with vectors and without, and the same work in NumPy, in one run; prints the
/// table and writes it to `docs/benchmarks.md`.
final class Race {
  private Race() {}

  public static void main(String[] arguments)
      throws IOException, InterruptedException, RunnerException {
    Path home = Path.of(arguments[0]);
    double loadBefore = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    Map<String, Spread> vectors = run(true);
    Map<String, Spread> scalars = run(false);
    Optional<Map<String, Spread>> numpy = numpy(home.resolve("bench/columns.py"));
    String report = report(vectors, scalars, numpy, loadBefore);
    System.out.println(report);
    Files.writeString(home.resolve("docs/benchmarks.md"), report);
  }

  private static Map<String, Spread> run(boolean vectors) throws RunnerException {
    ChainedOptionsBuilder options = new OptionsBuilder().include(Columns.class.getName());
    options =
        vectors
            ? options.jvmArgs("--add-modules", "jdk.incubator.vector")
            : options.jvmArgs("-Xshare:auto");
    Map<String, Spread> times = new TreeMap<>();
    for (RunResult result : new Runner(options.build()).run()) {
      String method = result.getParams().getBenchmark();
      String name = method.substring(method.lastIndexOf('.') + 1);
      times.put(
          result.getParams().getParam("function") + ": " + name,
          Spread.of(
              result.getBenchmarkResults().stream()
                  .flatMap(each -> each.getIterationResults().stream())
                  .map(IterationResult::getPrimaryResult)
                  .mapToDouble(each -> each.getScore())));
    }
    return times;
  }

  /// The script's lines `name;time;time;…`, or nothing when there is no NumPy here.
  private static Optional<Map<String, Spread>> numpy(Path script)
      throws IOException, InterruptedException {
    Process process;
    try {
      process =
          new ProcessBuilder("python3", script.toString())
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
    } catch (IOException noPython) {
      return Optional.empty();
    }
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      return Optional.empty();
    }
    Map<String, Spread> times = new LinkedHashMap<>();
    for (String line : output.lines().toList()) {
      List<String> parts = List.of(line.split(";"));
      times.put(
          parts.getFirst(), Spread.of(parts.stream().skip(1).mapToDouble(Double::parseDouble)));
    }
    return Optional.of(times);
  }

  private static String report(
      Map<String, Spread> vectors,
      Map<String, Spread> scalars,
      Optional<Map<String, Spread>> numpy,
      double loadBefore)
      throws IOException {
    StringBuilder out = new StringBuilder();
    out.append("# Benchmarks\n\n");
    out.append("Milliseconds for 1,000,000 points on one thread, median (fastest to slowest); ");
    out.append("made by `bench/run`, which anyone can run.\n\n");
    out.append("| work | Nabla | Nabla without vectors | NumPy | NumPy / Nabla |\n");
    out.append("|---|---|---|---|---|\n");
    vectors.forEach(
        (work, time) -> {
          Optional<Spread> peer = numpy.map(each -> each.get(work));
          out.append("| ").append(work.replace(": ", " · ")).append(" | ").append(time);
          out.append(" | ").append(scalars.get(work));
          out.append(" | ").append(peer.map(Spread::toString).orElse("not here"));
          out.append(" | ");
          out.append(
              peer.map(each -> String.format(Locale.ROOT, "%.1f", each.median() / time.median()))
                  .orElse(""));
          out.append(" |\n");
        });
    out.append("\nexp, sin and cos are right to one unit in the last place, and all bits are the ");
    out.append("same with vectors and without. The derivative is our own; NumPy gets it written ");
    out.append("out by hand.\n\n");
    out.append(LocalDate.now(ZoneOffset.UTC)).append(", ").append(machine()).append(", Java ");
    out.append(Runtime.version()).append("; load average before the run ");
    out.append(String.format(Locale.ROOT, "%.1f", loadBefore)).append(".\n");
    return out.toString();
  }

  private static String machine() throws IOException {
    Path processors = Path.of("/proc/cpuinfo");
    String name =
        Files.isReadable(processors)
            ? Files.readString(processors)
                .lines()
                .filter(line -> line.startsWith("model name"))
                .map(line -> line.substring(line.indexOf(':') + 2))
                .findFirst()
                .orElse("")
            : System.getProperty("os.arch");
    return name + ", " + Runtime.getRuntime().availableProcessors() + " cores";
  }
}
