package dev.nabla.book.wire;

import dev.nabla.Formula;
import dev.nabla.expr.Build;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Walk;
import dev.nabla.optimize.Taylor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/// The operation that approximates a function by a polynomial.
final class Approximating {
  /// The quadratic approximation.
  private static final int ORDER = 2;

  private Approximating() {}

  static Outcome perform(Request request) {
    Asked asked = Asked.only(request);
    List<Remark> notices = asked.notices();
    SequencedMap<Expr.Symbol, Expr> point = point(request, asked);
    notices.addAll(asked.absent(point.sequencedKeySet().stream().map(Expr.Symbol::name).toList()));
    Taylor taylor = Taylor.of(asked.formula().guarded(), point, request.order().orElse(ORDER));
    Written written = new Written(request.notation());
    return switch (taylor) {
      case Taylor.Polynomial polynomial ->
          written.outcome(
              new Result.Formula(written.formula(Formula.of(polynomial.terms()))),
              notices,
              asked.typed().length(),
              Optional.of(polynomial.terms().expression()));
      case Taylor.None none ->
          throw Refusal.of(
              Code.CANNOT_DECIDE, "There is no polynomial: " + none.why() + ".", asked.typed());
    };
  }

  private static SequencedMap<Expr.Symbol, Expr> point(Request request, Asked asked) {
    SequencedMap<Expr.Symbol, Expr> point = new LinkedHashMap<>();
    for (Map.Entry<String, Column> entry : request.at().entrySet()) {
      if (entry.getValue().size() != 1) {
        throw Refusal.of(
            Code.BAD_FIELD, "\"at\" takes one number for each symbol here.", entry.getKey());
      }
      String typed = entry.getValue().literals().getFirst();
      if (typed.strip().equals("oo") || typed.strip().equals("-oo")) {
        throw Refusal.of(
            Code.BAD_FIELD, "There is no Taylor polynomial at infinity; see series.", typed);
      }
      point.put(
          Build.symbol(Names.spelled(entry.getKey())), Asked.of(typed).formula().expression());
    }
    if (point.isEmpty()) {
      throw Refusal.of(
          Code.MISSING_FIELD, "The point is missing: \"at\", as in {\"x\": 0}.", asked.typed());
    }
    for (Expr at : point.values()) {
      for (Expr.Symbol symbol : Walk.symbols(at)) {
        if (point.containsKey(symbol)) {
          throw Refusal.of(
              Code.BAD_FIELD,
              "The point must not depend on %s.".formatted(symbol.name()),
              symbol.name());
        }
      }
    }
    return point;
  }
}
