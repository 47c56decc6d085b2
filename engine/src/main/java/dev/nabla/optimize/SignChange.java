package dev.nabla.optimize;

import java.util.function.DoubleUnaryOperator;

/// What a function does where its sign changes between two close points, told from how its values
/// differ there and further out: farther from a root they differ more, farther from a pole less.
enum SignChange {
  ROOT,
  POLE,
  JUMP;

  private static final double FURTHER = 1024;
  private static final double CLEARLY = 3;
  private static final int NEIGHBOURS = 6;

  /// @param lowest how far to the left the function may be asked for
  /// @param highest how far to the right
  static SignChange of(
      DoubleUnaryOperator function,
      double low,
      double lowValue,
      double high,
      double highValue,
      double lowest,
      double highest) {
    double near = Math.abs(highValue - lowValue);
    if (Double.isInfinite(near)) {
      return POLE;
    }
    double reach = FURTHER * (high - low);
    double far =
        Math.abs(
            function.applyAsDouble(Math.min(highest, high + reach))
                - function.applyAsDouble(Math.max(lowest, low - reach)));
    if (!(far < CLEARLY * near)) {
      return ROOT;
    }
    if (far < near / CLEARLY) {
      return POLE;
    }
    // Rounding errors change the sign as well, but then neighbours differ as much as the ends do.
    double spread =
        Math.max(
            spread(function, low, lowValue, Double.NEGATIVE_INFINITY),
            spread(function, high, highValue, Double.POSITIVE_INFINITY));
    return spread < near / CLEARLY ? JUMP : ROOT;
  }

  private static double spread(
      DoubleUnaryOperator function, double from, double value, double towards) {
    double spread = 0;
    double at = from;
    for (int i = 0; i < NEIGHBOURS; i++) {
      at = Math.nextAfter(at, towards);
      spread = Math.max(spread, Math.abs(function.applyAsDouble(at) - value));
    }
    return spread;
  }
}
