package dev.nabla.book.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LatexTextTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "x^{2}|x²",
        "x^2 + 1|x² + 1",
        "e^{3 x + 1}|e^(3 x + 1)",
        "\\frac{1}{x}|1/x",
        "\\frac{x + 1}{2}|(x + 1)/(2)",
        "\\sqrt{x}|√(x)",
        "\\sin\\left(x\\right)|sin(x)",
        "\\lim_{\\P{\\Delta x} \\to 0} \\F{f(x)}|lim_(Δx → 0) f(x)",
        "-x|−x",
        "f'(x)|f′(x)",
        "}{|"
      })
  void formulasReadAsPlainText(String latex, String text) {
    assertEquals(text == null ? "" : text, LatexText.plain(latex));
  }
}
