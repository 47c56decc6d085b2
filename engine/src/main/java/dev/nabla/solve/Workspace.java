package dev.nabla.solve;

import dev.nabla.enclosure.Digits;
import dev.nabla.enclosure.DigitsException;
import dev.nabla.enclosure.Verdict;
import dev.nabla.expr.Build;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Rational;
import dev.nabla.expr.Walk;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/// What one solving run knows beside the equation: the unknown, the symbols that stand for roots of
/// polynomials and for integers, and what it could not do.
final class Workspace {
  /// Bits to which roots are known in numerical checks; more than [Verdict] asks for.
  private static final int ROOT_BITS = 1200;

  private static final List<String> INTEGER_NAMES = List.of("n", "k", "m", "j", "l", "i");

  private final Expr.Symbol unknown;
  private final Set<String> taken;
  private final Map<Expr.Symbol, RootOf> roots;
  private final Map<Expr.Symbol, Rational> approximations;
  private final Set<Expr.Symbol> integers;
  private final Map<Expr, OptionalDouble> doubles = new HashMap<>();
  private final Set<Expr> unsolved = new LinkedHashSet<>();
  private boolean complete = true;

  Workspace(Expr.Symbol unknown, Iterable<Expr> equations) {
    this.unknown = unknown;
    this.taken = new HashSet<>();
    this.roots = new LinkedHashMap<>();
    this.approximations = new HashMap<>();
    this.integers = new LinkedHashSet<>();
    taken.add(unknown.name());
    equations.forEach(each -> Walk.symbols(each).forEach(symbol -> taken.add(symbol.name())));
  }

  private Workspace(Workspace other, Expr.Symbol unknown) {
    this.unknown = unknown;
    this.taken = other.taken;
    this.roots = other.roots;
    this.approximations = other.approximations;
    this.integers = other.integers;
  }

  /// A workspace for another unknown that knows the same symbols, and has nothing left undone.
  Workspace forUnknown(Expr.Symbol other) {
    return new Workspace(this, other);
  }

  Expr.Symbol unknown() {
    return unknown;
  }

  boolean depends(Expr expr) {
    return Walk.symbols(expr).contains(unknown);
  }

  /// The nodes in which the unknown occurs.
  Set<Expr> moving(Expr expr) {
    Set<Expr> moving = new HashSet<>();
    for (Expr node : Walk.postOrder(expr)) {
      if (node == unknown || node.children().stream().anyMatch(moving::contains)) {
        moving.add(node);
      }
    }
    return moving;
  }

  /// A symbol for a root of a polynomial.
  Expr.Symbol symbolFor(RootOf root) {
    for (Map.Entry<Expr.Symbol, RootOf> known : roots.entrySet()) {
      if (known.getValue().equals(root)) {
        return known.getKey();
      }
    }
    int number = roots.size() + 1;
    while (!taken.add("root_" + number)) {
      number++;
    }
    Expr.Symbol symbol = Build.symbol("root_" + number);
    roots.put(symbol, root);
    approximations.put(symbol, root.near(ROOT_BITS));
    return symbol;
  }

  Map<Expr.Symbol, RootOf> roots() {
    return roots;
  }

  /// A new symbol for an arbitrary integer.
  Expr.Symbol newInteger() {
    String name =
        INTEGER_NAMES.stream()
            .filter(each -> !taken.contains(each))
            .findFirst()
            .orElseGet(() -> "n_" + (integers.size() + 1));
    taken.add(name);
    Expr.Symbol symbol = Build.symbol(name);
    integers.add(symbol);
    return symbol;
  }

  /// The symbol that came first; there must be one.
  Expr.Symbol firstInteger() {
    return integers.iterator().next();
  }

  /// The integers that occur in an expression.
  List<Expr.Symbol> integersIn(Expr expr) {
    return Walk.symbols(expr).stream().filter(integers::contains).toList();
  }

  /// Symbols that are neither the unknown nor known numbers nor integers.
  List<Expr.Symbol> parametersIn(Expr expr) {
    return Walk.symbols(expr).stream()
        .filter(each -> each != unknown && !roots.containsKey(each) && !integers.contains(each))
        .toList();
  }

  /// Whether the expression is a number.
  boolean isNumber(Expr expr) {
    return roots.keySet().containsAll(Walk.symbols(expr));
  }

  /// Values of the symbols that stand for numbers, and of others.
  private Map<Expr.Symbol, Rational> values(Map<Expr.Symbol, Rational> others) {
    Map<Expr.Symbol, Rational> values = new HashMap<>(approximations);
    values.putAll(others);
    return values;
  }

  /// What is known of the value of a number; UNDECIDED for what is none.
  Verdict verdict(Expr number) {
    return isNumber(number) ? verdict(number, Map.of()) : Verdict.UNDECIDED;
  }

  /// What is known of a value that depends on symbols with the given values.
  Verdict verdict(Expr expr, Map<Expr.Symbol, Rational> others) {
    boolean exact = Walk.symbols(expr).stream().noneMatch(roots::containsKey);
    return exact
        ? Verdict.takingNearForZero(expr, others)
        : Verdict.takingNearForZero(expr, values(others), -ROOT_BITS / 2);
  }

  /// A double near the number; nothing if it has no value or is none.
  OptionalDouble approximate(Expr number) {
    OptionalDouble known = doubles.get(number);
    if (known == null) {
      known = approximated(number);
      doubles.put(number, known);
    }
    return known;
  }

  private OptionalDouble approximated(Expr number) {
    if (!isNumber(number)) {
      return OptionalDouble.empty();
    }
    try {
      return OptionalDouble.of(Digits.evaluate(number, approximations, 17).doubleValue());
    } catch (DigitsException none) {
      return verdict(number).isZero() ? OptionalDouble.of(0) : OptionalDouble.empty();
    }
  }

  /// Notes that solutions may be missing.
  void giveUp() {
    complete = false;
  }

  /// Notes an equation whose solutions may be missing, to be searched numerically.
  void leave(Expr equation) {
    complete = false;
    unsolved.add(equation);
  }

  boolean isComplete() {
    return complete;
  }

  List<Expr> unsolved() {
    return new ArrayList<>(unsolved);
  }
}
