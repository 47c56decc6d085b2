package dev.nabla.figure.examples;

import dev.nabla.figure.Animation;
import dev.nabla.figure.Axes;
import dev.nabla.figure.Figure;
import dev.nabla.figure.Mark;
import dev.nabla.figure.NumberLabel;
import dev.nabla.figure.Palette;
import dev.nabla.figure.Panel;
import dev.nabla.figure.Role;
import dev.nabla.figure.TickPolicy;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The examples of the documentation comments.
final class FigureExamples {

  private FigureExamples() {}

  static void parabola() throws IOException {
    // @start region="parabola"
    double[] xs = {-1, -0.5, 0, 0.5, 1};
    double[] ys = {1, 0.25, 0, 0.25, 1};
    Figure figure =
        Figure.of(Panel.titled("$x^2$").line(xs, ys, Role.FUNCTION, "$f$"))
            .withMessage("The parabola is flat at its lowest point.");
    figure.writeTo(Path.of("parabola.svg"));
    // @end
  }

  static Panel tangent(double[] xs, double[] ys) {
    // @start region="tangent"
    double slope = 2;
    Panel panel =
        Panel.titled("A tangent of $x^2$")
            .line(xs, ys, Role.FUNCTION, "$f$")
            .with(
                Mark.Line.segment(0, -1, 2, 3, Role.TANGENT),
                Mark.Scatter.at(1, 1, Role.POINT).named("point"),
                Mark.Text.at(1, 1, "slope " + NumberLabel.of(slope), Role.TANGENT));
    // @end
    return panel;
  }

  static Axes multiplesOfPi() {
    // @start region="pi"
    TickPolicy pi = TickPolicy.at(List.of(-Math.PI, Math.PI), List.of("$-\\pi$", "$\\pi$"));
    Axes axes = Axes.throughOrigin().withTicks(pi, TickPolicy.automatic());
    // @end
    return axes;
  }

  static Animation animation(double[] xs, double[] ys) throws IOException {
    // @start region="animation"
    Figure base = Figure.of(Panel.titled("$x^2$").line(xs, ys, Role.FUNCTION, "$f$"));
    List<Animation.Frame> frames = new ArrayList<>();
    for (double x : new double[] {1, 0.5, 0.25}) {
      Mark point = Mark.Scatter.at(x, x * x, Role.POINT);
      frames.add(Animation.Frame.over(base, "at " + NumberLabel.of(x), point));
    }
    Animation animation = Animation.of(frames).withMessage("The point moves to the minimum.");
    animation.writeTo(Path.of("minimum.html"));
    animation.strip(3).writeTo(Path.of("minimum.svg"));
    // @end
    return animation;
  }

  static String dark() {
    // @start region="dark"
    String css = "@media (prefers-color-scheme: dark) {" + Palette.DARK.css("") + "}";
    // @end
    return css;
  }
}
