package dev.nabla.learn;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Files that are there as a whole or not at all, also after the process is killed or the power is
/// gone.
public final class SafeFile {
  private static final String ENDING = ".tmp";

  private SafeFile() {}

  /// Writes a new file beside the old one, waits until it is on the disk, and puts it in the place
  /// of the old one. A device or pipe, which nothing can replace, is written to.
  ///
  /// @throws IOException if that is not possible; the old file is then as it was
  public static void write(Path file, String text) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
        writeAll(channel, bytes);
      }
      return;
    }
    Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
    Path beside =
        target.resolveSibling(
            prefix(target)
                + ProcessHandle.current().pid()
                + "-"
                + Thread.currentThread().threadId()
                + ENDING);
    try {
      try (FileChannel channel =
          FileChannel.open(
              beside,
              StandardOpenOption.CREATE,
              StandardOpenOption.TRUNCATE_EXISTING,
              StandardOpenOption.WRITE)) {
        writeAll(channel, bytes);
        channel.force(true);
      }
      move(beside, target);
      sync(folder(target));
    } finally {
      Files.deleteIfExists(beside);
    }
  }

  private static void writeAll(FileChannel channel, ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }

  private static String prefix(Path target) {
    return "." + target.getFileName() + ".";
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException unsupported) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static Path folder(Path target) {
    return target.resolveSibling(".");
  }

  /// The new name must be on the disk, too; where a folder cannot be opened, the system sees to it.
  private static void sync(Path folder) {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException cannot) {
      return;
    }
  }

  /// Deletes what processes that are no more have left unfinished beside a file.
  static void clean(Path file) throws IOException {
    Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
    Pattern unfinished =
        Pattern.compile(Pattern.quote(prefix(target)) + "(\\d{1,18})-\\d+" + Pattern.quote(ENDING));
    try (DirectoryStream<Path> folder = Files.newDirectoryStream(folder(target))) {
      for (Path each : folder) {
        Matcher name = unfinished.matcher(each.getFileName().toString());
        if (name.matches() && isGone(Long.parseLong(name.group(1)))) {
          Files.deleteIfExists(each);
        }
      }
    }
  }

  private static boolean isGone(long process) {
    Optional<ProcessHandle> handle = ProcessHandle.of(process);
    return handle.isEmpty() || !handle.get().isAlive();
  }
}
