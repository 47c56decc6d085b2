package dev.nabla.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
        Project.read(file),
        now,
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
}
