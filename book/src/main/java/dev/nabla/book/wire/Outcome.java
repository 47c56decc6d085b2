package dev.nabla.book.wire;

import java.util.List;
import java.util.Optional;

/// The answer to a request that could be met.
///
/// @param result what was asked for
/// @param where the conditions under which the result holds, in the notation of the request
/// @param notices what there is to say about it
/// @param graph the expression as data, where it was asked for
public record Outcome(
    Result result, List<String> where, List<Remark> notices, Optional<Graph> graph) {
  public Outcome {
    where = List.copyOf(where);
    notices = List.copyOf(notices);
  }

  /// Numbers, which need no conditions.
  static Outcome of(Result result, List<Remark> notices) {
    return new Outcome(result, List.of(), notices, Optional.empty());
  }
}
