package dev.nabla.optimize;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What the methods of least squares have in common: the tests, the last steps with many digits,
/// and the result.
final class FitRun {
  /// Residuals below so many times their rounding errors are nothing but these.
  private static final double ROUNDING_ONLY = 4;

  /// Above this part of the residuals, their rounding errors are worth a note.
  private static final double NOTED = 1e-9;

  /// A last step beyond this part of a parameter is no last one.
  private static final double FAR = 1e-4;

  private final Squares squares;
  private final Trail trail;
  private final double tolerance;
  private final boolean refined;
  private Triangle triangle;

  /// @param tolerance for the part of the squared residuals that a step could take away
  FitRun(Residuals residuals, double[] start, Course course, double tolerance, boolean refined) {
    this.squares = new Squares(residuals);
    this.trail = new Trail(squares, start, course);
    this.tolerance = tolerance;
    this.refined = refined;
    this.triangle = Triangle.of(new double[start.length][start.length], new double[start.length]);
  }

  Trail trail() {
    return trail;
  }

  Triangle triangle() {
    return triangle;
  }

  boolean begins() {
    boolean goesOn = trail.begins();
    if (goesOn) {
      triangle = squares.triangle();
    }
    return goesOn;
  }

  /// Moves to a point, if the residuals and the Jacobian have values there.
  Move to(double[] point, double[] step) {
    double[] gradient = new double[point.length];
    double value = trail.valueAndGradientAt(point, gradient);
    if (!Double.isFinite(value) || !Vectors.areFinite(gradient)) {
      return Move.IMPOSSIBLE;
    }
    System.arraycopy(point, 0, trail.point(), 0, point.length);
    System.arraycopy(step, 0, trail.step(), 0, step.length);
    triangle = squares.triangle();
    return trail.arrives(value, gradient) ? Move.DONE : Move.ENDED;
  }

  /// What became of a move.
  enum Move {
    DONE,
    /// There is no value; nothing has changed.
    IMPOSSIBLE,
    /// The run ends here.
    ENDED
  }

  /// The part of the squared residuals that a step to the minimum of the linear model would take
  /// away.
  double decrease() {
    double part = triangle.projection() / Math.sqrt(trail.value());
    return trail.value() == 0 ? 0 : part * part;
  }

  boolean passes() {
    return decrease() <= tolerance;
  }

  /// The result at a point that no step of doubles makes better.
  Fit settles() {
    return settles(new Stop.NoProgress(trail.place(), Vectors.norm(trail.gradient())));
  }

  /// The same with the reason to stop if it is no minimum.
  Fit settles(Stop otherwise) {
    if (refined) {
      Refinement.Outcome outcome = Refinement.of(squares.residuals(), trail.point());
      switch (outcome) {
        case Refinement.Outcome.Found found -> {
          return found(found);
        }
        case Refinement.Outcome.Singular singular -> {
          return ends(singular(singular.dependent()));
        }
        case Refinement.Outcome.Astray astray -> {
          return ends(otherwise);
        }
        case Refinement.Outcome.Unable unable -> {}
      }
    }
    double left = Math.sqrt(trail.value());
    double rounding = squares.residuals().rounding(trail.point());
    if (triangle.rank() < triangle.size()) {
      return ends(singular(triangle.dependent()));
    }
    if (left <= ROUNDING_ONLY * rounding && !runsAway()) {
      return ends(new Stop.Converged(Stop.Test.RESIDUAL_NORM, left, ROUNDING_ONLY * rounding));
    }
    if (runsAway()) {
      return ends(otherwise);
    }
    double reached = Math.max(tolerance, square(ROUNDING_ONLY * rounding / left));
    if (decrease() <= reached) {
      return ends(new Stop.Converged(Stop.Test.RELATIVE_DECREASE, decrease(), reached));
    }
    return ends(otherwise);
  }

  /// Whether a parameter would go on as before: then its effect fades, and the sum of squares has
  /// no minimum here.
  private boolean runsAway() {
    double[] next = triangle.step();
    double[] point = trail.point();
    boolean isFar = false;
    for (int i = 0; i < next.length; i++) {
      isFar |= Math.abs(next[i]) > FAR * Math.abs(point[i]);
    }
    return isFar && Vectors.norm(next) > 0.5 * Vectors.norm(trail.step());
  }

  private static double square(double number) {
    return number * number;
  }

  private Stop singular(List<Integer> dependent) {
    return new Stop.SingularJacobian(trail.place(), dependent.stream().map(squares::name).toList());
  }

  private Fit found(Refinement.Outcome.Found found) {
    double[] point = found.point().toArray();
    double[] gradient = new double[point.length];
    double value = trail.valueAndGradientAt(point, gradient);
    for (int i = 0; i < point.length; i++) {
      trail.step()[i] = point[i] - trail.point()[i];
      trail.point()[i] = point[i];
    }
    if (!trail.arrives(value, gradient)) {
      return result(trail.ended(), found.squares(), Optional.of(found.inverse()), List.of());
    }
    Stop stop =
        found.isExact()
            ? new Stop.Converged(Stop.Test.RESIDUAL_NORM, Math.sqrt(found.squares()), 0x1p-53)
            : new Stop.Converged(Stop.Test.RELATIVE_DECREASE, found.decrease(), tolerance);
    return result(trail.ends(stop), found.squares(), Optional.of(found.inverse()), List.of());
  }

  /// The result where the run ended by itself.
  Fit ended() {
    return plain(trail.ended());
  }

  /// The result with a reason to stop.
  Fit ends(Stop stop) {
    return plain(trail.ends(stop));
  }

  private Fit plain(Path path) {
    List<String> notes = new ArrayList<>();
    double left = Math.sqrt(path.value());
    if (path.stop() instanceof Stop.Converged end && end.test() != Stop.Test.RESIDUAL_NORM) {
      double rounding = squares.residuals().rounding(path.point().toArray());
      if (rounding > NOTED * left) {
        notes.add(
            "The residuals are so small that rounding errors, about %s of them, limit their digits."
                .formatted(Place.told(rounding / left)));
      }
    }
    boolean isBroken =
        path.stop() instanceof Stop.NotANumber || path.stop() instanceof Stop.Diverged;
    Optional<List<Vector>> inverse =
        isBroken || triangle.rank() < triangle.size()
            ? Optional.empty()
            : Optional.of(triangle.inverseSquare());
    return result(path, path.value(), inverse, notes);
  }

  private Fit result(Path path, double sum, Optional<List<Vector>> inverse, List<String> notes) {
    int count = squares.residuals().count();
    return new Fit(
        path,
        squares.residuals().names(),
        path.point(),
        count,
        sum,
        inverse.flatMap(each -> Fit.Uncertainty.of(sum, count - each.size(), each)),
        notes);
  }
}
