package dev.nabla.book.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/// Ten thousand lines that nobody in their right mind would send, to the real program in little
/// memory.
class HostileLinesTest {
  private static final int LINES = 10_000;
  private static final String HEAP = "-Xmx128m";

  @Test
  void everyHostileLineGetsOneAnswerThatIsOkOrAnErrorWithACodeAndAPosition() throws Exception {
    Process batch = start();
    CompletableFuture<Void> writing = CompletableFuture.runAsync(() -> feed(batch));
    ObjectMapper mapper = JsonMapper.shared();
    int answers = 0;
    try (BufferedReader output = batch.inputReader()) {
      for (String line = output.readLine(); line != null; line = output.readLine()) {
        check(mapper.readTree(line), line);
        answers++;
      }
    }
    writing.join();
    assertEquals(LINES, answers);
    assertEquals(0, batch.waitFor());
  }

  @Test
  void aSearchThatTakesTooLongEndsAtItsDeadlineAndTheNextLineIsAnswered() throws Exception {
    Process batch = start();
    String search =
        """
        {"id":1,"op":"critical","expr":"20+x^2-10cos(2pi*x)+y^2-10cos(2pi*y)",\
        "box":{"x":[-10,10],"y":[-10,10]},"deadline":300}
        """;
    String next =
        """
        {"id":2,"op":"critical","expr":"x^2-y^2","deadline":20000}
        """;
    try (OutputStream input = assertNotNullStream(batch)) {
      input.write((search + next).getBytes(StandardCharsets.UTF_8));
    }
    ObjectMapper mapper = JsonMapper.shared();
    try (BufferedReader output = batch.inputReader()) {
      JsonNode late = mapper.readTree(output.readLine());
      assertEquals(1, late.get("id").asInt());
      assertEquals("deadline", late.at("/error/code").asString(), late::toString);
      JsonNode saddle = mapper.readTree(output.readLine());
      assertEquals(2, saddle.get("id").asInt());
      assertEquals("saddle", saddle.at("/points/0/kind").asString(), saddle::toString);
      assertTrue(saddle.get("complete").asBoolean());
    }
    assertEquals(0, batch.waitFor());
  }

  private static void check(JsonNode answer, String line) {
    assertTrue(answer.has("id"), line);
    if (answer.get("ok").asBoolean()) {
      assertTrue(answer.get("notices").isArray(), line);
      return;
    }
    JsonNode error = answer.get("error");
    assertTrue(error.get("code").asString().matches("[a-z]+(-[a-z]+)*"), line);
    assertFalse(error.get("code").asString().equals("internal"), line);
    assertFalse(error.get("message").asString().isBlank(), line);
    assertTrue(error.get("start").asInt() >= 0, line);
    assertTrue(error.get("end").asInt() >= error.get("start").asInt(), line);
    assertTrue(error.get("fixes").isArray(), line);
  }

  private static Process start() throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return new ProcessBuilder(
            List.of(
                java,
                HEAP,
                "--add-modules",
                "jdk.incubator.vector",
                "-cp",
                classPath(),
                "dev.nabla.book.Main",
                "batch"))
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  /// Everything that the test itself runs on.
  private static String classPath() {
    String modules = System.getProperty("jdk.module.path", "");
    return modules + File.pathSeparator + System.getProperty("java.class.path", "");
  }

  private static void feed(Process batch) {
    try (OutputStream input = new BufferedOutputStream(assertNotNullStream(batch))) {
      HostileLines lines = new HostileLines(20260501);
      for (int i = 0; i < LINES; i++) {
        lines.writeNext(input);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static OutputStream assertNotNullStream(Process batch) {
    OutputStream stream = batch.getOutputStream();
    assertNotNull(stream);
    return stream;
  }
}
