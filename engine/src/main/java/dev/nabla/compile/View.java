package dev.nabla.compile;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// A part of a buffer, addressed by an index for each axis: entry (i, j, …) is at offset + i ·
/// strides₀ + j · strides₁ + …. A stride of 0 repeats a value, so nothing is copied to broadcast,
/// transpose, slice or take a diagonal.
record View(int buffer, int offset, List<Integer> lengths, List<Integer> strides) {
  View {
    lengths = List.copyOf(lengths);
    strides = List.copyOf(strides);
  }

  /// All of a buffer, in the order of rows.
  static View whole(int buffer, List<Integer> lengths) {
    return new View(buffer, 0, lengths, rowStrides(lengths));
  }

  /// The strides of an array in the order of rows.
  static List<Integer> rowStrides(List<Integer> lengths) {
    List<Integer> strides = new ArrayList<>();
    int stride = 1;
    for (int length : lengths.reversed()) {
      strides.add(stride);
      stride *= length;
    }
    Collections.reverse(strides);
    return strides;
  }

  int size() {
    int size = 1;
    for (int length : lengths) {
      size *= length;
    }
    return size;
  }

  /// The last place that is read or written, or −1 if none is.
  int last() {
    if (size() == 0) {
      return -1;
    }
    int last = offset;
    for (int i = 0; i < lengths.size(); i++) {
      last += (lengths.get(i) - 1) * strides.get(i);
    }
    return last;
  }

  /// Whether the entries follow each other in the order of rows.
  boolean isContiguous() {
    int expected = 1;
    for (int i = lengths.size() - 1; i >= 0; i--) {
      if (lengths.get(i) != 1 && strides.get(i) != expected) {
        return false;
      }
      expected *= lengths.get(i);
    }
    return true;
  }

  View on(int other) {
    return new View(other, offset, lengths, strides);
  }

  View transposed() {
    return new View(buffer, offset, lengths.reversed(), strides.reversed());
  }

  /// `b3[2×3 at 5 by 3,1]`, where what is usual is left out.
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("b").append(buffer);
    if (offset == 0 && isContiguous()) {
      return text.toString();
    }
    text.append('[');
    for (int i = 0; i < lengths.size(); i++) {
      text.append(i == 0 ? "" : "×").append(lengths.get(i));
    }
    if (offset != 0) {
      text.append(" at ").append(offset);
    }
    for (int i = 0; i < strides.size(); i++) {
      text.append(i == 0 ? " by " : ",").append(strides.get(i));
    }
    return text.append(']').toString();
  }
}
