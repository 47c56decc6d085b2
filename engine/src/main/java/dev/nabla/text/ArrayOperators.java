package dev.nabla.text;

import dev.nabla.expr.ArrayBuild;
import dev.nabla.expr.Build;
import dev.nabla.expr.Dimension;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Relation;
import dev.nabla.expr.Shape;
import dev.nabla.text.ShapeErrors.Operand;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What operators do with arrays: products, transposes, inverses, slices, and the errors when
/// shapes do not fit.
final class ArrayOperators {
  private final Parser parser;
  private final Declarations declarations;
  private final ShapeErrors errors;

  /// The matrix whose inverse was read last, and the vector that was transposed last.
  private @Nullable Expr inverted;

  private int transposedVectorEnd = -1;
  private int transposedVectorSign = -1;

  ArrayOperators(Parser parser, Declarations declarations) {
    this.parser = parser;
    this.declarations = declarations;
    this.errors = new ShapeErrors(parser.source, parser.errors);
  }

  ShapeErrors errors() {
    return errors;
  }

  boolean active() {
    return declarations.hasArrays();
  }

  /// The symbol of a name; `I_n` is the identity matrix, unless it is declared.
  Expr symbol(String name) {
    if (active() && name.startsWith("I_") && !declarations.shapes().containsKey(name)) {
      Optional<Dimension> side = side(name.substring(2));
      if (side.isPresent()) {
        return ArrayBuild.identity(side.get());
      }
    }
    return Build.symbol(name, declarations.shape(name));
  }

  private Optional<Dimension> side(String text) {
    if (text.length() < 9 && text.chars().allMatch(Names::isDigit)) {
      return Optional.of(new Dimension.Fixed(Integer.parseInt(text)));
    }
    return declarations.lengths().contains(text)
        ? Optional.of(new Dimension.Named(text))
        : Optional.empty();
  }

  /// The matrix whose inverse is the operand that was just read, if it is one.
  @Nullable Expr inverted() {
    return inverted;
  }

  /// Forgets how the operand was written, because it stands in brackets.
  void forget() {
    inverted = null;
    transposedVectorEnd = -1;
  }

  /// What an operation gives.
  ///
  /// @throws ReadFailure if the shapes of its operands do not fit
  Expr fitted(int from, Supplier<Expr> operation) {
    try {
      return operation.get();
    } catch (IllegalArgumentException | ArithmeticException unfit) {
      Cursor cursor = parser.cursor;
      int to = cursor.isAt("]") ? cursor.now().end() : cursor.previous().end();
      throw ReadFailure.failed(errors.unfit(from, to, String.valueOf(unfit.getMessage())));
    }
  }

  Expr sum(Operand left, Operand right, boolean minus) {
    Expr a = left.value();
    Expr b = right.value();
    Supplier<Expr> sum = () -> minus ? Build.difference(a, b) : Build.sum(a, b);
    return active() ? elementwise(left, right, sum, false) : sum.get();
  }

  /// A domain is a condition on numbers.
  void refuseArrays(List<Relation> domain) {
    for (Relation relation : domain) {
      if (!relation.left().shape().isScalar() || !relation.right().shape().isScalar()) {
        int end = parser.source.length();
        throw ReadFailure.failed(errors.unfit(0, end, "a domain is a condition on numbers"));
      }
    }
  }

  Expr elementwise(Operand left, Operand right, Supplier<Expr> operation, boolean isProduct) {
    try {
      return operation.get();
    } catch (IllegalArgumentException unfit) {
      boolean asProduct = isProduct && fits(left.value(), right.value());
      throw ReadFailure.failed(errors.elementwise(left, right, left.to(), asProduct));
    }
  }

  private static boolean fits(Expr left, Expr right) {
    try {
      ArrayBuild.dot(left, right);
      return true;
    } catch (IllegalArgumentException unfit) {
      return false;
    }
  }

  Expr dot(Operand left, Operand right) {
    try {
      return ArrayBuild.dot(left.value(), right.value());
    } catch (IllegalArgumentException unfit) {
      throw ReadFailure.failed(errors.product(left, right));
    }
  }

  /// `A⁻¹B`.
  Expr solved(Expr matrix, Operand left, Operand right) {
    try {
      return ArrayBuild.solve(matrix, right.value());
    } catch (IllegalArgumentException unfit) {
      throw ReadFailure.failed(errors.product(left, right));
    }
  }

  /// Whether the operand that was just read is a vector with the sign of a transpose.
  boolean isRow() {
    return transposedVectorEnd >= 0 && transposedVectorEnd == parser.cursor.previous().end();
  }

  /// @param sideBySide whether they have no sign between them, and the left one is no row
  void refuseVectors(boolean sideBySide, Operand left, Operand right) {
    if (isRow() && right.shape().rank() == 1) {
      throw ReadFailure.failed(errors.row(left, right, transposedVectorSign));
    }
    boolean vectors = left.shape().rank() == 1 && right.shape().rank() == 1;
    if (sideBySide && vectors) {
      throw ReadFailure.failed(errors.vectors(left, right));
    }
  }

  /// `*` between matrices is not what some expect.
  void tellElementwise(Operand left, Operand right) {
    if (isMatrix(left.shape()) && isMatrix(right.shape()) && fits(left.value(), right.value())) {
      parser.notices.elementwise(left.from(), left.to(), right.from(), right.to());
    }
  }

  private static boolean isMatrix(Shape shape) {
    return shape.rank() == 2 && !shape.axes().contains(Dimension.Fixed.ONE);
  }

  private static boolean isSquare(Shape shape) {
    return isMatrix(shape) && shape.axes().getFirst().equals(shape.axes().getLast());
  }

