package dev.nabla.compile;

/// What lowering made of an expression: a number known now, or what an instruction computes later.
sealed interface Value {
  /// A number known at lowering.
  record Known(double value) implements Value {
    static final Known ONE = new Known(1);
  }

  /// The result of the instruction, or the argument, with this number.
  record Computed(int id) implements Value {}

  default boolean isOne() {
    return this instanceof Known known && known.value == 1;
  }
}
