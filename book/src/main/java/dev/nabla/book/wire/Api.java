package dev.nabla.book.wire;

import java.util.Optional;

/// The operations behind `POST /api/OP`, for a server. Safe for use by many threads.
///
/// ```java
/// Api.Answer answer = api.answer("diff", "{\"expr\":\"x^2\"}".getBytes(UTF_8));
/// ```
public final class Api {
  private final Wire wire = new Wire(new Desk(2 * Runtime.getRuntime().availableProcessors() + 2));

  /// An answer to be sent.
  ///
  /// @param status the HTTP status: 200 for every request that could be understood, even if its
  ///   formula could not
  /// @param body JSON in UTF-8
  @SuppressWarnings("ArrayRecordComponent") // Handed straight to the connection.
  public record Answer(int status, byte[] body) {}

  /// The answer to a request.
  ///
  /// @param operation the last part of the address
  /// @param body the bytes of the request
  public Answer answer(String operation, byte[] body) {
    Optional<Operation> named = Operation.named(operation);
    if (named.isEmpty()) {
      Wire.Answer unknown = Wire.unknownOperation(operation);
      return new Answer(404, unknown.bytes());
    }
    Wire.Answer answer = wire.answer(Line.of(body), named);
    int status = answer.error().map(error -> status(error.code())).orElse(200);
    return new Answer(status, answer.bytes());
  }

  private static int status(String code) {
    if (code.equals(Code.LINE_TOO_LONG.text())) {
      return 413;
    }
    if (code.equals(Code.BUSY.text())) {
      return 503;
    }
    if (code.equals(Code.EMPTY_LINE.text())
        || code.equals(Code.BAD_JSON.text())
        || code.equals(Code.MISSING_FIELD.text())
        || code.equals(Code.BAD_FIELD.text())
        || code.equals(Code.UNKNOWN_OP.text())) {
      return 400;
    }
    return 200;
  }
}
