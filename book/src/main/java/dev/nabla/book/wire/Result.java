package dev.nabla.book.wire;

import java.util.List;
import java.util.Optional;

/// What an operation finds, in the notation that was asked for.
public sealed interface Result {
  /// One formula.
  record Formula(String text) implements Result {}

  /// One formula for each name, or for each formula of a list.
  record Row(List<String> entries) implements Result {
    public Row {
      entries = List.copyOf(entries);
    }
  }

  /// One row for each name, or for each formula of a list.
  record Table(List<List<String>> rows) implements Result {
    public Table {
      rows = rows.stream().map(List::copyOf).toList();
    }
  }

  /// One double for each row of the columns.
  final class Values implements Result {
    private final double[] values;

    /// The array belongs to the result from now on.
    Values(double[] values) {
      this.values = values;
    }

    /// How many there are.
    public int size() {
      return values.length;
    }

    /// The value of a row.
    public double value(int row) {
      return values[row];
    }

    /// Writes them as a JSON array.
    void writeTo(Json json) {
      json.array(values);
    }
  }

  /// One decimal of the digits asked for, or `NaN`, for each row of the columns.
  record Decimals(List<String> values) implements Result {
    public Decimals {
      values = List.copyOf(values);
    }
  }

  /// A limit that does not exist, with what there is on the left and on the right.
  record Sides(Optional<String> left, Optional<String> right) implements Result {}

  /// The terms of a series, and what stands for the rest: `O(x^6)`.
  record Terms(String terms, Optional<String> remainder) implements Result {}

  /// How a derivative comes about.
  ///
  /// @param derivative the derivative
  /// @param parts one for each differentiation
  record Steps(String derivative, List<Told> parts) implements Result {
    public Steps {
      parts = List.copyOf(parts);
    }
  }

  /// What every stage between the input and the program makes of it.
  record Stages(List<Stage> stages) implements Result {
    public Stages {
      stages = List.copyOf(stages);
    }
  }

  /// One stage.
  ///
  /// @param name a word, such as `derivative`
  /// @param text what it looks like there; perhaps several lines
  record Stage(String name, String text) {}
}