  /// A power: entry by entry, but with the exponent −1 the inverse of a square matrix.
  Expr power(int from, Expr base, Expr exponent) {
    forget();
    if (base.shape().isScalar() && exponent.shape().isScalar()) {
      return Build.power(base, exponent);
    }
    int to = parser.cursor.previous().end();
    if (isSquare(base.shape())) {
      if (exponent == Build.MINUS_ONE) {
        Expr inverse = inverse(from, base);
        inverted = base;
        return inverse;
      }
      parser.notices.elementwisePower(from, to);
    }
    return fitted(from, () -> Build.power(base, exponent));
  }

  Expr inverse(int from, Expr matrix) {
    parser.notices.inverse(from, parser.cursor.previous().end());
    return fitted(
        from,
        () -> {
          if (matrix.shape().rank() != 2) {
            throw new IllegalArgumentException(
                "an inverse is of a matrix, not of " + matrix.shape());
          }
          Dimension side = matrix.shape().axes().getFirst();
          return ArrayBuild.solve(matrix, ArrayBuild.identity(side));
        });
  }

  /// Whether `^T` stands here, or another way to write a transpose as an exponent.
  boolean isAtTransposition() {
    Cursor cursor = parser.cursor;
    if (!cursor.isAt("^") || declarations.shapes().containsKey("T")) {
      return cursor.isAt("^") && isSign(cursor.ahead(1));
    }
    return isSign(cursor.ahead(1))
        || isLetter(cursor.ahead(1))
        || (cursor.ahead(1).is("(")
            && (isSign(cursor.ahead(2)) || isLetter(cursor.ahead(2)))
            && cursor.ahead(3).is(")"));
  }

  private static boolean isSign(Token token) {
    return token.is("ᵀ");
  }

  private static boolean isLetter(Token token) {
    return token instanceof Token.Symbol(String name, boolean declared, int start, int end)
        && name.equals("T");
  }

  Expr transposed(int from, Expr operand) {
    int signStart = parser.cursor.now().start();
    if (parser.cursor.skip("^")) {
      if (parser.cursor.skip("(")) {
        parser.cursor.next();
      }
    }
    parser.cursor.next();
    forget();
    if (operand.shape().rank() == 1) {
      transposedVectorSign = signStart;
      transposedVectorEnd = parser.cursor.previous().end();
    }
    return fitted(from, () -> ArrayBuild.transpose(operand));
  }

  /// `A[0]`, `A[1:3, :]`: places are counted from 0, negative ones from the end.
  Expr sliced(int from, Expr operand) {
    forget();
    int outside = parser.open("[");
    Expr value = operand;
    int axis = 0;
    do {
      int item = parser.cursor.now().start();
      if (axis >= value.shape().rank()) {
        int end = parser.cursor.now().end();
        throw ReadFailure.failed(
            errors.unfit(from, end, "it has shape " + operand.shape() + " and no more axes"));
      }
      Expr before = value;
      int along = axis;
      OptionalInt start = parser.cursor.isAt(":") ? OptionalInt.empty() : OptionalInt.of(integer());
      if (parser.cursor.isAt(":")) {
        value = range(item, before, along, start);
        axis++;
      } else {
        int place = start.orElseThrow();
        value = fitted(from, () -> entry(before, along, place));
      }
    } while (parser.cursor.skip(","));
    parser.close("]", outside);
    return value;
  }

  private static Expr entry(Expr operand, int axis, int place) {
    int counted = fromEnd(place, operand, axis);
    int length = operand.shape().axes().get(axis).length();
    if (counted < 0 || counted >= length) {
      throw new IllegalArgumentException(
          "there is no entry " + place + " along an axis of length " + length);
    }
    return ArrayBuild.index(operand, axis, counted);
  }

  private Expr range(int from, Expr operand, int axis, OptionalInt start) {
    parser.expect(":");
    OptionalInt stop = bound();
    OptionalInt step = parser.cursor.skip(":") ? bound() : OptionalInt.empty();
    if (start.isEmpty() && stop.isEmpty() && step.orElse(1) == 1) {
      return operand;
    }
    return fitted(
        from,
        () -> {
          int length = operand.shape().axes().get(axis).length();
          int first = Math.clamp(fromEnd(start.orElse(0), operand, axis), 0, length);
          int last = Math.clamp(fromEnd(stop.orElse(length), operand, axis), first, length);
          if (step.orElse(1) < 1) {
            throw new IllegalArgumentException("the step of a slice is at least 1");
          }
          return ArrayBuild.slice(operand, axis, first, last, step.orElse(1));
        });
  }

  private OptionalInt bound() {
    boolean open = parser.cursor.isAt(":") || parser.cursor.isAt(",") || parser.cursor.isAt("]");
    return open ? OptionalInt.empty() : OptionalInt.of(integer());
  }

  private static int fromEnd(int place, Expr operand, int axis) {
    return place < 0 ? place + operand.shape().axes().get(axis).length() : place;
  }

  /// A whole number that fits an int.
  int integer() {
    int from = parser.cursor.now().start();
    Expr value = parser.expression();
    if (value instanceof Expr.Numeral numeral
        && numeral.value().isInteger()
        && numeral.value().numerator().bitLength() < 31) {
      return numeral.value().numerator().intValueExact();
    }
    int to = parser.cursor.previous().end();
    throw ReadFailure.failed(errors.wholeNumber(from, to, "a whole number"));
  }

  /// One whole number, or several in parentheses.
  List<Integer> integers() {
    if (!parser.cursor.isAt("(")) {
      return List.of(integer());
    }
    List<Integer> all = new ArrayList<>();
    int outside = parser.open("(");
    while (!parser.cursor.isAt(")")) {
      all.add(integer());
      if (!parser.cursor.skip(",")) {
        break;
      }
    }
    parser.close(")", outside);
    return all;
  }
}
