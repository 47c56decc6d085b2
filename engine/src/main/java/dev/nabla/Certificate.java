package dev.nabla;

import java.util.List;

/// What came out when all ways to differentiate a formula were compared. It prints.
///
/// @param function the formula as text
/// @param rows one for each symbol and point
public record Certificate(String function, List<Row> rows) {
  /// Values farther apart than so many units in the last place do not agree: 2·10⁻¹³ relative.
  public static final double MOST_ULPS = 1024;

  public Certificate {
    rows = List.copyOf(rows);
  }

  /// A derivative at a point.
  ///
  /// @param wrt the symbol of the derivative
  /// @param point as text: `x = 1, y = 2`
  /// @param values by each way, in a fixed order
  /// @param ulps how far the values are apart, in units in the last place of the largest; infinite,
  ///   where some are numbers and some are not
  /// @param notes what there is at the point, such as a kink; often none
  public record Row(String wrt, String point, List<Value> values, double ulps, List<String> notes) {
    public Row {
      values = List.copyOf(values);
      notes = List.copyOf(notes);
    }

    /// Whether the values agree.
    public boolean passed() {
      return ulps <= MOST_ULPS;
    }
  }

  /// A value of a derivative.
  ///
  /// @param way `symbolic`, `simplified`, `forward`, `reverse`, `numeric`, `one point`, `claimed`
  /// @param isDoubtful whether it may have few right digits; then it is not compared
  public record Value(String way, double value, boolean isDoubtful) {}

  /// Whether all values agree at all points.
  public boolean passed() {
    return rows.stream().allMatch(Row::passed);
  }

  /// The largest distance in units in the last place.
  public double ulps() {
    return rows.stream().mapToDouble(Row::ulps).max().orElse(0);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    text.append("Derivatives of ").append(function).append('\n');
    for (Row row : rows) {
      text.append(
          "%nd/d%s at %s: %s%n"
              .formatted(
                  row.wrt,
                  row.point,
                  row.passed() ? "agree, " + told(row.ulps) : "DO NOT AGREE, " + told(row.ulps)));
      for (Value value : row.values) {
        text.append(
            "  %-10s  %s%s%n"
                .formatted(value.way, value.value, value.isDoubtful ? " (doubtful)" : ""));
      }
      row.notes.forEach(note -> text.append("  ").append(note).append('\n'));
    }
    text.append(
        "%n%s: %d derivatives at points, the largest distance is %s%n"
            .formatted(passed() ? "passed" : "FAILED", rows.size(), told(ulps())));
    return text.toString().replace("\r\n", "\n");
  }

  private static String told(double ulps) {
    return Double.isInfinite(ulps) ? "not comparable" : "%.1f ulp".formatted(ulps);
  }
}
