package dev.nabla.text;

import dev.nabla.expr.Build;
import dev.nabla.expr.ElementaryFunction;
import dev.nabla.expr.Expr;
import java.util.List;

/// The grammar, one method for each rule, from sums down to atoms. Numbers, names and brackets are
/// here; functions, pieces and conditions have classes of their own.
final class Parser {
  /// Numbers that fold together may grow to this many bits.
  private static final int LARGEST_NUMBER = 16_384;

  final Cursor cursor;
  final Source source;
  final Errors errors;
  final Notices notices;
  private final Limits limits;
  private final boolean strict;
  private final Applications applications;
  private final Conditions conditions;
  private Span constantPower = new Span(-1, -1, -1);
  private int depth;
  private int openBars;

  /// Where a power of a constant was read last, such as `e^2`.
  private record Span(int start, int exponentStart, int end) {}

  Parser(
      Cursor cursor, Source source, Limits limits, boolean strict, Errors errors, Notices notices) {
    this.cursor = cursor;
    this.source = source;
    this.limits = limits;
    this.strict = strict;
    this.errors = errors;
    this.notices = notices;
    this.applications = new Applications(this);
    this.conditions = new Conditions(this);
  }

  Conditions conditions() {
    return conditions;
  }

  Expr expression() {
    Expr sum = product();
    while (cursor.isAt("+") || cursor.isAt("-")) {
      boolean minus = cursor.isAt("-");
      cursor.next();
      Expr term = product();
      sum = checked(minus ? Build.difference(sum, term) : Build.sum(sum, term));
    }
    return sum;
  }

  private Expr product() {
    int start = cursor.now().start();
    Expr product = unary();
    int denominator = -1;
    while (true) {
      if (cursor.skip("*")) {
        denominator = -1;
        product = checked(Build.product(product, unary()));
      } else if (cursor.skip("/")) {
        denominator = cursor.now().start();
        product = checked(Division.quotient(product, unary()));
      } else if (startsOperand()) {
        int end = cursor.previous().end();
        refuseTwoNumbers();
        product = juxtaposed(product);
        if (denominator >= 0) {
          tellDivision(start, denominator, end, cursor.previous().end());
          denominator = -1;
        }
      } else {
        return product;
      }
    }
  }

  /// The factors that follow without an operator.
  private Expr juxtaposed(Expr first) {
    Expr product = first;
    while (startsOperand()) {
      refuseTwoNumbers();
      Span before = constantPower;
      boolean touching = cursor.isAdjacent() && before.end == cursor.previous().end();
      product = checked(Build.product(product, power()));
      if (touching) {
        int end = cursor.previous().end();
        notices.exponentStops(before.start, before.exponentStart, before.end, end);
      }
    }
    return product;
  }

  private void refuseTwoNumbers() {
    if (cursor.previous() instanceof Token.Number first
        && cursor.now() instanceof Token.Number second) {
      throw ReadFailure.failed(errors.twoNumbers(first, second));
    }
  }

  private void tellDivision(int start, int denominator, int denominatorEnd, int end) {
    String left = source.inputWith(start, denominatorEnd, "(", ")");
    String right = source.inputWith(denominator, end, "(", ")");
    List<Fix> readings = List.of(new Fix(left, left), new Fix(right, right));
    if (strict) {
      throw ReadFailure.failed(errors.ambiguousDivision(start, end, readings));
    }
    notices.ambiguousDivision(start, end, readings);
  }

  /// Whether a factor begins here. A bar begins one only when no bar is open that it could close.
  boolean startsOperand() {
    return switch (cursor.now()) {
      case Token.Mark mark ->
          switch (mark.text()) {
            case "(", "√", "∛", "∜" -> true;
            case "{" -> !cursor.isAtDomain();
            case "|" -> openBars == 0;
            default -> false;
          };
      case Token.End end -> false;
      case Token.Superscript superscript -> false;
      case Token.Number number -> true;
      case Token.Constant constant -> true;
      case Token.Symbol symbol -> true;
      case Token.Function function -> true;
      case Token.Unknown unknown -> true;
    };
  }

  private boolean skipSigns() {
    boolean negative = false;
    while (cursor.isAt("+") || cursor.isAt("-")) {
      negative ^= cursor.isAt("-");
      cursor.next();
    }
    return negative;
  }

  private Expr unary() {
    boolean negative = skipSigns();
    Expr operand = power();
    return negative ? Build.negate(operand) : operand;
  }

  Expr power() {
    Token first = cursor.now();
    Expr base = postfixes(atom());
    if (!cursor.skip("^")) {
      return base;
    }
    int exponentStart = cursor.now().start();
    boolean bracketed = cursor.isAt("(") || cursor.isAt("{");
    Expr power = checked(Build.power(base, exponent()));
    if (first instanceof Token.Constant && !bracketed) {
      constantPower = new Span(first.start(), exponentStart, cursor.previous().end());
    }
    return power;
  }

