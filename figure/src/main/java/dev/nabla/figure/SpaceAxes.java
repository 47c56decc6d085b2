package dev.nabla.figure;

/// The box around a figure in space: what is shown along its edges, and how long they are.
///
/// @param x what is shown along the first axis
/// @param y along the second
/// @param z along the third, which points upwards
/// @param xLabel the name of the first axis
/// @param yLabel the name of the second
/// @param zLabel the name of the third
/// @param proportions the lengths of the edges
public record SpaceAxes(
    Limits x,
    Limits y,
    Limits z,
    String xLabel,
    String yLabel,
    String zLabel,
    Proportions proportions) {

  /// The lengths of the edges of a box; only their ratios count.
  public record Proportions(double x, double y, double z) {
    private static final double MOST = 20;

    /// @throws IllegalArgumentException unless all are above 0, and none is more than 20 times
    ///   another
    public Proportions {
      double longest = Math.max(x, Math.max(y, z));
      double shortest = Math.min(x, Math.min(y, z));
      if (!(shortest > 0 && longest <= MOST * shortest)) {
        throw new IllegalArgumentException(
            "The edges of a box are lengths of about the same size, not %s, %s and %s"
                .formatted(x, y, z));
      }
    }
  }

  private static final Proportions CUBE = new Proportions(1, 1, 1);

  /// A cube with automatic limits, its axes named x, y and z.
  public static SpaceAxes cube() {
    Limits automatic = Limits.automatic();
    return new SpaceAxes(automatic, automatic, automatic, "$x$", "$y$", "$z$", CUBE);
  }

  /// These axes with other names.
  public SpaceAxes labelled(String xLabel, String yLabel, String zLabel) {
    return new SpaceAxes(x, y, z, xLabel, yLabel, zLabel, proportions);
  }

  /// These axes from one number to another along the first.
  ///
  /// @throws IllegalArgumentException unless both are finite and `from < to`
  public SpaceAxes withX(double from, double to) {
    Limits limits = Limits.between(from, to);
    return new SpaceAxes(limits, y, z, xLabel, yLabel, zLabel, proportions);
  }

  /// These axes from one number to another along the second.
  ///
  /// @throws IllegalArgumentException unless both are finite and `from < to`
  public SpaceAxes withY(double from, double to) {
    Limits limits = Limits.between(from, to);
    return new SpaceAxes(x, limits, z, xLabel, yLabel, zLabel, proportions);
  }

  /// These axes from one number to another along the third.
  ///
  /// @throws IllegalArgumentException unless both are finite and `from < to`
  public SpaceAxes withZ(double from, double to) {
    Limits limits = Limits.between(from, to);
    return new SpaceAxes(x, y, limits, xLabel, yLabel, zLabel, proportions);
  }

  /// These axes with edges of other lengths.
  ///
  /// @throws IllegalArgumentException unless all are above 0, and none is more than 20 times
  ///   another
  public SpaceAxes proportioned(double x, double y, double z) {
    Proportions lengths = new Proportions(x, y, z);
    return new SpaceAxes(this.x, this.y, this.z, xLabel, yLabel, zLabel, lengths);
  }
}
