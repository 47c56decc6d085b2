package dev.nabla.learn;

import dev.nabla.optimize.FirstOrder;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import java.util.OptionalDouble;

/// How a model is trained: what is made small, by which rule, and when it ends. Immutable.
///
/// {@snippet file="dev/nabla/examples/Learning.java" region="neuron"}
///
/// With all samples in every step, an epoch is a step, and its loss is that after the step. With
/// batches, each epoch deals all samples out to batches in a new random order, the last of which
/// may be smaller; the loss of an epoch is the mean over its batches, each before its step. The
/// same training gives the same bits on every machine and any number of threads.
///
/// @param loss what is made small
/// @param rule how the gradient becomes a step; its limit counts steps, and its tolerance is for
///   the gradient of all samples, so it means nothing with batches
/// @param batch how many samples a step sees; 0, or as many as there are, for all
/// @param epochs the largest number of epochs
/// @param seed for the order of samples, at least 0
/// @param leastDecrease training ends when an epoch has not made the loss smaller by more than this
/// @param checkpoints where the run is saved while it goes on
/// @param watch who follows it
public record Training(
    Loss loss,
    FirstOrder rule,
    int batch,
    long epochs,
    long seed,
    OptionalDouble leastDecrease,
    Optional<Checkpoints> checkpoints,
    TrainingWatch watch) {
  public Training {
    if (batch < 0) {
      throw new IllegalArgumentException("a batch has no " + batch + " samples");
    }
    if (seed < 0) {
      throw new IllegalArgumentException("a seed is at least 0, not " + seed);
    }
  }

  /// With all samples in every step, until the rule ends it.
  public static Training of(Loss loss, FirstOrder rule) {
    return new Training(
        loss,
        rule,
        0,
        Long.MAX_VALUE,
        0,
        OptionalDouble.empty(),
        Optional.empty(),
        TrainingWatch.NOBODY);
  }

  /// The same with so many samples in a step.
  public Training withBatches(int size, long seed) {
    return new Training(loss, rule, size, epochs, seed, leastDecrease, checkpoints, watch);
  }

  /// The same with a limit of epochs.
  public Training withEpochs(long most) {
    return new Training(loss, rule, batch, most, seed, leastDecrease, checkpoints, watch);
  }

  /// The same, which ends when an epoch has not made the loss smaller by more than a number.
  public Training withLeastDecrease(double decrease) {
    return new Training(
        loss, rule, batch, epochs, seed, OptionalDouble.of(decrease), checkpoints, watch);
  }

  /// The same, saved while it goes on.
  public Training withCheckpoints(Checkpoints places) {
    return new Training(loss, rule, batch, epochs, seed, leastDecrease, Optional.of(places), watch);
  }

  /// The same with someone who follows it.
  public Training withWatch(TrainingWatch follower) {
    return new Training(loss, rule, batch, epochs, seed, leastDecrease, checkpoints, follower);
  }

  /// Trains from a start.
  ///
  /// @throws IllegalArgumentException if the samples or the loss do not fit the model
  /// @throws java.io.UncheckedIOException if a checkpoint cannot be written
  public Trained train(Model start, Samples samples) {
    return new TrainingRun(this, start, samples).run();
  }

  /// Goes on from the checkpoint, or trains from the start if there is none yet. The end has the
  /// same bits as that of a run that was never interrupted.
  ///
  /// @throws ModelException if the checkpoint cannot be used: it is not whole, or of another run
  /// @throws IllegalArgumentException if there is no place for checkpoints, or the samples or the
  ///   loss do not fit the model
  /// @throws IOException if the checkpoint cannot be read
  /// @throws java.io.UncheckedIOException if a new one cannot be written
  public Trained resume(Model start, Samples samples) throws IOException {
    Checkpoints places =
        checkpoints.orElseThrow(
            () -> new IllegalArgumentException("there is no place for checkpoints"));
    TrainingRun run = new TrainingRun(this, start, samples);
    SafeFile.clean(places.file());
    if (Files.exists(places.file())) {
      run.restore(Files.readString(places.file()));
    }
    return run.run();
  }
}
