package dev.nabla.algebra;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.nabla.Cases;
import dev.nabla.Formula;
import dev.nabla.Nabla;
import dev.nabla.expr.Build;
import dev.nabla.expr.Effort;
import dev.nabla.expr.EffortException;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Rational;
import dev.nabla.expr.Walk;
import dev.nabla.text.Format;
import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FactorTest {
  static List<String> factored() {
    return Cases.of("/algebra/factor.txt");
  }

  static List<String> fractions() {
    return Cases.of("/algebra/fractions.txt");
  }

  static List<String> random() {
    return Cases.of("/algebra/factors.tsv");
  }

  @ParameterizedTest
  @MethodSource("factored")
  void factorsAsATextbookDoes(String line) {
    String[] sides = line.split(" => ", -1);
    assertEquals(sides[1], withConditions(Nabla.parse(sides[0]).factor()));
  }

  @ParameterizedTest
  @MethodSource("fractions")
  void rewritesFractions(String line) {
    String[] parts = line.split(": | => ", -1);
    Formula formula = Nabla.parse(parts[1]);
    Formula result =
        switch (parts[0]) {
          case "together" -> formula.together();
          case "cancel" -> formula.cancel();
          case "apart" -> formula.apart("x");
          case "collect" -> formula.collect("x");
          default -> throw new IllegalArgumentException(parts[0]);
        };
    assertEquals(parts[2], withConditions(result));
  }

  private static String withConditions(Formula formula) {
    String where =
        formula.where().stream().map(Format.TEXT::write).collect(Collectors.joining(", "));
    return formula + (where.isEmpty() ? "" : " ; " + where);
  }

  @ParameterizedTest
  @MethodSource("random")
  void hasTheFactorsOfSymPyAndTheValue(String line) {
    String[] parts = line.split("\t", -1);
    Expr factored = Nabla.parse(parts[0]).factor().expression();
    assertEquals(parts[1], multiplicities(factored), () -> parts[0] + " => " + factored);
    assertValue(parts, factored);
  }

  @ParameterizedTest
  @MethodSource("random")
  void fractionsKeepTheValue(String line) {
    String[] parts = line.split("\t", -1);
    Formula formula = Nabla.parse(parts[0]);
    assertValue(parts, formula.together().expression());
    assertValue(parts, formula.cancel().expression());
    assertValue(parts, formula.apart("x").expression());
    assertValue(parts, formula.collect("y").expression());
    assertValue(parts, formula.expand().expression());
  }

  private static void assertValue(String[] parts, Expr result) {
    Map<Expr, Expr> point =
        Map.of(
            Build.symbol("x"), number(parts[2]),
            Build.symbol("y"), number(parts[3]),
            Build.symbol("z"), number(parts[4]));
    Expr value = Tidy.of(Walk.substitute(result, point));
    assertEquals(number(parts[5]), value, () -> parts[0] + " => " + result);
  }

  private static Expr number(String text) {
    String[] parts = text.split("/", -1);
    BigInteger below = parts.length == 1 ? BigInteger.ONE : new BigInteger(parts[1]);
    return Build.number(Rational.of(new BigInteger(parts[0]), below));
  }

  private record Raised(Expr base, int exponent) {}

  /// The exponents of what is not a number, ascending.
  private static String multiplicities(Expr product) {
    List<Integer> exponents = new ArrayList<>();
    Deque<Raised> pending = new ArrayDeque<>(List.of(new Raised(product, 1)));
    while (!pending.isEmpty()) {
      Raised next = pending.pop();
      switch (next.base) {
        case Expr.Product inner ->
            inner.children().forEach(each -> pending.push(new Raised(each, next.exponent)));
        case Expr.Power power when power.exponent() instanceof Expr.Numeral n ->
            pending.push(new Raised(power.base(), n.value().intValueExact() * next.exponent));
        case Expr.Numeral number -> {}
        case Expr other -> exponents.add(next.exponent);
      }
    }
    return exponents.stream().sorted().map(Object::toString).collect(Collectors.joining(" "));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(a+b+c+d+f+g)^200",
        "(x+1)^100000",
        "(x+1)^200*(y+1)^200*(z+1)^200",
        "((x+y+z+w)^20-1)^3-1"
      })
  void refusesWhatIsTooLarge(String text) {
    Formula huge = Nabla.parse(text);
    assertThrows(
        EffortException.class,
        () -> Effort.within(Duration.ofMinutes(1), 20_000_000, () -> huge.minus(one()).factor()));
  }

  private static Formula one() {
    return Formula.of(Build.symbol("q"));
  }

  @Test
  void multipliesOutTheWellKnownProduct() {
    Expr expanded = Nabla.parse("(x+y+z+w)^15*((x+y+z+w)^15+w)").expand().expression();
    assertEquals(6272, Spine.terms(expanded).size());
  }
}
