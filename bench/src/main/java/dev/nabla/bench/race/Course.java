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

  /// The works of learning instead of the others; returns the peers that were met.
  List<String> learn(Peers.Places places, Consumer<Row> rows) {
    Numbers numbers = new Numbers(places.data());
    try (Peers peers = new Peers(places, cores)) {
      for (LearningWorks.Work work : new LearningWorks(numbers, peers, cores).all()) {
        if (isWanted(work.name(), "making its numbers")) {
          for (Group group : work.groups().get()) {
            if (isWanted(group.work(), group.method())) {
              group.measure(cores, length).forEach(rows);
            }
          }
        }
      }
      return peers.versions();
    }
  }

  /// Returns the names and versions of the peers that were met.
  List<String> run(Peers.Places places, Consumer<Row> rows) {
    Numbers numbers = new Numbers(places.data());
    double[] points = numbers.points(PageFunctions.POINTS);
    try (Peers peers = new Peers(places, cores)) {
      List<Group> groups = new ArrayList<>(PageFunctions.groups(points, peers, cores));
      groups.addAll(new BundleAdjustment(numbers, peers).groups());
      ArrayWorks works = new ArrayWorks(numbers);
      works.all().stream()
          .map(graph -> ArrayWork.groups(graph, works.columns(graph), peers))
          .forEach(groups::addAll);
      for (Group group : groups) {
        if (isWanted(group.work(), group.method())) {
          group.measure(cores, length).forEach(rows);
        }
      }
      boolean isQuick = length.equals(Group.Length.QUICK);
      FirstValues first = new FirstValues(points, peers, cores, isQuick);
      if (isWanted(FirstValues.LARGE, "compile")) {
        first.large(rows);
      }
      if (isWanted(FirstValues.COLUMN, "derivative column")) {
        first.column(rows);
      }
      return peers.versions();
    }
  }

  private boolean isWanted(String work, String method) {
    if (!work.toLowerCase(Locale.ROOT).contains(only)) {
      return false;
    }
    System.err.printf("race: %d core(s): %s, %s%n", cores, work, method);
    return true;
  }
}
