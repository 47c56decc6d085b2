package dev.nabla.solve;

import dev.nabla.algebra.Simplify;
import dev.nabla.algebra.Spine;
import dev.nabla.algebra.Tidy;
import dev.nabla.algebra.polynomial.Atoms;
import dev.nabla.algebra.polynomial.Polynomial;
import dev.nabla.expr.Effort;
import dev.nabla.expr.EffortException;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Rational;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;

/// Finds the zeros of an expression, and perhaps other candidates, which the caller sorts out.
///
/// A product is 0 where a factor is. Otherwise the expression is a rational function of atoms; its
/// numerator is factored, and a factor with one atom is solved for the atom and the atom for the
/// unknown. Several atoms are reduced to one where there is a way. What is left goes to the
/// workspace as unsolved.
final class Zeros {
  private static final int DEEPEST = 24;
  private static final int MOST_STEPS = 400;

  private final Workspace workspace;
  private final PolynomialRoots polynomials;
  private final Inversion inversion;
  private int steps;

  Zeros(Workspace workspace) {
    this.workspace = workspace;
    this.polynomials = new PolynomialRoots(workspace);
    this.inversion = new Inversion(workspace, this);
  }

  PolynomialRoots polynomials() {
    return polynomials;
  }

  Workspace workspace() {
    return workspace;
  }

  /// Candidates for the zeros of the expression.
  List<Candidate> of(Expr expr) {
    return of(expr, Tidy.of(expr), 0);
  }

  /// Candidates for the zeros of an expression.
  ///
  /// @param origin what to search numerically if there is no way on: an expression with the same
  ///   zeros, where the expression itself may have more
  /// @param depth how many rewritings led here
  List<Candidate> of(Expr expr, Expr origin, int depth) {
    if (depth > DEEPEST || ++steps > MOST_STEPS) {
      workspace.leave(origin);
      return List.of();
    }
    Effort.spend(10);
    Expr tidy = Tidy.of(expr);
    if (!workspace.depends(tidy)) {
      return ofConstant(tidy);
    }
    if (tidy instanceof Expr.Product || tidy instanceof Expr.Power) {
      return ofProduct(
          tidy, tidy == Tidy.of(origin) ? Optional.empty() : Optional.of(origin), depth);
    }
    Optional<List<Candidate>> cases = Cases.of(this, tidy, origin, depth);
    if (cases.isPresent()) {
      return cases.get();
    }
    Expr normal = Normal.of(workspace, tidy);
    if (!workspace.depends(normal)) {
      return ofConstant(normal);
    }
    if (normal instanceof Expr.Product || normal instanceof Expr.Power) {
      return ofProduct(normal, Optional.of(origin), depth + 1);
    }
    try {
      return ofSum(normal, origin, depth);
    } catch (ArithmeticException | IllegalArgumentException noForm) {
      workspace.leave(origin);
      return List.of();
    } catch (EffortException tooMuch) {
      if (tooMuch.reason() != EffortException.Reason.STEPS) {
        throw tooMuch;
      }
      workspace.leave(origin);
      return List.of();
    }
  }

  /// The unknown is not there any more: every number is a zero, or none is.
  private List<Candidate> ofConstant(Expr constant) {
    if (constant.isZero() || workspace.verdict(constant).isZero()) {
      return List.of(Candidate.of(workspace.unknown()));
    }
    if (!workspace.isNumber(constant) && Simplify.of(constant).expression().isZero()) {
      return List.of(Candidate.of(workspace.unknown()));
    }
    return List.of();
  }

  /// @param origin of the whole, where it is not the product itself
  private List<Candidate> ofProduct(Expr product, Optional<Expr> origin, int depth) {
    List<Candidate> all = new ArrayList<>();
    for (Expr factor : Spine.factors(product)) {
      if (factor.isZero()) {
        return List.of(Candidate.of(workspace.unknown()));
      }
      Expr base = factor;
      boolean canBeZero = true;
      while (base instanceof Expr.Power power) {
        boolean positive =
            power.exponent() instanceof Expr.Numeral exponent && exponent.value().signum() > 0;
        boolean symbolic = !(power.exponent() instanceof Expr.Numeral);
        canBeZero &= positive && !symbolic;
        base = power.base();
      }
      if (canBeZero && workspace.depends(base)) {
        all.addAll(of(base, origin.orElse(base), depth + 1));
      }
    }
    return all;
  }

