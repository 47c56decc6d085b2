package dev.nabla;

import dev.nabla.compile.Compiled;
import dev.nabla.compile.Compiler;
import dev.nabla.derive.Elements;
import dev.nabla.derive.SparseEntries;
import dev.nabla.expr.Build;
import dev.nabla.expr.Expr;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// A sparse Jacobian or Hessian: which entries may differ from 0, and code that computes those and
/// no others.
///
/// Functions, or terms of a function, that are the same up to the names of their symbols are
/// differentiated and compiled once, and evaluated as columns. Each such form is differentiated by
/// as many walks over its graph as its sparsity pattern needs colours. Immutable; any number of
/// threads may use it.
///
/// {@snippet file="dev/nabla/examples/Modes.java" region="sparse"}
public final class SparseDerivative {
  /// Entries of one form, as columns over its instances.
  private static final class Part {
    private final Compiled compiled;
    private final int[][] arguments;
    private final int[][] targets;
    private final int instances;

    /// @param arguments for each symbol of the form its place for each instance
    /// @param targets for each entry of the form where its value is added for each instance
    Part(Compiled compiled, int[][] arguments, int[][] targets, int instances) {
      this.compiled = compiled;
      this.arguments = arguments;
      this.targets = targets;
      this.instances = instances;
    }

    void add(double[] point, double[] values) {
      double[][] columns = new double[arguments.length][instances];
      for (int k = 0; k < columns.length; k++) {
        for (int i = 0; i < instances; i++) {
          columns[k][i] = point[arguments[k][i]];
        }
      }
      double[][] results = new double[targets.length][instances];
      compiled.evaluate(columns, results);
      for (int entry = 0; entry < results.length; entry++) {
        for (int i = 0; i < instances; i++) {
          values[targets[entry][i]] += results[entry][i];
        }
      }
    }
  }

  private final int height;
  private final int width;
  private final int[] rows;
  private final int[] columns;
  private final List<Part> parts;
  private final int colours;

  private SparseDerivative(int height, int width, long[] places, List<Part> parts, int colours) {
    this.height = height;
    this.width = width;
    this.rows = Arrays.stream(places).mapToInt(place -> (int) (place / width)).toArray();
    this.columns = Arrays.stream(places).mapToInt(place -> (int) (place % width)).toArray();
    this.parts = List.copyOf(parts);
    this.colours = colours;
  }

  /// The partial derivatives of functions, a row for each.
  ///
  /// @param names the symbols in the order of the columns; every symbol of the functions
  /// @throws IllegalArgumentException if a function has a symbol that is not named
  /// @throws dev.nabla.derive.NoDerivativeException if a function of the table has no slope formula
  public static SparseDerivative jacobian(List<Formula> functions, List<String> names) {
    return jacobianOf(
        functions.stream().map(each -> each.guarded().asExpression()).toList(), symbols(names));
  }

  /// The partial derivatives of expressions, a row for each.
  public static SparseDerivative jacobianOf(List<Expr> functions, List<Expr.Symbol> symbols) {
    Optional<List<Elements.Element>> elements = Elements.of(functions, symbols);
    return elements.isPresent()
        ? of(
            elements.get(),
            form -> SparseEntries.jacobian(List.of(form.expression()), form.symbols()),
            functions.size(),
            symbols.size(),
            false)
        : whole(SparseEntries.jacobian(functions, symbols), symbols, functions.size());
  }

  /// The second partial derivatives of a function.
  ///
  /// @param names the symbols in the order of rows and columns; every symbol of the function
  /// @throws IllegalArgumentException if the function has a symbol that is not named
  /// @throws dev.nabla.derive.NoDerivativeException if a function of the table has no slope formula
  public static SparseDerivative hessian(Formula function, List<String> names) {
    return hessianOf(function.guarded().asExpression(), symbols(names));
  }

  /// The second partial derivatives of an expression.
  public static SparseDerivative hessianOf(Expr function, List<Expr.Symbol> symbols) {
    Optional<List<Elements.Element>> elements = Elements.of(Elements.terms(function), symbols);
    return elements.isPresent()
        ? of(
            elements.get(),
            form -> SparseEntries.hessian(form.expression(), form.symbols()),
            symbols.size(),
            symbols.size(),
            true)
        : whole(SparseEntries.hessian(function, symbols), symbols, symbols.size());
  }

  private static List<Expr.Symbol> symbols(List<String> names) {
    return names.stream().map(Build::symbol).toList();
  }

