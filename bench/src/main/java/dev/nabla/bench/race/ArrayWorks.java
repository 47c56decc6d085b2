package dev.nabla.bench.race;

import static dev.nabla.expr.ArrayBuild.concatenate;
import static dev.nabla.expr.ArrayBuild.dot;
import static dev.nabla.expr.ArrayBuild.embed;
import static dev.nabla.expr.ArrayBuild.index;
import static dev.nabla.expr.ArrayBuild.reduce;
import static dev.nabla.expr.ArrayBuild.reshape;
import static dev.nabla.expr.ArrayBuild.slice;
import static dev.nabla.expr.ArrayBuild.sum;
import static dev.nabla.expr.ArrayBuild.transpose;

import dev.nabla.expr.Build;
import dev.nabla.expr.Dimension;
import dev.nabla.expr.ElementaryFunction;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Reducer;
import dev.nabla.expr.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Functions of arrays that machine learning and statistics differentiate, as graphs, with their
/// numbers. `bench/peers/arrays_jax.py` is the same for JAX.
final class ArrayWorks {
  private static final Expr HALF = Build.HALF;

  private final Numbers numbers;
  private final Map<Expr.Symbol, double[]> values = new HashMap<>();

  ArrayWorks(Numbers numbers) {
    this.numbers = numbers;
  }

  /// A function of arrays.
  ///
  /// @param inputs the symbols it is a function of
  /// @param wanted the symbols to differentiate by
  record Graph(String work, Expr root, List<Expr.Symbol> inputs, List<Expr.Symbol> wanted) {
    Graph {
      inputs = List.copyOf(inputs);
      wanted = List.copyOf(wanted);
    }
  }

  /// The numbers of the inputs, row by row.
  double[][] columns(Graph graph) {
    return graph.inputs().stream().map(values::get).toArray(double[][]::new);
  }

  private Expr.Symbol normal(String name, double mean, double deviation, int... shape) {
    return symbol(name, numbers.normal(name, mean, deviation, shape), shape);
  }

  private Expr.Symbol symbol(String name, double[] column, int... shape) {
    Expr.Symbol symbol = Build.symbol(name, Shape.of(shape));
    values.put(symbol, column);
    return symbol;
  }

  Graph logSumExp() {
    Expr.Symbol exponents = normal("exponents", 0, 3, 1_000_000);
    return new Graph(
        "log-sum-exp",
        reduce(Reducer.LOG_SUM_EXP, exponents),
        List.of(exponents),
        List.of(exponents));
  }

  Graph leastSquares() {
    int rows = 16_000;
    int columns = 128;
    Expr.Symbol matrix = normal("matrix", 0, 1, rows, columns);
    Expr.Symbol right = normal("right", 0, 1, rows);
    Expr.Symbol unknowns = normal("unknowns", 0, 1, columns);
    Expr residual = Build.difference(dot(matrix, unknowns), right);
    return new Graph(
        "least squares",
        Build.product(HALF, sum(square(residual))),
        List.of(matrix, right, unknowns),
        List.of(unknowns));
  }

