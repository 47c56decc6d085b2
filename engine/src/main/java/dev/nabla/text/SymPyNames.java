package dev.nabla.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/// The words that SymPy does not take for symbols: functions, classes, and what Python reserves.
final class SymPyNames {
  private static final Set<String> TAKEN = read();

  private SymPyNames() {}

  private static Set<String> read() {
    try (InputStream file =
        Objects.requireNonNull(SymPyNames.class.getResourceAsStream("sympy-names.txt"))) {
      return new String(file.readAllBytes(), StandardCharsets.US_ASCII)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .flatMap(line -> Arrays.stream(line.split(" ", -1)))
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  static boolean isTaken(String name) {
    return TAKEN.contains(name);
  }
}
