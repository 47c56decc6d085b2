package dev.nabla.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nabla.book.command.Program;
import dev.nabla.book.command.Streams;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ReadmeTest {
  private static final String README = Project.read(Project.root().resolve("README.md"));

  @Test
  void itsLinesOfJavaAreTheOnesThatAreCompiled() {
    Matcher blocks = Pattern.compile("```java\\n(.*?)\\n```", Pattern.DOTALL).matcher(README);
    for (String place :
        List.of(
            "FirstSteps first-steps",
            "ReadmeLines gradient",
            "ReadmeLines arrays",
            "Minima descent",
            "Learning neuron")) {
      assertTrue(blocks.find(), place);
      assertEquals(compiled(place.split(" ", -1)), blocks.group(1));
    }
    assertFalse(blocks.find(), "lines of Java that nothing compiles");
  }

  /// The lines of a region of a file that is compiled with the tests.
  private static String compiled(String[] place) {
    String file =
        Project.read(
            Project.root()
                .resolve("engine/src/snippets/java/dev/nabla/examples/" + place[0] + ".java"));
    return group(file, "@start region=\"" + place[1] + "\"\\n(.*?)\\n *// @end").stripIndent();
  }

  @Test
  void itsCommandPrintsWhatItSays() {
    Matcher command = Pattern.compile("(?m)^\\./nabla diff \"(.*)\" +# (.*)$").matcher(README);
    assertTrue(command.find());
    assertEquals(command.group(2) + "\n", printed("diff", command.group(1)));
  }

  private static String group(String text, String pattern) {
    Matcher matcher = Pattern.compile(pattern, Pattern.DOTALL).matcher(text);
    assertTrue(matcher.find(), () -> "Nothing looks like " + pattern);
    return matcher.group(1);
  }

  private static String printed(String... words) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream printer = new PrintStream(out, true, StandardCharsets.UTF_8);
    new Program(new Streams(InputStream.nullInputStream(), printer, printer)).run(List.of(words));
    return out.toString(StandardCharsets.UTF_8);
  }
}
