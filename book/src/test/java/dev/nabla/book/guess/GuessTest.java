package dev.nabla.book.guess;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nabla.Nabla;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Guesses and slips, the wrong derivatives worked out by hand.
class GuessTest {
  private static Verdict judge(String function, String guess) {
    return new Guess(Nabla.parse(function)).judge(Nabla.parse(guess));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          x^2 e^x          | 2x e^x                            | PRODUCT_OF_DERIVATIVES
          x sin(x)         | cos(x)                            | PRODUCT_OF_DERIVATIVES
          5 x^2 sin(x)     | 10x cos(x)                        | PRODUCT_OF_DERIVATIVES
          x^2 sin(x)       | 2x sin(x)                         | ONE_FACTOR_ONLY
          x^2 sin(x)       | x^2 cos(x)                        | ONE_FACTOR_ONLY
          x^2 e^x          | 2x + e^x                          | PRODUCT_AS_SUM
          x^2 e^x          | 2x + x^2 e^x                      | WAITING_FACTOR_LOST
          x^3 cos(x)       | 3x^2 cos(x) - sin(x)              | WAITING_FACTOR_LOST
          x e^x            | e^x - x e^x                       | PRODUCT_WITH_MINUS
          sin(x)/x         | cos(x)                            | QUOTIENT_OF_DERIVATIVES
          x/(x^2 + 1)      | 1/(2x)                            | QUOTIENT_OF_DERIVATIVES
          sin(x)/x         | (sin(x) - x cos(x))/x^2           | QUOTIENT_SWAPPED
          x/(x^2 + 1)      | (3x^2 + 1)/(x^2 + 1)^2            | QUOTIENT_WITH_PLUS
          x/(x^2 + 1)      | (1 - x^2)/(x^2 + 1)               | QUOTIENT_NOT_SQUARED
          cos(x)/x         | -sin(x)/x                         | ONE_PART_ONLY
          sin(x^2)         | cos(x^2)                          | INNER_FORGOTTEN
          (2x + 1)^4       | 4(2x + 1)^3                       | INNER_FORGOTTEN
          e^(-x^2)         | e^(-x^2)                          | INNER_FORGOTTEN
          ln(x^2 + 1)      | 1/(x^2 + 1)                       | INNER_FORGOTTEN
          sqrt(1 - x^2)    | 1/(2 sqrt(1 - x^2))               | INNER_FORGOTTEN
          sin(x^2)         | cos(2x)                           | INNER_SWALLOWED
          ln(x^2 + 1)      | 1/(2x)                            | INNER_SWALLOWED
          (2x + 1)^4       | 4*2^3                             | INNER_SWALLOWED
          e^(x^2)          | e^(x^2) + 2x                      | INNER_ADDED
          sin(5x)          | 5 sin(5x)                         | OUTER_KEPT
          cos(x)           | sin(x)                            | SIGN_OF_FUNCTION
          sin(x)           | -cos(x)                           | SIGN_OF_FUNCTION
          cos(x^2)         | 2x sin(x^2)                       | SIGN_OF_FUNCTION
          x^5              | 5x^5                              | POWER_NOT_REDUCED
          x^5              | x^4                               | POWER_FACTOR_FORGOTTEN
          x^(-2)           | -2x^(-1)                          | POWER_RAISED
          1/x              | 1/x^2                             | POWER_SIGN_LOST
          e^x              | x e^(x - 1)                       | EXPONENTIAL_AS_POWER
          2^x              | x 2^(x - 1)                       | EXPONENTIAL_AS_POWER
          2^x              | 2^x                               | BASE_FORGOTTEN
          log10(x)         | 1/x                               | BASE_FORGOTTEN
          x^x              | x x^(x - 1)                       | TOWER_HALF
          x^x              | x^x ln(x)                         | TOWER_HALF
          ln(x)            | 1/ln(x)                           | LOGARITHM_TURNED
          x^3 + 5          | 3x^2 + 5                          | CONSTANT_KEPT
          x^2 + sin(x)     | cos(x)                            | TERM_FORGOTTEN
          3 sin(x)         | cos(x)                            | FACTOR_LOST
          3 x^2            | 2x                                | FACTOR_LOST
          7x               | 7x                                | VARIABLE_KEPT
          """)
  void recognisesTheSlip(String function, String guess, Slip slip) {
    Verdict verdict = judge(function, guess);
    assertFalse(verdict.isRight());
    assertEquals(Optional.of(slip), verdict.slip(), verdict.says());
  }

  @Test
  void recognisesASlipAtOnePlaceAndAtAll() {
    // Of two chains one or both without the inner derivative.
    String function = "sin(2x) + cos(3x)";
    assertEquals(Optional.of(Slip.INNER_FORGOTTEN), judge(function, "cos(2x) - 3sin(3x)").slip());
    assertEquals(Optional.of(Slip.INNER_FORGOTTEN), judge(function, "2cos(2x) - sin(3x)").slip());
    assertEquals(Optional.of(Slip.INNER_FORGOTTEN), judge(function, "cos(2x) - sin(3x)").slip());
    // The slip inside of a product.
    assertEquals(
        Optional.of(Slip.INNER_FORGOTTEN), judge("x sin(2x)", "sin(2x) + x cos(2x)").slip());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          x^2 e^x          | x (x + 2) e^x
          sin(x)^2         | sin(2x)
          ln(x)            | 1/x
          sqrt(x)          | 1/(2 sqrt(x))
          tan(x)           | 1 + tan(x)^2
          1/(1 + e^(-x))   | e^x/(1 + e^x)^2
          sin(x)/x         | cos(x)/x - sin(x)/x^2
          x^x              | x^x (1 + ln(x))
          5                | 0
          """)
  void acceptsEveryForm(String function, String guess) {
    Verdict verdict = judge(function, guess);
    assertTrue(verdict.isRight(), verdict.says());
  }

  @Test
  void saysWhetherItIsAProof() {
    assertTrue(judge("x^3", "3x^2").says().contains("proves"));
  }

  @Test
  void seesWhatElseIsKnown() {
    assertSays("x^2", "x^3/3", "other way");
    assertSays("sin(x)", "-sin(x)", "step too far");
    assertSays("x^2 + 3", "x^2 + 3", "itself");
    assertSays("x^2 e^x", "3(2x e^x + x^2 e^x)", "everywhere 3 times");
    assertSays("x^3", "3x^2 + 4", "4 above");
    assertSays("x^3", "x^7 + 1", "Not yet. Near x = ");
  }

  private static void assertSays(String function, String guess, String expected) {
    String says = judge(function, guess).says();
    assertTrue(says.contains(expected), says);
  }

  @Test
  void refusesOtherLetters() {
    assertThrows(IllegalArgumentException.class, () -> judge("x^2", "2y"));
  }

  @Test
  void everySlipHasAFunctionThatInvitesIt() {
    for (Slip slip : Slip.values()) {
      var bends =
          WrongDerivatives.of(
              Nabla.parse(slip.typical()).expression(), dev.nabla.expr.Build.symbol("x"));
      assertTrue(bends.stream().anyMatch(bend -> bend.slip() == slip), slip.id());
    }
  }
}
