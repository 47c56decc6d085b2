package dev.nabla.figure;

/// From where a figure in space is seen.
///
/// The eye looks at the middle of the box, whose longest edge has length 1; its place is measured
/// from that middle, along the axes.
///
/// @param name what is seen from there, such as "from above"
/// @param eyeX the place of the eye along the first axis
/// @param eyeY along the second
/// @param eyeZ along the third
/// @param upX the first coordinate of the direction that points upwards in the picture
/// @param upY the second coordinate
/// @param upZ the third coordinate
public record Camera(
    String name, double eyeX, double eyeY, double eyeZ, double upX, double upY, double upZ) {

  private static final double NEAREST = 1;
  private static final double FARTHEST = 1000;
  private static final double PARALLEL = 1e-6;

  /// @throws IllegalArgumentException if the eye is nearer than 1 or farther than 1000, or the
  ///   direction upwards is that of sight
  public Camera {
    double distance = Math.sqrt(eyeX * eyeX + eyeY * eyeY + eyeZ * eyeZ);
    if (!(distance >= NEAREST && distance <= FARTHEST)) {
      throw new IllegalArgumentException(
          "An eye is between 1 and 1000 from the middle of the box, not " + distance);
    }
    double x = eyeY * upZ - eyeZ * upY;
    double y = eyeZ * upX - eyeX * upZ;
    double z = eyeX * upY - eyeY * upX;
    double up = Math.sqrt(upX * upX + upY * upY + upZ * upZ);
    if (!(Math.sqrt(x * x + y * y + z * z) > PARALLEL * distance * up)) {
      throw new IllegalArgumentException("What points upwards cannot point at the eye");
    }
  }

  /// The view from a place with the third axis pointing upwards.
  ///
  /// @throws IllegalArgumentException if the eye is nearer than 1, farther than 1000, or exactly
  ///   above or below the middle
  public static Camera at(double x, double y, double z) {
    return new Camera("the first view", x, y, z, 0, 0, 1);
  }

  /// The same place with another direction upwards.
  ///
  /// @throws IllegalArgumentException if it is the direction of sight
  public Camera withUp(double x, double y, double z) {
    return new Camera(name, eyeX, eyeY, eyeZ, x, y, z);
  }

  /// The same view by another name.
  public Camera named(String name) {
    return new Camera(name, eyeX, eyeY, eyeZ, upX, upY, upZ);
  }
}
