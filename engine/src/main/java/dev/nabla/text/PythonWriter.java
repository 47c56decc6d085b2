package dev.nabla.text;

import dev.nabla.expr.ArrayExpr;
import dev.nabla.expr.Branch;
import dev.nabla.expr.Build;
import dev.nabla.expr.Comparison;
import dev.nabla.expr.ElementaryFunction;
import dev.nabla.expr.Expr;
import dev.nabla.expr.NamedNumber;
import dev.nabla.expr.Relation;
import dev.nabla.expr.Unfinished;
import java.util.List;

/// Formulas that SymPy reads, with the same value.
final class PythonWriter extends LinearWriter {
  PythonWriter(int limit) {
    super(limit, "*", "/");
  }

  @Override
  String constant(Expr.Constant constant) {
    return switch (constant.number()) {
      // Not E: in a formula that someone types, E is a symbol.
      case NamedNumber.E -> "exp(1)";
      case NamedNumber.PI -> "pi";
      case NamedNumber.TAU -> "Id(2*pi)";
    };
  }

  @Override
  String symbol(String name) {
    boolean plain = Names.isPlainSymbol(name) || Names.isPlainWord(name);
    return plain && !SymPyNames.isTaken(name) ? name : PythonSymbol.write(name);
  }

  @Override
  void derivative(Unfinished.Part part) {
    put("Derivative(");
    put(part.function(), Strength.SUM);
    put(", " + symbol(part.variable().name()) + ")");
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
    put("**");
    put(power.exponent(), Strength.ATOM);
  }

  @Override
  void apply(Expr.Apply apply) {
    switch (apply.function()) {
      case LOG10 -> withNumber("log(", apply.argument(), ", 10)");
      case LOG2 -> withNumber("log(", apply.argument(), ", 2)");
      case CBRT -> withNumber("real_root(", apply.argument(), ", 3)");
      case ROOT -> root(apply);
      case ElementaryFunction function when SymPyFormulas.has(function) -> formula(apply);
      case ElementaryFunction function -> call(function.sympy(), apply);
    }
  }

  private void withNumber(String before, Expr argument, String after) {
    put(before);
    put(argument, Strength.SUM);
    put(after);
  }

  /// The parentheses around a degree 3 tell the root from the cube root.
  private void root(Expr.Apply apply) {
    Expr degree = apply.arguments().get(1);
    boolean three = degree == Build.number(3);
    put("real_root(");
    put(apply.argument(), Strength.SUM);
    put(three ? ", (" : ", ");
    put(degree, Strength.SUM);
    put(three ? "))" : ")");
  }

  /// `Id(formula)` where the formula tells the argument and does not repeat a long one.
  private void formula(Expr.Apply apply) {
    Expr argument = apply.argument();
    Expr formula = SymPyFormulas.formula(apply.function(), argument);
    boolean repeats =
        apply.function() == ElementaryFunction.GELU
            || apply.function() == ElementaryFunction.LEAKY_RELU;
    boolean inline = !repeats || argument instanceof Expr.Leaf;
    if (inline && SymPyFormulas.match(formula).filter(found -> found == apply).isPresent()) {
      put("Id(");
      put(formula, Strength.SUM);
      put(")");
    } else {
      put("Lambda(u, ");
      put(SymPyFormulas.formula(apply.function(), Build.symbol("u")), Strength.SUM);
      put(")(");
      put(argument, Strength.SUM);
      put(")");
    }
  }

  @Override
  void array(ArrayExpr array) {
    throw new UnwritableException("arrays are not written for SymPy");
  }

  @Override
  void piecewise(Expr.Piecewise piecewise) {
    String before = "Piecewise((";
    for (Branch branch : piecewise.branches()) {
      put(before);
      put(branch.value(), Strength.SUM);
      put(", ");
      all(branch.conditions());
      before = "), (";
    }
    piecewise
        .otherwise()
        .ifPresent(
            value -> {
              put("), (");
              put(value, Strength.SUM);
              put(", True");
            });
    put("))");
  }

  /// Python has no chains of SymPy's relations, so each stands alone.
  @Override
  void conditions(List<Relation> relations) {
    all(relations);
  }

  private void all(List<Relation> relations) {
    boolean several = relations.size() > 1;
    String before = several ? "And(" : "";
    for (Relation relation : relations) {
      put(before);
      relation(relation);
      before = ", ";
    }
    put(several ? ")" : "");
  }

  private void relation(Relation relation) {
    Comparison comparison = relation.comparison();
    boolean named = comparison == Comparison.EQUAL || comparison == Comparison.NOT_EQUAL;
    put(named ? sign(comparison) + "(" : "");
    put(relation.left(), Strength.SUM);
    put(named ? ", " : " " + sign(comparison) + " ");
    put(relation.right(), Strength.SUM);
    put(named ? ")" : "");
  }

  @Override
  String sign(Comparison comparison) {
    return switch (comparison) {
      case EQUAL -> "Eq";
      case NOT_EQUAL -> "Ne";
      case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL -> comparison.plain();
    };
  }

  @Override
  String and() {
    return ", ";
  }
}
