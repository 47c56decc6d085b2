package dev.nabla.enclosure.ball;

/// The value of a node: known exactly, known up to an error, or absent.
public sealed interface Quantity permits Exact, Ball, Missing {}
