package dev.nabla.figure.contour;

import dev.nabla.figure.scale.Point;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Where the values of a grid pass a level: marching squares.
///
/// Between two neighbours of the grid the value runs straight. Where the corners of a cell
/// alternate around the level, their mean decides whether the two high ones or the two low ones are
/// joined. A cell with a corner that is not finite is a gap.
public final class Marching {

  private final double[] xs;
  private final double[] ys;
  private final double[] values;

  /// A grid whose value at `xs[i]`, `ys[j]` is `values[j * xs.length + i]`.
  public Marching(double[] xs, double[] ys, double[] values) {
    this.xs = xs.clone();
    this.ys = ys.clone();
    this.values = values.clone();
  }

  /// A directed piece of a boundary, with high ground on its left, between two numbered nodes.
  private record Piece(long start, long end, Point from, Point to) {}

  /// The boundary of the region where the values reach a level: rings without a repeated point,
  /// counterclockwise around the region and clockwise around its holes.
  public List<List<Point>> region(double level) {
    Trace trace = new Trace(level);
    trace.march(true);
    return Rings.of(trace.pieces);
  }

  /// The lines where the values pass a level; closed ones end where they begin.
  public List<List<Point>> lines(double level) {
    Trace trace = new Trace(level);
    trace.march(false);
    return Rings.lines(trace.pieces);
  }

  private boolean isCell(int i, int j) {
    return i >= 0
        && j >= 0
        && i + 1 < xs.length
        && j + 1 < ys.length
        && Double.isFinite(value(i, j))
        && Double.isFinite(value(i + 1, j))
        && Double.isFinite(value(i, j + 1))
        && Double.isFinite(value(i + 1, j + 1));
  }

  private double value(int i, int j) {
    return values[j * xs.length + i];
  }

  /// One pass over the grid at one level.
  private final class Trace {

    /// The corners of a cell counterclockwise, and across which side the next cell lies.
    private static final int[] CORNER_X = {0, 1, 1, 0};

    private static final int[] CORNER_Y = {0, 0, 1, 1};
    private static final int[] BEYOND_X = {0, 1, 0, -1};
    private static final int[] BEYOND_Y = {-1, 0, 1, 0};

    private final double level;
    private final List<Piece> pieces = new ArrayList<>();

    Trace(double level) {
      this.level = level;
    }

    void march(boolean withEdges) {
      for (int j = 0; j + 1 < ys.length; j++) {
        for (int i = 0; i + 1 < xs.length; i++) {
          if (isCell(i, j)) {
            cross(i, j);
            for (int side = 0; withEdges && side < 4; side++) {
              if (!isCell(i + BEYOND_X[side], j + BEYOND_Y[side])) {
                edge(i, j, side);
              }
            }
          }
        }
      }
    }

    private boolean isHigh(int i, int j, int corner) {
      return value(i + CORNER_X[corner & 3], j + CORNER_Y[corner & 3]) >= level;
    }

    /// Joins every side where the boundary leaves high ground with one where it comes back.
    private void cross(int i, int j) {
      int out = 0;
      int sides = 0;
      for (int side = 0; side < 4; side++) {
        boolean high = isHigh(i, j, side);
        if (high != isHigh(i, j, side + 1)) {
          sides++;
          out |= high ? 1 << side : 0;
        }
      }
      // With two ways back the next one belongs to high ground that is joined through the middle.
      boolean onward = sides == 2 || centre(i, j) >= level;
      for (int side = 0; side < 4; side++) {
        if ((out & 1 << side) != 0) {
          int back = side;
          do {
            back = (onward ? back + 1 : back + 3) & 3;
          } while (isHigh(i, j, back) || !isHigh(i, j, back + 1));
          pieces.add(
              new Piece(
                  node(i, j, side), node(i, j, back), crossing(i, j, side), crossing(i, j, back)));
        }
      }
    }

    private double centre(int i, int j) {
      return value(i, j) / 4 + value(i + 1, j) / 4 + value(i, j + 1) / 4 + value(i + 1, j + 1) / 4;
    }

