package dev.nabla.book.examples;

import dev.nabla.Formula;
import dev.nabla.expr.Build;
import dev.nabla.expr.Rational;
import dev.nabla.solve.Kink;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/// The two secants of a typed function at a point of the reader's choice.
final class OwnKink extends SecantPair {
  static final Control.Formula FUNCTION = new Control.Formula("g", "f(x) =", "|x^2 - 1|");
  private static final Control.Number POINT =
      new Control.Number("a", "a", "1", -6, 6, 0.05, List.of());
  // Half a step of the slider.
  private static final Rational NEARBY = Rational.of(1, 40);

  OwnKink() {
    super("own-kink", "A point of your own function, from both sides", "x");
  }

  @Override
  public List<Control> controls() {
    List<Control> controls = new ArrayList<>(List.of(FUNCTION, POINT));
    controls.addAll(super.controls());
    return controls;
  }

  @Override
  Formula function(Parameters parameters) {
    // shown
    return SharedControls.ofOneLetter(parameters.text(FUNCTION.name()));
    // end shown
  }

  @Override
  Formula point(Parameters parameters) {
    double near = SharedControls.within(POINT, parameters.number(POINT.name()));
    Rational typed = Rational.of(new BigDecimal(Double.toString(near)));
    Formula f = function(parameters);
    if (f.symbols().isEmpty() || !Double.isFinite(f.at(near))) {
      return Formula.of(Build.number(typed));
    }
    // A slider cannot stand on √2 exactly; the point of the kink is taken where it is meant.
    return f.kinks(typed.minus(NEARBY), typed.plus(NEARBY)).kinks().stream()
        .filter(Kink::isExact)
        .map(kink -> Formula.of(kink.at()))
        .findFirst()
        .orElseGet(() -> Formula.of(Build.number(typed)));
  }
}
