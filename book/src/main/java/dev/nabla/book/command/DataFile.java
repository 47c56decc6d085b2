package dev.nabla.book.command;

import dev.nabla.book.wire.Code;
import dev.nabla.book.wire.Nearest;
import dev.nabla.book.wire.Refusal;
import dev.nabla.learn.Csv;
import dev.nabla.learn.Missing;
import dev.nabla.learn.Table;
import dev.nabla.learn.TableException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

/// Files that the command line reads and writes, with sentences for what can go wrong.
final class DataFile {
  static final Option SEPARATOR =
      Option.value(
          "--separator", "C", "What stands between values: , ; or tab. A comma otherwise.");
  static final Option MISSING =
      Option.value(
          "--missing",
          "POLICY",
          "What to do about missing values: refuse (otherwise), drop-row or column-mean.");

  private DataFile() {}

  /// Something that is done with files.
  interface Action<R> {
    R run() throws IOException;
  }

  /// How the words say that a table is read.
  static Csv csv(Words words) {
    Csv csv = Csv.standard();
    String separator = words.value(SEPARATOR.name()).orElse(",");
    if (separator.equals("tab") || separator.equals("\\t")) {
      separator = "\t";
    }
    if (separator.length() != 1 || ",;\t| ".indexOf(separator) < 0) {
      throw Refusal.of(Code.BAD_FIELD, "The separator is one of , ; | tab.", separator);
    }
    csv = csv.withSeparator(separator.charAt(0));
    String policy = words.value(MISSING.name()).orElse("refuse");
    return csv.withMissing(
        switch (policy) {
          case "refuse" -> Missing.REFUSE;
          case "drop-row" -> Missing.DROP_ROW;
          case "column-mean" -> Missing.COLUMN_MEAN;
          default ->
              throw unknown(
                  "policy for missing values",
                  policy,
                  List.of("refuse", "drop-row", "column-mean"));
        });
  }

  /// Reads a table from a file, or from standard input for `-`.
  static Table read(Csv csv, String name, Streams streams) throws IOException {
    try {
      return reading(
          name, () -> name.equals("-") ? csv.read(streams.in()) : csv.read(Path.of(name)));
    } catch (TableException wrong) {
      throw Refusal.of(
          Code.BAD_FIELD,
          "%s: %s".formatted(name, sentence(String.valueOf(wrong.getMessage()))),
          "");
    }
  }

  /// Reads from a file.
  static <R> R reading(String name, Action<R> action) throws IOException {
    try {
      return action.run();
    } catch (NoSuchFileException missing) {
      throw Refusal.of(Code.BAD_FIELD, "There is no file %s.".formatted(name), "");
    } catch (IOException failure) {
      throw Refusal.of(
          Code.BAD_FIELD,
          Files.isDirectory(Path.of(name))
              ? "%s is a folder.".formatted(name)
              : "%s cannot be read: %s.".formatted(name, reason(failure)),
          "");
    }
  }

  /// Writes a file.
  static <R> R writing(String name, Action<R> action) {
    try {
      return action.run();
    } catch (IOException failure) {
      throw Refusal.of(
          Code.BAD_FIELD, "%s cannot be written: %s.".formatted(name, reason(failure)), "");
    }
  }

  /// What went wrong with a file, in words.
  static String reason(IOException failure) {
    return switch (failure) {
      case CharacterCodingException _ -> "it is not UTF-8 text";
      case AccessDeniedException _ -> "there is no permission";
      default -> String.valueOf(failure.getMessage());
    };
  }

  private static String sentence(String message) {
    return message.endsWith("?") ? message : message + ".";
  }

  /// Refuses a file to write that is one of those to read, or that is written already.
  static void checkApart(String written, String... others) throws IOException {
    Path file = Path.of(written);
    for (String other : others) {
      Path second = Path.of(other);
      boolean same =
          (Files.isRegularFile(file) && Files.exists(second))
              ? Files.isSameFile(file, second)
              : (!Files.exists(file)
                  && file.toAbsolutePath().normalize().equals(second.toAbsolutePath().normalize()));
      if (same) {
        throw Refusal.of(
            Code.BAD_FIELD,
            "%s would be written over; give another file.".formatted(other),
            written);
      }
    }
  }

  /// Refuses a file that has no folder to be in, before there is work that would be lost.
  static void checkFolder(String name) {
    Path folder = Path.of(name).toAbsolutePath().getParent();
    if (name.isEmpty() || folder == null || !Files.isDirectory(folder)) {
      throw Refusal.of(Code.BAD_FIELD, "There is no folder for this file.", name);
    }
    if (Files.isDirectory(Path.of(name))) {
      throw Refusal.of(Code.BAD_FIELD, "%s is a folder.".formatted(name), "");
    }
  }

  /// A word that is none of those that an option takes.
  static Refusal unknown(String kind, String word, List<String> known) {
    return Refusal.of(
        Code.BAD_FIELD,
        "There is no %s \"%s\"; there are %s."
            .formatted(kind, Nearest.shortened(word), String.join(", ", known)),
        "",
        Nearest.to(word, known).toArray(String[]::new));
  }

  /// Does what may refuse by an [IllegalArgumentException], whose message becomes a sentence.
  static <R> R checked(Supplier<R> action) {
    try {
      return action.get();
    } catch (IllegalArgumentException wrong) {
      String message = String.valueOf(wrong.getMessage());
      throw Refusal.of(
          Code.BAD_FIELD,
          Character.toUpperCase(message.charAt(0)) + message.substring(1) + ".",
          "");
    }
  }
}
