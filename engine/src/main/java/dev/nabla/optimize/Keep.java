package dev.nabla.optimize;

/// Which iterates of a path are kept, beside the first and the last.
public sealed interface Keep {
  /// All of them.
  static Keep all() {
    return new Every(1);
  }

  /// Those whose number is a multiple of `distance`.
  ///
  /// @throws IllegalArgumentException if the distance is less than 1
  static Keep every(long distance) {
    return new Every(distance);
  }

  /// At most so many, evenly spread: whenever there are more, every other one is dropped. So a
  /// million steps fit into little memory without knowing their number before.
  ///
  /// @throws IllegalArgumentException if the number is less than 2
  static Keep atMost(int number) {
    return new AtMost(number);
  }

  /// Those whose number is a multiple of `distance`.
  record Every(long distance) implements Keep {
    /// @throws IllegalArgumentException if the distance is less than 1
    public Every {
      if (distance < 1) {
        throw new IllegalArgumentException("every " + distance + "th iterate cannot be kept");
      }
    }
  }

  /// At most so many, evenly spread.
  record AtMost(int number) implements Keep {
    /// @throws IllegalArgumentException if the number is less than 2
    public AtMost {
      if (number < 2) {
        throw new IllegalArgumentException("a path has at least 2 iterates, not " + number);
      }
    }
  }
}
