package dev.nabla.text;

import java.text.Normalizer;
import java.util.Map;
import java.util.Optional;

/// A letter with a hat, a bar or a tilde: a name of its own, `Y_hat` for Ŷ.
///
/// @param name the name with the accent as a subscript in braces
/// @param end where it ends in the input
record Accent(String name, int end) {
  private static final Map<Character, String> COMBINING =
      Map.of('\u0302', "hat", '\u0304', "bar", '\u0305', "bar", '\u0303', "tilde");
  private static final Map<String, String> COMMANDS =
      Map.of(
          "hat",
          "hat",
          "widehat",
          "hat",
          "bar",
          "bar",
          "overline",
          "bar",
          "tilde",
          "tilde",
          "widetilde",
          "tilde");

  /// The accented letter that stands here. Of those that Unicode has as one sign only the ones with
  /// a hat are taken apart: ñ is a letter.
  static Optional<Accent> at(String input, int at) {
    int codePoint = input.codePointAt(at);
    if (codePoint < 'A' || !Character.isLetter(codePoint)) {
      return Optional.empty();
    }
    int end = at + Character.charCount(codePoint);
    char next = end < input.length() ? input.charAt(end) : '\0';
    String letter = Character.toString(codePoint);
    if (COMBINING.containsKey(next)) {
      String plain = Normalizer.normalize(letter, Normalizer.Form.NFKC);
      return Optional.of(new Accent(plain + "_{" + COMBINING.get(next) + "}", end + 1));
    }
    if (codePoint < 0x80) {
      return Optional.empty();
    }
    String apart = Normalizer.normalize(letter, Normalizer.Form.NFD);
    return apart.length() == 2 && apart.charAt(1) == '\u0302'
        ? Optional.of(new Accent(apart.charAt(0) + "_{hat}", end))
        : Optional.empty();
  }

  /// The subscript that a LaTeX command such as `\widehat` stands for.
  static Optional<String> ofCommand(String command) {
    return Optional.ofNullable(COMMANDS.get(command));
  }

  /// The LaTeX command of a subscript that is an accent.
  static Optional<String> command(String subscript) {
    return COMMANDS.containsValue(subscript) ? Optional.of("\\" + subscript) : Optional.empty();
  }
}
