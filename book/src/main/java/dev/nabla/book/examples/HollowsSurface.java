package dev.nabla.book.examples;

import dev.nabla.Formula;
import dev.nabla.figure.Camera;
import dev.nabla.figure.Mesh;
import dev.nabla.figure.Paint;
import dev.nabla.figure.Ramp;
import dev.nabla.figure.ScaleBar;
import dev.nabla.figure.SpaceFigure;
import dev.nabla.figure.SpaceMark.Surface;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A function with three hollows of different depths, as a surface.
final class HollowsSurface implements Example {
  private static final double SIDE = 5;

  @Override
  public String name() {
    return "hollows-surface";
  }

  @Override
  public String title() {
    return "A function with several minima as a surface";
  }

  @Override
  public List<Integer> cells() {
    return List.of(29);
  }

  @Override
  public Output run(Parameters parameters) {
    // shown
    Formula f = Landscape.HOLLOWS.formula();
    double[] side = Surfaces.between(0, SIDE);
    Mesh mesh = Surfaces.over(f, side, side);
    // end shown
    StringBuilder text = new StringBuilder("f(x, y) = %s\n".formatted(f));
    int hollows = 0;
    for (int row = 1; row + 1 < mesh.rows(); row++) {
      for (int column = 1; column + 1 < mesh.columns(); column++) {
        if (isLowest(mesh, row, column)) {
          hollows++;
          text.append(
              "lowest of its neighbours: f(%s, %s) = %s\n"
                  .formatted(
                      Numbers.plain(mesh.x(row, column)),
                      Numbers.plain(mesh.y(row, column)),
                      Numbers.plain(mesh.z(row, column))));
        }
      }
    }
    String message =
        "Of %d hollows one is deepest; where a descent ends depends on where it starts."
            .formatted(hollows);
    Map<String, String> values = new LinkedHashMap<>();
    values.put("function", f.latex());
    values.put("hollows", Integer.toString(hollows));
    values.put("message", message);
    SpaceFigure figure =
        SpaceFigure.of(
                Surface.of(mesh, Paint.graded(Ramp.GREEN_WHITE_BROWN))
                    .withLevels()
                    .withBar(ScaleBar.right("$z$")))
            .withCamera(Camera.at(-1.2, 1.8, 1.25))
            .withTitle("Function with multiple minima")
            .withMessage(message);
    return new Output(text.toString(), Optional.of(figure), values);
  }

  private static boolean isLowest(Mesh mesh, int row, int column) {
    for (int down = -1; down <= 1; down++) {
      for (int right = -1; right <= 1; right++) {
        boolean itself = down == 0 && right == 0;
        if (!itself && mesh.z(row + down, column + right) <= mesh.z(row, column)) {
          return false;
        }
      }
    }
    return true;
  }
}
