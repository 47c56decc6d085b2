package dev.nabla;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nabla.learn.Table;
import dev.nabla.optimize.Course;
import dev.nabla.optimize.Fit;
import dev.nabla.optimize.FitMethod;
import dev.nabla.optimize.LevenbergMarquardt;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// NIST's problems from both of their starts, with the same settings for all.
class CertifiedFitTest {
  /// The certified values have 11 digits, so not all of them can be compared.
  private static final double DIGITS = 9;

  /// A problem with what is certified about it.
  private record Problem(
      String name,
      String target,
      String model,
      List<Map<String, Double>> starts,
      Map<String, Double> certified,
      Map<String, Double> errors,
      double squares,
      double deviation,
      Map<String, double[]> data) {

    Fit fit(int start, FitMethod method) {
      return LeastSquares.of(model, target, Table.of(data))
          .from(starts.get(start), method, Course.WHOLE);
    }

    void check(Fit fit, double digits) {
      assertTrue(fit.converged(), () -> fit.path().stop().reason());
      certified.forEach((name, value) -> close(name, value, fit.value(name), digits));
      errors.forEach((name, value) -> close("error of " + name, value, fit.error(name), digits));
      close("sum of squares", squares, fit.squares(), digits);
      close("deviation", deviation, fit.uncertainty().orElseThrow().deviation(), digits);
    }
  }

  private static void close(String what, double expected, double actual, double digits) {
    double bound = Math.pow(10, -digits) * Math.abs(expected);
    assertEquals(expected, actual, bound, what);
  }

  private static List<Problem> problems(String resource) throws IOException {
    List<Problem> problems = new ArrayList<>();
    for (String block : text(resource).split("(?m)^problem ", -1)) {
      if (!block.startsWith("#")) {
        problems.add(problem(block));
      }
    }
    return problems;
  }

  private static String text(String resource) throws IOException {
    try (InputStream file =
        Objects.requireNonNull(CertifiedFitTest.class.getResourceAsStream(resource))) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static Problem problem(String block) {
    List<String> lines = block.lines().toList();
    Map<String, String> fields = new LinkedHashMap<>();
    List<Map<String, Double>> starts = new ArrayList<>();
    Map<String, double[]> data = new LinkedHashMap<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] words = line.split(" ", 2);
      switch (words[0]) {
        case "start" -> starts.add(values(words[1]));
        case "data" -> {
          String[] numbers = words[1].split(" ", -1);
          data.put(
              numbers[0],
              Arrays.stream(numbers).skip(1).mapToDouble(Double::parseDouble).toArray());
        }
        default -> fields.put(words[0], words[1]);
      }
    }
    return new Problem(
        lines.getFirst(),
        field(fields, "target"),
        field(fields, "model"),
        starts,
        values(field(fields, "certified")),
        values(field(fields, "errors")),
        Double.parseDouble(field(fields, "squares")),
        Double.parseDouble(field(fields, "deviation")),
        data);
  }

  private static String field(Map<String, String> fields, String name) {
    return Objects.requireNonNull(fields.get(name), name);
  }

  private static Map<String, Double> values(String text) {
    Map<String, Double> values = new LinkedHashMap<>();
    for (String each : text.split(" ", -1)) {
      String[] sides = each.split("=", -1);
      values.put(sides[0], Double.valueOf(sides[1]));
    }
    return values;
  }

  private static Stream<DynamicTest> fromEveryStart(List<Problem> problems, double digits) {
    return problems.stream()
        .flatMap(
            problem ->
                Stream.of(0, 1)
                    .map(
                        start ->
                            DynamicTest.dynamicTest(
                                problem.name() + " from start " + (start + 1),
                                () ->
                                    problem.check(
                                        problem.fit(start, new LevenbergMarquardt()), digits))));
  }

  @TestFactory
  Stream<DynamicTest> everyNonlinearProblemComesOutFromBothStarts() throws IOException {
    List<Problem> problems = problems("optimize/nist.txt");
    assertEquals(27, problems.size());
    return fromEveryStart(problems, DIGITS);
  }

  /// Filip's polynomial is the one on which most programs lose half of their digits or more.
  @TestFactory
  Stream<DynamicTest> linearProblemsComeOutToNearlyAllDigitsOfDoubles() throws IOException {
    List<Problem> problems = problems("optimize/nist-linear.txt");
    assertEquals(4, problems.size());
    return fromEveryStart(problems, 14);
  }

  /// Parameters come out to 8 digits without the last steps of many digits, too. The sum of squares
  /// of Lanczos1 is one of rounding errors in doubles, which is said.
  @Test
  void doublesAloneReachEightDigitsOfEveryParameter() throws IOException {
    LevenbergMarquardt doubles = new LevenbergMarquardt(1_000, 1e-20, false);
    for (Problem problem : problems("optimize/nist.txt")) {
      for (int start = 0; start < 2; start++) {
        Fit fit = problem.fit(start, doubles);
        problem.certified().forEach((name, value) -> close(name, value, fit.value(name), 8));
        assertEquals(problem.name().equals("Lanczos1"), !fit.notes().isEmpty(), problem.name());
      }
    }
  }
}
