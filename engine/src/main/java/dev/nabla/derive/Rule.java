package dev.nabla.derive;

import dev.nabla.expr.ElementaryFunction;
import java.util.Locale;

/// The rules of differentiation, by the names that textbooks give them. The names are frozen.
public enum Rule {
  CONSTANT("Constant rule"),
  IDENTITY("Identity rule"),
  CONSTANT_MULTIPLE("Constant multiple rule"),
  SUM("Sum rule"),
  DIFFERENCE("Difference rule"),
  POWER("Power rule"),
  PRODUCT("Product rule"),
  QUOTIENT("Quotient rule"),
  RECIPROCAL("Reciprocal rule"),
  CHAIN("Chain rule"),
  EXPONENTIAL("Exponential rule"),
  EXPONENTIAL_BASE("Exponential rule for a base"),
  LOGARITHM("Logarithm rule"),
  LOGARITHM_BASE("Logarithm rule for a base"),
  TRIGONOMETRIC("Trigonometric rule"),
  INVERSE_TRIGONOMETRIC("Inverse trigonometric rule"),
  HYPERBOLIC("Hyperbolic rule"),
  ABSOLUTE_VALUE("Absolute value rule"),
  LOGARITHMIC_DIFFERENTIATION("Logarithmic differentiation"),
  INVERSE_FUNCTION("Inverse function rule"),
  /// A function with branches: piecewise, max, min, ReLU.
  PIECEWISE("Piecewise rule"),
  /// The logistic function and its integral, softplus.
  LOGISTIC("Logistic rule"),
  /// erf, erfc and GELU, whose slopes are normal densities.
  ERROR_FUNCTION("Error function rule"),
  /// Γ and what is made of it: factorials, binomial coefficients, ψ.
  GAMMA_FUNCTION("Gamma function rule"),
  /// No derivative: the same expression, written shorter.
  SIMPLIFY("Simplify");

  private final String title;

  Rule(String title) {
    this.title = title;
  }

  /// The name that programs use: `constant-multiple`.
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// The name that people read: `Constant multiple rule`.
  public String title() {
    return title;
  }

  /// The rule for a function of the table at the variable itself.
  public static Rule of(ElementaryFunction function) {
    return switch (function) {
      case SIN, COS, TAN, SEC, CSC, COT -> TRIGONOMETRIC;
      case ASIN, ACOS, ATAN, ATAN2 -> INVERSE_TRIGONOMETRIC;
      case SINH, COSH, TANH -> HYPERBOLIC;
      case ASINH, ACOSH, ATANH -> INVERSE_FUNCTION;
      case EXP, EXPM1 -> EXPONENTIAL;
      case LN, LOG1P -> LOGARITHM;
      case LOG10, LOG2 -> LOGARITHM_BASE;
      case CBRT, ROOT -> POWER;
      case ABS -> ABSOLUTE_VALUE;
      case SIGN, FLOOR, CEIL -> CONSTANT;
      case MIN, MAX, RELU, LEAKY_RELU -> PIECEWISE;
      case SIGMOID, SOFTPLUS -> LOGISTIC;
      case GELU, ERF, ERFC -> ERROR_FUNCTION;
      case GAMMA, LGAMMA, DIGAMMA, POLYGAMMA, FACTORIAL, BINOM -> GAMMA_FUNCTION;
    };
  }
}
