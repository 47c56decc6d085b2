package dev.nabla.book.guess;

import java.util.Locale;

/// A rule misremembered, in the order in which a guess is compared with what each would give.
public enum Slip {
  PRODUCT_OF_DERIVATIVES("The derivatives multiplied", "x^2 * e^x"),
  ONE_FACTOR_ONLY("Only one factor differentiated", "x * sin(x)"),
  PRODUCT_AS_SUM("A product treated as a sum", "x^2 * ln(x)"),
  WAITING_FACTOR_LOST("The factor that waits left out", "x^3 * cos(x)"),
  PRODUCT_WITH_MINUS("A minus sign in the product rule", "x * e^x"),
  QUOTIENT_OF_DERIVATIVES("The derivatives divided", "sin(x)/x"),
  QUOTIENT_SWAPPED("The numerator the wrong way round", "x^2/(x + 1)"),
  QUOTIENT_WITH_PLUS("A plus sign in the quotient rule", "e^x/x"),
  QUOTIENT_NOT_SQUARED("The denominator not squared", "x/(x^2 + 1)"),
  ONE_PART_ONLY("Only one part of a quotient differentiated", "cos(x)/x"),
  INNER_FORGOTTEN("The inner derivative forgotten", "sin(x^2)"),
  INNER_SWALLOWED("The derivative put inside", "cos(3x + x^2)"),
  INNER_ADDED("The inner derivative added", "e^(x^2)"),
  OUTER_KEPT("The outer function left as it is", "sin(5x)"),
  SIGN_OF_FUNCTION("The sign of the cosine", "cos(x)"),
  POWER_NOT_REDUCED("The exponent not reduced", "x^5"),
  POWER_SIGN_LOST("The sign of the exponent lost", "1/x"),
  POWER_FACTOR_FORGOTTEN("The exponent not brought down", "x^4"),
  POWER_RAISED("One added to the exponent", "x^(-2)"),
  EXPONENTIAL_AS_POWER("An exponential treated as a power", "e^x"),
  BASE_FORGOTTEN("The logarithm of the base forgotten", "2^x"),
  TOWER_HALF("Base or exponent held still", "x^x"),
  LOGARITHM_TURNED("The logarithm turned upside down", "ln(x)"),
  CONSTANT_KEPT("A constant kept", "x^3 + 5"),
  TERM_FORGOTTEN("A term left out", "x^2 + sin(x)"),
  FACTOR_LOST("A constant factor lost", "3sin(x)"),
  VARIABLE_KEPT("The variable left as it is", "7x");

  private final String title;
  private final String typical;

  Slip(String title, String typical) {
    this.title = title;
    this.typical = typical;
  }

  /// The name that programs use: `inner-forgotten`.
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// What went wrong, in a few words.
  public String title() {
    return title;
  }

  /// A function that invites it, as typed.
  public String typical() {
    return typical;
  }
}
