package dev.nabla.text;

import dev.nabla.expr.ArrayBuild;
import dev.nabla.expr.Branch;
import dev.nabla.expr.Build;
import dev.nabla.expr.Dimension;
import dev.nabla.expr.ElementaryFunction;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Reducer;
import dev.nabla.expr.Relation;
import dev.nabla.expr.Shape;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.stream.IntStream;

/// Functions of whole arrays at their arguments.
final class ArrayCalls {
  private final Parser parser;
  private final Cursor cursor;
  private final ArrayOperators arrays;

  ArrayCalls(Parser parser) {
    this.parser = parser;
    this.cursor = parser.cursor;
    this.arrays = parser.arrays;
  }

  /// What stands in the parentheses: the values, then perhaps axes.
  private record Arguments(List<Expr> values, List<Integer> axes, boolean axesNamed, boolean kept) {
    Expr first() {
      return values.getFirst();
    }
  }

  Expr read(Token.Function token, ArrayFunction function) {
    if (!cursor.isAt("(")) {
      throw cursor.isAtEnd()
          ? parser.awaiting("“(”")
          : ReadFailure.failed(parser.errors.parenthesesNeeded(token));
    }
    return switch (function) {
      case WHERE -> where();
      case ONES, ZEROS, IDENTITY -> filled(token, function);
      case RESHAPE, EXPAND -> shaped(token, function);
      case EMBED -> embedded(token);
      case DETERMINANT -> throw ReadFailure.failed(arrays.errors().determinant(token));
      case SUM,
          MEAN,
          MAX,
          MIN,
          LOG_SUM_EXP,
          NORM,
          DOT,
          OUTER,
          TRANSPOSE,
          TRACE,
          DIAGONAL,
          DIAGONAL_MATRIX,
          LOG_DETERMINANT,
          SOLVE,
          INVERSE,
          CONCATENATE -> {
        Arguments arguments = arguments(token, function);
        yield parser.checked(
            arrays.fitted(token.start(), () -> applied(token, function, arguments)));
      }
    };
  }

  /// `ln det A`: nothing else is known of a determinant.
  Optional<Expr> logDeterminant() {
    boolean bracketed = cursor.isAt("(");
    if (cursor.ahead(bracketed ? 1 : 0) instanceof Token.Function function
        && function.head() == ArrayFunction.DETERMINANT) {
      int outside = bracketed ? parser.open("(") : 0;
      cursor.next();
      Expr value = arrays.fitted(function.start(), () -> ArrayBuild.logDeterminant(determined()));
      if (bracketed) {
        if (!cursor.isAt(")")) {
          throw ReadFailure.failed(arrays.errors().determinant(function));
        }
        parser.close(")", outside);
      }
      return Optional.of(value);
    }
    return Optional.empty();
  }

  /// What stands behind `det`, of which an exponent is no part if it is in parentheses.
  private Expr determined() {
    return cursor.isAt("(") ? parser.inBrackets("(", ")") : parser.power();
  }

  private Arguments arguments(Token.Function token, ArrayFunction function) {
    int outside = parser.open("(");
    List<Expr> values = new ArrayList<>();
    List<Integer> axes = new ArrayList<>();
    boolean named = false;
    boolean kept = false;
    do {
      if (isWord("axis")) {
        cursor.next();
        parser.expect("=");
        axes.addAll(arrays.integers());
        named = true;
      } else if (isWord("keepdims")) {
        cursor.next();
        parser.expect("=");
        parser.expect("True");
        kept = true;
      } else {
        values.add(parser.expression());
      }
    } while (cursor.skip(","));
    parser.close(")", outside);
    int found = values.size();
    boolean several = found >= function.fewestArguments() && found <= function.mostArguments();
    if (!several) {
      int end = cursor.previous().end();
      throw ReadFailure.failed(parser.errors.argumentCount(token, found, end));
    }
    return new Arguments(values, axes, named, kept);
  }

