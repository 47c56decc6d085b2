package dev.nabla.bench.race;

import java.util.stream.IntStream;

/// The sum of an array in plain Java: what reading all of it costs at least. Eight sums side by
/// side, as one alone waits for every addition; a part of the array for each core.
final class PlainSum {
  private static final int LANES = 8;

  private PlainSum() {}

  static double of(double[] numbers, int cores) {
    int part = Math.ceilDiv(Math.ceilDiv(numbers.length, cores), LANES) * LANES;
    return cores == 1
        ? part(numbers, 0, numbers.length)
        : IntStream.range(0, cores)
            .parallel()
            .mapToDouble(i -> part(numbers, i * part, Math.min(numbers.length, (i + 1) * part)))
            .sum();
  }

  private static double part(double[] numbers, int from, int to) {
    double a = 0;
    double b = 0;
    double c = 0;
    double d = 0;
    double e = 0;
    double f = 0;
    double g = 0;
    double h = 0;
    int i = from;
    for (; i <= to - LANES; i += LANES) {
      a += numbers[i];
      b += numbers[i + 1];
      c += numbers[i + 2];
      d += numbers[i + 3];
      e += numbers[i + 4];
      f += numbers[i + 5];
      g += numbers[i + 6];
      h += numbers[i + 7];
    }
    double rest = 0;
    for (; i < to; i++) {
      rest += numbers[i];
    }
    return ((a + b) + (c + d)) + ((e + f) + (g + h)) + rest;
  }
}
