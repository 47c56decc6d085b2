package dev.nabla.compile.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Functions against values of MPFR and Arb, written by `src/test/python/values.py`.
class FunctionValuesTest {
  private static final Map<String, Subject> SUBJECTS =
      Subject.all().stream().collect(Collectors.toMap(Subject::name, Function.identity()));

  /// The lines of one function: `name argument [argument] = value rest`, all in hexadecimal.
  record Lines(String name, List<String> lines) {
    @Override
    public String toString() {
      return name;
    }
  }

  static List<Lines> functions() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(FunctionValuesTest.class.getResourceAsStream("values.txt"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .collect(Collectors.groupingBy(line -> line.substring(0, line.indexOf(' '))))
              .entrySet()
              .stream()
              .map(entry -> new Lines(entry.getKey(), entry.getValue()))
              .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("functions")
  void valueIsWithinOneUnitInTheLastPlace(Lines function) {
    Subject subject = Objects.requireNonNull(SUBJECTS.get(function.name()), function.name());
    for (String line : function.lines()) {
      List<String> sides = Arrays.asList(line.split(" = ", -1));
      double[] at = numbers(sides.get(0).substring(function.name().length() + 1));
      double[] exact = numbers(sides.get(1));
      double value = subject.value().applyAsDouble(at);
      double error = Math.abs((value - exact[0]) - exact[1]) / Math.ulp(exact[0]);
      assertTrue(error <= 1, () -> line + " is off by " + error + " ulp");
    }
    assertEquals(150, function.lines().size(), 5);
  }

  private static double[] numbers(String words) {
    return Arrays.stream(words.split(" ", -1)).mapToDouble(Double::parseDouble).toArray();
  }
}
