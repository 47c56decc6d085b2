package dev.nabla.book.server;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// One request and its answer, spoken by hand, so that a test can send any host and origin.
///
/// @param status the status of the answer
/// @param headers its headers, by names in lower case
/// @param body its body, byte for byte as characters
record Exchange(int status, Map<String, String> headers, String body) {

  static Exchange get(String address, String path, String... headers) throws IOException {
    return of(address, "GET " + path, "", headers);
  }

  static Exchange post(String address, String path, String content, String... headers)
      throws IOException {
    return of(address, "POST " + path, content, headers);
  }

  private static Exchange of(String address, String what, String content, String... headers)
      throws IOException {
    URI server = URI.create(address);
    StringBuilder request = new StringBuilder(what + " HTTP/1.0\r\n");
    boolean named = false;
    for (String header : headers) {
      request.append(header).append("\r\n");
      named |= header.startsWith("Host:");
    }
    if (!named) {
      request.append("Host: ").append(server.getAuthority()).append("\r\n");
    }
    request.append("Content-Length: ").append(content.length()).append("\r\n\r\n").append(content);
    try (Socket socket = new Socket(server.getHost(), server.getPort())) {
      OutputStream out = socket.getOutputStream();
      out.write(request.toString().getBytes(StandardCharsets.ISO_8859_1));
      out.flush();
      return read(new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1));
    }
  }

  private static Exchange read(String answer) {
    int end = answer.indexOf("\r\n\r\n");
    List<String> lines = answer.substring(0, end).lines().toList();
    Map<String, String> headers = new HashMap<>();
    for (String line : lines.subList(1, lines.size())) {
      int colon = line.indexOf(':');
      headers.put(
          line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
    }
    // After "HTTP/1.1 " stands the status.
    int status = Integer.parseInt(lines.getFirst().substring(9, 12));
    return new Exchange(status, headers, answer.substring(end + 4));
  }

  String header(String name) {
    return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
  }
}
