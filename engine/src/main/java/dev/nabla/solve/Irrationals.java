package dev.nabla.solve;

import dev.nabla.algebra.Tidy;
import dev.nabla.algebra.polynomial.Atoms;
import dev.nabla.algebra.polynomial.Generator;
import dev.nabla.algebra.polynomial.Polynomial;
import dev.nabla.algebra.polynomial.RationalFunction;
import dev.nabla.enclosure.Verdict;
import dev.nabla.expr.Build;
import dev.nabla.expr.ElementaryFunction;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Rational;
import dev.nabla.expr.Walk;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;

/// Equations with roots: one root after the other is removed by a power, which may add zeros.
final class Irrationals {
  private Irrationals() {}

  /// A root atom: the number whose power of this degree is the radicand.
  private record Root(int atom, Expr expression, Expr radicand, int degree) {}

  /// The atoms of an expression and of what stands under its roots.
  static Atoms atoms(Expr expr) {
    Set<Expr> all = new LinkedHashSet<>(List.of(expr));
    for (Expr node : Walk.postOrder(expr)) {
      if (node instanceof Expr.Power power
          && power.exponent() instanceof Expr.Numeral e
          && !e.value().isInteger()) {
        all.add(power.base());
      }
      if (node instanceof Expr.Apply apply && apply.function() == ElementaryFunction.ROOT) {
        all.add(apply.argument());
      }
    }
    return Atoms.of(all);
  }

  private static Optional<Root> root(Atoms atoms, int atom) {
    Generator generator = atoms.generator(atom);
    if (generator.over() > 1 && generator.tail().isOne()) {
      return Optional.of(
          new Root(atom, generator.toExpression(), generator.base(), generator.over()));
    }
    if (generator.base() instanceof Expr.Apply apply
        && apply.function() == ElementaryFunction.ROOT
        && apply.arguments().get(1) instanceof Expr.Numeral degree
        && degree.value().isSmallInteger()
        && degree.value().signum() > 0) {
      return Optional.of(new Root(atom, apply, apply.argument(), degree.value().intValueExact()));
    }
    return Optional.empty();
  }

  static Optional<List<Candidate>> solve(
      Zeros zeros,
      Atoms atoms,
      Polynomial factor,
      SequencedSet<Integer> moving,
      Expr origin,
      int depth) {
    for (int atom : moving) {
      Optional<Root> root = root(atoms, atom);
      if (root.isPresent() && !(root.get().radicand instanceof Expr.Symbol)) {
        Optional<List<Candidate>> solved = substituted(zeros, atoms, factor, moving, root.get());
        return solved.isPresent()
            ? solved
            : eliminated(zeros, atoms, factor, root.get(), origin, depth);
      }
    }
    return Optional.empty();
  }

  /// With r the n-th root of ax + b and nothing else but x: x is (rⁿ − b)/a.
  private static Optional<List<Candidate>> substituted(
      Zeros zeros, Atoms atoms, Polynomial factor, SequencedSet<Integer> moving, Root root) {
    Workspace workspace = zeros.workspace();
    Expr x = workspace.unknown();
    Expr radicand = Normal.expanded(root.radicand);
    Expr b = Walk.substitute(radicand, Map.of(x, Build.ZERO));
    Expr a = Tidy.of(Walk.substitute(radicand, Map.of(x, Build.ONE)).minus(b));
    boolean linear = !a.isZero() && !workspace.depends(Normal.expanded(radicand.minus(a.times(x))));
    boolean onlyX =
        moving.stream().allMatch(each -> each == root.atom || atoms.expression(each) == x);
    if (!linear || !onlyX) {
      return Optional.empty();
    }
    Expr.Symbol r = Build.symbol("the root");
    Expr inside = r.pow(root.degree).minus(b).div(a);
    Expr equation =
        Walk.substitute(atoms.toExpression(factor), Map.of(root.expression, r, x, inside));
    Atoms others = Atoms.of(Tidy.of(equation));
    Polynomial numerator = others.fraction(Tidy.of(equation)).numerator();
    if (numerator.isZero() || others.number(r).isEmpty()) {
      return Optional.empty();
    }
    List<Candidate> all = new ArrayList<>();
    Optional<List<Expr>> roots = zeros.roots(others, numerator, others.number(r).getAsInt());
    if (roots.isEmpty()) {
      return Optional.empty();
    }
    for (Expr value : roots.get()) {
      boolean negative = root.degree % 2 == 0 && workspace.verdict(value) == Verdict.NEGATIVE;
      if (!negative) {
        all.add(Candidate.of(Normal.expanded(Walk.substitute(inside, Map.of(r, value)))));
      }
    }
    return Optional.of(all);
  }

  /// The product over all values of the root, in which it does not occur: A² − B²u, and so on.
  private static Optional<List<Candidate>> eliminated(
      Zeros zeros, Atoms atoms, Polynomial factor, Root root, Expr origin, int depth) {
    RationalFunction u = atoms.fraction(root.radicand);
    if (u.numerator().contains(root.atom) || u.denominator().contains(root.atom)) {
      return Optional.empty();
    }
    List<RationalFunction> parts = new ArrayList<>();
    for (int i = 0; i < root.degree; i++) {
      parts.add(RationalFunction.ZERO);
    }
    List<Polynomial> coefficients = factor.coefficients(root.atom);
    for (int i = 0; i < coefficients.size(); i++) {
      RationalFunction part =
          RationalFunction.of(coefficients.get(i)).times(u.pow(i / root.degree));
      parts.set(i % root.degree, parts.get(i % root.degree).plus(part));
    }
    Optional<RationalFunction> product = product(parts, u);
    return product.map(free -> zeros.of(atoms.toExpression(free.numerator()), origin, depth + 1));
  }

  private static Optional<RationalFunction> product(List<RationalFunction> p, RationalFunction u) {
    RationalFunction minus = RationalFunction.of(Polynomial.constant(Rational.MINUS_ONE));
    List<Integer> present = new ArrayList<>();
    for (int i = 0; i < p.size(); i++) {
      if (!p.get(i).isZero()) {
        present.add(i);
      }
    }
    if (p.size() == 2) {
      return Optional.of(p.get(0).pow(2).plus(p.get(1).pow(2).times(u).times(minus)));
    }
    if (p.size() == 3) {
      RationalFunction three = RationalFunction.of(Polynomial.constant(Rational.of(-3)));
      RationalFunction mixed = p.get(0).times(p.get(1)).times(p.get(2)).times(u).times(three);
      return Optional.of(
          p.get(0)
              .pow(3)
              .plus(p.get(1).pow(3).times(u))
              .plus(p.get(2).pow(3).times(u.pow(2)))
              .plus(mixed));
    }
    if (present.size() == 2 && present.getFirst() == 0) {
      // A + B rᵏ = 0 gives Aⁿ = (−B)ⁿ uᵏ.
      int n = p.size();
      RationalFunction b = p.get(present.getLast()).times(minus);
      return Optional.of(
          p.get(0).pow(n).plus(b.pow(n).times(u.pow(present.getLast())).times(minus)));
    }
    return Optional.empty();
  }
}
