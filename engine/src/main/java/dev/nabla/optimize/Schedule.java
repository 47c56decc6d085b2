package dev.nabla.optimize;

/// The rate at each step, counted from 1.
@FunctionalInterface
public interface Schedule {
  /// The rate for a step.
  double at(long step);

  /// The same rate for all steps.
  static Schedule constant(double rate) {
    return new Constant(rate);
  }

  /// A rate.
  record Constant(double rate) implements Schedule {
    @Override
    public double at(long step) {
      return rate;
    }
  }

  /// The rate is multiplied by a factor after every so many steps.
  record Stepwise(double first, double factor, long every) implements Schedule {
    @Override
    public double at(long step) {
      long whole = (step - 1) / every;
      return first * StrictMath.pow(factor, (double) whole);
    }
  }

  /// `first / (1 + decay (step - 1))`.
  record InverseTime(double first, double decay) implements Schedule {
    @Override
    public double at(long step) {
      return first / (1 + decay * (step - 1));
    }
  }

  /// Half a period of the cosine, from `first` down to `last` after `steps` steps, and then `last`.
  ///
  /// Source: I. Loshchilov, F. Hutter, SGDR (2017), equation 5, without restarts.
  record Cosine(double first, double last, long steps) implements Schedule {
    @Override
    public double at(long step) {
      double part = Math.min(1, (double) (step - 1) / steps);
      return last + (first - last) * 0.5 * (1 + StrictMath.cos(Math.PI * part));
    }
  }

  /// Grows evenly over the first steps, and then is another one.
  record WarmUp(long steps, Schedule then) implements Schedule {
    @Override
    public double at(long step) {
      double rate = then.at(step);
      return step < steps ? rate * step / steps : rate;
    }
  }
}
