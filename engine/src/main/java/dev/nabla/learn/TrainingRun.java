package dev.nabla.learn;

import dev.nabla.expr.Effort;
import dev.nabla.optimize.FirstOrder;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/// A training while it goes on. For one thread.
final class TrainingRun {
  private final Training training;
  private final Network network;
  private final Samples samples;
  private final Batches batches;
  private final TrainingState state;
  private final double[] change;
  private final long most;
  private final @Nullable Identity identity;
  private long savedStep;
  private long savedAt = System.nanoTime();

  TrainingRun(Training training, Model start, Samples samples) {
    this.training = training;
    this.network = start.network();
    this.samples = samples;
    Model.check(network, samples);
    int size =
        training.batch() == 0 ? samples.count() : Math.min(training.batch(), samples.count());
    double[] parameters = start.parameters();
    this.batches = new Batches(network, training.loss(), samples, size, parameters);
    this.state =
        new TrainingState(
            parameters,
            new double[training.rule().memories()][parameters.length],
            NumPyRandom.seeded(training.seed()));
    this.change = new double[parameters.length];
    this.most = training.rule().steps();
    this.identity =
        training.checkpoints().isPresent() ? Identity.of(training, network, samples) : null;
  }

  /// Goes back to what a checkpoint has.
  ///
  /// @throws ModelException if it is of another run
  void restore(String checkpoint) {
    state.read(checkpoint, Identity.of(training, network, samples));
    if (state.batch >= batches.count()) {
      throw new ModelException("it has more batches than there are");
    }
    savedStep = state.step;
  }

  Trained run() {
    TrainingStop stop = batches.count() == 1 ? together() : inBatches();
    return new Trained(
        Model.of(network, state.parameters),
        state.log.ended(state.epoch, state.loss),
        stop,
        state.step,
        state.epoch);
  }

  /// With all samples in every step.
  private TrainingStop together() {
    double loss = batches.whole();
    if (state.step == 0) {
      TrainingStop bad = notFinite(loss);
      state.enter(0, loss);
      if (bad != null) {
        return bad;
      }
    }
    while (state.step < most && state.epoch < training.epochs()) {
      if (!training.watch().goesOn(state.step, state.epoch, state.loss)) {
        return new TrainingStop.Cancelled();
      }
      step();
      double before = state.loss;
      loss = batches.whole();
      TrainingStop bad = notFinite(loss);
      state.enter(state.epoch + 1, loss);
      if (bad != null) {
        return bad;
      }
      TrainingStop done = done(before, loss);
      if (done != null) {
        return done;
      }
      double tolerance = training.rule().tolerance();
      if (tolerance > 0) {
        double norm = norm(batches.gradient());
        if (norm < tolerance) {
          return new TrainingStop.SmallGradient(norm, tolerance);
        }
      }
      saveIfDue();
    }
    return new TrainingStop.Limit(state.step, state.epoch);
  }

  private TrainingStop inBatches() {
    if (state.step == 0) {
      double loss = lossAtStart();
      state.enter(0, loss);
      if (!Double.isFinite(loss)) {
        return notFiniteStop(loss);
      }
    }
    int[] order = new int[samples.count()];
    if (state.batch > 0) {
      state.random.permute(order);
    }
    while (state.step < most && state.epoch < training.epochs()) {
      if (!training.watch().goesOn(state.step, state.epoch, state.loss)) {
        return new TrainingStop.Cancelled();
      }
      if (state.batch == 0) {
        state.random.permute(order);
      }
      double loss = batches.loss(order, state.batch);
      TrainingStop bad = notFinite(loss);
      if (bad != null) {
        return bad;
      }
      state.sum += loss * batches.size(state.batch);
      step();
      state.batch++;
      if (state.batch == batches.count()) {
        double before = state.loss;
        state.enter(state.epoch + 1, state.sum / samples.count());
        state.beginEpoch();
        TrainingStop done = done(before, state.loss);
        if (done != null) {
          return done;
        }
      }
      saveIfDue();
    }
    return new TrainingStop.Limit(state.step, state.epoch);
  }

  /// The loss on all samples before the first step, batch after batch in the order of the samples.
  private double lossAtStart() {
    int[] order = new int[samples.count()];
    for (int i = 0; i < order.length; i++) {
      order[i] = i;
    }
    double sum = 0;
    for (int batch = 0; batch < batches.count(); batch++) {
      sum += batches.loss(order, batch) * batches.size(batch);
    }
    return sum / samples.count();
  }

  private void step() {
    Effort.spend(1);
    FirstOrder rule = training.rule();
    double[] parameters = state.parameters;
    state.step++;
    rule.change(state.step, rule.rate().at(state.step), batches.gradient(), state.memory, change);
    for (int i = 0; i < parameters.length; i++) {
      parameters[i] += change[i];
    }
  }

  private @Nullable TrainingStop notFinite(double loss) {
    if (!Double.isFinite(loss)) {
      return notFiniteStop(loss);
    }
    // What is not finite makes the sum of these zeros not a number.
    double sum = 0;
    for (double slope : batches.gradient()) {
      sum += 0 * slope;
    }
    return sum == 0 ? null : new TrainingStop.NotANumber(state.step);
  }

  private TrainingStop notFiniteStop(double loss) {
    return Double.isNaN(loss)
        ? new TrainingStop.NotANumber(state.step)
        : new TrainingStop.Diverged(state.step);
  }

  private @Nullable TrainingStop done(double before, double loss) {
    if (training.leastDecrease().isEmpty()) {
      return null;
    }
    double least = training.leastDecrease().getAsDouble();
    if (before - loss > least) {
      return null;
    }
    return loss > before
        ? new TrainingStop.Rise(before, loss)
        : new TrainingStop.SmallDecrease(before, loss, least);
  }

  private static double norm(double[] vector) {
    double sum = 0;
    for (double entry : vector) {
      sum += entry * entry;
    }
    return Math.sqrt(sum);
  }

  private void saveIfDue() {
    if (identity == null || training.checkpoints().isEmpty()) {
      return;
    }
    Checkpoints places = training.checkpoints().get();
    if (state.step - savedStep < places.steps()
        || System.nanoTime() - savedAt < places.time().toNanos()) {
      return;
    }
    try {
      SafeFile.write(places.file(), state.text(identity));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure.getMessage(), failure);
    }
    savedStep = state.step;
    savedAt = System.nanoTime();
  }
}
