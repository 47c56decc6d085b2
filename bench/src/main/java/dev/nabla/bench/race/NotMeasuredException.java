package dev.nabla.bench.race;

/// A contestant that is not here or could not do its work; the message says why.
final class NotMeasuredException extends RuntimeException {
  private static final long serialVersionUID = 1;

  NotMeasuredException(String reason) {
    super(reason);
  }
}
