package dev.nabla.text;

import java.util.Map;
import java.util.Optional;

/// LaTeX commands that mean something else, or something at all, between arrays.
final class ArrayLatex {
  private static final Map<String, String> SIGNS =
      Map.of(
          "cdot", "·",
          "bullet", "·",
          "odot", "⊙",
          "circ", "⊙",
          "top", "ᵀ",
          "intercal", "ᵀ");

  private ArrayLatex() {}

  static Optional<String> sign(String command) {
    return Optional.ofNullable(SIGNS.get(command));
  }

  /// Commands that are the name of a function of arrays: `\sum`, `\det`.
  static Optional<String> word(String command) {
    return ArrayFunction.named(command).map(function -> command);
  }

  /// The function that fills an array with a bold number: `ones` for `\mathbf{1}`.
  static Optional<String> filled(String command, String argument) {
    boolean bold = command.equals("mathbf") || command.equals("boldsymbol");
    return switch (bold ? argument.strip() : "") {
      case "1" -> Optional.of("ones(");
      case "0" -> Optional.of("zeros(");
      default -> Optional.empty();
    };
  }
}
