package dev.nabla.figure.scale;

/// A point of the picture.
public record Point(double x, double y) {}
