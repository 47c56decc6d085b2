package dev.nabla.text;

/// The plain text that LaTeX becomes, while it is made: keeps words apart, and puts parentheses
/// where the braces of LaTeX held things together.
final class LatexOutput {
  private final Source in;
  private Source text;

  /// Whether the last thing written was a word that a letter or digit may not touch.
  private boolean wordEnded;

  LatexOutput(Source in) {
    this.in = in;
    this.text = new Source(in.input());
  }

  Source text() {
    return text;
  }

  /// Begins a part of its own.
  ///
  /// @return what was written until now, to be given to [#end(Source)]
  Source begin() {
    Source outer = text;
    text = new Source(in.input());
    wordEnded = false;
    return outer;
  }

  /// Ends the part and goes on with what was written before it.
  Source end(Source outer) {
    Source part = text;
    text = outer;
    wordEnded = false;
    return part;
  }

  /// A sign that stands for a part of the input.
  void sign(String sign, int from, int to) {
    text.addSpan(sign, in, from, to);
    wordEnded = false;
  }

  void word(String word, int from, int to) {
    boolean touches = Character.isLetterOrDigit(text.at(text.length() - 1));
    text.addSpan(touches ? " " + word : word, in, from, to);
    wordEnded = Character.isLetterOrDigit(text.at(text.length() - 1));
  }

  /// A character as it stands in the input.
  void character(int at) {
    if (wordEnded && Character.isLetterOrDigit(in.at(at))) {
      text.addSpan(" ", in, at, at + 1);
    }
    add(in, at, at + 1);
  }

  void add(Source part) {
    add(part, 0, part.length());
  }

  void add(Source part, int from, int to) {
    text.addPart(part, from, to);
    wordEnded = false;
  }

  /// A part in parentheses, unless it holds together without.
  void bracketed(Source part, int from, int to) {
    if (isTight(part)) {
      add(part);
    } else {
      sign("(", from, to);
      add(part);
      sign(")", from, to);
    }
  }

  void spaced(Source part, int from, int to) {
    sign(" ", from, to);
    add(part);
    sign(" ", from, to);
  }

  /// A number, a letter or a known word, perhaps with a number as its exponent: what needs no
  /// parentheses anywhere but as a base.
  private static boolean isTight(Source part) {
    String text = part.toString().strip();
    int power = text.indexOf('^');
    return power < 0
        ? isAtom(text)
        : isAtom(text.substring(0, power)) && isNumber(text.substring(power + 1));
  }

  /// A number, a letter or a known word.
  static boolean isAtom(String text) {
    return isNumber(text)
        || (text.length() == 1 && Character.isLetter(text.charAt(0)))
        || LatexCommands.word(text).isPresent();
  }

  static boolean isNumber(String text) {
    return !text.isEmpty() && text.chars().allMatch(Names::isDigit);
  }

  static boolean isWord(String text) {
    return !text.isEmpty() && text.chars().allMatch(Names::isWordCharacter);
  }

  /// Whether a comparison or a colon stands in the part, outside of brackets.
  static boolean holdsCondition(Source part) {
    int open = 0;
    for (int i = 0; i < part.length(); i++) {
      char character = part.at(i);
      open += "({[".indexOf(character) >= 0 ? 1 : 0;
      open -= ")}]".indexOf(character) >= 0 ? 1 : 0;
      if (open == 0 && ":<>=".indexOf(character) >= 0) {
        return true;
      }
    }
    return false;
  }
}
