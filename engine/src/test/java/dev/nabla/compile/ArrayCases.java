package dev.nabla.compile;

import dev.nabla.expr.ArrayBuild;
import dev.nabla.expr.Branch;
import dev.nabla.expr.Build;
import dev.nabla.expr.Comparison;
import dev.nabla.expr.Dimension;
import dev.nabla.expr.ElementaryFunction;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Rational;
import dev.nabla.expr.Reducer;
import dev.nabla.expr.Relation;
import dev.nabla.expr.Shape;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// Reads what `arrays.py` writes; the notation is described there.
final class ArrayCases {
  private ArrayCases() {}

  /// An expression with arguments, and what NumPy or JAX says about it.
  ///
  /// @param expected the value, and then the gradient by each argument, if it is one
  record Case(
      String text,
      boolean isGradient,
      Map<Expr.Symbol, double[]> arguments,
      List<Expected> expected) {
    Expr expression() {
      return new Notation(arguments.keySet().stream().toList(), text).read();
    }

    List<Expr.Symbol> symbols() {
      return List.copyOf(arguments.keySet());
    }

    double[][] values() {
      return arguments.values().toArray(double[][]::new);
    }

    @Override
    public String toString() {
      return text.length() < 100 ? text : text.substring(0, 100) + "…";
    }
  }

  @SuppressWarnings("ArrayRecordComponent")
  record Expected(Shape shape, double[] shown) {
    private static final int FEW = 60;

    /// The same entries and sum of an array.
    double[] shownOf(double[] entries) {
      if (entries.length <= FEW) {
        return entries;
      }
      double[] shownOf = new double[(entries.length + 96) / 97 + 1];
      double sum = 0;
      for (int i = 0; i < entries.length; i++) {
        sum += (i % 3 + 1) * entries[i];
        if (i % 97 == 0) {
          shownOf[i / 97] = entries[i];
        }
      }
      shownOf[shownOf.length - 1] = sum;
      return shownOf;
    }
  }

  static List<Case> all() {
    List<Case> cases = new ArrayList<>();
    Map<Expr.Symbol, double[]> arguments = new LinkedHashMap<>();
    for (String line : lines()) {
      List<String> words = Arrays.asList(line.split(" "));
      switch (words.getFirst()) {
        case "in" -> {
          Shape shape = shape(words.get(2));
          arguments.put(
              Build.symbol(words.get(1), shape),
              entries(
                  shape.size(),
                  Integer.parseInt(words.get(3)),
                  Double.parseDouble(words.get(4)),
                  Double.parseDouble(words.get(5))));
        }
        case "value", "gradient" -> {
          cases.add(
              new Case(
                  line.substring(line.indexOf(' ') + 1),
                  words.getFirst().equals("gradient"),
                  new LinkedHashMap<>(arguments),
                  new ArrayList<>()));
          arguments.clear();
        }
        case "=" ->
            cases
                .getLast()
                .expected
                .add(
                    new Expected(
                        shape(words.get(2)),
                        words.subList(3, words.size()).stream()
                            .mapToDouble(ArrayCases::number)
                            .toArray()));
        default -> {}
      }
    }
    return cases;
  }

