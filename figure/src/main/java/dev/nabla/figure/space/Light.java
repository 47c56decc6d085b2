package dev.nabla.figure.space;

import dev.nabla.figure.scene.Shade;

/// A lamp over the reader's left shoulder: surfaces that face it are a little lighter than their
/// colour, surfaces seen along the light are darker. Both sides of a surface look alike.
final class Light {

  private static final double LEFT = 0.45;
  private static final double ABOVE = 0.65;
  private static final double BEHIND = 0.75;
  private static final double DARKEST = 0.85;
  private static final double RANGE = 0.19;

  private final Vector direction;

  Light(View view) {
    this.direction =
        view.right()
            .times(-LEFT)
            .plus(view.up().times(ABOVE))
            .plus(view.forward().times(-BEHIND))
            .unit();
  }

  /// The colour as it looks on a surface with this normal.
  String on(String color, Vector normal) {
    return Shade.of(color).lit(DARKEST + RANGE * Math.abs(normal.dot(direction))).hex();
  }
}
