package dev.nabla.derive;

import dev.nabla.expr.Effort;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Relation;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;

/// Tells the pass of the differentiator over one function as a tree of steps.
final class Trace {
  private final Derivative pass;
  private final Expr function;
  private final Expr answer;
  private final Expr.Symbol variable;
  private final Naming naming;
  private final Wording wording;
  private final Verifier verifier;

  Trace(Derivative pass, Expr function, Expr answer, Expr.Symbol variable) {
    this.pass = pass;
    this.function = function;
    this.answer = answer;
    this.variable = variable;
    this.naming = new Naming(variable, Letters.avoiding(function, variable));
    this.wording = new Wording(naming);
    this.verifier = new Verifier(claims(), variable);
  }

  Derivative pass() {
    return pass;
  }

  Expr function() {
    return function;
  }

  Expr answer() {
    return answer;
  }

  Expr.Symbol variable() {
    return variable;
  }

  /// A part that is being told, with the parts inside that are still to be.
  private static final class Open {
    private final Expr part;
    private final int id;
    private final Deque<Expr> inside;
    private final List<Step> children = new ArrayList<>();

    private Open(Expr part, int id, List<Expr> inside) {
      this.part = part;
      this.id = id;
      this.inside = new ArrayDeque<>(inside);
    }
  }

  /// All steps as one tree, and each by what it is about.
  ///
  /// @param root the step for the function, with the others inside
  /// @param steps the first step for each part
  /// @param cancels the step that cancels what a rule leaves
  /// @param rewritten the step before all rules
  /// @param simplified the step after all rules
  record Told(
      Step root,
      Map<Expr, Step> steps,
      Map<Expr, Step> cancels,
      Optional<Step> rewritten,
      Optional<Step> simplified) {
    Step step(Expr part) {
      return Objects.requireNonNull(steps.get(part));
    }

    Step cancelling(Expr part) {
      return Objects.requireNonNull(cancels.get(part));
    }
  }

  /// Tells all steps that a granularity shows.
  Told told(Granularity granularity) {
    return new Telling(granularity).tell();
  }

  /// What a rule is applied to inside of a part, constants of sums with them.
  List<Expr> inside(Expr part) {
    if (!pass.depends(part)) {
      return List.of();
    }
    return switch (pass.plan(part)) {
      case Plan.Terms sum -> sum.terms().stream().map(Plan.Terms.Term::value).toList();
      case Plan plan -> naming.isOfVariable(plan) ? List.of() : plan.parts();
    };
  }

  /// What the rule for a part states, from the derivatives of what is inside.
  Expr stated(Expr part, UnaryOperator<Expr> derivatives) {
    Plan plan = pass.plan(part);
    return plan.stated(naming.isOfVariable(plan) ? pass::of : derivatives);
  }

  /// The outer function where the chain rule is applied.
  Optional<Expr> outer(Expr part) {
    return pass.depends(part) && naming.rule(pass.plan(part)) == Rule.CHAIN
        ? Optional.of(naming.outer(pass.plan(part)))
        : Optional.empty();
  }

  /// Whether a step is shown: at least what one has to think about.
  boolean isShown(Expr part, Granularity granularity) {
    return switch (granularity) {
      case EVERY -> true;
      case STANDARD -> !isObvious(part);
      case BRIEF -> !isObvious(part) && !isPlain(part);
    };
  }

  private boolean isObvious(Expr part) {
    return part == variable
        || !pass.depends(part)
        || (pass.plan(part) instanceof Plan.Multiple multiple && multiple.part() == variable);
  }

  private boolean isPlain(Expr part) {
    return switch (naming.rule(pass.plan(part))) {
      case CONSTANT,
          IDENTITY,
          CONSTANT_MULTIPLE,
          SUM,
          DIFFERENCE,
          POWER,
          EXPONENTIAL,
          EXPONENTIAL_BASE,
          LOGARITHM,
          LOGARITHM_BASE,
          TRIGONOMETRIC,
          INVERSE_TRIGONOMETRIC,
          HYPERBOLIC,
          INVERSE_FUNCTION,
          LOGISTIC,
          ERROR_FUNCTION,
          GAMMA_FUNCTION,
          SIMPLIFY ->
          true;
      case PRODUCT,
          QUOTIENT,
          RECIPROCAL,
          CHAIN,
          ABSOLUTE_VALUE,
          LOGARITHMIC_DIFFERENTIATION,
          PIECEWISE ->
          false;
    };
  }

  /// One way down and up the tree.
  private final class Telling {
    private final Granularity granularity;
    private final Map<Expr, Integer> told = new HashMap<>();
    private final Map<Expr, Step> steps = new HashMap<>();
    private final Map<Expr, Step> cancels = new HashMap<>();
    private int next = 1;

    private Telling(Granularity granularity) {
      this.granularity = granularity;
    }

    private Told tell() {
      int id = next++;
      List<Step> children = new ArrayList<>();
      Expr canonical = pass.canonical();
      Optional<Step> rewritten =
          function == canonical
              ? Optional.empty()
              : Optional.of(simplify(function, canonical, "Rewrite"));
      rewritten.ifPresent(children::add);
      Deque<Open> open = new ArrayDeque<>(List.of(new Open(canonical, id, inside(canonical))));
      while (true) {
        Effort.spend(1);
        Open current = open.peek();
        if (!current.inside.isEmpty()) {
          enter(current, open);
        } else if (open.size() > 1) {
          open.pop();
          close(current, open.peek().children);
        } else {
          break;
        }
      }
      Open root = open.pop();
      children.addAll(withOwn(root));
      Optional<Step> simplified =
          pass.raw() == answer
              ? Optional.empty()
              : Optional.of(simplify(pass.raw(), answer, "Simplify"));
      simplified.ifPresent(children::add);
      Step whole = step(id, canonical, function, answer, children, OptionalInt.empty());
      steps.put(canonical, whole);
      return new Told(whole, steps, cancels, rewritten, simplified);
    }

