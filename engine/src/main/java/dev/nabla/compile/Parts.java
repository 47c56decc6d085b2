package dev.nabla.compile;

/// Parts of sums that lie one after the other.
final class Parts {
  private Parts() {}

  /// Adds parts up by a tree of neighbours, in place, and brings the sum to its target.
  static void together(double[] parts, int count, int size, double[] target) {
    for (int width = 1; width < count; width *= 2) {
      for (int i = 0; i + width < count; i += 2 * width) {
        int to = i * size;
        int from = (i + width) * size;
        for (int j = 0; j < size; j++) {
          parts[to + j] += parts[from + j];
        }
      }
    }
    System.arraycopy(parts, 0, target, 0, size);
  }
}
