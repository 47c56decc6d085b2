package dev.nabla.text;

import dev.nabla.expr.ArrayOperation;
import dev.nabla.expr.Build;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Shape;
import java.util.stream.Collectors;

/// Operations on arrays as calls in the grammar.
///
/// @param name of the function
/// @param operands whether there are operands before the rest
/// @param after what stands behind them: `axis=0`; empty if nothing does
record ArrayText(String name, boolean operands, String after) {

  /// @param times what stands between the lengths of a shape
  static ArrayText of(ArrayForm.Plain form, String times) {
    return switch (form.operation()) {
      case ArrayOperation.Reduction reduction -> {
        boolean all = reduction.axes().size() == form.operand().shape().rank() && !reduction.kept();
        yield new ArrayText(reduction.reducer().plainName(), true, all ? "" : axes(reduction));
      }
      case ArrayOperation.Expansion(Shape to) ->
          number(form.operand()).isEmpty()
              ? new ArrayText("expand", true, shape(to, times))
              : new ArrayText(number(form.operand()), false, shape(to, times));
      case ArrayOperation.Reshaping(Shape to) -> new ArrayText("reshape", true, shape(to, times));
      case ArrayOperation.Embedding embedding ->
          new ArrayText(
              "embed",
              true,
              "%d, %d, %d, %s"
                  .formatted(
                      embedding.axis(), embedding.start(), embedding.step(), embedding.length()));
      case ArrayOperation.Concatenation(int axis) ->
          new ArrayText("concat", true, axis == 0 ? "" : "axis=" + axis);
      case ArrayOperation.DiagonalMatrix diagonal ->
          new ArrayText(isSquare(form.operand()) ? "diagm" : "diag", true, "");
      case ArrayOperation.DiagonalOf diagonal -> new ArrayText("diag", true, "");
      case ArrayOperation.Trace trace -> new ArrayText("trace", true, "");
      case ArrayOperation.Identity identity ->
          new ArrayText("eye", false, identity.side().toString());
      case ArrayOperation.LogDeterminant determinant -> new ArrayText("logdet", true, "");
      case ArrayOperation.Solution solution -> new ArrayText("solve", true, "");
      case ArrayOperation.MatrixProduct product -> new ArrayText("dot", true, "");
      case ArrayOperation.Transposition transposition -> new ArrayText("transpose", true, "");
      case ArrayOperation.Slicing slicing -> throw new IllegalStateException(slicing.toString());
    };
  }

  private static boolean isSquare(Expr operand) {
    Shape shape = operand.shape();
    return shape.rank() == 2 && shape.axes().get(0).equals(shape.axes().get(1));
  }

  /// The function that makes an array of this number; empty for other operands.
  private static String number(Expr operand) {
    return operand == Build.ONE ? "ones" : operand == Build.ZERO ? "zeros" : "";
  }

  static String shape(Shape shape, String times) {
    return ShapeText.write(shape, times);
  }

  /// `axis=0`, `axis=(0, 1), keepdims=True`.
  static String axes(ArrayOperation.Reduction reduction) {
    String axes =
        reduction.axes().size() == 1
            ? reduction.axes().getFirst().toString()
            : reduction.axes().stream()
                .map(String::valueOf)
                .collect(Collectors.joining(", ", "(", ")"));
    return "axis=" + axes + (reduction.kept() ? ", keepdims=True" : "");
  }
}
