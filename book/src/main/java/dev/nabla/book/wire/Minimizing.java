package dev.nabla.book.wire;

import dev.nabla.Formula;
import dev.nabla.Slopes;
import dev.nabla.optimize.Bounds;
import dev.nabla.optimize.Course;
import dev.nabla.optimize.ExpressionObjective;
import dev.nabla.optimize.Keep;
import dev.nabla.optimize.LocalShape;
import dev.nabla.optimize.Method;
import dev.nabla.optimize.MultiStart;
import dev.nabla.optimize.Path;
import dev.nabla.optimize.Vector;
import dev.nabla.solve.KinkPolicy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/// The operation that looks for a minimum.
final class Minimizing {
  private static final int MOST_POINTS = 10_000;
  private static final long MOST_STEPS = 10_000_000;

  /// Of functions of more variables neither kinks nor shape are looked at.
  private static final int FEW_VARIABLES = 10;

  private static final int MOST_CURVED = 100;

  /// From so many points of the bounds, where no start is given.
  private static final int STARTS = 1000;

  private final Request request;
  private final Asked asked;
  private final List<Remark> notices;
  private final Formula formula;

  /// The variables as they were typed, and as the grammar spells them.
  private final List<String> typed;

  private final List<String> names;
  private final double[] start;

  private Minimizing(Request request) {
    this.request = request;
    this.asked = Asked.only(request);
    this.notices = asked.notices();
    this.formula = KinkFinding.placed(asked, request);
    Map<String, Column> given = request.descent().start();
    if (given.isEmpty()) {
      this.names = formula.symbols();
      this.typed = names;
      this.start = new double[names.size()];
      requireBounds();
      return;
    }
    Map<String, Double> point = new LinkedHashMap<>();
    this.typed = new ArrayList<>();
    given.forEach(
        (name, column) -> {
          String spelled = name.isEmpty() ? onlySymbol() : Names.spelled(name);
          if (!formula.symbols().contains(spelled)) {
            notices.addAll(asked.absent(List.of(spelled)));
          }
          if (point.put(spelled, StartingPoint.number(name, column)) != null) {
            throw Refusal.of(Code.BAD_FIELD, "\"%s\" has two starts.".formatted(spelled), name);
          }
          typed.add(name.isEmpty() ? spelled : name);
        });
    for (String symbol : formula.symbols()) {
      if (!point.containsKey(symbol)) {
        throw Evaluating.missing(symbol, asked.typed(), "start");
      }
    }
    this.names = List.copyOf(point.keySet());
    this.start = point.values().stream().mapToDouble(Double::doubleValue).toArray();
  }

  /// Without a start, there are many within the bounds.
  private void requireBounds() {
    Bounds bounds = StartingPoint.bounds(names, request.descent().bounds());
    boolean isBounded = !names.isEmpty();
    for (int i = 0; i < names.size(); i++) {
      isBounded &= Double.isFinite(bounds.upper().at(i) - bounds.lower().at(i));
      start[i] = bounds.lower().at(i);
    }
    if (!isBounded) {
      throw Refusal.of(
          Code.MISSING_FIELD,
          "\"start\" should give each variable a number, or \"bounds\" two.",
          asked.typed());
    }
  }

  /// Starts from many points of the bounds, and sets the start to the one of the least end.
  private void findStart(
      Method<? super ExpressionObjective> method, ExpressionObjective objective) {
    Bounds bounds = StartingPoint.bounds(names, request.descent().bounds());
    Method<ExpressionObjective> each = method::minimize;
    MultiStart.Found found = new MultiStart<>(each, bounds, STARTS).minimize(objective);
    Path best = found.best();
    System.arraycopy(best.iterates().getFirst().point().toArray(), 0, start, 0, start.length);
    notices.add(
        remark(
            "many-starts",
            "Of %d starts within the bounds %d led to a minimum, %d different ones; this is the least."
                .formatted(STARTS, STARTS - found.others().size(), found.minima().size())));
  }

  /// The name for a start that has none.
  private String onlySymbol() {
    List<String> symbols = formula.symbols();
    if (symbols.size() > 1) {
      throw Refusal.of(
          Code.BAD_FIELD,
          "\"start\" gives one number, but the formula has the symbols %s."
              .formatted(String.join(", ", symbols)),
          asked.typed());
    }
    return symbols.isEmpty() ? "x" : symbols.getFirst();
  }

  static Outcome perform(Request request) {
    return new Minimizing(request).outcome();
  }

