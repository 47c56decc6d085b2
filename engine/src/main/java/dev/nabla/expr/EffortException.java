package dev.nabla.expr;

/// Work that was stopped because it needed more than its [Effort].
public final class EffortException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /// What ran out.
  public enum Reason {
    DEADLINE("it took longer than its deadline"),
    STEPS("it grew larger than its bound"),
    INTERRUPTED("it was interrupted");

    private final String sentence;

    Reason(String sentence) {
      this.sentence = sentence;
    }
  }

  private final Reason reason;

  EffortException(Reason reason) {
    super("the work was stopped: " + reason.sentence);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
