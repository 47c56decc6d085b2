package dev.nabla.book.examples;

import dev.nabla.Formula;
import dev.nabla.Nabla;
import dev.nabla.expr.Rational;
import dev.nabla.figure.Camera;
import dev.nabla.figure.LegendEntry;
import dev.nabla.figure.Paint;
import dev.nabla.figure.Ramp;
import dev.nabla.figure.Role;
import dev.nabla.figure.ScaleBar;
import dev.nabla.figure.SpaceFigure;
import dev.nabla.figure.SpaceMark.Cloud;
import dev.nabla.figure.SpaceMark.Surface;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The plane that touches a paraboloid at a point, and the two cuts whose tangents make it.
final class ParaboloidTangentPlane implements Example {
  private static final double REACH = 8;
  private static final double REACH_OF_TANGENTS = 4;
  private static final double GLASS = 0.6;
  private static final int A = 2;
  private static final int B = 4;

  @Override
  public String name() {
    return "paraboloid-tangent-plane";
  }

  @Override
  public String title() {
    return "The tangent plane of a paraboloid, and the tangents that make it";
  }

  @Override
  public List<Integer> cells() {
    return List.of(19);
  }

  @Override
  public String python(Parameters parameters) {
    return """
    from sympy import *
    x, y = symbols("x y", real=True)
    f = x**2 + y**2
    at = {x: 2, y: 4}
    print(expand(diff(f, x).subs(at)*(x - 2) + diff(f, y).subs(at)*(y - 4) + f.subs(at)))\
    """;
  }

  @Override
  public Output run(Parameters parameters) {
    // shown
    Formula f = Nabla.parse("x^2 + y^2");
    Rational a = Rational.of(2);
    Rational b = Rational.of(4);
    Formula height = f.with("x", a).with("y", b).simplify();
    Formula slopeX = f.diff("x").with("x", a).with("y", b).simplify();
    Formula slopeY = f.diff("y").with("x", a).with("y", b).simplify();
    Formula plane =
        slopeX
            .times(Nabla.parse("x - 2"))
            .plus(slopeY.times(Nabla.parse("y - 4")))
            .plus(height)
            .expand();
    Formula tangentX = plane.with("y", b).expand();
    Formula tangentY = plane.with("x", a).expand();
    // end shown
    String message =
        "Each tangent runs along one axis; together they make the plane z = %s.".formatted(plane);
    Map<String, String> values = new LinkedHashMap<>();
    values.put("height", height.latex());
    values.put("slope.x", slopeX.latex());
    values.put("slope.y", slopeY.latex());
    values.put("plane", plane.latex());
    values.put("message", message);
    StringBuilder text = new StringBuilder();
    text.append("f(x, y) = %s\n".formatted(f));
    text.append("f(2, 4) = %s\n".formatted(height));
    text.append("df/dx = %s = %s at (2, 4)\n".formatted(f.diff("x"), slopeX));
    text.append("df/dy = %s = %s at (2, 4)\n".formatted(f.diff("y"), slopeY));
    text.append("tangent plane: z = %s\n".formatted(plane));
    text.append("tangent along x, y = 4: z = %s\n".formatted(tangentX));
    text.append("tangent along y, x = 2: z = %s\n".formatted(tangentY));
    return new Output(text.toString(), Optional.of(figure(f, plane, message)), values);
  }

  private static SpaceFigure figure(Formula f, Formula plane, String message) {
    double[] full = Surfaces.between(-REACH, REACH);
    double[] nearX = Surfaces.between(A - REACH_OF_TANGENTS, A + REACH_OF_TANGENTS);
    double[] nearY = Surfaces.between(B - REACH_OF_TANGENTS, B + REACH_OF_TANGENTS);
    double[] xAtA = Surfaces.constant(A);
    double[] yAtB = Surfaces.constant(B);
    Paint blues = Paint.graded(Ramp.BLUES, 0, 2 * REACH * REACH);
    return SpaceFigure.of(
            Surface.of(Surfaces.over(f, full, full), blues)
                .withLevels()
                .withBar(ScaleBar.below("$z$"))
                .listed(LegendEntry.named("whole paraboloid")),
            Surface.of(Surfaces.over(f, full, Surfaces.between(-REACH, B)), blues)
                .withLevels()
                .listed(LegendEntry.named("cut at $y = 4$").inGroup("x")),
            Surface.of(Surfaces.over(f, Surfaces.between(-REACH, A), full), blues)
                .withLevels()
                .listed(LegendEntry.named("cut at $x = 2$").inGroup("y")),
            Cloud.at(A, B, f.at(Map.of("x", (double) A, "y", (double) B)), Role.POINT)
                .listed(LegendEntry.named("$x = 2$, $y = 4$")),
            Surfaces.along(plane, nearX, yAtB, Role.TANGENT)
                .listed(LegendEntry.named("$x$ tangent").inGroup("x")),
            Surfaces.along(f, full, yAtB, Role.FUNCTION)
                .listed(LegendEntry.named("$x$ parabola").inGroup("x")),
            Surfaces.along(plane, xAtA, nearY, Role.TANGENT)
                .listed(LegendEntry.named("$y$ tangent").inGroup("y")),
            Surfaces.along(f, xAtA, full, Role.FUNCTION)
                .listed(LegendEntry.named("$y$ parabola").inGroup("y")),
            Surface.of(Surfaces.over(plane, nearX, nearY), Paint.plain(Role.TANGENT))
                .withOpacity(GLASS)
                .listed(LegendEntry.named("tangent plane")))
        .withGroup("x", "Partial derivative by $x$")
        .withGroup("y", "Partial derivative by $y$")
        .withCamera(Camera.at(1.5, 1.5, 0.5))
        .withTitle("Tangent plane of a paraboloid at $x = 2$ and $y = 4$")
        .withMessage(message);
  }
}
