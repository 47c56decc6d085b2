package dev.nabla.rules;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/// The project's own folders, as the rules see them.
final class Project {
  static final List<String> MODULES = List.of("engine", "figure", "book");

  private static final Set<String> NOT_OURS =
      Set.of("target", ".git", ".nabla", "node_modules", ".idea");

  private Project() {}

  /// The folder that holds all modules; tests run in the folder of their own module.
  static Path root() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(folder.resolve("engine"))
        || !Files.isDirectory(folder.resolve("book"))) {
      folder = folder.getParent();
      if (folder == null) {
        throw new IllegalStateException(
            "The folder of the project was not found above the working directory");
      }
    }
    return folder;
  }

  static Path classes(String module) {
    Path folder = root().resolve(module).resolve("target/classes");
    if (!Files.isDirectory(folder)) {
      throw new IllegalStateException("Not compiled: " + folder);
    }
    return folder;
  }

  static JavaClasses mainClasses() {
    return new ClassFileImporter().importPaths(MODULES.stream().map(Project::classes).toList());
  }

  /// All class files of one module except its module descriptor.
  static List<Path> classFiles(String module) {
    return files(classes(module)).stream()
        .filter(file -> file.toString().endsWith(".class"))
        .filter(file -> !file.endsWith("module-info.class"))
        .toList();
  }

  /// Every file below the root that is written by hand, sorted.
  static List<Path> sources() {
    return files(root());
  }

  static List<Path> files(Path folder) {
    List<Path> found = new ArrayList<>();
    try {
      Files.walkFileTree(
          folder,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(
                Path directory, BasicFileAttributes attributes) {
              boolean skipped =
                  !directory.equals(folder)
                      && NOT_OURS.contains(directory.getFileName().toString());
              return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
              found.add(file);
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    Collections.sort(found);
    return found;
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
