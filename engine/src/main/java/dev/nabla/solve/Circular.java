package dev.nabla.solve;

import dev.nabla.algebra.polynomial.Atoms;
import dev.nabla.algebra.polynomial.Monomial;
import dev.nabla.algebra.polynomial.Polynomial;
import dev.nabla.expr.Build;
import dev.nabla.expr.ElementaryFunction;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SequencedSet;

/// Polynomials in the sine and cosine of one angle.
final class Circular {
  private final Zeros zeros;
  private final Workspace workspace;
  private final Atoms atoms;
  private final int sine;
  private final int cosine;
  private final Expr angle;
  private final Expr origin;
  private final int depth;

  private Circular(
      Zeros zeros, Atoms atoms, int sine, int cosine, Expr angle, Expr origin, int depth) {
    this.zeros = zeros;
    this.workspace = zeros.workspace();
    this.atoms = atoms;
    this.sine = sine;
    this.cosine = cosine;
    this.angle = angle;
    this.origin = origin;
    this.depth = depth;
  }

  static Optional<List<Candidate>> solve(
      Zeros zeros,
      Atoms atoms,
      Polynomial factor,
      SequencedSet<Integer> moving,
      Expr origin,
      int depth) {
    if (moving.size() != 2) {
      return Optional.empty();
    }
    OptionalInt sine = find(atoms, moving, ElementaryFunction.SIN);
    OptionalInt cosine = find(atoms, moving, ElementaryFunction.COS);
    if (sine.isEmpty() || cosine.isEmpty()) {
      return Optional.empty();
    }
    Expr angle = argument(atoms, sine.getAsInt());
    return angle == argument(atoms, cosine.getAsInt())
        ? new Circular(zeros, atoms, sine.getAsInt(), cosine.getAsInt(), angle, origin, depth)
            .solve(factor)
        : Optional.empty();
  }

  private static OptionalInt find(
      Atoms atoms, SequencedSet<Integer> moving, ElementaryFunction function) {
    return moving.stream()
        .filter(
            atom ->
                atoms.expression(atom) instanceof Expr.Apply apply && apply.function() == function)
        .mapToInt(Integer::intValue)
        .findFirst();
  }

  private static Expr argument(Atoms atoms, int atom) {
    return atoms.expression(atom) instanceof Expr.Apply apply ? apply.argument() : Build.ZERO;
  }

  private Optional<List<Candidate>> solve(Polynomial factor) {
    Polynomial inSine = withoutSquares(factor, cosine, sine);
    if (!inSine.contains(cosine)) {
      return zeros.inOneAtom(atoms, inSine, sine, origin, depth);
    }
    Polynomial inCosine = withoutSquares(factor, sine, cosine);
    if (!inCosine.contains(sine)) {
      return zeros.inOneAtom(atoms, inCosine, cosine, origin, depth);
    }
    if (inSine.coefficients(cosine).getFirst().isZero()
        || inCosine.coefficients(sine).getFirst().isZero()) {
      Polynomial split = inSine.coefficients(cosine).getFirst().isZero() ? inSine : inCosine;
      return Optional.of(zeros.of(atoms.toExpression(split), origin, depth + 1));
    }
    return homogeneous(factor).or(() -> halved(inSine));
  }

  /// The polynomial with the squares of one atom replaced by 1 minus those of the other.
  private static Polynomial withoutSquares(Polynomial polynomial, int from, int to) {
    List<Polynomial> sum = new ArrayList<>();
    Polynomial square = Polynomial.ONE.minus(Polynomial.of(Monomial.of(to, 2)));
    List<Polynomial> coefficients = polynomial.coefficients(from);
    for (int i = 0; i < coefficients.size(); i++) {
      sum.add(
          coefficients
              .get(i)
              .times(square.pow(i / 2))
              .times(Polynomial.of(Monomial.of(from, i % 2))));
    }
    return Polynomial.sum(sum);
  }

