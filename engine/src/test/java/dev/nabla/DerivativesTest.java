package dev.nabla;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DerivativesTest {
  private static final Formula ONE = Nabla.number(1);

  private static double at(Formula formula, double x, double y) {
    return formula.compile("x", "y").at(x, y);
  }

  @Test
  void theJacobianTimesAVectorAndAVectorTimesItAreThoseByHand() {
    Formula f = Nabla.parse("x^2 y");
    Formula g = Nabla.parse("sin(x) + exp(y)");
    List<Formula> along =
        Derivatives.jvp(List.of(f, g), Map.of("x", Nabla.number(2), "y", Nabla.number(-1)));
    assertEquals(2 * (2 * 3 * 5) - 9, at(along.get(0), 3, 5));
    assertEquals(2 * Math.cos(3) - Math.exp(5), at(along.get(1), 3, 5), 1e-13);
    List<Formula> back =
        Derivatives.vjp(
            List.of(f, g), List.of(Nabla.number(10), Nabla.number(1)), List.of("x", "y"));
    assertEquals(300 + Math.cos(3), at(back.get(0), 3, 5), 1e-13);
    assertEquals(90 + Math.exp(5), at(back.get(1), 3, 5), 1e-13);
  }

  @Test
  void theHessianTimesAVectorIsThatByHand() {
    List<Formula> times =
        Derivatives.hessianTimes(
            Nabla.parse("x^3 y^2"), List.of("x", "y"), List.of(Nabla.number(2), ONE));
    assertEquals(6 * 2 * 9 * 2 + 6 * 4 * 3, at(times.get(0), 2, 3));
    assertEquals(6 * 4 * 3 * 2 + 2 * 8, at(times.get(1), 2, 3));
  }

  @Test
  void jacobiansAreTheSameInBothModes() {
    List<Formula> functions = List.of(Nabla.parse("x y"), Nabla.parse("x^2"), Nabla.parse("ln(y)"));
    double[][] expected = {{5, 2}, {4, 0}, {0, 0.2}};
    List<List<Formula>> tall = Derivatives.jacobian(functions, List.of("x", "y"));
    for (int i = 0; i < 3; i++) {
      List<Formula> wide =
          Derivatives.jacobian(functions.subList(i, i + 1), List.of("x", "y")).getFirst();
      for (int j = 0; j < 2; j++) {
        assertEquals(expected[i][j], at(tall.get(i).get(j), 2, 5));
        assertEquals(expected[i][j], at(wide.get(j), 2, 5));
      }
    }
    assertThrows(
        IllegalArgumentException.class, () -> Derivatives.vjp(functions, List.of(), List.of("x")));
  }

  @Test
  void allWaysAgreeAtRandomPoints() {
    List<String> failed = new ArrayList<>();
    int checked = 0;
    for (String line : Cases.of("/derive/random.tsv").subList(0, 150)) {
      String[] cells = line.split("\t", -1);
      Formula f = Nabla.parse(cells[0]);
      Map<String, Double> place =
          Map.of("x", Double.parseDouble(cells[1]), "y", Double.parseDouble(cells[2]));
      double[] point =
          f.symbols().stream().mapToDouble(name -> place.getOrDefault(name, 0.0)).toArray();
      Certificate certificate = Derivatives.check(f, point);
      checked += certificate.rows().size();
      if (!certificate.passed()) {
        failed.add(certificate.toString());
      }
    }
    assertTrue(checked > 150);
    assertTrue(failed.isEmpty(), () -> String.join("\n", failed));
  }

  @Test
  void aWrongDerivativeFails() {
    Formula f = Nabla.parse("x^2 sin(x)");
    double[] two = {2};
    assertTrue(
        Derivatives.check(f, Map.of("x", Nabla.parse("2x sin(x) + x^2 cos(x)")), two).passed());
    Certificate wrong =
        Derivatives.check(f, Map.of("x", Nabla.parse("2x sin(x) - x^2 cos(x)")), two);
    assertFalse(wrong.passed());
    assertTrue(wrong.toString().contains("FAILED"));
    Certificate slightly =
        Derivatives.check(
            f, Map.of("x", Nabla.parse("(2x sin(x) + x^2 cos(x)) (1 + 10^(-12))")), two);
    assertFalse(slightly.passed());
  }

  @Test
  void kinksAndRemovablePointsAreTold() {
    Certificate corner = Derivatives.check(Nabla.parse("|x|"), new double[] {0}, new double[] {-1});
    assertTrue(corner.passed());
    assertEquals(List.of("a kink: corner"), corner.rows().getFirst().notes());
    Certificate removable = Derivatives.check(Nabla.parse("sin(x)/x"), new double[] {0});
    assertTrue(removable.passed());
    assertEquals(1, removable.rows().getFirst().notes().size());
    assertTrue(Derivatives.check(Nabla.parse("x |x|"), new double[] {0}).passed());
    assertTrue(Derivatives.check(Nabla.parse("ln(1 + e^x)"), new double[] {1000}).passed());
  }

  @Test
  void theCertificatePrints() {
    assertEquals(
        """
        Derivatives of x^2

        d/dx at x = 3.0: agree, 0.0 ulp
          symbolic    6.0
          forward     6.0
          reverse     6.0
          numeric     6.0
          simplified  6.0

        passed: 1 derivatives at points, the largest distance is 0.0 ulp
        """,
        Derivatives.check(Nabla.parse("x^2"), new double[] {3}).toString());
  }

  @Test
  void pointsHaveAValueForEachSymbol() {
    assertThrows(
        IllegalArgumentException.class,
        () -> Derivatives.check(Nabla.parse("x y"), new double[] {1}));
  }
}
