package dev.nabla.book.race;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Where races are asked for. One runs at a time, since two would slow each other down; the last
/// one can be asked about until the next one starts.
public final class RaceDesk {
  // Guarded by this.
  private @Nullable RaceRun last;
  private int started;

  /// Starts a race.
  ///
  /// @return empty if another one is running
  public synchronized Optional<RaceRun> start(Course course) {
    if (last != null && last.isRunning()) {
      return Optional.empty();
    }
    last = new RaceRun(Integer.toString(++started), course);
    last.start();
    return Optional.of(last);
  }

  /// The race of a name, if it is the last one.
  public synchronized Optional<RaceRun> named(String id) {
    return Optional.ofNullable(last).filter(race -> race.id().equals(id));
  }

  /// Asks a race to stop, if it is the last one.
  public void stop(String id) {
    named(id).ifPresent(RaceRun::stop);
  }
}
