package dev.nabla.text;

import dev.nabla.expr.ArrayExpr;
import dev.nabla.expr.Branch;
import dev.nabla.expr.Build;
import dev.nabla.expr.Comparison;
import dev.nabla.expr.ElementaryFunction;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Rational;
import dev.nabla.expr.Unfinished;
import java.math.BigInteger;
import java.util.List;
import java.util.Set;

/// Formulas in LaTeX.
final class LatexWriter extends FormulaWriter {
  /// Symbols that would be read as functions in front of a parenthesis.
  private static final Set<String> CALLABLE =
      Set.of("f", "g", "h", "sigma", "gamma", "Gamma", "psi", "Lambda");

  LatexWriter(int limit) {
    super(limit);
  }

  @Override
  String open() {
    return "\\left(";
  }

  @Override
  String close() {
    return "\\right)";
  }

  @Override
  void numeral(Rational value) {
    BigInteger numerator = value.numerator();
    if (value.isInteger()) {
      put(numerator.toString());
    } else {
      put(numerator.signum() < 0 ? "-" : "");
      put("\\frac{" + numerator.abs() + "}{" + value.denominator() + "}");
    }
  }

  @Override
  String constant(Expr.Constant constant) {
    return constant.number().latex();
  }

  @Override
  String symbol(String name) {
    if (!Names.isPlainSymbol(name)) {
      return LatexName.write(name);
    }
    int underscore = name.indexOf('_');
    String base = underscore < 0 ? name : name.substring(0, underscore);
    String shown =
        base.length() == 1
            ? base
            : Names.hasLatexCommand(base) ? "\\" + base : LatexName.write(base);
    if (underscore < 0) {
      return shown;
    }
    String subscript = name.substring(underscore + 1);
    return Accent.command(subscript)
        .map(accent -> accent + "{" + shown + "}")
        .orElse(shown + "_{" + subscript + "}");
  }

  /// Every division is one fraction whose numerator is all that stands left of it.
  @Override
  void product(Chain chain) {
    put(chain.negative() ? "-" : "");
    List<Chain.Link> links = chain.links();
    long fractions = links.stream().filter(Chain.Link::divides).count();
    put("\\frac{".repeat(Math.toIntExact(fractions) + (chain.hasDenominator() ? 1 : 0)));
    boolean aloneAbove = !chain.startsWithNumber() && (links.size() == 1 || links.get(1).divides());
    if (chain.startsWithNumber()) {
      put(chain.numerator().toString());
    }
    for (int i = 0; i < links.size(); i++) {
      Expr expr = links.get(i).expr();
      if (links.get(i).divides()) {
        put("}{");
        put(expr, Strength.SUM);
        put("}");
      } else {
        boolean first = i == 0 && !chain.startsWithNumber();
        put(first ? "" : separator(links, i));
        put(expr, first && aloneAbove && isFraction(chain) ? Strength.SUM : Strength.POWER);
      }
    }
    if (chain.hasDenominator()) {
      put("}{" + chain.denominator() + "}");
    }
  }

  private static boolean isFraction(Chain chain) {
    return chain.hasDenominator() || chain.links().stream().anyMatch(Chain.Link::divides);
  }

  private String separator(List<Chain.Link> links, int place) {
    boolean entries =
        !links.get(place).expr().shape().isScalar()
            && links.subList(0, place).stream().anyMatch(link -> !link.expr().shape().isScalar());
    return entries
        ? " \\odot "
        : separator(place == 0 ? Build.ONE : links.get(place - 1).expr(), links.get(place).expr());
  }

  /// `-\frac{1}{m} \left(Y - P\right) X^{\top}`.
  @Override
  void product(ArrayProduct product) {
    if (product.hasDivisor() || product.scalar().isZero()) {
      put(product.negative() ? "-" : "");
      product(Chain.of(product.inOrder()));
      return;
    }
    put(product.negative() ? "-" : "");
    Expr before = product.scalar();
    if (!before.isOne()) {
      put(before, Strength.PRODUCT);
      Chain.Link last = Chain.of(before).links().getLast();
      put(last.divides() ? " " : separator(last.expr(), product.arrays().getFirst().expr()));
    }
    boolean single = product.arrays().size() == 1;
    for (int i = 0; i < product.arrays().size(); i++) {
      Expr expr = product.arrays().get(i).expr();
      put(i == 0 ? "" : " \\odot ");
      put(expr, single && ArrayLatexWriting.isRow(expr) ? Strength.PRODUCT : Strength.POWER);
    }
  }

  @Override
  Strength strengthOf(ArrayExpr array) {
    return ArrayLatexWriting.strength(array);
  }

  @Override
  void array(ArrayExpr array) {
    new ArrayLatexWriting(this).write(ArrayForm.of(array));
  }

