package dev.nabla.derive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ColouringTest {
  private static int[][] random(Random random, int height, int width, double share) {
    int[][] rows = new int[height][];
    for (int i = 0; i < height; i++) {
      rows[i] = random.ints(0, width).limit(width).distinct().sorted().toArray();
      rows[i] = Arrays.stream(rows[i]).filter(j -> random.nextDouble() < share).toArray();
    }
    return rows;
  }

  @Test
  void columnsOfAColourHaveNoRowInCommon() {
    Random random = new Random(4);
    for (int round = 0; round < 50; round++) {
      int[][] rows = random(random, 30, 25, 0.15);
      Colouring colouring = Colouring.ofColumns(rows, 25);
      for (int[] row : rows) {
        long distinct = Arrays.stream(row).map(colouring::of).distinct().count();
        assertEquals(row.length, distinct);
      }
    }
  }

  @Test
  void everyEntryOfASymmetricMatrixIsAloneInOneOfItsPlaces() {
    Random random = new Random(5);
    for (int round = 0; round < 50; round++) {
      boolean[][] set = new boolean[24][24];
      for (int[] row : random(random, 24, 24, 0.12)) {
        for (int j : row) {
          int i = random.nextInt(24);
          set[i][j] = true;
          set[j][i] = true;
        }
      }
      int[][] rows = new int[24][];
      for (int i = 0; i < 24; i++) {
        boolean[] line = set[i];
        rows[i] = IntStream.range(0, 24).filter(j -> line[j]).toArray();
      }
      Colouring colouring = Colouring.ofSymmetric(rows);
      for (int i = 0; i < 24; i++) {
        for (int j : rows[i]) {
          assertTrue(colouring.isAlone(j, rows[i]) || colouring.isAlone(i, rows[j]));
          if (i != j) {
            assertNotEquals(colouring.of(i), colouring.of(j));
          }
        }
      }
    }
  }

  @Test
  void bandsAndArrowsNeedFewColours() {
    int n = 50;
    int[][] band = new int[n][];
    int[][] arrow = new int[n][];
    for (int i = 0; i < n; i++) {
      band[i] = Arrays.stream(new int[] {i - 1, i, i + 1}).filter(j -> j >= 0 && j < n).toArray();
      arrow[i] = i == 0 ? IntStream.range(0, n).toArray() : new int[] {0, i};
    }
    assertEquals(3, Colouring.ofColumns(band, n).count());
    assertEquals(3, Colouring.ofSymmetric(band).count());
    assertEquals(2, Colouring.ofSymmetric(arrow).count());
    assertEquals(n, Colouring.ofColumns(arrow, n).count());
  }
}
