package dev.nabla.derive;

import dev.nabla.expr.ArrayExpr;
import dev.nabla.expr.ArrayOperation;
import dev.nabla.expr.Branch;
import dev.nabla.expr.Dimension;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Shape;
import dev.nabla.expr.Walk;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntToDoubleFunction;

/// Values of array expressions by definition, entry by entry: slow, and written to be obviously
/// right.
public final class NaiveArrays {
  private final Map<Expr, double[]> symbols;
  private final Map<String, Integer> sizes;

  public NaiveArrays(Map<Expr, double[]> symbols, Map<String, Integer> sizes) {
    this.symbols = symbols;
    this.sizes = sizes;
  }

  public double[] of(Expr root) {
    return Walk.<double[]>fold(
        root,
        (node, values) -> {
          List<double[]> parts = node.children().stream().map(values).toList();
          return switch (node) {
            case Expr.Numeral numeral -> new double[] {numeral.value().doubleValue()};
            case Expr.Constant constant -> new double[] {constant.number().value()};
            case Expr.Symbol symbol -> symbol(symbol);
            case Expr.Sum sum -> entries(node, i -> at(node, parts, 0, i) + at(node, parts, 1, i));
            case Expr.Product p ->
                entries(node, i -> at(node, parts, 0, i) * at(node, parts, 1, i));
            case Expr.Power power ->
                entries(node, i -> Math.pow(at(node, parts, 0, i), at(node, parts, 1, i)));
            case Expr.Apply apply ->
                entries(
                    node,
                    i -> {
                      double[] arguments = new double[parts.size()];
                      Arrays.setAll(arguments, k -> at(node, parts, k, i));
                      return apply.function().value().at(arguments);
                    });
            case Expr.Piecewise piecewise -> entries(node, i -> chosen(piecewise, parts, i));
            case ArrayExpr array -> array(array, parts);
          };
        });
  }

  private double[] symbol(Expr.Symbol symbol) {
    double[] given = symbols.get(symbol);
    return given != null ? given : new double[] {size(symbol.name())};
  }

  public int[] lengths(Shape shape) {
    return shape.axes().stream()
        .mapToInt(axis -> axis instanceof Dimension.Named(String n) ? size(n) : axis.length())
        .toArray();
  }

  private int size(String name) {
    return Objects.requireNonNull(sizes.get(name), name);
  }

  private static int product(int[] lengths) {
    return Arrays.stream(lengths).reduce(1, (a, b) -> a * b);
  }

  private double[] entries(Expr node, IntToDoubleFunction entry) {
    double[] all = new double[product(lengths(node.shape()))];
    Arrays.setAll(all, entry);
    return all;
  }

  private double at(Expr node, List<double[]> parts, int part, int place) {
    return parts
        .get(part)[
        source(lengths(node.shape()), lengths(node.children().get(part).shape()), place)];
  }

  /// Where the entry at a place of the wide array comes from in the narrow one.
  private static int source(int[] wide, int[] narrow, int place) {
    int index = 0;
    int stride = 1;
    int rest = place;
    for (int i = 0; i < wide.length; i++) {
      int coordinate = rest % wide[wide.length - 1 - i];
      rest /= wide[wide.length - 1 - i];
      if (i < narrow.length) {
        int length = narrow[narrow.length - 1 - i];
        index += (length == 1 ? 0 : coordinate) * stride;
        stride *= length;
      }
    }
    return index;
  }

  private double chosen(Expr.Piecewise piecewise, List<double[]> parts, int place) {
    int part = 0;
    for (Branch branch : piecewise.branches()) {
      boolean holds = true;
      for (var relation : branch.conditions()) {
        double left = at(piecewise, parts, part++, place);
        double right = at(piecewise, parts, part++, place);
        holds &= relation.comparison().holds(left, right);
      }
      if (holds) {
        return at(piecewise, parts, part, place);
      }
      part++;
    }
    return part < parts.size() ? at(piecewise, parts, part, place) : Double.NaN;
  }

