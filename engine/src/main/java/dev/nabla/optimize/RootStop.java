package dev.nabla.optimize;

/// Why the search for a root ended.
public sealed interface RootStop {
  /// Whether the end is a root within the precision that was asked for.
  default boolean converged() {
    return false;
  }

  /// The reason as a sentence without a full stop.
  String reason();

  /// Every function is exactly 0 there, in doubles.
  record Exact(Place at) implements RootStop {
    @Override
    public boolean converged() {
      return true;
    }

    @Override
    public String reason() {
      return "converged: "
          + (at.point().size() == 1 ? "the function is" : "all functions are")
          + " 0 at the end";
    }
  }

  /// The next step would change nothing of weight.
  record Converged(double length, double tolerance) implements RootStop {
    @Override
    public boolean converged() {
      return true;
    }

    @Override
    public String reason() {
      return "converged: the length of the last step, %s, is below %s"
          .formatted(Place.told(length), Place.told(tolerance));
    }
  }

  /// The sign changes between two neighbouring doubles, or within the tolerance, and the function
  /// passes through 0 there.
  record Enclosed(double low, double high) implements RootStop {
    @Override
    public boolean converged() {
      return true;
    }

    @Override
    public String reason() {
      return Math.nextUp(low) == high
          ? "converged: the sign changes between two neighbouring doubles"
          : "converged: the sign changes within %s".formatted(Place.told(high - low));
    }
  }

  /// The sign changes because the function goes to infinity, not through 0.
  record Pole(Place at) implements RootStop {
    @Override
    public String reason() {
      return "the sign changes at a pole, " + at + ", and not through 0";
    }
  }

  /// The sign changes by a jump over 0.
  record Jump(Place at) implements RootStop {
    @Override
    public String reason() {
      return "the function jumps over 0 at " + at;
    }
  }

  /// The function has the same sign at both ends.
  record NoSignChange(double low, double high) implements RootStop {
    @Override
    public String reason() {
      return "the values at the two ends, %s and %s, have the same sign"
          .formatted(Place.told(low), Place.told(high));
    }
  }

  /// The number of steps was used up.
  record StepLimit(long steps) implements RootStop {
    @Override
    public String reason() {
      return "the limit of " + steps + (steps == 1 ? " step" : " steps") + " was reached";
    }
  }

  /// The points grew beyond all numbers.
  record Diverged(Place at) implements RootStop {
    @Override
    public String reason() {
      return "diverged: at " + at + " the numbers overflow";
    }
  }

  /// A function or a derivative has no value.
  record NotANumber(Place at) implements RootStop {
    @Override
    public String reason() {
      return "not a number at " + at;
    }
  }

  /// The functions became too small for doubles, far from any root.
  record Underflow(Place at) implements RootStop {
    @Override
    public String reason() {
      return "no root: at " + at + " values and derivatives are too small for doubles";
    }
  }

  /// There is no next step.
  ///
  /// @param value the function there, if it is one
  record FlatTangent(Place at, double value) implements RootStop {
    @Override
    public String reason() {
      return at.point().size() == 1
          ? "the derivative is 0 at %s (f = %s): the tangent never meets the axis"
              .formatted(at, Place.told(value))
          : "the Jacobian is singular at " + at + ": the linear approximation has no single root";
    }
  }

  /// The points repeat.
  record Cycle(Place at, long length) implements RootStop {
    @Override
    public String reason() {
      return "the points repeat after %d steps, at %s".formatted(length, at);
    }
  }
}
