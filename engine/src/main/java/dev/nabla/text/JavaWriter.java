package dev.nabla.text;

import dev.nabla.expr.ArrayExpr;
import dev.nabla.expr.Branch;
import dev.nabla.expr.Comparison;
import dev.nabla.expr.ElementaryFunction;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Rational;
import dev.nabla.expr.Relation;
import dev.nabla.expr.Unfinished;
import java.math.BigInteger;
import java.util.List;
import java.util.Set;

/// Formulas as Java expressions of type double. Functions that [Math] lacks are called in the
/// function table.
final class JavaWriter extends LinearWriter {
  private static final Set<String> KEYWORDS =
      Set.of(
          "abstract",
          "assert",
          "boolean",
          "break",
          "byte",
          "case",
          "catch",
          "char",
          "class",
          "const",
          "continue",
          "default",
          "do",
          "double",
          "else",
          "enum",
          "extends",
          "false",
          "final",
          "finally",
          "float",
          "for",
          "goto",
          "if",
          "implements",
          "import",
          "instanceof",
          "int",
          "interface",
          "long",
          "native",
          "new",
          "null",
          "package",
          "private",
          "protected",
          "public",
          "return",
          "short",
          "static",
          "strictfp",
          "super",
          "switch",
          "synchronized",
          "this",
          "throw",
          "throws",
          "transient",
          "true",
          "try",
          "void",
          "volatile",
          "while",
          "_");

  JavaWriter(int limit) {
    super(limit, " * ", " / ");
  }

  @Override
  void numeral(Rational value) {
    double nearest = value.doubleValue();
    boolean exactParts =
        value.numerator().bitLength() <= 53 && value.denominator().bitLength() <= 53;
    if (value.isInteger() || exactParts) {
      super.numeral(value);
    } else {
      put(literal(nearest));
    }
  }

  @Override
  String integer(BigInteger value) {
    return literal(Rational.of(value).doubleValue());
  }

  private static String literal(double value) {
    if (Double.isInfinite(value)) {
      return value > 0 ? "Double.POSITIVE_INFINITY" : "Double.NEGATIVE_INFINITY";
    }
    return Double.toString(value);
  }

  @Override
  String constant(Expr.Constant constant) {
    return constant.number().java();
  }

  @Override
  String symbol(String name) {
    StringBuilder identifier = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      char character = name.charAt(i);
      identifier.append(Character.isJavaIdentifierPart(character) ? character : '_');
    }
    if (!Character.isJavaIdentifierStart(identifier.charAt(0))) {
      identifier.insert(0, '_');
    }
    String word = identifier.toString();
    return KEYWORDS.contains(word) ? word + "_" : word;
  }

  /// Java has no name for it; the text only says what is meant.
  @Override
  void derivative(Unfinished.Part part) {
    put("derivative(");
    put(part.function(), Strength.SUM);
    put(", " + symbol(part.variable().name()) + ")");
  }

  @Override
  void squareRoot(Expr radicand) {
    put("Math.sqrt(");
    put(radicand, Strength.SUM);
    put(")");
  }

  @Override
  Strength strengthOfPower() {
    return Strength.ATOM;
  }

  @Override
  void power(Expr.Power power) {
    put("Math.pow(");
    put(power.base(), Strength.SUM);
    put(", ");
    put(power.exponent(), Strength.SUM);
    put(")");
  }

  @Override
  Strength strengthOf(Expr.Apply apply) {
    return switch (apply.function()) {
      case SEC, CSC, COT, LOG2, SIGMOID -> Strength.PRODUCT;
      case ElementaryFunction other -> Strength.ATOM;
    };
  }

  @Override
  void apply(Expr.Apply apply) {
    ElementaryFunction function = apply.function();
    switch (function) {
      case SIN,
          COS,
          TAN,
          ASIN,
          ACOS,
          ATAN,
          ATAN2,
          SINH,
          COSH,
          TANH,
          EXP,
          EXPM1,
          LOG1P,
          LOG10,
          CBRT,
          ABS,
          FLOOR,
          CEIL,
          MIN,
          MAX ->
          call("Math." + function.plainName(), apply);
      case LN -> call("Math.log", apply);
      case SIGN -> call("Math.signum", apply);
      case SEC -> around("1.0 / Math.cos(", apply, ")");
      case CSC -> around("1.0 / Math.sin(", apply, ")");
      case COT -> around("1.0 / Math.tan(", apply, ")");
      case LOG2 -> around("Math.log(", apply, ") / Math.log(2.0)");
      case RELU -> around("Math.max(0.0, ", apply, ")");
      case SIGMOID -> around("1.0 / (1.0 + Math.exp(-(", apply, ")))");
      case ASINH,
          ACOSH,
          ATANH,
          ROOT,
          LEAKY_RELU,
          SOFTPLUS,
          GELU,
          ERF,
          ERFC,
          GAMMA,
          LGAMMA,
          DIGAMMA,
          POLYGAMMA,
          FACTORIAL,
          BINOM ->
          call("dev.nabla.expr.ElementaryFunction." + function.name() + ".value().at", apply);
    }
  }

  private void around(String before, Expr.Apply apply, String after) {
    put(before);
    put(apply.argument(), Strength.SUM);
    put(after);
  }

  @Override
  void array(ArrayExpr array) {
    throw new UnwritableException("arrays are not written for Java");
  }

  /// `(x < 0.0 ? -x : x)`; NaN where no branch holds.
  @Override
  void piecewise(Expr.Piecewise piecewise) {
    for (Branch branch : piecewise.branches()) {
      put("(");
      conditions(branch.conditions());
      put(" ? ");
      put(branch.value(), Strength.SUM);
      put(" : ");
    }
    piecewise
        .otherwise()
        .ifPresentOrElse(value -> put(value, Strength.SUM), () -> put("Double.NaN"));
    put(")".repeat(piecewise.branches().size()));
  }

  @Override
  void conditions(List<Relation> relations) {
    for (int i = 0; i < relations.size(); i++) {
      put(i == 0 ? "" : and());
      relation(relations.get(i));
    }
  }

  /// In Java, `NaN != 0` holds; the comparison of formulas does not.
  private void relation(Relation relation) {
    boolean different = relation.comparison() == Comparison.NOT_EQUAL;
    put(different ? "Math.abs(" : "");
    put(relation.left(), different ? Strength.PRODUCT : Strength.SUM);
    put(different ? " - " : " " + sign(relation.comparison()) + " ");
    put(relation.right(), different ? Strength.PRODUCT : Strength.SUM);
    put(different ? ") > 0.0" : "");
  }

  @Override
  String sign(Comparison comparison) {
    return comparison == Comparison.EQUAL ? "==" : comparison.plain();
  }

  @Override
  String and() {
    return " && ";
  }
}
