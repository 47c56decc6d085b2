package dev.nabla.optimize;

/// Follows a run, to show its progress or to stop it.
@FunctionalInterface
public interface Watch {
  /// Lets every run go on.
  Watch NOBODY = iterate -> true;

  /// Called at the start and after each step.
  ///
  /// @return whether to go on; if not, the path ends here, with the reason [Stop.Cancelled]
  boolean goesOn(Iterate iterate);
}
