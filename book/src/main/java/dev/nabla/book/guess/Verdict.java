package dev.nabla.book.guess;

import java.util.Optional;

/// What there is to say about a guess.
///
/// @param isRight whether it is the derivative
/// @param slip the classic slip that gives the same values, if there is one
/// @param says a few sentences; formulas are LaTeX between dollar signs
public record Verdict(boolean isRight, Optional<Slip> slip, String says) {}
