package dev.nabla;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nabla.solve.Kink;
import dev.nabla.solve.KinkPolicy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ModeTest {
  private static double[] slopes(Mode mode, String formula, KinkPolicy policy, double... x) {
    return Slopes.of(Nabla.parse(formula), List.of("x"), policy, mode).over(x).values();
  }

  /// Formula, x, y, and by SymPy and mpmath the value, ∂/∂x and ∂²/∂x∂y.
  @ParameterizedTest
  @EnumSource
  void derivativesOfRandomFormulasAgreeWithSymPy(Mode mode) {
    List<String> wrong = new ArrayList<>();
    List<String> lines = Cases.of("/derive/random.tsv");
    assertEquals(1000, lines.size());
    for (String line : lines) {
      String[] cells = line.split("\t", -1);
      check(wrong, mode, cells, List.of("x"), Double.parseDouble(cells[4]));
      check(wrong, mode, cells, List.of("x", "y"), Double.parseDouble(cells[5]));
    }
    assertTrue(wrong.isEmpty(), () -> wrong.size() + " wrong:\n" + String.join("\n", wrong));
  }

  private static void check(
      List<String> wrong, Mode mode, String[] cells, List<String> wrt, double expected) {
    Slopes slopes = Slopes.of(Nabla.parse(cells[0]), wrt, KinkPolicy.UNDEFINED, mode);
    Map<String, Double> place =
        Map.of("x", Double.parseDouble(cells[1]), "y", Double.parseDouble(cells[2]));
    double[][] columns =
        slopes.symbols().stream()
            .map(name -> new double[] {place.getOrDefault(name, Double.NaN)})
            .toArray(double[][]::new);
    double actual = slopes.over(1, columns).values()[0];
    // The places are decimals, and the nearest doubles have slopes of their own.
    if (!(Math.abs(actual - expected) <= 1e-11 * Math.abs(expected) + 1e-16)) {
      wrong.add("%s of %s: expected %s, got %s".formatted(wrt, cells[0], expected, actual));
    }
  }

  @ParameterizedTest
  @EnumSource
  void kinksHaveNoSlopeOrTheNearestToZero(Mode mode) {
    for (String formula : List.of("abs(x)", "max(x, 0)", "max(0, x)", "relu(x)", "sqrt(x^2)")) {
      assertArrayEquals(
          new double[] {Double.NaN, Double.NaN},
          slopes(mode, formula, KinkPolicy.UNDEFINED, 0, -0.0),
          formula);
      assertArrayEquals(
          new double[] {0, 0}, slopes(mode, formula, KinkPolicy.SUBGRADIENT, 0, -0.0), formula);
    }
    assertArrayEquals(
        new double[] {0.01}, slopes(mode, "leaky_relu(x)", KinkPolicy.SUBGRADIENT, 0));
    for (String formula : List.of("sign(x)", "sqrt(x)", "cbrt(x)", "ln x", "x^x", "1/x")) {
      assertArrayEquals(
          new double[] {Double.NaN}, slopes(mode, formula, KinkPolicy.SUBGRADIENT, 0), formula);
    }
  }

  @ParameterizedTest
  @EnumSource
  void kinksAreTold(Mode mode) {
    Slopes slopes = Slopes.of(Nabla.parse("max(x, y)"), List.of("y"), KinkPolicy.SUBGRADIENT, mode);
    Slopes.Column column = slopes.over(new double[] {1, 2}, new double[] {1, 3});
    assertArrayEquals(new double[] {0, 1}, column.values());
    assertEquals(1, column.met().size());
    assertEquals(Kink.Kind.CORNER, column.met().getFirst().kink().kind());
  }

  @ParameterizedTest
  @EnumSource
  void branchesThatAreNotTakenGiveNothing(Mode mode) {
    assertArrayEquals(
        new double[] {1, 1, Math.exp(-1)},
        slopes(mode, "{x <= 0: e^x, 1 + x}", KinkPolicy.UNDEFINED, 1000, 0, -1),
        1e-16);
    assertArrayEquals(
        new double[] {0.5, Double.NaN, 0},
        slopes(mode, "{x > 0: sqrt(x), 0}", KinkPolicy.UNDEFINED, 1, 0, -1));
  }

  @ParameterizedTest
  @EnumSource
  void removableTroubleIsRemoved(Mode mode) {
    assertArrayEquals(new double[] {0}, slopes(mode, "sin(x)/x", KinkPolicy.UNDEFINED, 0));
    assertArrayEquals(
        new double[] {1, 0, 0.5},
        slopes(mode, "ln(1 + e^x)", KinkPolicy.UNDEFINED, 1000, -1000, 0));
    assertArrayEquals(
        new double[] {-1}, slopes(mode, "-ln(1/(1 + e^(-x)))", KinkPolicy.UNDEFINED, -1000));
    assertArrayEquals(
        new double[] {-1e-7 / 12},
        slopes(mode, "(1 - cos x)/x^2", KinkPolicy.UNDEFINED, 1e-7),
        1e-21);
  }

  @ParameterizedTest
  @EnumSource
  void outsideOfTheDomainThereIsNoSlope(Mode mode) {
    for (String formula : List.of("ln x", "acosh(x)", "x^(3/2)", "ln(x)^0 + max(ln x, x)")) {
      assertArrayEquals(
          new double[] {Double.NaN}, slopes(mode, formula, KinkPolicy.SUBGRADIENT, -1), formula);
    }
  }

  @ParameterizedTest
  @EnumSource
  void endsOfDomainsAndExtremeArgumentsGiveWhatIsTrue(Mode mode) {
    assertArrayEquals(
        new double[] {0, 1.5}, slopes(mode, "x sqrt(x)", KinkPolicy.UNDEFINED, 0, 1), 1e-15);
    // x^2 is beyond every double, or below.
    assertArrayEquals(
        new double[] {2e-300, 1}, slopes(mode, "ln(x^2)", KinkPolicy.UNDEFINED, 1e300, 2), 1e-314);
    assertArrayEquals(
        new double[] {2e-300}, slopes(mode, "abs(x^2)", KinkPolicy.UNDEFINED, 1e-300), 1e-314);
    double[] far =
        slopes(mode, "atan(x)", KinkPolicy.UNDEFINED, Double.POSITIVE_INFINITY, Double.NaN, 1e300);
    assertTrue(far[0] == 0 || Double.isNaN(far[0]));
    assertEquals(Double.NaN, far[1]);
    assertEquals(0, far[2]);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "atan(1/x); NaN",
        "tanh(1/x); NaN",
        "sigmoid(ln(x)); NaN",
        "exp(-1/x^2); 0",
        "min(1/x^2, 5); 5",
        "erf(1/x^2); 1",
        "1/(1 + exp(-1000)) + x; 1"
      })
  void anInfinityOnTheWayIsNoValueUnlessTheFunctionExtends(String formula, double expected) {
    Slopes values = Slopes.of(Nabla.parse(formula), List.of(), KinkPolicy.UNDEFINED);
    assertEquals(expected, values.at(0));
  }

  @Test
  void differencesFollowTheScaleOfTheFunction() {
    assertArrayEquals(
        new double[] {1e300, 1e-300, 1e22},
        slopes(Mode.NUMERIC, "ln(abs(x))", KinkPolicy.UNDEFINED, 1e-300, 1e300, 1e-22),
        1e285);
    assertEquals(1e60, slopes(Mode.NUMERIC, "sin(10^60 x)", KinkPolicy.UNDEFINED, 0)[0], 1e45);
    assertEquals(
        Math.cos(1e22), slopes(Mode.NUMERIC, "sin(x)", KinkPolicy.UNDEFINED, 1e22)[0], 1e-15);
    assertArrayEquals(
        new double[] {0, 0}, slopes(Mode.NUMERIC, "x^3 + cos x", KinkPolicy.UNDEFINED, 0, -0.0));
  }

  @Test
  void longColumnsAreExtrapolatedAndSayWhatIsDoubtful() {
    double[] x = new double[5_000];
    Arrays.setAll(x, i -> (i - 2_500) * 0.001);
    Slopes slopes =
        Slopes.of(Nabla.parse("abs(x) + sin(x)"), List.of("x"), KinkPolicy.UNDEFINED, Mode.NUMERIC);
    Slopes.Column column = slopes.over(x);
    double[] values = column.values();
    assertEquals(Double.NaN, values[2_500]);
    for (int i = 0; i < x.length; i++) {
      if (i != 2_500 && !column.doubtful().contains(i)) {
        double slope = Math.signum(x[i]) + Math.cos(x[i]);
        assertEquals(slope, values[i], 1e-9 * Math.abs(slope));
      }
    }
    assertEquals(List.of(), column.doubtful());
    Slopes second =
        Slopes.of(Nabla.parse("x^3"), List.of("x", "x"), KinkPolicy.UNDEFINED, Mode.NUMERIC);
    assertThrows(IllegalArgumentException.class, () -> second.over(x));
  }
}
