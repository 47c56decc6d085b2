package dev.nabla.derive;

import dev.nabla.expr.ArrayExpr;
import dev.nabla.expr.Build;
import dev.nabla.expr.Effort;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Rational;
import dev.nabla.expr.Walk;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The Taylor coefficients of an expression at the variable itself, as expressions that share their
/// parts: the n-th derivative is n! times the n-th one.
///
/// A node y with operands u has y' = Σ ∂y/∂u · u', so n·yₙ = Σ k·uₖ·(∂y/∂u)ₙ₋ₖ, and the partial
/// derivatives, which come from [Partials], have coefficients of their own. Products convolve. A.
/// Griewank and A. Walther, "Evaluating Derivatives" (2nd edition, 2008), section 13.2.
final class TaylorCoefficients {
  private record Place(Expr node, int order) {}

  private final Expr.Symbol variable;
  private final Map<Place, Expr> known = new HashMap<>();
  private final Map<Expr, List<Expr>> slopes = new HashMap<>();
  private final Set<Expr> constant = new HashSet<>();

  TaylorCoefficients(Expr.Symbol variable) {
    this.variable = variable;
  }

  /// The derivative of an order of an expression without cases.
  Expr derivative(Expr function, int order) {
    Rational factorial = Rational.ONE;
    for (int i = 2; i <= order; i++) {
      factorial = factorial.times(Rational.of(i));
    }
    return Build.product(Build.number(factorial), coefficient(function, order));
  }

  private Expr coefficient(Expr function, int order) {
    Place wanted = new Place(function, order);
    Deque<Place> pending = new ArrayDeque<>(List.of(wanted));
    while (!pending.isEmpty()) {
      Effort.spend(1);
      Place place = pending.peek();
      List<Place> missing =
          known.containsKey(place)
              ? List.of()
              : needed(place).stream().filter(each -> !isKnown(each)).toList();
      if (missing.isEmpty()) {
        pending.pop();
        known.computeIfAbsent(place, this::compute);
      } else {
        missing.forEach(pending::push);
      }
    }
    return at(function, order);
  }

  private boolean isKnown(Place place) {
    return place.order == 0 || known.containsKey(place) || isConstant(place.node);
  }

  private Expr at(Expr node, int order) {
    if (order == 0) {
      return node;
    }
    Expr coefficient = known.get(new Place(node, order));
    return coefficient == null ? Build.ZERO : coefficient;
  }

  private boolean isConstant(Expr node) {
    if (node == variable || slopes.containsKey(node)) {
      return false;
    }
    if (!constant.contains(node) && !Walk.symbols(node).contains(variable)) {
      constant.add(node);
    }
    return constant.contains(node);
  }

  /// Places of a lower order, or of an operand.
  private List<Place> needed(Place place) {
    List<Place> needed = new ArrayList<>();
    int n = place.order;
    switch (place.node) {
      case Expr.Leaf leaf -> {}
      case Expr.Sum sum -> {
        needed.add(new Place(sum.left(), n));
        needed.add(new Place(sum.right(), n));
      }
      case Expr.Product product -> {
        for (int k = 0; k <= n; k++) {
          needed.add(new Place(product.left(), k));
          needed.add(new Place(product.right(), k));
        }
      }
      case Expr.Power power -> addChain(needed, power, n);
      case Expr.Apply apply -> addChain(needed, apply, n);
      case ArrayExpr array -> throw new IllegalArgumentException("an array: " + array);
      case Expr.Piecewise piecewise -> throw new IllegalArgumentException("cases: " + piecewise);
    }
    return needed;
  }

  private void addChain(List<Place> needed, Expr node, int n) {
    List<Expr> partials = slopesOf(node);
    for (int i = 0; i < partials.size(); i++) {
      Expr operand = node.children().get(i);
      if (!isConstant(operand)) {
        for (int k = 1; k <= n; k++) {
          needed.add(new Place(operand, k));
          needed.add(new Place(partials.get(i), n - k));
        }
      }
    }
  }

  /// The partial derivatives of a node; 0 in the place of those that are multiplied by 0.
  private List<Expr> slopesOf(Expr node) {
    List<Expr> before = slopes.get(node);
    if (before != null) {
      return before;
    }
    List<Expr> partials = new ArrayList<>();
    for (int i = 0; i < node.children().size(); i++) {
      partials.add(
          isConstant(node.children().get(i))
              ? Build.ZERO
              : switch (Partials.of(node, i)) {
                case Partial.Factor factor -> factor.value();
                case Partial.Linear linear ->
                    throw new IllegalArgumentException("an array: " + node);
                case Partial.Selected selected -> Build.ONE;
                case Partial.Unfelt unfelt -> Build.ZERO;
              });
    }
    slopes.put(node, partials);
    return partials;
  }

  private Expr compute(Place place) {
    int n = place.order;
    return switch (place.node) {
      case Expr.Leaf leaf -> n == 0 ? leaf : leaf == variable && n == 1 ? Build.ONE : Build.ZERO;
      case Expr.Sum sum -> Build.sum(at(sum.left(), n), at(sum.right(), n));
      case Expr.Product product -> convolution(product, n);
      case Expr.Power power -> chain(power, n);
      case Expr.Apply apply -> chain(apply, n);
      case ArrayExpr array -> throw new IllegalArgumentException("an array: " + array);
      case Expr.Piecewise piecewise -> throw new IllegalArgumentException("cases: " + piecewise);
    };
  }

  private Expr convolution(Expr.Product product, int n) {
    Expr sum = Build.ZERO;
    for (int k = 0; k <= n; k++) {
      sum = Build.sum(sum, term(at(product.left(), k), at(product.right(), n - k)));
    }
    return sum;
  }

  /// A coefficient that is 0 everywhere makes the term 0, whatever the other needs.
  private static Expr term(Expr one, Expr other) {
    return one.isZero() || other.isZero() ? Build.ZERO : Build.product(one, other);
  }

  private Expr chain(Expr node, int n) {
    Expr sum = Build.ZERO;
    List<Expr> partials = slopesOf(node);
    for (int i = 0; i < partials.size(); i++) {
      Expr operand = node.children().get(i);
      for (int k = 1; k <= n && !isConstant(operand); k++) {
        Expr share = term(at(operand, k), at(partials.get(i), n - k));
        sum = Build.sum(sum, Build.product(Build.number(Rational.of(k, n)), share));
      }
    }
    return sum;
  }
}
