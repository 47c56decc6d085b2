package dev.nabla.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Every sentence that tells why a text is not a formula. Positions are indices of the derived
/// text; the errors that are made point into the input.
final class Errors {
  private final Source source;
  private final Set<String> declared;

  Errors(Source source, Set<String> declared) {
    this.source = source;
    this.declared = declared;
  }

  SyntaxError at(ErrorCode code, int from, int to, String message, List<Fix> fixes) {
    int start = source.inputStart(from);
    int end = Math.max(start, source.inputEnd(to));
    return new SyntaxError(code, message, start, end, fixes);
  }

  private SyntaxError at(ErrorCode code, int from, int to, String message) {
    return at(code, from, to, message, List.of());
  }

  String shown(int from, int to) {
    String input = source.input();
    int start = source.inputStart(from);
    int end = Math.max(start, source.inputEnd(to));
    return shortened(input.substring(start, end).strip());
  }

  private static String shortened(String text) {
    return text.length() <= 40 ? text : text.substring(0, 39) + "…";
  }

  private Fix replaced(int from, int to, String label, String replacement) {
    return new Fix(label, source.inputReplacing(from, to, replacement));
  }

  static SyntaxError tooLong(String input, int limit) {
    String message =
        "This text has " + input.length() + " characters; at most " + limit + " are read.";
    return new SyntaxError(ErrorCode.TOO_LONG, message, limit, input.length(), List.of());
  }

  SyntaxError tooDeep(int from, int to, int limit) {
    return at(
        ErrorCode.TOO_DEEP,
        from,
        to,
        "Brackets, functions and exponents are nested more than " + limit + " deep here.");
  }

  SyntaxError tooLarge(int limit) {
    return at(
        ErrorCode.TOO_LARGE,
        0,
        source.length(),
        "This formula has more than " + limit + " different parts.");
  }

  SyntaxError numberTooLarge(int from, int to, int digits) {
    return at(
        ErrorCode.NUMBER_TOO_LARGE,
        from,
        to,
        "Numbers are read up to " + digits + " digits; this one has more.");
  }

  SyntaxError resultTooLarge(int from, int to) {
    return at(
        ErrorCode.NUMBER_TOO_LARGE, from, to, "The numbers here multiply to one that is too long.");
  }

  SyntaxError incomplete(int from, String awaited) {
    return at(
        ErrorCode.INCOMPLETE,
        from,
        from,
        "The formula is not finished: " + awaited + " is missing.");
  }

  SyntaxError unexpectedCharacter(int from, int to) {
    return at(
        ErrorCode.UNEXPECTED_CHARACTER,
        from,
        to,
        "“" + shown(from, to) + "” has no meaning in a formula.");
  }

  SyntaxError squareBracket(int from) {
    return at(
        ErrorCode.UNEXPECTED_CHARACTER,
        from,
        from + 1,
        "Square brackets have no meaning in a formula; use round ones.",
        List.of(new Fix("round brackets", source.input().replace('[', '(').replace(']', ')'))));
  }

  SyntaxError expectedOperand(Token found) {
    return at(
        ErrorCode.EXPECTED_OPERAND,
        found.start(),
        found.end(),
        "A number, a name or a bracket is missing before “"
            + shown(found.start(), found.end())
            + "”.");
  }

  SyntaxError expected(String what, Token found) {
    return at(
        ErrorCode.MISMATCHED_BRACKET,
        found.start(),
        found.end(),
        "Here stands “" + shown(found.start(), found.end()) + "” where " + what + " is expected.");
  }

  SyntaxError unmatched(Token found) {
    return at(
        ErrorCode.MISMATCHED_BRACKET,
        found.start(),
        found.end(),
        "Nothing is open that “" + shown(found.start(), found.end()) + "” could close.",
        List.of(replaced(found.start(), found.end(), "remove it", "")));
  }

