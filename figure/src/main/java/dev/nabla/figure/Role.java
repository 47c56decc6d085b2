package dev.nabla.figure;

import java.util.List;

/// What a mark means. Its colour, line and marker follow from that, and are the same in every
/// figure; the line and the marker tell the roles apart without any colour.
public enum Role {
  /// The function itself: solid.
  FUNCTION("function", 2, Marker.RING),
  /// Its derivative: dashed.
  DERIVATIVE("derivative", 2, Marker.TRIANGLE),
  /// Its second derivative: two dots and a dash.
  SECOND_DERIVATIVE("second-derivative", 1.75, Marker.DIAMOND),
  /// A tangent, a secant or another approximation: long dashes and dots.
  TANGENT("tangent", 2, Marker.SQUARE),
  /// Data, and the point that the reader moves: a disc; its lines are short dashes.
  POINT("point", 1.75, Marker.DISC),
  /// Helping lines and remarks: thin and grey.
  GUIDE("guide", 1.25, Marker.CROSS),
  /// The way of a search, and what else must be seen on coloured ground: dots, in the colour of
  /// ink.
  PATH("path", 1.5, Marker.DOT),
  /// Data of one class, labelled 0: a triangle that points down; its lines are long dashes.
  NEGATIVE("negative", 1.75, Marker.TRIANGLE_DOWN),
  /// Data of the other class, labelled 1: a hexagon; its lines are dashes.
  POSITIVE("positive", 1.75, Marker.HEXAGON);

  /// The shape of a point mark.
  public enum Marker {
    DISC,
    RING,
    TRIANGLE,
    SQUARE,
    DIAMOND,
    CROSS,
    DOT,
    TRIANGLE_DOWN,
    HEXAGON
  }

  private final String label;
  private final double lineWidth;
  private final Marker marker;

  Role(String label, double lineWidth, Marker marker) {
    this.label = label;
    this.lineWidth = lineWidth;
    this.marker = marker;
  }

  /// The class of everything drawn in this role: `role-function`, `role-derivative` and so on.
  public String cssClass() {
    return "role-" + label;
  }

  /// The width of its lines in picture units.
  public double lineWidth() {
    return lineWidth;
  }

  /// The lengths of its dashes and gaps in picture units; none for a solid line.
  public List<Double> dashes() {
    return switch (this) {
      case FUNCTION -> List.of();
      case DERIVATIVE -> List.of(7.0, 4.0);
      case SECOND_DERIVATIVE -> List.of(1.5, 3.0, 1.5, 3.0, 7.0, 3.0);
      case TANGENT -> List.of(13.0, 3.5, 2.0, 3.5);
      case POINT -> List.of(4.0, 3.0);
      case GUIDE -> List.of(3.0, 3.0);
      case PATH -> List.of(1.5, 2.5);
      case NEGATIVE -> List.of(10.0, 3.0);
      case POSITIVE -> List.of(5.0, 2.5);
    };
  }

  /// The shape of its points.
  public Marker marker() {
    return marker;
  }

  /// Whether its lines are curves sampled from a function, which may have poles and jumps, rather
  /// than points that are joined as they are given.
  boolean drawsCurves() {
    return switch (this) {
      case FUNCTION, DERIVATIVE, SECOND_DERIVATIVE, TANGENT -> true;
      case POINT, GUIDE, PATH, NEGATIVE, POSITIVE -> false;
    };
  }
}
