package dev.nabla.text;

import dev.nabla.expr.Build;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Rational;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/// Cuts the text into tokens. A piece without meaning becomes a token too, which is an error only
/// where the parser meets it.
final class Lexer {
  /// Words that are neither names nor functions.
  static final Set<String> KEYWORDS = Set.of("and", "And", "Eq", "Ne", "True", "Symbol");

  private static final List<String> MARKS =
      List.of(
          "**", "==", "!=", "<>", "<=", ">=", "&&", "+", "-", "*", "/", "^", "(", ")", "{", "}",
          "|", ",", ":", "=", "<", ">", "!", "&", "_", "√", "∛", "∜");
  private static final Set<String> ARRAY_SIGNS = Set.of("·", "⊙", "ᵀ", "[", "]");
  private static final int LONGEST_EXPONENT = 6;

  private final Source source;
  private final Limits limits;
  private final Errors errors;
  private final Notices notices;
  private final Words words;
  private final boolean arrays;
  private final List<Token> tokens = new ArrayList<>();
  private int at;

  /// @param arrays whether arrays have signs of their own
  Lexer(
      Source source,
      Limits limits,
      Set<String> declared,
      boolean arrays,
      Errors errors,
      Notices notices) {
    this.source = source;
    this.limits = limits;
    this.errors = errors;
    this.notices = notices;
    this.words = new Words(source, declared, arrays, errors, notices, tokens);
    this.arrays = arrays;
  }

  List<Token> tokens(int from) {
    at = from;
    while (at < source.length()) {
      char character = source.at(at);
      if (character == ' ') {
        at++;
      } else if (Names.isDigit(character)
          || (character == '.' && Names.isDigit(source.at(at + 1)))) {
        number();
      } else if (Folding.isSuperscript(character)) {
        superscript();
      } else if (character == '"') {
        quoted();
      } else if (arrays && arraySign()) {
        at = tokens.getLast().end();
      } else if (Character.isLetter(character) && !Folding.isSubscript(character)) {
        at = words.read(at);
      } else {
        mark();
      }
    }
    tokens.add(new Token.End(source.length(), source.length()));
    return tokens;
  }

  private int digits(int from) {
    int to = from;
    while (Names.isDigit(source.at(to))) {
      to++;
    }
    return to;
  }

  private void number() {
    int start = at;
    int to = digits(start);
    if (source.at(to) == '.') {
      to = digits(to + 1);
    }
    int exponent = exponentEnd(to);
    if (exponent > to && !Names.isDigit(source.at(to + 1))) {
      notices.scientificNumber(start, exponent);
    }
    at = exponent;
    String power = exponent > to ? source.part(to + 1, exponent) : "0";
    int size = to - start;
    if (size <= limits.digits() && power.length() <= LONGEST_EXPONENT) {
      int shift = Integer.parseInt(power);
      if (size + Math.abs(shift) <= limits.digits() + 1) {
        BigDecimal value = new BigDecimal(source.part(start, to)).scaleByPowerOfTen(shift);
        tokens.add(new Token.Number(Rational.of(value), start, at));
        return;
      }
    }
    int end = at;
    unknown(() -> errors.numberTooLarge(start, end, limits.digits()), start, end);
  }

  /// The end of `e-3` behind a number; the start itself when there is none, as in `2e`.
  private int exponentEnd(int from) {
    if (source.at(from) != 'e' && source.at(from) != 'E') {
      return from;
    }
    boolean signed = source.at(from + 1) == '-' || source.at(from + 1) == '+';
    int first = from + (signed ? 2 : 1);
    return Names.isDigit(source.at(first)) ? digits(first) : from;
  }

  private void superscript() {
    int start = at;
    StringBuilder plain = new StringBuilder();
    while (Folding.isSuperscript(source.at(at))
        && (plain.isEmpty() || isContinued(plain, Folding.superscriptPlain(source.at(at))))) {
      plain.append(Folding.superscriptPlain(source.at(at)));
      at++;
    }
    boolean negative = plain.charAt(0) == '-';
    String rest = negative || plain.charAt(0) == '+' ? plain.substring(1) : plain.toString();
    if (rest.isEmpty()) {
      int end = at;
      unknown(() -> errors.unexpectedCharacter(start, end), start, end);
      return;
    }
    boolean symbol = rest.endsWith("n");
    String number = symbol ? rest.substring(0, rest.length() - 1) : rest;
    if (number.length() > limits.digits()) {
      int end = at;
      unknown(() -> errors.numberTooLarge(start, end, limits.digits()), start, end);
      return;
    }
    Expr exponent =
        number.isEmpty() ? Build.ONE : Build.number(Rational.of(new BigInteger(number)));
    exponent = symbol ? Build.product(exponent, Build.symbol("n")) : exponent;
    tokens.add(new Token.Superscript(negative ? Build.negate(exponent) : exponent, start, at));
  }

  private static boolean isContinued(StringBuilder before, char next) {
    return next != '-' && next != '+' && before.charAt(before.length() - 1) != 'n';
  }

  /// A symbol of any name: `"rate of change"`; a quotation mark inside is doubled.
  private void quoted() {
    int start = at;
    StringBuilder name = new StringBuilder();
    at++;
    while (at < source.length() && (source.at(at) != '"' || source.at(at + 1) == '"')) {
      name.append(source.at(at));
      at += source.at(at) == '"' ? 2 : 1;
    }
    if (at >= source.length() || name.toString().isBlank()) {
      unknown(() -> errors.unexpectedCharacter(start, start + 1), start, start + 1);
      at = Math.min(source.length(), at + 1);
      return;
    }
    at++;
    tokens.add(new Token.Symbol(name.toString(), true, start, at));
  }

  /// Adds the token of a sign that is known between arrays only, if one stands here.
  private boolean arraySign() {
    boolean transposed =
        source.startsWith(".T", at) && !Character.isLetterOrDigit(source.at(at + 2));
    String sign = transposed ? "ᵀ" : String.valueOf(source.at(at));
    if (ARRAY_SIGNS.contains(sign)) {
      tokens.add(new Token.Mark(sign, at, at + (transposed ? 2 : 1)));
      return true;
    }
    return false;
  }

  private void mark() {
    int start = at;
    for (String mark : MARKS) {
      if (source.startsWith(mark, start)) {
        at += mark.length();
        tokens.add(new Token.Mark(canonical(mark), start, at));
        return;
      }
    }
    at += Character.isHighSurrogate(source.at(start)) ? 2 : 1;
    boolean bracket = source.at(start) == '[' || source.at(start) == ']';
    int end = at;
    unknown(
        () -> bracket ? errors.squareBracket(start) : errors.unexpectedCharacter(start, end),
        start,
        end);
  }

  private void unknown(Supplier<SyntaxError> error, int start, int end) {
    tokens.add(new Token.Unknown(error, start, end));
  }

  private static String canonical(String mark) {
    return switch (mark) {
      case "**" -> "^";
      case "<>" -> "!=";
      case "==" -> "=";
      case "&&", "&" -> "and";
      default -> mark;
    };
  }
}
