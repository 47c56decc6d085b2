package dev.nabla.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SourceTextTest {
  private static final Path EXCEPTIONS =
      Project.root().resolve("book/src/test/resources/dev/nabla/rules/long-files.txt");

  @Test
  void noSourceFileIsLongerThanTheLimit() {
    Map<String, String> allowed = SourceText.exceptions(Project.read(EXCEPTIONS));
    List<String> tooLong = new ArrayList<>();
    List<String> long_ = new ArrayList<>();
    for (Path file : Project.sources()) {
      if (SourceText.hasLengthLimit(file)) {
        long lines = Project.read(file).lines().count();
        String name = name(file);
        if (lines > SourceText.MOST_LINES) {
          long_.add(name);
          if (!allowed.containsKey(name)) {
            tooLong.add(name + " has " + lines + " lines");
          }
        }
      }
    }
    assertEquals(List.of(), tooLong);
    assertTrue(long_.containsAll(allowed.keySet()), () -> "No longer needed in " + EXCEPTIONS);
  }

  @Test
  void everyExceptionGivesAReason() {
    assertEquals(
        Map.of("a/B.java", "one table"),
        SourceText.exceptions("# a comment\n\na/B.java: one table\n"));
    assertThrows(IllegalArgumentException.class, () -> SourceText.exceptions("a/B.java"));
    assertThrows(IllegalArgumentException.class, () -> SourceText.exceptions("a/B.java: "));
  }

  @Test
  void noSourceHoldsALeftOverOrAPathOfOneMachine() {
    List<String> found = new ArrayList<>();
    int read = 0;
    for (Path file : Project.sources()) {
      if (SourceText.isRead(file)) {
        read++;
        found.addAll(SourceText.unwanted(name(file), Project.read(file)));
      }
    }
    assertEquals(List.of(), found);
    assertTrue(read > 20, "Only " + read + " files were read");
  }

  @Test
  void leftOversAndPathsAreFoundWithTheirLine() {
    assertEquals(1, SourceText.unwanted("A.java", "a\n// TO" + "DO later").size());
    assertTrue(
        SourceText.unwanted("A.java", "a\n// TO" + "DO later").getFirst().startsWith("A.java:2: "));
    assertEquals(1, SourceText.unwanted("A.java", "class Hel" + "per {").size());
    assertEquals(1, SourceText.unwanted("a.md", "see /ho" + "me/anna/x").size());
    assertEquals(
        List.of(), SourceText.unwanted("a.md", "https://example.org/ho" + "me/x and todos"));
  }

  private static String name(Path file) {
    return Project.root().relativize(file).toString().replace('\\', '/');
  }
}
