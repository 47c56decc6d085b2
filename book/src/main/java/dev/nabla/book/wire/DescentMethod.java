package dev.nabla.book.wire;

import dev.nabla.optimize.Adam;
import dev.nabla.optimize.Bfgs;
import dev.nabla.optimize.Bounds;
import dev.nabla.optimize.ConjugateGradients;
import dev.nabla.optimize.ExpressionObjective;
import dev.nabla.optimize.GradientDescent;
import dev.nabla.optimize.LimitedBfgs;
import dev.nabla.optimize.Method;
import dev.nabla.optimize.Momentum;
import dev.nabla.optimize.Nesterov;
import dev.nabla.optimize.Newton;
import dev.nabla.optimize.NewtonConjugateGradients;
import dev.nabla.optimize.Objective;
import dev.nabla.optimize.ProjectedBfgs;
import dev.nabla.optimize.RmsProp;
import dev.nabla.optimize.Schedule;
import dev.nabla.optimize.SignDescent;
import dev.nabla.optimize.TrustRegion;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/// The methods of `minimize`.
enum DescentMethod {
  GRADIENT_DESCENT(true),
  SIGN_DESCENT(true),
  MOMENTUM(true),
  NESTEROV(true),
  RMSPROP(true),
  ADAM(true),
  NEWTON(false),
  BFGS(false),
  L_BFGS(false),
  CONJUGATE_GRADIENTS(false),
  TRUST_REGION(false),
  NEWTON_CG(false);

  private static final long RATED_STEPS = 1_000;
  private static final double RATED_TOLERANCE = 1e-4;
  private static final double USUAL_RATE = 0.1;
  private static final double MOMENTUM_KEPT = 0.9;
  private static final double DECAY = 0.99;
  private static final double FIRST = 0.9;
  private static final double SECOND = 0.999;
  private static final double FLOOR = 1e-8;

  private final boolean rated;

  DescentMethod(boolean rated) {
    this.rated = rated;
  }

  /// The name on the wire: `gradient-descent`.
  String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// Whether it has a rate.
  boolean isRated() {
    return rated;
  }

  /// The method of a name on the wire.
  ///
  /// @throws Refusal if there is none
  static DescentMethod named(String text) {
    List<DescentMethod> all = Arrays.asList(values());
    return FieldReader.choice(
        "method",
        text,
        word -> all.stream().filter(method -> method.text().equals(word)).findFirst(),
        all.stream().map(DescentMethod::text).toList());
  }

  /// The numbers that a method is made of, where they were given.
  ///
  /// @param schedule makes rates from the first one
  record Settings(
      OptionalDouble rate,
      OptionalLong steps,
      OptionalDouble tolerance,
      Optional<RateSchedule> schedule) {
    private long stepsOr(long usual) {
      return steps.orElse(usual);
    }

    private double toleranceOr(double usual) {
      return tolerance.orElse(usual);
    }

    private Schedule rates() {
      double first = rate.orElse(USUAL_RATE);
      return schedule.map(words -> words.from(first)).orElse(Schedule.constant(first));
    }
  }

  /// The method with its settings.
  Method<? super ExpressionObjective> with(Settings settings) {
    return switch (this) {
      case GRADIENT_DESCENT, SIGN_DESCENT, MOMENTUM, NESTEROV, RMSPROP, ADAM ->
          ofFirstOrder(
              settings.rates(),
              settings.steps.orElse(RATED_STEPS),
              settings.tolerance.orElse(RATED_TOLERANCE));
      case NEWTON -> {
        Newton usual = new Newton();
        yield new Newton(settings.stepsOr(usual.steps()), settings.toleranceOr(usual.tolerance()));
      }
      case BFGS -> {
        Bfgs usual = new Bfgs();
        yield new Bfgs(
            usual.search(),
            settings.stepsOr(usual.steps()),
            settings.toleranceOr(usual.tolerance()));
      }
      case L_BFGS -> {
        LimitedBfgs usual = new LimitedBfgs();
        yield new LimitedBfgs(
            usual.memory(),
            usual.search(),
            settings.stepsOr(usual.steps()),
            settings.toleranceOr(usual.tolerance()));
      }
      case CONJUGATE_GRADIENTS -> {
        ConjugateGradients usual = new ConjugateGradients();
        yield new ConjugateGradients(
            usual.search(),
            settings.stepsOr(usual.steps()),
            settings.toleranceOr(usual.tolerance()));
      }
      case TRUST_REGION -> {
        TrustRegion usual = new TrustRegion();
        yield new TrustRegion(
            usual.radius(),
            settings.stepsOr(usual.steps()),
            settings.toleranceOr(usual.tolerance()));
      }
      case NEWTON_CG -> {
        NewtonConjugateGradients usual = new NewtonConjugateGradients();
        yield new NewtonConjugateGradients(
            usual.radius(),
            settings.stepsOr(usual.steps()),
            settings.toleranceOr(usual.tolerance()));
      }
    };
  }

  private Method<Objective> ofFirstOrder(Schedule rates, long steps, double tolerance) {
    return switch (this) {
      case GRADIENT_DESCENT -> new GradientDescent(rates, steps, tolerance);
      case SIGN_DESCENT -> new SignDescent(rates, steps, tolerance);
      case MOMENTUM -> new Momentum(rates, MOMENTUM_KEPT, steps, tolerance);
      case NESTEROV -> new Nesterov(rates, MOMENTUM_KEPT, steps, tolerance);
      case RMSPROP -> new RmsProp(rates, DECAY, FLOOR, steps, tolerance);
      case ADAM -> new Adam(rates, FIRST, SECOND, FLOOR, steps, tolerance);
      case NEWTON, BFGS, L_BFGS, CONJUGATE_GRADIENTS, TRUST_REGION, NEWTON_CG ->
          throw new IllegalArgumentException(text() + " is no rule of first order");
    };
  }

  /// The method that stays within bounds.
  static Method<Objective> within(Bounds bounds, Settings settings) {
    ProjectedBfgs usual = new ProjectedBfgs(bounds);
    return new ProjectedBfgs(
        bounds,
        usual.memory(),
        settings.stepsOr(usual.steps()),
        settings.toleranceOr(usual.tolerance()));
  }
}
