package dev.nabla.learn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TableTest {
  private static Table table() {
    Map<String, double[]> columns = new LinkedHashMap<>();
    columns.put("x", IntStream.range(0, 10).asDoubleStream().toArray());
    columns.put("y", new double[] {3, 1, 4, 1, 5, 9, 2, 6, 5, 3});
    columns.put("c", new double[] {7, 7, 7, 7, 7, 7, 7, 7, 7, 7});
    return Table.of(columns);
  }

  /// `np.random.default_rng(42).permutation(10)` is 5 6 0 7 3 2 4 9 1 8.
  @Test
  void partsRowsByTheBeginningOfNumPysPermutation() {
    Table.Split split = table().split(0.2, 42);
    assertArrayEquals(new double[] {5, 6}, split.test().column("x"));
    assertArrayEquals(new double[] {0, 7, 3, 2, 4, 9, 1, 8}, split.training().column("x"));
    assertArrayEquals(new double[] {9, 2}, split.test().column("y"));
    assertEquals(1, table().split(0.001, 1).test().rows());
    assertEquals(1, table().split(0.999, 1).training().rows());
    assertThrows(IllegalArgumentException.class, () -> table().split(1, 1));
    assertThrows(IllegalArgumentException.class, () -> table().split(Double.NaN, 1));
  }

  /// NumPy: `np.array([3, 1, 4, 1, 5, 9, 2, 6, 5, 3.0]).std()` is 2.3430749027719964.
  @Test
  void standardisesByTheDeviationOverAllRowsAndRemembersIt() {
    Standardisation scale = Standardisation.of(table(), List.of("y", "c"));
    assertEquals(List.of(3.9, 7.0), scale.means());
    assertEquals(2.3430749027719964, scale.deviations().getFirst(), 1e-15);
    assertEquals(List.of("c"), scale.constant());
    Table one =
        Table.of(Map.of("y", new double[] {3.9 + 2.3430749027719964}, "c", new double[] {9}));
    Table scaled = scale.apply(one);
    assertEquals(1, scaled.value(0, "y"), 1e-15);
    assertEquals(2, scaled.value(0, "c"));
    assertEquals(9, one.value(0, "c"));
  }

  @Test
  void measuresNumbersThatAreLargeOrFarFromZero() {
    Moments far = Moments.of(new double[] {1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16});
    assertEquals(1e9 + 10, far.mean());
    assertEquals(Math.sqrt(22.5), far.deviation(), 1e-14);
    Moments large = Moments.of(new double[] {1e308, -1e308});
    assertEquals(0, large.mean());
    assertEquals(1e308, large.deviation(), 1e293);
    Moments small = Moments.of(new double[] {0x1p-1070, 0x3p-1070});
    assertEquals(0x1p-1069, small.mean());
    assertEquals(0x1p-1070, small.deviation());
    assertEquals(new Moments(0.1, 0), Moments.of(new double[] {0.1, 0.1, 0.1}));
  }

  @Test
  void picksColumnsAndRows() {
    Table some = table().without("c").rows(9, 0, 9);
    assertEquals(List.of("x", "y"), some.names());
    assertArrayEquals(new double[] {9, 0, 9}, some.column("x"));
    assertThrows(IllegalArgumentException.class, () -> some.column("c"));
    assertThrows(IllegalArgumentException.class, () -> some.with(List.of("x", "x")));
    assertThrows(IndexOutOfBoundsException.class, () -> some.rows(3));
    assertThrows(
        IllegalArgumentException.class,
        () -> Table.of(Map.of("a", new double[1], "b", new double[2])));
  }

  @Test
  void changingAnArrayAfterwardsDoesNotChangeTheTable() {
    double[] values = {1, 2};
    Table table = Table.of(Map.of("a", values));
    values[0] = 9;
    table.column("a")[1] = 9;
    assertArrayEquals(new double[] {1, 2}, table.column("a"));
  }
}
