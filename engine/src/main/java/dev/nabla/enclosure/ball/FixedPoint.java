package dev.nabla.enclosure.ball;

import java.math.BigInteger;

/// Elementary functions of numbers scaled by 2^bits, within a few units of the last place.
///
/// Taylor series after halving the argument about √bits times (R. P. Brent and P. Zimmermann,
/// "Modern Computer Arithmetic", 2010, chapter 4); inverse functions by iterations that triple the
/// number of right bits.
final class FixedPoint {
  /// The error of each function here is below this many units.
  static final int UNITS = 16;

  private FixedPoint() {}

  /// e^x for |x| ≤ 1.
  static BigInteger exp(BigInteger x, int bits) {
    int halvings = squareRoot(bits);
    int work = bits + halvings + guard(bits);
    BigInteger y = x.shiftLeft(work - bits).shiftRight(halvings);
    BigInteger term = BigInteger.ONE.shiftLeft(work);
    BigInteger sum = term;
    for (int n = 1; term.signum() != 0 && !term.equals(BigInteger.ONE.negate()); n++) {
      Interruption.check();
      term = term.multiply(y).shiftRight(work).divide(BigInteger.valueOf(n));
      sum = sum.add(term);
    }
    for (int i = 0; i < halvings; i++) {
      sum = sum.multiply(sum).shiftRight(work);
    }
    return sum.shiftRight(work - bits);
  }

  /// ln x for x from 1/2 to 2: Halley's iteration on the exponential.
  static BigInteger ln(BigInteger x, int bits) {
    int right = 50;
    BigInteger y = ofDouble(Math.log(toDouble(x, bits)), bits);
    while (right < bits + 10) {
      right = Math.min(3 * right - 8, bits + 10);
      int work = right + 8;
      BigInteger power = exp(rescaled(y, bits, work), work);
      BigInteger target = rescaled(x, bits, work);
      BigInteger step = target.subtract(power).shiftLeft(work + 1).divide(target.add(power));
      y = y.add(rescaled(step, work, bits));
    }
    return y;
  }

  /// cos x and sin x for |x| ≤ 5/4.
  static BigInteger[] cosAndSin(BigInteger x, int bits) {
    int halvings = squareRoot(bits) / 2;
    int leadingZeros = Math.max(0, bits - x.bitLength());
    int work = bits + 2 * halvings + leadingZeros + guard(bits);
    BigInteger y = x.shiftLeft(work - bits).shiftRight(halvings);
    BigInteger square = y.multiply(y).shiftRight(work);
    // v = 1 − cos y, for which doubling the angle does not cancel: v(2y) = 2 v (2 − v).
    BigInteger term = square.shiftRight(1);
    BigInteger v = term;
    for (long n = 3; term.signum() != 0; n += 2) {
      Interruption.check();
      term = term.multiply(square).shiftRight(work).divide(BigInteger.valueOf(n * (n + 1)));
      v = (n & 2) != 0 ? v.subtract(term) : v.add(term);
    }
    BigInteger two = BigInteger.TWO.shiftLeft(work);
    for (int i = 0; i < halvings; i++) {
      v = v.multiply(two.subtract(v)).shiftRight(work - 1);
    }
    BigInteger cos = BigInteger.ONE.shiftLeft(work).subtract(v);
    BigInteger sin = v.multiply(two.subtract(v)).sqrt();
    return new BigInteger[] {
      cos.shiftRight(work - bits), (x.signum() < 0 ? sin.negate() : sin).shiftRight(work - bits)
    };
  }

  /// arctan x for |x| ≤ 2.
  static BigInteger atan(BigInteger x, int bits) {
    int right = 50;
    BigInteger y = ofDouble(Math.atan(toDouble(x, bits)), bits);
    while (right < bits + 10) {
      right = Math.min(3 * right - 8, bits + 10);
      int work = right + 8;
      BigInteger tangent = rescaled(x, bits, work);
      BigInteger[] turned = cosAndSin(rescaled(y, bits, work), work);
      BigInteger across = tangent.multiply(turned[0]).subtract(turned[1].shiftLeft(work));
      BigInteger along = turned[0].shiftLeft(work).add(tangent.multiply(turned[1]));
      y = y.add(rescaled(across.shiftLeft(work).divide(along), work, bits));
    }
    return y;
  }

  /// Bits that the rounding of all terms together cannot reach.
  private static int guard(int bits) {
    return 2 * (32 - Integer.numberOfLeadingZeros(bits)) + 12;
  }

  private static int squareRoot(int bits) {
    return (int) Math.sqrt(bits);
  }

  private static BigInteger rescaled(BigInteger x, int from, int to) {
    return to >= from ? x.shiftLeft(to - from) : x.shiftRight(from - to);
  }

  private static double toDouble(BigInteger x, int bits) {
    return bits > 60
        ? Math.scalb(x.shiftRight(bits - 60).doubleValue(), -60)
        : Math.scalb(x.doubleValue(), -bits);
  }

  private static BigInteger ofDouble(double x, int bits) {
    return rescaled(BigInteger.valueOf((long) Math.scalb(x, 60)), 60, bits);
  }
}
