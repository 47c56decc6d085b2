package dev.nabla.optimize;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.stream.IntStream;

/// A point, to be told to people.
///
/// @param names what the variables are called, as far as they are shown
/// @param point their values
public record Place(List<String> names, Vector point) {
  private static final int SHOWN = 4;

  static Place of(Objective objective, double[] point) {
    int shown = Math.min(SHOWN, point.length);
    List<String> names = IntStream.range(0, shown).mapToObj(objective::name).toList();
    return new Place(names, Vector.of(point));
  }

  static Place of(List<String> names, double[] point) {
    int shown = Math.min(SHOWN, point.length);
    return new Place(List.copyOf(names.subList(0, shown)), Vector.of(point));
  }

  /// As in `x = 1, y = −0.5`; long points are cut.
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < names.size(); i++) {
      text.append(i == 0 ? "" : ", ").append(names.get(i)).append(" = ").append(told(point.at(i)));
    }
    return text.append(point.size() > names.size() ? ", …" : "").toString();
  }

  /// A number with a few digits, as people write it.
  static String told(double number) {
    if (number == 0 || Double.isNaN(number)) {
      return Double.isNaN(number) ? "NaN" : "0";
    }
    if (Double.isInfinite(number)) {
      return number < 0 ? "−∞" : "∞";
    }
    double size = Math.abs(number);
    BigDecimal rounded =
        new BigDecimal(size)
            .round(new MathContext(size >= 1000 && size < 1e7 ? 7 : 3))
            .stripTrailingZeros();
    String digits =
        size >= 1e-4 && size < 1e7
            ? rounded.toPlainString()
            : rounded.toString().replace("E+", "e").replace("E", "e");
    return number < 0 ? "−" + digits : digits;
  }
}
