package dev.nabla.compile;

import dev.nabla.expr.Build;
import dev.nabla.expr.Expr;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// Collects statements, and lets loops over the same indices become one where nothing is read
/// before it is there. A value of the same loop is not loaded, and not kept if nobody else wants
/// it.
final class LoopJoining {
  private final Set<Expr> stored;
  private final Buffers buffers;

  /// Loops are put together in groups; other statements are finished.
  private sealed interface Step {
    record Joined(LoopGroup group) implements Step {}

    record Finished(Statement statement) implements Step {}
  }

  private final List<Step> steps = new ArrayList<>();
  private final Map<Expr, Integer> positions = new HashMap<>();

  LoopJoining(Set<Expr> stored, Buffers buffers) {
    this.stored = stored;
    this.buffers = buffers;
  }

  /// A statement that computes a node, or the last part of it so far.
  void add(Expr node, Statement statement) {
    steps.add(new Step.Finished(statement));
    positions.put(node, steps.size() - 1);
  }

  /// A node that the statement of another computes as well.
  void along(Expr node, Expr other) {
    positions.put(node, Objects.requireNonNull(positions.get(other)));
  }

  void copy(View from, View to) {
    Expr.Symbol entry = Build.symbol("load_0");
    steps.add(
        new Step.Finished(
            loop(
                Nest.elementwise(to.lengths()),
                List.of(from),
                List.of(entry),
                List.of(entry),
                List.of(new Statement.Sink.Store(to)))));
  }

  /// A loop for one output that no other may join.
  void alone(Expr node, Place value, Nest nest, View target) {
    LoopGroup group = new LoopGroup(nest, false);
    group.add(nest, new LoopGroup.Output(node, value, new Statement.Sink.Store(target)));
    steps.add(new Step.Joined(group));
    positions.put(node, steps.size() - 1);
  }

  /// An output of a loop, if possible of one that is there already.
  void join(Expr node, Place value, Nest nest, Statement.Sink sink, boolean open) {
    LoopGroup.Output output = new LoopGroup.Output(node, value, sink);
    int position = open ? earliest(output, nest) : steps.size();
    while (position < steps.size() && !accepts(steps.get(position), nest)) {
      position++;
    }
    if (position == steps.size()) {
      steps.add(new Step.Joined(new LoopGroup(nest, open)));
    }
    if (steps.get(position) instanceof Step.Joined(LoopGroup group)) {
      group.add(nest, output);
    }
    positions.put(node, position);
  }

  private static boolean accepts(Step step, Nest nest) {
    return step instanceof Step.Joined(LoopGroup group) && group.accepts(nest);
  }

  /// The first step in which everything that the output reads is there.
  private int earliest(LoopGroup.Output output, Nest nest) {
    FusedBody body = new FusedBody(place -> isLoadedFor(output, place));
    body.scalar(output.value());
    int earliest = 0;
    for (Place place : body.loads().keySet()) {
      Integer position = positions.get(Buffers.source(place.node()));
      if (position == null) {
        continue;
      }
      boolean within =
          steps.get(position) instanceof Step.Joined(LoopGroup group)
              && group.nest().lengths().equals(nest.lengths())
              && group.computes(place);
      earliest = Math.max(earliest, within ? position : position + 1);
    }
    return earliest;
  }

  private boolean isLoadedFor(LoopGroup.Output output, Place place) {
    if (place.node() instanceof Expr.Symbol || Place.isReshaping(place.node())) {
      return true;
    }
    boolean own = output.isStore() && place.equals(output.value()) && place.node() == output.node();
    return stored.contains(place.node()) && !own;
  }

  private record Emitted(LoopGroup group, List<Expr> scalars, Map<Place, Expr.Symbol> loads) {}

  List<Statement> statements() {
    Map<Step, Emitted> emitted = new LinkedHashMap<>();
    Set<Integer> read = new HashSet<>();
    for (Step step : steps) {
      switch (step) {
        case Step.Joined(LoopGroup group) -> {
          Emitted loop = emit(group);
          emitted.put(step, loop);
          loop.loads.keySet().forEach(place -> read.add(buffers.loaded(place.node())));
        }
        case Step.Finished(Statement statement) ->
            statement.reads().forEach(view -> read.add(view.buffer()));
      }
    }
    List<Statement> statements = new ArrayList<>();
    for (Step step : steps) {
      switch (step) {
        case Step.Joined joined -> {
          Statement.Loop loop = finished(Objects.requireNonNull(emitted.get(joined)), read);
          if (!loop.sinks().isEmpty()) {
            statements.add(loop);
          }
        }
        case Step.Finished(Statement statement) -> statements.add(statement);
      }
    }
    return statements;
  }

  private Emitted emit(LoopGroup group) {
    FusedBody body =
        new FusedBody(
            place ->
                group.outputs().stream().noneMatch(output -> !isLoadedFor(output, place))
                    && !group.computes(place));
    List<Expr> scalars =
        group.outputs().stream().map(output -> body.scalar(output.value())).toList();
    return new Emitted(group, scalars, body.loads());
  }

  private Statement.Loop finished(Emitted emitted, Set<Integer> read) {
    List<Expr> wanted = new ArrayList<>();
    List<Statement.Sink> sinks = new ArrayList<>();
    for (int i = 0; i < emitted.scalars.size(); i++) {
      Statement.Sink sink = emitted.group.outputs().get(i).sink();
      boolean needed =
          !(sink instanceof Statement.Sink.Store(View target))
              || read.contains(target.buffer())
              || buffers.isResult(target.buffer());
      if (needed) {
        wanted.add(emitted.scalars.get(i));
        sinks.add(sink);
      }
    }
    List<Integer> lengths = emitted.group.nest().lengths();
    List<View> inputs =
        emitted.loads.keySet().stream()
            .map(place -> place.view(buffers.loaded(place.node()), lengths))
            .toList();
    return loop(emitted.group.nest(), inputs, List.copyOf(emitted.loads.values()), wanted, sinks);
  }

  /// A loop for scalar expressions over what it loads. What is only loaded is no root of its body.
  private static Statement.Loop loop(
      Nest nest,
      List<View> inputs,
      List<Expr.Symbol> loads,
      List<Expr> wanted,
      List<Statement.Sink> sinks) {
    List<Expr> stable = StableForms.of(wanted);
    List<Expr> roots = stable.stream().filter(root -> !loads.contains(root)).toList();
    Program body = Scheduling.schedule(Lowering.lower(roots, loads));
    List<Integer> slots = new ArrayList<>();
    int root = body.firstRoot();
    for (Expr each : stable) {
      int load = loads.indexOf(each);
      slots.add(load >= 0 ? load : root++);
    }
    return new Statement.Loop(nest, inputs, body, slots, sinks);
  }
}
