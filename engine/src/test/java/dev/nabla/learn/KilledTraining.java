package dev.nabla.learn;

import dev.nabla.optimize.Adam;
import java.io.IOException;
import java.nio.file.Path;

/// A program that trains with checkpoints and may be killed: [CheckpointTest] starts and kills it.
/// Arguments: where the checkpoint and the model go, and the milliseconds of a step.
final class KilledTraining {
  private static final int STEPS_BETWEEN_CHECKPOINTS = 3;

  private KilledTraining() {}

  static Training training() {
    return Training.of(Loss.LOG, new Adam(0.02, 1_000_000, 0)).withBatches(8, 3).withEpochs(300);
  }

  public static void main(String[] arguments) throws IOException {
    long pause = Long.parseLong(arguments[2]);
    Training training =
        training()
            .withCheckpoints(
                Checkpoints.everySteps(Path.of(arguments[0]), STEPS_BETWEEN_CHECKPOINTS))
            .withWatch((step, epoch, loss) -> slowly(pause));
    System.out.println("ready");
    Trained trained = training.resume(TrainingTest.start(), TrainingTest.parabola(30));
    trained.model().save(Path.of(arguments[1]));
  }

  private static boolean slowly(long milliseconds) {
    try {
      Thread.sleep(milliseconds);
      return true;
    } catch (InterruptedException stopped) {
      return false;
    }
  }
}
