package dev.nabla.figure.type;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelReadingTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          plain words                     | plain words
          costs \\$5                      | costs $5
          an open $ sign                  | an open $ sign
          $x^2$                           | x²
          $x^{10}$                        | x¹⁰
          $x^{-1}$                        | x⁻¹
          $x^{a+b}$                       | x^(a + b)
          $e^x$                           | e^x
          $a_1$                           | a_1
          $a_{ij}^2$                      | a_(ij)²
          $f'(x)$                         | f′(x)
          $f''$                           | f″
          $2x+1$                          | 2x + 1
          $-x$                            | −x
          $x \\cdot y$                    | x⋅y
          $\\frac{1}{x}$                  | 1/x
          $\\frac{x+1}{2}$                | (x + 1)/2
          $\\frac{\\Delta f}{\\Delta x}$  | Δf/Δx
          $\\sqrt{x}$                     | √x
          $\\sqrt{x+1}$                   | √(x + 1)
          $\\sin x$                       | sin x
          $x \\sin x$                     | x sin x
          $\\sin\\left(x\\right)$         | sin(x)
          $\\operatorname{ReLU}(x)$       | ReLU(x)
          $\\log_{10} x$                  | log_(10) x
          $x \\ne 0$                      | x ≠ 0
          $x\\to\\infty$                  | x → ∞
          $\\alpha \\le \\pi$             | α ≤ π
          $\\text{if } x > 0$             | if x > 0
          $\\foo x$                       | foox
          $\\begin{cases} 1 & x > 0 \\\\ 0 & x < 0 \\end{cases}$ | {1 x > 0; 0 x < 0
          slope $f'(x)$ at $x$            | slope f′(x) at x
          """)
  void aLabelReadsAsPlainText(String label, String expected) {
    assertEquals(expected.replace("″", "′′"), LabelReading.plain(label));
  }

  @Test
  void barsAreKept() {
    assertEquals("|x|", LabelReading.plain("$\\left|x\\right|$"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          $x^2$         | <i>x</i><sup>2</sup>
          $a_i$         | <i>a</i><sub><i>i</i></sub>
          a < b & c     | a &lt; b &amp; c
          <script>      | &lt;script&gt;
          $x<y$         | <i>x</i> &lt; <i>y</i>
          $\\sin x$     | sin <i>x</i>
          $\\frac{1}{x}$ | 1/<i>x</i>
          """)
  void aLabelReadsWithTheTagsOfPlotly(String label, String expected) {
    assertEquals(expected, LabelReading.tagged(label));
  }
}
