package dev.nabla.figure.space;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;

/// A surface in the box: rows and columns of places, with a gap where one is not finite.
public final class Sheet {

  private static final double FLAT = 1e-9;

  private final Vector[][] places;
  private final Vector[][] normals;

  private Sheet(Vector[][] places, Vector[][] normals) {
    this.places = places;
    this.normals = normals;
  }

  /// The surface through these places, row after row.
  public static Sheet through(Vector[][] places) {
    Vector[][] copy = new Vector[places.length][];
    Vector[][] normals = new Vector[places.length][];
    for (int row = 0; row < places.length; row++) {
      copy[row] = places[row].clone();
      normals[row] = new Vector[places[row].length];
      for (int column = 0; column < places[row].length; column++) {
        normals[row][column] = normal(places, row, column);
      }
    }
    return new Sheet(copy, normals);
  }

  private static Vector normal(Vector[][] places, int row, int column) {
    int lastRow = places.length - 1;
    int lastColumn = places[row].length - 1;
    Vector along =
        difference(
            places[row][Math.min(column + 1, lastColumn)],
            places[row][Math.max(column - 1, 0)],
            places[row][column]);
    Vector across =
        difference(
            places[Math.min(row + 1, lastRow)][column],
            places[Math.max(row - 1, 0)][column],
            places[row][column]);
    return along.cross(across).unit();
  }

  /// From one neighbour to the other, or as far as there is a surface.
  private static Vector difference(Vector after, Vector before, Vector here) {
    return (after.isFinite() ? after : here).minus(before.isFinite() ? before : here);
  }

  /// The surface over so many rows and columns at most, evenly taken from all.
  public Sheet thinned(int most) {
    int[] rows = taken(places.length, most);
    int[] columns = taken(places[0].length, most);
    Vector[][] fewer = new Vector[rows.length][columns.length];
    Vector[][] theirs = new Vector[rows.length][columns.length];
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < columns.length; j++) {
        fewer[i][j] = places[rows[i]][columns[j]];
        theirs[i][j] = normals[rows[i]][columns[j]];
      }
    }
    return new Sheet(fewer, theirs);
  }

  private static int[] taken(int count, int most) {
    int kept = Math.min(count, most);
    int[] taken = new int[kept];
    for (int i = 0; i < kept; i++) {
      taken[i] = (int) Math.round(i * (count - 1.0) / (kept - 1));
    }
    return taken;
  }

  /// Whether all of it lies in one plane.
  public boolean isPlane() {
    Vector normal = normals[0][0];
    Vector start = places[0][0];
    for (Vector[] row : places) {
      for (Vector place : row) {
        // Not finite is not flat.
        if (!(Math.abs(place.minus(start).dot(normal)) < FLAT)) {
          return false;
        }
      }
    }
    return true;
  }

  int rows() {
    return places.length;
  }

  int columns() {
    return places[0].length;
  }

  Vector place(int row, int column) {
    return places[row][column];
  }

  /// The facets that are seen of the part within the box.
  ///
  /// @param surface the number they carry
  /// @param colors the colour for a height in the box
  public List<Facet> facets(int surface, Cuboid box, View view, DoubleFunction<String> colors) {
    Light light = new Light(view);
    List<Facet> facets = new ArrayList<>();
    for (int row = 0; row + 1 < rows(); row++) {
      for (int column = 0; column + 1 < columns(); column++) {
        List<Vector> corners = corners(row, column);
        List<Vector> inside = Clipping.toBox(corners, box);
        if (inside.size() >= 3) {
          String color = colors.apply(Facet.middle(inside).z());
          facets.add(Facet.of(surface, inside, view, light.on(color, normal(row, column))));
        }
      }
    }
    return facets;
  }

  /// The corners of a cell that are there, in their order around it.
  private List<Vector> corners(int row, int column) {
    List<Vector> corners = new ArrayList<>();
    for (Vector corner :
        List.of(
            places[row][column],
            places[row][column + 1],
            places[row + 1][column + 1],
            places[row + 1][column])) {
      if (corner.isFinite()) {
        corners.add(corner);
      }
    }
    return corners;
  }

  private Vector normal(int row, int column) {
    return normals[row][column]
        .plus(normals[row][column + 1])
        .plus(normals[row + 1][column + 1])
        .plus(normals[row + 1][column])
        .unit();
  }
}
