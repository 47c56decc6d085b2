package dev.nabla.book.wire;

import dev.nabla.optimize.Bounds;
import dev.nabla.optimize.Place;
import dev.nabla.optimize.Vector;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/// Reads the numbers with which a search begins.
final class StartingPoint {
  private StartingPoint() {}

  /// The number that a symbol starts with.
  ///
  /// @throws Refusal if it is none
  static double number(String name, Column column) {
    if (!column.isScalar()) {
      throw Refusal.of(
          Code.BAD_FIELD, "\"start\" should be an object with one number for each symbol.", name);
    }
    String literal = column.literals().getFirst();
    double value =
        column.hasFormulas() ? Evaluating.constant(literal).at(Map.of()) : column.values()[0];
    if (!Double.isFinite(value)) {
      throw Refusal.of(
          Code.BAD_NUMBER,
          "%s cannot start at \"%s\".".formatted(name, Nearest.shortened(literal)),
          literal);
    }
    return value;
  }

  /// The bounds of variables, infinite where none are given.
  static Bounds bounds(List<String> names, Map<String, Column> given) {
    double[] lower = new double[names.size()];
    double[] upper = new double[names.size()];
    Arrays.fill(lower, Double.NEGATIVE_INFINITY);
    Arrays.fill(upper, Double.POSITIVE_INFINITY);
    given.forEach(
        (name, column) -> {
          int index = names.indexOf(Names.spelled(name));
          if (index < 0) {
            throw Refusal.of(
                Code.BAD_FIELD, "\"bounds\" has %s, which has no start.".formatted(name), name);
          }
          double[] ends = column.values();
          for (int i = 0; i < Math.min(2, column.literals().size()); i++) {
            String literal = column.literals().get(i);
            if (Column.read(literal).isEmpty()) {
              ends[i] = Evaluating.constant(literal).at(Map.of());
            }
          }
          if (column.isScalar() || ends.length != 2 || !(ends[0] <= ends[1])) {
            throw Refusal.of(
                Code.BAD_FIELD,
                "\"bounds\" gives each variable the least and the greatest value, [0, \"oo\"].",
                name);
          }
          lower[index] = ends[0];
          upper[index] = ends[1];
        });
    return new Bounds(Vector.of(lower), Vector.of(upper));
  }

  /// A number above 0.
  static OptionalDouble positive(String field, Optional<String> text) {
    if (text.isEmpty()) {
      return OptionalDouble.empty();
    }
    OptionalDouble read = Column.read(text.get());
    double value =
        read.isPresent() ? read.getAsDouble() : Evaluating.constant(text.get()).at(Map.of());
    if (!(value > 0) || Double.isInfinite(value)) {
      throw Refusal.of(
          Code.BAD_FIELD, "\"%s\" should be a number above 0.".formatted(field), text.get());
    }
    return OptionalDouble.of(value);
  }

  /// A number of steps.
  static long steps(String text, long most) {
    OptionalDouble read = Column.read(text);
    double value = read.orElse(Double.NaN);
    if (!(value >= 1 && value <= most) || value != Math.rint(value)) {
      throw Refusal.of(
          Code.BAD_FIELD, "\"steps\" should be a whole number from 1 to %d.".formatted(most), text);
    }
    return (long) value;
  }

  /// As in `x = -1, y = 2`.
  static String told(List<String> names, double[] point) {
    return new Place(names, Vector.of(point)).toString();
  }
}
