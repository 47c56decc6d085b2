package dev.nabla.book.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ProgramTest {
  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

  private record Ran(int status, String out, String err) {}

  /// A command line of `commands.txt` and everything that it prints: `!` marks standard error.
  record Case(String command, String printed) {
    @Override
    public String toString() {
      return command;
    }
  }

  static Stream<Case> cases() throws IOException {
    List<Case> cases = new ArrayList<>();
    try (InputStream stream = ProgramTest.class.getResourceAsStream("commands.txt")) {
      String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      for (String block : text.split("(?m)^\\$ ", -1)) {
        int end = block.indexOf('\n');
        if (end > 0 && !block.startsWith("#")) {
          cases.add(new Case(block.substring(0, end), block.substring(end + 1)));
        }
      }
    }
    return cases.stream();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void aCommandPrintsWhatIsExpected(Case one) {
    Ran ran = run("2x + 1\n", words(one.command));
    String printed = ran.out + marked(ran.err) + (ran.status == 0 ? "" : "[" + ran.status + "]\n");
    assertEquals(one.printed.stripTrailing(), printed.stripTrailing());
  }

  private static String marked(String err) {
    return err.isEmpty() ? "" : err.replaceAll("(?m)^", "! ").replaceAll("! $", "");
  }

  @ParameterizedTest
  @EnumSource
  void theHelpOfAVerbShowsAnExampleOfIt(Verb verb) {
    Ran ran = run("", List.of(verb.text(), "--help"));
    if (Verb.available().contains(verb)) {
      assertEquals(0, ran.status);
      assertTrue(ran.out.contains("Example"), ran.out);
      assertTrue(
          ran.out.substring(ran.out.indexOf("Example")).contains("./nabla " + verb.text()),
          ran.out);
    } else {
      assertEquals(2, ran.status);
    }
  }

  @Test
  void explainShowsEveryStageUnderItsName() {
    String explained = run("", List.of("explain", "x^2 sin x")).out;
    assertTrue(explained.startsWith("formula\n  x^2*sin(x)\n\ngraph\n  #0 symbol x\n"), explained);
    assertTrue(
        explained.contains("\n\nderivative\n  2*x*sin(x) + x^2*cos(x)\n\nsimplified derivative\n"),
        explained);
    assertTrue(explained.contains("\n\nprogram of the formula\n  "), explained);
    assertTrue(
        explained.contains("\n\nbytecode of the simplified derivative\n  method "), explained);
    assertTrue(explained.contains("    invokestatic Trigonometry.cos\n"), explained);
  }

  @Test
  void explainTakesEverySymbolAndNone() {
    String several = run("", List.of("explain", "x^2 y + sin(y)")).out;
    assertTrue(several.contains("\n\nderivative by x\n  2*x*y\n\n"), several);
    assertTrue(several.contains("\n\nsimplified derivative by y\n  x^2 + cos(y)\n\n"), several);
    assertTrue(several.contains("\n\nbytecode of the derivatives\n  method "), several);
    String number = run("", List.of("explain", "2^10")).out;
    assertTrue(number.contains("\n\nbytecode of the formula\n  method "), number);
    assertTrue(!number.contains("derivative"), number);
  }

  @Test
  void helpListsEveryVerb() {
    String help = run("", List.of("--help")).out;
    Verb.available().forEach(verb -> assertTrue(help.contains("\n  " + verb.text() + " "), help));
  }

  @Test
  void nothingThatIsPrintedToAPipeHasColours() {
    assertEquals(-1, run("", List.of("diff", "--help")).out.indexOf('\u001b'));
    assertEquals(-1, run("", List.of("diff", "foo(x)")).err.indexOf('\u001b'));
  }

  @Test
  void plotWritesAFileAndReplacesItAsAWhole(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("f.svg");
    Files.writeString(file, "old");
    Ran ran = run("", List.of("plot", "1/x", "-o", file.toString(), "--derivative"));
    assertEquals(new Ran(0, "", ""), ran);
    assertTrue(Files.readString(file).startsWith("<svg"), Files.readString(file));
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(List.of(file), files.toList());
    }
  }

  @Test
  void plotLeavesAFileAloneWhenTheFormulaIsWrong(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("f.svg");
    Files.writeString(file, "old");
    assertEquals(2, run("", List.of("plot", "sigmiod(x)", "-o", file.toString())).status);
    assertEquals("old", Files.readString(file));
  }

  @Test
  void batchIsTheSameLoop() {
    assertEquals(
        "{\"id\":1,\"ok\":true,\"result\":\"2*x\",\"notices\":[]}\n",
        run("{\"id\":1,\"op\":\"diff\",\"expr\":\"x^2\"}\n", List.of("batch")).out);
  }

  private static List<String> words(String command) {
    List<String> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(command);
    while (matcher.find()) {
      words.add(matcher.group(1) == null ? matcher.group(2) : matcher.group(1));
    }
    return words;
  }

  private static Ran run(String input, List<String> words) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int status =
        new Program(
                new Streams(
                    new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                    new PrintStream(out, false, StandardCharsets.UTF_8),
                    new PrintStream(err, true, StandardCharsets.UTF_8)))
            .run(words);
    return new Ran(
        status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
