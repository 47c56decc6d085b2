package dev.nabla.figure;

import dev.nabla.figure.type.LabelReading;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// What a figure shows, in words for those who do not see it.
final class FigureDescription {

  private static final int MOST_NAMES = 20;
  private static final int MOST_MARKS = 12;

  private FigureDescription() {}

  /// The figure's title, or that of its only panel, or its message, or "Figure".
  static String name(Figure figure) {
    String title =
        figure.title().isEmpty() && figure.panels().size() == 1
            ? figure.panels().getFirst().title()
            : figure.title();
    String name = title.isEmpty() ? figure.message() : title;
    return name.isEmpty() ? "Figure" : LabelReading.plain(name);
  }

  /// The figure's message, or what is drawn when it has none or is named by it.
  static String of(Figure figure) {
    String message = LabelReading.plain(figure.message());
    if (!message.isEmpty() && !message.equals(name(figure))) {
      return message;
    }
    List<String> titles = new ArrayList<>();
    for (Panel panel : figure.panels()) {
      if (!panel.title().isEmpty()) {
        titles.add(LabelReading.plain(panel.title()));
      }
    }
    return figure.panels().size() > 1 && !titles.isEmpty()
        ? figure.panels().size() + " graphs: " + listed(titles, MOST_NAMES) + "."
        : figure.panels().stream().map(FigureDescription::drawn).collect(Collectors.joining(" "));
  }

  private static String listed(List<String> names, int most) {
    boolean shortened = names.size() > most;
    String list = String.join(", ", shortened ? names.subList(0, most) : names);
    return shortened ? list + ", and more" : list;
  }

  /// `A graph over x: the function f, the derivative f′, a point at (1, 3.56).`
  private static String drawn(Panel panel) {
    Set<String> marks = new LinkedHashSet<>();
    for (Mark mark : panel.marks()) {
      String words = words(mark);
      if (!words.isEmpty()) {
        marks.add(words);
      }
    }
    String axis = LabelReading.plain(panel.axes().xLabel());
    String start = axis.isEmpty() ? "A graph" : "A graph over " + axis;
    return marks.isEmpty()
        ? start + " with nothing in it."
        : start + ": " + listed(List.copyOf(marks), MOST_MARKS) + ".";
  }

  private static String words(Mark mark) {
    return switch (mark) {
      case Mark.Line line -> line(line);
      case Mark.Scatter scatter -> points(scatter);
      case Mark.Arrows arrows -> arrows(arrows);
      case Mark.Contours contours ->
          "heights from %s to %s%s"
              .formatted(
                  NumberLabel.of(contours.grid().least()),
                  NumberLabel.of(contours.grid().greatest()),
                  quoted(LabelReading.plain(contours.bar().label())));
      case Mark.Text text -> "the words" + quoted(LabelReading.plain(text.text()));
    };
  }

  private static String line(Mark.Line line) {
    String label = LabelReading.plain(line.label());
    return switch (line.role()) {
      case FUNCTION -> named("the function", label);
      case DERIVATIVE -> named("the derivative", label);
      case SECOND_DERIVATIVE -> named("the second derivative", label);
      case TANGENT -> "a tangent" + quoted(label);
      case POINT -> label.isEmpty() ? "" : "a line" + quoted(label);
      case PATH -> "a path" + quoted(label);
      case NEGATIVE, POSITIVE -> label.isEmpty() ? "" : "a line" + quoted(label);
      case GUIDE -> label.isEmpty() ? "" : "a thin line" + quoted(label);
    };
  }

  private static String named(String what, String label) {
    return label.isEmpty() ? what : what + " " + label;
  }

  private static String quoted(String label) {
    return label.isEmpty() ? "" : " “" + label + "”";
  }

  private static String arrows(Mark.Arrows arrows) {
    int count = arrows.tails().size();
    String label = quoted(LabelReading.plain(arrows.label()));
    return (count == 1 ? "an arrow" : count + " arrows") + label;
  }

  private static String points(Mark.Scatter scatter) {
    String label = LabelReading.plain(scatter.label());
    String end = quoted(label);
    Points points = scatter.points();
    if (points.size() != 1) {
      return points.size() + " points" + end;
    }
    return points.isDefined(0)
        ? "a point%3$s at (%1$s, %2$s)"
            .formatted(NumberLabel.of(points.x(0)), NumberLabel.of(points.y(0)), end)
        : "";
  }
}
