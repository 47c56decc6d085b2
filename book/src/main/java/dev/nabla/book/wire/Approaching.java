package dev.nabla.book.wire;

import dev.nabla.Formula;
import dev.nabla.algebra.Limit;
import dev.nabla.algebra.Series;
import dev.nabla.expr.Build;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Guarded;
import dev.nabla.expr.Walk;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The operations that look at a function near a point.
final class Approaching {
  private static final Pattern INFINITY =
      Pattern.compile("([+\u2212-]?)\\s*(oo|∞|inf|infinity|\\\\infty)", Pattern.CASE_INSENSITIVE);

  /// Up to the fifth power, so that the remainder is that of the sixth.
  private static final int ORDER = 5;

  private final Request request;
  private final Asked asked;
  private final Expr.Symbol variable;
  private final List<Remark> notices;
  private final Written written;

  private Approaching(Request request) {
    this.request = request;
    this.asked = Asked.only(request);
    String name = variable();
    this.variable = Build.symbol(name);
    this.notices = asked.notices();
    this.written = new Written(request.notation());
    notices.addAll(asked.absent(List.of(name)));
  }

  static Outcome limit(Request request) {
    Approaching approaching = new Approaching(request);
    Limit limit =
        approaching
            .asked
            .formula()
            .limit(approaching.variable.name(), approaching.point(), approaching.side());
    return approaching.outcome(limit);
  }

  static Outcome series(Request request) {
    Approaching approaching = new Approaching(request);
    Series series =
        approaching
            .asked
            .formula()
            .series(
                approaching.variable.name(), approaching.point(), request.order().orElse(ORDER));
    return approaching.outcome(series);
  }

  private String variable() {
    List<String> names = request.approach().variables();
    if (names.size() > 1) {
      throw Refusal.of(Code.BAD_FIELD, "\"for\" takes one name here.", String.join(", ", names));
    }
    return names.isEmpty()
        ? columnName().orElseGet(asked::onlySymbol)
        : Names.spelled(names).getFirst();
  }

  /// The name in `{"x": 0}`.
  private Optional<String> columnName() {
    return request.at().size() == 1
        ? Optional.of(Names.spelled(request.at().keySet()).getFirst())
        : Optional.empty();
  }

  private Limit.Point point() {
    String typed = typedPoint();
    Matcher infinity = INFINITY.matcher(typed.strip());
    if (infinity.matches()) {
      return new Limit.Point.Infinity(infinity.group(1).isEmpty() || infinity.group(1).equals("+"));
    }
    Formula point = Asked.of(typed).formula();
    if (Walk.symbols(point.expression()).contains(variable)) {
      throw Refusal.of(
          Code.BAD_FIELD, "The point must not depend on %s.".formatted(variable.name()), typed);
    }
    return new Limit.Point.At(point.expression());
  }

  private String typedPoint() {
    if (request.approach().point().isPresent()) {
      return request.approach().point().get();
    }
    if (request.at().size() == 1) {
      Column column = request.at().values().iterator().next();
      if (column.size() == 1) {
        return column.literals().getFirst();
      }
    }
    throw Refusal.of(
        Code.MISSING_FIELD, "The point is missing: \"at\", as in 0 or oo.", asked.typed());
  }

  private Limit.Side side() {
    return switch (request.approach().from().orElse("both")) {
      case "left" -> Limit.Side.LEFT;
      case "right" -> Limit.Side.RIGHT;
      case "both" -> Limit.Side.BOTH;
      case String other ->
          throw Refusal.of(
              Code.BAD_FIELD, "\"from\" is one of left, right, both.", other, "left", "right");
    };
  }

  private Refusal cannotDecide(String what, String why) {
    return Refusal.of(
        Code.CANNOT_DECIDE, what + " could not be found: " + why + ".", asked.typed());
  }

  private void notice(String code, String message) {
    notices.add(Remark.of(code, message, 0, asked.typed().length(), List.of()));
  }

  private Outcome done(Result result, Optional<Expr> graph) {
    return written.outcome(result, notices, asked.typed().length(), graph);
  }

  private Outcome outcome(Limit limit) {
    return switch (limit) {
      case Limit.Finite finite ->
          done(
              new Result.Formula(written.formula(Formula.of(finite.value()))),
              Optional.of(finite.value().expression()));
      case Limit.Infinite infinite ->
          done(new Result.Formula(written.infinity(infinite)), Optional.empty());
      case Limit.Different different ->
          done(new Result.Sides(side(different.left()), side(different.right())), Optional.empty());
      case Limit.Oscillating oscillating ->
          done(new Result.Sides(side(limit), Optional.empty()), Optional.empty());
      case Limit.Outside outside ->
          done(new Result.Sides(side(limit), Optional.empty()), Optional.empty());
      case Limit.OnOneSide one -> {
        String side = one.side() == Limit.Side.LEFT ? "left" : "right";
        notice(
            "one-sided",
            "The function has values only on the %s of the point; it is the limit from there."
                .formatted(side));
        yield outcome(one.limit());
      }
      case Limit.Unknown unknown -> throw cannotDecide("The limit", unknown.why());
    };
  }

  private Optional<String> side(Limit limit) {
    return switch (limit) {
      case Limit.Finite finite -> Optional.of(written.formula(Formula.of(finite.value())));
      case Limit.Infinite infinite -> Optional.of(written.infinity(infinite));
      case Limit.Oscillating oscillating -> {
        notice("oscillates", "The function takes different values again and again.");
        yield Optional.empty();
      }
      case Limit.Outside outside -> {
        notice("outside-domain", "The function has no values there.");
        yield Optional.empty();
      }
      case Limit.Different different -> Optional.empty();
      case Limit.OnOneSide one -> side(one.limit());
      case Limit.Unknown unknown -> throw cannotDecide("The limit", unknown.why());
    };
  }

  private Outcome outcome(Series series) {
    return switch (series) {
      case Series.Expansion expansion -> {
        Guarded terms = expansion.terms();
        String text = written.formula(Formula.of(terms));
        yield done(
            new Result.Terms(text, expansion.remainder().map(written::remainder)),
            Optional.of(terms.expression()));
      }
      case Series.Outside outside ->
          throw cannotDecide("The series", "the function has no values there");
      case Series.Unknown unknown -> throw cannotDecide("The series", unknown.why());
    };
  }
}
