package dev.nabla.figure;

/// The coordinate system of a panel.
///
/// @param x what is shown horizontally
/// @param y what is shown vertically
/// @param xLabel the label at the right end of the horizontal axis
/// @param yLabel the label at the top of the vertical axis
/// @param frame where the axes lie
/// @param equalAspect whether a unit is as long upwards as sideways, so that slopes look right
/// @param xTicks the numbers of the horizontal axis
/// @param yTicks the numbers of the vertical axis
public record Axes(
    Limits x,
    Limits y,
    String xLabel,
    String yLabel,
    Frame frame,
    boolean equalAspect,
    TickPolicy xTicks,
    TickPolicy yTicks) {

  /// Where the axes lie.
  public enum Frame {
    /// Through the origin where it is in view, else along the left and the lower edge.
    ORIGIN,
    /// Along the left and the lower edge, as for data.
    EDGES,
    /// Nowhere.
    NONE
  }

  /// Axes through the origin, labelled x and f(x), with automatic limits.
  public static Axes throughOrigin() {
    return new Axes(
        Limits.automatic(),
        Limits.automatic(),
        "$x$",
        "$f(x)$",
        Frame.ORIGIN,
        false,
        TickPolicy.automatic(),
        TickPolicy.automatic());
  }

  /// Axes along the edges, without labels and with automatic limits.
  public static Axes alongEdges() {
    return throughOrigin().labelled("", "").withFrame(Frame.EDGES);
  }

  /// These axes from one number to another horizontally.
  ///
  /// @throws IllegalArgumentException unless both are finite and `from < to`
  public Axes withX(double from, double to) {
    Limits limits = Limits.between(from, to);
    return new Axes(limits, y, xLabel, yLabel, frame, equalAspect, xTicks, yTicks);
  }

  /// These axes from one number to another vertically.
  ///
  /// @throws IllegalArgumentException unless both are finite and `from < to`
  public Axes withY(double from, double to) {
    Limits limits = Limits.between(from, to);
    return new Axes(x, limits, xLabel, yLabel, frame, equalAspect, xTicks, yTicks);
  }

  /// These axes with other labels at their ends.
  public Axes labelled(String xLabel, String yLabel) {
    return new Axes(x, y, xLabel, yLabel, frame, equalAspect, xTicks, yTicks);
  }

  /// These axes in another place.
  public Axes withFrame(Frame frame) {
    return new Axes(x, y, xLabel, yLabel, frame, equalAspect, xTicks, yTicks);
  }

  /// These axes with units of the same length in both directions.
  public Axes withEqualAspect() {
    return new Axes(x, y, xLabel, yLabel, frame, true, xTicks, yTicks);
  }

  /// These axes with other numbers.
  public Axes withTicks(TickPolicy xTicks, TickPolicy yTicks) {
    return new Axes(x, y, xLabel, yLabel, frame, equalAspect, xTicks, yTicks);
  }
}
