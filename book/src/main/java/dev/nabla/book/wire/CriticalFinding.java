package dev.nabla.book.wire;

import dev.nabla.Formula;
import dev.nabla.enclosure.Digits;
import dev.nabla.enclosure.DigitsException;
import dev.nabla.enclosure.Interval;
import dev.nabla.expr.Build;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Rational;
import dev.nabla.expr.Relation;
import dev.nabla.expr.Walk;
import dev.nabla.optimize.Box;
import dev.nabla.optimize.CriticalPoint;
import dev.nabla.optimize.CriticalPoints;
import dev.nabla.optimize.CriticalSet;
import dev.nabla.optimize.Rough;
import dev.nabla.optimize.Unresolved;
import dev.nabla.solve.Bounds;
import dev.nabla.solve.Range;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/// The operation that finds and classifies critical points.
final class CriticalFinding {
  private static final Range USUAL = new Range(Rational.of(-10), Rational.of(10));
  private static final int DIGITS = 17;
  private static final int BOUND_DIGITS = 45;
  private static final int OPEN_DIGITS = 4;

  private final Written written;
  private final List<Expr.Symbol> variables;

  private CriticalFinding(Written written, List<Expr.Symbol> variables) {
    this.written = written;
    this.variables = variables;
  }

  static Outcome perform(Request request) {
    Asked asked = Asked.only(request);
    List<Remark> notices = asked.notices();
    Formula formula = KinkFinding.placed(asked, request);
    List<String> wanted = Names.spelled(request.approach().variables());
    List<String> names = wanted.isEmpty() ? List.copyOf(new TreeSet<>(formula.symbols())) : wanted;
    notices.addAll(asked.absent(wanted));
    List<Expr.Symbol> variables =
        (names.isEmpty() ? List.of("x") : names).stream().distinct().map(Build::symbol).toList();
    Optional<Box> box = box(request, variables);
    CriticalPoints found =
        box.isPresent()
            ? CriticalPoints.of(formula.guarded(), variables, box.get())
            : CriticalPoints.of(formula.guarded(), variables);
    Written written = new Written(request.notation());
    return written.outcome(
        new Result.Critical(new CriticalFinding(written, variables).answer(found)),
        notices,
        asked.typed().length(),
        Optional.empty());
  }

  private static Optional<Box> box(Request request, List<Expr.Symbol> variables) {
    Map<String, List<String>> asked = request.approach().box();
    if (asked.isEmpty()) {
      return Optional.empty();
    }
    Map<String, Range> sides = new LinkedHashMap<>();
    asked.forEach((name, ends) -> sides.put(Names.spelled(name), Solving.range("box", ends)));
    for (String name : sides.keySet()) {
      if (!variables.contains(Build.symbol(name))) {
        throw Refusal.of(Code.BAD_FIELD, "\"box\" has a range for variables only.", name);
      }
    }
    return Optional.of(
        new Box(variables.stream().map(each -> sides.getOrDefault(each.name(), USUAL)).toList()));
  }

  private CriticalAnswer answer(CriticalPoints found) {
    return new CriticalAnswer(
        found.points().stream().map(this::point).toList(),
        found.sets().stream().map(this::family).toList(),
        found.rough().stream().map(this::kink).toList(),
        found.unresolved().stream().map(this::open).toList(),
        found.box().map(this::sides),
        found.isComplete());
  }

  private CriticalAnswer.Point point(CriticalPoint point) {
    Map<String, List<String>> enclosure = new LinkedHashMap<>();
    for (Expr.Symbol variable : variables) {
      point.bounds(variable).ifPresent(each -> enclosure.put(variable.name(), ends(each)));
    }
    return new CriticalAnswer.Point(
        texts(point.at()),
        written.number(point.value()),
        point.kind().text(),
        point.eigenvalues().stream().map(written::number).toList(),
        point.rate().map(written::number),
        point.isExact(),
        point.isProved(),
        enclosure,
        decimals(point),
        conditions(point.where()),
        point.reason());
  }

