package dev.nabla.figure.space;

/// Where a point of space is seen.
///
/// @param x sideways
/// @param y downwards
/// @param nearness one over its distance along the line of sight; on a plane it changes evenly
///   across the picture, so it can be compared between the corners of a facet
public record Spot(double x, double y, double nearness) {

  /// The spot that is seen a fraction of the way towards another.
  public Spot towards(Spot other, double fraction) {
    return new Spot(
        x + fraction * (other.x - x),
        y + fraction * (other.y - y),
        nearness + fraction * (other.nearness - nearness));
  }
}