  private boolean isWord(String word) {
    return cursor.now() instanceof Token.Symbol symbol
        && symbol.name().equals(word)
        && cursor.ahead(1).is("=");
  }

  private Expr applied(Token.Function token, ArrayFunction function, Arguments arguments) {
    Expr first = arguments.first();
    return switch (function) {
      case SUM -> reduced(Reducer.SUM, arguments);
      case LOG_SUM_EXP -> reduced(Reducer.LOG_SUM_EXP, arguments);
      case MEAN -> mean(arguments);
      case MAX -> extreme(ElementaryFunction.MAX, token, arguments);
      case MIN -> extreme(ElementaryFunction.MIN, token, arguments);
      case NORM -> Build.sqrt(ArrayBuild.sum(Build.power(first, Build.TWO)));
      case DOT -> two(arguments, ArrayBuild::dot);
      case OUTER -> two(arguments, ArrayBuild::outer);
      case SOLVE -> two(arguments, ArrayBuild::solve);
      case TRANSPOSE -> ArrayBuild.transpose(first);
      case TRACE -> ArrayBuild.trace(first);
      case DIAGONAL -> diagonal(first);
      case DIAGONAL_MATRIX -> ArrayBuild.diagonalMatrix(first);
      case LOG_DETERMINANT -> ArrayBuild.logDeterminant(first);
      case INVERSE -> arrays.inverse(token.start(), first);
      case CONCATENATE ->
          ArrayBuild.concatenate(
              arguments.axes.isEmpty() ? 0 : place(arguments.axes.getFirst(), first),
              arguments.values);
      case DETERMINANT, RESHAPE, EXPAND, ONES, ZEROS, IDENTITY, EMBED, WHERE ->
          throw new IllegalStateException(function.plainName());
    };
  }

  private static Expr two(Arguments arguments, BinaryOperator<Expr> operation) {
    return operation.apply(arguments.values.get(0), arguments.values.get(1));
  }

  /// The matrix of a vector, or the vector of a square matrix.
  private static Expr diagonal(Expr operand) {
    Shape shape = operand.shape();
    boolean square = shape.rank() == 2 && shape.axes().get(0).equals(shape.axes().get(1));
    return square ? ArrayBuild.diagonalOf(operand) : ArrayBuild.diagonalMatrix(operand);
  }

  private static int place(int axis, Expr operand) {
    return axis < 0 ? axis + operand.shape().rank() : axis;
  }

  /// The axes that go away: those named, else all.
  private static List<Integer> axes(Arguments arguments) {
    Expr operand = arguments.first();
    List<Integer> axes = new ArrayList<>(arguments.axes);
    if (arguments.values.size() == 2) {
      if (arguments.values.get(1) instanceof Expr.Numeral numeral
          && numeral.value().isInteger()
          && numeral.value().numerator().bitLength() < 31
          && !arguments.axesNamed) {
        axes.add(numeral.value().numerator().intValueExact());
      } else {
        throw new IllegalArgumentException("the second argument is an axis, such as axis=0");
      }
    }
    List<Integer> places =
        axes.isEmpty() && !arguments.axesNamed
            ? IntStream.range(0, operand.shape().rank()).boxed().toList()
            : axes.stream().map(axis -> place(axis, operand)).sorted().toList();
    if (new HashSet<>(places).size() < places.size()) {
      throw new IllegalArgumentException("an axis is named twice");
    }
    return places;
  }

  private static Expr reduced(Reducer reducer, Arguments arguments) {
    return reduced(reducer, arguments.first(), axes(arguments), arguments.kept);
  }

  private static Expr reduced(Reducer reducer, Expr operand, List<Integer> axes, boolean kept) {
    if (kept || axes.isEmpty()) {
      return ArrayBuild.reduceKept(reducer, operand, axes);
    }
    return ArrayBuild.reduce(reducer, operand, axes.stream().mapToInt(axis -> axis).toArray());
  }