  private Outcome outcome() {
    ExpressionObjective objective = formula.objective(names.toArray(String[]::new));
    DescentMethod method =
        request.descent().method().map(DescentMethod::named).orElse(DescentMethod.TRUST_REGION);
    DescentMethod.Settings settings = settings(method);
    Method<? super ExpressionObjective> chosen = bounded(method, settings);
    if (request.descent().start().isEmpty()) {
      findStart(chosen, objective);
    }
    if (Double.isNaN(objective.value(start))) {
      throw Refusal.of(
          Code.OUTSIDE_DOMAIN,
          "The formula has no value at the start, %s.".formatted(StartingPoint.told(typed, start)),
          asked.typed());
    }
    boolean kinkAtStart = kinks(start, "start");
    Path path = chosen.minimize(objective, start, Course.WHOLE.keeping(Keep.atMost(MOST_POINTS)));
    if (path.iterates().size() <= path.steps()) {
      notices.add(
          remark(
              "thinned",
              "Of %d points of the path %d are given."
                  .formatted(path.steps() + 1, path.iterates().size())));
    }
    boolean kink = path.steps() > 0 ? kinks(path.point().toArray(), "end") : kinkAtStart;
    Optional<LocalShape> shape = shape(objective, path, kink);
    boolean stays = path.point().equals(path.iterates().getFirst().point());
    boolean isFlat = path.last().gradient().norm() == 0 && Double.isFinite(path.value());
    if (!kinkAtStart && stays && isFlat) {
      notices.add(
          remark(
              "flat-start",
              "The gradient is 0 at the start: it is a critical point, which this method does not"
                  + " leave."));
    }
    String kind = PathWriter.kind(new Result.Minimum(typed, path, shape, kink));
    if (kind.equals("maximum") || kind.equals("saddle")) {
      notices.add(remark("no-minimum", "The end is a %s, not a minimum.".formatted(kind)));
    }
    return Outcome.of(new Result.Minimum(typed, path, shape, kink), notices);
  }

  private Remark remark(String code, String sentence) {
    return Remark.of(code, sentence, 0, asked.typed().length(), List.of());
  }

  private Optional<LocalShape> shape(ExpressionObjective objective, Path path, boolean kink) {
    if (names.size() > MOST_CURVED) {
      notices.add(
          remark(
              "no-eigenvalues",
              "Eigenvalues are given for up to %d variables.".formatted(MOST_CURVED)));
      return Optional.empty();
    }
    Vector end = path.point();
    return kink ? Optional.empty() : Optional.of(LocalShape.at(objective, end.toArray()));
  }

  /// Whether the formula has a kink at a point, in the direction of a variable.
  private boolean kinks(double[] point, String where) {
    if (names.size() > FEW_VARIABLES) {
      return false;
    }
    for (String name : formula.symbols()) {
      Slopes slopes = Slopes.of(formula, List.of(name), KinkPolicy.UNDEFINED);
      double[][] columns =
          slopes.symbols().stream()
              .map(symbol -> new double[] {point[names.indexOf(symbol)]})
              .toArray(double[][]::new);
      List<Slopes.Met> met = slopes.over(1, columns).met();
      if (!met.isEmpty()) {
        Result.Kink kink = new KinkFinding(new Written(Notation.TEXT)).entry(met.getFirst().kink());
        notices.add(
            remark(
                "kink",
                "The %s is a kink (%s): there is no gradient, and %s stands for the slope in %s."
                    .formatted(
                        where,
                        kink.kind().replace('-', ' '),
                        kink.convention().orElse("nothing"),
                        name)));
        return true;
      }
    }
    return false;
  }

  /// The method, within bounds if there are some.
  private Method<? super ExpressionObjective> bounded(
      DescentMethod method, DescentMethod.Settings settings) {
    Descent descent = request.descent();
    if (descent.bounds().isEmpty()) {
      return method.with(settings);
    }
    if (descent.method().isPresent() && method != DescentMethod.L_BFGS) {
      throw Refusal.of(
          Code.BAD_FIELD,
          "\"bounds\" go with the method \"l-bfgs\" only, which is then the usual one.",
          method.text(),
          DescentMethod.L_BFGS.text());
    }
    Bounds bounds = StartingPoint.bounds(names, descent.bounds());
    for (int i = 0; i < start.length; i++) {
      double within = Math.clamp(start[i], bounds.lower().at(i), bounds.upper().at(i));
      if (within != start[i]) {
        notices.add(
            remark(
                "moved-start", "The start of %s was moved to its bound.".formatted(typed.get(i))));
        start[i] = within;
      }
    }
    return DescentMethod.within(bounds, settings);
  }

  private DescentMethod.Settings settings(DescentMethod method) {
    Descent descent = request.descent();
    if (!method.isRated() && (descent.rate().isPresent() || descent.schedule().isPresent())) {
      notices.add(
          remark("unused-field", "The method \"%s\" has no rate.".formatted(method.text())));
    }
    return new DescentMethod.Settings(
        StartingPoint.positive("rate", descent.rate()),
        descent.steps().isEmpty()
            ? OptionalLong.empty()
            : OptionalLong.of(StartingPoint.steps(descent.steps().get(), MOST_STEPS)),
        StartingPoint.positive("tolerance", descent.tolerance()),
        descent.schedule().map(RateSchedule::read));
  }
}
