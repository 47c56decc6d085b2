package dev.nabla.book.wire;

import dev.nabla.Formula;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/// The operations that differentiate.
final class Differentiating {
  private Differentiating() {}

  static Outcome derivative(Request request) {
    Asked asked = Asked.only(request);
    List<String> names = sequence(request, asked);
    List<Remark> notices = asked.notices();
    notices.addAll(asked.absent(names));
    Formula result = differentiated(asked, names);
    Written written = new Written(request.notation());
    return written.outcome(
        new Result.Formula(written.formula(result)),
        notices,
        asked.typed().length(),
        Optional.of(result.expression()));
  }

  static Outcome gradient(Request request) {
    Asked asked = Asked.only(request);
    List<String> names = variables(request, asked);
    List<Remark> notices = asked.notices();
    notices.addAll(asked.absent(names));
    Written written = new Written(request.notation());
    List<String> entries = written.formulas(asked.formula().gradient(names.toArray(String[]::new)));
    return written.outcome(
        new Result.Row(entries), notices, asked.typed().length(), Optional.empty());
  }

  static Outcome hessian(Request request) {
    Asked asked = Asked.only(request);
    List<String> names = variables(request, asked);
    List<Remark> notices = asked.notices();
    notices.addAll(asked.absent(names));
    Written written = new Written(request.notation());
    List<List<String>> rows =
        asked.formula().hessian(names.toArray(String[]::new)).stream()
            .map(written::formulas)
            .toList();
    return written.outcome(
        new Result.Table(rows), notices, asked.typed().length(), Optional.empty());
  }

  /// One row for each formula: its gradient by all the names.
  static Outcome jacobian(Request request) {
    List<Asked> formulas = Asked.all(request);
    List<String> names =
        request.wrt().isEmpty()
            ? formulas.stream()
                .flatMap(asked -> asked.formula().symbols().stream())
                .distinct()
                .sorted()
                .toList()
            : Names.spelled(request.wrt());
    List<Remark> notices = new ArrayList<>();
    List<List<String>> rows = new ArrayList<>();
    Written written = new Written(request.notation());
    int length = 0;
    for (Asked asked : formulas) {
      notices.addAll(asked.notices());
      rows.add(written.formulas(asked.formula().gradient(names.toArray(String[]::new))));
      length = Math.max(length, asked.typed().length());
    }
    return written.outcome(new Result.Table(rows), notices, length, Optional.empty());
  }

  /// The derivative by one name after the other; by none, the formula itself.
  static Formula differentiated(Asked asked, List<String> names) {
    return names.stream().distinct().count() == 1
        ? asked.formula().diff(names.getFirst(), names.size())
        : names.isEmpty() ? asked.formula() : asked.formula().diff(names.toArray(String[]::new));
  }

  /// The names by which to differentiate, one after the other.
  static List<String> sequence(Request request, Asked asked) {
    List<String> names =
        request.wrt().isEmpty() ? List.of(asked.onlySymbol()) : Names.spelled(request.wrt());
    if (names.size() == 1) {
      return Collections.nCopies(request.order().orElse(1), names.getFirst());
    }
    if (request.order().orElse(names.size()) != names.size() && request.order().orElse(1) != 1) {
      throw Refusal.of(
          Code.BAD_FIELD,
          "With several names in \"wrt\" the order is their number; name one as often as needed.",
          Integer.toString(request.order().orElse(1)));
    }
    return names;
  }

  private static List<String> variables(Request request, Asked asked) {
    return request.wrt().isEmpty() ? asked.formula().symbols() : Names.spelled(request.wrt());
  }
}
