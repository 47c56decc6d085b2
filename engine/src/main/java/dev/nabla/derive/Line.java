package dev.nabla.derive;

import dev.nabla.expr.Unfinished;
import java.util.Optional;

/// A whole line of a derivation, equal to the lines before it.
///
/// @param state the expression, with derivatives that are still to be carried out
/// @param by the step that led to it; nothing for the first line
/// @param next the number, among the parts of the state, of the one that the next line works on, or
///   -1 if that is the whole line
public record Line(Unfinished state, Optional<Step> by, int next) {}
