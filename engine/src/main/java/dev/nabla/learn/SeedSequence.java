package dev.nabla.learn;

import java.math.BigInteger;

/// Spreads a seed over the state of a generator, so that similar seeds give unrelated numbers.
///
/// Source: M. E. O'Neill, Developing a seed_seq alternative (2015), with the constants of NumPy's
/// class of the same name.
final class SeedSequence {
  private static final int POOL = 4;
  private static final int FIRST_HASH = 0x43b0d7e5;
  private static final int HASH_FACTOR = 0x931e8875;
  private static final int FIRST_OUTPUT_HASH = 0x8b51f9dd;
  private static final int OUTPUT_HASH_FACTOR = 0x58f38ded;
  private static final int LEFT_FACTOR = 0xca01f9dd;
  private static final int RIGHT_FACTOR = 0x4973f715;
  private static final int SHIFT = 16;

  private final int[] pool = new int[POOL];
  private int hash = FIRST_HASH;

  /// @param seed at least 0
  SeedSequence(BigInteger seed) {
    int[] entropy = words(seed);
    for (int i = 0; i < POOL; i++) {
      pool[i] = hashed(i < entropy.length ? entropy[i] : 0);
    }
    for (int from = 0; from < POOL; from++) {
      for (int to = 0; to < POOL; to++) {
        if (from != to) {
          pool[to] = mixed(pool[to], hashed(pool[from]));
        }
      }
    }
    for (int from = POOL; from < entropy.length; from++) {
      for (int to = 0; to < POOL; to++) {
        pool[to] = mixed(pool[to], hashed(entropy[from]));
      }
    }
  }

  /// The number in pieces of 32 bits, the lowest first; one piece for 0.
  private static int[] words(BigInteger seed) {
    int count = Math.max(1, Math.ceilDiv(seed.bitLength(), Integer.SIZE));
    int[] words = new int[count];
    for (int i = 0; i < count; i++) {
      words[i] = seed.shiftRight(Integer.SIZE * i).intValue();
    }
    return words;
  }

  private int hashed(int value) {
    int result = value ^ hash;
    hash *= HASH_FACTOR;
    result *= hash;
    return result ^ (result >>> SHIFT);
  }

  private static int mixed(int left, int right) {
    int result = LEFT_FACTOR * left - RIGHT_FACTOR * right;
    return result ^ (result >>> SHIFT);
  }

  /// The first words of 64 bits of the state.
  long[] state(int count) {
    long[] state = new long[count];
    int outputHash = FIRST_OUTPUT_HASH;
    for (int i = 0; i < 2 * count; i++) {
      int word = pool[i % POOL] ^ outputHash;
      outputHash *= OUTPUT_HASH_FACTOR;
      word *= outputHash;
      word ^= word >>> SHIFT;
      state[i / 2] |= Integer.toUnsignedLong(word) << (i % 2 * Integer.SIZE);
    }
    return state;
  }
}
