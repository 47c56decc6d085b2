package dev.nabla.learn;

import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;

/// Numbers and gaps as people write them into tables.
///
/// @param decimal what stands before the decimals, `.` or `,`
record Numbers(char decimal) {
  private static final Set<String> GAPS =
      Set.of("", "na", "n/a", "#n/a", "nan", "null", "none", "?", "-");

  private static final char MINUS_SIGN = '\u2212';
  private static final char NO_BREAK_SPACE = '\u00a0';
  private static final int LONGEST_SHOWN = 40;

  /// The text without the spaces around it.
  static String trimmed(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && isSpace(text.charAt(from))) {
      from++;
    }
    while (to > from && isSpace(text.charAt(to - 1))) {
      to--;
    }
    return text.substring(from, to);
  }

  private static boolean isSpace(char one) {
    return one == NO_BREAK_SPACE || Character.isWhitespace(one);
  }

  /// Whether the text says that there is no value.
  static boolean isGap(String trimmed) {
    return trimmed.length() <= 4 && GAPS.contains(trimmed.toLowerCase(Locale.ROOT));
  }

  /// The number that the text is: `-3`, `+.5`, `2.`, `1e-3`. Infinite, hexadecimal and grouped
  /// numbers are none.
  OptionalDouble read(String trimmed) {
    StringBuilder changed = null;
    boolean digits = false;
    for (int i = 0; i < trimmed.length(); i++) {
      char one = trimmed.charAt(i);
      digits |= one >= '0' && one <= '9';
      boolean fits = (one >= '0' && one <= '9') || one == '+' || one == '-' || one == decimal;
      if (one == MINUS_SIGN || (one == ',' && decimal == ',')) {
        changed = changed == null ? new StringBuilder(trimmed) : changed;
        changed.setCharAt(i, one == ',' ? '.' : '-');
      } else if (!fits && !(digits && (one == 'e' || one == 'E'))) {
        return OptionalDouble.empty();
      }
    }
    if (!digits) {
      return OptionalDouble.empty();
    }
    try {
      return OptionalDouble.of(Double.parseDouble(changed == null ? trimmed : changed.toString()));
    } catch (NumberFormatException notANumber) {
      return OptionalDouble.empty();
    }
  }

  /// What is wrong with a text that is no number, and what to do.
  String complaint(String trimmed) {
    String sentence = shown(trimmed) + " is not a number";
    if (decimal == '.' && new Numbers(',').read(trimmed).isPresent()) {
      return sentence + "; if the comma is before decimals, say that decimals have a comma";
    }
    if (decimal == ',' && new Numbers('.').read(trimmed).isPresent()) {
      return sentence + " when decimals have a comma";
    }
    String digits = trimmed.replaceAll("[,' \u00a0_]", "");
    if (!trimmed.equals(digits) && read(digits).isPresent()) {
      return sentence + "; write it as " + digits;
    }
    if (trimmed.endsWith("%")) {
      return sentence + "; write it without the percent sign";
    }
    return sentence + "; mend it, or leave the column out";
  }

  /// The text as a message shows it: short, on one line, in quotes.
  static String shown(String text) {
    StringBuilder shown = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      if (i == LONGEST_SHOWN) {
        return shown.append("…\"").toString();
      }
      char one = text.charAt(i);
      shown.append(Character.isISOControl(one) ? '\ufffd' : one);
    }
    return shown.append('"').toString();
  }
}
