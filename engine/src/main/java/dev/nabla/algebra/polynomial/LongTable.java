package dev.nabla.algebra.polynomial;

import java.util.Arrays;

/// Sums of numbers by number, in open addressing.
final class LongTable {
  private static final long EMPTY = -1;
  private static final long MIXER = 0x9E3779B97F4A7C15L;

  private long[] keys;
  private long[] sums;
  private int size;
  private int shift;

  LongTable(int expected) {
    allocate(Math.max(16, Integer.highestOneBit(Math.max(1, expected)) * 4));
  }

  private void allocate(int capacity) {
    keys = new long[capacity];
    Arrays.fill(keys, EMPTY);
    sums = new long[capacity];
    shift = Long.SIZE - Integer.numberOfTrailingZeros(capacity);
    size = 0;
  }

  int size() {
    return size;
  }

  /// Makes room for so many more keys.
  void reserve(int more) {
    if ((size + (long) more) * 2 > keys.length) {
      long[] oldKeys = keys;
      long[] oldSums = sums;
      allocate(Math.multiplyExact(oldKeys.length, 2));
      for (int i = 0; i < oldKeys.length; i++) {
        if (oldKeys[i] != EMPTY) {
          add(oldKeys[i], oldSums[i]);
        }
      }
      reserve(more);
    }
  }

  /// @param key not negative
  void add(long key, long value) {
    int mask = keys.length - 1;
    int i = (int) ((key * MIXER) >>> shift);
    while (keys[i] != key && keys[i] != EMPTY) {
      i = (i + 1) & mask;
    }
    if (keys[i] == EMPTY) {
      keys[i] = key;
      size++;
    }
    sums[i] += value;
  }

  /// What is done with each key and its sum.
  interface Visitor {
    void visit(long key, long sum);
  }

  void forEach(Visitor visitor) {
    for (int i = 0; i < keys.length; i++) {
      if (keys[i] != EMPTY) {
        visitor.visit(keys[i], sums[i]);
      }
    }
  }
}
