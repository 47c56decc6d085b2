package dev.nabla.solve;

import dev.nabla.algebra.Tidy;
import dev.nabla.algebra.polynomial.Atoms;
import dev.nabla.algebra.polynomial.Polynomial;
import dev.nabla.expr.Effort;
import dev.nabla.expr.EffortException;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Walk;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Several equations for several unknowns.
///
/// Every equation is factored; each choice of one factor from each is a system of its own. Of an
/// equation in which an unknown is linear it is eliminated; one with a single unknown is solved; a
/// system of polynomials goes to [Elimination].
final class Systems {
  private static final int MOST_STEPS = 2_000;
  private static final int HIGHEST_BACK_DEGREE = 2;

  private final List<Expr.Symbol> unknowns;
  private final Workspace workspace;
  private final List<Map<Expr.Symbol, Expr>> found = new ArrayList<>();
  private int steps;

  Systems(List<Expr.Symbol> unknowns, Workspace workspace) {
    this.unknowns = unknowns;
    this.workspace = workspace;
  }

  /// Candidates: for each the unknowns that have a value.
  List<Map<Expr.Symbol, Expr>> solve(List<Expr> equations) {
    branch(equations, Map.of());
    return found;
  }

  /// One equation as its factors; none if it is the equation 0 = 0.
  private record Factors(Atoms atoms, List<Polynomial> factors, boolean isIdentity) {}

  private Optional<Factors> factors(Expr equation) {
    try {
      Expr tidy = Tidy.of(equation);
      Atoms atoms = Irrationals.atoms(tidy);
      Polynomial numerator = atoms.fraction(tidy).numerator();
      if (numerator.isZero()) {
        return Optional.of(new Factors(atoms, List.of(), true));
      }
      List<Polynomial> parts = new ArrayList<>();
      for (Polynomial factor : Parts.of(numerator)) {
        Expr part = atoms.toExpression(factor);
        if (!unknownsIn(part).isEmpty()) {
          parts.add(factor);
        } else if (workspace.verdict(part).isZero()) {
          return Optional.of(new Factors(atoms, List.of(), true));
        }
      }
      return Optional.of(new Factors(atoms, parts, false));
    } catch (ArithmeticException | IllegalArgumentException noForm) {
      return Optional.empty();
    }
  }

  private List<Expr.Symbol> unknownsIn(Expr expr) {
    Set<Expr.Symbol> symbols = Walk.symbols(expr);
    return unknowns.stream().filter(symbols::contains).toList();
  }

  private void branch(List<Expr> equations, Map<Expr.Symbol, Expr> assigned) {
    Effort.spend(10);
    if (++steps > MOST_STEPS) {
      workspace.giveUp();
      return;
    }
    Set<Expr> irreducible = new LinkedHashSet<>();
    for (int i = 0; i < equations.size(); i++) {
      Optional<Factors> factors = factors(equations.get(i));
      if (factors.isEmpty()) {
        workspace.giveUp();
        return;
      }
      if (factors.get().isIdentity) {
        continue;
      }
      List<Polynomial> parts = factors.get().factors;
      if (parts.isEmpty()) {
        return;
      }
      if (parts.size() > 1) {
        split(equations, i, factors.get(), irreducible, assigned);
        return;
      }
      irreducible.add(factors.get().atoms.toExpression(parts.getFirst()));
    }
    if (irreducible.isEmpty()) {
      found.add(assigned);
      return;
    }
    List<Expr> rest = irreducible.stream().sorted(Comparator.comparingLong(this::degree)).toList();
    if (!linear(rest, assigned) && !single(rest, assigned) && !polynomials(rest, assigned)) {
      any(rest, assigned);
    }
  }

  /// Equations with few unknowns and of low degree first.
  private long degree(Expr equation) {
    Atoms atoms = Irrationals.atoms(equation);
    Polynomial polynomial = atoms.fraction(equation).numerator();
    return unknownsIn(equation).size() * 1_000_000L
        + polynomial.degree() * 1_000
        + polynomial.size();
  }

  private void split(
      List<Expr> equations,
      int index,
      Factors factors,
      Set<Expr> before,
      Map<Expr.Symbol, Expr> assigned) {
    for (Polynomial part : factors.factors) {
      List<Expr> chosen = new ArrayList<>(before);
      chosen.add(factors.atoms.toExpression(part));
      chosen.addAll(equations.subList(index + 1, equations.size()));
      branch(chosen, assigned);
    }
  }

  private void assign(
      List<Expr> equations, Map<Expr.Symbol, Expr> assigned, Expr.Symbol unknown, Expr value) {
    Map<Expr, Expr> place = Map.of(unknown, value);
    Map<Expr.Symbol, Expr> next = new LinkedHashMap<>();
    assigned.forEach(
        (symbol, known) ->
            next.put(symbol, PolynomialRoots.shorter(Walk.substitute(known, place))));
    next.put(unknown, value);
    branch(equations.stream().map(each -> Walk.substitute(each, place)).toList(), next);
  }