  Expr exponent() {
    enter();
    boolean negative = skipSigns();
    Expr exponent = power();
    leave();
    return negative ? Build.negate(exponent) : exponent;
  }

  /// The operand with the `!` and superscripts that follow it.
  Expr postfixes(Expr operand) {
    Expr result = operand;
    while (true) {
      if (cursor.skip("!")) {
        result = Build.apply(ElementaryFunction.FACTORIAL, result);
      } else if (cursor.now() instanceof Token.Superscript superscript) {
        cursor.next();
        result = checked(Build.power(result, superscript.exponent()));
      } else {
        return result;
      }
    }
  }

  private Expr atom() {
    Token token = cursor.now();
    return switch (token) {
      case Token.Number number -> {
        cursor.next();
        yield Build.number(number.value());
      }
      case Token.Constant constant -> {
        cursor.next();
        yield Build.constant(constant.number());
      }
      case Token.Symbol symbol -> {
        cursor.next();
        if (cursor.isAt("(") && cursor.isAdjacent()) {
          notices.impliedProduct(symbol.start(), symbol.end(), symbol.name());
        }
        yield Build.symbol(symbol.name());
      }
      case Token.Function function -> applications.application(function);
      case Token.Unknown unknown -> throw ReadFailure.failed(unknown.error().get());
      case Token.Mark mark ->
          switch (mark.text()) {
            case "(" -> inBrackets("(", ")");
            case "|" -> bars();
            case "{" -> conditions.braces();
            case "√", "∛", "∜" -> applications.radical(mark);
            default -> throw operandMissing();
          };
      case Token.Superscript superscript -> throw operandMissing();
      case Token.End end -> throw operandMissing();
    };
  }

  ReadFailure operandMissing() {
    return cursor.isAtEnd()
        ? awaiting("a number, a name or a bracket")
        : ReadFailure.failed(errors.expectedOperand(cursor.now()));
  }

  ReadFailure awaiting(String what) {
    return ReadFailure.incomplete(errors.incomplete(source.length(), what), what);
  }

  /// The expression between brackets.
  Expr inBrackets(String open, String close) {
    int outside = open(open);
    Expr inside = expression();
    close(close, outside);
    return inside;
  }

  /// Goes into brackets, where bars from outside cannot be closed.
  ///
  /// @return the number of bars that are open outside
  int open(String bracket) {
    expect(bracket);
    enter();
    int outside = openBars;
    openBars = 0;
    return outside;
  }

  void close(String bracket, int outside) {
    leave();
    openBars = outside;
    expect(bracket);
  }

  Expr bars() {
    expect("|");
    enter();
    openBars++;
    Expr inside = expression();
    openBars--;
    leave();
    expect("|");
    return Build.abs(inside);
  }

  void expect(String mark) {
    if (!cursor.skip(mark)) {
      throw cursor.isAtEnd() ? awaiting("“" + mark + "”") : failure(cursor.now(), "“" + mark + "”");
    }
  }

  /// Fails unless everything was read.
  void refuseRest(int start) {
    Token token = cursor.now();
    if (token.is("=")) {
      throw ReadFailure.failed(errors.equation(token, start));
    }
    if (token.is(")") || token.is("}") || token.is("|")) {
      throw ReadFailure.failed(errors.unmatched(token));
    }
    if (token.is(",") && !(cursor.ahead(1) instanceof Token.Number)) {
      throw ReadFailure.failed(errors.comma(token));
    }
    if (!cursor.isAtEnd()) {
      throw failure(token, "an operator");
    }
  }

  private ReadFailure failure(Token found, String wanted) {
    if (found instanceof Token.Unknown unknown) {
      return ReadFailure.failed(unknown.error().get());
    }
    if (Conditions.comparison(found).isPresent()) {
      return ReadFailure.failed(errors.relation(found));
    }
    if (found.is(",")
        && cursor.previous() instanceof Token.Number before
        && cursor.ahead(1) instanceof Token.Number after) {
      return ReadFailure.failed(errors.decimalComma(before, after));
    }
    return ReadFailure.failed(errors.expected(wanted, found));
  }

  void enter() {
    depth++;
    if (depth > limits.nesting()) {
      Token token = cursor.now();
      throw ReadFailure.failed(errors.tooDeep(token.start(), token.end(), limits.nesting()));
    }
  }

  void leave() {
    depth--;
  }

  /// The expression, unless numbers grew too long in it.
  Expr checked(Expr result) {
    if (result.coefficient().bitLength() > LARGEST_NUMBER) {
      throw ReadFailure.failed(errors.resultTooLarge(0, cursor.previous().end()));
    }
    return result;
  }
}