  private static SparseDerivative whole(
      SparseEntries entries, List<Expr.Symbol> symbols, int height) {
    int size = entries.values().size();
    long[] places = new long[size];
    for (int i = 0; i < size; i++) {
      places[i] = (long) entries.rows().get(i) * symbols.size() + entries.columns().get(i);
    }
    int[][] arguments = new int[symbols.size()][];
    Arrays.setAll(arguments, i -> new int[] {i});
    int[][] targets = new int[size][];
    Arrays.setAll(targets, i -> new int[] {i});
    List<Part> parts =
        size == 0
            ? List.of()
            : List.of(new Part(Compiler.compile(entries.values(), symbols), arguments, targets, 1));
    return new SparseDerivative(height, symbols.size(), places, parts, entries.colours());
  }

  private static SparseDerivative of(
      List<Elements.Element> elements,
      Function<Elements.Element, SparseEntries> derivatives,
      int height,
      int width,
      boolean symmetric) {
    Map<Elements.Element, SparseEntries> derived = new LinkedHashMap<>();
    int colours = 0;
    int count = 0;
    for (Elements.Element element : elements) {
      SparseEntries entries = derivatives.apply(element);
      colours = Math.max(colours, entries.colours());
      count =
          Math.addExact(
              count, Math.multiplyExact(entries.values().size(), element.owners().size()));
      derived.put(element, entries);
    }
    long[] places = new long[count];
    int next = 0;
    for (Map.Entry<Elements.Element, SparseEntries> each : derived.entrySet()) {
      next = places(each.getKey(), each.getValue(), width, symmetric, places, next);
    }
    long[] distinct = Arrays.stream(places).sorted().distinct().toArray();
    List<Part> parts = new ArrayList<>();
    next = 0;
    for (Map.Entry<Elements.Element, SparseEntries> each : derived.entrySet()) {
      Elements.Element element = each.getKey();
      List<Expr> values = each.getValue().values();
      int instances = element.owners().size();
      int[][] targets = new int[values.size()][instances];
      for (int entry = 0; entry < values.size(); entry++) {
        for (int i = 0; i < instances; i++) {
          targets[entry][i] = Arrays.binarySearch(distinct, places[next++]);
        }
      }
      if (!values.isEmpty()) {
        int[][] arguments = new int[element.symbols().size()][instances];
        for (int i = 0; i < instances; i++) {
          int[] of = element.places().get(i);
          for (int k = 0; k < of.length; k++) {
            arguments[k][i] = of[k];
          }
        }
        parts.add(
            new Part(Compiler.compile(values, element.symbols()), arguments, targets, instances));
      }
    }
    return new SparseDerivative(height, width, distinct, parts, colours);
  }

  /// Where the entries of a form stand, for each instance.
  private static int places(
      Elements.Element element,
      SparseEntries entries,
      int width,
      boolean symmetric,
      long[] places,
      int from) {
    int next = from;
    for (int entry = 0; entry < entries.values().size(); entry++) {
      for (int i = 0; i < element.owners().size(); i++) {
        int[] of = element.places().get(i);
        long row = symmetric ? of[entries.rows().get(entry)] : element.owners().get(i);
        places[next++] = row * width + of[entries.columns().get(entry)];
      }
    }
    return next;
  }

  /// The number of entries that may differ from 0.
  public int size() {
    return rows.length;
  }

  /// The row of each entry, ascending.
  public int[] rows() {
    return rows.clone();
  }

  /// The column of each entry, ascending in a row.
  public int[] columns() {
    return columns.clone();
  }

  /// The most walks over the graph that a form took.
  public int colours() {
    return colours;
  }

  /// The matrix at a point.
  ///
  /// @param point a value for each symbol
  /// @throws IllegalArgumentException if the number of values is wrong
  public SparseMatrix at(double... point) {
    double[] values = new double[size()];
    at(point, values);
    return new SparseMatrix(height, width, rows(), columns(), values);
  }

  /// The values of the entries at a point, in the order of [#rows()] and [#columns()].
  ///
  /// @param values as long as there are entries
  /// @throws IllegalArgumentException if a number of values is wrong
  public void at(double[] point, double[] values) {
    if (point.length != width || values.length != size()) {
      throw new IllegalArgumentException(
          "takes %d values and gives %d, not %d and %d"
              .formatted(width, size(), point.length, values.length));
    }
    Arrays.fill(values, 0);
    parts.forEach(part -> part.add(point, values));
  }
}
