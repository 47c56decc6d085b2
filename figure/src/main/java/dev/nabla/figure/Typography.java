package dev.nabla.figure;

/// The type sizes and strokes of a panel: smaller in small multiples.
record Typography(double tick, double label, double title, double strokeScale, double marker) {

  private static final double SMALL_WIDTH = 300;

  static final double FIGURE_TITLE = 18;

  private static final Typography REGULAR = new Typography(12.5, 15, 15, 1, 4.5);
  private static final Typography SMALL = new Typography(11, 13, 13.5, 0.85, 3.5);

  static Typography forPanel(Size size) {
    return size.width() < SMALL_WIDTH ? SMALL : REGULAR;
  }
}
