package dev.nabla.enclosure.ball;

/// Why there is no number.
public enum Missing implements Quantity {
  /// Outside the domain: the logarithm of −1, a division by 0.
  UNDEFINED,
  /// Not enough digits to tell: whether a number is 0, on which side of a bound it lies.
  UNDECIDED,
  /// The exponent or the work is beyond what is reasonable.
  TOO_LARGE,
  /// No method for this function at these arguments.
  NOT_AVAILABLE
}