  private static List<String> lines() {
    try (InputStream in = ArrayCases.class.getResourceAsStream("arrays.txt")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static double number(String word) {
    return switch (word) {
      case "inf" -> Double.POSITIVE_INFINITY;
      case "-inf" -> Double.NEGATIVE_INFINITY;
      case "nan" -> Double.NaN;
      default -> Double.parseDouble(word);
    };
  }

  private static Shape shape(String word) {
    return word.equals("()")
        ? Shape.SCALAR
        : Shape.of(Arrays.stream(word.split("x")).mapToInt(Integer::parseInt).toArray());
  }

  private static double[] entries(int count, int seed, double low, double high) {
    double[] entries = new double[count];
    for (int i = 0; i < count; i++) {
      long number = (i * 7919L + seed * 104729L) % 2003;
      entries[i] = low + (high - low) * (number / 2003.0);
    }
    return entries;
  }

  /// The notation with the operation in front.
  private static final class Notation {
    private final List<Expr.Symbol> symbols;
    private final Deque<String> words;

    Notation(List<Expr.Symbol> symbols, String text) {
      this.symbols = symbols;
      words =
          new ArrayDeque<>(
              Arrays.asList(text.replace("(", "( ").replace(")", " )").trim().split("\\s+")));
    }

    Expr read() {
      String word = words.pop();
      if (!word.equals("(")) {
        return symbols.stream()
            .filter(symbol -> symbol.name().equals(word))
            .<Expr>map(symbol -> symbol)
            .findFirst()
            .orElseGet(() -> Build.number(Rational.of(Double.parseDouble(word))));
      }
      Expr expr = operation(words.pop());
      if (!words.pop().equals(")")) {
        throw new IllegalStateException("too many operands: " + expr);
      }
      return expr;
    }

    private Expr operation(String head) {
      return switch (head) {
        case "+" -> read().plus(read());
        case "-" -> read().minus(read());
        case "*" -> read().times(read());
        case "/" -> read().div(read());
        case "neg" -> Build.negate(read());
        case "exp" -> Build.exp(read());
        case "ln" -> apply(ElementaryFunction.LN);
        case "sin" -> apply(ElementaryFunction.SIN);
        case "tanh" -> apply(ElementaryFunction.TANH);
        case "sigmoid" -> Build.sigmoid(read());
        case "softplus" -> apply(ElementaryFunction.SOFTPLUS);
        case "relu" -> apply(ElementaryFunction.RELU);
        case "abs" -> apply(ElementaryFunction.ABS);
        case "sqrt" -> Build.sqrt(read());
        case "pow" -> read().pow(number());
        case "T" -> ArrayBuild.transpose(read());
        case "diag" -> ArrayBuild.diagonalMatrix(read());
        case "diagof" -> ArrayBuild.diagonalOf(read());
        case "trace" -> ArrayBuild.trace(read());
        case "logdet" -> ArrayBuild.logDeterminant(read());
        case "dot" -> ArrayBuild.dot(read(), read());
        case "outer" -> ArrayBuild.outer(read(), read());
        case "solve" -> ArrayBuild.solve(read(), read());
        case "eye" -> ArrayBuild.identity(new Dimension.Fixed(number()));
        case "sum" -> ArrayBuild.sum(read(), numbers());
        case "mean" -> ArrayBuild.mean(read(), numbers());
        case "max" -> ArrayBuild.reduce(Reducer.MAX, read(), numbers());
        case "lse" -> ArrayBuild.reduce(Reducer.LOG_SUM_EXP, read(), numbers());
        case "reshape" -> ArrayBuild.reshape(read(), Shape.of(numbers()));
        case "expand" -> ArrayBuild.expand(read(), Shape.of(numbers()));
        case "slice" -> ArrayBuild.slice(read(), number(), number(), number(), number());
        case "index" -> ArrayBuild.index(read(), number(), number());
        case "embed" ->
            ArrayBuild.embed(read(), number(), number(), number(), new Dimension.Fixed(number()));
        case "cat" -> {
          int axis = number();
          List<Expr> parts = new ArrayList<>();
          while (!Objects.equals(words.peek(), ")")) {
            parts.add(read());
          }
          yield ArrayBuild.concatenate(axis, parts);
        }
        case "where" -> {
          Comparison comparison =
              switch (words.pop()) {
                case "<" -> Comparison.LESS;
                case ">=" -> Comparison.GREATER_OR_EQUAL;
                default -> Comparison.EQUAL;
              };
          Relation relation = new Relation(read(), comparison, read());
          yield Build.piecewise(
              List.of(new Branch(List.of(relation), read())), Optional.of(read()));
        }
        default -> throw new IllegalArgumentException(head);
      };
    }

    private Expr apply(ElementaryFunction function) {
      return Build.apply(function, read());
    }

    private int number() {
      return Integer.parseInt(words.pop());
    }

    private int[] numbers() {
      List<Integer> numbers = new ArrayList<>();
      while (!Objects.equals(words.peek(), ")")) {
        numbers.add(number());
      }
      return numbers.stream().mapToInt(each -> each).toArray();
    }
  }
}