  /// @param called whether a parenthesis follows, so that no product of letters is meant
  SyntaxError unknownName(int from, int to, boolean called) {
    String word = source.part(from, to);
    List<Fix> fixes = new ArrayList<>();
    for (String name : new Suggestions(declared).near(word)) {
      fixes.add(replaced(from, to, name, name));
    }
    if (word.length() <= 3 && word.chars().allMatch(Names::isAsciiLetter)) {
      String factors = String.join("*", word.split(""));
      boolean first = !called && word.equals(word.toLowerCase(Locale.ROOT));
      fixes.add(first ? 0 : fixes.size(), replaced(from, to, factors, factors));
    }
    String start = "“" + shown(from, to) + "” is not a known name";
    String meant = fixes.isEmpty() ? "." : "; did you mean " + fixes.getFirst().label() + "?";
    return at(ErrorCode.UNKNOWN_NAME, from, to, start + meant, fixes);
  }

  SyntaxError unknownFunction(int from, int to) {
    String name = source.part(from, to);
    return at(
        ErrorCode.UNKNOWN_FUNCTION,
        from,
        to,
        "The function "
            + name
            + " is not defined; write its formula, or "
            + name
            + "*( ) for a product.",
        List.of(new Fix(name + "*(", source.inputWith(from, to, "", "*"))));
  }

  SyntaxError unknownLambda(Token.Function lambda, int to) {
    return at(
        ErrorCode.UNKNOWN_FUNCTION,
        lambda.start(),
        to,
        "This Lambda is not the formula of a known function; write its value instead.");
  }

  SyntaxError unknownCommand(int from, int to) {
    return at(
        ErrorCode.UNKNOWN_COMMAND,
        from,
        to,
        "“" + shown(from, to) + "” is not a command known here.");
  }

  SyntaxError misplacedCommand(int from, int to, String missing) {
    return at(
        ErrorCode.UNKNOWN_COMMAND, from, to, "“" + shown(from, to) + "” needs " + missing + ".");
  }

  SyntaxError twoNumbers(Token first, Token second) {
    String left = source.part(first.start(), first.end());
    String right = source.part(second.start(), second.end());
    int from = first.start();
    int to = second.end();
    List<Fix> fixes = new ArrayList<>();
    if (!right.startsWith(".")) {
      fixes.add(replaced(from, to, left + "*" + right, left + "*" + right));
    }
    if ((left + right).chars().allMatch(Names::isDigit)) {
      fixes.add(replaced(from, to, left + right, left + right));
    }
    return at(
        ErrorCode.TWO_NUMBERS,
        from,
        to,
        "Two numbers stand side by side without an operator.",
        fixes);
  }

  SyntaxError decimalComma(Token before, Token after) {
    int from = before.start();
    int to = after.end();
    String left = source.part(from, before.end());
    String right = source.part(after.start(), to);
    List<Fix> fixes = new ArrayList<>();
    fixes.add(replaced(from, to, left + "." + right, left + "." + right));
    if (right.length() == 3) {
      fixes.add(replaced(from, to, left + right, left + right));
    }
    return at(
        ErrorCode.DECIMAL_COMMA,
        from,
        to,
        "Numbers are written with a decimal point and without separators of thousands.",
        fixes);
  }

  SyntaxError comma(Token found) {
    return at(
        ErrorCode.UNEXPECTED_CHARACTER,
        found.start(),
        found.end(),
        "A comma separates the arguments of a function; this one stands outside.");
  }

  SyntaxError equation(Token sign, int leftFrom) {
    int from = sign.start();
    String left = shown(leftFrom, from);
    String right = source.input().substring(source.inputStart(sign.end())).strip();
    List<Fix> fixes =
        right.isEmpty()
            ? List.of()
            : List.of(
                new Fix(
                    "left side minus right side",
                    source.input().substring(0, source.inputStart(from)).stripTrailing()
                        + " - ("
                        + right
                        + ")"));
    return at(
        ErrorCode.EQUATION,
        from,
        sign.end(),
        "This is an equation between “"
            + left
            + "” and “"
            + shortened(right)
            + "”; a function has only its name left of the equals sign.",
        fixes);
  }

