package dev.nabla.text;

import dev.nabla.expr.ArrayExpr;
import dev.nabla.expr.ArrayOperation;
import dev.nabla.expr.Build;
import dev.nabla.expr.Dimension;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Reducer;
import dev.nabla.expr.Shape;
import java.util.List;

/// Operations on arrays as textbooks write them: `X^{\top}`, `A^{-1} B`, `\ln\det\left(A\right)`.
final class ArrayLatexWriting {
  private static final String TIMES = " \\times ";

  private final LatexWriter out;

  ArrayLatexWriting(LatexWriter out) {
    this.out = out;
  }

  static Strength strength(ArrayExpr array) {
    return switch (ArrayForm.of(array)) {
      case ArrayForm.Dot dot -> Strength.PRODUCT;
      case ArrayForm.Solved solved when solved.isPower() -> Strength.PRODUCT;
      case ArrayForm.Transposed transposed -> Strength.POWER;
      case ArrayForm other -> Strength.ATOM;
    };
  }

  /// Whether it is factors in a row, which need no parentheses behind a number.
  static boolean isRow(Expr expr) {
    return expr instanceof ArrayExpr array
        && (ArrayForm.of(array) instanceof ArrayForm.Dot
            || (ArrayForm.of(array) instanceof ArrayForm.Solved solved && solved.isPower()));
  }

  void write(ArrayForm form) {
    switch (form) {
      case ArrayForm.Dot dot -> product(dot.left(), dot.right());
      case ArrayForm.Outer outer -> call("outer", List.of(outer.left(), outer.right()), "");
      case ArrayForm.Transposed transposed -> {
        out.put(transposed.operand(), Strength.ATOM);
        out.put("^{\\top}");
      }
      case ArrayForm.Entries entries -> {
        out.put(entries.operand(), Strength.ATOM);
        out.put("[" + entries.places() + "]");
      }
      case ArrayForm.Solved solved when solved.isPower() -> {
        out.put(solved.matrix(), Strength.ATOM);
        out.put("^{-1}");
        if (!solved.isInverse()) {
          out.put(" ");
          out.put(solved.right(), Strength.POWER);
        }
      }
      case ArrayForm.Solved solved -> call("solve", List.of(solved.matrix(), solved.right()), "");
      case ArrayForm.Plain plain -> plain(plain);
    }
  }

  private void product(Expr left, Expr right) {
    out.put(left, FormulaWriter.isMatrixProduct(left) ? Strength.PRODUCT : Strength.POWER);
    boolean vectors = left.shape().rank() == 1 && right.shape().rank() == 1;
    out.put(vectors ? " \\cdot " : out.separator(lastFactor(left), right));
    out.put(right, Strength.POWER);
  }

  private static Expr lastFactor(Expr expr) {
    Expr last = expr;
    while (last instanceof ArrayExpr array && ArrayForm.of(array) instanceof ArrayForm.Dot dot) {
      last = dot.right();
    }
    return last;
  }

  private void plain(ArrayForm.Plain form) {
    ArrayText text = ArrayText.of(form, TIMES);
    switch (form.operation()) {
      case ArrayOperation.Reduction reduction when text.after().isEmpty() -> {
        out.put(sign(reduction.reducer()));
        inBrackets(form.operands(), "");
      }
      case ArrayOperation.Expansion(Shape to) when form.operand() == Build.ONE ->
          out.put("\\mathbf{1}_{" + shape(to) + "}");
      case ArrayOperation.Expansion(Shape to) when form.operand() == Build.ZERO ->
          out.put("\\mathbf{0}_{" + shape(to) + "}");
      case ArrayOperation.Expansion(Shape to) -> call("expand", form.operands(), shape(to));
      case ArrayOperation.Reshaping(Shape to) -> call("reshape", form.operands(), shape(to));
      case ArrayOperation.Trace trace -> call("tr", form.operands(), "");
      case ArrayOperation.LogDeterminant determinant -> {
        out.put("\\ln\\det");
        inBrackets(form.operands(), "");
      }
      case ArrayOperation.Identity(Dimension side) -> identity(side);
      case ArrayOperation other ->
          call(
              text.name(),
              text.operands() ? form.operands() : List.of(),
              text.after()
                  .replace("axis", "\\mathrm{axis}")
                  .replace("keepdims", "\\mathrm{keepdims}"));
    }
  }

  private void identity(Dimension side) {
    String name = side.toString();
    boolean plain = name.chars().allMatch(Names::isWordCharacter) && name.length() < 9;
    if (plain) {
      out.put("I_{" + name + "}");
    } else {
      call("eye", List.of(), length(side));
    }
  }

  private static String sign(Reducer reducer) {
    return switch (reducer) {
      case SUM -> "\\sum";
      case MAX -> "\\max";
      case LOG_SUM_EXP -> "\\operatorname{logsumexp}";
    };
  }

  private String shape(Shape shape) {
    return shape.isScalar()
        ? "()"
        : String.join(TIMES, shape.axes().stream().map(this::length).toList());
  }

  private String length(Dimension length) {
    return length instanceof Dimension.Named(String name) ? out.symbol(name) : length.toString();
  }

  private void call(String name, List<Expr> arguments, String after) {
    out.put("\\operatorname{" + name + "}");
    inBrackets(arguments, after);
  }

  private void inBrackets(List<Expr> arguments, String after) {
    out.put(out.open());
    out.putList(arguments);
    out.put((arguments.isEmpty() || after.isEmpty() ? "" : ", ") + after);
    out.put(out.close());
  }
}
