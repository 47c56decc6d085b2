package dev.nabla.book.wire;

import java.util.List;

/// The answer to a request that cannot be met.
public final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient Remark remark;
  private final transient String about;

  /// A refusal about a part of a text, which is empty if it is not at hand.
  public Refusal(Remark remark, String about) {
    // A refusal is an answer, not an accident: it needs no stack trace.
    super(remark.message(), null, false, false);
    this.remark = remark;
    this.about = about;
  }

  /// A refusal about the whole of a text.
  public static Refusal of(Code code, String message, String about, String... fixes) {
    return new Refusal(Remark.of(code.text(), message, 0, about.length(), List.of(fixes)), about);
  }

  /// A refusal about the whole of something that long.
  public static Refusal of(Code code, String message, int length, String... fixes) {
    return new Refusal(Remark.of(code.text(), message, 0, length, List.of(fixes)), "");
  }

  /// The text that the positions count in; empty if it is not at hand.
  public String about() {
    return about;
  }

  /// What is wrong, and where.
  public Remark remark() {
    return remark;
  }
}
