package dev.nabla.text;

import dev.nabla.expr.Build;
import dev.nabla.expr.Expr;
import dev.nabla.text.ShapeErrors.Operand;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A product while it is read, from left to right. A matrix product multiplies the last array; the
/// numbers in front of it stay in front: `2*A·B` is `2*(A·B)`.
final class Factors {
  /// What stands between two factors.
  enum Sign {
    TIMES,
    MATRIX,
    ELEMENTWISE,
    DIVIDED,
    NOTHING;

    /// The sign that a token is.
    static Optional<Sign> of(Token token) {
      return switch (token instanceof Token.Mark mark ? mark.text() : "") {
        case "*" -> Optional.of(TIMES);
        case "·" -> Optional.of(MATRIX);
        case "⊙" -> Optional.of(ELEMENTWISE);
        case "/" -> Optional.of(DIVIDED);
        default -> Optional.empty();
      };
    }
  }

  private final Parser parser;
  private final ArrayOperators arrays;
  private final int start;
  private Expr whole;

  /// The factors before the last array.
  private Expr front = Build.ONE;

  /// The array that a matrix product would multiply from the right, unless all is scalar.
  private Operand back;

  /// A matrix that is inverted at the end of the last array, with what stands before it.
  private @Nullable Expr inverted;

  private @Nullable Expr beforeInverse;

  /// Whether the last array is a vector that began as a transposed one.
  private boolean row;

  private boolean matrix;
  private boolean elementwise;

  /// A product that begins with an operand that was just read.
  Factors(Parser parser, int start, boolean negative, int from, Expr first) {
    this.parser = parser;
    this.arrays = parser.arrays;
    this.start = start;
    this.whole = negative ? Build.negate(first) : first;
    this.back = new Operand(first, from, parser.cursor.previous().end());
    if (!first.shape().isScalar()) {
      front = negative ? Build.MINUS_ONE : Build.ONE;
      inverted = arrays.inverted();
      row = arrays.isRow();
    }
  }

  Expr whole() {
    return whole;
  }

  /// Multiplies by an operand that was just read.
  ///
  /// @param from where it begins
  void add(Sign sign, int from, Expr next) {
    Operand right = new Operand(next, from, parser.cursor.previous().end());
    if (whole.shape().isScalar() || next.shape().isScalar()) {
      scale(sign, right);
    } else if (sign == Sign.MATRIX || sign == Sign.NOTHING) {
      matrixProduct(sign, right);
    } else {
      entryByEntry(sign, right);
    }
  }

  private void scale(Sign sign, Operand right) {
    Expr before = whole;
    Expr next = right.value();
    whole =
        parser.checked(
            sign == Sign.DIVIDED ? Division.quotient(before, next) : Build.product(before, next));
    boolean array = !next.shape().isScalar() && sign != Sign.DIVIDED;
    front = array ? before : Build.ONE;
    back = array ? right : new Operand(whole, start, right.to());
    inverted = array ? arrays.inverted() : null;
    row = array && arrays.isRow();
    beforeInverse = null;
  }

  private void matrixProduct(Sign sign, Operand right) {
    arrays.refuseVectors(sign == Sign.NOTHING && !row, back, right);
    if (sign == Sign.NOTHING) {
      parser.notices.matrixProduct(back.from(), right.to());
    }
    tellMixed(elementwise, right.to());
    matrix = true;
    Expr before = back.value();
    Expr product;
    if (inverted != null) {
      Expr solved = arrays.solved(inverted, new Operand(inverted, back.from(), back.to()), right);
      Operand done = new Operand(solved, back.from(), right.to());
      product =
          beforeInverse == null
              ? solved
              : arrays.dot(new Operand(beforeInverse, back.from(), back.to()), done);
    } else {
      product = arrays.dot(back, right);
    }
    inverted = arrays.inverted();
    beforeInverse = inverted == null ? null : before;
    back = new Operand(product, back.from(), right.to());
    whole = parser.checked(Build.product(front, product));
  }

  private void entryByEntry(Sign sign, Operand right) {
    tellMixed(matrix, right.to());
    elementwise = true;
    Operand left = new Operand(whole, start, back.to());
    if (sign == Sign.TIMES) {
      arrays.tellElementwise(left, right);
    }
    Expr next = right.value();
    whole =
        parser.checked(
            arrays.elementwise(
                left,
                right,
                () ->
                    sign == Sign.DIVIDED
                        ? Division.quotient(left.value(), next)
                        : Build.product(left.value(), next),
                sign == Sign.TIMES));
    front = Build.ONE;
    back = new Operand(whole, start, right.to());
    inverted = null;
    beforeInverse = null;
    row = false;
  }

  /// Matrix products and elementwise ones in one row are read from left to right.
  private void tellMixed(boolean otherBefore, int end) {
    if (otherBefore) {
      parser.notices.mixedProduct(start, back.to(), end);
    }
  }
}
