package dev.nabla.compile.kernel;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nabla.enclosure.Digits;
import dev.nabla.enclosure.DigitsException;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Rational;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Functions against many digits of our own, on as many points as `-Dnabla.samples` says;
/// `src/test/python/ulps.py` does the same against MPFR and Arb.
class AccuracyTest {
  private static final int SAMPLES = Integer.getInteger("nabla.samples", 1_000);

  static List<Subject> subjects() {
    return Subject.all();
  }

  @ParameterizedTest
  @MethodSource("subjects")
  void valueIsWithinOneUnitInTheLastPlace(Subject subject) {
    Samples samples = new Samples(subject.name().hashCode());
    double worst = 0;
    double[] worstAt = {};
    int compared = 0;
    for (int i = 0; i < SAMPLES; i++) {
      double[] at = subject.samples().next(samples, i);
      double value = subject.value().applyAsDouble(at);
      Optional<BigDecimal> exact = exact(subject.expr(), at);
      if (exact.isPresent() && Double.isFinite(value)) {
        compared++;
        double error = ulps(value, exact.get());
        if (error > worst) {
          worst = error;
          worstAt = at;
        }
      }
    }
    String message = subject + " is off by " + worst + " ulp at " + Arrays.toString(worstAt);
    assertTrue(worst <= subject.allowed(), message);
    assertTrue(compared > SAMPLES / 3, "only " + compared + " could be compared");
  }

  private static Optional<BigDecimal> exact(Expr expr, double[] at) {
    try {
      Rational first = Rational.of(at[0]);
      Rational second = at.length == 1 ? Rational.ZERO : Rational.of(at[1]);
      return Optional.of(Digits.evaluate(expr, Map.of(Subject.X, first, Subject.Y, second), 25));
    } catch (DigitsException none) {
      return Optional.empty();
    }
  }

  private static double ulps(double value, BigDecimal exact) {
    double unit = Math.max(Math.ulp(exact.doubleValue()), Double.MIN_VALUE);
    BigDecimal error = new BigDecimal(value).subtract(exact).abs();
    return error.divide(new BigDecimal(unit), java.math.MathContext.DECIMAL32).doubleValue();
  }
}
