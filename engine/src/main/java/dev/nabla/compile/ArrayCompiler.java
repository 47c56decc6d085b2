package dev.nabla.compile;

import dev.nabla.compile.kernel.MatrixKernels;
import dev.nabla.expr.ArrayBuild;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Shape;
import dev.nabla.expr.Walk;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// From expressions with shapes, scalars and arrays in one graph, to something that runs on plain
/// arrays of numbers in the order of rows.
///
/// ```
/// Expr.Symbol x = Build.symbol("x", Shape.of(new Dimension.Named("n")));
/// CompiledArrays mean =
///     ArrayCompiler.compile(List.of(ArrayBuild.mean(x)), List.of(x), Map.of("n", 3));
/// double[][] result = mean.run(new double[] {1, 2, 6}); // {{3}}
/// ```
public final class ArrayCompiler {
  private ArrayCompiler() {}

  /// Compiles several expressions at once; what they share is computed once.
  ///
  /// @param roots what to compute, at least one
  /// @param arguments the symbols in the order of the arguments; some may not occur in the roots
  /// @param sizes the length for each name of one; a scalar symbol of that name is that number
  /// @throws IllegalArgumentException if a root has a symbol that is no argument, an argument
  ///   occurs twice or is also the name of a length, a length is not given, or shapes do not fit
  /// @throws ArithmeticException if a value would have more entries than an array can
  public static CompiledArrays compile(
      List<? extends Expr> roots, List<Expr.Symbol> arguments, Map<String, Integer> sizes) {
    if (roots.isEmpty()) {
      throw new IllegalArgumentException("nothing to compile");
    }
    Sizes lengths = new Sizes(sizes);
    for (Expr.Symbol argument : arguments) {
      if (argument.shape().isScalar() && sizes.containsKey(argument.name())) {
        throw new IllegalArgumentException(argument.name() + " is an argument and a length");
      }
    }
    List<Expr.Symbol> bound = arguments.stream().map(lengths::bind).toList();
    List<Expr> plain = lengths.bind(roots);
    check(plain, bound);
    List<Shape> shapes = plain.stream().map(Expr::shape).toList();
    List<Expr> ready =
        filling(StableForms.of(ArrayRewrites.of(filling(StableForms.of(plain), shapes))), shapes);
    ArrayProgram program = RowPasses.of(ArrayLowering.lower(ready, bound));
    ProgramVerifier.verify(program);
    return new CompiledArrays(
        BufferReuse.of(program),
        bound.stream().map(Expr::shape).toList(),
        shapes,
        Tiers::rising,
        MatrixKernels.best());
  }

  /// Compiles expressions whose lengths are all known.
  ///
  /// @throws IllegalArgumentException as with sizes
  public static CompiledArrays compile(List<? extends Expr> roots, List<Expr.Symbol> arguments) {
    return compile(roots, arguments, Map.of());
  }

  /// Equal expressions whose values overflow and cancel less. Compiling does this by itself; a
  /// function that is to be differentiated should be made stable before, since the slope of ln σ(z)
  /// is σ(−z), while that of its parts is σ(z)σ(−z)/σ(z), which is 0/0 far from 0.
  public static List<Expr> stable(List<? extends Expr> roots) {
    List<Expr> plain = List.copyOf(roots);
    return filling(StableForms.of(plain), plain.stream().map(Expr::shape).toList());
  }

  private static void check(List<Expr> roots, List<Expr.Symbol> arguments) {
    Set<Expr.Symbol> known = new LinkedHashSet<>(arguments);
    if (known.size() < arguments.size()) {
      throw new IllegalArgumentException("an argument occurs twice");
    }
    Set<String> unknown = new LinkedHashSet<>();
    for (Expr node : Walk.postOrder(roots)) {
      node.shape().size();
      if (node instanceof Expr.Symbol symbol && !known.contains(symbol)) {
        unknown.add(symbol.name());
      }
    }
    if (!unknown.isEmpty()) {
      throw new IllegalArgumentException(
          unknown.stream().collect(Collectors.joining(", ", "not among the arguments: ", "")));
    }
  }

  private static List<Expr> filling(List<Expr> roots, List<Shape> shapes) {
    List<Expr> filling = new ArrayList<>();
    for (int i = 0; i < roots.size(); i++) {
      filling.add(ArrayBuild.expand(roots.get(i), shapes.get(i)));
    }
    return filling;
  }
}
