package dev.nabla.bench.race;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// What `bench/race` runs: for one core and for two a process of its own that measures, one after
/// the other; then the table.
///
/// Arguments: the project, the Python of the peers, the peer in C, and what the user said.
final class Main {
  private static final String ROW = "row\t";
  private static final String VERSION = "version\t";

  private Main() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path home = Path.of(arguments[0]);
    Path data = home.resolve(".nabla/race-data");
    Files.createDirectories(data);
    Peers.Places places =
        new Peers.Places(home.resolve("bench/peers"), arguments[1], Path.of(arguments[2]), data);
    Options options = Options.of(List.of(arguments).subList(3, arguments.length));
    if (options.isCourse()) {
      Course course = new Course(options.length(), options.only(), options.cores().getFirst());
      Consumer<Row> told = row -> System.out.println(ROW + row.write());
      (options.isLearning() ? course.learn(places, told) : course.run(places, told))
          .forEach(version -> System.out.println(VERSION + version));
      System.exit(0);
    }
    Report report = new Report();
    boolean isWhole = true;
    for (int cores : options.cores()) {
      isWhole &= measure(cores, arguments, options, report);
    }
    if (!options.isJson()) {
      System.out.println(report.text());
    }
    if (options.isWriting()) {
      report.write(home.resolve(options.isLearning() ? "docs/learning.md" : "docs/race.md"));
    }
    System.exit(!isWhole ? 2 : report.isRight() ? 0 : 1);
  }

  /// Whether the course came to its end.
  private static boolean measure(int cores, String[] arguments, Options options, Report report)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(pinned(cores));
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("--add-modules");
    command.add("jdk.incubator.vector");
    command.add("-Dnabla.threads=" + cores);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    command.addAll(List.of(arguments).subList(0, 3));
    command.addAll(options.forCourse(cores));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      lines.lines().forEach(line -> take(line, options, report));
    }
    int status = process.waitFor();
    if (status != 0) {
      System.err.printf("race: the run on %d core(s) has ended with status %d%n", cores, status);
    }
    return status == 0;
  }

  private static void take(String line, Options options, Report report) {
    if (line.startsWith(ROW)) {
      Row row = Row.read(line.substring(ROW.length()));
      report.add(row);
      if (options.isJson()) {
        System.out.println(row.json());
      }
    } else if (line.startsWith(VERSION)) {
      report.met(line.substring(VERSION.length()));
    }
  }

  /// What keeps a process and its children on so many cores, where the system has it.
  private static List<String> pinned(int cores) throws InterruptedException {
    List<String> command = List.of("taskset", "-c", cores == 1 ? "0" : "0-" + (cores - 1));
    List<String> tried = new ArrayList<>(command);
    tried.add("true");
    try {
      return new ProcessBuilder(tried).start().waitFor() == 0 ? command : List.of();
    } catch (IOException absent) {
      return List.of();
    }
  }

  /// What the user said.
  private record Options(
      boolean isJson,
      boolean isQuick,
      boolean isWriting,
      boolean isLearning,
      String only,
      Optional<Integer> course,
      List<Integer> cores) {
    static Options of(List<String> words) {
      List<Integer> cores =
          value(words, "--cores").map(each -> List.of(Integer.valueOf(each))).orElse(List.of(1, 2));
      return new Options(
          words.contains("--json"),
          words.contains("--quick"),
          words.contains("--write"),
          words.contains("--learn"),
          value(words, "--only").orElse(""),
          value(words, "--course").map(Integer::valueOf),
          value(words, "--course").map(each -> List.of(Integer.valueOf(each))).orElse(cores));
    }

    private static Optional<String> value(List<String> words, String name) {
      int place = words.indexOf(name);
      return place < 0 || place + 1 == words.size()
          ? Optional.empty()
          : Optional.of(words.get(place + 1));
    }

    boolean isCourse() {
      return course.isPresent();
    }

    Group.Length length() {
      return isQuick ? Group.Length.QUICK : isLearning ? Group.Length.LEARNING : Group.Length.FULL;
    }

    List<String> forCourse(int wanted) {
      List<String> words =
          new ArrayList<>(List.of("--course", Integer.toString(wanted), "--only", only));
      if (isQuick) {
        words.add("--quick");
      }
      if (isLearning) {
        words.add("--learn");
      }
      return words;
    }
  }
}
