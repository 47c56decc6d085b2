package dev.nabla.optimize;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nabla.Nabla;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Minima that are known to many digits, from twenty random starts each.
class KnownMinimaTest {
  private static final int STARTS = 20;
  private static final Map<String, Method<? super ExpressionObjective>> METHODS = methods();

  private static Map<String, Method<? super ExpressionObjective>> methods() {
    Map<String, Method<? super ExpressionObjective>> methods = new LinkedHashMap<>();
    methods.put("trust-region", new TrustRegion());
    methods.put("bfgs", new Bfgs());
    methods.put("l-bfgs", new LimitedBfgs());
    methods.put("conjugate-gradients", new ConjugateGradients());
    methods.put("newton-cg", new NewtonConjugateGradients());
    return methods;
  }

  record Case(
      String name,
      ExpressionObjective objective,
      double reach,
      Vector point,
      double value,
      Vector eigenvalues) {
    static Case of(String line) {
      String[] parts = line.split(" \\| ?", -1);
      return new Case(
          parts[0],
          Nabla.parse(parts[1]).objective(parts[2].split(",", -1)),
          Double.parseDouble(parts[3]),
          numbers(parts[4]),
          Double.parseDouble(parts[5]),
          numbers(parts[6]));
    }

    private static Vector numbers(String text) {
      return text.isBlank()
          ? Vector.of()
          : Vector.of(
              Arrays.stream(text.split(",", -1)).mapToDouble(Double::parseDouble).toArray());
    }

    double[] start(Random random) {
      double[] start = point.toArray();
      for (int i = 0; i < start.length; i++) {
        start[i] += reach * (2 * random.nextDouble() - 1);
      }
      return start;
    }

    boolean isReachedBy(Path path) {
      double distance = 0;
      for (int i = 0; i < point.size(); i++) {
        distance = Math.max(distance, Math.abs(path.point().at(i) - point.at(i)));
      }
      return path.converged() && distance < 1e-6;
    }

    @Override
    public String toString() {
      return name + " " + point;
    }
  }

  static Stream<Case> cases() throws IOException {
    try (InputStream stream =
        Objects.requireNonNull(KnownMinimaTest.class.getResourceAsStream("minima.txt"))) {
      String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().filter(line -> !line.startsWith("#")).map(Case::of).toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void everyStartLeadsToTheMinimumByOneMethodAtLeast(Case each) {
    Random random = new Random(20);
    Map<String, Integer> reached = new LinkedHashMap<>();
    for (int i = 0; i < STARTS; i++) {
      double[] start = each.start(random);
      boolean found = false;
      for (var method : METHODS.entrySet()) {
        Path path = method.getValue().minimize(each.objective, start, Course.WHOLE);
        if (!each.isReachedBy(path)) {
          continue;
        }
        found = true;
        reached.merge(method.getKey(), 1, Integer::sum);
        assertEquals(each.value, path.value(), 1e-11 * Math.max(1, Math.abs(each.value)));
        LocalShape shape = LocalShape.at(each.objective, path.point().toArray());
        assertEquals(LocalShape.Kind.MINIMUM, shape.kind(), method.getKey());
        for (int k = 0; k < each.eigenvalues.size(); k++) {
          double expected = each.eigenvalues.at(k);
          assertEquals(expected, shape.eigenvalues().at(k), 2e-6 * Math.max(1, expected));
        }
      }
      assertTrue(found, () -> each + " from " + Arrays.toString(start));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "x^2 - y^2, 0, 0, SADDLE",
    "y^2 - x^2 - x*y, 0, 0, SADDLE",
    "-x^2 - y^2, 0, 0, MAXIMUM",
    "x^3 - 3x*y^2, 0, 0, UNDECIDED",
    "x^4 + y^4, 0, 0, UNDECIDED",
    "x^4 + y^2, 0.0001, 0, UNDECIDED",
    "x^3 + y^2, 0.001, 0, UNDECIDED",
    "x^2 + y^2, 0.001, 0.001, MINIMUM",
    "(1.5-x+x*y)^2+(2.25-x+x*y^2)^2+(2.625-x+x*y^3)^2, 0, 1, SADDLE"
  })
  void theKindOfACriticalPointIsToldFromASmallDistance(
      String formula, double x, double y, LocalShape.Kind kind) {
    assertEquals(kind, LocalShape.at(Nabla.parse(formula).objective("x", "y"), x, y).kind());
  }

  @Test
  void theSaddleOfBealeHasItsKnownEigenvalues() {
    String beale = "(1.5-x+x*y)^2+(2.25-x+x*y^2)^2+(2.625-x+x*y^3)^2";
    Vector eigenvalues = LocalShape.at(Nabla.parse(beale).objective("x", "y"), 0, 1).eigenvalues();
    assertEquals(-111 / 4.0, eigenvalues.at(0), 1e-12);
    assertEquals(111 / 4.0, eigenvalues.at(1), 1e-12);
  }

  @Test
  void aMinimumWithoutAGradientIsNotToldAsConverged() {
    String ackley = "-20exp(-0.2sqrt((x^2+y^2)/2))-exp((cos(2pi*x)+cos(2pi*y))/2)+e+20";
    ExpressionObjective objective = Nabla.parse(ackley).objective("x", "y");
    Random random = new Random(3);
    for (int i = 0; i < STARTS; i++) {
      double[] start = {0.4 * random.nextDouble() - 0.2, 0.4 * random.nextDouble() - 0.2};
      for (var method : METHODS.entrySet()) {
        Path path = method.getValue().minimize(objective, start, Course.WHOLE);
        assertFalse(path.converged(), () -> method.getKey() + ": " + path.stop().reason());
      }
    }
  }
}
