package dev.nabla.derive;

import dev.nabla.expr.Build;
import dev.nabla.expr.Effort;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Unfinished;
import dev.nabla.expr.Walk;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Tells a derivation as whole lines, d/dx[…] = … = …: each line carries out one derivative of the
/// line before, the leftmost, and with it those that nobody writes down.
final class Lines {
  /// Something to be done, in the order of reading.
  private sealed interface Task {
    Expr part();
  }

  private record Differentiate(Expr part) implements Task {}

  /// To cancel what a rule left in its statement, when all inside is done.
  private record Cancel(Expr part) implements Task {}

  private final Trace trace;
  private final Derivative pass;
  private final Granularity granularity;
  private final Trace.Told told;
  private final Map<Expr, Integer> ranks = new HashMap<>();
  private final Map<Expr, Expr.Symbol> standIns = new HashMap<>();
  private final Map<Expr.Symbol, Expr> stoodFor = new HashMap<>();

  /// What a rule was applied to, parts before what is made of them.
  private final NavigableMap<Integer, Expr> opened = new TreeMap<>();

  private final Set<Expr> cancelled = new HashSet<>();
  private final Map<Expr, Expr> states = new HashMap<>();
  private final List<Line> lines = new ArrayList<>();
  private List<Task> tasks;

  private Lines(Trace trace, Granularity granularity) {
    this.trace = trace;
    this.pass = trace.pass();
    this.granularity = granularity;
    this.told = trace.told(Granularity.EVERY);
    pass.parts().forEach(part -> ranks.put(part, ranks.size()));
    this.tasks = List.of(new Differentiate(pass.canonical()));
  }

  static List<Line> of(Trace trace, Granularity granularity) {
    return new Lines(trace, granularity).write();
  }

  private List<Line> write() {
    add(Unfinished.derivative(trace.function(), trace.variable()), Optional.empty());
    if (trace.function() != pass.canonical()) {
      add(Unfinished.derivative(pass.canonical(), trace.variable()), told.rewritten());
    }
    while (!tasks.isEmpty()) {
      Effort.spend(opened.size() + 1L);
      nextLine();
    }
    if (pass.raw() != trace.answer()) {
      add(Unfinished.done(trace.answer()), told.simplified());
    }
    return lines;
  }

  /// Adds a line unless it says the same as the last.
  private void add(Unfinished state, Optional<Step> by) {
    if (lines.isEmpty() || !lines.getLast().state().equals(state)) {
      lines.add(new Line(state, by, lines.isEmpty() || state.isDone() ? -1 : 0));
    }
  }

  private void nextLine() {
    tasks = tasks.stream().filter(task -> !isDone(task)).toList();
    if (tasks.isEmpty()) {
      return;
    }
    Optional<Task> shown = tasks.stream().filter(this::isShown).findFirst();
    Task chosen = shown.orElse(tasks.getFirst());
    pointAt(chosen.part());
    List<Task> rest = new ArrayList<>();
    for (Task task : tasks) {
      boolean waits = task instanceof Cancel && !rest.isEmpty();
      if (task == chosen || (!isShown(task) && !waits)) {
        carryOut(task, rest);
      } else {
        rest.add(task);
      }
    }
    tasks = rest;
    add(state(), Optional.of(step(chosen)));
  }

  private boolean isDone(Task task) {
    Integer rank = ranks.get(task.part());
    return task instanceof Differentiate
        && (rank == null ? states.containsKey(task.part()) : opened.containsKey(rank));
  }

  /// Says in the last line which of its parts is worked on next.
  private void pointAt(Expr part) {
    Line last = lines.getLast();
    List<Unfinished.Part> parts = last.state().parts();
    int next = parts.stream().map(Unfinished.Part::function).toList().indexOf(part);
    lines.set(lines.size() - 1, new Line(last.state(), last.by(), next));
  }

  private Step step(Task task) {
    return switch (task) {
      case Differentiate differentiate -> told.step(task.part());
      case Cancel cancel -> told.cancelling(task.part());
    };
  }

  private boolean isShown(Task task) {
    return switch (task) {
      case Differentiate differentiate -> trace.isShown(task.part(), granularity);
      case Cancel cancel -> granularity != Granularity.BRIEF;
    };
  }

  /// Does a task and puts what is to be done in its place behind the rest. What is not shown is
  /// done at once, in a brief derivation also inside of what is.
  private void carryOut(Task first, List<Task> rest) {
    boolean atOnce = granularity == Granularity.BRIEF || !isShown(first) || isLinear(first.part());
    Deque<Task> pending = new ArrayDeque<>(List.of(first));
    while (!pending.isEmpty()) {
      Task task = pending.pop();
      boolean waits = task instanceof Cancel && !rest.isEmpty();
      boolean later = task != first && (!atOnce || isShown(task));
      if (waits || later) {
        rest.add(task);
      } else if (task instanceof Cancel) {
        cancelled.add(task.part());
      } else if (!isDone(task)) {
        inside(task.part()).reversed().forEach(pending::push);
      }
    }
  }

  /// Whether a sum has only terms whose derivatives nobody writes down: 3x + 1.
  private boolean isLinear(Expr part) {
    return part instanceof Expr.Sum
        && trace.inside(part).stream().noneMatch(each -> trace.isShown(each, granularity));
  }

  /// Applies the rule to a part, and says what is to be done inside.
  private List<Task> inside(Expr part) {
    Integer rank = ranks.get(part);
    if (rank == null) {
      states.put(part, Build.ZERO);
      return List.of();
    }
    opened.put(rank, part);
    List<Task> inside = new ArrayList<>();
    trace.inside(part).forEach(each -> inside.add(new Differentiate(each)));
    if (pass.plan(part).stated(pass::of) != pass.of(part)) {
      inside.add(new Cancel(part));
    }
    return inside;
  }

  /// The line as it is now: what is opened as its rule states it, from the inside out.
  private Unfinished state() {
    opened.values().forEach(part -> states.put(part, opened(part)));
    Expr whole = state(pass.canonical());
    List<Unfinished.Part> parts = new ArrayList<>();
    for (Expr.Symbol symbol : Walk.symbols(whole)) {
      Expr part = stoodFor.get(symbol);
      if (part != null) {
        parts.add(new Unfinished.Part(symbol, part, trace.variable()));
      }
    }
    return new Unfinished(whole, parts);
  }

  private Expr opened(Expr part) {
    return cancelled.contains(part) ? pass.of(part) : trace.stated(part, this::state);
  }

  /// A part's derivative as far as it is carried out. What does not change inside of a rule that
  /// asks for it all the same has the derivative 0.
  private Expr state(Expr part) {
    Expr state = states.get(part);
    if (state != null) {
      return state;
    }
    boolean isTask = tasks.contains(new Differentiate(part));
    if (!ranks.containsKey(part) && !isTask) {
      return Build.ZERO;
    }
    Expr.Symbol standIn = standIns.get(part);
    if (standIn == null) {
      standIn = Unfinished.standIn(standIns.size());
      standIns.put(part, standIn);
      stoodFor.put(standIn, part);
    }
    return standIn;
  }
}
