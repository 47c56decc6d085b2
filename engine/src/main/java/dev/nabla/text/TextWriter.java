package dev.nabla.text;

import dev.nabla.expr.Branch;
import dev.nabla.expr.Comparison;
import dev.nabla.expr.ElementaryFunction;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Unfinished;

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
