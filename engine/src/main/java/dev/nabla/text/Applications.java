package dev.nabla.text;

import dev.nabla.expr.Build;
import dev.nabla.expr.ElementaryFunction;
import dev.nabla.expr.Expr;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Functions at their arguments, with or without parentheses.
final class Applications {
  private final Parser parser;
  private final Cursor cursor;
  private final SymPyForms sympy;
  private final ArrayCalls calls;

  Applications(Parser parser) {
    this.parser = parser;
    this.cursor = parser.cursor;
    this.sympy = new SymPyForms(parser);
    this.calls = new ArrayCalls(parser);
  }

  Expr application(Token.Function function) {
    cursor.next();
    if (function.head() == Head.Special.LOGARITHM && !cursor.isAt("_")) {
      parser.notices.naturalLogarithm(function.start(), function.end());
    }
    Optional<Expr> base = cursor.isAt("_") ? Optional.of(base(function)) : Optional.empty();
    Optional<Expr> power = power(function);
    parser.enter();
    Expr value = base.isPresent() ? logarithm(argument(function), base.get()) : value(function);
    parser.leave();
    return power.isPresent() ? parser.checked(Build.power(value, power.get())) : value;
  }

  private Expr base(Token.Function function) {
    if (function.head() != Head.Special.LOGARITHM) {
      throw ReadFailure.failed(parser.errors.baseOfOther(function, cursor.now()));
    }
    cursor.next();
    Token token = cursor.now();
    if (token.is("(")) {
      return parser.inBrackets("(", ")");
    }
    if (token.is("{")) {
      return parser.inBrackets("{", "}");
    }
    return item().orElseThrow(parser::operandMissing);
  }

  /// A number, a constant or a symbol.
  private Optional<Expr> item() {
    Optional<Expr> item =
        switch (cursor.now()) {
          case Token.Number number -> Optional.of(Build.number(number.value()));
          case Token.Constant constant -> Optional.of(Build.constant(constant.number()));
          case Token.Symbol symbol -> Optional.of(parser.arrays.symbol(symbol.name()));
          case Token.Unknown unknown -> throw ReadFailure.failed(unknown.error().get());
          case Token.Function function -> Optional.empty();
          case Token.Superscript superscript -> Optional.empty();
          case Token.Mark mark -> Optional.empty();
          case Token.End end -> Optional.empty();
        };
    if (item.isPresent()) {
      cursor.next();
    }
    return item;
  }

  private Optional<Expr> power(Token.Function function) {
    Optional<Expr> power = Optional.empty();
    if (cursor.now() instanceof Token.Superscript superscript) {
      cursor.next();
      power = Optional.of(superscript.exponent());
    } else if (cursor.skip("^")) {
      power = Optional.of(parser.exponent());
    }
    if (power.isPresent() && power.get() == Build.MINUS_ONE) {
      throw ReadFailure.failed(inversePower(function));
    }
    return power;
  }

  private SyntaxError inversePower(Token.Function function) {
    int powerEnd = cursor.previous().end();
    String inverse =
        function.head() instanceof Head.Row row
            ? row.function().inverse().map(ElementaryFunction::plainName).orElse("")
            : "";
    int from = cursor.now().start();
    try {
      value(function);
    } catch (ReadFailure unfinished) {
      return parser.errors.inversePower(function, powerEnd, inverse, new int[0]);
    }
    return parser.errors.inversePower(
        function, powerEnd, inverse, new int[] {from, cursor.previous().end()});
  }

  private Expr argument(Token.Function function) {
    return cursor.isAt("(") ? parser.inBrackets("(", ")") : bareArgument(function);
  }

  private Expr value(Token.Function function) {
    if (function.head() instanceof ArrayFunction array) {
      return calls.read(function, array);
    }
    if (function.name().equals("ln") || function.head() == Head.Special.LOGARITHM) {
      Optional<Expr> determinant = calls.logDeterminant();
      if (determinant.isPresent()) {
        return determinant.get();
      }
    }
    if (function.head() instanceof Head.Special special) {
      Optional<Expr> form = sympy.read(special, function);
      if (form.isPresent()) {
        return form.get();
      }
    }
    List<Expr> arguments = cursor.isAt("(") ? arguments(function) : List.of(bareArgument(function));
    return parser.arrays.fitted(function.start(), () -> applied(function.head(), arguments));
  }

  List<Expr> arguments(Token.Function function) {
    int most = Functions.mostArguments(function.head());
    List<Expr> arguments = new ArrayList<>();
    int outside = parser.open("(");
    arguments.add(parser.expression());
    while (cursor.isAt(",")) {
      if (most == 1) {
        refuseDecimalComma();
      }
      cursor.next();
      arguments.add(parser.expression());
    }
    parser.close(")", outside);
    if (arguments.size() > most || arguments.size() < Functions.fewestArguments(function.head())) {
      int end = cursor.previous().end();
      throw ReadFailure.failed(parser.errors.argumentCount(function, arguments.size(), end));
    }
    return arguments;
  }

  private void refuseDecimalComma() {
    if (cursor.previous() instanceof Token.Number before
        && cursor.ahead(1) instanceof Token.Number after
        && before.end() == cursor.now().start()
        && after.start() == cursor.now().end()) {
      throw ReadFailure.failed(parser.errors.decimalComma(before, after));
    }
  }