  /// The log likelihood of a Gaussian mixture with a prior, up to constants: ADBench's function. A
  /// row of factors is the logarithms of the diagonal of an inverse Cholesky factor, then its
  /// strict lower triangle row by row. The samples are the last axis, so that sums over the others
  /// go side by side.
  Graph mixture() {
    int n = 10_000;
    int d = 10;
    int k = 25;
    int triangle = d * (d - 1) / 2;
    Expr.Symbol samples = normal("samples", 0, 1, n, d);
    Expr.Symbol weights = normal("mixing", 0, 1, k);
    Expr.Symbol means = normal("means", 0, 1, k, d);
    Expr.Symbol factors = normal("factors", 0, 0.3, k, d + triangle);
    Expr.Symbol wishart =
        symbol("wishart", numbers.written("wishart", new double[] {1, 0.5}, 2), 2);
    Expr logs = slice(factors, 1, 0, d, 1);
    Expr scales = Build.exp(logs);
    List<Expr> rows = new ArrayList<>();
    for (int i = 0, from = d; i < d; from += i, i++) {
      Expr row = embed(slice(scales, 1, i, i + 1, 1), 1, i, 1, new Dimension.Fixed(d));
      if (i > 0) {
        Expr lower = slice(factors, 1, from, from + i, 1);
        row = Build.sum(row, embed(lower, 1, 0, 1, new Dimension.Fixed(d)));
      }
      rows.add(reshape(row, Shape.of(k, 1, d)));
    }
    Expr whitening = concatenate(1, rows);
    Expr moved = sum(Build.product(whitening, reshape(means, Shape.of(k, 1, d))), 2);
    Expr turned = dot(reshape(whitening, Shape.of(k * d, d)), transpose(samples));
    Expr white =
        Build.difference(reshape(turned, Shape.of(k, d, n)), reshape(moved, Shape.of(k, d, 1)));
    Expr distance = Build.product(HALF, sum(square(white), 1));
    Expr inner =
        Build.difference(reshape(Build.sum(weights, sum(logs, 1)), Shape.of(k, 1)), distance);
    Expr gamma = index(wishart, 0, 0);
    Expr m = index(wishart, 0, 1);
    Expr lower = slice(factors, 1, d, d + triangle, 1);
    Expr prior =
        Build.difference(
            Build.product(
                Build.product(HALF, square(gamma)),
                Build.sum(sum(square(scales)), sum(square(lower)))),
            Build.product(m, sum(logs)));
    Expr root =
        Build.sum(
            Build.difference(
                sum(reduce(Reducer.LOG_SUM_EXP, inner, 0)),
                Build.product(Build.number(n), reduce(Reducer.LOG_SUM_EXP, weights))),
            prior);
    return new Graph(
        "Gaussian mixture",
        root,
        List.of(samples, weights, means, factors, wishart),
        List.of(weights, means, factors));
  }

  /// A chain of LSTM cells that predicts a sequence, with the gates element by element: ADBench's
  /// function, in a small size.
  Graph chain() {
    int layers = 2;
    int width = 14;
    int steps = 100;
    Expr.Symbol weights = normal("gate_weights", 0, 0.5, layers, 4, width);
    Expr.Symbol biases = normal("gate_biases", 0, 0.5, layers, 4, width);
    Expr.Symbol ends = normal("ends", 0, 0.5, 3, width);
    Expr.Symbol sequence = normal("sequence", 0, 1, steps + 1, width);
    Expr[] hidden = new Expr[layers];
    Expr[] memory = new Expr[layers];
    Arrays.fill(hidden, Build.ZERO);
    Arrays.fill(memory, Build.ZERO);
    Expr total = Build.ZERO;
    for (int t = 0; t < steps; t++) {
      Expr below = Build.product(index(sequence, 0, t), index(ends, 0, 0));
      for (int layer = 0; layer < layers; layer++) {
        Expr w = index(weights, 0, layer);
        Expr b = index(biases, 0, layer);
        Expr forget = Build.sigmoid(gate(below, w, b, 0));
        Expr admit = Build.sigmoid(gate(below, w, b, 1));
        Expr show = Build.sigmoid(gate(hidden[layer], w, b, 2));
        Expr change = tanh(gate(hidden[layer], w, b, 3));
        memory[layer] =
            Build.sum(Build.product(memory[layer], forget), Build.product(admit, change));
        hidden[layer] = Build.product(show, tanh(memory[layer]));
        below = hidden[layer];
      }
      Expr guess = Build.sum(Build.product(below, index(ends, 0, 1)), index(ends, 0, 2));
      Expr scale = Build.ln(Build.sum(sum(Build.exp(guess)), Build.TWO));
      Expr next = index(sequence, 0, t + 1);
      total = Build.sum(total, sum(Build.product(next, Build.difference(guess, scale))));
    }
    return new Graph(
        "LSTM chain",
        Build.quotient(Build.negate(total), Build.number((long) steps * width)),
        List.of(weights, biases, ends, sequence),
        List.of(weights, biases, ends));
  }

  private static Expr gate(Expr input, Expr weights, Expr biases, int place) {
    return Build.sum(Build.product(input, index(weights, 0, place)), index(biases, 0, place));
  }

  private static Expr square(Expr operand) {
    return Build.power(operand, Build.TWO);
  }

  private static Expr tanh(Expr operand) {
    return Build.apply(ElementaryFunction.TANH, operand);
  }

  List<Graph> all() {
    return List.of(logSumExp(), leastSquares(), mixture(), chain());
  }
}