  private static Expr mean(Arguments arguments) {
    Expr operand = arguments.first();
    Expr count = Build.ONE;
    List<Integer> axes = axes(arguments);
    Expr sum = reduced(Reducer.SUM, operand, axes, arguments.kept);
    for (int axis : axes) {
      count = Build.product(count, operand.shape().axes().get(axis).toExpr());
    }
    return Build.quotient(sum, count);
  }

  /// Of one array over its axes, of several entry by entry. The least is the negative of the
  /// greatest negative.
  private Expr extreme(ElementaryFunction function, Token.Function token, Arguments arguments) {
    boolean axes = arguments.axesNamed || arguments.kept;
    if (arguments.values.size() > 1) {
      if (axes) {
        throw new IllegalArgumentException("axes belong to one array");
      }
      return arguments.values.stream().reduce((a, b) -> Build.apply(function, a, b)).orElseThrow();
    }
    if (arguments.first().shape().isScalar() && !axes) {
      throw new IllegalArgumentException(
          token.name() + " takes an array or several numbers, not one number");
    }
    if (function == ElementaryFunction.MAX) {
      return reduced(Reducer.MAX, arguments);
    }
    Expr negative = Build.negate(arguments.first());
    return Build.negate(reduced(Reducer.MAX, negative, axes(arguments), arguments.kept));
  }

  /// The shape up to the parenthesis that closes.
  private Shape shape() {
    int from = cursor.now().start();
    int depth = 0;
    while (!cursor.isAtEnd() && !(depth == 0 && cursor.isAt(")"))) {
      depth += cursor.isAt("(") ? 1 : cursor.isAt(")") ? -1 : 0;
      cursor.next();
    }
    if (cursor.isAtEnd()) {
      throw parser.awaiting("“)”");
    }
    int to = cursor.now().start();
    try {
      return ShapeText.read(parser.source.toString(), from, to);
    } catch (ShapeText.Misread misread) {
      throw ReadFailure.failed(arrays.errors().wholeNumber(from, to, "a shape, as 2×3 or k×m"));
    }
  }

  private Expr filled(Token.Function token, ArrayFunction function) {
    int outside = parser.open("(");
    Shape shape = shape();
    parser.close(")", outside);
    if (function == ArrayFunction.IDENTITY) {
      return arrays.fitted(
          token.start(),
          () -> {
            if (shape.rank() != 1) {
              throw new IllegalArgumentException("an identity matrix has one length");
            }
            Dimension side = shape.axes().getFirst();
            return ArrayBuild.identity(side);
          });
    }
    return ArrayBuild.expand(function == ArrayFunction.ONES ? Build.ONE : Build.ZERO, shape);
  }

  private Expr shaped(Token.Function token, ArrayFunction function) {
    int outside = parser.open("(");
    Expr value = parser.expression();
    parser.expect(",");
    Shape shape = shape();
    parser.close(")", outside);
    return arrays.fitted(
        token.start(),
        () ->
            function == ArrayFunction.RESHAPE
                ? ArrayBuild.reshape(value, shape)
                : ArrayBuild.expand(value, shape));
  }

  /// `embed(A, axis, start, step, length)`.
  private Expr embedded(Token.Function token) {
    int outside = parser.open("(");
    Expr value = parser.expression();
    int[] numbers = new int[4];
    for (int i = 0; i < numbers.length; i++) {
      parser.expect(",");
      numbers[i] = arrays.integer();
    }
    parser.close(")", outside);
    return arrays.fitted(
        token.start(),
        () ->
            ArrayBuild.embed(
                value, numbers[0], numbers[1], numbers[2], new Dimension.Fixed(numbers[3])));
  }

  private Expr where() {
    int from = cursor.previous().start();
    int outside = parser.open("(");
    List<Relation> conditions = parser.conditions().chains(parser.expression());
    parser.expect(",");
    Expr accepted = parser.expression();
    parser.expect(",");
    Expr rejected = parser.expression();
    parser.close(")", outside);
    return arrays.fitted(
        from,
        () -> Build.piecewise(List.of(new Branch(conditions, accepted)), Optional.of(rejected)));
  }
}
