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

/// Times [Columns] with vectors and without, and the same work in NumPy, then [Polynomials] and
/// [Derivatives] and the same in SymPy; prints the tables and writes them to `docs/benchmarks.md`.
final class Race {
  private Race() {}

  public static void main(String[] arguments)
      throws IOException, InterruptedException, RunnerException {
    Path home = Path.of(arguments[0]);
    double loadBefore = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    Map<String, Spread> vectors = run(Columns.class, true);
    Map<String, Spread> scalars = run(Columns.class, false);
    Optional<Map<String, Spread>> numpy = python(home.resolve("bench/columns.py"));
    Map<String, Spread> polynomials = run(Polynomials.class, true);
    Optional<Map<String, Spread>> sympy = python(home.resolve("bench/polynomials.py"));
    Map<String, Spread> derivatives = run(Derivatives.class, true);
    Optional<Map<String, Spread>> sympyDerivatives = python(home.resolve("bench/derivatives.py"));
    String report =
        "# Benchmarks\n\n"
            + columns(vectors, scalars, numpy)
            + polynomials(polynomials, sympy)
            + derivatives(derivatives, sympyDerivatives)
            + conditions(loadBefore);
    System.out.println(report);
    Files.writeString(home.resolve("docs/benchmarks.md"), report);
  }

  private static Map<String, Spread> run(Class<?> benchmark, boolean vectors)
      throws RunnerException {
    ChainedOptionsBuilder options = new OptionsBuilder().include(benchmark.getName());
    options =
        vectors
            ? options.jvmArgs("--add-modules", "jdk.incubator.vector")
            : options.jvmArgs("-Xshare:auto");
    String parameter = benchmark == Columns.class ? "function" : "work";
    Map<String, Spread> times = new TreeMap<>();
    for (RunResult result : new Runner(options.build()).run()) {
      String method = result.getParams().getBenchmark();
      String name = method.substring(method.lastIndexOf('.') + 1);
      times.put(
          result.getParams().getParam(parameter) + ": " + name,
          Spread.of(
              result.getBenchmarkResults().stream()
                  .flatMap(each -> each.getIterationResults().stream())
                  .map(IterationResult::getPrimaryResult)
                  .mapToDouble(each -> each.getScore())));
    }
    return times;
  }

  /// The script's lines `name;time;time;…`, or nothing when its library is not here.
  private static Optional<Map<String, Spread>> python(Path script)
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

  private static String columns(
      Map<String, Spread> vectors,
      Map<String, Spread> scalars,
      Optional<Map<String, Spread>> numpy) {
    StringBuilder out = new StringBuilder();
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
          out.append(peer.map(each -> ratio(each, time)).orElse(""));
          out.append(" |\n");
        });
    out.append("\nexp, sin and cos are right to one unit in the last place, and all bits are the ");
    out.append("same with vectors and without. The derivative is our own; NumPy gets it written ");
    out.append("out by hand.\n\n");
    return out.toString();
  }

  private static String polynomials(
      Map<String, Spread> times, Optional<Map<String, Spread>> sympy) {
    StringBuilder out = new StringBuilder();
    out.append("Milliseconds for polynomials, warm. Nabla reads and writes expressions; Rings is ");
    out.append("given its own polynomials, and is what Nabla asks in the last line.\n\n");
    out.append("| work | Nabla | Rings | SymPy | SymPy / Nabla |\n|---|---|---|---|---|\n");
    for (Map.Entry<String, Spread> own : times.entrySet()) {
      if (own.getKey().endsWith(": nabla")) {
        String work = own.getKey().substring(0, own.getKey().lastIndexOf(':'));
        Optional<Spread> peer = sympy.map(each -> each.get(work));
        out.append("| ").append(work).append(" | ").append(own.getValue());
        out.append(" | ").append(times.get(work + ": rings"));
        out.append(" | ").append(peer.map(Spread::toString).orElse("not here"));
        out.append(" | ").append(peer.map(each -> ratio(each, own.getValue())).orElse(""));
        out.append(" |\n");
      }
    }
    out.append("\nexpand is (x + y + z + w)^15·((x + y + z + w)^15 + w), 6,272 terms; three ");
    out.append("variables are (x³ + y² + z)(x³y − z³ + 1)(x⁴ − y³z³ + 5) multiplied out.\n\n");
    return out.toString();
  }

  private static String derivatives(
      Map<String, Spread> times, Optional<Map<String, Spread>> sympy) {
    StringBuilder out = new StringBuilder();
    out.append("Milliseconds for symbolic derivatives, warm.\n\n");
    out.append("| work | Nabla | SymPy | SymPy / Nabla |\n|---|---|---|---|\n");
    times.forEach(
        (name, own) -> {
          String work = name.substring(0, name.lastIndexOf(':'));
          Optional<Spread> peer = sympy.map(each -> each.get(work));
          String absent = sympy.isPresent() ? "does not end" : "not here";
          out.append("| ").append(work).append(" | ").append(own);
          out.append(" | ").append(peer.map(Spread::toString).orElse(absent));
          out.append(" | ").append(peer.map(each -> ratio(each, own)).orElse("")).append(" |\n");
        });
    out.append("\nOne neuron: the derivative by w, simplified; Nabla finds a form with (σ − y)x, ");
    out.append("SymPy does not. 20 samples: gradient and Hessian in three parameters.\n\n");
    return out.toString();
  }

  private static String ratio(Spread peer, Spread own) {
    return String.format(Locale.ROOT, "%.1f", peer.median() / own.median());
  }

  private static String conditions(double loadBefore) throws IOException {
    return LocalDate.now(ZoneOffset.UTC)
        + ", "
        + machine()
        + ", Java "
        + Runtime.version()
        + "; load average before the run "
        + String.format(Locale.ROOT, "%.1f", loadBefore)
        + ".\n";
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
