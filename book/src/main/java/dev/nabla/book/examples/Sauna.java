package dev.nabla.book.examples;

import dev.nabla.Formula;
import dev.nabla.Nabla;
import dev.nabla.solve.Solutions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/// The temperature in a sauna, its partial derivatives, and where both are 0.
final class Sauna implements Example {
  /// The room is a square; its sides are so long.
  static final int SIDE = 5;

  static Formula temperature() {
    return Nabla.parse("50 - 1/50 * x^2 (x - 6) * y^2 (y - 6)");
  }

  @Override
  public String name() {
    return "sauna";
  }

  @Override
  public String title() {
    return "The coldest place in a sauna: partial derivatives and their zeros";
  }

  @Override
  public List<Integer> cells() {
    return List.of(20, 22, 23, 24);
  }

  @Override
  public String python(Parameters parameters) {
    return """
    from sympy import *
    x, y = symbols("x y", real=True)
    temperature = %s
    for name in (x, y):
        print(factor(diff(temperature, name)), solve(diff(temperature, name), (x, y)))\
    """
        .formatted(temperature().python());
  }

  /// A place with the temperature there.
  record Place(Formula x, Formula y, Formula temperature) {}

  /// Every corner of the grid that the zeros within the room make.
  static List<Place> candidates(Formula temperature, Solutions byX, Solutions byY) {
    NavigableMap<Double, Formula> xs = new TreeMap<>();
    NavigableMap<Double, Formula> ys = new TreeMap<>();
    for (Solutions zeros : List.of(byX, byY)) {
      Zeros.valuesOf(zeros, "x").forEach(value -> addWithin(xs, value));
      Zeros.valuesOf(zeros, "y").forEach(value -> addWithin(ys, value));
    }
    return xs.values().stream()
        .flatMap(x -> ys.values().stream().map(y -> place(temperature, x, y)))
        .toList();
  }

  private static void addWithin(NavigableMap<Double, Formula> places, Formula value) {
    double place = value.at(0);
    if (place >= 0 && place <= SIDE) {
      places.put(place, value);
    }
  }

  private static Place place(Formula temperature, Formula x, Formula y) {
    return new Place(x, y, temperature.with("x", x).with("y", y).simplify());
  }

  @Override
  public Output run(Parameters parameters) {
    // shown
    Formula temperature = Nabla.parse("50 - 1/50 * x^2 (x - 6) * y^2 (y - 6)");
    Formula byX = temperature.diff("x").factor();
    Formula byY = temperature.diff("y").factor();
    Solutions zerosOfX = byX.solve("x", "y");
    Solutions zerosOfY = byY.solve("x", "y");
    // end shown
    Map<String, String> values = new LinkedHashMap<>();
    values.put("temperature", temperature.latex());
    values.put("by-x", byX.latex());
    values.put("by-y", byY.latex());
    values.put("equation", "\\F{T(x, y) = %s}".formatted(temperature.latex()));
    values.put("slope.x", "\\frac{\\partial T}{\\partial x} = \\D{%s}".formatted(byX.latex()));
    values.put("slope.y", "\\frac{\\partial T}{\\partial y} = \\D{%s}".formatted(byY.latex()));
    values.put("zeros.x", Zeros.listed(zerosOfX));
    values.put("zeros.y", Zeros.listed(zerosOfY));
    StringBuilder text = new StringBuilder();
    text.append("T(x, y) = %s\n".formatted(temperature));
    text.append("dT/dx   = %s\n".formatted(byX));
    text.append("dT/dy   = %s\n".formatted(byY));
    text.append("dT/dx = 0 : %s\n".formatted(Zeros.listed(zerosOfX)));
    text.append("dT/dy = 0 : %s\n".formatted(Zeros.listed(zerosOfY)));
    for (Place place : candidates(temperature, zerosOfX, zerosOfY)) {
      String degrees = Numbers.plain(place.temperature().at(0));
      text.append("T(%s, %s) = %s\n".formatted(place.x(), place.y(), degrees));
      values.put("at.%s.%s".formatted(place.x(), place.y()), degrees);
    }
    return new Output(text.toString(), Optional.empty(), values);
  }
}
