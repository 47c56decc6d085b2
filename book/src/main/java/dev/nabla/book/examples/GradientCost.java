package dev.nabla.book.examples;

import dev.nabla.compile.Compiler;
import dev.nabla.derive.Pullback;
import dev.nabla.derive.Pushforward;
import dev.nabla.expr.Build;
import dev.nabla.expr.Expr;
import dev.nabla.figure.Axes;
import dev.nabla.figure.Figure;
import dev.nabla.figure.Mark;
import dev.nabla.figure.Panel;
import dev.nabla.figure.Role;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/// What a gradient costs in many dimensions: one pass for each variable forward, one in all in
/// reverse.
final class GradientCost implements Example {
  private static final int MOST = 1000;
  private static final Control.Number DIMENSION =
      new Control.Number("n", "n", "100", 2, MOST, 1, List.of());
  private static final int[] SAMPLED = {2, 10, 100, 500, 1000};
  private static final Map<Place, Cost> COUNTED = new ConcurrentHashMap<>();

  /// A function of many variables.
  private enum Family {
    PRODUCT("product", "x_1 x_2 \\cdots x_n", GradientCost::product),
    ROSENBROCK("rosenbrock", "\\text{Rosenbrock}", GradientCost::rosenbrock),
    LOG_SUM_EXP(
        "log-sum-exp", "\\ln\\left(e^{x_1} + \\cdots + e^{x_n}\\right)", GradientCost::logSumExp);

    private final String id;
    private final String latex;
    private final Function<List<Expr.Symbol>, Expr> build;

    Family(String id, String latex, Function<List<Expr.Symbol>, Expr> build) {
      this.id = id;
      this.latex = latex;
      this.build = build;
    }
  }

  private record Place(Family family, int dimension) {}

  /// Operations of compiled programs.
  ///
  /// @param value for the value alone
  /// @param forwardPass for the value and its change along one direction
  /// @param reverse for the value and the whole gradient
  private record Cost(int value, int forwardPass, int reverse) {}

  @Override
  public String name() {
    return "gradient-cost";
  }

  @Override
  public String title() {
    return "What a gradient costs in many dimensions";
  }

  @Override
  public List<Integer> cells() {
    return List.of();
  }

  @Override
  public List<Control> controls() {
    return List.of(DIMENSION);
  }

  private static List<Expr.Symbol> symbols(String name, int n) {
    List<Expr.Symbol> symbols = new ArrayList<>();
    for (int i = 1; i <= n; i++) {
      symbols.add(Build.symbol(name + i));
    }
    return symbols;
  }

  private static Expr product(List<Expr.Symbol> xs) {
    Expr product = xs.getFirst();
    for (Expr x : xs.subList(1, xs.size())) {
      product = Build.product(product, x);
    }
    return product;
  }

  private static Expr rosenbrock(List<Expr.Symbol> xs) {
    Expr sum = Build.ZERO;
    for (int i = 0; i + 1 < xs.size(); i++) {
      Expr x = xs.get(i);
      Expr valley = Build.difference(xs.get(i + 1), Build.power(x, Build.TWO));
      Expr away = Build.difference(Build.ONE, x);
      Expr walls = Build.product(Build.number(100), Build.power(valley, Build.TWO));
      sum = Build.sum(sum, Build.sum(walls, Build.power(away, Build.TWO)));
    }
    return sum;
  }

  private static Expr logSumExp(List<Expr.Symbol> xs) {
    Expr sum = Build.ZERO;
    for (Expr x : xs) {
      sum = Build.sum(sum, Build.exp(x));
    }
    return Build.ln(sum);
  }

