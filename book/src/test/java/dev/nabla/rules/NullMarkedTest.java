package dev.nabla.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

class NullMarkedTest {
  @Test
  void everyPackageSaysThatItHasNoNulls() {
    assertEquals(List.of(), unmarked(Project.mainClasses()));
  }

  @Test
  void aPackageThatSaysNothingIsFound() {
    JavaClasses examples = new ClassFileImporter().importPackages("dev.nabla.rules.fixture");
    assertEquals(List.of("dev.nabla.rules.fixture.web"), unmarked(examples));
  }

  private static List<String> unmarked(JavaClasses classes) {
    Set<JavaPackage> packages =
        classes.stream().map(JavaClass::getPackage).collect(Collectors.toSet());
    assertTrue(packages.size() > 2, () -> "Only " + packages + " were seen");
    return packages.stream()
        .filter(found -> !found.isAnnotatedWith(NullMarked.class))
        .map(JavaPackage::getName)
        .sorted()
        .toList();
  }
}