  private Expr applied(Head head, List<Expr> arguments) {
    Expr first = arguments.getFirst();
    return switch (head) {
      case Head.Row row -> Build.apply(row.function(), arguments);
      case Head.Reciprocal reciprocal ->
          Division.reciprocal(Build.apply(reciprocal.function(), first));
      case Head.Extreme extreme ->
          arguments.stream().reduce((a, b) -> Build.apply(extreme.function(), a, b)).orElseThrow();
      case Head.Special special ->
          switch (special) {
            case SQUARE_ROOT -> parser.checked(Build.sqrt(first));
            case LOGARITHM ->
                arguments.size() == 1 ? Build.ln(first) : logarithm(first, arguments.get(1));
            case POWER -> parser.checked(Build.power(first, arguments.get(1)));
            case REAL_ROOT -> Build.root(first, arguments.get(1));
            case RATIONAL -> parser.checked(Division.quotient(first, arguments.get(1)));
            case PIECEWISE, IDENTITY, LAMBDA -> first;
          };
      case ArrayFunction array -> first;
    };
  }

  private static Expr logarithm(Expr argument, Expr base) {
    if (base == Build.number(10)) {
      return Build.apply(ElementaryFunction.LOG10, argument);
    }
    if (base == Build.TWO) {
      return Build.apply(ElementaryFunction.LOG2, argument);
    }
    return Division.quotient(Build.ln(argument), Build.ln(base));
  }

  /// √ takes what follows it immediately; ∛ and ∜ likewise.
  Expr radical(Token.Mark mark) {
    cursor.next();
    parser.enter();
    Expr radicand = radicand(mark);
    parser.leave();
    return switch (mark.text()) {
      case "∛" -> Build.apply(ElementaryFunction.CBRT, radicand);
      case "∜" -> Build.root(radicand, Build.number(4));
      default -> parser.checked(Build.sqrt(radicand));
    };
  }

  private Expr radicand(Token.Mark mark) {
    Token token = cursor.now();
    if (token.is("(")) {
      return parser.inBrackets("(", ")");
    }
    if (token.is("|")) {
      return parser.bars();
    }
    if (token instanceof Token.Mark inner && "√∛∜".contains(inner.text())) {
      return radical(inner);
    }
    if (token instanceof Token.Function function) {
      return application(function);
    }
    Expr radicand = withExponent(item().orElseThrow(parser::operandMissing));
    if (parser.startsOperand() || cursor.previous() != token) {
      parser.notices.bareArgument(
          mark.text(), mark.start(), token.start(), cursor.previous().end());
    }
    return radicand;
  }

  /// The item that was just read, with what is raised behind it.
  private Expr withExponent(Expr item) {
    int from = cursor.previous().start();
    Expr base = parser.postfixes(from, item);
    return cursor.skip("^")
        ? parser.checked(parser.arrays.power(from, base, parser.exponent()))
        : base;
  }

  private Expr bareArgument(Token.Function function) {
    if (!Functions.takesBareArgument(function.head())) {
      throw cursor.isAtEnd()
          ? parser.awaiting("“(”")
          : ReadFailure.failed(parser.errors.parenthesesNeeded(function));
    }
    int start = cursor.now().start();
    boolean negative = cursor.skip("-");
    Expr argument;
    if (cursor.now() instanceof Token.Function inner) {
      argument = application(inner);
    } else if (cursor.isAt("|")) {
      argument = parser.bars();
    } else if (cursor.now() instanceof Token.Mark radical && "√∛∜".contains(radical.text())) {
      argument = radical(radical);
    } else {
      argument = items(function, start);
    }
    return negative ? Build.negate(argument) : argument;
  }

  /// Numbers and constants and then at most one variable: `sin 2 pi x^2`.
  private Expr items(Token.Function function, int start) {
    Optional<Expr> product = Optional.empty();
    boolean variable = false;
    boolean exponent = false;
    while (!variable) {
      Token token = cursor.now();
      if (token instanceof Token.Number
          && cursor.previous() instanceof Token.Number before
          && product.isPresent()) {
        throw ReadFailure.failed(parser.errors.twoNumbers(before, token));
      }
      Optional<Expr> item = item();
      if (item.isEmpty()) {
        break;
      }
      Expr factor = withExponent(item.get());
      exponent |= cursor.previous() != token;
      variable = token instanceof Token.Symbol;
      product = Optional.of(product.map(left -> Build.product(left, factor)).orElse(factor));
    }
    int end = cursor.previous().end();
    if (product.isEmpty()) {
      throw cursor.isAtEnd()
          ? parser.awaiting("the argument of " + function.name())
          : ReadFailure.failed(parser.errors.argumentMissing(function));
    }
    refuseSecondVariable(function, start, end);
    if (exponent || stopsEarly()) {
      parser.notices.bareArgument(function.name(), function.start(), start, end);
    }
    return product.get();
  }

  /// Whether the argument stops before something that could be meant to belong to it.
  private boolean stopsEarly() {
    boolean operator = cursor.isAt("/") || cursor.isAt("*");
    return cursor.isAt("(") || (operator && !(cursor.ahead(1) instanceof Token.Function));
  }

  private void refuseSecondVariable(Token.Function function, int start, int end) {
    boolean second = false;
    while (item().isPresent()) {
      second = true;
      withExponent(Build.ONE);
    }
    if (second) {
      int last = cursor.previous().end();
      throw ReadFailure.failed(parser.errors.secondVariable(function, start, end, last));
    }
  }
}