  private static Cost count(Place place) {
    List<Expr.Symbol> xs = symbols("x", place.dimension);
    Expr root = place.family.build.apply(xs);
    // shown
    // One forward pass: the change of the value along a direction, one tangent for each variable.
    List<Expr.Symbol> tangents = symbols("t", xs.size());
    Map<Expr.Symbol, Expr> direction = new LinkedHashMap<>();
    for (int i = 0; i < xs.size(); i++) {
      direction.put(xs.get(i), tangents.get(i));
    }
    List<Expr> forwardPass = List.of(root, Pushforward.of(root, direction));
    // One reverse pass: the whole gradient.
    List<Expr> reverse = new ArrayList<>(List.of(root));
    reverse.addAll(Pullback.of(root, xs));
    // end shown
    List<Expr.Symbol> both = new ArrayList<>(xs);
    both.addAll(tangents);
    return new Cost(
        operations(List.of(root), xs), operations(forwardPass, both), operations(reverse, xs));
  }

  private static int operations(List<Expr> roots, List<Expr.Symbol> arguments) {
    return Compiler.compile(roots, arguments).lines().size();
  }

  private static Cost cost(Family family, int dimension) {
    return COUNTED.computeIfAbsent(new Place(family, dimension), GradientCost::count);
  }

  private static int dimension(Parameters parameters) {
    double typed = parameters.number(DIMENSION.name());
    if (typed != Math.rint(typed) || typed < 2 || typed > MOST) {
      throw new IllegalArgumentException(
          "The number n of variables is a whole number from 2 to 1,000.");
    }
    return (int) typed;
  }

  @Override
  public Output run(Parameters parameters) {
    int n = dimension(parameters);
    Map<String, String> values = new LinkedHashMap<>();
    StringBuilder text = new StringBuilder("operations for n = %d\n".formatted(n));
    text.append("%-14s %10s %14s %12s\n".formatted("", "function", "forward mode", "reverse mode"));
    for (Family family : Family.values()) {
      Cost cost = cost(family, n);
      long forward = (long) n * cost.forwardPass;
      values.put(family.id + ".function", family.latex);
      values.put(family.id + ".value", shown(cost.value));
      values.put(family.id + ".forward", shown(forward));
      values.put(family.id + ".reverse", shown(cost.reverse));
      values.put(family.id + ".forwardratio", Numbers.shown((double) forward / cost.value));
      values.put(family.id + ".ratio", Numbers.shown((double) cost.reverse / cost.value));
      text.append("%-14s %10d %14d %12d\n".formatted(family.id, cost.value, forward, cost.reverse));
    }
    Cost first = cost(Family.PRODUCT, n);
    double forward = (double) n * first.forwardPass / first.value;
    double reverse = (double) first.reverse / first.value;
    String message =
        "For the product of %s variables the gradient costs %s times the function forward, and %s times in reverse."
            .formatted(shown(n), Numbers.shown(forward), Numbers.shown(reverse));
    values.put("message", message);
    values.put("n", shown(n));
    text.append(message).append('\n');
    Figure figure = Figure.of(panel(n, forward, reverse)).withMessage(message);
    return new Output(text.toString(), Optional.of(figure), values);
  }

  private static Panel panel(int n, double forward, double reverse) {
    double[] ns = new double[SAMPLED.length];
    double[] forwards = new double[SAMPLED.length];
    double[] reverses = new double[SAMPLED.length];
    for (int i = 0; i < ns.length; i++) {
      Cost cost = cost(Family.PRODUCT, SAMPLED[i]);
      ns[i] = SAMPLED[i];
      forwards[i] = (double) SAMPLED[i] * cost.forwardPass / cost.value;
      reverses[i] = (double) cost.reverse / cost.value;
    }
    Axes axes =
        Axes.alongEdges()
            .labelled("$n$", "times the function")
            .withX(0, MOST)
            .withY(0, 1.1 * forwards[ns.length - 1]);
    return Panel.untitled()
        .withAxes(axes)
        .line(ns, forwards, Role.TANGENT, "forward")
        .line(ns, reverses, Role.DERIVATIVE, "reverse")
        .with(
            Mark.Line.segment(n, reverse, n, forward, Role.GUIDE),
            Mark.Scatter.at(n, reverse, Role.DERIVATIVE),
            Mark.Scatter.at(n, forward, Role.POINT).named("n"));
  }

  private static String shown(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }
}
