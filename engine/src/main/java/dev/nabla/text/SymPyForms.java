package dev.nabla.text;

import dev.nabla.expr.Branch;
import dev.nabla.expr.Build;
import dev.nabla.expr.ElementaryFunction;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Rational;
import dev.nabla.expr.Relation;
import dev.nabla.expr.Walk;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Calls that are read in a way of their own, because SymPy spells a function with them.
final class SymPyForms {
  private final Parser parser;
  private final Cursor cursor;

  SymPyForms(Parser parser) {
    this.parser = parser;
    this.cursor = parser.cursor;
  }

  /// The call, or nothing when it is read as calls in general are.
  Optional<Expr> read(Head.Special head, Token.Function function) {
    if (!cursor.isAt("(")) {
      return Optional.empty();
    }
    return switch (head) {
      case PIECEWISE -> Optional.of(pieces());
      case IDENTITY -> Optional.of(identity());
      case LAMBDA -> Optional.of(lambda(function));
      case REAL_ROOT -> Optional.of(realRoot());
      case SQUARE_ROOT, LOGARITHM, POWER, RATIONAL -> Optional.empty();
    };
  }

  /// `Piecewise((value, condition), (value, True))`.
  private Expr pieces() {
    List<Branch> branches = new ArrayList<>();
    Optional<Expr> otherwise = Optional.empty();
    int outside = parser.open("(");
    do {
      Token start = cursor.now();
      int outsidePiece = parser.open("(");
      Expr value = parser.expression();
      parser.expect(",");
      List<Relation> conditions = parser.conditions().sympy();
      parser.close(")", outsidePiece);
      if (!conditions.isEmpty()) {
        branches.add(new Branch(conditions, value));
      } else if (branches.isEmpty()) {
        throw ReadFailure.failed(parser.errors.conditionExpected(start));
      } else {
        otherwise = Optional.of(value);
      }
    } while (otherwise.isEmpty() && cursor.skip(","));
    parser.close(")", outside);
    return Build.piecewise(branches, otherwise);
  }

  /// `Id(formula)` is the function that has this formula, or else the formula itself.
  private Expr identity() {
    Expr inside = parser.inBrackets("(", ")");
    return SymPyFormulas.match(inside).orElse(inside);
  }

  /// `Lambda(u, formula)(argument)` likewise, for the formulas of known functions.
  private Expr lambda(Token.Function lambda) {
    int outside = parser.open("(");
    Expr variable = parser.expression();
    if (!(variable instanceof Expr.Symbol)) {
      throw ReadFailure.failed(parser.errors.expected("a name", cursor.previous()));
    }
    parser.expect(",");
    Expr body = parser.expression();
    parser.close(")", outside);
    Expr formula = Walk.substitute(body, Map.of(variable, SymPyFormulas.ARGUMENT));
    int end = cursor.previous().end();
    ElementaryFunction known =
        SymPyFormulas.function(formula)
            .orElseThrow(() -> ReadFailure.failed(parser.errors.unknownLambda(lambda, end)));
    return Build.apply(known, parser.inBrackets("(", ")"));
  }

  /// The degree 3 as a bare digit is the cube root; `(3)` is the root of degree 3.
  private Expr realRoot() {
    int outside = parser.open("(");
    Expr radicand = parser.expression();
    parser.expect(",");
    boolean bareThree =
        cursor.now() instanceof Token.Number number
            && number.value().equals(Rational.of(3))
            && cursor.ahead(1).is(")");
    Expr degree = parser.expression();
    parser.close(")", outside);
    return bareThree
        ? Build.apply(ElementaryFunction.CBRT, radicand)
        : Build.root(radicand, degree);
  }
}
