package dev.nabla.derive;

import dev.nabla.expr.ArrayExpr;
import dev.nabla.expr.Build;
import dev.nabla.expr.Effort;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Walk;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Finds expressions that are equal up to the names of their symbols, so that each form is
/// differentiated and compiled once, and evaluated for all its places at once.
///
/// Sums of many terms with few symbols each are partially separable. Source: A. Griewank, Ph. L.
/// Toint, "On the unconstrained optimization of partially separable functions" (1982).
public final class Elements {
  /// Parts that many terms share would be done again for each; up to this ratio it is worth it.
  private static final int MOST_REPETITION = 2;

  /// A form and where it stands.
  ///
  /// @param expression over symbols of its own
  /// @param symbols these symbols
  /// @param owners for each instance the number of the expression that it is
  /// @param places for each instance the places of its symbols among all
  public record Element(
      Expr expression, List<Expr.Symbol> symbols, List<Integer> owners, List<int[]> places) {
    public Element {
      symbols = List.copyOf(symbols);
      owners = List.copyOf(owners);
      places = List.copyOf(places);
    }
  }

  private static final class Group {
    private final Expr first;
    private final List<Expr> symbols;
    private final List<Integer> owners = new ArrayList<>();
    private final List<int[]> places = new ArrayList<>();

    Group(Expr first, List<Expr> symbols) {
      this.first = first;
      this.symbols = symbols;
    }

    Element element() {
      Map<Expr, Expr> renamed = new HashMap<>();
      List<Expr.Symbol> own = new ArrayList<>();
      for (int i = 0; i < symbols.size(); i++) {
        own.add(Build.symbol("place_" + i));
        renamed.put(symbols.get(i), own.get(i));
      }
      return new Element(Walk.substitute(first, renamed), own, owners, places);
    }
  }

  private final Map<Expr, Integer> places = new HashMap<>();
  private final Map<List<Object>, Group> groups = new LinkedHashMap<>();
  private long left;

  private Elements() {}

  /// The forms among scalar expressions; nothing, where the expressions share so much that taking
  /// them apart would repeat work.
  ///
  /// @throws IllegalArgumentException if an expression has a symbol that is not given
  public static Optional<List<Element>> of(List<Expr> expressions, List<Expr.Symbol> symbols) {
    Elements elements = new Elements();
    elements.left = (long) MOST_REPETITION * Walk.postOrder(expressions).size();
    for (int i = 0; i < symbols.size(); i++) {
      elements.places.put(symbols.get(i), i);
    }
    for (int i = 0; i < expressions.size(); i++) {
      elements.add(expressions.get(i), i);
      if (elements.left < 0) {
        return Optional.empty();
      }
    }
    return Optional.of(elements.groups.values().stream().map(Group::element).toList());
  }

  /// The terms of a sum, left to right; numbers are left out.
  public static List<Expr> terms(Expr sum) {
    List<Expr> terms = new ArrayList<>();
    Deque<Expr> pending = new ArrayDeque<>(List.of(sum));
    while (!pending.isEmpty()) {
      Effort.spend(1);
      Expr next = pending.pop();
      if (next instanceof Expr.Sum inner) {
        pending.push(inner.right());
        pending.push(inner.left());
      } else if (!(next instanceof Expr.Numeral)) {
        terms.add(next);
      }
    }
    return terms;
  }

  /// Describes an expression by what its nodes are and where their operands stand; the symbols are
  /// numbered as they appear.
  private void add(Expr expression, int owner) {
    List<Expr> order = Walk.postOrder(expression);
    left -= order.size();
    Map<Expr, Integer> numbers = new HashMap<>();
    List<Object> form = new ArrayList<>(3 * order.size());
    List<Expr> symbols = new ArrayList<>();
    for (Expr node : order) {
      Integer place = places.get(node);
      if (place != null) {
        form.add(symbols.size());
        symbols.add(node);
      } else {
        form.add(kind(node));
        node.children().forEach(child -> form.add(numbers.getOrDefault(child, -1)));
      }
      numbers.put(node, numbers.size());
    }
    Group group = groups.computeIfAbsent(form, key -> new Group(expression, symbols));
    group.owners.add(owner);
    group.places.add(symbols.stream().mapToInt(each -> places.getOrDefault(each, -1)).toArray());
  }

  private static Object kind(Expr node) {
    return switch (node) {
      case Expr.Symbol symbol ->
          throw new IllegalArgumentException("not among the symbols: " + symbol.name());
      case Expr.Numeral numeral -> numeral;
      case Expr.Constant constant -> constant;
      case Expr.Sum sum -> "+";
      case Expr.Product product -> "*";
      case Expr.Power power -> "^";
      case Expr.Apply apply -> apply.function();
      case Expr.Piecewise piecewise ->
          piecewise.branches().stream()
              .map(branch -> branch.conditions().stream().map(each -> each.comparison()).toList())
              .toList();
      case ArrayExpr array ->
          throw new IllegalArgumentException("elements are scalar, not " + array.shape());
    };
  }
}
