package dev.nabla.book.examples;

import dev.nabla.Formula;
import dev.nabla.Nabla;
import java.util.ArrayList;
import java.util.List;

/// The two secants of a typed function at a point of the reader's choice.
final class OwnKink extends SecantPair {
  private static final Control.Formula FUNCTION = new Control.Formula("g", "g(x) =", "|x^2 - 1|");
  private static final Control.Number POINT =
      new Control.Number("a", "a", "1", -6, 6, 0.05, List.of());

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
    double checked = SharedControls.within(POINT, parameters.number(POINT.name()));
    return Nabla.parse(new java.math.BigDecimal(Double.toString(checked)).toPlainString());
  }
}
