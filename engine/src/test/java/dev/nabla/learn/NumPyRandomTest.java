package dev.nabla.learn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class NumPyRandomTest {
  @TestFactory
  Stream<DynamicTest> drawsTheBitsThatNumPyDraws() throws IOException {
    List<String> lines = lines();
    assertEquals(63, lines.size());
    return lines.stream().map(line -> DynamicTest.dynamicTest(line, () -> check(line)));
  }

  private static List<String> lines() throws IOException {
    try (InputStream file =
        Objects.requireNonNull(NumPyRandomTest.class.getResourceAsStream("numpy-random.txt"))) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .toList();
    }
  }

  private static void check(String line) {
    String[] parts = line.split(" \\| ", -1);
    NumPyRandom random = NumPyRandom.seeded(new BigInteger(parts[0].strip()));
    for (int i = 1; i < parts.length; i++) {
      String[] call = parts[i].split(" ", -1);
      long[] words = draw(random, call[0], call[1].split(",", -1));
      long checksum = 0;
      for (long word : words) {
        checksum = checksum * 31 + word;
      }
      assertEquals(call[3], Long.toUnsignedString(words[0]), "the first of " + parts[i]);
      assertEquals(call[4], Long.toUnsignedString(words[words.length - 1]), "the last");
      assertEquals(call[2], Long.toUnsignedString(checksum), "one between first and last");
    }
  }

  private static long[] draw(NumPyRandom random, String name, String[] arguments) {
    int count = Integer.parseInt(arguments[arguments.length - 1]);
    return switch (name) {
      case "random" -> bits(random.random(count));
      case "uniform" ->
          bits(
              random.uniform(
                  Double.parseDouble(arguments[0]), Double.parseDouble(arguments[1]), count));
      case "standard_normal" -> bits(random.standardNormal(count));
      case "normal" ->
          bits(
              random.normal(
                  Double.parseDouble(arguments[0]), Double.parseDouble(arguments[1]), count));
      case "integers" ->
          random.integers(Long.parseLong(arguments[0]), Long.parseLong(arguments[1]), count);
      case "permutation" -> Arrays.stream(random.permutation(count)).asLongStream().toArray();
      case "shuffle" -> {
        double[] values = new double[count];
        Arrays.setAll(values, i -> i);
        random.shuffle(values);
        yield bits(values);
      }
      default -> throw new IllegalArgumentException(name);
    };
  }

  private static long[] bits(double[] values) {
    return Arrays.stream(values).mapToLong(Double::doubleToRawLongBits).toArray();
  }

  @Test
  void oneByOneIsTheSameAsAllAtOnce() {
    NumPyRandom one = NumPyRandom.seeded(9);
    double[] all = NumPyRandom.seeded(9).standardNormal(5);
    double[] single = new double[5];
    Arrays.setAll(single, i -> one.standardNormal());
    assertArrayEquals(all, single);
  }

  @Test
  void whatCannotBeDrawnIsRefused() {
    NumPyRandom random = NumPyRandom.seeded(1);
    assertThrows(IllegalArgumentException.class, () -> NumPyRandom.seeded(-1));
    assertThrows(IllegalArgumentException.class, () -> random.integer(3, 3));
    assertThrows(IllegalArgumentException.class, () -> random.uniform(1, 0, 2));
    assertThrows(IllegalArgumentException.class, () -> random.uniform(0, Double.NaN, 2));
    assertThrows(IllegalArgumentException.class, () -> random.normal(0, -1, 2));
    assertTrue(random.random() < 1);
  }

  /// In the middle of a number of 64 bits, of which half is used up; NumPy's state after the same.
  @Test
  void goesOnFromAState() {
    NumPyRandom random = NumPyRandom.seeded(7);
    random.permutation(4);
    NumPyRandom.State state = random.state();
    assertEquals("27918536718431171529490245195331880398", state.state().toString());
    assertEquals("261136684632268670825940853076396136793", state.increment().toString());
    assertEquals(3853503932L, state.hasHalf() ? Integer.toUnsignedLong(state.half()) : -1);
    NumPyRandom other = NumPyRandom.of(state);
    assertArrayEquals(random.permutation(9), other.permutation(9));
    assertArrayEquals(random.standardNormal(9), other.standardNormal(9));
  }
}
