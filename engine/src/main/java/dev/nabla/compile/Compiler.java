package dev.nabla.compile;

import dev.nabla.expr.Expr;
import dev.nabla.expr.Walk;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// From expressions to something that evaluates columns of numbers.
public final class Compiler {
  private Compiler() {}

  /// Compiles several expressions at once; what they share is computed once. Takes time in
  /// proportion to the number of distinct nodes, and never recurses.
  ///
  /// @param roots what to compute, at least one, all scalar
  /// @param arguments the symbols in the order of the columns; some may not occur in the roots
  /// @throws IllegalArgumentException if a root has a symbol that is no argument (the message names
  ///   all of them), an argument occurs twice, there is no root, or something is not scalar
  public static Compiled compile(List<? extends Expr> roots, List<Expr.Symbol> arguments) {
    if (roots.isEmpty()) {
      throw new IllegalArgumentException("nothing to compile");
    }
    Set<Expr.Symbol> known = new LinkedHashSet<>(arguments);
    if (known.size() < arguments.size()) {
      throw new IllegalArgumentException("an argument occurs twice");
    }
    Set<String> unknown = new LinkedHashSet<>();
    for (Expr node : Walk.postOrder(roots)) {
      if (!node.shape().isScalar()) {
        throw new IllegalArgumentException(
            "only scalars can be compiled, not shape " + node.shape());
      }
      if (node instanceof Expr.Symbol symbol && !known.contains(symbol)) {
        unknown.add(symbol.name());
      }
    }
    if (!unknown.isEmpty()) {
      throw new IllegalArgumentException(
          unknown.stream().collect(Collectors.joining(", ", "not among the arguments: ", "")));
    }
    return Compiled.of(
        Scheduling.schedule(
            Lowering.lower(StableForms.of(List.copyOf(roots)), List.copyOf(arguments))));
  }

  /// Compiles an expression together with an estimate of the rounding error of its value, which is
  /// a second root: to the first order, in units of 2^−53. Where it is large beside the value,
  /// digits were lost by cancellation.
  ///
  /// @throws IllegalArgumentException as for several
  public static Compiled compileWithError(Expr root, Expr.Symbol... arguments) {
    Expr stable = StableForms.of(List.of(root)).getFirst();
    return compile(List.of(root, ErrorBounds.of(stable)), List.of(arguments));
  }

  /// Compiles one expression.
  ///
  /// @throws IllegalArgumentException as for several
  public static Compiled compile(Expr root, Expr.Symbol... arguments) {
    return compile(List.of(root), List.of(arguments));
  }
}
