package dev.nabla.book.wire;

import dev.nabla.Formula;
import dev.nabla.algebra.Limit;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Rational;
import dev.nabla.expr.Relation;
import dev.nabla.expr.Unfinished;
import dev.nabla.text.Format;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Collects what an answer says in the notation of its request.
final class Written {
  /// A fraction with so many bits below is written as a decimal, if it is one.
  private static final int LONG = 20;

  /// A decimal with more places is written with an exponent.
  private static final int MOST_PLACES = 60;

  private final Notation notation;
  private final Set<String> where = new LinkedHashSet<>();
  private final Set<String> plainWhere = new LinkedHashSet<>();
  private int left = Limits.RESULT_CHARACTERS;

  Written(Notation notation) {
    this.notation = notation;
  }

  /// The text of a result, whose conditions are kept.
  String formula(Formula formula) {
    keep(formula.where());
    return text(formula.expression());
  }

  /// Infinity, whose conditions are kept.
  String infinity(Limit.Infinite infinite) {
    keep(infinite.where());
    String sign = infinite.positive() ? "" : "-";
    return switch (notation) {
      case TEXT, JSON, PYTHON -> sign + "oo";
      case LATEX -> sign + "\\infty";
      case JAVA -> "Double." + (infinite.positive() ? "POSITIVE" : "NEGATIVE") + "_INFINITY";
    };
  }

  /// What stands for the rest of a series.
  String remainder(Expr size) {
    return notation == Notation.LATEX
        ? "O\\left(" + text(size) + "\\right)"
        : "O(" + text(size) + ")";
  }

  /// Remembers conditions under which the answer holds.
  void keep(List<Relation> conditions) {
    for (Relation condition : conditions) {
      where.add(format(notation).write(condition));
      plainWhere.add(Format.TEXT.write(condition));
    }
  }

  /// The text of an expression, by itself.
  String text(Expr expr) {
    String text = format(notation).write(expr, left);
    left -= text.length();
    return text;
  }

  /// The text of a number, which is a decimal where it came as one.
  String number(Expr number) {
    if (number instanceof Expr.Numeral numeral
        && numeral.value().denominator().bitLength() > LONG) {
      BigDecimal decimal = numeral.value().toBigDecimal(new MathContext(60));
      if (Rational.of(decimal).equals(numeral.value())) {
        return decimal.scale() < MOST_PLACES ? decimal.toPlainString() : decimal.toString();
      }
    }
    return text(number);
  }

  /// The text of a formula, by itself.
  String text(Unfinished formula) {
    String text = format(notation).write(formula, left);
    left -= text.length();
    return text;
  }

  /// The text of conditions that must all hold.
  String conditions(List<Relation> conditions) {
    return format(notation).write(conditions);
  }

  Notation notation() {
    return notation;
  }

  List<String> formulas(List<Formula> formulas) {
    return formulas.stream().map(this::formula).toList();
  }

  /// The answer with what was written.
  ///
  /// @param length the length of the formula that was asked about
  Outcome outcome(Result result, List<Remark> notices, int length, Optional<Expr> graph) {
    List<Remark> all = new ArrayList<>(notices);
    for (String condition : plainWhere) {
      all.add(Remark.of("condition", "This holds where " + condition + ".", 0, length, List.of()));
    }
    return new Outcome(
        result,
        List.copyOf(where),
        all,
        notation == Notation.JSON ? graph.map(Graph::of) : Optional.empty());
  }

  static Format format(Notation notation) {
    return switch (notation) {
      case TEXT, JSON -> Format.TEXT;
      case LATEX -> Format.LATEX;
      case PYTHON -> Format.PYTHON;
      case JAVA -> Format.JAVA;
    };
  }
}
