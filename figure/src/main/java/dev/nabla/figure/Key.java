package dev.nabla.figure;

import dev.nabla.figure.scale.Point;
import dev.nabla.figure.scene.Element;
import dev.nabla.figure.scene.Element.Align;
import dev.nabla.figure.scene.Element.Group;
import dev.nabla.figure.scene.Element.Halo;
import dev.nabla.figure.scene.Element.Words;
import dev.nabla.figure.type.Box;
import dev.nabla.figure.type.Face;
import dev.nabla.figure.type.LabelLayout;
import java.util.ArrayList;
import java.util.List;

/// The key to lines for whose label a panel had no room: a sample of each line and its label.
record Key(List<Entry> entries, double width) {

  private static final double SAMPLE = 34;
  private static final double GAP = 7;
  private static final double BETWEEN = 24;
  private static final double LEADING = 22;

  /// A line's meaning and its label.
  record Entry(Role role, String label) {}

  Key {
    entries = entries.stream().distinct().toList();
  }

  /// The height of the key, 0 without entries.
  double height(Typography type) {
    return entries.isEmpty() ? 0 : lay(0, 0, type, new ArrayList<>()) * LEADING + 10;
  }

  Group group(double left, double top, Inks inks, Typography type) {
    List<Element> elements = new ArrayList<>();
    List<Point> places = new ArrayList<>();
    lay(left, top, type, places);
    for (int i = 0; i < entries.size(); i++) {
      Entry entry = entries.get(i);
      Point place = places.get(i);
      double middle = place.y() - 0.25 * type.label();
      List<Point> sample =
          List.of(new Point(place.x(), middle), new Point(place.x() + SAMPLE, middle));
      elements.add(MarkLayout.stroke(List.of(sample), entry.role(), inks, type, ""));
      Point anchor = new Point(place.x() + SAMPLE + GAP, place.y());
      elements.add(
          new Words(
              anchor, Align.START, box(entry, type), inks.letter(entry.role()), Halo.PLAIN, ""));
    }
    return new Group("key", List.of(), elements);
  }

  /// Sets the entries row after row and counts the rows.
  private int lay(double left, double top, Typography type, List<Point> places) {
    double x = left;
    int row = 0;
    for (Entry entry : entries) {
      double wide = SAMPLE + GAP + box(entry, type).width();
      if (x > left && x + wide > left + width) {
        x = left;
        row++;
      }
      places.add(new Point(x, top + row * LEADING + 0.75 * LEADING));
      x += wide + BETWEEN;
    }
    return row + 1;
  }

  private static Box box(Entry entry, Typography type) {
    return LabelLayout.box(entry.label(), Face.TEXT, type.label());
  }
}
