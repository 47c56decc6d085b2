package dev.nabla.book.wire;

import dev.nabla.Formula;
import dev.nabla.text.Declarations;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/// The operations that write a formula in another form.
final class Rewriting {
  private Rewriting() {}

  static Outcome understood(Request request) {
    return rewritten(request, UnaryOperator.identity());
  }

  /// The formula as understood over variables of these shapes.
  static Outcome understood(Request request, Declarations shapes) {
    return written(request, Asked.only(request, shapes), UnaryOperator.identity());
  }

  static Outcome simplified(Request request) {
    return rewritten(request, Formula::simplify);
  }

  static Outcome expanded(Request request) {
    return rewritten(request, Formula::expand);
  }

  static Outcome factored(Request request) {
    return rewritten(request, Formula::factor);
  }

  static Outcome overOneBar(Request request) {
    return rewritten(request, Formula::together);
  }

  static Outcome cancelled(Request request) {
    return rewritten(request, Formula::cancel);
  }

  static Outcome apart(Request request) {
    return byOneSymbol(request, Formula::apart);
  }

  static Outcome collected(Request request) {
    return byOneSymbol(request, Formula::collect);
  }

  private static Outcome byOneSymbol(
      Request request, BiFunction<Formula, String, Formula> rewrite) {
    List<String> names = Names.spelled(request.wrt());
    if (names.size() > 1) {
      throw Refusal.of(
          Code.BAD_FIELD,
          "\"%s\" takes one name in \"wrt\", not %d."
              .formatted(request.operation().text(), names.size()),
          String.join(", ", request.wrt()));
    }
    String name = names.isEmpty() ? Asked.only(request).onlySymbol() : names.getFirst();
    return rewritten(request, formula -> rewrite.apply(formula, name));
  }

  private static Outcome rewritten(Request request, UnaryOperator<Formula> rewrite) {
    return written(request, Asked.only(request), rewrite);
  }

  private static Outcome written(Request request, Asked asked, UnaryOperator<Formula> rewrite) {
    Formula result = rewrite.apply(asked.formula());
    Written written = new Written(request.notation());
    return written.outcome(
        new Result.Formula(written.formula(result)),
        asked.notices(),
        asked.typed().length(),
        Optional.of(result.expression()));
  }
}
