package dev.nabla.figure;

import dev.nabla.figure.space.Cuboid;
import dev.nabla.figure.type.LabelReading;
import java.util.ArrayList;
import java.util.List;

/// What a figure in space shows, in words for those who do not see it.
final class SpaceDescription {

  private static final int MOST = 12;

  private SpaceDescription() {}

  /// The title, or the message, or "Figure in space".
  static String name(SpaceFigure figure) {
    String name = figure.title().isEmpty() ? figure.message() : figure.title();
    return name.isEmpty() ? "Figure in space" : LabelReading.plain(name);
  }

  /// The message, and what is drawn between which limits.
  static String of(SpaceFigure figure) {
    String message = LabelReading.plain(figure.message());
    String drawn = drawn(figure);
    return message.isEmpty() || message.equals(name(figure)) ? drawn : message + " " + drawn;
  }

  /// What is drawn between which limits.
  static String drawn(SpaceFigure figure) {
    Cuboid box = SpaceLimits.of(figure);
    SpaceAxes axes = figure.axes();
    List<String> sides = new ArrayList<>();
    List<String> names = List.of(axes.xLabel(), axes.yLabel(), axes.zLabel());
    for (int axis = 0; axis < 3; axis++) {
      String name = LabelReading.plain(names.get(axis));
      sides.add(
          "%s from %s to %s"
              .formatted(
                  name.isEmpty() ? List.of("x", "y", "z").get(axis) : name,
                  LabelReading.plain(NumberLabel.of(box.span(axis).from())),
                  LabelReading.plain(NumberLabel.of(box.span(axis).to()))));
    }
    List<String> marks =
        figure.marks().stream()
            .filter(mark -> mark.entry().visible())
            .map(SpaceDescription::words)
            .distinct()
            .toList();
    String listed =
        marks.isEmpty()
            ? "nothing"
            : String.join(", ", marks.subList(0, Math.min(MOST, marks.size())))
                + (marks.size() > MOST ? ", and more" : "");
    return "A box with %s, holding %s.".formatted(String.join(", ", sides), listed);
  }

  private static String words(SpaceMark mark) {
    String name = LabelReading.plain(mark.entry().name());
    String quoted = name.isEmpty() ? "" : " “" + name + "”";
    return switch (mark) {
      case SpaceMark.Surface _ -> "a surface" + quoted;
      case SpaceMark.Curve _ -> "a curve" + quoted;
      case SpaceMark.Cloud cloud -> points(cloud) + quoted;
    };
  }

  private static String points(SpaceMark.Cloud cloud) {
    SpacePoints points = cloud.points();
    if (points.size() != 1) {
      return points.size() + " points";
    }
    String label = LabelReading.plain(cloud.label());
    return "a point%s at (%s, %s, %s)"
        .formatted(
            label.isEmpty() ? "" : " “" + label + "”",
            LabelReading.plain(NumberLabel.of(points.x(0))),
            LabelReading.plain(NumberLabel.of(points.y(0))),
            LabelReading.plain(NumberLabel.of(points.z(0))));
  }
}
