package dev.nabla.text;

import java.util.Arrays;

/// Text derived from the input, which knows for each of its characters where in the input it came
/// from, so that every error points into what was typed.
final class Source {
  private final String input;
  private final StringBuilder text = new StringBuilder();
  private int[] starts = new int[64];
  private int[] ends = new int[64];

  Source(String input) {
    this.input = input;
  }

  /// Adds a character that stands for a part of the input.
  void add(char character, int start, int end) {
    if (text.length() == starts.length) {
      starts = Arrays.copyOf(starts, starts.length * 2);
      ends = Arrays.copyOf(ends, ends.length * 2);
    }
    starts[text.length()] = start;
    ends[text.length()] = end;
    text.append(character);
  }

  void add(String characters, int start, int end) {
    for (int i = 0; i < characters.length(); i++) {
      add(characters.charAt(i), start, end);
    }
  }

  /// Adds characters that stand for a part of other derived text of the same input.
  void addSpan(String characters, Source other, int from, int to) {
    int start = other.inputStart(from);
    add(characters, start, Math.max(start, other.inputEnd(to)));
  }

  /// Adds a part of other derived text of the same input.
  void addPart(Source other, int from, int to) {
    for (int i = from; i < to; i++) {
      add(other.text.charAt(i), other.starts[i], other.ends[i]);
    }
  }

  String input() {
    return input;
  }

  int length() {
    return text.length();
  }

  /// The character at an index, or 0 behind the end.
  char at(int index) {
    return index >= 0 && index < text.length() ? text.charAt(index) : '\0';
  }

  String part(int from, int to) {
    return text.substring(from, to);
  }

  boolean startsWith(String word, int at) {
    for (int i = 0; i < word.length(); i++) {
      if (at(at + i) != word.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  int indexOf(String word, int from) {
    return text.indexOf(word, from);
  }

  /// Where in the input the character at an index begins; the end of the input behind the last.
  int inputStart(int index) {
    return index < text.length() ? starts[index] : input.length();
  }

  /// Where in the input a part that ends before an index ends.
  int inputEnd(int index) {
    return index == 0 ? 0 : index <= text.length() ? ends[index - 1] : input.length();
  }

  /// The input with the part between two indices of this text put between other texts.
  String inputWith(int from, int to, String before, String after) {
    int start = inputStart(from);
    int end = Math.max(start, inputEnd(to));
    return input.substring(0, start)
        + before
        + input.substring(start, end)
        + after
        + input.substring(end);
  }

  /// The input with the part between two indices in parentheses, which touch what stands before.
  String inputInParentheses(int from, int to) {
    int start = inputStart(from);
    int end = Math.max(start, inputEnd(to));
    return input.substring(0, start).stripTrailing()
        + "("
        + input.substring(start, end).strip()
        + ")"
        + input.substring(end);
  }

  /// The input with the part between two indices of this text replaced.
  String inputReplacing(int from, int to, String replacement) {
    int start = inputStart(from);
    int end = Math.max(start, inputEnd(to));
    return input.substring(0, start) + replacement + input.substring(end);
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
