package dev.nabla.optimize;

import java.util.List;

/// Why a run ended.
public sealed interface Stop {
  /// Whether the end passed the method's test for a minimum.
  default boolean converged() {
    return false;
  }

  /// The reason as a sentence without a full stop.
  String reason();

  /// What a test compares with its tolerance.
  enum Test {
    /// The Euclidean length of the gradient.
    GRADIENT_NORM("the length of the gradient"),
    /// The same of the gradient's part that does not push out of the bounds.
    PROJECTED_GRADIENT_NORM("the length of the projected gradient"),
    /// The Euclidean length of the step that comes next.
    STEP_LENGTH("the length of the next step"),
    /// The part of the squared residuals that a linear model could still take away.
    RELATIVE_DECREASE("the relative decrease that is still expected"),
    /// The Euclidean length of the residuals.
    RESIDUAL_NORM("the length of the residuals");

    private final String words;

    Test(String words) {
      this.words = words;
    }

    /// What it is, in words.
    public String words() {
      return words;
    }
  }

  /// A test was passed.
  record Converged(Test test, double measured, double tolerance) implements Stop {
    @Override
    public boolean converged() {
      return true;
    }

    @Override
    public String reason() {
      return "converged: %s, %s, is below %s"
          .formatted(test.words(), Place.told(measured), Place.told(tolerance));
    }
  }

  /// The number of steps was used up.
  record StepLimit(long steps) implements Stop {
    @Override
    public String reason() {
      return "the limit of " + steps + (steps == 1 ? " step" : " steps") + " was reached";
    }
  }

  /// Values grew beyond all numbers.
  record Diverged(Place at) implements Stop {
    @Override
    public String reason() {
      return "diverged: at " + at + " the numbers overflow";
    }
  }

  /// The function or its gradient has no value.
  record NotANumber(Place at) implements Stop {
    @Override
    public String reason() {
      return "not a number at " + at;
    }
  }

  /// Newton's step does not exist.
  ///
  /// @param slope the derivative, for functions of one variable
  record SingularHessian(Place at, double slope) implements Stop {
    @Override
    public String reason() {
      return at.point().size() == 1
          ? "second derivative is 0 at %s (f' = %s): the tangent never meets the axis"
              .formatted(at, Place.told(slope))
          : "the Hessian is singular at " + at + ": the quadratic approximation has no single top";
    }
  }

  /// Residuals do not tell some parameters apart.
  ///
  /// @param undetermined the parameters that can change together without any effect
  record SingularJacobian(Place at, List<String> undetermined) implements Stop {
    public SingularJacobian {
      undetermined = List.copyOf(undetermined);
    }

    @Override
    public String reason() {
      String named = String.join(", ", undetermined);
      return undetermined.size() == 1
          ? "the data do not determine %s: at %s it has no effect".formatted(named, at)
          : "the data do not determine %s: at %s they can change together without effect"
              .formatted(named, at);
    }
  }

  /// No step along the direction of search makes the function small enough.
  record LineSearchFailed(Place at, double gradientNorm) implements Stop {
    @Override
    public String reason() {
      return "the line search failed at %s (length of the gradient %s)"
          .formatted(at, Place.told(gradientNorm));
    }
  }

  /// Steps became so small that doubles cannot tell the points apart.
  record NoProgress(Place at, double gradientNorm) implements Stop {
    @Override
    public String reason() {
      return "no smaller value is found near %s within the precision of doubles".formatted(at)
          + " (length of the gradient %s)".formatted(Place.told(gradientNorm));
    }
  }

  /// The watcher said so.
  record Cancelled() implements Stop {
    @Override
    public String reason() {
      return "stopped by the caller";
    }
  }
}
