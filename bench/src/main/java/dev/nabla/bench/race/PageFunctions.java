package dev.nabla.bench.race;

import dev.nabla.Formula;
import dev.nabla.Nabla;
import dev.nabla.compile.Compiled;
import dev.nabla.compile.Compiler;
import dev.nabla.derive.Differences;
import dev.nabla.derive.Pullback;
import dev.nabla.derive.Pushforward;
import dev.nabla.expr.Build;
import dev.nabla.expr.Expr;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/// Derivatives of three functions at a million points. Symbolic, numerical and un-jitted work is
/// done from the beginning in every repetition: differentiated, compiled and evaluated; what is
/// compiled once is only evaluated, as a jitted function is.
final class PageFunctions {
  static final int POINTS = 1_000_000;

  private static final double EXACT = 1e-12;

  /// Two units in the last place of a value, over a step of 10⁻⁵.
  private static final double BY_DIFFERENCES = 1e-8;

  private final String function;
  private final Targets targets;
  private final double[] points;
  private final Peers peers;
  private final double[][] results = new double[1][POINTS];

  private PageFunctions(String function, Targets targets, double[] points, Peers peers) {
    this.function = function;
    this.targets = targets;
    this.points = points;
    this.peers = peers;
  }

  private record Targets(double symbolic, double jitted) {}

  static List<Group> groups(double[] points, Peers peers, int cores) {
    List<Group> groups = new ArrayList<>();
    Map.of(
            "x^2", new Targets(0.4, 1.2),
            "2x^3 - 3x^2 + 5", new Targets(0.25, 1.2),
            "e^(-2x) + 3 sin(3x)", new Targets(0.25, 0.6))
        .entrySet()
        .stream()
        .sorted((a, b) -> Integer.compare(a.getKey().length(), b.getKey().length()))
        .map(each -> new PageFunctions(each.getKey(), each.getValue(), points, peers))
        .forEach(each -> groups.addAll(each.all(cores)));
    return groups;
  }

  private List<Group> all(int cores) {
    Formula formula = Nabla.parse(function);
    Expr root = formula.expression();
    Expr.Symbol x = Build.symbol("x");
    Supplier<Expr> reverse = () -> Pullback.of(root, List.of(x)).getFirst();
    Supplier<Expr> forward = () -> Pushforward.of(root, Map.of(x, Build.ONE));
    List<Group.Opponent> compiled = new ArrayList<>();
    compiled.add(jax("reverse, jitted", targets.jitted()));
    if (cores == 1) {
      compiled.add(opponent(Peers.Name.C, "C -O3 -ffast-math", "compiled", 1.3));
    }
    compiled.add(opponent(Peers.Name.TORCH, "PyTorch", "compiled", Double.NaN));
    compiled.add(opponent(Peers.Name.CASADI, "CasADi", "compiled", Double.NaN));
    return List.of(
        group(
            "symbolic, every time",
            Own.everyTime("symbolic", () -> evaluate(formula.diff("x").compile("x")), this::answer),
            opponent(Peers.Name.SYMPY, "SymPy + NumPy", "symbolic", targets.symbolic()),
            EXACT),
        group(
            "numerical, every time",
            Own.of("numerical", () -> numerical(formula.compile("x")), this::answer),
            opponent(Peers.Name.NUMPY, "np.gradient", "numerical", 0.1),
            BY_DIFFERENCES),
        group(
            "reverse, every time",
            Own.everyTime("reverse", () -> evaluate(compile(reverse.get(), x)), this::answer),
            opponent(Peers.Name.JAX, "JAX", "reverse", 0.1),
            EXACT),
        new Group(function, "reverse, compiled", once(reverse, x), compiled, EXACT),
        group(
            "forward, compiled",
            once(forward, x),
            jax("forward, jitted", targets.jitted()),
            EXACT));
  }

  private Group group(String method, Own own, Group.Opponent opponent, double tolerance) {
    return new Group(function, method, own, List.of(opponent), tolerance);
  }

  private Group.Opponent jax(String method, double target) {
    return opponent(Peers.Name.JAX, "JAX jitted", method, target);
  }

  private Group.Opponent opponent(Peers.Name name, String shown, String method, double target) {
    return Group.Opponent.of(shown, () -> peers.get(name).on(function, method), target);
  }

  private static Compiled compile(Expr derivative, Expr.Symbol x) {
    return Compiler.compile(derivative, x);
  }

  private Own once(Supplier<Expr> derivative, Expr.Symbol x) {
    return Own.of(
        "compiled",
        () -> {
          Compiled compiled = compile(derivative.get(), x);
          return () -> evaluate(compiled);
        },
        this::answer);
  }

  private void evaluate(Compiled compiled) {
    compiled.evaluate(new double[][] {points}, results);
  }

  private Runnable numerical(Compiled value) {
    double[][] values = new double[1][POINTS];
    return () -> {
      value.evaluate(new double[][] {points}, values);
      Differences.gradient(values[0], points, Differences.Ends.FIRST_ORDER, results[0]);
    };
  }

  private double[] answer() {
    return results[0].clone();
  }
}
