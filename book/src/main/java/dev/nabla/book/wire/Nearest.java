package dev.nabla.book.wire;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// Suggestions for a mistyped word.
public final class Nearest {
  private static final int SUGGESTIONS = 3;
  private static final int LONGEST_WORD = 40;

  private Nearest() {}

  /// The words that a typed word was probably meant to be, best first; none when all are far off.
  public static List<String> to(String typed, Collection<String> words) {
    String lower = typed.toLowerCase(Locale.ROOT);
    if (lower.length() > LONGEST_WORD) {
      return List.of();
    }
    record Candidate(String word, int distance) {}
    return words.stream()
        .map(word -> new Candidate(word, distance(lower, word)))
        .filter(candidate -> candidate.distance <= Math.max(1, candidate.word.length() / 3))
        .sorted(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::word))
        .limit(SUGGESTIONS)
        .map(Candidate::word)
        .toList();
  }

  /// A text from outside, short enough to be quoted in a sentence.
  public static String shortened(String text) {
    return text.length() <= LONGEST_WORD ? text : text.substring(0, LONGEST_WORD) + "…";
  }

  /// How many insertions, deletions, replacements and swaps of neighbours lead from one word to the
  /// other.
  private static int distance(String from, String to) {
    int[][] cost = new int[from.length() + 1][to.length() + 1];
    for (int i = 0; i <= from.length(); i++) {
      for (int j = 0; j <= to.length(); j++) {
        if (i == 0 || j == 0) {
          cost[i][j] = i + j;
          continue;
        }
        int replaced = cost[i - 1][j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        cost[i][j] = Math.min(replaced, 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
        if (i > 1
            && j > 1
            && from.charAt(i - 1) == to.charAt(j - 2)
            && from.charAt(i - 2) == to.charAt(j - 1)) {
          cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
        }
      }
    }
    return cost[from.length()][to.length()];
  }
}