  SyntaxError relation(Token sign) {
    return at(
        ErrorCode.CONDITION,
        sign.start(),
        sign.end(),
        "A comparison belongs in braces: {x < 0: -x, x} for pieces, or {0 < x < 2} at the end for"
            + " the domain.");
  }

  SyntaxError conditionExpected(Token found) {
    return at(
        ErrorCode.CONDITION,
        found.start(),
        found.end(),
        "A condition such as x < 0 is expected before “"
            + shown(found.start(), found.end())
            + "”.");
  }

  SyntaxError misplacedDomain(Token brace) {
    return at(
        ErrorCode.CONDITION,
        brace.start(),
        brace.end(),
        "A domain in braces stands at the end of the whole formula.");
  }

  SyntaxError argumentCount(Token.Function function, int found, int end) {
    int fewest = Functions.fewestArguments(function.head());
    int most = Functions.mostArguments(function.head());
    String wanted =
        most == fewest
            ? plural(fewest)
            : most == Integer.MAX_VALUE
                ? fewest + " or more arguments"
                : fewest + " or " + plural(most);
    return at(
        ErrorCode.ARGUMENT_COUNT,
        function.start(),
        end,
        function.name() + " takes " + wanted + ", not " + found + ".");
  }

  private static String plural(int count) {
    return count == 1 ? "1 argument" : count + " arguments";
  }

  SyntaxError parenthesesNeeded(Token.Function function) {
    return at(
        ErrorCode.BARE_ARGUMENT,
        function.start(),
        function.end(),
        function.name() + " needs its arguments in parentheses.");
  }

  SyntaxError argumentMissing(Token.Function function) {
    return at(
        ErrorCode.BARE_ARGUMENT,
        function.start(),
        function.end(),
        function.name() + " needs an argument, best in parentheses.");
  }

  /// `sin x y`: the second variable may belong to the argument or not.
  SyntaxError secondVariable(Token.Function function, int argumentFrom, int argumentTo, int to) {
    String inner = source.inputInParentheses(argumentFrom, to);
    String outer = source.inputInParentheses(argumentFrom, argumentTo);
    return at(
        ErrorCode.BARE_ARGUMENT,
        function.start(),
        to,
        "It is not clear how far the argument of " + function.name() + " reaches.",
        List.of(
            new Fix(function.name() + "(" + shown(argumentFrom, to) + ")", inner),
            new Fix(
                function.name()
                    + "("
                    + shown(argumentFrom, argumentTo)
                    + ") "
                    + shown(argumentTo, to),
                outer)));
  }

  /// `sin^-1 x`: the inverse function or one over the function.
  SyntaxError inversePower(Token.Function function, int powerTo, String inverse, int[] whole) {
    List<Fix> fixes = new ArrayList<>();
    if (!inverse.isEmpty()) {
      fixes.add(replaced(function.start(), powerTo, inverse, inverse));
    }
    if (whole.length == 2) {
      String argument =
          source.input().substring(source.inputStart(whole[0]), source.inputEnd(whole[1]));
      String one =
          "1/" + function.name() + (argument.startsWith("(") ? "" : " ") + argument.strip();
      fixes.add(replaced(function.start(), whole[1], shortened(one), "(" + one + ")"));
    }
    return at(
        ErrorCode.INVERSE_POWER,
        function.start(),
        powerTo,
        function.name()
            + " with the exponent -1 can mean the inverse function or one over "
            + function.name()
            + ".",
        fixes);
  }

  SyntaxError ambiguousDivision(int from, int to, List<Fix> readings) {
    return at(
        ErrorCode.AMBIGUOUS_DIVISION,
        from,
        to,
        "After a division, put in parentheses what belongs to the denominator.",
        readings);
  }

  SyntaxError baseOfOther(Token.Function function, Token found) {
    return at(
        ErrorCode.BARE_ARGUMENT,
        function.start(),
        found.end(),
        "Only log takes a base, as in log_2(x).");
  }
}
