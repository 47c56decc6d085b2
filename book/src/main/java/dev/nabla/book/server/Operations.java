package dev.nabla.book.server;

/// Answers the operations behind `POST /api/OP`. Called by many threads at once.
@FunctionalInterface
public interface Operations {

  /// The answer to a request.
  ///
  /// @param operation the last part of the address
  /// @param body the bytes of the request
  Reply answer(String operation, byte[] body);

  /// An answer to be sent.
  ///
  /// @param status the HTTP status
  /// @param body JSON in UTF-8
  @SuppressWarnings("ArrayRecordComponent") // Handed straight to the connection.
  record Reply(int status, byte[] body) {}
}
