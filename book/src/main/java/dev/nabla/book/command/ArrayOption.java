package dev.nabla.book.command;

import dev.nabla.book.wire.Declared;
import dev.nabla.book.wire.Shapes;

/// The options that declare arrays and name parts.
final class ArrayOption {
  static final Option OPTION =
      Option.value(
          "--array", "SHAPES", "Arrays with their shapes: \"w: 1×k, X: k×m\"; may come again.");

  static final Option PART =
      Option.value(
          "--let", "NAME=FORMULA", "A part with a name, as in \"P = w·X + b\"; may come again.");

  private ArrayOption() {}

  static Declared declared(Words words) {
    return new Declared(
        Shapes.read(String.join(", ", words.values(OPTION.name()))),
        Declared.parts(words.values(PART.name())));
  }
}
