package dev.nabla.bench.race;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/// Another system: a process that lives through the whole run and is asked line by line, as
/// `bench/peers/protocol.py` says.
final class Peer implements AutoCloseable {
  private static final int PATIENCE_SECONDS = 240;
  private static final int LEAVING_SECONDS = 5;

  private final Process process;
  private final BufferedReader answers;
  private final PrintWriter requests;
  private final Path folder;
  private final String version;

  private Peer(Process process, Path folder) {
    this.process = process;
    this.folder = folder;
    this.answers =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    this.requests =
        new PrintWriter(
            new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8), true);
    this.version = read("hello").getFirst();
  }

  /// @param folder where the numbers are that all contestants read
  /// @throws NotMeasuredException if it does not start
  static Peer start(List<String> command, Path folder, int cores) {
    ProcessBuilder builder = new ProcessBuilder(command);
    String threads = Integer.toString(cores);
    builder.environment().put("OMP_NUM_THREADS", threads);
    builder.environment().put("OPENBLAS_NUM_THREADS", threads);
    builder.environment().put("MKL_NUM_THREADS", threads);
    builder.environment().put("JAX_PLATFORMS", "cpu");
    if (cores == 1) {
      builder.environment().put("XLA_FLAGS", "--xla_cpu_multi_thread_eigen=false");
    }
    builder.redirectError(ProcessBuilder.Redirect.appendTo(folder.resolve("peers.log").toFile()));
    try {
      return new Peer(builder.start(), folder);
    } catch (IOException absent) {
      throw new NotMeasuredException("does not start: " + absent.getMessage());
    }
  }

  /// Its name with its version.
  String version() {
    return version;
  }

  /// It as a contestant for one of its works.
  Contestant on(String work, String method) {
    return new OnWork(work, method);
  }

  /// Milliseconds to compile a function never seen before, and of the first call.
  Contestant.Start once(String method, String text) {
    return start(ask("times", "once", method, text));
  }

  /// The numbers of the function of the last [#once].
  double[] onceAnswer(String method) {
    return new OnWork("once", method).answer();
  }

  private static Contestant.Start start(List<String> numbers) {
    return new Contestant.Start(
        Double.parseDouble(numbers.get(0)), Double.parseDouble(numbers.get(1)));
  }

  private synchronized List<String> ask(String answer, String... words) {
    requests.println(String.join("\t", words));
    return read(answer);
  }

  private List<String> read(String expected) {
    String line = line();
    List<String> words = List.of(line.split("\t"));
    if (!words.getFirst().equals(expected)) {
      throw new NotMeasuredException(String.join(" ", words.subList(1, words.size())));
    }
    return words.subList(1, words.size());
  }

  private String line() {
    try {
      String line =
          CompletableFuture.supplyAsync(this::readLine)
              .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
              .join();
      if (line.isEmpty()) {
        throw new NotMeasuredException("has ended; see " + folder.resolve("peers.log"));
      }
      return line;
    } catch (CompletionException late) {
      process.destroyForcibly();
      throw new NotMeasuredException("did not answer within " + PATIENCE_SECONDS + " s");
    }
  }

  private String readLine() {
    try {
      String line = answers.readLine();
      return line == null ? "" : line;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  @Override
  public void close() {
    requests.close();
    try {
      if (!process.waitFor(LEAVING_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException stopped) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  private final class OnWork implements Contestant {
    private final String work;
    private final String method;

    OnWork(String work, String method) {
      this.work = work;
      this.method = method;
    }

    @Override
    public String name() {
      return version;
    }

    @Override
    public Start start() {
      return Peer.start(ask("started", "start", work, method));
    }

    @Override
    public double[] run(int repetitions) {
      return ask("times", "run", work, method, Integer.toString(repetitions)).stream()
          .mapToDouble(Double::parseDouble)
          .toArray();
    }

    @Override
    public double[] answer() {
      Path file = folder.resolve("answer.bin");
      int count =
          Integer.parseInt(ask("written", "answer", work, method, file.toString()).getFirst());
      try {
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
        double[] numbers = new double[count];
        bytes.order(ByteOrder.nativeOrder()).asDoubleBuffer().get(numbers);
        Files.delete(file);
        return numbers;
      } catch (IOException broken) {
        throw new UncheckedIOException(broken);
      }
    }

    @Override
    public void forget() {
      ask("forgotten", "forget", work, method);
    }
  }
}
