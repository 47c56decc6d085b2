package dev.nabla.book.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nabla.learn.NumPyRandom;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrainCommandTest {
  @TempDir private Path folder;

  private record Ran(int status, String out, String err) {}

  /// The command line; a word that begins with `@` is a file in the folder.
  private Ran run(String command) {
    List<String> words =
        Arrays.stream(command.split(" ", -1))
            .map(word -> word.startsWith("@") ? file(word.substring(1)).toString() : word)
            .toList();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int status =
        new Program(
                new Streams(
                    new ByteArrayInputStream(new byte[0]),
                    new PrintStream(out, false, StandardCharsets.UTF_8),
                    new PrintStream(err, true, StandardCharsets.UTF_8)))
            .run(words);
    return new Ran(status, plain(out), plain(err));
  }

  private String plain(ByteArrayOutputStream text) {
    return text.toString(StandardCharsets.UTF_8).replace(folder + "/", "@");
  }

  private Path file(String name) {
    return folder.resolve(name);
  }

  /// The data of the model notebook's cell 39, and some flowers.
  @BeforeEach
  void writeData() throws IOException {
    NumPyRandom random = NumPyRandom.seeded(1);
    StringBuilder classes = new StringBuilder("x1,x2,y\n");
    for (int i = 0; i < 40; i++) {
      double centre = i < 20 ? -1 : 1;
      classes.append(random.standardNormal() + centre).append(',');
      classes.append(random.standardNormal() + centre).append(i < 20 ? ",0\n" : ",1\n");
    }
    Files.writeString(file("classes.csv"), classes);
    Files.write(file("bytes.json"), new byte[] {'{', (byte) 0xff, '}'});
    StringBuilder flowers = new StringBuilder("length,width,species\n");
    String[] species = {"rose", "\"li,ly\"", "aster"};
    for (int i = 0; i < 90; i++) {
      flowers.append(10 * (i % 3) + random.standardNormal()).append(',');
      flowers.append(100 * (i % 2) + random.standardNormal()).append(',');
      flowers.append(species[i % 3]).append('\n');
    }
    Files.writeString(file("flowers.csv"), flowers);
  }

  private static final String NEURON =
      "train @classes.csv --target y --model neuron --loss log --rate 0.1";

  @Test
  void aNeuronLearnsAndPredicts() throws IOException {
    Ran ran = run(NEURON + " --stop 1e-4 --log 100 --curve @loss.svg -o @model.json");
    assertEquals("", ran.err);
    assertEquals(0, ran.status);
    assertTrue(ran.out.startsWith("Iter 0 - Log loss=0."), ran.out);
    assertTrue(ran.out.contains("\nIter 100 - Log loss=0."), ran.out);
    assertTrue(ran.out.contains("\nThe algorithm has converged\n"), ran.out);
    assertTrue(ran.out.endsWith("accuracy 0.950000 (40 samples)\n"), ran.out);
    assertTrue(Files.readString(file("loss.svg")).startsWith("<svg"));
    String predicted = run("predict @model.json @classes.csv").out;
    List<String> lines = predicted.lines().toList();
    assertEquals("y,P(0),P(1)", lines.getFirst());
    assertEquals(41, lines.size());
    long right =
        IntStream.range(0, 40)
            .filter(i -> lines.get(i + 1).startsWith(i < 20 ? "0," : "1,"))
            .count();
    assertEquals(38, right);
    Ran written = run("predict @model.json @classes.csv -o @out.csv");
    assertEquals(new Ran(0, "", ""), written);
    assertEquals(predicted, Files.readString(file("out.csv")));
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(
          6, files.count(), "three that were there, the curve, the model, the predictions");
    }
  }

  @Test
  void textLabelsBecomeClasses() throws IOException {
    Ran ran =
        run(
            "train @flowers.csv --target species --model network:8,4 --loss cross-entropy"
                + " --method adam --rate 0.02 --epochs 150 --batch 16 --seed 3 --standardise"
                + " --test 0.2 -o @model.json");
    assertEquals("", ran.err);
    assertTrue(ran.out.contains("accuracy 1.00000 (72 samples)"), ran.out);
    assertTrue(ran.out.contains("\ntest:     loss "), ran.out);
    List<String> lines = run("predict @model.json @flowers.csv").out.lines().toList();
    assertEquals("species,P(aster),\"P(li,ly)\",P(rose)", lines.getFirst());
    assertTrue(lines.get(1).startsWith("rose,"), lines.get(1));
    assertTrue(lines.get(2).startsWith("\"li,ly\","), lines.get(2));
    assertTrue(Files.readString(file("model.json")).contains("\"classes\": [\"aster\", \"li,ly\""));
  }

  @Test
  void everyMethodLowersTheLoss() throws IOException {
    for (String method : TrainMethod.names()) {
      Ran ran =
          run(
              "train @classes.csv --target y --model network:3 --loss log --steps 60 --method "
                  + method
                  + " -o @model.json");
      assertEquals(0, ran.status, ran.err);
      assertTrue(loss(ran.out, false) < loss(ran.out, true), ran.out);
    }
  }

  private static double loss(String out, boolean first) {
    List<String> lines = out.lines().filter(line -> line.startsWith("Iter")).toList();
    String line = first ? lines.getFirst() : lines.getLast();
    return Double.parseDouble(line.substring(line.indexOf('=') + 1));
  }

  @Test
  void aRunGoesOnFromItsCheckpoint() throws IOException {
    String method = " --method adam --batch 7 --seed 2";
    run(NEURON + method + " --epochs 30 -o @whole.json");
    String checkpoint = " --checkpoint @run.json --checkpoint-steps 5";
    run(NEURON + method + " --epochs 11 -o @part.json" + checkpoint);
    Ran ran = run(NEURON + method + " --epochs 30 -o @resumed.json --resume" + checkpoint);
    assertEquals(0, ran.status, ran.err);
    assertEquals(Files.readString(file("whole.json")), Files.readString(file("resumed.json")));
    Ran other = run(NEURON + " --epochs 30 -o @other.json --resume" + checkpoint);
    assertEquals(2, other.status);
    assertTrue(
        other.err.startsWith("nabla: @run.json cannot be resumed: it is of another run: its rule"),
        other.err);
    assertFalse(Files.exists(file("other.json")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          train @none.csv --target y --loss log -o @m.json | There is no file @none.csv.
          train @classes.csv --target z --loss log -o @m.json | @classes.csv has no column z; it has x1, x2, y. Did you mean y?
          train @classes.csv --target y --loss log -o @none/m.json | There is no folder for this file.
          train @classes.csv --target y --loss log | A file for the model is missing, as in -o model.json.
          train @classes.csv --target y -o @m.json | A loss is missing: --loss mse, log or cross-entropy.
          train @classes.csv --loss log -o @m.json | A column to predict is missing: --target y.
          train @classes.csv --target y --loss lgo -o @m.json | There is no loss "lgo"; there are mse, log, cross-entropy. Did you mean log?
          train @classes.csv --target y --loss log --model network: -o @m.json | The model is neuron, or a network with the sizes of its hidden layers as in network:16,8.
          train @classes.csv --target x1 --loss log -o @m.json | The loss log is for two classes, not 40; cross-entropy is for more.
          train @flowers.csv --target species --loss mse -o @m.json | The loss mse is for numbers, not for classes.
          train @flowers.csv --target width --loss mse -o @m.json | @flowers.csv: line 2, column species: "rose" is not a number; mend it, or leave the column out.
          train @classes.csv --target x1 --loss mse --rate 1e200 -o @m.json | The training gives no model: diverged: the loss overflows after step 1; a smaller rate may help.
          train @classes.csv --target y --loss log --rate -1 -o @m.json | The rate is a positive number.
          train @classes.csv --target y --loss log --resume -o @m.json | To resume, --checkpoint says from which file.
          train @classes.csv --target y --loss log --test 2 -o @m.json | A share of 2.0 of 40 rows is no test.
          train @classes.csv --target y --loss log -o @classes.csv | @classes.csv would be written over; give another file.
          train @classes.csv --target y --loss log --checkpoint @m.json -o @m.json | @m.json would be written over; give another file.
          train @classes.csv --target y --loss log --checkpoint @classes.csv -o @m.json | @classes.csv would be written over; give another file.
          train @classes.csv --target y --loss log --method l-bfgs --checkpoint @run.json -o @m.json | The method l-bfgs has no checkpoints.
          train @classes.csv --target y --loss log --checkpoint @bytes.json --resume -o @m.json | @bytes.json cannot be resumed: it is not UTF-8 text.
          predict @bytes.json @classes.csv | @bytes.json cannot be read: it is not UTF-8 text.
          predict @classes.csv @classes.csv | @classes.csv is no model: it is not whole JSON: a value is expected in line 1.
          predict @classes.csv | A model and a table are expected, as in model.json data.csv.
          """)
  void whatCannotBeIsOneLineAndNoFile(String command, String line) {
    Ran ran = run(command);
    assertEquals("nabla: " + line, ran.err.lines().findFirst().orElse(""));
    assertEquals(2, ran.status);
    assertEquals("", ran.out);
    assertFalse(Files.exists(file("m.json")));
  }

  @Test
  void predictionsAreNotWrittenOverTheirSource() throws IOException {
    run(NEURON + " --steps 3 -o @model.json");
    String model = Files.readString(file("model.json"));
    Ran ran = run("predict @model.json @classes.csv -o @model.json");
    assertEquals(
        "nabla: @model.json would be written over; give another file.",
        ran.err.lines().findFirst().orElse(""));
    assertEquals(model, Files.readString(file("model.json")));
  }

  @Test
  void aColumnThatTheModelNeedsIsAskedFor() throws IOException {
    run(NEURON + " --steps 3 -o @model.json");
    Files.writeString(file("narrow.csv"), "x1,z\n1,2\n");
    Ran ran = run("predict @model.json @narrow.csv -o @out.csv");
    assertEquals("nabla: @narrow.csv has no column x2, which the model needs.\n", ran.err);
    assertFalse(Files.exists(file("out.csv")));
  }

  @Test
  void aFullDiskIsTold() {
    Assumptions.assumeTrue(Files.exists(Path.of("/dev/full")));
    Ran ran = run(NEURON + " --steps 3 -o /dev/full");
    assertEquals(
        new Ran(2, "", "nabla: /dev/full cannot be written: No space left on device.\n"), ran);
    Ran saved = run(NEURON + " --steps 3 -o @m.json --checkpoint /dev/full --checkpoint-steps 1");
    assertEquals(2, saved.status);
    assertEquals(ran.err, saved.err);
    assertFalse(Files.exists(file("m.json")));
  }
}
