package dev.nabla.algebra.asymptotic;

import dev.nabla.algebra.Sign;
import dev.nabla.algebra.Simplify;
import dev.nabla.enclosure.Digits;
import dev.nabla.enclosure.DigitsException;
import dev.nabla.expr.Build;
import dev.nabla.expr.Effort;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Rational;
import dev.nabla.expr.Relation;
import dev.nabla.expr.Walk;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;

/// What is known of constants: whether they are 0, and their signs. First by exact algebra, then by
/// digits with proven bounds; what stays open is [Undecided].
///
/// Symbols stand for any value but those at which something that is not 0 in general is 0; the
/// latter are noted as assumptions.
public final class Facts {
  private static final double CLEARLY_NOT_ZERO = 1e-9;
  private static final int SAMPLES = 3;

  private final Map<Coefficient, Integer> signs = new HashMap<>();
  private final Map<Coefficient, Boolean> zeros = new HashMap<>();
  private final SequencedSet<Relation> assumed = new LinkedHashSet<>();
  private final Bounded bounded;

  Facts(Bounded bounded) {
    this.bounded = bounded;
  }

  /// What had to be assumed of symbols.
  public List<Relation> assumed() {
    return List.copyOf(assumed);
  }

  /// Quantities between −1 and 1 that do not settle.
  public Bounded bounded() {
    return bounded;
  }

  /// Whether the constant is 0 for all values of its symbols.
  public boolean isZero(Coefficient constant) {
    if (constant.isRational()) {
      return constant.rational().isZero();
    }
    Boolean known = zeros.get(constant);
    if (known == null) {
      known = decideZero(constant.toExpression());
      zeros.put(constant, known);
    }
    return known;
  }

  private boolean decideZero(Expr expr) {
    if (expr instanceof Expr.Numeral numeral) {
      return numeral.value().isZero();
    }
    List<Expr.Symbol> symbols = List.copyOf(Walk.symbols(expr));
    if (symbols.isEmpty()) {
      return signOfNumber(expr) == 0;
    }
    if (isClearlyNotZero(expr, symbols)) {
      return false;
    }
    Expr simple = Simplify.of(bounded.written(expr)).expression();
    if (simple instanceof Expr.Numeral numeral) {
      return numeral.value().isZero();
    }
    throw new Undecided("it is not known whether a constant is 0");
  }

  private boolean isClearlyNotZero(Expr expr, List<Expr.Symbol> symbols) {
    for (int sample = 0; sample < SAMPLES; sample++) {
      Expr at = bounded.at(expr, sample);
      Map<Expr.Symbol, Rational> values = new HashMap<>();
      for (int i = 0; i < symbols.size(); i++) {
        // Some fractions without a pattern.
        values.put(symbols.get(i), Rational.of(37L * i + 13L * sample + 11, 17 + 5L * sample));
      }
      Expr number = Walk.substitute(at, numerals(values));
      double estimate = Estimate.of(number);
      if (Math.abs(estimate) > CLEARLY_NOT_ZERO && signByDigits(number).isPresent()) {
        return true;
      }
    }
    return false;
  }

  private static Map<Expr, Expr> numerals(Map<Expr.Symbol, Rational> values) {
    Map<Expr, Expr> numerals = new HashMap<>();
    values.forEach((symbol, value) -> numerals.put(symbol, Build.number(value)));
    return numerals;
  }

  /// The sign of a constant without symbols.
  int signOfNumber(Expr expr) {
    if (expr instanceof Expr.Numeral numeral) {
      return numeral.value().signum();
    }
    if (Math.abs(Estimate.of(expr)) <= CLEARLY_NOT_ZERO) {
      Expr simple = Simplify.of(expr).expression();
      if (simple instanceof Expr.Numeral numeral) {
        return numeral.value().signum();
      }
      Coefficient again = Coefficient.of(simple);
      if (again.isRational()) {
        return again.rational().signum();
      }
    }
    return signByDigits(expr)
        .filter(sign -> sign != 0)
        .orElseThrow(() -> new Undecided("the sign of a constant could not be found"));
  }

