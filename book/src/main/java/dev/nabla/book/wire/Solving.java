package dev.nabla.book.wire;

import dev.nabla.Formula;
import dev.nabla.expr.Build;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Guarded;
import dev.nabla.expr.Rational;
import dev.nabla.solve.Range;
import dev.nabla.solve.Solutions;
import dev.nabla.solve.Solve;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/// The operation that solves equations.
final class Solving {
  private Solving() {}

  static Outcome perform(Request request) {
    if (request.expressions().isEmpty()) {
      throw Refusal.of(Code.MISSING_FIELD, "There is no equation.", "");
    }
    List<String> wanted = Names.spelled(request.approach().variables());
    List<Remark> notices = new ArrayList<>();
    List<Formula> formulas = new ArrayList<>();
    TreeSet<String> symbols = new TreeSet<>();
    for (String typed : request.expressions()) {
      Equation equation = Equation.read(typed, wanted);
      notices.addAll(equation.notices());
      formulas.add(equation.difference());
      symbols.addAll(equation.difference().symbols());
    }
    List<String> names = wanted.isEmpty() ? List.copyOf(symbols) : wanted;
    List<Expr.Symbol> unknowns =
        (names.isEmpty() ? List.of("x") : names).stream().distinct().map(Build::symbol).toList();
    for (String name : wanted) {
      if (!symbols.contains(name)) {
        notices.add(
            Remark.of(
                "absent-symbol",
                "The equations do not have the symbol %s.".formatted(name),
                0,
                0,
                List.of()));
      }
    }
    if (request.descent().method().map(Solving::isNumeric).orElse(false)) {
      return new NumericSolving(
              request, formulas, unknowns.stream().map(Expr.Symbol::name).toList(), notices)
          .outcome();
    }
    Optional<Range> range = range(request);
    if (range.isPresent() && (formulas.size() > 1 || unknowns.size() > 1)) {
      throw Refusal.of(
          Code.BAD_FIELD, "\"range\" goes with one equation for one unknown.", "range");
    }
    List<Guarded> equations = formulas.stream().map(Formula::guarded).toList();
    Solutions solutions = Solve.of(equations, unknowns, range);
    return Outcome.of(new SolutionText(request.notation(), unknowns).of(solutions), notices);
  }

  private static boolean isNumeric(String method) {
    return FieldReader.choice(
            "method",
            method,
            word ->
                List.of("exact", "numeric").contains(word) ? Optional.of(word) : Optional.empty(),
            List.of("exact", "numeric"))
        .equals("numeric");
  }

  static Optional<Range> range(Request request) {
    List<String> ends = request.approach().range();
    return ends.isEmpty() ? Optional.empty() : Optional.of(range("range", ends));
  }

  /// The range between two numbers.
  ///
  /// @param field where they stand
  static Range range(String field, List<String> ends) {
    if (ends.size() != 2) {
      throw Refusal.of(
          Code.BAD_FIELD,
          "\"%s\" is a list of two numbers.".formatted(field),
          String.join(", ", ends));
    }
    Rational low = number(field, ends.get(0));
    Rational high = number(field, ends.get(1));
    if (low.compareTo(high) > 0) {
      throw Refusal.of(
          Code.BAD_FIELD,
          "\"%s\" goes from the smaller to the larger number.".formatted(field),
          String.join(", ", ends));
    }
    return new Range(low, high);
  }

  /// A number, or a bound just outside of a constant such as π.
  private static Rational number(String field, String typed) {
    Formula formula = Asked.of(typed).formula();
    if (formula.expression() instanceof Expr.Numeral numeral) {
      return numeral.value();
    }
    if (!formula.symbols().isEmpty()) {
      throw Refusal.of(Code.BAD_FIELD, "\"%s\" is a list of two numbers.".formatted(field), typed);
    }
    return Rational.of(formula.digits(Map.of(), 40));
  }
}
