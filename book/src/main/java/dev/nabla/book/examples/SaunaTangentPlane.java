package dev.nabla.book.examples;

import dev.nabla.Formula;
import dev.nabla.Nabla;
import dev.nabla.expr.Rational;
import dev.nabla.figure.LegendEntry;
import dev.nabla.figure.Paint;
import dev.nabla.figure.Role;
import dev.nabla.figure.SpaceFigure;
import dev.nabla.figure.SpaceMark;
import dev.nabla.figure.SpaceMark.Surface;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The plane that touches the temperature at its minimum: it is level.
final class SaunaTangentPlane implements Example {
  private static final double REACH = 1;
  private static final double GLASS = 0.6;

  @Override
  public String name() {
    return "sauna-tangent-plane";
  }

  @Override
  public String title() {
    return "The tangent plane at the coldest place";
  }

  @Override
  public List<Integer> cells() {
    return List.of(25);
  }

  @Override
  public String python(Parameters parameters) {
    return """
    from sympy import *
    x, y = symbols("x y", real=True)
    T = %s
    at = {x: 4, y: 4}
    print(expand(diff(T, x).subs(at)*(x - 4) + diff(T, y).subs(at)*(y - 4) + T.subs(at)))\
    """
        .formatted(Sauna.temperature().python());
  }

  @Override
  public Output run(Parameters parameters) {
    Formula temperature = Sauna.temperature();
    List<Sauna.Place> places =
        Sauna.candidates(
            temperature,
            temperature.diff("x").solve("x", "y"),
            temperature.diff("y").solve("x", "y"));
    Sauna.Place coldest =
        places.stream()
            .min(Comparator.comparingDouble(place -> place.temperature().at(0)))
            .orElseThrow();
    // shown
    Formula a = coldest.x();
    Formula b = coldest.y();
    Formula slopeX = temperature.diff("x").with("x", a).with("y", b).simplify();
    Formula slopeY = temperature.diff("y").with("x", a).with("y", b).simplify();
    Formula plane =
        slopeX
            .times(Nabla.symbol("x").minus(a))
            .plus(slopeY.times(Nabla.symbol("y").minus(b)))
            .plus(coldest.temperature())
            .simplify();
    // end shown
    String height = Numbers.plain(plane.with("x", Rational.ONE).with("y", Rational.ONE).at(0));
    Map<String, String> values = new LinkedHashMap<>();
    values.put("x", a.latex());
    values.put("y", b.latex());
    values.put("slope.x", slopeX.latex());
    values.put("slope.y", slopeY.latex());
    values.put("plane", plane.latex());
    values.put("height", height);
    String text =
        "minimum at (%s, %s): T = %s\ndT/dx = %s, dT/dy = %s there\ntangent plane: z = %s = %s\n"
            .formatted(a, b, coldest.temperature(), slopeX, slopeY, plane, height);
    SpaceFigure figure =
        SaunaExtrema.figure(temperature, places)
            .with(marks(plane, a.at(0), b.at(0)))
            .withTitle("Tangent plane at the minimum")
            .withMessage("At the coldest place both tangents are level, and so is the plane.");
    return new Output(text, Optional.of(figure), values);
  }

  private static SpaceMark[] marks(Formula plane, double a, double b) {
    double[] nearX = Surfaces.between(a - REACH, a + REACH);
    double[] nearY = Surfaces.between(b - REACH, b + REACH);
    return new SpaceMark[] {
      Surfaces.along(plane, Surfaces.constant(a), nearY, Role.TANGENT)
          .listed(LegendEntry.named("$y$ tangent").inGroup("y")),
      Surfaces.along(plane, nearX, Surfaces.constant(b), Role.TANGENT)
          .listed(LegendEntry.named("$x$ tangent").inGroup("x")),
      Surface.of(Surfaces.over(plane, nearX, nearY), Paint.plain(Role.TANGENT))
          .withOpacity(GLASS)
          .listed(LegendEntry.named("tangent plane"))
    };
  }
}
