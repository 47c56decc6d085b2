package dev.nabla.solve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nabla.Cases;
import dev.nabla.Formula;
import dev.nabla.Nabla;
import dev.nabla.Slopes;
import dev.nabla.algebra.Limit;
import dev.nabla.enclosure.Digits;
import dev.nabla.expr.Build;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Rational;
import dev.nabla.text.Format;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class KinkSearchTest {
  private static final Rational END = Rational.of(new BigDecimal("3.0137"));
  private static final double FEW_ULPS = 8 * 0x1p-53;

  static List<String> known() {
    return Cases.of("/solve/kinks.txt");
  }

  static List<String> scanned() {
    return Cases.of("/solve/random-kinks.tsv");
  }

  static List<String> table() {
    return Cases.of("/solve/kink-table.txt");
  }

  @ParameterizedTest
  @MethodSource("known")
  void kindsAndOneSidedDerivativesAreExact(String line) {
    String[] sides = line.split(" =>", -1);
    KinksFound found = Nabla.parse(sides[0]).kinks(Rational.of(-10), Rational.of(10));
    List<String> told = new ArrayList<>();
    for (Kink kink : found.kinks()) {
      told.add(
          "%s %s %s %s %s"
              .formatted(
                  python(kink.at()),
                  kink.kind().text(),
                  python(kink.left()),
                  python(kink.right()),
                  kink.convention().map(KinkSearchTest::python).orElse("none")));
    }
    found.removable().forEach(each -> told.add("removable " + python(each.at())));
    assertEquals(sides[1].strip(), String.join(", ", told));
    assertTrue(found.isComplete());
  }

  private static String python(Expr expr) {
    return Format.PYTHON.write(expr);
  }

  private static String python(Limit limit) {
    return switch (limit) {
      case Limit.Finite finite -> python(finite.value().expression());
      case Limit.Infinite infinite -> infinite.positive() ? "oo" : "-oo";
      case Limit.Outside none -> "none";
      case Limit.Oscillating none -> "none";
      case Limit.Different none -> "different";
      case Limit.OnOneSide none -> "one side";
      case Limit.Unknown none -> "unknown";
    };
  }

  @ParameterizedTest
  @MethodSource("scanned")
  void findsWhatAScanSees(String line) {
    String[] parts = line.split("\t", -1);
    List<String> wanted =
        Arrays.stream(parts[1].split(";", -1)).filter(each -> !each.isEmpty()).toList();
    KinksFound found = Nabla.parse(parts[0]).kinks(END.negate(), END);
    int matched = 0;
    for (Kink kink : found.kinks()) {
      Optional<String[]> seen =
          wanted.stream()
              .map(each -> each.split(":", -1))
              .filter(each -> Math.abs(Double.parseDouble(each[0]) - number(kink.at())) < 1e-9)
              .findFirst();
      if (seen.isEmpty()) {
        assertTrue(isSinglePoint(kink), () -> "no kink was seen at " + kink.at());
      } else {
        matched++;
        check(seen.get(), kink);
      }
    }
    if (found.isComplete()) {
      assertEquals(wanted.size(), matched);
    }
  }

  /// A scan does not see a value at a single point, such as that of sign(|x|) at 0.
  private static boolean isSinglePoint(Kink kink) {
    return kink.kind() == Kink.Kind.JUMP
        && kink.left() instanceof Limit.Infinite left
        && kink.right() instanceof Limit.Infinite right
        && left.positive() != right.positive();
  }

  private static void check(String[] seen, Kink kink) {
    assertEquals(seen[1].equals("jump"), kink.kind() == Kink.Kind.JUMP);
    if (!seen[1].equals("jump")) {
      check(seen[2], kink.left());
      check(seen[3], kink.right());
    }
  }

  private static void check(String seen, Limit slope) {
    if (slope instanceof Limit.Finite finite) {
      double value = number(finite.value().expression());
      assertEquals(Double.parseDouble(seen), value, 1e-7 * (1 + Math.abs(value)));
    } else {
      assertEquals(seen, python(slope));
    }
  }

  private static double number(Expr expr) {
    return expr.isZero() ? 0 : Digits.evaluate(expr, Map.of(), 20).doubleValue();
  }

  @ParameterizedTest
  @MethodSource("table")
  void rowsOfTheTableHoldCompiledAndSymbolic(String line) {
    String[] parts = line.split(" ; ", -1);
    Formula formula = Nabla.parse(parts[0]);
    check(formula, parts[1], parts[2], KinkPolicy.UNDEFINED);
    check(formula, parts[1], parts[3], KinkPolicy.SUBGRADIENT);
  }

  private static void check(Formula formula, String at, String wanted, KinkPolicy policy) {
    Slopes slopes = Slopes.of(formula, List.of("x"), policy);
    double truth = Double.parseDouble(wanted);
    double error = Double.isNaN(truth) ? 0 : FEW_ULPS * Math.abs(truth);
    assertEquals(truth, slopes.at(Double.parseDouble(at)), error);
    Expr exact = Build.number(Rational.of(new BigDecimal(at)));
    double looked =
        switch (slopes.look(Map.of("x", exact))) {
          case DerivativeAt.Answer.Exists exists -> number(exists.value());
          case DerivativeAt.Answer.AtKink kink ->
              kink.value().map(KinkSearchTest::number).orElse(Double.NaN);
          case DerivativeAt.Answer.Outside outside -> Double.NaN;
          case DerivativeAt.Answer.Undecided open -> Double.POSITIVE_INFINITY;
        };
    assertEquals(truth, looked, error);
  }

  @Test
  void tellsWhichPartHasItsKink() {
    Slopes slopes =
        Slopes.of(Nabla.parse("relu(x) + abs(x-1)"), List.of("x"), KinkPolicy.SUBGRADIENT);
    Slopes.Column column = slopes.over(new double[] {0, 0.5, 1});
    assertEquals(List.of(0, 2), column.met().stream().map(Slopes.Met::row).toList());
    assertEquals(
        List.of("relu(x)", "abs(x - 1)"),
        column.met().stream().map(met -> Format.TEXT.write(met.parts().getFirst())).toList());
  }

  @Test
  void rootsWithoutFormulaAreTold() {
    KinksFound found = Nabla.parse("abs(cos(x)-x)").kinks(Rational.of(-2), Rational.of(2));
    Kink kink = found.kinks().getFirst();
    assertFalse(kink.isExact());
    assertEquals(0.7390851332151607, number(kink.at()));
    assertTrue(found.isComplete());
  }

  @Test
  void infinitelyManyKinksAreNotCalledComplete() {
    KinksFound found = Nabla.parse("floor(1/x)").kinks(Rational.of(-1), Rational.of(1));
    assertFalse(found.isComplete());
  }
}
