package dev.nabla.learn;

/// What a training gave.
///
/// @param model with the last parameters
/// @param log the loss of epochs
/// @param stop why it ended
/// @param steps how many steps were made
/// @param epochs how many epochs were completed
public record Trained(Model model, TrainingLog log, TrainingStop stop, long steps, long epochs) {}
