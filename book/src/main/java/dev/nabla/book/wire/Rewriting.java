package dev.nabla.book.wire;

import dev.nabla.Formula;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// The operations that write a formula in another form.
final class Rewriting {
  private Rewriting() {}

  static Outcome understood(Request request) {
    return rewritten(request, UnaryOperator.identity());
  }

  static Outcome simplified(Request request) {
    return rewritten(request, Formula::simplify);
  }

  static Outcome expanded(Request request) {
    return rewritten(request, Formula::expand);
  }

  private static Outcome rewritten(Request request, UnaryOperator<Formula> rewrite) {
    Asked asked = Asked.only(request);
    Formula result = rewrite.apply(asked.formula());
    Written written = new Written(request.notation());
    return written.outcome(
        new Result.Formula(written.formula(result)),
        asked.notices(),
        asked.typed().length(),
        Optional.of(result.expression()));
  }
}
