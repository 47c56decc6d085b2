package dev.nabla.enclosure.ball;

import java.math.BigInteger;

/// π and ln 2, kept at the greatest precision that was asked for.
final class Constants {
  private static final Constants PI = new Constants(true);
  private static final Constants LN2 = new Constants(false);

  private final boolean circular;
  private int bits;
  private BigInteger value = BigInteger.ZERO;

  private Constants(boolean circular) {
    this.circular = circular;
  }

  static Ball pi(int bits) {
    return PI.toBits(bits);
  }

  static Ball ln2(int bits) {
    return LN2.toBits(bits);
  }

  private synchronized Ball toBits(int wanted) {
    if (bits < wanted) {
      value = circular ? machin(wanted) : logarithm(wanted);
      bits = wanted;
    }
    return Ball.ofFixed(value, bits, 2).rounded(wanted + 2);
  }

  /// π = 16 arctan 1/5 − 4 arctan 1/239 (J. Machin, 1706).
  private static BigInteger machin(int bits) {
    int work = bits + 40;
    return reciprocalSeries(5, work, true)
        .multiply(BigInteger.valueOf(16))
        .subtract(reciprocalSeries(239, work, true).multiply(BigInteger.valueOf(4)))
        .shiftRight(work - bits);
  }

  /// ln 2 = 18 artanh 1/26 − 2 artanh 1/4801 + 8 artanh 1/8749.
  private static BigInteger logarithm(int bits) {
    int work = bits + 40;
    return reciprocalSeries(26, work, false)
        .multiply(BigInteger.valueOf(18))
        .subtract(reciprocalSeries(4801, work, false).multiply(BigInteger.TWO))
        .add(reciprocalSeries(8749, work, false).multiply(BigInteger.valueOf(8)))
        .shiftRight(work - bits);
  }

  /// arctan 1/n, or artanh 1/n without alternating signs.
  private static BigInteger reciprocalSeries(long n, int bits, boolean alternating) {
    BigInteger square = BigInteger.valueOf(n * n);
    BigInteger power = BigInteger.ONE.shiftLeft(bits).divide(BigInteger.valueOf(n));
    BigInteger sum = power;
    for (long k = 3; power.signum() != 0; k += 2) {
      Interruption.check();
      power = power.divide(square);
      BigInteger term = power.divide(BigInteger.valueOf(k));
      sum = alternating && (k & 2) != 0 ? sum.subtract(term) : sum.add(term);
    }
    return sum;
  }
}
