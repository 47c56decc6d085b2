package dev.nabla.learn;

import dev.nabla.optimize.Stop;

/// Why a training ended.
public sealed interface TrainingStop {
  /// Whether the end is what was asked for: a small enough decrease or gradient.
  default boolean converged() {
    return false;
  }

  /// The reason as a sentence without a full stop.
  String reason();

  /// The loss has become smaller by too little to go on.
  ///
  /// @param before the loss of the epoch before
  /// @param loss that of the last
  /// @param least the decrease that was asked for
  record SmallDecrease(double before, double loss, double least) implements TrainingStop {
    @Override
    public boolean converged() {
      return true;
    }

    @Override
    public String reason() {
      return "converged: the loss fell by %.3g in the last epoch, not by more than %.3g"
          .formatted(before - loss, least);
    }
  }

  /// The loss has become larger, and every epoch was to make it smaller.
  ///
  /// @param before the loss of the epoch before
  /// @param loss that of the last
  record Rise(double before, double loss) implements TrainingStop {
    @Override
    public String reason() {
      return "not converged: the loss rose from %.6g to %.6g in the last epoch"
          .formatted(before, loss);
    }
  }

  /// The length of the gradient is below the rule's tolerance.
  record SmallGradient(double norm, double tolerance) implements TrainingStop {
    @Override
    public boolean converged() {
      return true;
    }

    @Override
    public String reason() {
      return "converged: the length of the gradient, %.3g, is below %.3g"
          .formatted(norm, tolerance);
    }
  }

  /// The steps or epochs were used up.
  record Limit(long steps, long epochs) implements TrainingStop {
    @Override
    public String reason() {
      return steps == epochs
          ? "the limit was reached after %d %s".formatted(steps, steps == 1 ? "step" : "steps")
          : "the limit was reached after %d epochs, %d steps".formatted(epochs, steps);
    }
  }

  /// The loss has grown beyond all numbers.
  ///
  /// @param step how many steps led there
  record Diverged(long step) implements TrainingStop {
    @Override
    public String reason() {
      return "diverged: the loss overflows after step %d; a smaller rate may help".formatted(step);
    }
  }

  /// The loss or its gradient is not a number.
  ///
  /// @param step how many steps led there
  record NotANumber(long step) implements TrainingStop {
    @Override
    public String reason() {
      return step == 0
          ? "not a number: the first loss has no value; the data may be too large"
          : "not a number: the loss has no value after step %d; a smaller rate may help"
              .formatted(step);
    }
  }

  /// The watcher said so.
  record Cancelled() implements TrainingStop {
    @Override
    public String reason() {
      return "stopped by the caller";
    }
  }

  /// The end of a method that has its own tests.
  record ByMethod(Stop stop) implements TrainingStop {
    @Override
    public boolean converged() {
      return stop.converged();
    }

    @Override
    public String reason() {
      return stop.reason();
    }
  }
}
