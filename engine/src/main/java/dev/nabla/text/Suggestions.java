package dev.nabla.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;

/// Names that a misspelled word could mean, nearest first.
///
/// Distance: the number of letters inserted, removed, replaced or swapped with a neighbour (F. J.
/// Damerau, "A technique for computer detection and correction of spelling errors", 1964).
final class Suggestions {
  private static final int MOST = 3;
  private static final int LONGEST_WORD = 24;

  private final SortedSet<String> names = new TreeSet<>(Functions.names());

  Suggestions(Collection<String> declared) {
    names.addAll(Names.greekWords());
    names.addAll(Names.numbers());
    names.addAll(declared);
    names.removeAll(Functions.SYMPY_NAMES);
    names.removeIf(name -> name.length() < 2);
  }

  private record Candidate(String name, int distance) {}

  List<String> near(String word) {
    if (word.length() < 2 || word.length() > LONGEST_WORD) {
      return List.of();
    }
    String small = word.toLowerCase(Locale.ROOT);
    if (names.contains(small)) {
      return List.of(small);
    }
    int allowed = word.length() <= 3 ? 1 : word.length() <= 7 ? 2 : 3;
    List<Candidate> candidates = new ArrayList<>();
    for (String name : names) {
      int distance = distance(small, name.toLowerCase(Locale.ROOT));
      if (distance <= allowed && distance < word.length() - 1) {
        candidates.add(new Candidate(name, distance));
      }
    }
    return candidates.stream()
        .sorted(
            Comparator.comparingInt(Candidate::distance)
                .thenComparingInt(candidate -> Math.abs(candidate.name.length() - word.length()))
                .thenComparing(Candidate::name))
        .limit(MOST)
        .map(Candidate::name)
        .toList();
  }

  static int distance(String a, String b) {
    int[][] cost = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        cost[i][j] = i == 0 || j == 0 ? i + j : cheapest(cost, a, b, i, j);
      }
    }
    return cost[a.length()][b.length()];
  }

  private static int cheapest(int[][] cost, String a, String b, int i, int j) {
    boolean same = a.charAt(i - 1) == b.charAt(j - 1);
    int best =
        Math.min(cost[i - 1][j - 1] + (same ? 0 : 1), Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
  }
}
