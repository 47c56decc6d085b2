package dev.nabla.algebra;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import dev.nabla.Cases;
import dev.nabla.Formula;
import dev.nabla.Nabla;
import dev.nabla.expr.Build;
import dev.nabla.expr.Effort;
import dev.nabla.expr.EffortException;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Guarded;
import dev.nabla.expr.Rational;
import dev.nabla.expr.Relation;
import dev.nabla.expr.Walk;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LimitTest {
  static List<String> known() {
    return Cases.of("/algebra/limits.txt");
  }

  static List<String> random() {
    return Cases.of("/algebra/random-limits.tsv");
  }

  @ParameterizedTest
  @MethodSource("known")
  void agreesWithTextbooks(String line) {
    String[] sides = line.split(" => ", -1);
    String[] asked = sides[0].split(" ; ", -1);
    Limit.Side side =
        switch (asked[3]) {
          case "left" -> Limit.Side.LEFT;
          case "right" -> Limit.Side.RIGHT;
          default -> Limit.Side.BOTH;
        };
    Limit limit = Nabla.parse(asked[0]).limit(asked[1], point(asked[2]), side);
    check(sides[1], limit);
  }

  @ParameterizedTest
  @MethodSource("random")
  void agreesWithDigitsNearThePoint(String line) {
    String[] parts = line.split("\t", -1);
    Limit.Side side = parts[2].equals("1") ? Limit.Side.RIGHT : Limit.Side.LEFT;
    Limit.Point point =
        parts[1].equals("oo") ? new Limit.Point.Infinity(parts[2].equals("1")) : point(parts[1]);
    Limit limit = Nabla.parse(parts[0]).limit("x", point, side);
    if (limit instanceof Limit.Unknown) {
      return;
    }
    Limit.Finite finite = assertInstanceOf(Limit.Finite.class, limit);
    BigDecimal expected = new BigDecimal(parts[3]);
    BigDecimal value =
        finite.value().expression().isZero()
            ? BigDecimal.ZERO
            : Formula.of(finite.value()).digits(Map.of(), 20);
    BigDecimal error = value.subtract(expected).abs();
    assertTrue(
        error.doubleValue() <= 1e-15 * (1 + expected.abs().doubleValue()),
        () -> value + " is not " + expected);
  }

  @Test
  void decidesNearlyAllRandomLimits() {
    long undecided =
        random().stream()
            .map(line -> line.split("\t", -1))
            .filter(parts -> !parts[1].equals("oo"))
            .filter(
                parts ->
                    Nabla.parse(parts[0])
                            .limit(
                                "x",
                                point(parts[1]),
                                parts[2].equals("1") ? Limit.Side.RIGHT : Limit.Side.LEFT)
                        instanceof Limit.Unknown)
            .count();
    assertTrue(undecided <= 3, () -> undecided + " are undecided");
  }

  private static Limit.Point point(String text) {
    return switch (text) {
      case "oo" -> new Limit.Point.Infinity(true);
      case "-oo" -> new Limit.Point.Infinity(false);
      default -> new Limit.Point.At(Nabla.parse(text).expression());
    };
  }

  private static void check(String expected, Limit limit) {
    switch (limit) {
      case Limit.Finite finite -> checkValue(expected, finite.value());
      case Limit.Infinite infinite -> assertEquals(expected, infinite.positive() ? "oo" : "-oo");
      case Limit.Different different -> {
        String[] sides = expected.split(" \\| ", -1);
        assertEquals(2, sides.length, expected);
        check(sides[0], different.left());
        check(sides[1], different.right());
      }
      case Limit.Oscillating oscillating -> assertEquals(expected, "oscillates");
      case Limit.Outside outside -> assertEquals(expected, "undefined");
      case Limit.OnOneSide one -> {
        String side = one.side() == Limit.Side.LEFT ? "left " : "right ";
        assertTrue(expected.startsWith(side), expected);
        check(expected.substring(side.length()), one.limit());
      }
      case Limit.Unknown unknown -> assertEquals(expected, "unknown", unknown.why());
    }
  }

  /// Equal as written, or in 30 digits where symbols have some values.
  private static void checkValue(String expected, Guarded value) {
    if (expected.matches(".*(oo|undefined|unknown|oscillates|\\|).*")) {
      fail(expected + " is expected, not " + Formula.of(value));
    }
    Expr right = Nabla.parse(expected).expression();
    Expr difference = Simplify.of(value.expression().minus(right)).expression();
    if (difference.isZero()) {
      return;
    }
    Map<String, Rational> values = new HashMap<>();
    Walk.symbols(difference).forEach(symbol -> values.put(symbol.name(), Rational.of(3, 7)));
    assertEquals(
        Formula.of(right).digits(values, 30), Formula.of(value.expression()).digits(values, 30));
  }

  @Test
  void tellsWhatItAssumesOfSymbols() {
    Limit limit = Nabla.parse("(|a+h|-|a|)/h").limit("h", Nabla.number(0));
    Limit.Finite finite = assertInstanceOf(Limit.Finite.class, limit);
    assertEquals(List.of(Relation.notZero(Build.symbol("a"))), finite.value().where());
  }

  @Test
  void aConditionLimitsTheDomain() {
    Formula slope = Nabla.parse("ln x").diff("x");
    assertInstanceOf(Limit.OnOneSide.class, slope.limit("x", Nabla.number(0)));
    assertInstanceOf(
        Limit.Outside.class, slope.limit("x", new Limit.Point.Infinity(false), Limit.Side.BOTH));
  }

  @Test
  void aDeepFormulaIsNotDecided() {
    Expr.Symbol x = Build.symbol("x");
    Expr deep = x;
    for (int i = 0; i < 100_000; i++) {
      deep = Build.sin(deep);
    }
    assertInstanceOf(
        Limit.Unknown.class, Formula.of(deep).limit("x", point("0"), Limit.Side.RIGHT));
  }

  @Test
  void aPointWithoutAValueIsOutsideOfEveryDomain() {
    assertInstanceOf(
        Limit.Outside.class, Nabla.parse("x^2").limit("x", point("1/0"), Limit.Side.BOTH));
  }

  @Test
  void stopsAtItsEffort() {
    Formula hard = Nabla.parse("(sin(tan(x)) - tan(sin(x)))/x^7");
    assertThrows(
        EffortException.class,
        () -> Effort.within(Duration.ofSeconds(60), 300, () -> hard.limit("x", Nabla.number(0))));
  }
}
