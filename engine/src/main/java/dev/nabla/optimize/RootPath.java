package dev.nabla.optimize;

import java.util.List;

/// The way to a root and why it ended.
///
/// @param iterates every iterate, the start and the end included
/// @param stop why it ended
public record RootPath(List<RootIterate> iterates, RootStop stop) {
  public RootPath {
    iterates = List.copyOf(iterates);
  }

  /// The iterate at the end.
  public RootIterate last() {
    return iterates.getLast();
  }

  /// The point at the end: a root, if [#converged()].
  public Vector point() {
    return last().point();
  }

  /// The first coordinate of the end, which is all for one function.
  public double root() {
    return point().at(0);
  }

  /// How many steps were made.
  public long steps() {
    return last().number();
  }

  /// Whether the end is a root.
  public boolean converged() {
    return stop.converged();
  }
}