  private static List<Expr> without(List<Expr> list, Expr one) {
    return list.stream().filter(each -> each != one).toList();
  }

  /// Eliminates an unknown that is linear in an equation, with a coefficient without unknowns.
  private boolean linear(List<Expr> equations, Map<Expr.Symbol, Expr> assigned) {
    for (Expr equation : equations) {
      Atoms atoms = Irrationals.atoms(equation);
      Polynomial polynomial = atoms.fraction(equation).numerator();
      for (Expr.Symbol unknown : unknownsIn(equation)) {
        var atom = atoms.number(unknown);
        if (atom.isEmpty()
            || atoms.expression(atom.getAsInt()) != unknown
            || polynomial.degree(atom.getAsInt()) != 1) {
          continue;
        }
        Polynomial slope = polynomial.coefficients(atom.getAsInt()).get(1);
        Polynomial rest = polynomial.coefficients(atom.getAsInt()).getFirst();
        Expr coefficient = atoms.toExpression(slope);
        Expr constant = atoms.toExpression(rest);
        if (unknownsIn(coefficient).isEmpty() && !Walk.symbols(constant).contains(unknown)) {
          Expr value = PolynomialRoots.quotient(Tidy.of(constant.unaryMinus()), coefficient);
          assign(without(equations, equation), assigned, unknown, value);
          return true;
        }
      }
    }
    return false;
  }

  /// Solves an equation with a single unknown, unless its roots would make others too hard.
  private boolean single(List<Expr> equations, Map<Expr.Symbol, Expr> assigned) {
    for (Expr equation : equations) {
      List<Expr.Symbol> present = unknownsIn(equation);
      if (present.size() != 1) {
        continue;
      }
      Optional<List<Expr>> values = values(equation, present.getFirst());
      if (values.isEmpty()) {
        continue;
      }
      List<Expr> others = without(equations, equation);
      boolean easy =
          values.get().stream().allMatch(Expr.Numeral.class::isInstance)
              || others.stream().allMatch(each -> isEasy(each, present.getFirst()));
      if (easy) {
        values.get().forEach(value -> assign(others, assigned, present.getFirst(), value));
        return true;
      }
    }
    return false;
  }

  private boolean isEasy(Expr equation, Expr.Symbol known) {
    Atoms atoms = Irrationals.atoms(equation);
    Polynomial polynomial = atoms.fraction(equation).numerator();
    return unknownsIn(equation).stream()
        .filter(each -> each != known)
        .allMatch(
            each ->
                atoms.number(each).isPresent()
                    && polynomial.degree(atoms.number(each).getAsInt()) <= HIGHEST_BACK_DEGREE);
  }

  /// All values of an unknown that solve an equation; nothing if that is not certain.
  private Optional<List<Expr>> values(Expr equation, Expr.Symbol unknown) {
    Workspace own = workspace.forUnknown(unknown);
    List<Expr> values = new ArrayList<>();
    for (Candidate candidate : new Zeros(own).of(equation)) {
      if (candidate.value() == unknown) {
        return Optional.empty();
      }
      values.add(candidate.value());
    }
    return own.isComplete() ? Optional.of(values) : Optional.empty();
  }

  /// As many polynomials as unknowns, with rational coefficients.
  private boolean polynomials(List<Expr> equations, Map<Expr.Symbol, Expr> assigned) {
    Set<Expr.Symbol> present = new LinkedHashSet<>();
    equations.forEach(each -> present.addAll(unknownsIn(each)));
    if (present.size() < 2 || equations.size() < present.size()) {
      return false;
    }
    try {
      Optional<List<Map<Expr.Symbol, Expr>>> points =
          new Elimination(workspace, List.copyOf(present)).solve(equations);
      points.ifPresent(
          all ->
              all.forEach(
                  point -> {
                    Map<Expr.Symbol, Expr> whole = new HashMap<>(point);
                    Map<Expr.Symbol, Expr> next = new LinkedHashMap<>();
                    assigned.forEach(
                        (symbol, value) ->
                            next.put(
                                symbol, PolynomialRoots.shorter(Walk.substitute(value, whole))));
                    next.putAll(point);
                    found.add(next);
                  }));
      return points.isPresent();
    } catch (EffortException tooMuch) {
      if (tooMuch.reason() != EffortException.Reason.STEPS) {
        throw tooMuch;
      }
      return false;
    }
  }

  /// Solves any equation for any unknown.
  private void any(List<Expr> equations, Map<Expr.Symbol, Expr> assigned) {
    for (Expr equation : equations) {
      for (Expr.Symbol unknown : unknownsIn(equation)) {
        Optional<List<Expr>> values = values(equation, unknown);
        if (values.isPresent()) {
          List<Expr> others = without(equations, equation);
          values.get().forEach(value -> assign(others, assigned, unknown, value));
          return;
        }
      }
    }
    workspace.giveUp();
  }
}
