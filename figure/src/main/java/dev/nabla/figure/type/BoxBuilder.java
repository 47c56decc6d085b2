package dev.nabla.figure.type;

import dev.nabla.figure.type.Box.Corner;
import dev.nabla.figure.type.Box.Item;
import dev.nabla.figure.type.Box.Outline;
import dev.nabla.figure.type.Box.Run;
import java.util.ArrayList;
import java.util.List;

/// Sets boxes one after the other, each raised or lowered, and joins runs that continue each other.
final class BoxBuilder {

  private static final double JOINED = 1e-9;

  private final List<Item> items = new ArrayList<>();
  private double pen;
  private double endOfLastRun;
  private double ascent;
  private double descent;

  /// Adds a box at the pen, lowered by `y`, and moves the pen past it.
  BoxBuilder add(Box box, double y) {
    for (Item item : box.items()) {
      switch (item) {
        case Run run ->
            addRun(new Run(pen + run.x(), y + run.y(), run.text(), run.face(), run.size()));
        case Outline outline -> items.add(moved(outline, pen, y));
      }
    }
    ascent = Math.max(ascent, box.ascent() - y);
    descent = Math.max(descent, box.descent() + y);
    pen += box.width();
    return this;
  }

  /// Adds an outline that lies in this builder's own coordinates.
  void outline(Outline outline) {
    outline(outline, 0);
  }

  /// Adds an outline whose left end is at `x`.
  void outline(Outline outline, double x) {
    items.add(moved(outline, x, 0));
    for (Corner corner : outline.corners()) {
      ascent = Math.max(ascent, -corner.y());
      descent = Math.max(descent, corner.y());
    }
  }

  void skip(double width) {
    pen += width;
  }

  BoxBuilder backTo(double x) {
    pen = x;
    return this;
  }

  /// Moves the pen to the right, if it is not there yet.
  void reach(double x) {
    pen = Math.max(pen, x);
  }

  double width() {
    return pen;
  }

  Box box() {
    return new Box(pen, ascent, descent, items);
  }

  private void addRun(Run run) {
    if (!items.isEmpty()
        && items.getLast() instanceof Run last
        && last.face() == run.face()
        && last.size() == run.size()
        && last.y() == run.y()
        && Math.abs(endOfLastRun - run.x()) < JOINED) {
      items.removeLast();
      items.add(new Run(last.x(), last.y(), last.text() + run.text(), run.face(), run.size()));
    } else if (!run.text().isEmpty()) {
      items.add(run);
    }
    endOfLastRun = run.x() + run.width();
  }

  private static Outline moved(Outline outline, double x, double y) {
    return new Outline(
        outline.corners().stream().map(c -> new Corner(c.x() + x, c.y() + y)).toList());
  }
}