  private double[] array(ArrayExpr node, List<double[]> parts) {
    double[] a = parts.isEmpty() ? new double[0] : parts.getFirst();
    int[] to = lengths(node.shape());
    int[] from = parts.isEmpty() ? to : lengths(node.operand().shape());
    return switch (node.operation()) {
      case ArrayOperation.MatrixProduct product -> {
        double[] b = parts.get(1);
        int inner = from[1];
        yield entries(
            node,
            i -> {
              double total = 0;
              for (int k = 0; k < inner; k++) {
                total += a[i / to[1] * inner + k] * b[k * to[1] + i % to[1]];
              }
              return total;
            });
      }
      case ArrayOperation.Transposition t -> entries(node, i -> a[i % to[1] * to[0] + i / to[1]]);
      case ArrayOperation.Reduction reduction -> reduced(node, reduction, a, from);
      case ArrayOperation.Expansion expansion -> entries(node, i -> a[source(to, from, i)]);
      case ArrayOperation.Reshaping reshaping -> a;
      case ArrayOperation.Slicing s ->
          entries(node, i -> a[moved(to, from, i, s.axis(), s.start(), s.step())]);
      case ArrayOperation.Embedding e -> {
        double[] all = new double[product(to)];
        for (int i = 0; i < a.length; i++) {
          all[moved(from, to, i, e.axis(), e.start(), e.step())] = a[i];
        }
        yield all;
      }
      case ArrayOperation.Concatenation(int axis) -> {
        double[] all = new double[product(to)];
        int start = 0;
        for (int p = 0; p < parts.size(); p++) {
          int[] part = lengths(node.operands().get(p).shape());
          for (int i = 0; i < parts.get(p).length; i++) {
            all[moved(part, to, i, axis, start, 1)] = parts.get(p)[i];
          }
          start += part[axis];
        }
        yield all;
      }
      case ArrayOperation.DiagonalMatrix d ->
          entries(node, i -> i / to[0] == i % to[0] ? a[i / to[0]] : 0);
      case ArrayOperation.DiagonalOf d -> entries(node, i -> a[i * to[0] + i]);
      case ArrayOperation.Trace trace -> {
        double total = 0;
        for (int i = 0; i < from[0]; i++) {
          total += a[i * from[0] + i];
        }
        yield new double[] {total};
      }
      case ArrayOperation.Identity identity -> entries(node, i -> i / to[0] == i % to[0] ? 1 : 0);
      case ArrayOperation.Solution solution -> eliminated(a, parts.get(1), from[0])[1];
      case ArrayOperation.LogDeterminant determinant ->
          new double[] {Math.log(eliminated(a, new double[0], from[0])[0][0])};
    };
  }

  /// The place of an entry when its coordinate c on an axis becomes start + step·c.
  private static int moved(int[] of, int[] into, int place, int axis, int start, int step) {
    int index = 0;
    int stride = 1;
    int rest = place;
    for (int i = of.length - 1; i >= 0; i--) {
      int coordinate = rest % of[i];
      rest /= of[i];
      index += (i == axis ? start + step * coordinate : coordinate) * stride;
      stride *= into[i];
    }
    return index;
  }

  private double[] reduced(
      ArrayExpr node, ArrayOperation.Reduction reduction, double[] a, int[] from) {
    int[] kept = lengths(node.operand().shape().reduced(reduction.axes(), true));
    double[] greatest = new double[product(kept)];
    Arrays.fill(greatest, Double.NEGATIVE_INFINITY);
    double[] total = new double[greatest.length];
    for (int i = 0; i < a.length; i++) {
      int to = source(from, kept, i);
      greatest[to] = Math.max(greatest[to], a[i]);
    }
    for (int i = 0; i < a.length; i++) {
      int to = source(from, kept, i);
      total[to] +=
          switch (reduction.reducer()) {
            case SUM -> a[i];
            case MAX -> 0;
            case LOG_SUM_EXP -> Math.exp(a[i] - greatest[to]);
          };
    }
    for (int i = 0; i < total.length; i++) {
      total[i] =
          switch (reduction.reducer()) {
            case SUM -> total[i];
            case MAX -> greatest[i];
            case LOG_SUM_EXP -> greatest[i] + Math.log(total[i]);
          };
    }
    return total;
  }

  /// Gauss: the determinant, and the solution for the right sides.
  private static double[][] eliminated(double[] matrix, double[] right, int n) {
    double[] a = matrix.clone();
    double[] b = right.clone();
    int columns = b.length / n;
    double determinant = 1;
    for (int k = 0; k < n; k++) {
      determinant *= a[k * n + k];
      for (int i = 0; i < n; i++) {
        double factor = i == k ? 0 : a[i * n + k] / a[k * n + k];
        for (int j = 0; j < n; j++) {
          a[i * n + j] -= factor * a[k * n + j];
        }
        for (int j = 0; j < columns; j++) {
          b[i * columns + j] -= factor * b[k * columns + j];
        }
      }
    }
    for (int i = 0; i < b.length; i++) {
      b[i] /= a[i / columns * n + i / columns];
    }
    return new double[][] {{determinant}, b};
  }
}
