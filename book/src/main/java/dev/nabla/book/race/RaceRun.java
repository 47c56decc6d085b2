package dev.nabla.book.race;

import dev.nabla.derive.NoDerivativeException;
import dev.nabla.expr.EffortException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A race that runs on a thread of its own while somebody keeps asking how far it is.
public final class RaceRun {
  private static final Duration DEADLINE = Duration.ofSeconds(90);

  /// A page that was closed asks no more; one in the background asks seldom.
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  /// How far a race is.
  public enum State {
    RUNNING,
    DONE,
    STOPPED,
    /// It came to an end that [Progress#trouble] tells.
    FAILED
  }

  /// What is known at a moment.
  ///
  /// @param now what happens, in a few words; empty if nothing does
  /// @param share the part of the race that is over, from 0 to 1
  /// @param timings what was measured so far
  /// @param agreements what was compared so far
  /// @param trouble why it failed; empty if it did not
  public record Progress(
      State state,
      String now,
      double share,
      List<Timing> timings,
      List<Agreement> agreements,
      String trouble) {
    public Progress {
      timings = List.copyOf(timings);
      agreements = List.copyOf(agreements);
    }
  }

  private final String id;
  private final Course course;
  private volatile boolean stopRequested;
  private volatile long lastAsked = System.nanoTime();

  // Guarded by this.
  private State state = State.RUNNING;
  private String now = "";
  private double share;
  private final Map<String, List<Timing>> timings = new LinkedHashMap<>();
  private final List<Agreement> agreements = new ArrayList<>();
  private String trouble = "";

  RaceRun(String id, Course course) {
    this.id = id;
    this.course = course;
  }

  /// The name to ask for it by.
  public String id() {
    return id;
  }

  /// What is raced over.
  public Course course() {
    return course;
  }

  void start() {
    Thread.ofPlatform().daemon().name("nabla-race").start(this::run);
  }

  /// Asks it to stop after the call that is running.
  void stop() {
    stopRequested = true;
  }

  boolean isRunning() {
    return current().state == State.RUNNING;
  }

  /// How far it is; who asks is waiting for more.
  public Progress asked() {
    lastAsked = System.nanoTime();
    return current();
  }

  private synchronized Progress current() {
    return new Progress(state, now, share, allTimings(), agreements, trouble);
  }

  private List<Timing> allTimings() {
    return timings.values().stream().flatMap(List::stream).toList();
  }

  private boolean isUnwanted() {
    return stopRequested || System.nanoTime() - lastAsked > PATIENCE.toNanos();
  }

  private void run() {
    try {
      new Race(course, DEADLINE, this::isUnwanted).run(new Told());
      end(isUnwanted() ? State.STOPPED : State.DONE, "");
    } catch (EffortException late) {
      end(State.FAILED, "That takes too long to be raced here.");
    } catch (NoDerivativeException none) {
      end(State.FAILED, String.valueOf(none.getMessage()));
    } catch (OutOfMemoryError full) {
      end(State.FAILED, "The memory does not suffice for this race.");
    } catch (RuntimeException failure) {
      end(State.FAILED, "The race could not be finished.");
      throw failure;
    }
  }

  private synchronized void end(State last, String why) {
    state = last;
    trouble = why;
    now = "";
  }

  private final class Told implements Race.Listener {
    @Override
    public void at(String words, double part) {
      synchronized (RaceRun.this) {
        now = words;
        share = part;
      }
    }

    @Override
    public void timed(List<Timing> more) {
      synchronized (RaceRun.this) {
        timings.put(more.getFirst().function(), more);
      }
    }

    @Override
    public void compared(Agreement agreement) {
      synchronized (RaceRun.this) {
        agreements.add(agreement);
      }
    }
  }
}
