package dev.nabla.bench.race;

import dev.nabla.learn.Model;
import dev.nabla.learn.Samples;
import dev.nabla.learn.Training;
import java.util.Arrays;

/// One epoch in the midst of a training of ours, with everything that belongs to it; an epoch
/// without batches is a step.
///
/// @param skipped epochs before those that are timed
/// @param timed epochs whose mean is one time
/// @param answered after how many epochs the parameters are compared
record TrainingTime(
    Training training, Model initial, Samples samples, int skipped, int timed, int answered)
    implements Contestant {
  @Override
  public String name() {
    return "Nabla";
  }

  @Override
  public Start start() {
    long begin = System.nanoTime();
    training.withEpochs(1).train(initial, samples);
    return new Start(0, (System.nanoTime() - begin) / 1e6);
  }

  @Override
  public double[] run(int repetitions) {
    double[] times = new double[repetitions];
    Arrays.setAll(times, i -> time());
    return times;
  }

  private double time() {
    long[] begin = {0};
    training
        .withEpochs((long) skipped + timed)
        .withWatch(
            (step, epoch, loss) -> {
              if (begin[0] == 0 && epoch == skipped) {
                begin[0] = System.nanoTime();
              }
              return true;
            })
        .train(initial, samples);
    return (System.nanoTime() - begin[0]) / 1e6 / timed;
  }

  @Override
  public double[] answer() {
    return training.withEpochs(answered).train(initial, samples).model().parameters();
  }

  @Override
  public void forget() {}
}
