package dev.nabla.book.wire;

import java.time.Duration;

/// What one request may cost. The limits of a formula itself belong to the grammar.
public final class Limits {
  /// A longer line is skipped without being held.
  public static final int LINE_BYTES = 45_000_000;

  /// The longest text of a field.
  public static final int FIELD_CHARACTERS = 1_000_000;

  /// The most values in all columns of an evaluation together, scalars not counted.
  public static final int VALUES = 4_000_000;

  /// The most rows of an evaluation.
  public static final int ROWS = 1_000_000;

  /// The most rows of an evaluation to many digits.
  public static final int EXACT_ROWS = 1_000;

  /// The most digits of a value.
  public static final int DIGITS = 10_000;

  /// The longest formula in an answer.
  public static final int RESULT_CHARACTERS = 1_000_000;

  /// The longest derivation in whole lines; longer ones are only told as steps.
  public static final int LINES_CHARACTERS = 200_000;

  /// The most nodes of a graph in an answer.
  public static final int GRAPH_NODES = 20_000;

  /// The most steps of work, about one for each node visited.
  public static final long STEPS = 20_000_000;

  /// The highest order of a derivative.
  public static final int ORDER = 100;

  /// How long a request may work unless it says otherwise.
  public static final Duration DEADLINE = Duration.ofSeconds(2);

  /// The longest deadline a request may ask for.
  public static final Duration LONGEST_DEADLINE = Duration.ofSeconds(60);

  private Limits() {}
}
