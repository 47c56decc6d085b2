package dev.nabla.figure;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Objects;

/// A script that stands inside a page.
record PageScript(String text) {

  /// The bundled script of that name.
  static PageScript named(String file) {
    try (InputStream stream = Objects.requireNonNull(PageScript.class.getResourceAsStream(file))) {
      return new PageScript(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  byte[] bytes() {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /// By what a page's policy allows it.
  String hash() {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes());
      return "sha256-" + Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
