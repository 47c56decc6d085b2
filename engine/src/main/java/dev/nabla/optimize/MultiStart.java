package dev.nabla.optimize;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Runs a method from many starts that fill a box evenly, to find several minima and the least.
/// Nothing is random: the starts are the points of a sequence of low discrepancy.
///
/// Source: for the sequence, M. Roberts, The unreasonable effectiveness of quasirandom sequences
/// (2018): multiples of the powers of the root of x^(n+1) = x + 1.
///
/// @param method how to go down from each start
/// @param box where to start
/// @param starts from how many points
/// @param <O> what the method needs to know of a function
public record MultiStart<O extends Objective>(Method<O> method, Bounds box, int starts) {
  private static final double SAME = 1e-5;

  /// @throws IllegalArgumentException if there is no start, or the box is not finite
  public MultiStart {
    if (starts < 1) {
      throw new IllegalArgumentException("at least 1 start is needed, not " + starts);
    }
    for (int i = 0; i < box.size(); i++) {
      if (!Double.isFinite(box.upper().at(i) - box.lower().at(i))) {
        throw new IllegalArgumentException("starts fill finite boxes only");
      }
    }
  }

  /// What was found.
  ///
  /// @param minima the ends that converged, each once, the least value first
  /// @param others the paths that did not converge, the least value first
  public record Found(List<Path> minima, List<Path> others) {
    public Found {
      minima = List.copyOf(minima);
      others = List.copyOf(others);
    }

    /// The path to the least value. That of a minimum at a kink does not converge; it is taken if
    /// it ends lower than all that do.
    public Path best() {
      if (minima.isEmpty()) {
        return others.getFirst();
      }
      Path least = minima.getFirst();
      return others.stream()
          .filter(path -> Double.isFinite(path.value()) && path.value() < least.value() - SAME)
          .findFirst()
          .orElse(least);
    }
  }

  /// Runs from every start.
  ///
  /// @throws IllegalArgumentException if the box does not fit the objective
  public Found minimize(O objective, Course course) {
    List<Path> minima = new ArrayList<>();
    List<Path> others = new ArrayList<>();
    for (int start = 0; start < starts; start++) {
      Path path = method.minimize(objective, point(start), course);
      if (!path.converged()) {
        others.add(path);
      } else if (minima.stream().noneMatch(known -> isSame(known.point(), path.point()))) {
        minima.add(path);
      }
    }
    minima.sort(Comparator.comparingDouble(Path::value));
    others.sort(Comparator.comparingDouble(Path::value));
    return new Found(minima, others);
  }

  /// Runs from every start, keeping the ends of the paths.
  ///
  /// @throws IllegalArgumentException if the box does not fit the objective
  public Found minimize(O objective) {
    return minimize(objective, Course.WHOLE.keeping(Keep.atMost(2)));
  }

  /// The start of a number, from 0.
  double[] point(int number) {
    int size = box.size();
    double root = 2;
    for (int i = 0; i < 60; i++) {
      root = StrictMath.pow(1 + root, 1.0 / (size + 1));
    }
    double[] point = new double[size];
    double multiple = 1;
    for (int i = 0; i < size; i++) {
      multiple /= root;
      double part = 0.5 + (number + 1) * multiple;
      part -= Math.floor(part);
      double lower = box.lower().at(i);
      point[i] = lower + part * (box.upper().at(i) - lower);
    }
    return point;
  }

  private static boolean isSame(Vector one, Vector other) {
    for (int i = 0; i < one.size(); i++) {
      if (Math.abs(one.at(i) - other.at(i)) > SAME * Math.max(1, Math.abs(one.at(i)))) {
        return false;
      }
    }
    return true;
  }
}
