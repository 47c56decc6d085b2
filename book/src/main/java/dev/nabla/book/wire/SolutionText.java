package dev.nabla.book.wire;

import dev.nabla.expr.Build;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Rational;
import dev.nabla.expr.Walk;
import dev.nabla.solve.Bounds;
import dev.nabla.solve.RootOf;
import dev.nabla.solve.Solution;
import dev.nabla.solve.Solutions;
import dev.nabla.text.Format;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Writes solutions in a notation.
///
/// A root of a polynomial is `CRootOf(polynomial, index)` in Python, and a decimal elsewhere.
final class SolutionText {
  /// Symbols that stand for roots while a formula is written; no one types them.
  private static final int FIRST_STAND_IN = 90_001;

  private final Notation notation;
  private final Format format;
  private final List<Expr.Symbol> unknowns;

  SolutionText(Notation notation, List<Expr.Symbol> unknowns) {
    this.notation = notation;
    this.format = Written.format(notation);
    this.unknowns = unknowns;
  }

  Result.Solved of(Solutions solutions) {
    return new Result.Solved(
        solutions.solutions().stream().map(this::root).toList(),
        solutions.isComplete(),
        solutions.search().map(SolutionText::search));
  }

  private static Result.Search search(Solutions.Search search) {
    return new Result.Search(
        search.low().map(SolutionText::number).orElse("-oo"),
        search.high().map(SolutionText::number).orElse("oo"),
        search.foundAll());
  }

  private static String number(Rational value) {
    return Format.TEXT.write(Build.number(value));
  }

  private Result.Root root(Solution solution) {
    Map<String, String> values = new LinkedHashMap<>();
    Map<String, List<String>> between = new LinkedHashMap<>();
    Map<String, Result.RootOf> roots = new LinkedHashMap<>();
    solution
        .values()
        .forEach(
            (unknown, value) -> {
              values.put(unknown.name(), value(solution, unknown, value));
              Bounds bounds = solution.bounds().get(unknown);
              if (bounds != null) {
                between.put(
                    unknown.name(), List.of(plain(bounds.low(), -1), plain(bounds.high(), 1)));
              }
              RootOf root = value instanceof Expr.Symbol ? solution.roots().get(value) : null;
              if (root != null) {
                roots.put(
                    unknown.name(), new Result.RootOf(polynomial(root, unknown), root.index()));
              }
            });
    boolean isFree =
        unknowns.stream().anyMatch(each -> !solution.values().containsKey(each))
            || solution.values().entrySet().stream()
                .anyMatch(entry -> entry.getKey() == entry.getValue());
    return new Result.Root(
        values,
        isFree || !solution.integers().isEmpty(),
        solution.integers().stream().map(Expr.Symbol::name).toList(),
        solution.where().stream().map(format::write).toList(),
        solution.isExact(),
        between,
        roots);
  }

  /// A decimal a little below (−1) or above (1).
  private static String plain(Rational end, int side) {
    MathContext context = new MathContext(45, side < 0 ? RoundingMode.FLOOR : RoundingMode.CEILING);
    return text(end.toBigDecimal(context));
  }

  private static String text(BigDecimal decimal) {
    return Math.abs(decimal.scale()) < 80 ? decimal.toPlainString() : decimal.toString();
  }

  private String value(Solution solution, Expr.Symbol unknown, Expr value) {
    Bounds bounds = solution.bounds().get(unknown);
    boolean named = notation == Notation.PYTHON && !solution.roots().isEmpty();
    if (bounds != null && !named) {
      return text(bounds.decimal());
    }
    if (solution.roots().isEmpty()) {
      return format.write(value, Limits.RESULT_CHARACTERS);
    }
    Map<Expr, Expr> standIns = new HashMap<>();
    Map<String, String> texts = new LinkedHashMap<>();
    int next = FIRST_STAND_IN;
    for (Expr.Symbol symbol : Walk.symbols(value)) {
      RootOf root = solution.roots().get(symbol);
      if (root != null) {
        Expr.Symbol standIn = Build.symbol("R_" + next++);
        standIns.put(symbol, standIn);
        texts.put(format.write(standIn), rootText(root));
      }
    }
    String written = format.write(Walk.substitute(value, standIns), Limits.RESULT_CHARACTERS);
    for (Map.Entry<String, String> each : texts.entrySet()) {
      written = written.replace(each.getKey(), each.getValue());
    }
    return written;
  }

  private String rootText(RootOf root) {
    if (notation == Notation.PYTHON) {
      return "CRootOf(" + polynomial(root, Build.symbol("x")) + ", " + root.index() + ")";
    }
    String decimal = text(root.decimal(30));
    return decimal.startsWith("-") ? "(" + decimal + ")" : decimal;
  }

  private String polynomial(RootOf root, Expr.Symbol unknown) {
    Expr sum = Build.ZERO;
    for (int i = root.coefficients().size() - 1; i >= 0; i--) {
      Expr coefficient = Build.number(root.coefficients().get(i));
      if (!coefficient.isZero()) {
        sum = sum.plus(coefficient.times(unknown.pow(i)));
      }
    }
    return (notation == Notation.PYTHON ? Format.PYTHON : format).write(sum);
  }
}