  /// A space is a product, except between what would read as one number or as a call.
  String separator(Expr left, Expr right) {
    Lead lead = lead(right);
    boolean call =
        lead == Lead.PARENTHESIS
            && left instanceof Expr.Symbol symbol
            && CALLABLE.contains(symbol.name());
    return call || lead == Lead.DIGIT || left.isZero() ? " \\cdot " : " ";
  }

  /// What a factor begins with.
  private enum Lead {
    DIGIT,
    PARENTHESIS,
    OTHER
  }

  private Lead lead(Expr factor) {
    Expr first = factor;
    Strength needed = Strength.POWER;
    while (strength(first).compareTo(needed) >= 0) {
      needed = Strength.ATOM;
      if (first instanceof Expr.Power power && !isSquareRoot(power)) {
        first = power.base();
      } else if (first instanceof Expr.Apply apply
          && apply.function() == ElementaryFunction.FACTORIAL) {
        first = apply.argument();
      } else {
        return first instanceof Expr.Numeral ? Lead.DIGIT : Lead.OTHER;
      }
    }
    return Lead.PARENTHESIS;
  }

  @Override
  void derivative(Unfinished.Part part) {
    put("\\frac{d}{d" + symbol(part.variable().name()) + "}\\left[");
    put(part.function(), Strength.SUM);
    put("\\right]");
  }

  @Override
  void squareRoot(Expr radicand) {
    put("\\sqrt{");
    put(radicand, Strength.SUM);
    put("}");
  }

  @Override
  void power(Expr.Power power) {
    if (power.base() instanceof Expr.Apply apply && takesPowerInFront(apply, power.exponent())) {
      put(apply.function().latex() + "^{");
      put(power.exponent(), Strength.SUM);
      put("}");
      arguments(apply);
    } else {
      put(power.base(), Strength.ATOM);
      put("^{");
      put(power.exponent(), Strength.SUM);
      put("}");
    }
  }

  /// `\sin^{2}\left(x\right)`: as written for the circular and hyperbolic functions.
  private static boolean takesPowerInFront(Expr.Apply apply, Expr exponent) {
    return exponent instanceof Expr.Numeral numeral
        && numeral.value().isInteger()
        && numeral.value().signum() > 0
        && switch (apply.function()) {
          case SIN, COS, TAN, SEC, CSC, COT, SINH, COSH, TANH -> true;
          case ElementaryFunction other -> false;
        };
  }

  @Override
  Strength strengthOf(Expr.Apply apply) {
    return apply.function() == ElementaryFunction.EXP ? Strength.POWER : Strength.ATOM;
  }

  @Override
  Strength strengthOfPiecewise() {
    return Strength.SUM;
  }

  @Override
  void apply(Expr.Apply apply) {
    switch (apply.function()) {
      case EXP -> around("e^{", apply.argument(), "}");
      case ABS -> around("\\left|", apply.argument(), "\\right|");
      case FLOOR -> around("\\left\\lfloor ", apply.argument(), "\\right\\rfloor");
      case CEIL -> around("\\left\\lceil ", apply.argument(), "\\right\\rceil");
      case CBRT -> around("\\sqrt[3]{", apply.argument(), "}");
      case FACTORIAL -> {
        put(apply.argument(), Strength.ATOM);
        put("!");
      }
      case ROOT -> root(apply);
      case BINOM -> {
        around("\\binom{", apply.argument(), "}");
        around("{", apply.arguments().get(1), "}");
      }
      case ElementaryFunction function -> {
        put(function.latex());
        arguments(apply);
      }
    }
  }

  private void around(String before, Expr inside, String after) {
    put(before);
    put(inside, Strength.SUM);
    put(after);
  }

  private void arguments(Expr.Apply apply) {
    put(open());
    putList(apply.arguments());
    put(close());
  }

  /// The braces around a degree 3 tell the root from the cube root; others hold brackets.
  private void root(Expr.Apply apply) {
    Expr degree = apply.arguments().get(1);
    boolean braces = degree == Build.number(3) || Format.hasArrays(degree);
    around(braces ? "\\sqrt[{" : "\\sqrt[", degree, braces ? "}]" : "]");
    around("{", apply.argument(), "}");
  }

  @Override
  void piecewise(Expr.Piecewise piecewise) {
    String before = "\\begin{cases}";
    for (Branch branch : piecewise.branches()) {
      put(before + " ");
      put(branch.value(), Strength.SUM);
      put(" & \\text{if } ");
      conditions(branch.conditions());
      before = " \\\\";
    }
    piecewise
        .otherwise()
        .ifPresent(
            value -> {
              put(" \\\\ ");
              put(value, Strength.SUM);
              put(" & \\text{otherwise}");
            });
    put(" \\end{cases}");
  }

  @Override
  String sign(Comparison comparison) {
    return comparison.latex();
  }

  @Override
  String and() {
    return " \\text{ and } ";
  }
}
