package dev.nabla.solve;

import dev.nabla.algebra.polynomial.Atoms;
import dev.nabla.algebra.polynomial.Polynomial;
import dev.nabla.enclosure.Enclosure;
import dev.nabla.enclosure.Interval;
import dev.nabla.expr.Expr;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/// Systems of polynomials with finitely many solutions: for each unknown a polynomial is found that
/// is 0 at its values, and the combinations of roots are checked.
final class Elimination {
  private static final int MOST_COMBINATIONS = 20_000;
  private static final int MOST_ROOTS = 120;
  private static final double MARGIN = 1e-11;

  private final Workspace workspace;
  private final List<Expr.Symbol> unknowns;

  Elimination(Workspace workspace, List<Expr.Symbol> unknowns) {
    this.workspace = workspace;
    this.unknowns = unknowns;
  }

  /// All solutions; nothing if these equations are not of this kind.
  Optional<List<Map<Expr.Symbol, Expr>>> solve(List<Expr> equations) {
    Atoms atoms = Atoms.of(equations);
    if (atoms.size() != unknowns.size()) {
      return Optional.empty();
    }
    List<Polynomial> polynomials = new ArrayList<>();
    for (Expr equation : equations) {
      var fraction = atoms.fraction(equation);
      if (!fraction.isPolynomial()) {
        return Optional.empty();
      }
      polynomials.add(fraction.numerator());
    }
    Map<Expr.Symbol, List<Expr>> values = new LinkedHashMap<>();
    for (Expr.Symbol unknown : unknowns) {
      var atom = atoms.number(unknown);
      if (atom.isEmpty() || atoms.expression(atom.getAsInt()) != unknown) {
        return Optional.empty();
      }
      Optional<Polynomial> alone = eliminated(polynomials, atom.getAsInt());
      if (alone.isEmpty()) {
        return Optional.empty();
      }
      List<Expr> roots =
          alone.get().isConstant()
              ? List.of()
              : new PolynomialRoots(workspace)
                  .of(alone.get().rationalCoefficients(atom.getAsInt()));
      if (roots.size() > MOST_ROOTS) {
        return Optional.empty();
      }
      values.put(unknown, roots);
    }
    return combinations(values, equations);
  }

  /// A polynomial in one atom that is 0 wherever all are; nothing if none was found.
  private static Optional<Polynomial> eliminated(List<Polynomial> polynomials, int kept) {
    List<Polynomial> current = new ArrayList<>(polynomials);
    while (true) {
      int next = -1;
      for (Polynomial each : current) {
        for (int atom : each.variables()) {
          next = atom != kept ? atom : next;
        }
      }
      if (next < 0) {
        break;
      }
      Optional<List<Polynomial>> fewer = without(current, next);
      if (fewer.isEmpty()) {
        return Optional.empty();
      }
      current = fewer.get();
    }
    Polynomial common = Polynomial.ZERO;
    for (Polynomial each : current) {
      common = Polynomial.gcd(common, each);
    }
    return common.isZero() ? Optional.empty() : Optional.of(common);
  }

  private static Optional<List<Polynomial>> without(List<Polynomial> polynomials, int atom) {
    List<Polynomial> free = new ArrayList<>();
    List<Polynomial> with = new ArrayList<>();
    polynomials.forEach(each -> (each.contains(atom) ? with : free).add(each));
    if (with.size() == 1) {
      return free.isEmpty() ? Optional.empty() : Optional.of(free);
    }
    with.sort((a, b) -> Integer.compare(a.degree(atom), b.degree(atom)));
    Polynomial first = with.getFirst();
    for (Polynomial other : with.subList(1, with.size())) {
      Polynomial resultant = Resultant.of(first, other, atom);
      if (resultant.isZero()) {
        return Optional.empty();
      }
      free.add(resultant.squareFreePart());
    }
    return Optional.of(free);
  }

  private Optional<List<Map<Expr.Symbol, Expr>>> combinations(
      Map<Expr.Symbol, List<Expr>> values, List<Expr> equations) {
    List<Map<Expr.Symbol, Expr>> partial = List.of(Map.of());
    for (Map.Entry<Expr.Symbol, List<Expr>> entry : values.entrySet()) {
      List<Map<Expr.Symbol, Expr>> longer = new ArrayList<>();
      for (Map<Expr.Symbol, Expr> known : partial) {
        for (Expr value : entry.getValue()) {
          Map<Expr.Symbol, Expr> more = new LinkedHashMap<>(known);
          more.put(entry.getKey(), value);
          longer.add(more);
        }
      }
      if (longer.size() > MOST_COMBINATIONS) {
        return Optional.empty();
      }
      partial = longer;
    }
    List<Enclosure> enclosures =
        equations.stream().map(each -> Enclosure.of(each, unknowns)).toList();
    return Optional.of(partial.stream().filter(each -> isNear(each, enclosures)).toList());
  }

  /// Whether the bounds near a point allow for zeros of all equations. The caller checks further.
  private boolean isNear(Map<Expr.Symbol, Expr> point, List<Enclosure> enclosures) {
    Interval[] box = new Interval[unknowns.size()];
    for (int i = 0; i < box.length; i++) {
      OptionalDouble at =
          workspace.approximate(point.getOrDefault(unknowns.get(i), unknowns.get(i)));
      if (at.isEmpty()) {
        return true;
      }
      double margin = MARGIN * (1 + Math.abs(at.getAsDouble()));
      box[i] = new Interval(at.getAsDouble() - margin, at.getAsDouble() + margin);
    }
    return enclosures.stream().noneMatch(each -> each.over(box).excludesZero());
  }
}
