package dev.nabla.text;

import dev.nabla.expr.ArrayExpr;
import dev.nabla.expr.ArrayOperation;
import dev.nabla.expr.Branch;
import dev.nabla.expr.Build;
import dev.nabla.expr.Comparison;
import dev.nabla.expr.Dimension;
import dev.nabla.expr.ElementaryFunction;
import dev.nabla.expr.Expr;
import dev.nabla.expr.NamedNumber;
import dev.nabla.expr.Reducer;
import dev.nabla.expr.Relation;
import dev.nabla.expr.Shape;
import dev.nabla.expr.Unfinished;
import java.util.List;
import java.util.stream.Collectors;

/// Formulas of arrays as NumPy computes them, with `numpy` as `np` and `scipy.special`. Names of
/// lengths are variables too.
final class NumpyWriter extends LinearWriter {
  NumpyWriter(int limit) {
    super(limit, "*", "/");
  }

  @Override
  String constant(Expr.Constant constant) {
    return switch (constant.number()) {
      case NamedNumber.E -> "np.e";
      case NamedNumber.PI -> "np.pi";
      case NamedNumber.TAU -> "(2*np.pi)";
    };
  }

  @Override
  String symbol(String name) {
    return PythonName.of(name);
  }

  @Override
  void derivative(Unfinished.Part part) {
    throw new UnwritableException("NumPy has no derivatives of formulas");
  }

  @Override
  void squareRoot(Expr radicand) {
    call("np.sqrt", List.of(radicand), "");
  }

  @Override
  void power(Expr.Power power) {
    put(power.base(), Strength.ATOM);
    put("**");
    put(power.exponent(), Strength.ATOM);
  }

  private void call(String name, List<Expr> arguments, String after) {
    put(name + "(");
    putList(arguments);
    put(after + ")");
  }

  private void around(String before, Expr argument, String after) {
    put(before);
    put(argument, Strength.SUM);
    put(after);
  }

  @Override
  Strength strengthOf(Expr.Apply apply) {
    return switch (apply.function()) {
      case SEC, CSC, COT, ROOT, GELU -> Strength.PRODUCT;
      case ElementaryFunction other -> Strength.ATOM;
    };
  }

  @Override
  void apply(Expr.Apply apply) {
    Expr u = apply.argument();
    switch (apply.function()) {
      case SIN,
          COS,
          TAN,
          SINH,
          COSH,
          TANH,
          EXP,
          EXPM1,
          LOG1P,
          LOG10,
          LOG2,
          CBRT,
          SIGN,
          FLOOR,
          CEIL,
          ABS ->
          call("np." + apply.function().plainName(), apply);
      case LN -> call("np.log", apply);
      case ASIN -> call("np.arcsin", apply);
      case ACOS -> call("np.arccos", apply);
      case ATAN -> call("np.arctan", apply);
      case ATAN2 -> call("np.arctan2", apply);
      case ASINH -> call("np.arcsinh", apply);
      case ACOSH -> call("np.arccosh", apply);
      case ATANH -> call("np.arctanh", apply);
      case MIN -> call("np.minimum", apply);
      case MAX -> call("np.maximum", apply);
      case SEC -> around("1/np.cos(", u, ")");
      case CSC -> around("1/np.sin(", u, ")");
      case COT -> around("1/np.tan(", u, ")");
      case RELU -> around("np.maximum(0, ", u, ")");
      case LEAKY_RELU -> {
        around("np.where((", u, ") > 0, ");
        around("", u, ", ");
        around("(", u, ")/100)");
      }
      case SOFTPLUS -> around("np.logaddexp(0, ", u, ")");
      case SIGMOID -> call("scipy.special.expit", apply);
      case GELU -> {
        // The bound keeps the product from 0 times infinity; below it all is 0 anyway.
        around("np.maximum(", u, ", -40)");
        around("*scipy.special.ndtr(", u, ")");
      }
      case ERF, ERFC, GAMMA, DIGAMMA, POLYGAMMA, BINOM ->
          call("scipy.special." + apply.function().plainName(), apply);
      case LGAMMA -> call("scipy.special.gammaln", apply);
      case FACTORIAL -> around("scipy.special.gamma(1 + (", u, "))");
      case ROOT -> {
        Expr degree = apply.arguments().get(1);
        around("np.where((", degree, ") % 2 == 1, ");
        around("np.sign(", u, "), 1)*");
        around("np.where((", degree, ") % 2 == 1, ");
        around("np.abs(", u, "), ");
        put(u, Strength.SUM);
        around(")**(1/(", degree, "))");
      }
    }
  }

  @Override
  Strength strengthOf(ArrayExpr array) {
    return ArrayForm.of(array) instanceof ArrayForm.Dot ? Strength.PRODUCT : Strength.ATOM;
  }

  @Override
  void array(ArrayExpr array) {
    switch (ArrayForm.of(array)) {
      case ArrayForm.Dot dot -> dot(dot, "@");
      case ArrayForm.Outer outer -> call("np.outer", List.of(outer.left(), outer.right()), "");
      case ArrayForm.Transposed transposed -> {
        put(transposed.operand(), Strength.ATOM);
        put(".T");
      }
      case ArrayForm.Entries entries -> {
        put(entries.operand(), Strength.ATOM);
        put("[" + entries.places() + "]");
      }
      case ArrayForm.Solved solved ->
          call("np.linalg.solve", List.of(solved.matrix(), solved.right()), "");
      case ArrayForm.Plain plain -> plain(plain);
    }
  }

