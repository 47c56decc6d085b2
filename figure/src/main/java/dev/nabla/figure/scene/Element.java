package dev.nabla.figure.scene;

import dev.nabla.figure.scale.Point;
import dev.nabla.figure.type.Box;
import java.util.List;

/// One shape of a drawing.
///
/// The `mark` of an element is the name under which a page can find it; it may be empty.
public sealed interface Element {

  /// Elements that belong together.
  ///
  /// @param name the class of the group
  /// @param data attributes of the group, in order
  /// @param elements what to draw, in order
  record Group(String name, List<Attribute> data, List<Element> elements) implements Element {
    public Group {
      data = List.copyOf(data);
      elements = List.copyOf(elements);
    }
  }

  /// A named value of a group.
  record Attribute(String name, double value) {}

  /// Lines through points, one stroke for all pieces.
  record Stroke(List<List<Point>> pieces, Ink ink, double width, List<Double> dashes, String mark)
      implements Element {
    public Stroke {
      pieces = pieces.stream().map(List::copyOf).toList();
      dashes = List.copyOf(dashes);
    }
  }

  /// A disc with a rim.
  record Disc(Point centre, double radius, Ink fill, Ink rim, double rimWidth, String mark)
      implements Element {}

  /// A polygon with a rim.
  record Polygon(List<Point> corners, Ink fill, Ink rim, double rimWidth, String mark)
      implements Element {
    public Polygon {
      corners = List.copyOf(corners);
    }
  }

  /// A region of the picture, or several that are drawn as one.
  ///
  /// @param rings its boundaries, holes turning the other way
  /// @param under a margin of another ink around it, that shows it on any ground
  /// @param underWidth the width of that margin; 0 for none
  record Area(List<List<Point>> rings, Ink fill, Ink under, double underWidth, String mark)
      implements Element {
    public Area {
      rings = rings.stream().map(List::copyOf).toList();
    }
  }

  /// Elements that take turns in one place, as the frames of an animation do.
  ///
  /// @param frames what there is to see in each frame
  /// @param shown the frame that is seen first
  record Frames(List<List<Element>> frames, int shown) implements Element {
    public Frames {
      frames = frames.stream().map(List::copyOf).toList();
    }
  }

  /// Small polygons that make up a surface, side by side, later ones over earlier ones. Each is
  /// drawn a little larger than it is, so that no seam shows between neighbours.
  ///
  /// @param tiles what to draw, in order
  record Tiling(List<Tile> tiles) implements Element {
    public Tiling {
      tiles = List.copyOf(tiles);
    }
  }

  /// A polygon of a surface.
  ///
  /// @param corners its corners
  /// @param color its colour as `#rrggbb`, which no style sheet changes
  record Tile(List<Point> corners, String color) {}

  /// Elements that let light through, all together: where they overlap they are no darker.
  record Faded(double opacity, List<Element> elements) implements Element {
    public Faded {
      elements = List.copyOf(elements);
    }
  }

  /// A rectangle behind a label.
  record Plate(double left, double top, double width, double height, Ink ink) implements Element {}

  /// A label at the given point of its baseline.
  record Words(Point anchor, Align align, Box box, Ink ink, Halo halo, String mark)
      implements Element {

    /// Where the left end of the label lies, as it was measured.
    public double left() {
      return switch (align) {
        case START -> anchor.x();
        case MIDDLE -> anchor.x() - box.width() / 2;
        case END -> anchor.x() - box.width();
      };
    }
  }

  /// Which point of a baseline the anchor is.
  enum Align {
    START,
    MIDDLE,
    END
  }

  /// Whether the ground shines around a label, so that a line behind it does not hide it.
  enum Halo {
    PLAIN,
    GLOWING
  }
}
