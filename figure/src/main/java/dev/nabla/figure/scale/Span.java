package dev.nabla.figure.scale;

/// A finite interval with `from < to`, whose arithmetic never overflows.
public record Span(double from, double to) {

  /// Ends are kept this far from overflow.
  private static final double LARGEST = Double.MAX_VALUE / 8;

  /// Below this, two numbers are the same to a picture.
  private static final double SMALLEST = 1e-300;

  private static final double RESOLUTION = 1e-12;

  public Span {
    if (!(from < to) || Double.isInfinite(from) || Double.isInfinite(to)) {
      throw new IllegalArgumentException("Not a finite interval: " + from + " to " + to);
    }
  }

  /// The interval with these ends, widened about them when they are too close to tell apart.
  public static Span around(double a, double b) {
    double low = Math.clamp(Math.min(a, b), -LARGEST, LARGEST);
    double high = Math.clamp(Math.max(a, b), -LARGEST, LARGEST);
    double size = Math.max(Math.abs(low), Math.abs(high));
    if (size < SMALLEST) {
      return new Span(-1, 1);
    }
    if (high - low > size * RESOLUTION) {
      return new Span(low, high);
    }
    double middle = low / 2 + high / 2;
    return middle > 0 ? new Span(0, middle * 1.5) : new Span(middle * 1.5, 0);
  }

  public double length() {
    return to - from;
  }

  public double middle() {
    return from / 2 + to / 2;
  }

  public boolean contains(double value) {
    return from <= value && value <= to;
  }

  /// Where a value lies: 0 at `from`, 1 at `to`.
  public double fraction(double value) {
    return (value / 2 - from / 2) / (to / 2 - from / 2);
  }

  /// The smallest interval that holds both.
  public Span union(Span other) {
    return new Span(Math.min(from, other.from), Math.max(to, other.to));
  }

  /// This interval with a fraction of its length added at both ends.
  public Span padded(double fraction) {
    double pad = length() * fraction;
    return new Span(
        Math.clamp(from - pad, -2 * LARGEST, 2 * LARGEST),
        Math.clamp(to + pad, -2 * LARGEST, 2 * LARGEST));
  }
}
