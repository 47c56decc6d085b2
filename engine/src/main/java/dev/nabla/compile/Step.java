package dev.nabla.compile;

/// What a block does at once.
sealed interface Step {
  /// An instruction with a loop of its own.
  record Alone(Instruction instruction) implements Step {}

  /// Several in one loop.
  record Together(Run run) implements Step {}
}
