package dev.nabla.figure.scale;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.DoubleStream;

/// The visible pieces of a sampled line: cut at gaps, poles and edges, and with no more points than
/// the eye needs.
public final class VisibleLine {

  private static final int DENSE = 4;

  private VisibleLine() {}

  /// The pieces of a curve that was sampled from a function: broken where it passes a pole or
  /// jumps. A value that is not finite is a gap.
  public static List<List<Point>> ofCurve(double[] xs, double[] ys, Viewport view) {
    return pieces(xs, ys, Breaks.of(ys), view);
  }

  /// The pieces of a line whose points are all joined. A value that is not finite is a gap.
  public static List<List<Point>> ofLine(double[] xs, double[] ys, Viewport view) {
    return pieces(xs, ys, new BitSet(), view);
  }

  /// The samples of a curve with a point that is not a number wherever it must be broken.
  ///
  /// @return the first coordinates and the second ones
  public static List<double[]> withGaps(double[] xs, double[] ys) {
    BitSet breaks = Breaks.of(ys);
    DoubleStream.Builder gappedXs = DoubleStream.builder();
    DoubleStream.Builder gappedYs = DoubleStream.builder();
    for (int i = 0; i < xs.length; i++) {
      gappedXs.add(xs[i]);
      gappedYs.add(ys[i]);
      if (breaks.get(i)) {
        gappedXs.add(Double.NaN);
        gappedYs.add(Double.NaN);
      }
    }
    return List.of(gappedXs.build().toArray(), gappedYs.build().toArray());
  }

  private static List<List<Point>> pieces(double[] xs, double[] ys, BitSet breaks, Viewport view) {
    List<List<Point>> pieces = new ArrayList<>();
    List<Point> run = new ArrayList<>();
    for (int i = 0; i < xs.length; i++) {
      if (Double.isFinite(xs[i]) && Double.isFinite(ys[i])) {
        run.add(new Point(view.toX(xs[i]), view.toY(ys[i])));
      }
      boolean gapAfter =
          i + 1 == xs.length
              || !Double.isFinite(xs[i + 1])
              || !Double.isFinite(ys[i + 1])
              || breaks.get(i);
      if (gapAfter && !run.isEmpty()) {
        addVisible(run, view, pieces);
        run = new ArrayList<>();
      }
    }
    return pieces.stream().map(Simplify::line).toList();
  }

  private static void addVisible(List<Point> run, Viewport view, List<List<Point>> pieces) {
    List<Point> points = run.size() > DENSE * view.width() ? thinned(run) : run;
    List<Point> piece = new ArrayList<>();
    for (int i = 0; i + 1 < points.size(); i++) {
      Segment inside = Segment.clipped(points.get(i), points.get(i + 1), view.bounds());
      if (inside == null) {
        continue;
      }
      if (piece.isEmpty() || !piece.getLast().equals(inside.start())) {
        piece = new ArrayList<>();
        pieces.add(piece);
        piece.add(inside.start());
      }
      piece.add(inside.end());
    }
  }

  /// Keeps the first, lowest, highest and last point of each picture column of a dense line.
  private static List<Point> thinned(List<Point> run) {
    List<Point> kept = new ArrayList<>();
    int start = 0;
    while (start < run.size()) {
      int end = start;
      int low = start;
      int high = start;
      double column = Math.floor(run.get(start).x());
      while (end < run.size() && Math.floor(run.get(end).x()) == column) {
        low = run.get(end).y() < run.get(low).y() ? end : low;
        high = run.get(end).y() > run.get(high).y() ? end : high;
        end++;
      }
      int last = -1;
      for (int i : new int[] {start, Math.min(low, high), Math.max(low, high), end - 1}) {
        if (i != last) {
          kept.add(run.get(i));
        }
        last = i;
      }
      start = end;
    }
    return kept;
  }
}
