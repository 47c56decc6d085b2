package dev.nabla.learn;

import java.math.BigInteger;

/// The generator PCG64: a linear congruential generator of 128 bits whose state is folded to 64 and
/// rotated.
///
/// Source: M. E. O'Neill, PCG: A Family of Simple Fast Space-Efficient Statistically Good
/// Algorithms for Random Number Generation (2014), XSL-RR.
final class PermutedCongruential {
  private static final long FACTOR_HIGH = 0x2360ED051FC65DA4L;
  private static final long FACTOR_LOW = 0x4385DF649FCCF645L;

  private long high;
  private long low;
  private long incrementHigh;
  private long incrementLow;

  /// Half of a number of 64 bits that has been drawn, for the next number of 32.
  private int half;

  private boolean hasHalf;

  PermutedCongruential(BigInteger seed) {
    long[] state = new SeedSequence(seed).state(4);
    incrementHigh = state[2] << 1 | state[3] >>> 63;
    incrementLow = state[3] << 1 | 1;
    step();
    low += state[1];
    high += state[0] + (Long.compareUnsigned(low, state[1]) < 0 ? 1 : 0);
    step();
  }

  PermutedCongruential(NumPyRandom.State state) {
    high = state.state().shiftRight(Long.SIZE).longValue();
    low = state.state().longValue();
    incrementHigh = state.increment().shiftRight(Long.SIZE).longValue();
    incrementLow = state.increment().longValue();
    hasHalf = state.hasHalf();
    half = state.half();
  }

  /// Goes on as another generator does.
  void become(PermutedCongruential other) {
    high = other.high;
    low = other.low;
    incrementHigh = other.incrementHigh;
    incrementLow = other.incrementLow;
    half = other.half;
    hasHalf = other.hasHalf;
  }

  /// All that decides which numbers come next.
  NumPyRandom.State state() {
    return new NumPyRandom.State(
        whole(high, low), whole(incrementHigh, incrementLow), hasHalf, hasHalf ? half : 0);
  }

  private static BigInteger whole(long high, long low) {
    return unsigned(high).shiftLeft(Long.SIZE).or(unsigned(low));
  }

  private static BigInteger unsigned(long bits) {
    return new BigInteger(Long.toUnsignedString(bits));
  }

  private void step() {
    long productLow = low * FACTOR_LOW;
    long productHigh =
        Math.unsignedMultiplyHigh(low, FACTOR_LOW) + high * FACTOR_LOW + low * FACTOR_HIGH;
    low = productLow + incrementLow;
    high = productHigh + incrementHigh + (Long.compareUnsigned(low, incrementLow) < 0 ? 1 : 0);
  }

  /// The next 64 bits.
  long nextLong() {
    step();
    return Long.rotateRight(high ^ low, (int) (high >>> 58));
  }

  /// The next 32 bits; two numbers share one step.
  int nextInt() {
    if (hasHalf) {
      hasHalf = false;
      return half;
    }
    long both = nextLong();
    half = (int) (both >>> Integer.SIZE);
    hasHalf = true;
    return (int) both;
  }

  /// A number from 0 to before 1, of 53 bits.
  double nextDouble() {
    return (nextLong() >>> 11) * 0x1p-53;
  }

  /// A whole number from 0 to the bound, both possible, all equally likely; both are unsigned.
  ///
  /// Source: D. Lemire, Fast random integer generation in an interval (2019).
  long nextUpTo(long bound) {
    if (bound == 0) {
      return 0;
    }
    if (Long.compareUnsigned(bound, 0xFFFFFFFFL) <= 0) {
      return bound == 0xFFFFFFFFL ? Integer.toUnsignedLong(nextInt()) : upToOfInts(bound);
    }
    return bound == -1 ? nextLong() : upToOfLongs(bound);
  }

  /// The same by other draws: as many bits as the bound has, until they are not above it. This is
  /// how NumPy shuffles.
  int nextMasked(int bound) {
    int mask = -1 >>> Integer.numberOfLeadingZeros(bound);
    int drawn = nextInt() & mask;
    while (drawn > bound) {
      drawn = nextInt() & mask;
    }
    return drawn;
  }

  private long upToOfInts(long bound) {
    long count = bound + 1;
    long product = Integer.toUnsignedLong(nextInt()) * count;
    if ((product & 0xFFFFFFFFL) < count) {
      long threshold = (0xFFFFFFFFL - bound) % count;
      while ((product & 0xFFFFFFFFL) < threshold) {
        product = Integer.toUnsignedLong(nextInt()) * count;
      }
    }
    return product >>> Integer.SIZE;
  }

  private long upToOfLongs(long bound) {
    long count = bound + 1;
    long drawn = nextLong();
    if (Long.compareUnsigned(drawn * count, count) < 0) {
      long threshold = Long.remainderUnsigned(-1 - bound, count);
      while (Long.compareUnsigned(drawn * count, threshold) < 0) {
        drawn = nextLong();
      }
    }
    return Math.unsignedMultiplyHigh(drawn, count);
  }
}
