package dev.nabla.optimize;

/// One point of the way to a root.
///
/// @param number how many steps led here, 0 for the start
/// @param point where it is
/// @param values the functions there
/// @param jacobian their derivatives there, one function after the other; the slope, if there is
///   one function
/// @param step the displacement that led here from the iterate before, zeros at the start
public record RootIterate(long number, Vector point, Vector values, Vector jacobian, Vector step) {}
