package dev.nabla.algebra;

/// A question about a matrix that has no answer.
public final class MatrixException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /// Why there is none.
  public enum Code {
    /// The numbers of rows and columns do not fit what is asked.
    SHAPE,
    /// The determinant is 0.
    SINGULAR,
    /// Of a number or formula it could not be proved whether it is 0.
    CANNOT_DECIDE
  }

  private final Code code;

  MatrixException(Code code, String message) {
    super(message);
    this.code = code;
  }

  /// A question that fits no matrix of this shape.
  static MatrixException shape(String message) {
    return new MatrixException(Code.SHAPE, message);
  }

  public Code code() {
    return code;
  }
}
