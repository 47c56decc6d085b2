package dev.nabla.optimize;

/// How far to go along a direction that leads down.
public sealed interface LineSearch permits Backtracking, StrongWolfe {}
