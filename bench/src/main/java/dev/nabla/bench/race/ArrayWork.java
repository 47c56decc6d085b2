package dev.nabla.bench.race;

import java.util.List;
import java.util.function.Supplier;

/// A work that has a value and a gradient: both against jitted JAX and PyTorch, and the gradient
/// against our own value.
final class ArrayWork {
  private static final double GRADIENT_TO_VALUE = 3;

  private ArrayWork() {}

  /// @param value ours, made anew for each use
  static List<Group> groups(
      String work, double tolerance, Peers peers, Supplier<Own> value, Supplier<Own> gradient) {
    return List.of(
        new Group(
            work,
            "value",
            value.get(),
            List.of(
                opponent(peers, Peers.Name.JAX, "JAX jitted", work, "value", Double.NaN),
                opponent(peers, Peers.Name.TORCH, "PyTorch", work, "value", Double.NaN)),
            tolerance),
        new Group(
            work,
            "gradient",
            gradient.get(),
            List.of(
                new Group.Opponent("own value", value::get, GRADIENT_TO_VALUE, false),
                opponent(peers, Peers.Name.JAX, "JAX jitted", work, "gradient", 1),
                opponent(peers, Peers.Name.TORCH, "PyTorch", work, "gradient", Double.NaN)),
            tolerance));
  }

  private static Group.Opponent opponent(
      Peers peers, Peers.Name name, String shown, String work, String method, double target) {
    return Group.Opponent.of(shown, () -> peers.get(name).on(work, method), target);
  }
}
