package dev.nabla.optimize;

import java.util.List;

/// Where a run went and why it ended.
///
/// @param iterates what was kept of the way, with the first and the last
/// @param stop why it ended
/// @param evaluations what was asked of the objective
public record Path(List<Iterate> iterates, Stop stop, Evaluations evaluations) {
  public Path {
    iterates = List.copyOf(iterates);
  }

  /// The iterate at the end.
  public Iterate last() {
    return iterates.getLast();
  }

  /// The point at the end.
  public Vector point() {
    return last().point();
  }

  /// The value at the end.
  public double value() {
    return last().value();
  }

  /// How many steps were made.
  public long steps() {
    return last().number();
  }

  /// Whether the end passed the method's test.
  public boolean converged() {
    return stop.converged();
  }
}
