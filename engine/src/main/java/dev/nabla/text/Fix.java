package dev.nabla.text;

/// A way to say what was perhaps meant.
///
/// @param label what a button says: the word or the reading that is offered
/// @param text the whole input, corrected
public record Fix(String label, String text) {}
