package dev.nabla.bench.race;

import dev.nabla.compile.ArrayCompiler;
import dev.nabla.compile.CompiledArrays;
import dev.nabla.derive.Pullback;
import dev.nabla.expr.Expr;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/// A work that has a value and a gradient: both against jitted JAX and PyTorch, and the gradient
/// against our own value.
final class ArrayWork {
  private static final double GRADIENT_TO_VALUE = 3;

  private static final double EXACT = 1e-10;

  private ArrayWork() {}

  /// For a graph with arrays, differentiated backwards.
  static List<Group> groups(ArrayWorks.Graph graph, double[][] columns, Peers peers) {
    List<Expr> value = List.of(graph.root());
    Supplier<List<Expr>> gradient =
        () -> {
          List<Expr> roots = new ArrayList<>(value);
          roots.addAll(Pullback.of(graph.root(), graph.wanted()));
          return roots;
        };
    return groups(
        graph.work(),
        EXACT,
        peers,
        () -> own("value", () -> value, graph.inputs(), columns),
        () -> own("gradient", gradient, graph.inputs(), columns));
  }

  private static Own own(
      String name, Supplier<List<Expr>> roots, List<Expr.Symbol> inputs, double[][] columns) {
    double[][][] results = new double[1][][];
    return Own.of(
        name,
        () -> {
          CompiledArrays compiled = ArrayCompiler.compile(roots.get(), inputs);
          results[0] =
              compiled.results().stream()
                  .map(shape -> new double[shape.size()])
                  .toArray(double[][]::new);
          return () -> compiled.run(columns, results[0]);
        },
        () -> Arrays.stream(results[0]).flatMapToDouble(Arrays::stream).toArray());
  }

  /// @param value ours, made anew for each use
  static List<Group> groups(
      String work, double tolerance, Peers peers, Supplier<Own> value, Supplier<Own> gradient) {
    return List.of(
        new Group(
            work,
            "value",
            value.get(),
            List.of(
                opponent(peers, Peers.Name.JAX, "JAX jitted", work, "value", Double.NaN),
                opponent(peers, Peers.Name.TORCH, "PyTorch", work, "value", Double.NaN)),
            tolerance),
        new Group(
            work,
            "gradient",
            gradient.get(),
            List.of(
                new Group.Opponent("own value", value::get, GRADIENT_TO_VALUE, false),
                opponent(peers, Peers.Name.JAX, "JAX jitted", work, "gradient", 1),
                opponent(peers, Peers.Name.TORCH, "PyTorch", work, "gradient", Double.NaN)),
            tolerance));
  }

  private static Group.Opponent opponent(
      Peers peers, Peers.Name name, String shown, String work, String method, double target) {
    return Group.Opponent.of(shown, () -> peers.get(name).on(work, method), target);
  }
}
