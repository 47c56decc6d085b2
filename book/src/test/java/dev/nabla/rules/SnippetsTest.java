package dev.nabla.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnippetsTest {
  @Test
  void everyExampleInADocumentationCommentNamesARegionThatIsCompiled() {
    List<String> broken = new ArrayList<>();
    for (String module : Project.MODULES) {
      Path folder = Project.root().resolve(module).resolve("src/snippets/java");
      for (Path file : Project.files(Project.root().resolve(module).resolve("src/main/java"))) {
        broken.addAll(Snippets.broken(file.getFileName().toString(), Project.read(file), folder));
      }
    }
    assertEquals(List.of(), broken);
  }

  @Test
  void aMissingFileAMissingRegionAndAnInlineExampleAreFound(@TempDir Path folder)
      throws IOException {
    Files.writeString(folder.resolve("Use.java"), "// @start region=\"good\"\nint x;\n// @end\n");
    assertEquals(1, Snippets.count("/// {@snippet file=\"Use.java\" region=\"good\"}"));
    assertEquals(
        List.of(),
        Snippets.broken("A", "/// {@snippet file=\"Use.java\" region=\"good\"}", folder));
    assertOneProblem(
        "has no region bad", "/// {@snippet file=\"Use.java\" region=\"bad\"}", folder);
    assertOneProblem(
        "has no region goo", "/// {@snippet file=\"Use.java\" region=\"goo\"}", folder);
    assertOneProblem(
        "there is no Gone.java", "/// {@snippet file=\"Gone.java\" region=\"good\"}", folder);
    assertOneProblem("must name a file and a region", "/// {@snippet :\n/// int x;\n/// }", folder);
    assertOneProblem("must name a file and a region", "/// {@snippet file=\"Use.java\"}", folder);
  }

  private static void assertOneProblem(String expected, String text, Path folder) {
    List<String> found = Snippets.broken("A", text, folder);
    assertEquals(1, found.size(), found::toString);
    assertTrue(found.getFirst().contains(expected), found::toString);
  }
}
