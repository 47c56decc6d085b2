package dev.nabla.solve;

import dev.nabla.algebra.Conditions;
import dev.nabla.algebra.Tidy;
import dev.nabla.enclosure.Verdict;
import dev.nabla.expr.Build;
import dev.nabla.expr.Comparison;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Rational;
import dev.nabla.expr.Relation;
import dev.nabla.expr.Walk;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SequencedSet;
import java.util.Set;

/// One equation for one unknown: candidates are found, checked in the equation, and put in order.
final class OneUnknown {
  private static final int SIMPLE_BITS = 20;

  private final Expr equation;
  private final Expr.Symbol x;
  private final Optional<Range> range;
  private final Workspace workspace;
  private final Verification verification;
  private final Families families;
  private final List<Solution> regions = new ArrayList<>();
  private final List<Expr> numbers = new ArrayList<>();
  private final List<Candidate> repeated = new ArrayList<>();
  private final List<Solution> symbolic = new ArrayList<>();

  OneUnknown(Expr equation, List<Relation> domain, Expr.Symbol x, Optional<Range> range) {
    this.equation = equation;
    this.x = x;
    this.range = range;
    List<Expr> all = new ArrayList<>(List.of(equation));
    domain.forEach(each -> all.addAll(List.of(each.left(), each.right())));
    this.workspace = new Workspace(x, all);
    this.domain = List.copyOf(domain);
    this.verification = new Verification(workspace, equation, domain);
    this.families = new Families(workspace);
  }

  private final List<Relation> domain;

  Solutions solve() {
    SequencedSet<Candidate> candidates = new LinkedHashSet<>(new Zeros(workspace).of(equation));
    for (Candidate candidate : candidates) {
      sort(new Candidate(neat(candidate.value()), candidate.where()));
    }
    List<Candidate> merged = families.merged(repeated);
    List<Solution> ofFamilies = new ArrayList<>();
    for (Candidate family : merged) {
      family(family).ifPresent(ofFamilies::add);
    }
    numbers.removeIf(number -> merged.stream().anyMatch(each -> families.contains(each, number)));
    if (range.isPresent()) {
      for (Candidate family : merged) {
        addMembers(family, range.get());
      }
      ofFamilies.clear();
      numbers.removeIf(number -> !isInRange(number, range.get()));
    }
    numbers.removeIf(number -> regions.stream().anyMatch(each -> isInside(each, number)));
    Optional<Solutions.Search> search = Optional.empty();
    List<Placed> placed = new ArrayList<>();
    distinctNumbers().forEach(number -> placed.add(exact(number)));
    if (!workspace.isComplete()) {
      search = searchNumerically(placed);
    }
    placed.sort(Comparator.comparingDouble(Placed::at));
    List<Solution> all = new ArrayList<>(regions);
    placed.forEach(each -> all.add(each.solution));
    all.addAll(symbolic);
    all.addAll(ofFamilies);
    return new Solutions(all, workspace.isComplete(), search);
  }

  private record Placed(double at, Solution solution) {}

  /// The value in the form in which it is told.
  private Expr neat(Expr value) {
    if (!workspace.integersIn(value).isEmpty()) {
      return Normal.expanded(value);
    }
    return PolynomialRoots.shorter(value);
  }

  private void sort(Candidate candidate) {
    if (candidate.value() == x) {
      region(candidate);
    } else if (!workspace.parametersIn(candidate.value()).isEmpty()
        || !workspace.parametersIn(equation).isEmpty()) {
      withParameters(candidate);
    } else if (!workspace.integersIn(candidate.value()).isEmpty()) {
      repeated.add(candidate);
    } else {
      number(candidate.value());
    }
  }

  private void number(Expr number) {
    switch (verification.at(number, Map.of())) {
      case HOLDS -> numbers.add(number);
      case UNKNOWN -> workspace.giveUp();
      case FAILS -> {}
    }
  }

