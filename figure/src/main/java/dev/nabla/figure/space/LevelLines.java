package dev.nabla.figure.space;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// The lines on a surface along which one coordinate has a given value.
///
/// In every cell the coordinate is taken to change evenly along the edges (marching squares);
/// pieces that meet at an edge are joined.
public final class LevelLines {

  private final Sheet sheet;
  private final int axis;
  private final double level;
  private final Map<Edge, Vector> crossings = new LinkedHashMap<>();
  private final Map<Edge, List<Edge>> neighbours = new LinkedHashMap<>();

  /// An edge of the grid: from this corner along its row, or down its column.
  private record Edge(int row, int column, boolean alongRow) {}

  private LevelLines(Sheet sheet, int axis, double level) {
    this.sheet = sheet;
    this.axis = axis;
    this.level = level;
  }

  /// The lines on the sheet where the coordinate along an axis has a value.
  public static List<List<Vector>> of(Sheet sheet, int axis, double level) {
    LevelLines lines = new LevelLines(sheet, axis, level);
    for (int row = 0; row + 1 < sheet.rows(); row++) {
      for (int column = 0; column + 1 < sheet.columns(); column++) {
        lines.cross(row, column);
      }
    }
    return lines.joined();
  }

  private double excess(int row, int column) {
    Vector place = sheet.place(row, column);
    return place.isFinite() ? place.along(axis) - level : Double.NaN;
  }

  private void cross(int row, int column) {
    double[] corners = {
      excess(row, column),
      excess(row, column + 1),
      excess(row + 1, column + 1),
      excess(row + 1, column)
    };
    Edge[] edges = {
      new Edge(row, column, true),
      new Edge(row, column + 1, false),
      new Edge(row + 1, column, true),
      new Edge(row, column, false)
    };
    List<Edge> crossed = new ArrayList<>();
    double sum = 0;
    for (int i = 0; i < 4; i++) {
      double next = corners[(i + 1) % 4];
      if (!Double.isFinite(corners[i])) {
        return;
      }
      sum += corners[i];
      if (corners[i] >= 0 != next >= 0) {
        crossed.add(edges[i]);
      }
    }
    if (crossed.size() == 2) {
      join(crossed.get(0), crossed.get(1));
    } else if (crossed.size() == 4) {
      // A saddle: the corners on the side of the middle are connected.
      boolean turned = corners[0] >= 0 == sum >= 0;
      join(crossed.get(0), crossed.get(turned ? 1 : 3));
      join(crossed.get(2), crossed.get(turned ? 3 : 1));
    }
  }

  private void join(Edge one, Edge other) {
    for (Edge edge : List.of(one, other)) {
      crossings.computeIfAbsent(edge, this::crossing);
    }
    neighbours.computeIfAbsent(one, _ -> new ArrayList<>(2)).add(other);
    neighbours.computeIfAbsent(other, _ -> new ArrayList<>(2)).add(one);
  }

  private Vector crossing(Edge edge) {
    int row = edge.alongRow ? edge.row : edge.row + 1;
    int column = edge.alongRow ? edge.column + 1 : edge.column;
    double from = excess(edge.row, edge.column);
    double to = excess(row, column);
    Vector start = sheet.place(edge.row, edge.column);
    return start.towards(sheet.place(row, column), from / (from - to));
  }

  private List<List<Vector>> joined() {
    List<List<Vector>> lines = new ArrayList<>();
    Set<Edge> done = new HashSet<>();
    for (boolean open : new boolean[] {true, false}) {
      for (Map.Entry<Edge, List<Edge>> entry : neighbours.entrySet()) {
        if (!done.contains(entry.getKey()) && (entry.getValue().size() == 1 || !open)) {
          lines.add(line(entry.getKey(), done));
        }
      }
    }
    return lines;
  }

  private List<Vector> line(Edge start, Set<Edge> done) {
    List<Vector> line = new ArrayList<>();
    Edge here = start;
    while (done.add(here)) {
      line.add(Objects.requireNonNull(crossings.get(here)));
      List<Edge> around = Objects.requireNonNull(neighbours.get(here));
      Edge from = here;
      here = around.stream().filter(next -> !done.contains(next)).findFirst().orElse(from);
    }
    boolean closed =
        line.size() > 2
            && Objects.requireNonNull(neighbours.get(start)).contains(here)
            && Objects.requireNonNull(neighbours.get(start)).size() == 2;
    if (closed) {
      line.add(line.getFirst());
    }
    return line;
  }
}
