package dev.nabla.bench.race;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.function.DoubleSupplier;

/// The numbers all contestants work on: drawn from one fixed seed and written for the others.
final class Numbers {
  private final Path folder;

  Numbers(Path folder) {
    this.folder = folder;
  }

  /// From −6 to 6 in equal steps.
  double[] points(int count) {
    double[] points = new double[count];
    double step = 12.0 / (count - 1);
    Arrays.setAll(points, i -> -6 + step * i);
    points[count - 1] = 6;
    return written("points", points, count);
  }

  /// Normal numbers with this deviation around this mean; the name is the seed.
  double[] normal(String name, double mean, double deviation, int... shape) {
    Random random = random(name);
    return drawn(name, () -> mean + deviation * random.nextGaussian(), shape);
  }

  /// Even numbers in this range.
  double[] even(String name, double low, double high, int... shape) {
    Random random = random(name);
    return drawn(name, () -> low + (high - low) * random.nextDouble(), shape);
  }

  static Random random(String name) {
    return new Random(name.hashCode());
  }

  double[] drawn(String name, DoubleSupplier source, int... shape) {
    double[] numbers = new double[Arrays.stream(shape).reduce(1, Math::multiplyExact)];
    Arrays.setAll(numbers, i -> source.getAsDouble());
    return written(name, numbers, shape);
  }

  double[] written(String name, double[] numbers, int... shape) {
    Npy.write(folder.resolve(name + ".npy"), numbers, shape);
    return numbers;
  }
}
