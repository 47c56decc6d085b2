package dev.nabla.figure.scene;

/// A colour with its name, so that a style sheet can exchange it.
///
/// @param name what the colour means, used as a class: `role-function`, `axis`, `paper`
/// @param color the colour as `#rrggbb`
public record Ink(String name, String color) {}
