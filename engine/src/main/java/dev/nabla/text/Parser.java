package dev.nabla.text;

import dev.nabla.expr.Build;
import dev.nabla.expr.ElementaryFunction;
import dev.nabla.expr.Expr;
import dev.nabla.text.ShapeErrors.Operand;
import java.util.List;
import java.util.Optional;

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
  final ArrayOperators arrays;
  private final Applications applications;
  private final Conditions conditions;
  private Span constantPower = new Span(-1, -1, -1);
  private int depth;
  private int openBars;

  /// Where a power of a constant was read last, such as `e^2`.
  private record Span(int start, int exponentStart, int end) {}

  Parser(
      Cursor cursor,
      Source source,
      Limits limits,
      boolean strict,
      Declarations declarations,
      Errors errors,
      Notices notices) {
    this.cursor = cursor;
    this.source = source;
    this.limits = limits;
    this.strict = strict;
    this.errors = errors;
    this.notices = notices;
    this.arrays = new ArrayOperators(this, declarations);
    this.applications = new Applications(this);
    this.conditions = new Conditions(this);
  }

  Conditions conditions() {
    return conditions;
  }

  Expr expression() {
    int start = cursor.now().start();
    Expr sum = product();
    while (cursor.isAt("+") || cursor.isAt("-")) {
      int end = cursor.previous().end();
      boolean minus = cursor.isAt("-");
      cursor.next();
      int from = cursor.now().start();
      Operand left = new Operand(sum, start, end);
      Operand right = new Operand(product(), from, cursor.previous().end());
      sum = checked(arrays.sum(left, right, minus));
    }
    return sum;
  }

  private Expr product() {
    int start = cursor.now().start();
    boolean negative = skipSigns();
    int first = cursor.now().start();
    Factors product = new Factors(this, start, negative, first, power());
    int denominator = -1;
    while (true) {
      Optional<Factors.Sign> sign = Factors.Sign.of(cursor.now());
      if (sign.isPresent()) {
        cursor.next();
        int from = cursor.now().start();
        denominator = sign.get() == Factors.Sign.DIVIDED ? from : -1;
        product.add(sign.get(), from, unary());
      } else if (startsOperand()) {
        int end = cursor.previous().end();
        refuseTwoNumbers();
        juxtaposed(product);
        if (denominator >= 0) {
          tellDivision(start, denominator, end, cursor.previous().end());
          denominator = -1;
        }
      } else {
        return product.whole();
      }
    }
  }

  /// The factors that follow without an operator.
  private void juxtaposed(Factors product) {
    while (startsOperand()) {
      refuseTwoNumbers();
      Span before = constantPower;
      boolean touching = cursor.isAdjacent() && before.end == cursor.previous().end();
      int from = cursor.now().start();
      product.add(Factors.Sign.NOTHING, from, power());
      if (touching) {
        int end = cursor.previous().end();
        notices.exponentStops(before.start, before.exponentStart, before.end, end);
      }
    }
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
    Expr atom = atom();
    arrays.forget();
    Expr base = postfixes(first.start(), atom);
    if (!cursor.skip("^")) {
      return base;
    }
    int exponentStart = cursor.now().start();
    boolean bracketed = cursor.isAt("(") || cursor.isAt("{");
    Expr power = checked(arrays.power(first.start(), base, exponent()));
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

  /// The operand with the `!`, superscripts and brackets that follow it.
  ///
  /// @param from where the operand begins
  Expr postfixes(int from, Expr operand) {
    Expr result = operand;
    while (true) {
      if (cursor.skip("!")) {
        result = Build.apply(ElementaryFunction.FACTORIAL, result);
      } else if (cursor.now() instanceof Token.Superscript superscript) {
        cursor.next();
        result = checked(arrays.power(from, result, superscript.exponent()));
      } else if (result.shape().isScalar()) {
        return result;
      } else if (cursor.isAt("ᵀ") || arrays.isAtTransposition()) {
        result = arrays.transposed(from, result);
      } else if (cursor.isAt("[")) {
        result = arrays.sliced(from, result);
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
        yield arrays.symbol(symbol.name());
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
