package dev.nabla.book.wire;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Answers requests written as JSON. Every request gets exactly one answer, whatever is wrong with
/// it.
final class Wire {
  /// What is answered when not even an error can be written.
  static final String LAST_RESORT =
      """
      {"id":null,"ok":false,"error":{"code":"out-of-memory",\
      "message":"The memory does not suffice for this.","start":0,"end":0,"fixes":[]}}\
      """;

  private final Desk desk;

  Wire(Desk desk) {
    this.desk = desk;
  }

  /// An answer on one line, and the error it reports, if it does.
  record Answer(String json, Optional<Remark> error) {
    byte[] bytes() {
      return json.getBytes(StandardCharsets.UTF_8);
    }
  }

  /// The answer to a line.
  ///
  /// @param operation the operation, where the line need not name it
  Answer answer(Line line, Optional<Operation> operation) {
    RequestReader reader = new RequestReader(line, operation);
    Request request;
    try {
      request = reader.read();
    } catch (Throwable failure) {
      return refused(reader.id(), Refusals.of(failure, ""), line.end());
    }
    String about = request.expressions().isEmpty() ? "" : request.expressions().getFirst();
    try {
      return new Answer(
          desk.within(request.deadline(), () -> written(reader, request)), Optional.empty());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return refused(reader.id(), Refusals.deadline(request.deadline()).remark(), about.length());
    } catch (Throwable failure) {
      return refused(reader.id(), Refusals.of(failure, about), about.length());
    }
  }

  /// The answer to a request for an operation that does not exist.
  static Answer unknownOperation(String name) {
    Id none = Id.NONE;
    try {
      Operation.required(name);
    } catch (Refusal unknown) {
      return refused(none, unknown.remark(), name.length());
    }
    throw new IllegalArgumentException(name + " is an operation");
  }

  private static String written(RequestReader reader, Request request) {
    Outcome outcome = Operations.perform(request);
    List<Remark> notices = new ArrayList<>(reader.notices());
    notices.addAll(outcome.notices());
    return new AnswerWriter(reader.id())
        .done(new Outcome(outcome.result(), outcome.where(), notices, outcome.graph()));
  }

  /// An error that knows no place of its own is about the whole.
  private static Answer refused(Id id, Remark error, int length) {
    Remark placed =
        error.end() > 0
            ? error
            : Remark.of(error.code(), error.message(), 0, length, error.fixes());
    return new Answer(new AnswerWriter(id).refused(placed), Optional.of(placed));
  }
}
