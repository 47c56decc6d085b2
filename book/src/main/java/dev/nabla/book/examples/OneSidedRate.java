package dev.nabla.book.examples;

import dev.nabla.Formula;
import dev.nabla.Nabla;
import dev.nabla.algebra.Limit;
import dev.nabla.algebra.Limit.Side;
import dev.nabla.expr.Expr;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The derivative of a function at a point from one side: where the average rate over a step h is
/// heading when h comes to 0 from there.
///
/// @param f the function of x
/// @param point the point
/// @param side from where h comes to 0
record OneSidedRate(Formula f, Formula point, Side side) {

  private static final int LONGEST_REASON = 8;

  /// The function at the far end of the step.
  Formula moved() {
    return f.with("x", point.plus(Nabla.symbol("h")).simplify());
  }

  /// The function at the point.
  Formula start() {
    return new OneSide(f.with("x", point), side).resolved().simplify();
  }

  /// The exact one-sided limit of the average rate.
  Limit slope() {
    return new OneSide(moved().minus(start()).div(Nabla.symbol("h")), side).limit();
  }

  /// The limit as a number; NaN if it is none.
  double number() {
    return slope() instanceof Limit.Finite(var value) ? Formula.of(value).at(0) : Double.NaN;
  }

  /// The work from the definition to the limit, each line in LaTeX. Every line is computed from the
  /// function, and a line is kept only if its own limit is the answer.
  ///
  /// @param slope the answer, as [#slope] gives it
  List<String> lines(Limit slope) {
    List<String> lines = new ArrayList<>();
    lines.add(
        approached(
            "\\frac{\\F{f(%s)} - \\F{f(%s)}}{\\P{h}}"
                .formatted(point.toString().equals("0") ? "0 + h" : moved(point), point.latex())));
    if (!Double.isFinite(start().at(0))) {
      lines.add("f(%s) \\text{ does not exist}".formatted(point.latex()));
      return lines;
    }
    if (slope instanceof Limit.Outside) {
      lines.add("f \\text{ is not defined on this side}");
      return lines;
    }
    Formula moved = moved();
    Formula start = start();
    lines.add("= " + approached(quotient(moved, start)));
    OneSide here = new OneSide(moved, side);
    if (!here.resolved().equals(moved)) {
      boolean startsAtZero = start.equals(Nabla.number(0));
      String quotient =
          startsAtZero
              ? "\\frac{\\F{%s}}{\\P{h}}".formatted(here.resolved().latex())
              : quotient(here.resolved(), start);
      lines.add("= " + approached(quotient) + reason(here));
    }
    Formula shortest = new OneSide(moved.minus(start), side).perStep();
    boolean changes = shortest.symbols().contains("h") && here.resolved().symbols().contains("h");
    if (changes
        && !(slope instanceof Limit.Unknown)
        && new OneSide(shortest, side).limit().equals(slope)) {
      lines.add("= " + approached(shortest.latex()));
    }
    lines.add(
        slope instanceof Limit.Unknown
            ? "\\text{The engine finds no limit here.}"
            : "= \\D{" + latex(slope) + "}");
    return lines;
  }

  /// Why a line follows from the one before, where that can be said in one short equation.
  private static String reason(OneSide here) {
    Map<Expr, Expr> pieces = here.pieces();
    if (pieces.size() != 1) {
      return "";
    }
    var piece = pieces.entrySet().iterator().next();
    if (Formula.of(piece.getKey()).toString().length() > LONGEST_REASON) {
      return "";
    }
    return "\\quad \\text{as } %s = %s"
        .formatted(Formula.of(piece.getKey()).latex(), Formula.of(piece.getValue()).latex());
  }

  private static String moved(Formula point) {
    return point.latex() + " + h";
  }

  private static String quotient(Formula moved, Formula start) {
    String value = "\\F{" + start.latex() + "}";
    boolean grouped = start.latex().startsWith("-") || start.latex().contains(" ");
    return "\\frac{\\F{%s} - %s}{\\P{h}}"
        .formatted(moved.latex(), grouped ? "\\left(" + value + "\\right)" : value);
  }

  private String approached(String quotient) {
    return "\\displaystyle\\lim_{\\P{h} \\to 0^%s} %s"
        .formatted(side == Side.LEFT ? "-" : "+", quotient);
  }

  /// A limit in a formula.
  static String latex(Limit limit) {
    return switch (limit) {
      case Limit.Finite finite -> Formula.of(finite.value()).latex();
      case Limit.Infinite infinite -> infinite.positive() ? "+\\infty" : "-\\infty";
      case Limit.OnOneSide one -> latex(one.limit());
      case Limit.Outside outside -> "\\text{no values}";
      case Limit.Oscillating oscillating -> "\\text{none}";
      case Limit.Different different -> "\\text{none}";
      case Limit.Unknown unknown -> "\\text{not found}";
    };
  }

  /// A limit in plain text.
  static String plain(Limit limit) {
    return switch (limit) {
      case Limit.Finite finite -> Formula.of(finite.value()).toString();
      case Limit.Infinite infinite -> infinite.positive() ? "∞" : "-∞";
      case Limit.OnOneSide one -> plain(one.limit());
      case Limit.Outside outside -> "no values";
      case Limit.Oscillating oscillating -> "none";
      case Limit.Different different -> "none";
      case Limit.Unknown unknown -> "not found";
    };
  }
}
