package dev.nabla.learn;

/// Follows a training, to show its progress or to stop it.
@FunctionalInterface
public interface TrainingWatch {
  /// Lets every training go on.
  TrainingWatch NOBODY = (step, epoch, loss) -> true;

  /// Called before each step.
  ///
  /// @param step how many steps were made
  /// @param epoch how many epochs are over
  /// @param loss that of the last epoch
  /// @return whether to go on
  boolean goesOn(long step, long epoch, double loss);
}
