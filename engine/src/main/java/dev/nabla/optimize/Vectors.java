package dev.nabla.optimize;

/// Arithmetic of vectors, entry after entry.
final class Vectors {
  private Vectors() {}

  static double dot(double[] one, double[] other) {
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += one[i] * other[i];
    }
    return sum;
  }

  /// The Euclidean length.
  static double norm(double[] vector) {
    double length = Math.sqrt(dot(vector, vector));
    if (length > 0x1p-500 && length < Double.POSITIVE_INFINITY) {
      return length;
    }
    double largest = largest(vector);
    if (largest == 0 || largest == Double.POSITIVE_INFINITY || Double.isNaN(length)) {
      return Double.isNaN(length) ? length : largest;
    }
    double sum = 0;
    for (double each : vector) {
      sum += (each / largest) * (each / largest);
    }
    return largest * Math.sqrt(sum);
  }

  /// The largest absolute value of an entry.
  static double largest(double[] vector) {
    double largest = 0;
    for (double each : vector) {
      largest = Math.max(largest, Math.abs(each));
    }
    return largest;
  }

  /// Adds a multiple of a vector to another.
  static void add(double factor, double[] vector, double[] sum) {
    for (int i = 0; i < sum.length; i++) {
      sum[i] += factor * vector[i];
    }
  }

  static boolean areFinite(double[] vector) {
    for (double each : vector) {
      if (!Double.isFinite(each)) {
        return false;
      }
    }
    return true;
  }
}