  private List<Candidate> ofSum(Expr sum, Expr origin, int depth) {
    Atoms atoms = Irrationals.atoms(sum);
    Polynomial numerator = atoms.fraction(sum).numerator();
    if (numerator.isZero()) {
      return List.of(Candidate.of(workspace.unknown()));
    }
    List<Polynomial> parts = Parts.of(numerator);
    List<Candidate> all = new ArrayList<>();
    boolean whole = parts.stream().filter(part -> !moving(atoms, part).isEmpty()).count() == 1;
    for (Polynomial part : parts) {
      SequencedSet<Integer> moving = moving(atoms, part);
      if (!moving.isEmpty()) {
        Expr from = whole ? origin : atoms.toExpression(part);
        // A factor of a form with more zeros than the origin cannot be searched by itself.
        all.addAll(ofFactor(atoms, part, moving, whole ? from : origin, depth));
      } else if (workspace.verdict(atoms.toExpression(part)).isZero()) {
        return List.of(Candidate.of(workspace.unknown()));
      }
    }
    return all;
  }

  private SequencedSet<Integer> moving(Atoms atoms, Polynomial polynomial) {
    SequencedSet<Integer> moving = new LinkedHashSet<>();
    for (int atom : polynomial.variables()) {
      if (workspace.depends(atoms.expression(atom))) {
        moving.add(atom);
      }
    }
    return moving;
  }

  private List<Candidate> ofFactor(
      Atoms atoms, Polynomial factor, SequencedSet<Integer> moving, Expr origin, int depth) {
    Optional<List<Candidate>> found = Optional.empty();
    if (moving.size() == 1) {
      found = inOneAtom(atoms, factor, moving.getFirst(), origin, depth);
    }
    if (found.isEmpty()) {
      found = Irrationals.solve(this, atoms, factor, moving, origin, depth);
    }
    if (found.isEmpty()) {
      found = Circular.solve(this, atoms, factor, moving, origin, depth);
    }
    if (found.isEmpty()) {
      found = Exponents.solve(this, atoms, factor, moving, origin, depth);
    }
    return found.orElseGet(
        () -> {
          workspace.leave(origin);
          return List.of();
        });
  }

  /// The roots of a polynomial in one atom, and for each the atom solved for the unknown.
  Optional<List<Candidate>> inOneAtom(
      Atoms atoms, Polynomial polynomial, int atom, Expr origin, int depth) {
    Expr expression = atoms.expression(atom);
    return roots(atoms, polynomial, atom)
        .map(
            roots -> {
              List<Candidate> all = new ArrayList<>();
              for (Expr root : roots) {
                all.addAll(inversion.of(expression, root, origin, depth));
              }
              return all;
            });
  }

  /// The roots of a polynomial in one atom whose coefficients may have other atoms.
  Optional<List<Expr>> roots(Atoms atoms, Polynomial polynomial, int atom) {
    List<Polynomial> coefficients = polynomial.coefficients(atom);
    if (coefficients.size() == 2) {
      Polynomial common = Polynomial.gcd(coefficients.get(0), coefficients.get(1));
      Polynomial above = coefficients.get(0).dividedExactlyBy(common).orElseThrow();
      Polynomial below = coefficients.get(1).dividedExactlyBy(common).orElseThrow();
      if (!below.isConstant()) {
        Rational sign = below.leading().getValue().signum() < 0 ? Rational.ONE : Rational.MINUS_ONE;
        Rational other = sign.negate();
        Expr top = atoms.toExpression(above.scaled(sign));
        Expr bottom = atoms.toExpression(below.scaled(other.negate()).negate());
        return workspace.verdict(bottom).isZero()
            ? Optional.of(List.of())
            : Optional.of(List.of(PolynomialRoots.quotient(top, bottom)));
      }
    }
    return polynomials.ofFormulas(coefficients.stream().map(atoms::toExpression).toList());
  }
}
