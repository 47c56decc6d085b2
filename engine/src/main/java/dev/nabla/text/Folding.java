package dev.nabla.text;

import java.text.Normalizer;
import java.util.Map;
import java.util.Optional;

/// Writes the many ways Unicode has for the same sign in one way: minus signs, dots, relations,
/// spaces, and letters in mathematical styles. Superscripts and subscripts stay what they are.
final class Folding {
  /// Before the first of the characters of full width, which stand in the order of ASCII.
  private static final int FULL_WIDTH = 0xff00;

  private static final String MINUS = "−–—‐‑‒﹣－";
  private static final String TIMES = "×·⋅∙∗•＊✕";
  private static final String DIVIDED = "÷∕⁄／";
  private static final String DROPPED = "\u200b\u200c\u200d\u2060\u2061\u2062\u2063\u2064\ufeff";
  private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺ⁿ";
  private static final String SUBSCRIPTS = "₀₁₂₃₄₅₆₇₈₉ₐₑₒₓᵢⱼₖₗₘₙₚᵣₛₜ";
  private static final String SUBSCRIPTS_PLAIN = "0123456789aeoxijklmnprst";
  private static final Map<String, String> WRITTEN_OUT =
      Map.ofEntries(
          Map.entry("≤", "<="),
          Map.entry("⩽", "<="),
          Map.entry("≥", ">="),
          Map.entry("⩾", ">="),
          Map.entry("≠", "!="),
          Map.entry("∧", " and "),
          Map.entry("ℯ", "e"),
          Map.entry("ⅇ", "e"),
          Map.entry("∣", "|"),
          Map.entry("½", "(1/2)"),
          Map.entry("⅓", "(1/3)"),
          Map.entry("⅔", "(2/3)"),
          Map.entry("¼", "(1/4)"),
          Map.entry("¾", "(3/4)"));

  private Folding() {}

  static Source fold(String input) {
    return fold(input, false);
  }

  /// @param arrays whether the signs between arrays are kept apart
  static Source fold(String input, boolean arrays) {
    Source folded = new Source(input);
    int at = 0;
    while (at < input.length()) {
      int nameEnd = nameEnd(input, at);
      while (at < nameEnd) {
        folded.add(input.charAt(at), at, at + 1);
        at++;
      }
      if (at < input.length()) {
        int codePoint = input.codePointAt(at);
        int end = at + Character.charCount(codePoint);
        Optional<Accent> accent = Accent.at(input, at);
        if (accent.isPresent()) {
          end = accent.get().end();
          folded.add(accent.get().name(), at, end);
        } else {
          folded.add(arrays ? arraySign(codePoint) : folded(codePoint), at, end);
        }
        at = end;
      }
    }
    return folded;
  }

  /// Where a name that may hold any character ends, if one begins here: such names are kept as they
  /// are, with what encloses them.
  static int nameEnd(String input, int at) {
    if (input.charAt(at) == '"') {
      int close = input.indexOf('"', at + 1);
      while (close >= 0 && input.startsWith("\"\"", close)) {
        close = input.indexOf('"', close + 2);
      }
      return close < 0 ? at : close + 1;
    }
    if (input.startsWith(PythonSymbol.BEFORE, at)) {
      return unescaped('\'', input, at + PythonSymbol.BEFORE.length());
    }
    return input.startsWith(LatexName.BEFORE, at)
        ? unescaped('}', input, at + LatexName.BEFORE.length())
        : at;
  }

  private static int unescaped(char wanted, String input, int from) {
    int at = from;
    while (at < input.length() && input.charAt(at) != wanted) {
      at += input.charAt(at) == '\\' ? 2 : 1;
    }
    return Math.min(at + 1, input.length());
  }

  private static String arraySign(int codePoint) {
    if ("·⋅∙•@".indexOf(codePoint) >= 0) {
      return "·";
    }
    if ("⊙∘".indexOf(codePoint) >= 0) {
      return "⊙";
    }
    return "ᵀ⊤".indexOf(codePoint) >= 0 ? "ᵀ" : folded(codePoint);
  }

  private static String folded(int codePoint) {
    if (codePoint > FULL_WIDTH && codePoint < FULL_WIDTH + 0x7f - ' ') {
      return Character.toString(codePoint - FULL_WIDTH + ' ');
    }
    if (codePoint < 0x80) {
      return Character.toString(Character.isWhitespace(codePoint) ? ' ' : codePoint);
    }
    if (MINUS.indexOf(codePoint) >= 0) {
      return "-";
    }
    if (TIMES.indexOf(codePoint) >= 0) {
      return "*";
    }
    if (DIVIDED.indexOf(codePoint) >= 0) {
      return "/";
    }
    if (DROPPED.indexOf(codePoint) >= 0) {
      return "";
    }
    if (Character.isSpaceChar(codePoint) || Character.isWhitespace(codePoint)) {
      return " ";
    }
    String sign = Character.toString(codePoint);
    if (isSuperscript(codePoint) || isSubscript(codePoint)) {
      return sign;
    }
    String writtenOut = WRITTEN_OUT.get(sign);
    return writtenOut != null ? writtenOut : plainLetter(codePoint, sign);
  }

  /// Letter by letter, because the normal form of a whole text would turn x² into x2.
  private static String plainLetter(int codePoint, String sign) {
    if (!Character.isLetterOrDigit(codePoint)) {
      return sign;
    }
    String plain = Normalizer.normalize(sign, Normalizer.Form.NFKC);
    return plain.length() == 1 && Character.isLetterOrDigit(plain.charAt(0)) ? plain : sign;
  }

  static boolean isSuperscript(int character) {
    return SUPERSCRIPTS.indexOf(character) >= 0;
  }

  static boolean isSubscript(int character) {
    return SUBSCRIPTS.indexOf(character) >= 0;
  }

  /// The position in 0123456789-+n of a superscript character.
  static char superscriptPlain(char character) {
    return "0123456789-+n".charAt(SUPERSCRIPTS.indexOf(character));
  }

  static char subscriptPlain(char character) {
    return SUBSCRIPTS_PLAIN.charAt(SUBSCRIPTS.indexOf(character));
  }
}
