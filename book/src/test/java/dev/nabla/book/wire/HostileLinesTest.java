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
