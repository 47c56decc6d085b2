package dev.nabla.derive;

import dev.nabla.expr.Expr;
import dev.nabla.expr.Relation;
import java.util.List;
import java.util.OptionalInt;

/// One application of a rule.
///
/// `after` is the derivative of `before` by the variable; with the rule [Rule#SIMPLIFY] it is equal
/// to `before`.
///
/// @param id a number, counted in the order of reading
/// @param rule the rule
/// @param variable what is differentiated by; in the outer function of a chain, its letter
/// @param before what the rule acts on
/// @param after what comes of it, with everything inside done
/// @param bindings what the letters of the rule stand for
/// @param children the steps inside
/// @param conditions what must hold for this step, beyond what must for the steps inside
/// @param check how it stood the comparison with automatic differentiation
/// @param sameAs the step that did the same before, where there is one; then no children are told
/// @param sentences what it does: first the rule and what it acts on, then the rule in letters,
///   then where it holds if not everywhere
public record Step(
    int id,
    Rule rule,
    Expr.Symbol variable,
    Expr before,
    Expr after,
    List<Binding> bindings,
    List<Step> children,
    List<Relation> conditions,
    Check check,
    OptionalInt sameAs,
    List<Sentence> sentences) {
  public Step {
    bindings = List.copyOf(bindings);
    children = List.copyOf(children);
    conditions = List.copyOf(conditions);
    sentences = List.copyOf(sentences);
  }

  /// A letter of a rule and what it stands for.
  public record Binding(String letter, Expr value) {}
}
