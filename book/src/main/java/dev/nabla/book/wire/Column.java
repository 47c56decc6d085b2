package dev.nabla.book.wire;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The values of one symbol: a single number that serves every row, or one number a row.
///
/// A number is a decimal, `"NaN"`, `"Infinity"`, `"-Infinity"`, or, in the first
/// [Limits#EXACT_ROWS] rows, a fraction such as `"1/3"` or a constant formula such as `"pi/2"`.
public final class Column {
  private static final Pattern DECIMAL =
      Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");
  private static final Pattern FRACTION = Pattern.compile("([+-]?\\d{1,15})/(\\d{1,15})");

  private final boolean scalar;
  private final double[] values;
  private final List<String> literals;
  private final boolean formulas;

  private Column(boolean scalar, double[] values, List<String> literals, boolean formulas) {
    this.scalar = scalar;
    this.values = values;
    this.literals = List.copyOf(literals);
    this.formulas = formulas;
  }

  /// One number for every row.
  public static Column scalar(String literal) {
    Builder builder = new Builder();
    builder.add(literal);
    return builder.build(true);
  }

  /// One number for each row.
  public static Column list(String... literals) {
    Builder builder = new Builder();
    for (String literal : literals) {
      builder.add(literal);
    }
    return builder.build(false);
  }

  /// Whether one number serves every row.
  public boolean isScalar() {
    return scalar;
  }

  /// How many numbers there are.
  public int size() {
    return values.length;
  }

  /// Whether a number was typed as a constant formula.
  public boolean hasFormulas() {
    return formulas;
  }

  /// The numbers, in an array that belongs to the caller; NaN in the place of a formula.
  public double[] values() {
    return values.clone();
  }

  /// The numbers as they were typed, of the first [Limits#EXACT_ROWS] rows.
  public List<String> literals() {
    return literals;
  }

  /// The double that a typed number stands for; nothing if it is no number, or a formula.
  public static OptionalDouble read(String text) {
    if (DECIMAL.matcher(text).matches()) {
      double value = Double.parseDouble(text);
      return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
    }
    Matcher fraction = FRACTION.matcher(text);
    if (fraction.matches() && Long.parseLong(fraction.group(2)) != 0) {
      return OptionalDouble.of(
          (double) Long.parseLong(fraction.group(1)) / Long.parseLong(fraction.group(2)));
    }
    return switch (text) {
      case "NaN" -> OptionalDouble.of(Double.NaN);
      case "Infinity", "+Infinity", "oo" -> OptionalDouble.of(Double.POSITIVE_INFINITY);
      case "-Infinity", "-oo" -> OptionalDouble.of(Double.NEGATIVE_INFINITY);
      default -> OptionalDouble.empty();
    };
  }

  /// Collects numbers one by one.
  static final class Builder {
    private double[] values = new double[16];
    private final List<String> literals = new ArrayList<>();
    private int size;
    private boolean formulas;

    /// @throws Refusal if the text is no number, or one too many
    void add(String literal) {
      if (size == Limits.ROWS) {
        throw Refusal.of(
            Code.TOO_MANY_VALUES, "A column has at most " + Limits.ROWS + " values.", size);
      }
      OptionalDouble value = read(literal);
      if (value.isEmpty() && (size >= Limits.EXACT_ROWS || DECIMAL.matcher(literal).matches())) {
        throw Refusal.of(
            Code.BAD_NUMBER,
            "\"" + Nearest.shortened(literal) + "\" is not a number that a double can hold.",
            literal);
      }
      formulas |= value.isEmpty();
      if (size < Limits.EXACT_ROWS) {
        literals.add(literal);
      }
      if (size == values.length) {
        values = Arrays.copyOf(values, 2 * size);
      }
      values[size++] = value.orElse(Double.NaN);
    }

    int size() {
      return size;
    }

    Column build(boolean scalar) {
      return new Column(scalar, Arrays.copyOf(values, size), literals, formulas);
    }
  }
}
