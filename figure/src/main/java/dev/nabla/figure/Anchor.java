package dev.nabla.figure;

/// On which side of its point a text stands.
public enum Anchor {
  /// Wherever it covers least.
  FREE(0, 0),
  /// On the point itself.
  CENTRE(0, 0),
  /// Above the point.
  ABOVE(0, -1),
  /// Below the point.
  BELOW(0, 1),
  /// To the left of the point.
  LEFT(-1, 0),
  /// To the right of the point.
  RIGHT(1, 0),
  /// Above and to the left.
  ABOVE_LEFT(-1, -1),
  /// Above and to the right.
  ABOVE_RIGHT(1, -1),
  /// Below and to the left.
  BELOW_LEFT(-1, 1),
  /// Below and to the right.
  BELOW_RIGHT(1, 1);

  private final int right;
  private final int down;

  Anchor(int right, int down) {
    this.right = right;
    this.down = down;
  }

  /// 1 for texts to the right of their point, -1 to the left, 0 for neither.
  int right() {
    return right;
  }

  /// 1 for texts below their point, -1 above, 0 for neither.
  int down() {
    return down;
  }
}
