package dev.nabla.figure.examples;

import dev.nabla.figure.Camera;
import dev.nabla.figure.LegendEntry;
import dev.nabla.figure.Mesh;
import dev.nabla.figure.Paint;
import dev.nabla.figure.Ramp;
import dev.nabla.figure.Role;
import dev.nabla.figure.ScaleBar;
import dev.nabla.figure.SpaceFigure;
import dev.nabla.figure.SpaceMark;
import java.io.IOException;
import java.nio.file.Path;

/// The examples of the documentation comments about space.
final class SpaceExamples {

  private SpaceExamples() {}

  static void bowl(double[] xs, double[] ys) throws IOException {
    // @start region="bowl"
    Mesh mesh = Mesh.over(xs, ys, (x, y) -> x * x + y * y);
    SpaceFigure figure =
        SpaceFigure.of(
                SpaceMark.Surface.of(mesh, Paint.graded(Ramp.BLUES))
                    .withLevels()
                    .withBar(ScaleBar.right("$z$")),
                SpaceMark.Cloud.at(0, 0, 0, Role.POINT)
                    .labelled("lowest point")
                    .listed(LegendEntry.named("minimum")))
            .withCamera(Camera.at(1.5, 1.5, 0.5))
            .withMessage("The bowl is level at its lowest point.");
    figure.writeTo(Path.of("bowl.html"));
    // @end
  }
}
