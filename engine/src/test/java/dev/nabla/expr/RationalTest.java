package dev.nabla.expr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RationalTest {
  @Test
  void isInLowestTermsWithAPositiveDenominator() {
    assertEquals("-2/3", Rational.of(4, -6).toString());
    assertEquals("0", Rational.of(0, -6).toString());
    assertEquals("5/4", Rational.of(new BigDecimal("1.25")).toString());
    assertEquals("1200", Rational.of(new BigDecimal("1.2e3")).toString());
    assertThrows(ArithmeticException.class, () -> Rational.of(1, 0));
    assertThrows(ArithmeticException.class, Rational.ZERO::reciprocal);
  }

  @Test
  void rootsAreExactOrAbsent() {
    assertEquals(Optional.of(Rational.of(2, 3)), Rational.of(4, 9).root(2));
    assertEquals(Optional.of(Rational.of(3)), Rational.of(27).root(3));
    assertEquals(Optional.empty(), Rational.of(2).root(2));
    assertEquals(Optional.empty(), Rational.of(-8).root(3));
    BigInteger large = BigInteger.TEN.pow(40).add(BigInteger.ONE);
    assertEquals(Optional.of(Rational.of(large)), Rational.of(large.pow(7)).root(7));
    assertEquals(Optional.empty(), Rational.of(large.pow(7).add(BigInteger.ONE)).root(7));
  }

  @Test
  void theNearestDoubleIsTheOneThatBigDecimalFinds() {
    Random random = new Random(42);
    for (int i = 0; i < 20_000; i++) {
      BigInteger top = new BigInteger(1 + random.nextInt(300), random);
      BigInteger bottom = new BigInteger(1 + random.nextInt(1300), random).add(BigInteger.ONE);
      Rational value = Rational.of(random.nextBoolean() ? top : top.negate(), bottom);
      double expected = value.toBigDecimal(new MathContext(800)).doubleValue();
      assertEquals(expected, value.doubleValue(), value::toString);
    }
  }

  @Test
  void tiesGoToEven() {
    BigInteger half = BigInteger.TWO.pow(53).add(BigInteger.ONE);
    assertEquals(0x1p53, Rational.of(half).doubleValue());
    assertEquals(
        0x1p53 + 2,
        Rational.of(
                half.multiply(BigInteger.TWO.pow(80)).add(BigInteger.ONE), BigInteger.TWO.pow(80))
            .doubleValue());
    assertEquals(Double.MIN_VALUE, Rational.of(Double.MIN_VALUE).doubleValue());
    assertEquals(0.0, Rational.of(Double.MIN_VALUE).times(Rational.HALF).doubleValue());
    assertEquals(Double.POSITIVE_INFINITY, Rational.of(BigInteger.TEN.pow(400)).doubleValue());
  }

  @Test
  void commonDivisorsAndFloors() {
    assertEquals(Rational.of(1, 6), Rational.HALF.gcd(Rational.of(1, 3)));
    assertEquals(Rational.of(-2), Rational.of(-3, 2).floor());
    assertEquals(Rational.of(1), Rational.of(3, 2).floor());
    assertEquals(Rational.of(-2), Rational.of(-2).floor());
  }

  @Test
  void aPowerOfMoreThanAMillionDigitsIsRefusedBeforeItIsBegun() {
    assertThrows(EffortException.class, () -> Rational.of(9).pow(9_999_999));
    assertThrows(EffortException.class, () -> Rational.of(1, 9).pow(-9_999_999));
    assertEquals(Rational.ONE, Rational.ONE.pow(Integer.MAX_VALUE));
    assertEquals(Rational.MINUS_ONE, Rational.MINUS_ONE.pow(Integer.MAX_VALUE));
    assertEquals(BigInteger.TWO.pow(1_000_000), Rational.of(2).pow(1_000_000).numerator());
  }
}