  private void plain(ArrayForm.Plain form) {
    switch (form.operation()) {
      case ArrayOperation.Reduction reduction ->
          call(name(reduction.reducer()), form.operands(), axes(reduction, form.operand()));
      case ArrayOperation.Expansion(Shape to) when form.operand() == Build.ONE ->
          put("np.ones(" + tuple(to) + ")");
      case ArrayOperation.Expansion(Shape to) when form.operand() == Build.ZERO ->
          put("np.zeros(" + tuple(to) + ")");
      case ArrayOperation.Expansion(Shape to) ->
          call("np.broadcast_to", form.operands(), ", " + tuple(to));
      case ArrayOperation.Reshaping(Shape to) ->
          call("np.reshape", form.operands(), ", " + tuple(to));
      case ArrayOperation.Embedding embedding -> embedded(embedding, form.operand());
      case ArrayOperation.Concatenation(int axis) -> {
        put("np.concatenate((");
        putList(form.operands());
        put(",), axis=" + axis + ")");
      }
      case ArrayOperation.DiagonalMatrix diagonal ->
          around("np.diag(np.ravel(", form.operand(), "))");
      case ArrayOperation.DiagonalOf diagonal -> call("np.diag", form.operands(), "");
      case ArrayOperation.Trace trace -> call("np.trace", form.operands(), "");
      case ArrayOperation.Identity(Dimension side) -> put("np.eye(" + length(side) + ")");
      case ArrayOperation.LogDeterminant determinant ->
          around("np.linalg.slogdet(", form.operand(), ")[1]");
      case ArrayOperation.MatrixProduct product -> call("np.matmul", form.operands(), "");
      case ArrayOperation.Transposition transposition -> call("np.transpose", form.operands(), "");
      case ArrayOperation.Slicing slicing -> throw new IllegalStateException(slicing.toString());
      case ArrayOperation.Solution solution -> call("np.linalg.solve", form.operands(), "");
    }
  }

  private static String name(Reducer reducer) {
    return reducer == Reducer.LOG_SUM_EXP ? "scipy.special.logsumexp" : "np." + reducer.plainName();
  }

  private static String axes(ArrayOperation.Reduction reduction, Expr operand) {
    if (reduction.axes().size() == operand.shape().rank() && !reduction.kept()) {
      return initial(reduction, operand);
    }
    return ", " + ArrayText.axes(reduction) + initial(reduction, operand);
  }

  /// The greatest of nothing is no error here.
  private static String initial(ArrayOperation.Reduction reduction, Expr operand) {
    boolean empty =
        reduction.reducer() == Reducer.MAX
            && operand.shape().axes().contains(new Dimension.Fixed(0));
    return empty ? ", initial=-np.inf" : "";
  }

  private static String length(Dimension length) {
    return length instanceof Dimension.Named(String name) ? PythonName.of(name) : length.toString();
  }

  private static String tuple(Shape shape) {
    String lengths =
        shape.axes().stream().map(NumpyWriter::length).collect(Collectors.joining(", "));
    return "(" + lengths + (shape.rank() == 1 ? ",)" : ")");
  }

  /// Zeros around the entries; between them too when the step is more than 1.
  private void embedded(ArrayOperation.Embedding embedding, Expr operand) {
    int axis = embedding.axis();
    int length = embedding.length().length();
    int count = operand.shape().axes().get(axis).length();
    if (embedding.step() == 1 || count < 2) {
      int after = length - embedding.start() - count;
      String widths =
          "(0, 0), ".repeat(axis)
              + "("
              + embedding.start()
              + ", "
              + after
              + "), "
              + "(0, 0), ".repeat(operand.shape().rank() - axis - 1);
      around("np.pad(", operand, ", (" + widths.strip() + "))");
    } else {
      long stop = embedding.start() + (long) (count - 1) * embedding.step() + 1;
      String rows = embedding.start() + ":" + stop + ":" + embedding.step();
      around("np.moveaxis(np.moveaxis(", operand, ", " + axis + ", -1)@np.eye(" + length + ")");
      put("[" + rows + "], -1, " + axis + ")");
    }
  }

  /// Nested choices; NaN where no branch holds.
  @Override
  void piecewise(Expr.Piecewise piecewise) {
    for (Branch branch : piecewise.branches()) {
      put("np.where(");
      conditions(branch.conditions());
      put(", ");
      put(branch.value(), Strength.SUM);
      put(", ");
    }
    piecewise.otherwise().ifPresentOrElse(value -> put(value, Strength.SUM), () -> put("np.nan"));
    put(")".repeat(piecewise.branches().size()));
  }

  @Override
  void conditions(List<Relation> relations) {
    for (int i = 0; i < relations.size(); i++) {
      put(i == 0 ? "" : and());
      relation(relations.get(i));
    }
  }

  /// In Python, `nan != 0` holds; the comparison of formulas does not.
  private void relation(Relation relation) {
    if (relation.comparison() == Comparison.NOT_EQUAL) {
      relation(relation.left(), " < ", relation.right());
      put(" | ");
      relation(relation.left(), " > ", relation.right());
    } else {
      relation(relation.left(), " " + sign(relation.comparison()) + " ", relation.right());
    }
  }

  private void relation(Expr left, String sign, Expr right) {
    put("(");
    put(left, Strength.SUM);
    put(sign);
    put(right, Strength.SUM);
    put(")");
  }

  @Override
  String sign(Comparison comparison) {
    return comparison == Comparison.EQUAL ? "==" : comparison.plain();
  }

  @Override
  String and() {
    return " & ";
  }
}
