package dev.nabla.algebra;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nabla.Cases;
import dev.nabla.Formula;
import dev.nabla.Nabla;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Rational;
import dev.nabla.text.Format;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SeriesTest {
  static List<String> cases() {
    return Cases.of("/algebra/series.tsv");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void hasTheTermsThatSymPyHas(String line) {
    String[] parts = line.split("\t", -1);
    Formula centre = Nabla.parse(parts[1]);
    Series series =
        Nabla.parse(parts[0].replace("log", "ln")).series("x", centre, Integer.parseInt(parts[2]));
    Expr terms = assertInstanceOf(Series.Expansion.class, series).terms().expression();
    for (int i = 0; i < 2; i++) {
      Expr at = centre.plus(Nabla.parse(parts[3 + i])).expression();
      BigDecimal value = Formula.of(terms).with("x", Formula.of(at)).digits(Map.of(), 22);
      BigDecimal expected = new BigDecimal(parts[5 + i]);
      double error = value.subtract(expected).abs().doubleValue();
      assertTrue(
          error <= 1e-18 * (1 + expected.abs().doubleValue()), () -> value + " != " + expected);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "sin(x) ; 0 ; 5 ; x - x^3/6 + x^5/120 ; x^6",
        "sin(x) ; 0 ; 6 ; x - x^3/6 + x^5/120 ; x^7",
        "e^x ; a ; 1 ; e^a + e^a*(x - a) ; (x - a)^2",
        "1/sin(x) ; 0 ; 1 ; 1/x + x/6 ; x^2",
        "x^3 - x ; 0 ; 3 ; -x + x^3 ; ",
        "sqrt(x) ; 0 ; 3 ; sqrt(x) ; ",
        "x^x ; 0 ; 1 ; 1 + x*ln(x) ; x^2*ln(x)^2",
        "1/(1-x) ; oo ; 2 ; -1/x - 1/x^2 ; 1/x^3",
        "sqrt(x^2+1) ; -oo ; 1 ; -x - 1/(2*x) ; 1/x^2",
        "atan(x) ; oo ; 1 ; pi/2 - 1/x ; 1/x^2",
        "e^(-1/x^2) ; 0 ; 3 ; 0 ; x^4",
        "(1+x)^a ; 0 ; 2 ; 1 + a*x + a*(a - 1)*x^2/2 ; x^3",
        "gamma(x) ; 0 ; 0 ; 1/x + digamma(1) ; x",
        "{x<1: x, x^2} ; 2 ; 5 ; 4 + 4*(x - 2) + (x - 2)^2 ; ",
      })
  void isWrittenAsInTextbooks(
      String formula, String at, int order, String terms, String remainder) {
    Limit.Point point =
        switch (at) {
          case "oo" -> new Limit.Point.Infinity(true);
          case "-oo" -> new Limit.Point.Infinity(false);
          default -> new Limit.Point.At(Nabla.parse(at).expression());
        };
    Series series = Nabla.parse(formula).series("x", point, order);
    Series.Expansion expansion = assertInstanceOf(Series.Expansion.class, series);
    Expr difference =
        Simplify.of(expansion.terms().expression().minus(Nabla.parse(terms).expression()))
            .expression();
    assertTrue(difference.isZero(), () -> Format.TEXT.write(expansion.terms().expression()));
    String rest = expansion.remainder().map(Format.TEXT::write).orElse("");
    assertEquals(remainder == null ? "" : remainder, rest);
  }

  @Test
  void sineToOrderFiftyHasItsFactorials() {
    Series series = Nabla.parse("sin(x)").series("x", Nabla.number(0), 50);
    Formula terms = Formula.of(assertInstanceOf(Series.Expansion.class, series).terms());
    Rational factorial = Rational.ONE;
    for (int i = 2; i <= 49; i++) {
      factorial = factorial.times(Rational.of(i));
    }
    assertTrue(terms.toString().endsWith(" + x^49/" + factorial), terms::toString);
  }

  @ParameterizedTest
  @CsvSource({
    "|x|, 0",
    "floor(x), 1",
    "'{x<0: -1, 1}', 0",
    "e^(1/x), 0",
    "sin(1/x), 0",
    "relu(x), 0"
  })
  void thereIsNoneAtKinksAndEssentialSingularities(String formula, String at) {
    Series series = Nabla.parse(formula).series("x", Nabla.parse(at), 3);
    assertInstanceOf(Series.Unknown.class, series);
  }

  @Test
  void aFunctionWithoutValuesHasNone() {
    assertInstanceOf(
        Series.Outside.class, Nabla.parse("ln(-1-x^2)").series("x", Nabla.number(0), 3));
  }
}
