package dev.nabla.book.server;

import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// Keeps the server to its own pages: no page of another site can read it or make it work, and its
/// own pages can load nothing from elsewhere.
final class Guard {
  private static final Set<String> OWN_NAMES = Set.of("127.0.0.1", "localhost", "[::1]");

  private static final String CONTENT_POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src"
          + " 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors"
          + " 'none'";

  private static final Map<String, String> HEADERS =
      Map.of(
          "Content-Security-Policy", CONTENT_POLICY,
          "X-Content-Type-Options", "nosniff",
          "Referrer-Policy", "no-referrer",
          "Cross-Origin-Resource-Policy", "same-origin",
          "Cross-Origin-Opener-Policy", "same-origin");

  private Guard() {}

  /// Refuses requests that were addressed to another name, as after DNS rebinding, or sent by
  /// another site's page.
  static void admit(Context context) {
    HEADERS.forEach(context::header);
    String host = Objects.requireNonNullElse(context.header("Host"), "");
    if (!OWN_NAMES.contains(withoutPort(host))) {
      throw new HttpResponseException(421, "This server answers for 127.0.0.1 only.");
    }
    String origin = context.header("Origin");
    if (origin != null && !origin.equals("http://" + host)) {
      throw new HttpResponseException(403, "Only the book's own pages may ask.");
    }
  }

  /// Sends content that a browser may keep: it is sent again only when it differs.
  static void send(Context context, String mediaType, byte[] content) {
    String tag = '"' + digest(content) + '"';
    context.header("ETag", tag);
    String known = Objects.requireNonNullElse(context.header("If-None-Match"), "");
    // A proxy or the compression may have marked the tag as weak.
    if (known.contains(tag.substring(1, tag.length() - 1))) {
      context.status(304);
      return;
    }
    context.contentType(mediaType).result(content);
  }

  private static String withoutPort(String host) {
    int colon = host.lastIndexOf(':');
    return colon > host.lastIndexOf(']') ? host.substring(0, colon) : host;
  }

  private static String digest(byte[] content) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
      return HexFormat.of().formatHex(digest, 0, 12);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