    private void enter(Open current, Deque<Open> open) {
      Expr part = current.inside.pop();
      Integer before = told.get(part);
      if (before != null && !inside(part).isEmpty()) {
        if (isShown(part, granularity)) {
          current.children.add(
              step(next++, part, part, pass.of(part), List.of(), OptionalInt.of(before)));
        }
        return;
      }
      int id = next++;
      if (isShown(part, granularity)) {
        told.put(part, id);
      }
      open.push(new Open(part, id, inside(part)));
    }

    private void close(Open done, List<Step> siblings) {
      List<Step> children = withOwn(done);
      if (isShown(done.part, granularity)) {
        Step step =
            step(done.id, done.part, done.part, pass.of(done.part), children, OptionalInt.empty());
        steps.putIfAbsent(done.part, step);
        siblings.add(step);
      } else {
        siblings.addAll(children);
      }
    }

    /// The steps inside of a part, with the outer function of a chain before them and what cancels
    /// after them.
    private List<Step> withOwn(Open done) {
      if (!pass.depends(done.part) || granularity == Granularity.BRIEF) {
        return done.children;
      }
      Plan plan = pass.plan(done.part);
      List<Step> all = new ArrayList<>();
      if (naming.rule(plan) == Rule.CHAIN) {
        all.addAll(outer(plan));
      }
      all.addAll(done.children);
      Expr stated = plan.stated(pass::of);
      if (stated != pass.of(done.part)) {
        Step cancel = simplify(stated, pass.of(done.part), "Cancel the common power");
        cancels.put(done.part, cancel);
        all.add(cancel);
      }
      return all;
    }

    private List<Step> outer(Plan plan) {
      Expr outer = naming.outer(plan);
      Map<Expr.Symbol, Expr> inner = new LinkedHashMap<>();
      for (int i = 0; i < plan.parts().size(); i++) {
        inner.put(naming.letter(i), plan.parts().get(i));
      }
      List<Step> steps = new ArrayList<>();
      for (int i = 0; i < plan.parts().size(); i++) {
        Expr.Symbol letter = naming.letter(i);
        Expr after = Plan.slope(outer, Naming.place(plan, i));
        Naming own = new Naming(letter, naming.letters());
        Rule rule = ruleOf(outer);
        steps.add(
            new Step(
                next++,
                rule,
                letter,
                outer,
                after,
                List.of(),
                List.of(),
                own.conditionsOf(outer),
                verifier.ofOuter(new Verifier.Claim(outer, after, true), letter, inner),
                OptionalInt.empty(),
                wording.ofOuter(rule, outer, letter, after)));
      }
      return steps;
    }

    private Step simplify(Expr before, Expr after, String what) {
      return new Step(
          next++,
          Rule.SIMPLIFY,
          variable,
          before,
          after,
          List.of(),
          List.of(),
          List.of(),
          verifier.of(new Verifier.Claim(before, after, false)),
          OptionalInt.empty(),
          List.of(Sentence.of(what + ": ", before, "."), Sentence.of("It equals ", after, ".")));
    }

    private Step step(
        int id, Expr part, Expr before, Expr after, List<Step> children, OptionalInt sameAs) {
      Check check = verifier.of(new Verifier.Claim(before, after, true));
      if (!pass.depends(part)) {
        List<Relation> jumps = naming.jumps(part);
        return new Step(
            id,
            Rule.CONSTANT,
            variable,
            before,
            after,
            List.of(),
            children,
            jumps,
            check,
            sameAs,
            wording.ofConstant(part, jumps));
      }
      Plan plan = pass.plan(part);
      List<Relation> conditions = naming.conditions(plan);
      return new Step(
          id,
          naming.rule(plan),
          variable,
          before,
          after,
          naming.bindings(plan),
          children,
          conditions,
          check,
          sameAs,
          wording.of(plan, part));
    }
  }

  private static Rule ruleOf(Expr outer) {
    return switch (outer) {
      case Expr.Power power when power.exponent() instanceof Expr.Symbol -> Rule.EXPONENTIAL_BASE;
      case Expr.Power power -> Rule.POWER;
      case Expr.Apply apply -> Rule.of(apply.function());
      case Expr other -> Rule.IDENTITY;
    };
  }

  /// What all steps say about the variable, the answer first.
  private List<Verifier.Claim> claims() {
    List<Verifier.Claim> claims = new ArrayList<>();
    claims.add(new Verifier.Claim(function, answer, true));
    claims.add(new Verifier.Claim(function, pass.canonical(), false));
    claims.add(new Verifier.Claim(pass.raw(), answer, false));
    for (Expr part : parts()) {
      Expr result = pass.of(part);
      claims.add(new Verifier.Claim(part, result, true));
      if (pass.depends(part)) {
        Expr stated = pass.plan(part).stated(pass::of);
        if (stated != result) {
          claims.add(new Verifier.Claim(stated, result, false));
        }
      }
    }
    return claims;
  }

  /// Everything a rule is applied to.
  List<Expr> parts() {
    List<Expr> parts = new ArrayList<>();
    Map<Expr, Boolean> seen = new HashMap<>();
    Deque<Expr> pending = new ArrayDeque<>(List.of(pass.canonical()));
    while (!pending.isEmpty()) {
      Expr part = pending.pop();
      if (seen.put(part, true) == null) {
        parts.add(part);
        inside(part).reversed().forEach(pending::push);
      }
    }
    return parts;
  }
}
