package dev.nabla.compile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.nabla.expr.Build;
import dev.nabla.expr.ElementaryFunction;
import dev.nabla.expr.Expr;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("either-way")
class StableFormsTest {
  private static final Expr.Symbol X = Build.symbol("x");
  private static final Expr MINUS_X = Build.negate(X);
  private static final Expr ONE_PLUS_EXP = Build.ONE.plus(Build.exp(X));
  private static final Expr LOGISTIC = Build.ONE.div(Build.exp(MINUS_X).plus(1));

  /// A form, a point where it goes wrong when computed as written, and its value there to 17
  /// digits, computed with mpmath in 60.
  static Stream<Arguments> forms() {
    return Stream.of(
        Arguments.of("ln(1 + e^x)", Build.ln(ONE_PLUS_EXP), 1000, 1000.0),
        Arguments.of("ln(1 + e^x) far left", Build.ln(ONE_PLUS_EXP), -50, 1.9287498479639178e-22),
        Arguments.of(
            "log1p(e^x)", Build.apply(ElementaryFunction.LOG1P, Build.exp(X)), 1000, 1000.0),
        Arguments.of("1/(1 + e^-x)", LOGISTIC, -1000, 0.0),
        Arguments.of("ln(1/(1 + e^-x))", Build.ln(LOGISTIC), -1000, -1000.0),
        Arguments.of("ln(1 - 1/(1 + e^-x))", Build.ln(Build.ONE.minus(LOGISTIC)), 1000, -1000.0),
        Arguments.of("e^x - 1", Build.exp(X).minus(1), 1e-20, 1e-20),
        Arguments.of("1 - e^x", Build.ONE.minus(Build.exp(X)), 1e-20, -1e-20),
        Arguments.of("ln(1 + x)", Build.ln(X.plus(1)), 1e-20, 1e-20),
        Arguments.of(
            "1 - sigmoid(x)", Build.ONE.minus(Build.sigmoid(X)), 50, 1.9287498479639178e-22),
        Arguments.of("sigmoid(x) - 1", Build.sigmoid(X).minus(1), 50, -1.9287498479639178e-22),
        Arguments.of(
            "e^-x/(1 + e^-x)^2",
            Build.exp(MINUS_X).times(Build.exp(MINUS_X).plus(1).pow(-2)),
            -50,
            1.9287498479639178e-22),
        Arguments.of(
            "3 x e^-x/(1 + e^-x)^2",
            X.times(3).times(Build.exp(MINUS_X)).times(Build.exp(MINUS_X).plus(1).pow(-2)),
            -1000,
            -0.0),
        Arguments.of("ln(e^x)", Build.ln(Build.exp(X)), 1000, 1000.0),
        Arguments.of(
            "1 - tanh(x)^2",
            Build.ONE.minus(Build.apply(ElementaryFunction.TANH, X).pow(2)),
            20,
            1.6993417021166355e-17),
        Arguments.of("(1 - cos(x))/x^2", Build.ONE.minus(Build.cos(X)).div(X.pow(2)), 1e-7, 0.5),
        Arguments.of("cos(x) - 1", Build.cos(X).minus(1), 1e-10, -5e-21));
  }

  @ParameterizedTest(name = "{0} at {2}")
  @MethodSource("forms")
  void textbookFormIsRightWhereItOverflowsOrCancels(
      String name, Expr form, double at, double expected) {
    double value = Compiler.compile(form, X).at(at);
    assertEquals(expected, value, 4 * Math.ulp(expected));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("forms")
  void stableFormHasTheSameValueWhereNothingGoesWrong(
      String name, Expr form, double at, double expected) {
    double asWritten = Reference.value(form, X, 0.7);
    assertEquals(asWritten, Compiler.compile(form, X).at(0.7), 1e-14 * Math.abs(asWritten));
  }
}
