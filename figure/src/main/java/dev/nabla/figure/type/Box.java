package dev.nabla.figure.type;

import java.util.List;

/// A label with its size: what to draw, relative to the left end of its baseline, y downwards.
///
/// @param width the advance
/// @param ascent how far it reaches above the baseline
/// @param descent how far it reaches below the baseline
/// @param items what to draw
public record Box(double width, double ascent, double descent, List<Item> items) {

  public Box {
    items = List.copyOf(items);
  }

  /// The height above and below the baseline together.
  public double height() {
    return ascent + descent;
  }

  /// Whether the label is nothing but text, so that a browser may flow it.
  public boolean isFlowing() {
    return items.stream().allMatch(Run.class::isInstance);
  }

  /// A part of a label.
  public sealed interface Item {}

  /// Text in one face and size, from the left end of its baseline.
  public record Run(double x, double y, String text, Face face, double size) implements Item {
    /// The advance of the text.
    public double width() {
      return face.width(text, size);
    }
  }

  /// A filled outline: fraction bars, root signs and grown delimiters.
  public record Outline(List<Corner> corners) implements Item {
    public Outline {
      corners = List.copyOf(corners);
    }
  }

  /// A corner of an outline.
  public record Corner(double x, double y) {}
}
