package dev.nabla.text;

import dev.nabla.expr.ArrayExpr;
import dev.nabla.expr.Branch;
import dev.nabla.expr.Comparison;
import dev.nabla.expr.ElementaryFunction;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Unfinished;
import java.util.List;

/// Formulas in the plain grammar.
final class TextWriter extends LinearWriter {
  TextWriter(int limit) {
    super(limit, "*", "/");
  }

  @Override
  String constant(Expr.Constant constant) {
    return constant.number().plain();
  }

  @Override
  String symbol(String name) {
    boolean plain = Names.isPlainSymbol(name) || Names.isPlainWord(name);
    return plain ? name : quoted(name);
  }

  static String quoted(String name) {
    return "\"" + name.replace("\"", "\"\"") + "\"";
  }

  @Override
  void derivative(Unfinished.Part part) {
    put("d/d" + symbol(part.variable().name()) + "[");
    put(part.function(), Strength.SUM);
    put("]");
  }

  @Override
  void squareRoot(Expr radicand) {
    put("sqrt(");
    put(radicand, Strength.SUM);
    put(")");
  }

  @Override
  void power(Expr.Power power) {
    put(power.base(), Strength.ATOM);
    put("^");
    put(power.exponent(), Strength.ATOM);
  }

  @Override
  Strength strengthOf(Expr.Apply apply) {
    return apply.function() == ElementaryFunction.EXP ? Strength.POWER : Strength.ATOM;
  }

  @Override
  void apply(Expr.Apply apply) {
    if (apply.function() == ElementaryFunction.EXP) {
      put("e^");
      put(apply.argument(), Strength.ATOM);
    } else if (apply.function() == ElementaryFunction.FACTORIAL) {
      put(apply.argument(), Strength.ATOM);
      put("!");
    } else {
      call(apply.function().plainName(), apply);
    }
  }

  @Override
  Strength strengthOf(ArrayExpr array) {
    return ArrayForm.of(array) instanceof ArrayForm.Dot ? Strength.PRODUCT : Strength.ATOM;
  }

  @Override
  void array(ArrayExpr array) {
    switch (ArrayForm.of(array)) {
      case ArrayForm.Dot dot -> dot(dot, "·");
      case ArrayForm.Outer outer -> call("outer", List.of(outer.left(), outer.right()), "");
      case ArrayForm.Transposed transposed -> {
        put(transposed.operand(), Strength.ATOM);
        put("ᵀ");
      }
      case ArrayForm.Entries entries -> {
        put(entries.operand(), Strength.ATOM);
        put("[" + entries.places() + "]");
      }
      case ArrayForm.Solved solved -> call("solve", List.of(solved.matrix(), solved.right()), "");
      case ArrayForm.Plain plain -> {
        ArrayText text = ArrayText.of(plain, "×");
        call(text.name(), text.operands() ? plain.operands() : List.of(), text.after());
      }
    }
  }

  private void call(String name, List<Expr> arguments, String after) {
    put(name + "(");
    putList(arguments);
    put((arguments.isEmpty() || after.isEmpty() ? "" : ", ") + after + ")");
  }

  @Override
  void piecewise(Expr.Piecewise piecewise) {
    String before = "{";
    for (Branch branch : piecewise.branches()) {
      put(before);
      conditions(branch.conditions());
      put(": ");
      put(branch.value(), Strength.SUM);
      before = ", ";
    }
    piecewise
        .otherwise()
        .ifPresent(
            value -> {
              put(", ");
              put(value, Strength.SUM);
            });
    put("}");
  }

  @Override
  String sign(Comparison comparison) {
    return comparison.plain();
  }

  @Override
  String and() {
    return " and ";
  }
}
