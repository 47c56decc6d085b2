package dev.nabla.text;

import dev.nabla.expr.NamedNumber;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The names of numbers and of Greek letters, and how symbols are spelled.
final class Names {
  private static final String GREEK_SMALL = "αβγδεζηθικλμνξοπρστυφχψω";
  private static final List<String> SMALL_WORDS =
      List.of(
          "alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "iota", "kappa",
          "lambda", "mu", "nu", "xi", "omicron", "pi", "rho", "sigma", "tau", "upsilon", "phi",
          "chi", "psi", "omega");
  private static final String GREEK_CAPITAL = "ΓΔΘΛΞΠΣΥΦΨΩ";
  private static final List<String> CAPITAL_WORDS =
      List.of(
          "Gamma", "Delta", "Theta", "Lambda", "Xi", "Pi", "Sigma", "Upsilon", "Phi", "Psi",
          "Omega");
  private static final Set<String> WORDS =
      Set.copyOf(
          java.util.stream.Stream.concat(SMALL_WORDS.stream(), CAPITAL_WORDS.stream())
              .filter(word -> !word.equals("pi") && !word.equals("tau"))
              .toList());
  private static final Map<String, NamedNumber> NUMBERS =
      Map.of("e", NamedNumber.E, "pi", NamedNumber.PI, "tau", NamedNumber.TAU);

  /// Names of the Greek letters that LaTeX has no command for.
  private static final Set<String> WITHOUT_COMMAND = Set.of("omicron");

  private Names() {}

  static Optional<NamedNumber> number(String name) {
    return Optional.ofNullable(NUMBERS.get(name));
  }

  static Set<String> numbers() {
    return NUMBERS.keySet();
  }

  static boolean isGreekWord(String name) {
    return WORDS.contains(name);
  }

  static Set<String> greekWords() {
    return WORDS;
  }

  static boolean hasLatexCommand(String name) {
    return WORDS.contains(name) && !WITHOUT_COMMAND.contains(name);
  }

  /// The word of a Greek letter: `alpha` of α.
  static Optional<String> wordOf(char letter) {
    int small = GREEK_SMALL.indexOf(letter == 'ς' ? 'σ' : letter);
    if (small >= 0) {
      return Optional.of(SMALL_WORDS.get(small));
    }
    int capital = GREEK_CAPITAL.indexOf(letter);
    return capital >= 0 ? Optional.of(CAPITAL_WORDS.get(capital)) : Optional.empty();
  }

  /// Whether the name is a letter or a Greek word, perhaps with a subscript of letters and digits,
  /// so that it reads as this symbol wherever it stands between other signs.
  static boolean isPlainSymbol(String name) {
    int underscore = name.indexOf('_');
    String base = underscore < 0 ? name : name.substring(0, underscore);
    if (underscore >= 0 && !isSubscript(name.substring(underscore + 1))) {
      return false;
    }
    boolean known = isGreekWord(base) || isPlainLetter(base);
    return known && (underscore >= 0 || number(name).isEmpty());
  }

  /// Whether the name is a word of several letters, digits and underscores that can be read once it
  /// is declared.
  static boolean isPlainWord(String name) {
    int underscore = name.indexOf('_');
    return name.length() > 1
        && isAsciiLetter(name.charAt(0))
        && name.chars().allMatch(c -> isWordCharacter(c) || c == '_')
        && canonical(name).equals(name)
        && !isGreekWord(name)
        && !isReserved(underscore < 0 ? name : name.substring(0, underscore))
        && !isReserved(name);
  }

  /// The name of the symbol that a typed name stands for: `x_1` for `x1`, `x_{1}` and `x₁`, `alpha`
  /// for α. Names that are none in the grammar stay as they are.
  static String canonical(String typed) {
    Source source = Folding.fold(typed.strip());
    int end = 0;
    while (isAsciiLetter(source.at(end)) || wordOf(source.at(end)).isPresent()) {
      end++;
    }
    String letters = source.part(0, end);
    String base = letters.length() == 1 ? wordOf(letters.charAt(0)).orElse(letters) : letters;
    if (base.length() != 1 && !isGreekWord(base)) {
      return typed;
    }
    if (end == source.length()) {
      return base;
    }
    Subscript subscript = Subscript.at(source, end);
    return subscript != null && subscript.end() == source.length()
        ? base + "_" + subscript.text()
        : typed;
  }

  /// Whether the name stands for a number, a function or a keyword, and so for no variable.
  static boolean isReserved(String name) {
    return number(name).isPresent()
        || Functions.named(name).isPresent()
        || Lexer.KEYWORDS.contains(name);
  }

  private static boolean isPlainLetter(String name) {
    if (name.length() != 1 || !Character.isLetter(name.charAt(0))) {
      return false;
    }
    return wordOf(name.charAt(0)).isEmpty() && Folding.fold(name).toString().equals(name);
  }

  /// Digits, or a letter and then letters and digits.
  private static boolean isSubscript(String text) {
    if (text.isEmpty()) {
      return false;
    }
    boolean digits = isDigit(text.charAt(0));
    return text.chars().allMatch(c -> isDigit(c) || (!digits && isAsciiLetter(c)));
  }

  static boolean isDigit(int character) {
    return character >= '0' && character <= '9';
  }

  static boolean isWordCharacter(int character) {
    return isDigit(character) || isAsciiLetter(character);
  }

  static boolean isAsciiLetter(int character) {
    return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z');
  }
}
