package dev.nabla.optimize;

import dev.nabla.enclosure.Bracket;
import dev.nabla.enclosure.Enclosure.Range;
import dev.nabla.enclosure.Verdict;
import dev.nabla.expr.Build;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Rational;
import dev.nabla.expr.Relation;
import dev.nabla.expr.Walk;
import dev.nabla.solve.Bounds;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A critical point before it is described.
///
/// @param exact the coordinates as formulas, if there are some
/// @param polished the coordinates in digits; without digits if they depend on other symbols
/// @param where what must hold beside
record Located(Optional<Map<Expr.Symbol, Expr>> exact, Polished polished, List<Relation> where) {
  private static final int BITS = 200;
  private static final int LONG = 24;
  private static final Rational NOTHING = Rational.of(10).pow(-30);

  /// Whether it is a point of numbers.
  boolean isNumber() {
    return !polished.centre().isEmpty();
  }

  /// Whether it is in a box, or so near its edge that this is not known.
  boolean isIn(Box box) {
    for (int i = 0; i < polished.centre().size(); i++) {
      Rational low = box.sides().get(i).low();
      Rational high = box.sides().get(i).high();
      boolean outside = polished.high(i).compareTo(low) < 0 || polished.low(i).compareTo(high) > 0;
      boolean inside = polished.low(i).compareTo(low) >= 0 && polished.high(i).compareTo(high) <= 0;
      if (outside || (!inside && exact.isPresent() && !isBetween(coordinate(i), low, high))) {
        return false;
      }
    }
    return true;
  }

  private Expr coordinate(int i) {
    return exact.map(at -> List.copyOf(at.values()).get(i)).orElse(Build.ZERO);
  }

  private static boolean isBetween(Expr value, Rational low, Rational high) {
    return Verdict.at(value.minus(Build.number(low)), Map.of()) != Verdict.NEGATIVE
        && Verdict.at(value.minus(Build.number(high)), Map.of()) != Verdict.POSITIVE;
  }

  CriticalPoint described(GradientField field, Classification classification) {
    Map<Expr.Symbol, Expr> at = new LinkedHashMap<>(exact.orElse(Map.of()));
    Map<Expr.Symbol, Bounds> bounds = new LinkedHashMap<>();
    for (int i = 0; i < polished.centre().size(); i++) {
      Expr.Symbol variable = field.variables().get(i);
      Bounds between =
          at.get(variable) instanceof Expr.Numeral number
              ? Bounds.of(number.value(), number.value())
              : Bounds.of(polished.low(i), polished.high(i));
      bounds.put(variable, between);
      at.putIfAbsent(variable, decimal(between));
    }
    Classification.Found found =
        isNumber() ? classification.of(polished, exact) : classification.of(at);
    boolean proved =
        polished.isProved()
            || exact.map(place -> new Placement(field).areSlopesZero(place)).orElse(false);
    return new CriticalPoint(
        at,
        exact.isPresent(),
        bounds,
        value(field),
        found.kind(),
        found.eigenvalues(),
        found.rate(),
        where,
        proved,
        found.reason());
  }

  private static Expr decimal(Bounds between) {
    boolean isNothing =
        between.low().signum() <= 0
            && between.high().signum() >= 0
            && between.high().minus(between.low()).compareTo(NOTHING) < 0;
    return isNothing ? Build.ZERO : Build.number(Rational.of(between.decimal()));
  }

  private Expr value(GradientField field) {
    Expr function = field.function().expression();
    if (exact.isPresent()) {
      Expr value = Placement.placed(function, exact.get());
      if (!isNumber() || Walk.size(value) <= LONG) {
        return value;
      }
    }
    Map<Expr.Symbol, Rational> place = new HashMap<>();
    Rational slack = Rational.ZERO;
    List<Range> slopes = field.slopes(polished.box());
    for (int i = 0; i < field.size(); i++) {
      place.put(field.variables().get(i), polished.centre().get(i));
      double slope = slopes.get(i).values().abs().high();
      slack =
          slack.plus(
              Rational.of(Double.isFinite(slope) ? slope : 1).times(polished.radius().get(i)));
    }
    Optional<Bracket> bracket = Bracket.of(function, place, BITS);
    if (bracket.isEmpty()) {
      return Walk.substitute(function, decimals(field));
    }
    return decimal(Bounds.of(bracket.get().low().minus(slack), bracket.get().high().plus(slack)));
  }

  private Map<Expr, Expr> decimals(GradientField field) {
    Map<Expr, Expr> decimals = new HashMap<>();
    for (int i = 0; i < field.size(); i++) {
      decimals.put(field.variables().get(i), Build.number(polished.centre().get(i)));
    }
    return decimals;
  }
}