  private Optional<CriticalAnswer.Decimals> decimals(CriticalPoint point) {
    List<Double> at = new ArrayList<>();
    for (Expr.Symbol variable : variables) {
      point.bounds(variable).ifPresent(each -> at.add(each.decimal().doubleValue()));
    }
    Optional<Double> value = decimal(point.value());
    List<Double> eigenvalues =
        point.eigenvalues().stream()
            .map(CriticalFinding::decimal)
            .flatMap(Optional::stream)
            .toList();
    return at.size() == variables.size()
            && value.isPresent()
            && eigenvalues.size() == point.eigenvalues().size()
        ? Optional.of(
            new CriticalAnswer.Decimals(
                at, value.get(), eigenvalues, point.rate().flatMap(CriticalFinding::decimal)))
        : Optional.empty();
  }

  private static Optional<Double> decimal(Expr number) {
    if (number.isZero()) {
      return Optional.of(0.0);
    }
    if (!Walk.symbols(number).isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(Digits.evaluate(number, Map.of(), DIGITS).doubleValue());
    } catch (DigitsException none) {
      return none.code() == DigitsException.Code.CANNOT_DECIDE
          ? Optional.of(0.0)
          : Optional.empty();
    }
  }

  private CriticalAnswer.Family family(CriticalSet set) {
    return new CriticalAnswer.Family(
        texts(set.at()),
        set.free().stream().map(Expr.Symbol::name).toList(),
        written.number(set.value()),
        conditions(set.where()));
  }

  private CriticalAnswer.Kink kink(Rough rough) {
    return new CriticalAnswer.Kink(
        texts(rough.at()), rough.value().map(written::number), rough.why());
  }

  private CriticalAnswer.Open open(Unresolved unresolved) {
    Map<String, List<String>> box = new LinkedHashMap<>();
    for (int i = 0; i < variables.size(); i++) {
      Interval side = unresolved.sides().get(i);
      box.put(
          variables.get(i).name(),
          List.of(
              outward(side.low(), RoundingMode.FLOOR), outward(side.high(), RoundingMode.CEILING)));
    }
    return new CriticalAnswer.Open(box, unresolved.why());
  }

  /// A few digits, on the outer side.
  private static String outward(double end, RoundingMode rounding) {
    return brief(new BigDecimal(end).round(new MathContext(OPEN_DIGITS, rounding)));
  }

  private Map<String, List<String>> sides(Box box) {
    Map<String, List<String>> sides = new LinkedHashMap<>();
    for (int i = 0; i < variables.size(); i++) {
      Range side = box.sides().get(i);
      sides.put(
          variables.get(i).name(),
          List.of(
              written.number(Build.number(side.low())), written.number(Build.number(side.high()))));
    }
    return sides;
  }

  private static List<String> ends(Bounds bounds) {
    return List.of(end(bounds.low(), RoundingMode.FLOOR), end(bounds.high(), RoundingMode.CEILING));
  }

  private static String end(Rational end, RoundingMode rounding) {
    BigDecimal decimal = end.toBigDecimal(new MathContext(BOUND_DIGITS, rounding));
    return brief(decimal);
  }

  private static String brief(BigDecimal decimal) {
    if (decimal.signum() == 0) {
      return "0";
    }
    BigDecimal brief = decimal.stripTrailingZeros();
    return Math.abs(brief.scale()) <= BOUND_DIGITS ? brief.toPlainString() : brief.toString();
  }

  private Map<String, String> texts(Map<Expr.Symbol, Expr> values) {
    Map<String, String> texts = new LinkedHashMap<>();
    for (Expr.Symbol variable : variables) {
      Expr value = values.get(variable);
      if (value != null) {
        texts.put(variable.name(), written.number(value));
      }
    }
    return texts;
  }

  private List<String> conditions(List<Relation> where) {
    return where.stream().map(Written.format(written.notation())::write).toList();
  }
}
