package dev.nabla.compile;

import dev.nabla.expr.ArrayExpr;
import dev.nabla.expr.ArrayOperation;
import dev.nabla.expr.Expr;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The numbers and sizes of buffers while statements are made. Every temporary value has its own
/// buffer until [BufferReuse] makes them share.
final class Buffers {
  private final List<Integer> arguments;
  private final List<Integer> results;
  private final List<Integer> temporaries = new ArrayList<>();
  private final Map<Expr, Integer> numbers = new HashMap<>();
  private final Map<Expr, Integer> reserved = new HashMap<>();

  Buffers(List<Expr.Symbol> symbols, List<Expr> roots) {
    arguments = symbols.stream().map(symbol -> symbol.shape().size()).toList();
    results = roots.stream().map(root -> root.shape().size()).toList();
    for (int i = 0; i < symbols.size(); i++) {
      numbers.put(symbols.get(i), i);
    }
    for (int i = 0; i < roots.size(); i++) {
      reserved.putIfAbsent(held(roots.get(i)), result(i));
    }
  }

  /// The node whose entries, in the order of rows, are those of the given one.
  static Expr held(Expr node) {
    Expr held = node;
    while (held instanceof ArrayExpr array
        && array.operation() instanceof ArrayOperation.Reshaping) {
      held = array.operand();
    }
    return held;
  }

  int result(int root) {
    return arguments.size() + root;
  }

  boolean isResult(int buffer) {
    return buffer >= arguments.size() && buffer < arguments.size() + results.size();
  }

  boolean holds(Expr node) {
    return Place.isReshaping(node) || numbers.containsKey(node);
  }

  /// The buffer that was made for a node.
  int of(Expr node) {
    return Objects.requireNonNull(numbers.get(node));
  }

  /// The buffer from which a node is loaded: one with other axes from its operand's.
  int loaded(Expr node) {
    return of(source(node));
  }

  /// The node whose buffer is read for this one.
  static Expr source(Expr node) {
    return Place.isReshaping(node) ? node.children().getFirst() : node;
  }

  /// A buffer for a node: that of a result, or a new one.
  int add(Expr node) {
    Integer result = reserved.get(node);
    int buffer = result != null ? result : temporary(node.shape().size());
    numbers.put(node, buffer);
    return buffer;
  }

  int temporary(int size) {
    temporaries.add(size);
    return arguments.size() + results.size() + temporaries.size() - 1;
  }

  ArrayProgram program(List<Statement> statements) {
    return new ArrayProgram(arguments, results, temporaries, statements);
  }
}
