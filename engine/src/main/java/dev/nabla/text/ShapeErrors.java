package dev.nabla.text;

import dev.nabla.expr.Dimension;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Every sentence that tells why arrays do not fit together. Positions are indices of the derived
/// text.
final class ShapeErrors {
  private static final List<String> SIGNS = List.of("ᵀ", "^T", ".T", "^\\top", "^{\\top}");

  private final Source source;
  private final Errors errors;

  ShapeErrors(Source source, Errors errors) {
    this.source = source;
    this.errors = errors;
  }

  /// An operand and where it stands.
  record Operand(Expr value, int from, int to) {
    Shape shape() {
      return value.shape();
    }
  }

  /// `k×m`, and for a vector `a vector of n`.
  static String named(Shape shape) {
    return switch (shape.rank()) {
      case 0 -> "a number";
      case 1 -> "a vector of " + shape.axes().getFirst();
      default -> shape.toString();
    };
  }

  /// A matrix product whose inner lengths differ.
  SyntaxError product(Operand left, Operand right) {
    List<Fix> fixes = new ArrayList<>();
    String shown = errors.shown(left.from, right.to);
    Shape a = left.shape();
    Shape b = right.shape();
    StringBuilder message = new StringBuilder("“" + shown + "”: ");
    message.append(named(a)).append(" by ").append(named(b)).append(" does not fit");
    if (a.rank() > 2 || b.rank() > 2) {
      message.append(": a matrix product takes matrices and vectors");
    } else {
      Dimension columns = a.axes().getLast();
      Dimension rows = b.axes().getFirst();
      message.append(": ").append(columns).append(a.rank() == 1 ? " entries" : " columns");
      message.append(" meet ").append(rows).append(b.rank() == 1 ? " entries" : " rows");
      if (a.equals(b)) {
        fixes.add(entryByEntry(left, right));
      }
      if (b.rank() == 2 && columns.equals(b.axes().getLast())) {
        fixes.add(transposed(left, right, right));
      }
      if (a.rank() == 2 && a.axes().getFirst().equals(rows)) {
        fixes.add(transposed(left, right, left));
      }
    }
    if (fixes.isEmpty()) {
      message.append('.');
    } else {
      message.append("; did you mean ").append(fixes.getFirst().label()).append('?');
    }
    return errors.at(ErrorCode.SHAPE_MISMATCH, left.from, right.to, message.toString(), fixes);
  }

  private Fix entryByEntry(Operand left, Operand right) {
    String product = errors.shown(left.from, left.to) + "*" + errors.shown(right.from, right.to);
    return new Fix(
        product + ", entry by entry", source.inputReplacing(left.from, right.to, product));
  }

  /// The product with one of its operands transposed, or no longer transposed.
  private Fix transposed(Operand left, Operand right, Operand operand) {
    String changed = transposed(errors.shown(operand.from, operand.to));
    String a = operand == left ? changed : errors.shown(left.from, left.to);
    String b = operand == right ? changed : errors.shown(right.from, right.to);
    int gap = source.inputEnd(left.to);
    String between = source.input().substring(gap, Math.max(gap, source.inputStart(right.from)));
    return new Fix(a + between + b, source.inputReplacing(operand.from, operand.to, changed));
  }

  private String transposed(String operand) {
    for (String sign : SIGNS) {
      if (operand.endsWith(sign)) {
        return operand.substring(0, operand.length() - sign.length());
      }
    }
    boolean simple = operand.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '_');
    boolean bracketed = operand.startsWith("(") && operand.indexOf(')') == operand.length() - 1;
    String sign = Latex.isLatex(source.input()) ? "^T" : "ᵀ";
    return (simple || bracketed ? operand : "(" + operand + ")") + sign;
  }

  /// An elementwise operation on shapes that do not repeat to a common one.
  ///
  /// @param asProduct whether the operands would fit in a matrix product
  SyntaxError elementwise(Operand left, Operand right, int middle, boolean asProduct) {
    List<Fix> fixes = new ArrayList<>();
    String message =
        "“%s”: %s and %s do not fit entry by entry: lengths must be equal or 1"
            .formatted(
                errors.shown(left.from, right.to), named(left.shape()), named(right.shape()));
    if (asProduct) {
      String product = errors.shown(left.from, left.to) + "·" + errors.shown(right.from, right.to);
      fixes.add(new Fix(product, source.inputReplacing(left.to, right.from, "·")));
      return errors.at(
          ErrorCode.SHAPE_MISMATCH,
          left.from,
          right.to,
          message + "; the matrix product is written " + product + ".",
          fixes);
    }
    return errors.at(ErrorCode.SHAPE_MISMATCH, left.from, right.to, message + ".", fixes);
  }

  /// What an operation said about its operands.
  SyntaxError unfit(int from, int to, String reason) {
    String sentence = reason.isEmpty() || reason.endsWith(".") ? reason : reason + ".";
    return errors.at(
        ErrorCode.SHAPE_MISMATCH,
        from,
        to,
        "“"
            + errors.shown(from, to)
            + "”: "
            + sentence.substring(0, 1).toLowerCase(Locale.ROOT)
            + sentence.substring(1),
        List.of());
  }

  /// Two vectors side by side.
  SyntaxError vectors(Operand left, Operand right) {
    String a = errors.shown(left.from, left.to);
    String b = errors.shown(right.from, right.to);
    return errors.at(
        ErrorCode.AMBIGUOUS_PRODUCT,
        left.from,
        right.to,
        "Two vectors side by side can mean "
            + a
            + "·"
            + b
            + ", a number, or "
            + a
            + "*"
            + b
            + ", entry by entry.",
        List.of(
            new Fix(a + "·" + b, source.inputReplacing(left.to, right.from, "·")),
            new Fix(a + "*" + b, source.inputReplacing(left.to, right.from, "*"))));
  }

  /// A vector behind another that is written as a row.
  SyntaxError row(Operand left, Operand right, int rightEnd) {
    String a = errors.shown(left.from, left.to);
    String b = errors.shown(right.from, rightEnd);
    String outer = "outer(" + a + ", " + b + ")";
    boolean vectors = left.shape().rank() == 1;
    return errors.at(
        ErrorCode.AMBIGUOUS_PRODUCT,
        left.from,
        right.to,
        "A vector is neither row nor column, so its transpose is the vector itself; "
            + (vectors ? "the matrix of all products is " + outer + "." : "leave it out here."),
        List.of(
            vectors
                ? new Fix(outer, source.inputReplacing(left.from, right.to, outer))
                : new Fix(b, source.inputReplacing(rightEnd, right.to, ""))));
  }

  SyntaxError determinant(Token.Function function) {
    return errors.at(
        ErrorCode.SHAPE_MISMATCH,
        function.start(),
        function.end(),
        "A determinant is known inside of a logarithm only: ln det(A), the same as logdet(A).",
        List.of());
  }

  SyntaxError wholeNumber(int from, int to, String what) {
    return errors.at(
        ErrorCode.EXPECTED_OPERAND,
        from,
        to,
        "“" + errors.shown(from, to) + "” should be " + what + ".",
        List.of());
  }
}
