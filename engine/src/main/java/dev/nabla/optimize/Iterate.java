package dev.nabla.optimize;

/// One point of a path.
///
/// @param number how many steps led here, 0 for the start
/// @param point where it is
/// @param value the objective there
/// @param gradient its gradient there
/// @param step the displacement that led here from the iterate before, zeros at the start
public record Iterate(long number, Vector point, double value, Vector gradient, Vector step) {}
