package dev.nabla.figure;

/// A bar that shows which colour stands for which number.
///
/// @param title what the numbers are
/// @param place where it stands
public record ScaleBar(String title, Place place) {

  /// Where a bar stands.
  public enum Place {
    /// To the right of the picture, upright.
    RIGHT,
    /// Below the picture, lying.
    BELOW
  }

  /// A bar to the right of the picture.
  public static ScaleBar right(String title) {
    return new ScaleBar(title, Place.RIGHT);
  }

  /// A bar below the picture.
  public static ScaleBar below(String title) {
    return new ScaleBar(title, Place.BELOW);
  }
}
