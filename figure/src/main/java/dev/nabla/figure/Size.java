package dev.nabla.figure;

/// The room of a panel with its labels, in picture units (pixels of a page).
public record Size(double width, double height) {

  private static final double SMALLEST = 60;
  private static final double LARGEST = 4000;

  /// @throws IllegalArgumentException if a side is not between 60 and 4000
  public Size {
    check(width);
    check(height);
  }

  private static void check(double side) {
    if (!(side >= SMALLEST && side <= LARGEST)) {
      throw new IllegalArgumentException(
          "A side is between " + SMALLEST + " and " + LARGEST + ", not " + side);
    }
  }
}
