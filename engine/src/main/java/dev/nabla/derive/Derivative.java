package dev.nabla.derive;

import static dev.nabla.expr.Build.ZERO;

import dev.nabla.algebra.Conditions;
import dev.nabla.algebra.Tidy;
import dev.nabla.expr.Effort;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Guarded;
import dev.nabla.expr.Relation;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The symbolic derivative in textbook form, with the conditions under which it is one.
///
/// One pass over the distinct parts; shared parts are differentiated once. Time and size grow
/// linearly with the number of distinct nodes.
public final class Derivative {
  private final Expr function;
  private final Expr canonical;
  private final Planner planner;
  private final Map<Expr, Plan> plans = new HashMap<>();
  private final Map<Expr, Expr> derivatives = new LinkedHashMap<>();

  private Derivative(Expr function, Expr.Symbol variable) {
    this.function = function;
    this.canonical = Tidy.of(function);
    this.planner = new Planner(canonical, variable);
    differentiate();
  }

  /// The derivative of a function with respect to a scalar symbol. The conditions say where the
  /// function is defined and has the derivative, as far as the derivative's own formula does not.
  ///
  /// @throws NoDerivativeException if a function of the table has no slope formula
  public static Guarded of(Expr function, Expr.Symbol variable) {
    return pass(function, variable).answer();
  }

  /// The derivative of a guarded function: its conditions stay.
  public static Guarded of(Guarded function, Expr.Symbol variable) {
    return pass(function.expression(), variable).answer(function.where());
  }

  /// The derivative of an order. When it would be too long to read, it comes in a form whose parts
  /// are shared and whose size grows with the square of the order.
  ///
  /// @param order at least 0
  public static Guarded of(Guarded function, Expr.Symbol variable, int order) {
    return HigherDerivative.of(function, variable, order);
  }

  /// The pass over a function, done.
  static Derivative pass(Expr function, Expr.Symbol variable) {
    return new Derivative(function, variable);
  }

  private Guarded answer() {
    Expr raw = raw();
    Expr tidy = Tidy.of(raw);
    List<Relation> needed = new ArrayList<>(Conditions.natural(function));
    needed.addAll(planner.needed(canonical));
    needed.addAll(Conditions.natural(raw));
    return new Guarded(tidy, Conditions.notImplied(needed, tidy));
  }

  /// The derivative of the function where it is guarded.
  Guarded answer(List<Relation> where) {
    Guarded derivative = answer();
    List<Relation> needed = new ArrayList<>(where);
    needed.addAll(derivative.where());
    return new Guarded(
        derivative.expression(), Conditions.notImplied(needed, derivative.expression()));
  }

  /// Parts before what is made of them, with a stack of what is still to be done.
  private void differentiate() {
    Deque<Expr> pending = new ArrayDeque<>();
    if (planner.depends(canonical)) {
      pending.push(canonical);
    }
    while (!pending.isEmpty()) {
      Effort.spend(1);
      Expr part = pending.peek();
      Plan plan = plans.get(part);
      if (plan == null) {
        plan = planner.plan(part);
        plans.put(part, plan);
        for (Expr needed : plan.parts()) {
          if (!plans.containsKey(needed)) {
            pending.push(needed);
          }
        }
      } else {
        pending.pop();
        if (!derivatives.containsKey(part)) {
          derivatives.put(part, plan.result(this::of));
        }
      }
    }
  }

  /// The function in canonical form, which is what is differentiated.
  Expr canonical() {
    return canonical;
  }

  /// The derivative before it is brought into canonical form.
  Expr raw() {
    return of(canonical);
  }

  /// The derivative of a part.
  Expr of(Expr part) {
    return derivatives.getOrDefault(part, ZERO);
  }

  /// The parts that were differentiated, parts before what is made of them.
  Collection<Expr> parts() {
    return derivatives.keySet();
  }

  /// The rule by which a part that changes was differentiated.
  Plan plan(Expr part) {
    Plan plan = plans.get(part);
    if (plan == null) {
      throw new IllegalArgumentException("no part that changes: " + part);
    }
    return plan;
  }

  /// Whether a part changes with the variable.
  boolean depends(Expr part) {
    return planner.depends(part);
  }
}
