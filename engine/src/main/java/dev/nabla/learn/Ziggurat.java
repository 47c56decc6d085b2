package dev.nabla.learn;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/// Normally distributed numbers: the density is cut into layers of equal area, so that nearly all
/// numbers cost one draw and one comparison.
///
/// Source: G. Marsaglia, W. W. Tsang, The ziggurat method for generating random variables (2000).
final class Ziggurat {
  private static final int LAYERS = 256;

  /// Where the tail begins.
  private static final double TAIL = 3.654152885361009;

  private static final double ONE_BY_TAIL = 0.2736612373297583;
  private static final long BITS = 0x000fffffffffffffL;

  private static final long[] BOUND = new long[LAYERS];
  private static final double[] WIDTH = new double[LAYERS];
  private static final double[] DENSITY = new double[LAYERS];

  static {
    List<String> layers =
        text().lines().filter(line -> !line.startsWith("#") && !line.isBlank()).toList();
    for (int i = 0; i < LAYERS; i++) {
      String[] numbers = layers.get(i).split(" ", -1);
      BOUND[i] = Long.parseUnsignedLong(numbers[0], 16);
      WIDTH[i] = Double.longBitsToDouble(Long.parseUnsignedLong(numbers[1], 16));
      DENSITY[i] = Double.longBitsToDouble(Long.parseUnsignedLong(numbers[2], 16));
    }
  }

  private Ziggurat() {}

  private static String text() {
    try (InputStream file =
        Objects.requireNonNull(Ziggurat.class.getResourceAsStream("ziggurat.txt"))) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  static double next(PermutedCongruential generator) {
    while (true) {
      long bits = generator.nextLong();
      int layer = (int) (bits & 0xff);
      long magnitude = bits >>> 9 & BITS;
      double x = magnitude * WIDTH[layer];
      if ((bits >>> 8 & 1) != 0) {
        x = -x;
      }
      if (magnitude < BOUND[layer]) {
        return x;
      }
      if (layer == 0) {
        return tail(generator, (magnitude >>> 8 & 1) != 0);
      }
      double height =
          (DENSITY[layer - 1] - DENSITY[layer]) * generator.nextDouble() + DENSITY[layer];
      if (height < StrictMath.exp(-0.5 * x * x)) {
        return x;
      }
    }
  }

  private static double tail(PermutedCongruential generator, boolean negative) {
    while (true) {
      double beyond = -ONE_BY_TAIL * StrictMath.log1p(-generator.nextDouble());
      double other = -StrictMath.log1p(-generator.nextDouble());
      if (other + other > beyond * beyond) {
        return negative ? -(TAIL + beyond) : TAIL + beyond;
      }
    }
  }
}
