package dev.nabla.figure;

import dev.nabla.figure.type.Box;
import dev.nabla.figure.type.Face;
import dev.nabla.figure.type.LabelLayout;

/// Titles, set smaller when they would not fit.
final class Title {

  private static final double SMALLEST = 0.6;

  private Title() {}

  /// A title at the wanted type size, or as small as it must be to fit, down to a readable size.
  static Box fitting(String label, double size, double width) {
    Box box = LabelLayout.box(label, Face.STRONG, size);
    double scale = Math.max(SMALLEST, width / Math.max(1, box.width()));
    return scale >= 1 ? box : LabelLayout.box(label, Face.STRONG, size * scale);
  }
}
