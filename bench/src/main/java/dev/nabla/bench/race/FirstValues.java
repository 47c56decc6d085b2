package dev.nabla.bench.race;

import dev.nabla.Nabla;
import dev.nabla.compile.Compiler;
import dev.nabla.expr.Build;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Walk;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Consumer;

/// How long it takes to the first value of a function never seen before, in a JVM that is warm.
final class FirstValues {
  static final String LARGE = "new function of 5,000 nodes";
  static final String COLUMN = "new function e^(-ax) + b sin(cx)";

  private static final int NODES = 5_000;
  private static final double LARGE_LIMIT = 5;
  private static final double COLUMN_LIMIT = 25;
  private static final double EXACT = 1e-11;
  private static final double[] PLACE = {0.3, 0.6, 0.9};

  private final Random random = new Random(18);
  private final double[] points;
  private final double[][] results;
  private final Peers peers;
  private final int cores;
  private final int warming;
  private final int counted;

  FirstValues(double[] points, Peers peers, int cores, boolean isQuick) {
    this.points = points;
    this.results = new double[1][points.length];
    this.peers = peers;
    this.cores = cores;
    this.warming = isQuick ? 60 : 200;
    this.counted = isQuick ? 7 : 21;
  }

  void large(Consumer<Row> rows) {
    Times own = new Times();
    Times jax = new Times();
    Times casadi = new Times();
    for (int i = 0; i < warming; i++) {
      own.first(new Large(random));
    }
    own.clear();
    for (int i = 0; i < counted; i++) {
      Large function = new Large(random);
      own.first(function);
      casadi.ask(Peers.Name.CASADI, "point", function.python());
      casadi.compare(Peers.Name.CASADI, "point", own.answer);
      if (i < 3) {
        jax.ask(Peers.Name.JAX, "point", function.python());
        jax.compare(Peers.Name.JAX, "point", own.answer);
      }
    }
    rows.accept(limit(LARGE, "compile", own.build(), LARGE_LIMIT));
    rows.accept(row(LARGE, "compile and first value", "JAX jitted", own, jax));
    rows.accept(row(LARGE, "compile and first value", "CasADi", own, casadi));
  }

  void column(Consumer<Row> rows) {
    Times own = new Times();
    Times jax = new Times();
    for (int i = 0; i < warming; i++) {
      column(own, wave());
    }
    own.clear();
    for (int i = 0; i < counted; i++) {
      String text = wave();
      column(own, text);
      jax.ask(Peers.Name.JAX, "derivative", text);
      jax.compare(Peers.Name.JAX, "derivative", results[0]);
    }
    rows.accept(limit(COLUMN, "derivative column", own.all(), COLUMN_LIMIT));
    rows.accept(row(COLUMN, "derivative column", "JAX jitted", own, jax));
  }

  private String wave() {
    return String.format(
        Locale.ROOT,
        "exp(-%.4f*x) + %.4f*sin(%.4f*x)",
        1 + random.nextDouble(),
        2 + random.nextDouble(),
        3 + random.nextDouble());
  }

  private void column(Times own, String text) {
    long begin = System.nanoTime();
    var compiled = Nabla.parse(text).diff("x").compile("x");
    long ready = System.nanoTime();
    compiled.evaluate(new double[][] {points}, results);
    own.add(ready - begin, System.nanoTime() - ready);
  }

  private Row limit(String work, String method, Quartiles times, double limit) {
    return new Row(
        work,
        method,
        String.format(Locale.ROOT, "%.0f ms", limit),
        cores,
        times,
        new Quartiles(limit, limit, limit),
        Row.UNKNOWN,
        Row.UNKNOWN,
        1,
        Double.NaN,
        EXACT,
        "");
  }

  private Row row(String work, String method, String peer, Times own, Times other) {
    return new Row(
        work,
        method,
        peer,
        cores,
        own.all(),
        other.isEmpty() ? Quartiles.NONE : other.all(),
        own.start(),
        other.isEmpty() ? Row.UNKNOWN : other.start(),
        Double.NaN,
        other.difference,
        EXACT,
        other.problem);
  }

  /// A sum of waves that fade, with other numbers every time.
  private static final class Large {
    private final List<String> terms = new ArrayList<>();
    private final Expr root;

    Large(Random random) {
      Expr sum = Build.ZERO;
      int nodes = 0;
      while (nodes < NODES) {
        String term =
            String.format(
                Locale.ROOT,
                "%.4f*sin(%.4f*x + %.4f*y)*exp(-(%.4f*z^2))",
                random.nextDouble(),
                random.nextDouble(),
                random.nextDouble(),
                random.nextDouble());
        sum = Build.sum(sum, Nabla.parse(term).expression());
        terms.add(term);
        nodes = terms.size() % 16 == 0 ? Walk.postOrder(List.of(sum)).size() : nodes;
      }
      root = sum;
    }

    String python() {
      return String.join(" + ", terms).replace("^", "**");
    }
  }

  private final class Times {
    private final List<Double> builds = new ArrayList<>();
    private final List<Double> calls = new ArrayList<>();
    private double difference = Double.NaN;
    private double[] answer = {};
    private String problem = "";

    void add(long build, long call) {
      builds.add(build / 1e6);
      calls.add(call / 1e6);
    }

    void clear() {
      builds.clear();
      calls.clear();
    }

    void first(Large function) {
      List<Expr.Symbol> symbols = List.of(Build.symbol("x"), Build.symbol("y"), Build.symbol("z"));
      long begin = System.nanoTime();
      var compiled = Compiler.compile(List.of(function.root), symbols);
      long ready = System.nanoTime();
      double value = compiled.at(PLACE);
      add(ready - begin, System.nanoTime() - ready);
      answer = new double[] {value};
    }

    void ask(Peers.Name peer, String method, String text) {
      try {
        Contestant.Start start = peers.get(peer).once(method, text);
        builds.add(start.build());
        calls.add(start.first());
      } catch (NotMeasuredException absent) {
        problem = "not measured: " + absent.getMessage();
      }
    }

    void compare(Peers.Name peer, String method, double[] ours) {
      if (problem.isEmpty()) {
        double found = Group.difference(ours, peers.get(peer).onceAnswer(method));
        difference = Double.isNaN(difference) ? found : Math.max(difference, found);
      }
    }

    boolean isEmpty() {
      return builds.isEmpty();
    }

    Quartiles build() {
      return Quartiles.of(builds.stream().mapToDouble(each -> each).toArray());
    }

    Quartiles all() {
      double[] sums = new double[builds.size()];
      for (int i = 0; i < sums.length; i++) {
        sums[i] = builds.get(i) + calls.get(i);
      }
      return Quartiles.of(sums);
    }

    Contestant.Start start() {
      double call = Quartiles.of(calls.stream().mapToDouble(each -> each).toArray()).median();
      return new Contestant.Start(build().median(), call);
    }
  }
}
