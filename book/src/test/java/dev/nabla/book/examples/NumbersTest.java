package dev.nabla.book.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {
  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "-0.0, 0",
    "2, 2",
    "-2.5, −2.5",
    "0.3333333333333333, 0.3333",
    "1234.56, 1235",
    "100000, 100000",
    "0.00012345, 0.0001234",
    "NaN, undefined",
    "-Infinity, −∞"
  })
  void everydayNumbersHaveFourDigitsAndAProperMinus(double value, String shown) {
    assertEquals(shown, Numbers.shown(value));
  }

  @ParameterizedTest
  @CsvSource({"4.3298698e-16, 4.33\u00a0×\u00a010⁻¹⁶", "-2e20, −2\u00a0×\u00a010²⁰"})
  void veryLargeAndVerySmallNumbersHaveAPowerOfTen(double value, String shown) {
    assertEquals(shown, Numbers.shown(value));
  }

  @ParameterizedTest
  @CsvSource({"0.1, 0.1", "4.5e-9, 4.5 \\times 10^{-9}", "NaN, \\text{undefined}"})
  void formulasHoldLatex(double value, String latex) {
    assertEquals(latex, Numbers.latex(value));
  }
}
