package dev.nabla.book.examples;

import dev.nabla.Formula;
import dev.nabla.algebra.Limit;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Rational;
import dev.nabla.figure.Figure;
import dev.nabla.figure.Mark;
import dev.nabla.figure.Panel;
import dev.nabla.figure.Role;
import dev.nabla.solve.Kink;
import dev.nabla.solve.KinksFound;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Every point of a range where a typed function has no derivative.
final class OwnKinks implements Example {
  private static final int REACH = 6;
  private static final double STUB = 0.7;
  private static final int MOST_LABELS = 6;
  private static final int LONGEST_DENOMINATOR = 30;

  @Override
  public String name() {
    return "own-kinks";
  }

  @Override
  public String title() {
    return "Where your own function has no derivative";
  }

  @Override
  public List<Integer> cells() {
    return List.of();
  }

  @Override
  public List<Control> controls() {
    return List.of(OwnKink.FUNCTION);
  }

  @Override
  public Output run(Parameters parameters) {
    Formula f = SharedControls.ofOneLetter(parameters.text(OwnKink.FUNCTION.name()));
    // shown
    KinksFound found = kinks(f);
    // end shown
    Map<String, String> values = new LinkedHashMap<>();
    StringBuilder text = new StringBuilder("f(x) = %s\n".formatted(f));
    int number = 0;
    for (Kink kink : found.kinks()) {
      String row = "kink" + ++number;
      values.put(
          row + ".at", "{x %s %s}".formatted(kink.isExact() ? "=" : "\\approx", latex(kink)));
      values.put(row + ".kind", words(kink.kind()));
      values.put(row + ".left", slope(kink.left()));
      values.put(row + ".right", slope(kink.right()));
      values.put(row + ".convention", kink.convention().map(OwnKinks::latex).orElse(""));
      text.append(
          "%s at %s: left %s, right %s\n"
              .formatted(
                  words(kink.kind()),
                  Formula.of(kink.at()),
                  OneSidedRate.plain(kink.left()),
                  OneSidedRate.plain(kink.right())));
    }
    String message = message(found);
    values.put("message", message);
    text.append(message).append('\n');
    Figure figure = Figure.of(panel(f, found)).withMessage(message);
    return new Output(text.toString(), Optional.of(figure), values);
  }

  /// The kinks in the range that the figure shows; none of a constant, which has no variable.
  static KinksFound kinks(Formula f) {
    return f.symbols().isEmpty()
        ? new KinksFound(List.of(), List.of(), List.of(), true)
        : f.kinks(Rational.of(-REACH), Rational.of(REACH));
  }

  /// The kind of a kink as a reader calls it.
  static String words(Kink.Kind kind) {
    return switch (kind) {
      case CORNER -> "corner";
      case CUSP -> "cusp";
      case VERTICAL_TANGENT -> "vertical tangent";
      case JUMP -> "jump";
      case DOMAIN_EDGE -> "edge of the domain";
    };
  }

  private static String latex(Kink kink) {
    return kink.isExact() ? latex(kink.at()) : Numbers.longerLatex(Formula.of(kink.at()).at(0));
  }

  private static String latex(Expr number) {
    return Formula.of(number).latex();
  }

  // A limit at a point that is known by its digits only is a long decimal itself.
  private static String slope(Limit limit) {
    return limit instanceof Limit.Finite(var value)
            && value.expression() instanceof Expr.Numeral numeral
            && numeral.value().denominator().bitLength() > LONGEST_DENOMINATOR
        ? "\\approx " + Numbers.longerLatex(numeral.value().doubleValue())
        : OneSidedRate.latex(limit);
  }

  private static String message(KinksFound found) {
    int count = found.kinks().size();
    String range = "From x = −%d to %d".formatted(REACH, REACH);
    if (!found.undecided().isEmpty() || !found.isComplete()) {
      return "%s the engine found %s without a derivative; there may be others."
          .formatted(range, count == 1 ? "1 point" : count + " points");
    }
    return switch (count) {
      case 0 -> range + " there is a derivative wherever the function has values.";
      case 1 -> range + " there is 1 point without a derivative.";
      default -> "%s there are %d points without a derivative.".formatted(range, count);
    };
  }

  private static Panel panel(Formula f, KinksFound found) {
    List<Double> coordinates = new ArrayList<>(List.of(0.0, Double.NaN));
    for (Kink kink : found.kinks()) {
      double x = Formula.of(kink.at()).at(0);
      coordinates.add(x);
      coordinates.add(f.at(x));
    }
    Window window = Window.around(coordinates.stream().mapToDouble(Double::doubleValue).toArray());
    double[] xs = Samples.between(window.from(), window.to());
    Panel panel =
        Panel.untitled()
            .withAxes(window.axes())
            .line(xs, Samples.broken(f, xs), Role.FUNCTION, "$f$");
    for (Kink kink : found.kinks()) {
      double x = Formula.of(kink.at()).at(0);
      double y = f.at(x);
      panel = stub(stub(panel, x, y, kink.left(), -1), x, y, kink.right(), 1);
    }
    for (Kink kink : found.kinks()) {
      double x = Formula.of(kink.at()).at(0);
      double y = f.at(x);
      if (Double.isFinite(y)) {
        panel = panel.with(Mark.Scatter.at(x, y, Role.FUNCTION));
        if (found.kinks().size() <= MOST_LABELS) {
          panel =
              panel.with(Mark.Text.at(x, y, words(kink.kind()), Role.FUNCTION).withBackground());
        }
      }
    }
    return panel;
  }

  // A short piece of the tangent from one side, straight up or down where the slope is infinite.
  private static Panel stub(Panel panel, double x, double y, Limit slope, int side) {
    if (!Double.isFinite(y)) {
      return panel;
    }
    return switch (slope) {
      case Limit.Finite finite -> {
        double m = Formula.of(finite.value()).at(0);
        double run = side * STUB / Math.hypot(1, m);
        yield panel.with(Mark.Line.segment(x, y, x + run, y + m * run, Role.TANGENT));
      }
      case Limit.Infinite infinite -> {
        double rise = side * (infinite.positive() ? STUB : -STUB);
        yield panel.with(Mark.Line.segment(x, y, x, y + rise, Role.TANGENT));
      }
      case Limit.Different different -> panel;
      case Limit.Oscillating oscillating -> panel;
      case Limit.Outside outside -> panel;
      case Limit.OnOneSide one -> panel;
      case Limit.Unknown unknown -> panel;
    };
  }
}
