package dev.nabla.figure;

import java.util.List;

/// What a mark means. Its colour, line and marker follow from that, and are the same in every
/// figure; the line and the marker tell the roles apart without any colour.
public enum Role {
  /// The function itself: solid.
  FUNCTION("function", 2, List.of(), Marker.RING),
  /// Its derivative: dashed.
  DERIVATIVE("derivative", 2, List.of(7.0, 4.0), Marker.TRIANGLE),
  /// Its second derivative: two dots and a dash.
  SECOND_DERIVATIVE(
      "second-derivative", 1.75, List.of(1.5, 3.0, 1.5, 3.0, 7.0, 3.0), Marker.DIAMOND),
  /// A tangent, a secant or another approximation: long dashes and dots.
  TANGENT("tangent", 2, List.of(13.0, 3.5, 2.0, 3.5), Marker.SQUARE),
  /// Data, and the point that the reader moves: a disc; its lines are short dashes.
  POINT("point", 1.75, List.of(4.0, 3.0), Marker.DISC),
  /// Helping lines and remarks: thin and grey.
  GUIDE("guide", 1.25, List.of(3.0, 3.0), Marker.CROSS);

  /// The shape of a point mark.
  public enum Marker {
    DISC,
    RING,
    TRIANGLE,
    SQUARE,
    DIAMOND,
    CROSS
  }

  private final String label;
  private final double lineWidth;

  @SuppressWarnings("ImmutableEnumChecker") // every list here is an unmodifiable one of numbers
  private final List<Double> dashes;

  private final Marker marker;

  Role(String label, double lineWidth, List<Double> dashes, Marker marker) {
    this.label = label;
    this.lineWidth = lineWidth;
    this.dashes = dashes;
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
    return dashes;
  }

  /// The shape of its points.
  public Marker marker() {
    return marker;
  }
}
