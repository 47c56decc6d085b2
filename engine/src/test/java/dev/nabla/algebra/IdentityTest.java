package dev.nabla.algebra;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nabla.enclosure.Digits;
import dev.nabla.enclosure.DigitsException;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Rational;
import dev.nabla.expr.Walk;
import dev.nabla.text.Format;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every line of the file of identities, proved at random points by arithmetic that bounds its
/// errors.
class IdentityTest {
  private static final int POINTS = 60;
  private static final int DIGITS = 25;

  static List<Identity> identities() {
    return Identity.all();
  }

  @ParameterizedTest
  @MethodSource("identities")
  void holdsWhereverItsLeftSideHasAValue(Identity identity) {
    Random random = new Random(7);
    int proved = 0;
    for (int i = 0; i < POINTS; i++) {
      Map<Expr.Symbol, Rational> point = point(identity.left(), random);
      Optional<BigDecimal> left = value(identity.left(), point);
      if (left.isPresent()) {
        Optional<BigDecimal> right = value(identity.right(), point);
        assertTrue(right.isPresent(), () -> "no value on the right at " + point);
        BigDecimal error = left.get().subtract(right.get()).abs();
        BigDecimal allowed = left.get().abs().max(BigDecimal.ONE).movePointLeft(DIGITS - 4);
        assertTrue(error.compareTo(allowed) <= 0, () -> written(identity) + " at " + point);
        proved += left.get().signum() == 0 ? 0 : 1;
      }
    }
    assertTrue(
        proved >= POINTS / 12, written(identity) + " was tried at too few points: " + proved);
  }

  private static String written(Identity identity) {
    return Format.TEXT.write(identity.left()) + " = " + Format.TEXT.write(identity.right());
  }

  /// Small fractions of both signs, a whole number now and then.
  private static Map<Expr.Symbol, Rational> point(Expr expr, Random random) {
    Map<Expr.Symbol, Rational> point = new HashMap<>();
    for (Expr.Symbol symbol : Walk.symbols(expr)) {
      int denominator = random.nextInt(4) == 0 ? 1 : 16;
      point.put(symbol, Rational.of(random.nextInt(80) - 40, denominator));
    }
    return point;
  }

  private static Optional<BigDecimal> value(Expr expr, Map<Expr.Symbol, Rational> point) {
    try {
      return Optional.of(Digits.evaluate(expr, point, DIGITS));
    } catch (DigitsException none) {
      // A difference that is exactly 0 cannot be told from a very small one.
      return none.code() == DigitsException.Code.CANNOT_DECIDE
          ? Optional.of(BigDecimal.ZERO)
          : Optional.empty();
    }
  }
}
