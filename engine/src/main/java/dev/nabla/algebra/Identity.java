package dev.nabla.algebra;

import dev.nabla.expr.Expr;
import dev.nabla.text.Reader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/// An identity of the file `identities.txt`: wherever the left side has a value, the right side has
/// the same. Its symbols stand for any expression.
///
/// @param left canonical
/// @param right canonical
record Identity(Expr left, Expr right) {
  private static final String FILE = "identities.txt";

  /// The letters of the file.
  private static final Reader READER = Reader.standard().declaring(Set.of("u", "v", "n"));

  /// All identities, in the order of the file.
  static List<Identity> all() {
    return Loaded.ALL;
  }

  private static Identity read(String line) {
    int equals = line.indexOf(" = ");
    if (equals < 0) {
      throw new IllegalStateException("no identity: " + line);
    }
    return new Identity(
        Tidy.of(READER.parse(line.substring(0, equals))),
        Tidy.of(READER.parse(line.substring(equals + 3))));
  }

  /// Read when first needed.
  private static final class Loaded {
    private static final List<Identity> ALL = lines().stream().map(Identity::read).toList();

    private static List<String> lines() {
      try (InputStream in = Identity.class.getResourceAsStream(FILE)) {
        if (in == null) {
          throw new IllegalStateException("the engine comes without its " + FILE);
        }
        return new String(in.readAllBytes(), StandardCharsets.UTF_8)
            .lines()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .toList();
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
    }
  }
}
