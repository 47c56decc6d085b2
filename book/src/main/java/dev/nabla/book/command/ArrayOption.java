package dev.nabla.book.command;

import dev.nabla.book.wire.Shapes;
import dev.nabla.text.Declarations;

/// The option that declares arrays.
final class ArrayOption {
  static final Option OPTION =
      Option.value(
          "--array", "SHAPES", "Arrays with their shapes: \"w: 1×k, X: k×m\"; may come again.");

  private ArrayOption() {}

  static Declarations declarations(Words words) {
    return Shapes.read(String.join(", ", words.values(OPTION.name())));
  }
}
