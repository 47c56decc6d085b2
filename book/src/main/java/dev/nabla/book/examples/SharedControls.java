package dev.nabla.book.examples;

import dev.nabla.Formula;
import dev.nabla.Nabla;
import java.util.List;

/// The controls that the examples of the first chapter have in common: a function, a point, and a
/// step away from it.
final class SharedControls {
  static final Control.Formula FUNCTION = new Control.Formula("f", "f(x) =", "x^2");

  static final Control.Number POINT = new Control.Number("x", "x", "0.25", -6, 6, 0.05, List.of());

  static final Control.Number STEP =
      new Control.Number("dx", "Δx", "1.25", -3, 3, 0.05, List.of(new Control.Mark(0, "0/0")));

  private SharedControls() {}

  /// The typed function.
  ///
  /// @throws dev.nabla.text.SyntaxException if it is no formula
  /// @throws IllegalArgumentException if it has a letter other than x
  static Formula function(Parameters parameters) {
    return ofOneLetter(parameters.text(FUNCTION.name()));
  }

  /// A typed function of x.
  ///
  /// @throws dev.nabla.text.SyntaxException if it is no formula
  /// @throws IllegalArgumentException if it has a letter other than x
  static Formula ofOneLetter(String typed) {
    Formula function = Nabla.parse(typed);
    for (String symbol : function.symbols()) {
      if (!symbol.equals("x")) {
        throw new IllegalArgumentException(
            "The function here depends on x alone, not on %s; “Try your own” has sliders for other letters."
                .formatted(symbol));
      }
    }
    return function;
  }

  static double point(Parameters parameters) {
    return within(POINT, parameters.number(POINT.name()));
  }

  static double step(Parameters parameters) {
    return within(STEP, parameters.number(STEP.name()));
  }

  // Typed numbers may leave the slider, but not so far that nothing can be drawn.
  static double within(Control.Number control, double value) {
    double reach = 1000 * Math.max(Math.abs(control.least()), Math.abs(control.most()));
    if (Math.abs(value) > reach) {
      throw new IllegalArgumentException(
          "%s should lie between −%s and %s."
              .formatted(control.label(), Numbers.plain(reach), Numbers.plain(reach)));
    }
    return value;
  }
}
