package dev.nabla.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RoomsTest {
  private static final int FEWEST_CLASSES_SEEN = 15;

  @Test
  void everyRoomUsesOnlyWhatTheMapAllows() {
    assertEquals(List.of(), new Rooms("dev.nabla").violations(Project.mainClasses()));
  }

  @Test
  void theMapIsHeldAgainstAllRooms() {
    JavaClasses seen = Project.mainClasses();
    assertTrue(
        seen.size() >= FEWEST_CLASSES_SEEN, () -> "Only " + seen.size() + " classes were seen");
    Set<String> packages = seen.stream().map(JavaClass::getPackageName).collect(Collectors.toSet());
    for (String room : List.of("expr", "text", "algebra", "derive", "compile", "figure", "book")) {
      assertTrue(packages.contains("dev.nabla." + room), () -> "Nothing was seen of " + room);
    }
  }

  @Test
  void aUseAgainstTheMapAndAForeignPackageAreFound() {
    String fixture = "dev.nabla.rules.fixture";
    List<String> found =
        new Rooms(fixture).violations(new ClassFileImporter().importPackages(fixture));
    assertTrue(
        found.stream().anyMatch(line -> line.startsWith("expr may not use text: ")),
        found::toString);
    assertTrue(
        found.stream().anyMatch(line -> line.startsWith("Only book may know java.net: ")),
        found::toString);
    assertTrue(
        found.stream()
            .anyMatch(line -> line.startsWith("Only compile may know java.lang.classfile: ")),
        found::toString);
    assertTrue(
        found.stream().anyMatch(line -> line.endsWith("is in a room that the map does not have")),
        found::toString);
  }
}
