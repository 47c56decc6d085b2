package dev.nabla.learn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nabla.optimize.Adam;
import dev.nabla.optimize.FirstOrder;
import dev.nabla.optimize.GradientDescent;
import dev.nabla.optimize.Momentum;
import dev.nabla.optimize.Nesterov;
import dev.nabla.optimize.RmsProp;
import dev.nabla.optimize.Schedule;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CheckpointTest {
  private static final int KILLS = 50;
  private static final int LONGEST_LIFE = 90;

  /// Every tenth process is killed before it has begun to train.
  private static final int EARLY = 10;

  @TempDir private Path folder;

  /// `kill -9`, at 50 random moments.
  @Test
  void aRunThatIsKilledEndsWithTheBitsOfOneThatIsNot() throws Exception {
    Path expected = folder.resolve("expected.json");
    KilledTraining.training()
        .train(TrainingTest.start(), TrainingTest.parabola(30))
        .model()
        .save(expected);
    Path checkpoint = folder.resolve("run.json");
    Path model = folder.resolve("model.json");
    Random random = new Random(5);
    int kills = 0;
    int ends = 0;
    while (kills < KILLS || ends == 0) {
      if (isKilled(start(checkpoint, model, kills < KILLS ? 1 : 0), random, kills)) {
        kills++;
        continue;
      }
      ends++;
      assertEquals(Files.readString(expected), Files.readString(model), "after " + kills);
      try (Stream<Path> files = Files.list(folder)) {
        assertEquals(3, files.count(), "something is left over");
      }
      Files.delete(checkpoint);
      Files.delete(model);
    }
    assertTrue(ends > 0);
  }

  private static Process start(Path checkpoint, Path model, int pause) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto", "-cp"));
    command.add(
        String.join(
            File.pathSeparator,
            Path.of("target/test-classes").toAbsolutePath().toString(),
            System.getProperty("jdk.module.path", ""),
            System.getProperty("java.class.path")));
    command.addAll(
        List.of(
            KilledTraining.class.getName(),
            checkpoint.toString(),
            model.toString(),
            Integer.toString(pause)));
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }

  /// Whether the process was killed before its end.
  private static boolean isKilled(Process process, Random random, int kills) throws Exception {
    if (kills >= KILLS) {
      assertEquals(0, process.waitFor());
      return false;
    }
    if (kills % EARLY != EARLY - 1) {
      assertEquals(
          "ready\n", new String(process.getInputStream().readNBytes(6), StandardCharsets.UTF_8));
    }
    if (process.waitFor(random.nextInt(LONGEST_LIFE * 1000), TimeUnit.MICROSECONDS)) {
      assertEquals(0, process.exitValue());
      return false;
    }
    process.destroyForcibly();
    return process.waitFor() != 0;
  }

  static List<FirstOrder> rules() {
    return List.of(
        new GradientDescent(0.3, 75, 0),
        new Momentum(0.1, 75, 0),
        new Nesterov(0.1, 75, 0),
        new RmsProp(new Schedule.InverseTime(0.02, 0.1), 0.9, 1e-8, 75, 0),
        new Adam(new Schedule.Stepwise(0.05, 0.5, 30), 0.9, 0.999, 1e-8, 75, 0));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void aRunGoesOnFromAnyStep(FirstOrder rule) throws IOException {
    Samples samples = TrainingTest.parabola(30);
    Path file = folder.resolve("run.json");
    for (int batch : new int[] {0, 8}) {
      Training whole = Training.of(Loss.LOG, rule).withBatches(batch, 2).withLeastDecrease(-1);
      Trained expected = whole.train(TrainingTest.start(), samples);
      Training saved = whole.withCheckpoints(Checkpoints.everySteps(file, 1));
      for (long last = 0; last < 75; last += 7) {
        Files.deleteIfExists(file);
        long end = last;
        saved.withWatch((step, epoch, loss) -> step < end).resume(TrainingTest.start(), samples);
        Trained resumed = saved.resume(TrainingTest.start(), samples);
        assertArrayEquals(expected.model().parameters(), resumed.model().parameters());
        assertArrayEquals(expected.log().losses(), resumed.log().losses());
        assertEquals(expected.stop(), resumed.stop());
        assertEquals(expected.steps(), resumed.steps());
      }
    }
  }

  @Test
  void aFinishedRunMayGoOnForLonger() throws IOException {
    Samples samples = TrainingTest.parabola(30);
    Path file = folder.resolve("run.json");
    Training training =
        Training.of(Loss.LOG, new Adam(0.1, 20, 0))
            .withCheckpoints(Checkpoints.everySteps(file, 5));
    training.resume(TrainingTest.start(), samples);
    Training longer = Training.of(Loss.LOG, new Adam(0.1, 33, 0));
    Trained resumed =
        longer
            .withCheckpoints(Checkpoints.everySteps(file, 5))
            .resume(TrainingTest.start(), samples);
    assertArrayEquals(
        longer.train(TrainingTest.start(), samples).model().parameters(),
        resumed.model().parameters());
  }

  @Test
  void aCheckpointOfAnotherRunIsRefused() throws IOException {
    Samples samples = TrainingTest.parabola(30);
    Path file = folder.resolve("run.json");
    Checkpoints places = Checkpoints.everySteps(file, 1);
    Training training =
        Training.of(Loss.LOG, new Adam(0.1, 5, 0)).withBatches(8, 1).withCheckpoints(places);
    training.resume(TrainingTest.start(), samples);
    assertRefused(
        "it is of another run: its batch is 8, not 16", training.withBatches(16, 1), samples);
    assertRefused(
        "it is of another run: its seed is 1, not 2", training.withBatches(8, 2), samples);
    assertRefused(
        "it is of another run: its samples is 30, not 31", training, TrainingTest.parabola(31));
    ModelException other =
        assertThrows(
            ModelException.class,
            () ->
                Training.of(Loss.LOG, new Adam(0.2, 5, 0))
                    .withBatches(8, 1)
                    .withCheckpoints(places)
                    .resume(TrainingTest.start(), samples));
    assertTrue(
        String.valueOf(other.getMessage())
            .startsWith("it is of another run: its rule is Adam[rate=Constant[rate=0.1]"),
        other.getMessage());
    String text = Files.readString(file);
    Files.writeString(file, text.substring(0, text.length() / 2));
    ModelException half =
        assertThrows(ModelException.class, () -> training.resume(TrainingTest.start(), samples));
    assertTrue(String.valueOf(half.getMessage()).startsWith("it is not whole JSON"));
  }

  private static void assertRefused(String message, Training training, Samples samples) {
    ModelException refusal =
        assertThrows(ModelException.class, () -> training.resume(TrainingTest.start(), samples));
    assertEquals(message, refusal.getMessage());
  }

  @Test
  void aDiskThatIsFullIsTold() {
    Path full = Path.of("/dev/full");
    org.junit.jupiter.api.Assumptions.assumeTrue(Files.exists(full));
    Training training =
        Training.of(Loss.LOG, new GradientDescent(0.1, 5, 0))
            .withCheckpoints(Checkpoints.everySteps(full, 1));
    UncheckedIOException failure =
        assertThrows(
            UncheckedIOException.class,
            () -> training.train(TrainingTest.start(), TrainingTest.parabola(30)));
    assertTrue(String.valueOf(failure.getMessage()).contains("No space left"));
    Model start = TrainingTest.start();
    assertThrows(IOException.class, () -> start.save(full));
    Path missing = folder.resolve("missing").resolve("model.json");
    assertThrows(IOException.class, () -> start.save(missing));
    assertFalse(Files.exists(missing));
  }
}