  private void region(Candidate candidate) {
    List<Relation> needed = new ArrayList<>(candidate.where());
    needed.addAll(domain);
    needed.addAll(Conditions.natural(equation));
    range.ifPresent(
        each -> {
          needed.add(new Relation(x, Comparison.GREATER_OR_EQUAL, Build.number(each.low())));
          needed.add(new Relation(x, Comparison.LESS_OR_EQUAL, Build.number(each.high())));
        });
    List<Relation> where = Conditions.notImplied(needed, Build.ONE);
    if (where.stream().anyMatch(OneUnknown::isImpossible)) {
      workspace.giveUp();
      return;
    }
    Optional<Verification.Outcome> outcome = verification.everywhere(where);
    if (outcome.isEmpty() || outcome.get() != Verification.Outcome.HOLDS) {
      workspace.giveUp();
    } else {
      regions.add(new Solution(Map.of(x, x), where, List.of(), Map.of(), Map.of()));
    }
  }

  private static boolean isImpossible(Relation relation) {
    return relation.left() instanceof Expr.Numeral left
        && relation.right() instanceof Expr.Numeral right
        && !relation.comparison().holdsFor(left.value().compareTo(right.value()));
  }

  private void withParameters(Candidate candidate) {
    switch (verification.withParameters(candidate)) {
      case FAILS -> {}
      case UNKNOWN -> workspace.giveUp();
      case HOLDS -> {
        Map<Expr, Expr> place = Map.of(x, candidate.value());
        List<Relation> needed = new ArrayList<>(candidate.where());
        for (Relation relation : Conditions.natural(equation)) {
          needed.add(placed(relation, place));
        }
        domain.forEach(relation -> needed.add(placed(relation, place)));
        List<Relation> where =
            Conditions.notImplied(needed, candidate.value()).stream()
                .filter(each -> !isCertain(each))
                .toList();
        Solution solution = solution(candidate.value(), where);
        if (!symbolic.contains(solution)) {
          symbolic.add(solution);
        }
      }
    }
  }

  private static Relation placed(Relation relation, Map<Expr, Expr> place) {
    return new Relation(
        Tidy.of(Walk.substitute(relation.left(), place)),
        relation.comparison(),
        Tidy.of(Walk.substitute(relation.right(), place)));
  }

  private boolean isCertain(Relation relation) {
    Verdict verdict = workspace.verdict(relation.left().minus(relation.right()));
    return switch (verdict) {
      case POSITIVE -> relation.comparison().holdsFor(1);
      case NEGATIVE -> relation.comparison().holdsFor(-1);
      case ZERO, NEAR_ZERO -> relation.comparison().holdsFor(0);
      case UNDEFINED, UNDECIDED -> false;
    };
  }

  private Solution solution(Expr given, List<Relation> conditions) {
    Expr value = given;
    List<Relation> where = conditions;
    List<Expr.Symbol> integers = workspace.integersIn(given);
    if (integers.size() == 1) {
      // Every family uses the same name.
      Map<Expr, Expr> same = Map.of(integers.getFirst(), workspace.firstInteger());
      value = Walk.substitute(given, same);
      where = conditions.stream().map(each -> placed(each, same)).toList();
    }
    Map<Expr.Symbol, RootOf> roots = new LinkedHashMap<>();
    for (Expr.Symbol symbol : Walk.symbols(value)) {
      RootOf root = workspace.roots().get(symbol);
      if (root != null) {
        roots.put(symbol, root);
      }
    }
    return new Solution(Map.of(x, value), where, workspace.integersIn(value), roots, Map.of());
  }

  private Placed exact(Expr number) {
    Solution plain = solution(number, List.of());
    double at = workspace.approximate(number).orElse(0);
    if (plain.roots().isEmpty()) {
      return new Placed(at, plain);
    }
    return new Placed(
        at,
        new Solution(
            plain.values(),
            plain.where(),
            plain.integers(),
            plain.roots(),
            Map.of(x, Decimal.bounds(number, plain.roots()))));
  }

  private boolean isInside(Solution region, Expr number) {
    Map<Expr, Expr> place = Map.of(x, number);
    List<Relation> placed = region.where().stream().map(each -> placed(each, place)).toList();
    return verification.holds(placed, Map.of()) == Verification.Outcome.HOLDS;
  }

  private List<Expr> distinctNumbers() {
    List<Expr> distinct = new ArrayList<>();
    for (Expr number : numbers) {
      if (distinct.stream().noneMatch(known -> isEqual(known, number))) {
        distinct.add(number);
      }
    }
    return distinct;
  }

