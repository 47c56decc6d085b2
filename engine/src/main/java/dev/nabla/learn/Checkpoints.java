package dev.nabla.learn;

import java.nio.file.Path;
import java.time.Duration;

/// Where and how often a training is saved. Each checkpoint replaces the one before as a whole, so
/// there is a good one at any moment.
///
/// @param steps after so many steps, at least 1
/// @param time but not before so much time has passed since the last one
public record Checkpoints(Path file, long steps, Duration time) {
  public Checkpoints {
    if (steps < 1 || time.isNegative()) {
      throw new IllegalArgumentException(
          "no checkpoint can be after %d steps and %s".formatted(steps, time));
    }
  }

  /// After every so many steps.
  public static Checkpoints everySteps(Path file, long steps) {
    return new Checkpoints(file, steps, Duration.ZERO);
  }

  /// Whenever so much time has passed.
  public static Checkpoints everyTime(Path file, Duration time) {
    return new Checkpoints(file, 1, time);
  }
}
