package dev.nabla.learn;

import java.math.BigInteger;

/// Random numbers as NumPy's `default_rng(seed)` draws them, bit for bit and in the same order, so
/// that data made in Python and in Java are the same.
///
/// ```
/// var random = NumPyRandom.seeded(4);
/// double[] x = random.standardNormal(400);
/// ```
///
/// Every draw moves on the state: the generator is for one thread. Compared with NumPy 2.4.
public final class NumPyRandom {
  private final PermutedCongruential generator;

  private NumPyRandom(PermutedCongruential generator) {
    this.generator = generator;
  }

  /// All that decides which numbers come next, as NumPy's `bit_generator.state` has it.
  ///
  /// @param state of 128 bits
  /// @param increment of 128 bits, odd
  /// @param hasHalf whether half of a number of 64 bits is left for the next one of 32
  /// @param half that half, or 0
  public record State(BigInteger state, BigInteger increment, boolean hasHalf, int half) {
    private static final int BITS = 128;

    public State {
      if (!fits(state) || !fits(increment) || !increment.testBit(0)) {
        throw new IllegalArgumentException("a state has 128 bits and an odd increment");
      }
    }

    private static boolean fits(BigInteger number) {
      return number.signum() >= 0 && number.bitLength() <= BITS;
    }
  }

  /// A generator that goes on from a state.
  public static NumPyRandom of(State state) {
    return new NumPyRandom(new PermutedCongruential(state));
  }

  /// What [#of] goes on from.
  public State state() {
    return generator.state();
  }

  /// The generator of a seed.
  ///
  /// @param seed at least 0
  /// @throws IllegalArgumentException if the seed is negative
  public static NumPyRandom seeded(long seed) {
    return seeded(BigInteger.valueOf(seed));
  }

  /// The generator of a seed of any length.
  ///
  /// @throws IllegalArgumentException if the seed is negative
  public static NumPyRandom seeded(BigInteger seed) {
    if (seed.signum() < 0) {
      throw new IllegalArgumentException("a seed is at least 0, not " + seed);
    }
    return new NumPyRandom(new PermutedCongruential(seed));
  }

  /// A number from 0 to before 1.
  public double random() {
    return generator.nextDouble();
  }

  /// Numbers from 0 to before 1.
  public double[] random(int count) {
    double[] drawn = new double[count];
    for (int i = 0; i < count; i++) {
      drawn[i] = random();
    }
    return drawn;
  }

  /// Numbers from `low` to before `high`, all equally likely.
  ///
  /// @throws IllegalArgumentException if `high - low` is negative or not finite
  public double[] uniform(double low, double high, int count) {
    double range = high - low;
    if (!(range >= 0) || Double.isInfinite(range)) {
      throw new IllegalArgumentException("no range from " + low + " to " + high);
    }
    double[] drawn = new double[count];
    for (int i = 0; i < count; i++) {
      drawn[i] = low + range * random();
    }
    return drawn;
  }

  /// A normally distributed number, of mean 0 and standard deviation 1.
  public double standardNormal() {
    return Ziggurat.next(generator);
  }

  /// Normally distributed numbers, of mean 0 and standard deviation 1.
  public double[] standardNormal(int count) {
    return normal(0, 1, count);
  }

  /// Normally distributed numbers.
  ///
  /// @throws IllegalArgumentException if the deviation is negative or not a number
  public double[] normal(double mean, double deviation, int count) {
    if (!(deviation >= 0)) {
      throw new IllegalArgumentException("a deviation is at least 0, not " + deviation);
    }
    double[] drawn = new double[count];
    for (int i = 0; i < count; i++) {
      drawn[i] = mean + deviation * standardNormal();
    }
    return drawn;
  }

  /// A whole number from `low` to before `high`, all equally likely.
  ///
  /// @throws IllegalArgumentException if there is none
  public long integer(long low, long high) {
    if (low >= high) {
      throw new IllegalArgumentException("no whole number from " + low + " to before " + high);
    }
    return low + generator.nextUpTo(high - 1 - low);
  }

  /// Whole numbers from `low` to before `high`, all equally likely.
  ///
  /// @throws IllegalArgumentException if there are none
  public long[] integers(long low, long high, int count) {
    long[] drawn = new long[count];
    for (int i = 0; i < count; i++) {
      drawn[i] = integer(low, high);
    }
    return drawn;
  }

  /// The whole numbers from 0 to before the count, in random order.
  public int[] permutation(int count) {
    int[] order = new int[count];
    permute(order);
    return order;
  }

  /// Puts the whole numbers from 0 to before the length into random order.
  void permute(int[] order) {
    for (int i = 0; i < order.length; i++) {
      order[i] = i;
    }
    for (int i = order.length - 1; i > 0; i--) {
      int j = generator.nextMasked(i);
      int moved = order[i];
      order[i] = order[j];
      order[j] = moved;
    }
  }

  /// Goes on as another generator does.
  void become(NumPyRandom other) {
    generator.become(other.generator);
  }

  /// Puts values into random order.
  public void shuffle(double[] values) {
    double[] before = values.clone();
    int[] order = permutation(values.length);
    for (int i = 0; i < values.length; i++) {
      values[i] = before[order[i]];
    }
  }
}