  /// With 1 = sin² + cos² all terms of one parity get one degree, and the equation is one for tan.
  private Optional<List<Candidate>> homogeneous(Polynomial factor) {
    int degree = 0;
    for (Monomial monomial : factor.terms().keySet()) {
      degree = Math.max(degree, monomial.exponent(sine) + monomial.exponent(cosine));
    }
    int tangent = atoms.size();
    Polynomial unit = Polynomial.ONE.plus(Polynomial.of(Monomial.of(tangent, 2)));
    List<Polynomial> terms = new ArrayList<>();
    for (Map.Entry<Monomial, Rational> term : factor.terms().entrySet()) {
      int own = term.getKey().exponent(sine) + term.getKey().exponent(cosine);
      if ((degree - own) % 2 != 0) {
        return Optional.empty();
      }
      Monomial rest =
          term.getKey()
              .with(sine, 0)
              .with(cosine, 0)
              .times(Monomial.of(tangent, term.getKey().exponent(sine)));
      terms.add(unit.pow((degree - own) / 2).scaled(term.getValue(), rest));
    }
    Polynomial inTangent = Polynomial.sum(terms);
    Expr n = workspace.newInteger();
    Expr quarter = Build.PI.div(2);
    return withRoots(inTangent, tangent, root -> arctangent(root, 1).plus(Build.PI.times(n)))
        .map(
            all -> {
              all.addAll(at(quarter.plus(Build.PI.times(workspace.newInteger()))));
              return all;
            });
  }

  /// With t = tan(θ/2): sin θ is 2t/(1 + t²) and cos θ is (1 − t²)/(1 + t²). The angle π is apart.
  private Optional<List<Candidate>> halved(Polynomial factor) {
    int degree = 0;
    for (Monomial monomial : factor.terms().keySet()) {
      degree = Math.max(degree, monomial.exponent(sine) + monomial.exponent(cosine));
    }
    int half = atoms.size();
    Polynomial square = Polynomial.of(Monomial.of(half, 2));
    Polynomial unit = Polynomial.ONE.plus(square);
    List<Polynomial> terms = new ArrayList<>();
    for (Map.Entry<Monomial, Rational> term : factor.terms().entrySet()) {
      int s = term.getKey().exponent(sine);
      int c = term.getKey().exponent(cosine);
      Polynomial power =
          Polynomial.ONE
              .minus(square)
              .pow(c)
              .times(unit.pow(degree - s - c))
              .times(Polynomial.of(Monomial.of(half, s)));
      terms.add(
          power.scaled(
              term.getValue().times(Rational.TWO.pow(s)),
              term.getKey().with(sine, 0).with(cosine, 0)));
    }
    Polynomial inHalf = Polynomial.sum(terms);
    Expr turns = Build.PI.times(workspace.newInteger()).times(2);
    return withRoots(inHalf, half, root -> arctangent(root, 2).plus(turns))
        .map(
            all -> {
              Expr n = workspace.newInteger();
              all.addAll(at(Build.PI.plus(Build.PI.times(n).times(2))));
              return all;
            });
  }

  private interface FromRoot {
    Expr angle(Expr root);
  }

  private Expr arctangent(Expr root, int times) {
    return Angles.simple(workspace, Build.apply(ElementaryFunction.ATAN, root).times(times));
  }

  private Optional<List<Candidate>> withRoots(Polynomial polynomial, int atom, FromRoot from) {
    if (polynomial.isZero()) {
      return Optional.empty();
    }
    List<Expr> roots = new ArrayList<>();
    for (var factor : polynomial.factors().factors()) {
      if (factor.base().contains(atom)) {
        List<Polynomial> coefficients = factor.base().coefficients(atom);
        Optional<List<Expr>> some =
            zeros.polynomials().ofFormulas(coefficients.stream().map(atoms::toExpression).toList());
        if (some.isEmpty()) {
          return Optional.empty();
        }
        roots.addAll(some.get());
      }
    }
    List<Candidate> all = new ArrayList<>();
    roots.forEach(root -> all.addAll(at(from.angle(root))));
    return Optional.of(all);
  }

  private List<Candidate> at(Expr value) {
    return zeros.of(angle.minus(value), origin, depth + 1);
  }
}
