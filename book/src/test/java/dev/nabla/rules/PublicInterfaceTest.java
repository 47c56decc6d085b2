package dev.nabla.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicInterfaceTest {
  @ParameterizedTest
  @ValueSource(strings = {"engine", "figure"})
  void thePublicInterfaceIsTheCommittedOne(String module) throws IOException {
    Path file = Project.root().resolve("docs/api/" + module + ".txt");
    String now = PublicInterface.of(module);
    if (Boolean.getBoolean("nabla.api.write")) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, now);
    }
    assertTrue(Files.isRegularFile(file), () -> "Write " + file + " with ./check --api");
    assertEquals(
        List.of(),
        changes(Project.read(file), now),
        "The public interface changed. If that is meant, write it down with ./check --api");
  }

  @Test
  void aTypeIsDescribedByWhatOthersCanUse() {
    assertEquals(
        """
        sealed interface Exhibit<T extends Comparable<T>> permits Exhibit.Square
          abstract List<@Nullable String> names(double[], int) throws IOException
          default <R> @Nullable R same(R)
          static final int SIDES
        """,
        PublicInterface.describe(Exhibit.class));
  }

  @Test
  void hiddenMembersAreLeftOut() {
    assertEquals(
        """
        record Exhibit.Square(double side) implements Exhibit<String>
          List<@Nullable String> names(double[], int)
          double side()
          new Square(double)
        """,
        PublicInterface.describe(Exhibit.Square.class));
  }

  @Test
  void aChangeIsToldWithTheTypeItIsIn() {
    assertEquals(List.of(), changes("class A\n  int b()\n", "class A\n  int b()\n"));
    assertEquals(
        List.of("- class A:   int b()", "+ class A:   int c()"),
        changes("class A\n  int b()\n", "class A\n  int c()\n"));
  }

  /// The lines that only one of two texts has, each after the type that it belongs to.
  private static List<String> changes(String committed, String now) {
    List<String> before = withType(committed);
    List<String> after = withType(now);
    return Stream.concat(
            before.stream().filter(line -> !after.contains(line)).map(line -> "- " + line),
            after.stream().filter(line -> !before.contains(line)).map(line -> "+ " + line))
        .toList();
  }

  private static List<String> withType(String text) {
    List<String> lines = new ArrayList<>();
    String type = "";
    for (String line : text.lines().toList()) {
      if (!line.startsWith("  ")) {
        type = line;
      }
      lines.add(type.equals(line) ? line : type + ": " + line);
    }
    return lines;
  }
}
