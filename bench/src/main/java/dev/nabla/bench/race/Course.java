package dev.nabla.bench.race;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/// Runs all groups of one number of cores, in a process that has just so many.
final class Course {
  private final Group.Length length;
  private final String only;
  private final int cores;

  /// @param only what the name of a work must contain
  Course(Group.Length length, String only, int cores) {
    this.length = length;
    this.only = only.toLowerCase(Locale.ROOT);
    this.cores = cores;
  }

  void run(Peers.Places places, Consumer<Row> rows) {
    Numbers numbers = new Numbers(places.data());
    try (Peers peers = new Peers(places, cores)) {
      List<Group> groups = new ArrayList<>(PageFunctions.groups(numbers, peers, cores));
      for (Group group : groups) {
        if (group.work().toLowerCase(Locale.ROOT).contains(only)) {
          System.err.printf("race: %d core(s): %s, %s%n", cores, group.work(), group.method());
          group.measure(cores, length).forEach(rows);
        }
      }
    }
  }
}
