package dev.nabla.figure;

import dev.nabla.figure.type.LabelReading;
import java.util.ArrayList;
import java.util.List;

/// What a figure shows, in words for those who do not see it.
final class FigureDescription {

  private static final int MOST_NAMES = 20;

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

  /// The figure's message, or the names of its panels when it has none or is named by it.
  static String of(Figure figure) {
    String message = LabelReading.plain(figure.message());
    if (!message.isEmpty() && !message.equals(name(figure))) {
      return message;
    }
    List<String> names = new ArrayList<>();
    for (Panel panel : figure.panels()) {
      if (!panel.title().isEmpty()) {
        names.add(LabelReading.plain(panel.title()));
      }
    }
    String start = figure.panels().size() == 1 ? "A graph" : figure.panels().size() + " graphs";
    if (names.isEmpty()) {
      return start + ".";
    }
    boolean shortened = names.size() > MOST_NAMES;
    String list = String.join(", ", shortened ? names.subList(0, MOST_NAMES) : names);
    return start + ": " + list + (shortened ? ", and more." : ".");
  }
}
