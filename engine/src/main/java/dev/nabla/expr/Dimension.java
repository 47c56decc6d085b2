package dev.nabla.expr;

/// The length of one axis of an array: a number, or a name that stands for one.
public sealed interface Dimension {
  /// A length that is known.
  ///
  /// @param length at least 0
  record Fixed(int length) implements Dimension {
    /// The length of an axis along which values are repeated to fit another array.
    public static final Fixed ONE = new Fixed(1);

    public Fixed {
      if (length < 0) {
        throw new IllegalArgumentException("an axis cannot have length " + length);
      }
    }

    @Override
    public String toString() {
      return Integer.toString(length);
    }
  }

  /// A length that is given when numbers are, like m samples. As a factor in formulas it is the
  /// scalar symbol of the same name.
  record Named(String name) implements Dimension {
    public Named {
      if (name.isBlank()) {
        throw new IllegalArgumentException("an axis needs a length or a name");
      }
    }

    @Override
    public String toString() {
      return name;
    }
  }

  /// The length as a factor of a formula.
  default Expr toExpr() {
    return switch (this) {
      case Fixed fixed -> Build.number(fixed.length);
      case Named named -> Build.symbol(named.name);
    };
  }

  /// The length, when it is known.
  ///
  /// @throws IllegalArgumentException if it has only a name
  default int length() {
    return switch (this) {
      case Fixed fixed -> fixed.length;
      case Named named ->
          throw new IllegalArgumentException("the length " + named.name + " is not known");
    };
  }
}
