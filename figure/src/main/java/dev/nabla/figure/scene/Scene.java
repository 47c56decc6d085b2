package dev.nabla.figure.scene;

import java.util.List;

/// A finished drawing.
///
/// @param width the width in picture units
/// @param height the height
/// @param title what the drawing is called, as plain text
/// @param description what it shows, as plain text
/// @param paper the ground
/// @param elements what to draw, in order
public record Scene(
    double width,
    double height,
    String title,
    String description,
    Ink paper,
    List<Element> elements) {

  public Scene {
    elements = List.copyOf(elements);
  }
}
