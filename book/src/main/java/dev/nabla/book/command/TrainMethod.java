package dev.nabla.book.command;

import dev.nabla.optimize.Adam;
import dev.nabla.optimize.FirstOrder;
import dev.nabla.optimize.GradientDescent;
import dev.nabla.optimize.Momentum;
import dev.nabla.optimize.Nesterov;
import dev.nabla.optimize.RmsProp;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The methods of `train`.
enum TrainMethod {
  GRADIENT_DESCENT(0.1),
  MOMENTUM(0.01),
  NESTEROV(0.01),
  RMSPROP(0.01),
  ADAM(0.01),
  L_BFGS(0);

  private final double usualRate;

  TrainMethod(double usualRate) {
    this.usualRate = usualRate;
  }

  /// The word: `gradient-descent`.
  String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static TrainMethod named(String word) {
    return Arrays.stream(values())
        .filter(one -> one.text().equals(word))
        .findFirst()
        .orElseThrow(() -> DataFile.unknown("method", word, names()));
  }

  static List<String> names() {
    return Arrays.stream(values()).map(TrainMethod::text).toList();
  }

  /// The rate without one.
  double usualRate() {
    return usualRate;
  }

  /// The rule for the next step; nothing if the method needs more than that.
  Optional<FirstOrder> rule(double rate, long steps, double tolerance) {
    return switch (this) {
      case GRADIENT_DESCENT -> Optional.of(new GradientDescent(rate, steps, tolerance));
      case MOMENTUM -> Optional.of(new Momentum(rate, steps, tolerance));
      case NESTEROV -> Optional.of(new Nesterov(rate, steps, tolerance));
      case RMSPROP -> Optional.of(new RmsProp(rate, steps, tolerance));
      case ADAM -> Optional.of(new Adam(rate, steps, tolerance));
      case L_BFGS -> Optional.empty();
    };
  }
}