    /// The high part of a side beyond which there is nothing.
    private void edge(int i, int j, int side) {
      boolean start = isHigh(i, j, side);
      boolean end = isHigh(i, j, side + 1);
      if (start || end) {
        pieces.add(
            new Piece(
                start ? corner(i, j, side) : node(i, j, side),
                end ? corner(i, j, side + 1) : node(i, j, side),
                start ? place(i, j, side) : crossing(i, j, side),
                end ? place(i, j, side + 1) : crossing(i, j, side)));
      }
    }

    private Point place(int i, int j, int corner) {
      return new Point(xs[i + CORNER_X[corner & 3]], ys[j + CORNER_Y[corner & 3]]);
    }

    /// The number of the place where a level crosses a side: the same for both cells at the side.
    private long node(int i, int j, int side) {
      return switch (side) {
        case 0 -> 3 * index(i, j);
        case 1 -> 3 * index(i + 1, j) + 1;
        case 2 -> 3 * index(i, j + 1);
        default -> 3 * index(i, j) + 1;
      };
    }

    private long corner(int i, int j, int corner) {
      return 3 * index(i + CORNER_X[corner & 3], j + CORNER_Y[corner & 3]) + 2;
    }

    private long index(int i, int j) {
      return (long) j * xs.length + i;
    }

    private Point crossing(int i, int j, int side) {
      return switch (side) {
        case 0 -> new Point(between(xs[i], xs[i + 1], value(i, j), value(i + 1, j)), ys[j]);
        case 1 ->
            new Point(xs[i + 1], between(ys[j], ys[j + 1], value(i + 1, j), value(i + 1, j + 1)));
        case 2 ->
            new Point(between(xs[i], xs[i + 1], value(i, j + 1), value(i + 1, j + 1)), ys[j + 1]);
        default -> new Point(xs[i], between(ys[j], ys[j + 1], value(i, j), value(i, j + 1)));
      };
    }

    private double between(double from, double to, double low, double high) {
      double fraction = (level / 2 - low / 2) / (high / 2 - low / 2);
      return fraction <= 0.5 ? from + fraction * (to - from) : to - (1 - fraction) * (to - from);
    }
  }

  /// Joins pieces end to end.
  private static final class Rings {

    private final Map<Long, Deque<Piece>> byStart = new LinkedHashMap<>();

    private Rings(List<Piece> pieces) {
      for (Piece piece : pieces) {
        byStart.computeIfAbsent(piece.start(), _ -> new ArrayDeque<>()).add(piece);
      }
    }

    static List<List<Point>> of(List<Piece> pieces) {
      Rings rings = new Rings(pieces);
      List<List<Point>> all = new ArrayList<>();
      for (Piece piece : pieces) {
        List<Point> ring = rings.follow(piece.start());
        if (ring.size() > 3) {
          all.add(List.copyOf(ring.subList(0, ring.size() - 1)));
        }
      }
      return all;
    }

    static List<List<Point>> lines(List<Piece> pieces) {
      Rings rings = new Rings(pieces);
      Map<Long, Boolean> reached = new LinkedHashMap<>();
      pieces.forEach(piece -> reached.put(piece.end(), true));
      List<List<Point>> all = new ArrayList<>();
      for (Piece piece : pieces) {
        if (!reached.containsKey(piece.start())) {
          all.add(rings.follow(piece.start()));
        }
      }
      for (Piece piece : pieces) {
        all.add(rings.follow(piece.start()));
      }
      return all.stream().filter(line -> line.size() > 1).toList();
    }

    /// The points from a node on, until they come back to it or end; nothing if it is used up.
    private List<Point> follow(long start) {
      List<Point> points = new ArrayList<>();
      Deque<Piece> next = byStart.get(start);
      while (next != null && !next.isEmpty()) {
        Piece piece = next.remove();
        if (points.isEmpty()) {
          points.add(piece.from());
        }
        points.add(piece.to());
        if (piece.end() == start) {
          break;
        }
        next = byStart.get(piece.end());
      }
      return points;
    }
  }
}