  private static Optional<Integer> signByDigits(Expr number) {
    Effort.spend(1_000);
    try {
      return Optional.of(Digits.evaluate(number, Map.of(), 3).signum());
    } catch (DigitsException absent) {
      if (absent.code() == DigitsException.Code.UNDEFINED) {
        throw new NoValue();
      }
      return Optional.empty();
    }
  }

  /// The sign of a constant.
  ///
  /// @throws Undecided if it is not known, or not the same for all values of the symbols
  public int sign(Coefficient constant) {
    if (constant.isRational()) {
      return constant.rational().signum();
    }
    Integer known = signs.get(constant);
    if (known == null) {
      known = decideSign(constant);
      signs.put(constant, known);
    }
    return known;
  }

  private int decideSign(Coefficient constant) {
    Expr expr = constant.toExpression();
    if (Walk.symbols(expr).isEmpty()) {
      return signOfNumber(expr);
    }
    if (isZero(constant)) {
      return 0;
    }
    Sign sign = Sign.of(expr);
    if (!sign.isNotZero()) {
      sign = Sign.of(Simplify.of(expr).expression());
    }
    if (sign == Sign.POSITIVE) {
      return 1;
    }
    if (sign == Sign.NEGATIVE) {
      return -1;
    }
    if (bounded.occursIn(expr)) {
      return signOfBounded(constant);
    }
    if (sign == Sign.NOT_NEGATIVE || sign == Sign.NOT_POSITIVE) {
      assumed.add(Relation.notZero(expr));
      return sign == Sign.NOT_NEGATIVE ? 1 : -1;
    }
    throw new Undecided("the sign of " + dev.nabla.text.Format.TEXT.write(expr) + " is not known");
  }

  private int signOfBounded(Coefficient constant) {
    Coefficient middle = Coefficient.ZERO;
    Coefficient around = Coefficient.ZERO;
    for (Coefficient term : constant.summands()) {
      Optional<Coefficient> free = bounded.without(term);
      if (free.isEmpty()) {
        throw new Undecided("the sign of what oscillates is not known");
      }
      if (free.get().equals(term)) {
        middle = middle.plus(term);
      } else {
        int sign = sign(free.get());
        around = around.plus(sign < 0 ? free.get().negate() : free.get());
      }
    }
    if (sign(middle.minus(around)) > 0) {
      return 1;
    }
    if (sign(middle.plus(around)) < 0) {
      return -1;
    }
    throw new Undecided("the sign of what oscillates is not known");
  }

  /// Whether one constant is less than, equal to or greater than the other.
  int compare(Coefficient one, Coefficient other) {
    return one.isRational() && other.isRational()
        ? one.rational().compareTo(other.rational())
        : sign(one.minus(other));
  }

  /// The sign; for symbols, where only the sign as such is open, it is assumed to be positive if
  /// that is a condition of the answer.
  int signAssumingPositive(Coefficient constant) {
    if (constant.isRational()) {
      return constant.rational().signum();
    }
    Expr expr = constant.toExpression();
    if (Walk.symbols(expr).isEmpty() || bounded.occursIn(expr) || isZero(constant)) {
      return sign(constant);
    }
    Sign sign = Sign.of(expr);
    if (sign == Sign.NEGATIVE) {
      return -1;
    }
    if (sign != Sign.POSITIVE) {
      assumed.add(Relation.positive(expr));
    }
    return 1;
  }

  /// Notes that a constant, which is not 0 in general, must not be 0.
  void requireNotZero(Coefficient constant) {
    if (constant.isRational()) {
      if (constant.isZero()) {
        throw new NoValue();
      }
      return;
    }
    Expr expr = constant.toExpression();
    if (isZero(constant)) {
      throw new NoValue();
    }
    if (bounded.occursIn(expr)) {
      sign(constant);
    } else if (!Walk.symbols(expr).isEmpty() && !Sign.of(expr).isNotZero()) {
      assumed.add(Relation.notZero(expr));
    }
  }

  /// Whether a constant contains what does not settle.
  boolean oscillates(Coefficient constant) {
    return !constant.isRational() && bounded.occursIn(constant.toExpression());
  }

  /// The assumption of a relation between symbols.
  void assume(Relation relation) {
    assumed.add(relation);
  }
}
