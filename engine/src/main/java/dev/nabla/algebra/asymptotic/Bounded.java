package dev.nabla.algebra.asymptotic;

import dev.nabla.expr.Build;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Rational;
import dev.nabla.expr.Walk;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// Quantities that stay between −1 and 1 and do not settle: the sine and cosine of an angle that
/// grows without bound, and the fractional part of such a number. Symbols stand for them.
public final class Bounded {
  private static final String MARK = "\u0001";

  /// Angles, and parts of a circle, at which something that oscillates is looked at.
  private static final List<Expr> ANGLES =
      List.of(
          Build.ONE,
          Build.number(Rational.of(5, 2)),
          Build.number(4),
          Build.number(Rational.of(11, 2)),
          Build.ZERO,
          Build.PI.div(2),
          Build.PI,
          Build.PI.times(3).div(2));

  private static final List<Rational> FRACTIONS =
      List.of(
          Rational.of(1, 3),
          Rational.of(3, 4),
          Rational.of(1, 7),
          Rational.of(9, 10),
          Rational.ZERO,
          Rational.HALF,
          Rational.of(1, 4),
          Rational.of(99, 100));

  /// The number of places at which something that oscillates can be looked at.
  public static final int PLACES = ANGLES.size();

  /// An angle that grows without bound.
  record Wave(Germ angle, Expr sine, Expr cosine) {}

  private final List<Wave> waves = new ArrayList<>();
  private final List<Expr> fractions = new ArrayList<>();

  /// The place at which everything is looked at; nothing if symbols stand for all places.
  private final OptionalInt place;

  /// Symbols stand for what does not settle.
  Bounded() {
    this.place = OptionalInt.empty();
  }

  /// Only those moments count at which what does not settle is at one place.
  Bounded(int place) {
    this.place = OptionalInt.of(place);
  }

  /// Whether there is anything that does not settle.
  boolean isEmpty() {
    return waves.isEmpty() && fractions.isEmpty();
  }

  /// Two independent quantities need not be at their places at the same moments.
  private void checkAlone() {
    if (place.isPresent() && !isEmpty()) {
      throw new Undecided("several things oscillate");
    }
  }

  List<Wave> waves() {
    return waves;
  }

  Wave wave(Germ angle) {
    checkAlone();
    if (place.isPresent()) {
      Expr at = ANGLES.get(place.getAsInt() % PLACES);
      Wave fixed = new Wave(angle, Build.sin(at), Build.cos(at));
      waves.add(fixed);
      return fixed;
    }
    int number = waves.size();
    Wave wave =
        new Wave(angle, Build.symbol(MARK + "s" + number), Build.symbol(MARK + "c" + number));
    waves.add(wave);
    return wave;
  }

  /// A new fractional part.
  Expr fraction() {
    checkAlone();
    if (place.isPresent()) {
      Expr at = Build.number(FRACTIONS.get(place.getAsInt() % PLACES));
      fractions.add(at);
      return at;
    }
    Expr fraction = Build.symbol(MARK + "f" + fractions.size());
    fractions.add(fraction);
    return fraction;
  }

  public boolean occursIn(Expr expr) {
    return Walk.symbols(expr).stream().anyMatch(symbol -> symbol.name().startsWith(MARK));
  }

  /// How many different angles and fractional parts occur.
  public int independent(Expr expr) {
    Set<String> numbers = new LinkedHashSet<>();
    for (Expr.Symbol symbol : Walk.symbols(expr)) {
      if (symbol.name().startsWith(MARK)) {
        String name = symbol.name();
        numbers.add((name.charAt(1) == 'f' ? "f" : "w") + name.substring(2));
      }
    }
    return numbers.size();
  }

  /// The expression with every angle and fractional part at one place.
  public Expr at(Expr expr, int place) {
    Map<Expr, Expr> values = new HashMap<>();
    for (Wave wave : waves) {
      put(values, wave, ANGLES.get(place % ANGLES.size()));
    }
    fractions.forEach(
        fraction -> values.put(fraction, Build.number(FRACTIONS.get(place % FRACTIONS.size()))));
    return values.isEmpty() ? expr : Walk.substitute(expr, values);
  }

  /// The expression with the sine and cosine of symbols, so that identities apply.
  Expr written(Expr expr) {
    Map<Expr, Expr> values = new HashMap<>();
    for (int i = 0; i < waves.size(); i++) {
      put(values, waves.get(i), Build.symbol(MARK + "a" + i));
    }
    return values.isEmpty() ? expr : Walk.substitute(expr, values);
  }

  private static void put(Map<Expr, Expr> values, Wave wave, Expr angle) {
    values.put(wave.sine, Build.sin(angle));
    values.put(wave.cosine, Build.cos(angle));
  }

  /// What a term is without its bounded factors; nothing if they stand where they have no bound.
  Optional<Coefficient> without(Coefficient term) {
    Coefficient free = term;
    List<Expr> all = new ArrayList<>(fractions);
    waves.forEach(wave -> all.addAll(List.of(wave.sine, wave.cosine)));
    for (Expr symbol : all) {
      Rational exponent = free.exponentInProduct(symbol);
      if (exponent.signum() < 0) {
        return Optional.empty();
      }
      if (!exponent.isZero()) {
        free = free.times(Coefficient.atom(symbol).pow(exponent.negate()));
      }
    }
    return occursIn(free.toExpression()) ? Optional.empty() : Optional.of(free);
  }
}