  private boolean isEqual(Expr one, Expr other) {
    if (one == other) {
      return true;
    }
    OptionalDouble a = workspace.approximate(one);
    OptionalDouble b = workspace.approximate(other);
    boolean near =
        a.isEmpty()
            || b.isEmpty()
            || Math.abs(a.getAsDouble() - b.getAsDouble())
                <= 1e-9 * (1 + Math.abs(a.getAsDouble()));
    return near && workspace.verdict(one.minus(other)).isZero();
  }

  private boolean isInRange(Expr number, Range within) {
    return compare(number, within.low()) >= 0 && compare(number, within.high()) <= 0;
  }

  private int compare(Expr number, Rational end) {
    return switch (workspace.verdict(number.minus(Build.number(end)))) {
      case POSITIVE -> 1;
      case NEGATIVE -> -1;
      case ZERO, NEAR_ZERO -> 0;
      case UNDEFINED, UNDECIDED -> {
        workspace.giveUp();
        yield -1;
      }
    };
  }

  private void addMembers(Candidate family, Range within) {
    Optional<List<Expr>> members = families.members(family, within);
    if (members.isEmpty()) {
      workspace.giveUp();
      return;
    }
    members.get().forEach(this::number);
  }

  /// The family, checked at several members; nothing if it has none or not all of them.
  private Optional<Solution> family(Candidate family) {
    if (range.isPresent()) {
      return Optional.empty();
    }
    return new FamilyCheck(workspace, verification)
        .of(family)
        .map(each -> solution(Normal.expanded(each.value()), each.where()));
  }

  private Optional<Solutions.Search> searchNumerically(List<Placed> placed) {
    if (!workspace.parametersIn(equation).isEmpty() || workspace.unsolved().isEmpty()) {
      return Optional.empty();
    }
    Range within = range.orElse(Range.USUAL);
    boolean foundAll = true;
    boolean noneBelow = true;
    boolean noneAbove = true;
    for (Expr part : workspace.unsolved()) {
      if (!Walk.symbols(part).equals(Set.of(x))) {
        foundAll = false;
        continue;
      }
      NumericSearch search = new NumericSearch(workspace, part);
      search.search(within);
      foundAll &= search.foundAll();
      noneBelow &= range.isEmpty() && search.noneBeyond(within.low(), -1);
      noneAbove &= range.isEmpty() && search.noneBeyond(within.high(), 1);
      for (Bounds root : search.roots()) {
        foundAll &= addRoot(root, part, placed);
      }
    }
    return Optional.of(
        new Solutions.Search(
            noneBelow ? Optional.empty() : Optional.of(within.low()),
            noneAbove ? Optional.empty() : Optional.of(within.high()),
            foundAll));
  }

  /// A simple fraction, or simple part of π, between the bounds that provably is a solution.
  private Optional<Expr> simple(Bounds root) {
    Rational fraction = Simplest.between(root.low(), root.high());
    List<Expr> guesses = new ArrayList<>();
    if (fraction.bitLength() <= SIMPLE_BITS) {
      guesses.add(Build.number(fraction));
    }
    Expr angle = Angles.simple(root.decimal());
    if (!angle.isZero()) {
      guesses.add(angle);
    }
    return guesses.stream().filter(guess -> verification.isProved(guess)).findFirst();
  }

  /// Adds a root unless it is one that is known exactly; tells whether that is certain.
  private boolean addRoot(Bounds root, Expr part, List<Placed> placed) {
    for (Placed known : placed) {
      double distance = Math.abs(known.at - root.decimal().doubleValue());
      if (distance <= 1e-9 * (1 + Math.abs(known.at))) {
        return true;
      }
    }
    Optional<Expr> simple = simple(root);
    if (simple.isPresent()) {
      placed.add(exact(simple.get()));
      return true;
    }
    switch (new RootCheck(x, equation, part).of(root)) {
      case HOLDS ->
          placed.add(
              new Placed(
                  root.decimal().doubleValue(),
                  new Solution(
                      Map.of(x, Build.number(Rational.of(root.decimal()))),
                      List.of(),
                      List.of(),
                      Map.of(),
                      Map.of(x, root))));
      case FAILS -> {}
      case UNKNOWN -> {
        return false;
      }
    }
    return true;
  }
}
