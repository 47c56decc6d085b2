package dev.nabla.book.wire;

import dev.nabla.Formula;
import dev.nabla.Roots;
import dev.nabla.enclosure.Digits;
import dev.nabla.expr.Build;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Walk;
import dev.nabla.optimize.Bracketing;
import dev.nabla.optimize.NewtonRaphson;
import dev.nabla.optimize.RootPath;
import dev.nabla.optimize.Vector;
import dev.nabla.solve.Bounds;
import dev.nabla.solve.Range;
import dev.nabla.solve.Solution;
import dev.nabla.solve.Solutions;
import dev.nabla.solve.Solve;
import dev.nabla.text.Format;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/// The operation that solves equations in doubles: from a start by Newton's method, or all in a
/// range.
final class NumericSolving {
  private static final int DIGITS = 20;
  private static final int BITS = 200;
  private static final long MOST_STEPS = 100_000;

  private final Request request;
  private final List<Formula> differences;
  private final List<String> names;
  private final List<Remark> notices;

  NumericSolving(
      Request request, List<Formula> differences, List<String> names, List<Remark> notices) {
    this.request = request;
    this.differences = differences;
    this.names = names;
    this.notices = notices;
  }

  Outcome outcome() {
    Optional<Range> range = Solving.range(request);
    boolean fromStart = !request.descent().start().isEmpty();
    if (fromStart == range.isPresent()) {
      throw Refusal.of(
          Code.MISSING_FIELD,
          "Numerical solutions need \"start\", a number for each unknown, or else \"range\".",
          String.join(", ", request.expressions()));
    }
    return Outcome.of(fromStart ? fromStart() : between(range.orElseThrow()), notices);
  }

  private Result fromStart() {
    Map<String, Double> point = new LinkedHashMap<>();
    Map<String, String> typed = new LinkedHashMap<>();
    request
        .descent()
        .start()
        .forEach(
            (name, column) -> {
              String spelled = name.isEmpty() ? names.getFirst() : Names.spelled(name);
              point.put(spelled, StartingPoint.number(spelled, column));
              typed.put(spelled, name.isEmpty() ? spelled : name);
            });
    List<String> unknowns = new ArrayList<>(point.keySet());
    for (String name : names) {
      if (!point.containsKey(name)) {
        throw Evaluating.missing(name, request.expressions().getFirst(), "start");
      }
    }
    if (unknowns.size() != differences.size()) {
      throw Refusal.of(
          Code.SHAPE,
          "Newton's method takes as many equations as unknowns, not %d for %d."
              .formatted(differences.size(), unknowns.size()),
          String.join(", ", request.expressions()));
    }
    NewtonRaphson usual = new NewtonRaphson();
    NewtonRaphson method =
        new NewtonRaphson(
            steps().orElse(usual.steps()),
            StartingPoint.positive("tolerance", request.descent().tolerance())
                .orElse(usual.tolerance()));
    RootPath path =
        Roots.of(differences, unknowns.toArray(String[]::new))
            .from(method, point.values().stream().mapToDouble(Double::doubleValue).toArray());
    return new Result.Numbers(
        unknowns.stream().map(typed::get).toList(),
        path.converged() ? List.of(path.point()) : List.of(),
        false,
        Optional.empty(),
        Optional.of(path.stop()),
        Optional.of(path));
  }

  private OptionalLong steps() {
    return request.descent().steps().isEmpty()
        ? OptionalLong.empty()
        : OptionalLong.of(StartingPoint.steps(request.descent().steps().get(), MOST_STEPS));
  }

  /// All solutions that a search with proof finds, else the one that a change of sign tells.
  private Result between(Range range) {
    if (differences.size() != 1 || names.size() != 1) {
      throw Refusal.of(
          Code.BAD_FIELD, "\"range\" goes with one equation for one unknown.", "range");
    }
    Expr.Symbol unknown = Build.symbol(names.getFirst());
    Solutions found = Solve.of(differences.getFirst().guarded(), unknown, Optional.of(range));
    if (found.solutions().isEmpty() && !found.isCompleteInRange()) {
      double low = range.low().doubleValue();
      double high = range.high().doubleValue();
      if (low < high) {
        Bracketing.Found bracket = Roots.of(differences.getFirst()).between(low, high);
        List<Vector> root = bracket.converged() ? List.of(Vector.of(bracket.root())) : List.of();
        return new Result.Numbers(
            names,
            root,
            false,
            search(range, false),
            Optional.of(bracket.stop()),
            Optional.empty());
      }
    }
    List<Vector> roots = new ArrayList<>();
    for (Solution solution : found.solutions()) {
      value(solution, unknown).ifPresent(each -> roots.add(Vector.of(each)));
    }
    boolean all = roots.size() == found.solutions().size();
    return new Result.Numbers(
        names,
        roots,
        all && found.isComplete(),
        search(range, all && found.isCompleteInRange()),
        Optional.empty(),
        Optional.empty());
  }

  private static Optional<Result.Search> search(Range range, boolean complete) {
    return Optional.of(
        new Result.Search(
            Format.TEXT.write(Build.number(range.low())),
            Format.TEXT.write(Build.number(range.high())),
            complete));
  }

  private static Optional<Double> value(Solution solution, Expr.Symbol unknown) {
    Bounds bounds = solution.bounds().get(unknown);
    if (bounds != null) {
      return Optional.of(bounds.decimal().doubleValue());
    }
    Expr value = solution.values().get(unknown);
    if (value == null) {
      return Optional.empty();
    }
    Map<Expr, Expr> near = new HashMap<>();
    solution.roots().forEach((name, root) -> near.put(name, Build.number(root.near(BITS))));
    Expr number = Walk.substitute(value, near);
    return Walk.symbols(number).isEmpty()
        ? Optional.of(Digits.evaluate(number, Map.of(), DIGITS).doubleValue())
        : Optional.empty();
  }
}
