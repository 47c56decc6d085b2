package dev.nabla.figure.scale;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          0         | 4 | 0
          -0.0      | 4 | 0
          1         | 4 | 1
          -2.0      | 4 | −2
          0.5       | 4 | 0.5
          -0.123456 | 4 | −0.1235
          2.6875    | 4 | 2.688
          2.6875    | 3 | 2.69
          1.75      | 1 | 2
          1234.5    | 4 | 1235
          12345     | 4 | $1.235\\times 10^{4}$
          12340     | 4 | 12340
          12345.6   | 4 | $1.235\\times 10^{4}$
          0.001     | 4 | 0.001
          0.00012   | 4 | $1.2\\times 10^{-4}$
          1e5       | 4 | $10^{5}$
          -1e9      | 4 | $-10^{9}$
          1.5e300   | 4 | $1.5\\times 10^{300}$
          4.9e-324  | 4 | $4.941\\times 10^{-324}$
          0.30000000000000004 | 4 | 0.3
          NaN       | 4 | undefined
          Infinity  | 4 | $\\infty$
          -Infinity | 4 | $-\\infty$
          """)
  void aNumberIsShort(double value, int digits, String expected) {
    assertEquals(expected, NumberText.display(value, digits));
  }

  @Test
  void noDigitsAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> NumberText.display(1, 0));
  }
}
