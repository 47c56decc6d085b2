package dev.nabla.book.guess;

import dev.nabla.Formula;
import dev.nabla.book.examples.Numbers;
import dev.nabla.compile.Compiled;
import dev.nabla.compile.Compiler;
import dev.nabla.derive.NoDerivativeException;
import dev.nabla.expr.Build;
import dev.nabla.expr.Expr;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Compares a guess with the derivative of a function of `x`, and with what comes out when a rule
/// is misremembered.
///
/// Equal to the derivative is what simplifies to a difference of 0, or else what has the same
/// values at points all over the domain; the verdict says which. A slip is recognised by its values
/// alone, in whatever form the guess was written.
///
/// ```java
/// Verdict verdict = new Guess(Nabla.parse("sin(x^2)")).judge(Nabla.parse("cos(x^2)"));
/// ```
public final class Guess {
  private static final Expr.Symbol X = Build.symbol("x");
  private static final double TOLERANCE = 1e-9;

  /// Fewer points in the domain decide nothing.
  private static final int FEWEST = 8;

  private static final double[] REACHES = {0.97, 4, 13};
  private static final int POINTS_EACH = 48;

  private final Formula function;
  private final Formula derivative;

  /// @throws NoDerivativeException if the function has a part without a slope formula
  public Guess(Formula function) {
    this.function = function;
    this.derivative = function.diff("x");
  }

  /// The verdict on a guess.
  ///
  /// @throws IllegalArgumentException if the guess has a letter other than x
  public Verdict judge(Formula guess) {
    for (String symbol : guess.symbols()) {
      if (!symbol.equals("x")) {
        throw new IllegalArgumentException(
            "The derivative depends on x alone, not on " + symbol + ".");
      }
    }
    if (guess.minus(derivative).simplify().expression().isZero()) {
      return right("Right. Your guess minus the derivative simplifies to 0, which proves it.");
    }
    Values values = Values.of(List.of(guess.expression()), derivative);
    if (values.count() < FEWEST) {
      return new Verdict(
          false,
          Optional.empty(),
          "There are too few points where both have a value, so nothing can be said.");
    }
    if (values.agree(0)) {
      return right(
          "Right, as far as %d points can tell: there both agree to nine digits. It is not a proof."
              .formatted(values.count()));
    }
    return slip(guess)
        .or(() -> pattern(guess, values))
        .orElseGet(() -> new Verdict(false, Optional.empty(), values.whereItDiffers()));
  }

  private static Verdict right(String says) {
    return new Verdict(true, Optional.empty(), says);
  }

  private static Optional<Verdict> wrong(String says) {
    return Optional.of(new Verdict(false, Optional.empty(), says));
  }

  private Optional<Verdict> slip(Formula guess) {
    List<Bend> bends;
    try {
      bends = WrongDerivatives.of(function.expression(), X);
    } catch (NoDerivativeException | IllegalArgumentException none) {
      return Optional.empty();
    }
    List<Expr> compared = new ArrayList<>(bends.stream().map(Bend::derivative).toList());
    Values values = Values.of(compared, guess, derivative);
    for (int i = 0; i < bends.size(); i++) {
      if (values.agree(i)) {
        Bend bend = bends.get(i);
        return Optional.of(new Verdict(false, Optional.of(bend.slip()), bend.advice().get()));
      }
    }
    return Optional.empty();
  }

  /// What a guess that is no classic slip has to do with the function.
  private Optional<Verdict> pattern(Formula guess, Values values) {
    if (Values.of(List.of(function.expression()), guess, derivative).agree(0)) {
      return wrong(
          "That is the function itself. Only multiples of $e^x$ are their own derivatives.");
    }
    if (differentiates(guess, function)) {
      return wrong(
          "You went the other way: that is a function whose derivative is $f$. We look for the"
              + " slope of $f$.");
    }
    if (differentiates(derivative, guess)) {
      return wrong("One step too far: that is the derivative of the derivative.");
    }
    return values.pattern();
  }

  /// Whether the derivative of one is the other, by value.
  private static boolean differentiates(Formula one, Formula other) {
    try {
      Values values = Values.of(List.of(one.diff("x").expression()), other);
      return values.count() >= FEWEST && values.agree(0);
    } catch (NoDerivativeException none) {
      return false;
    }
  }

  /// Values of several expressions beside those of one that they are compared with, at the points
  /// where that one has values.
  @SuppressWarnings("ArrayRecordComponent") // Made here and read here only.
  private record Values(double[] xs, double[] wanted, double[][] given) {

    /// @param formulas the first is compared with; all of them must have a value at a point
    static Values of(List<Expr> expressions, Formula... formulas) {
      double[][] all = new double[formulas.length][];
      double[] points = points();
      for (int i = 0; i < formulas.length; i++) {
        all[i] = formulas[i].compile("x").over(points);
      }
      List<Integer> kept = new ArrayList<>();
      for (int i = 0; i < points.length; i++) {
        boolean usable = true;
        for (double[] values : all) {
          usable &= Double.isFinite(values[i]) && Math.abs(values[i]) < 1e12;
        }
        if (usable) {
          kept.add(i);
        }
      }
      double[] xs = kept.stream().mapToDouble(i -> points[i]).toArray();
      double[] wanted = kept.stream().mapToDouble(i -> all[0][i]).toArray();
      double[][] given = new double[expressions.size()][xs.length];
      if (xs.length > 0) {
        Compiled compiled = Compiler.compile(expressions, List.of(X));
        compiled.evaluate(new double[][] {xs}, given);
      }
      return new Values(xs, wanted, given);
    }

    // Irregular, so that no period of a formula fits.
    private static double[] points() {
      double[] points = new double[REACHES.length * POINTS_EACH];
      for (int i = 0; i < points.length; i++) {
        points[i] = REACHES[i % REACHES.length] * Math.sin(1 + 1.7 * i) + 0.0013 * i;
      }
      return points;
    }

    int count() {
      return xs.length;
    }

    boolean agree(int index) {
      for (int i = 0; i < xs.length; i++) {
        if (!near(given[index][i], wanted[i])) {
          return false;
        }
      }
      return count() >= FEWEST;
    }

    private static boolean near(double a, double b) {
      return Math.abs(a - b) <= TOLERANCE * (1 + Math.abs(a) + Math.abs(b));
    }

    /// Off by the same factor, or by the same amount, everywhere.
    Optional<Verdict> pattern() {
      double factor = given[0][largest()] / wanted[largest()];
      double excess = given[0][0] - wanted[0];
      boolean isFactor = Double.isFinite(factor) && factor != 0;
      boolean isExcess = Double.isFinite(excess);
      for (int i = 0; i < xs.length; i++) {
        isFactor &= near(given[0][i], factor * wanted[i]);
        isExcess &= near(given[0][i], wanted[i] + excess);
      }
      if (isFactor && near(factor, -1)) {
        return wrong("Everything is right but the sign.");
      }
      if (isFactor) {
        return wrong(
            "Nearly: your guess is everywhere %s times the derivative. Look for a factor that was lost"
                    .formatted(Numbers.shown(factor))
                + " or counted twice.");
      }
      if (isExcess) {
        return wrong(
            "Nearly: your guess lies everywhere %s %s the derivative. A constant has no slope."
                .formatted(Numbers.shown(Math.abs(excess)), excess > 0 ? "above" : "below"));
      }
      return Optional.empty();
    }

    private int largest() {
      int largest = 0;
      for (int i = 0; i < xs.length; i++) {
        if (Math.abs(wanted[i]) > Math.abs(wanted[largest])) {
          largest = i;
        }
      }
      return largest;
    }

    /// The two values at a number that is easy to compute with.
    String whereItDiffers() {
      int missing = 0;
      for (int i = 0; i < xs.length; i++) {
        missing += Double.isFinite(given[0][i]) ? 0 : 1;
      }
      if (missing == xs.length) {
        return "Your guess has no value where the derivative has one.";
      }
      int shown = 0;
      for (int i = 0; i < xs.length; i++) {
        boolean differs = Double.isFinite(given[0][i]) && !near(given[0][i], wanted[i]);
        boolean nearer = Math.abs(xs[i] - 1) < Math.abs(xs[shown] - 1);
        if (differs
            && (nearer
                || !Double.isFinite(given[0][shown])
                || near(given[0][shown], wanted[shown]))) {
          shown = i;
        }
      }
      return "Not yet. Near x = %s your guess gives %s, and the slope there is %s."
          .formatted(
              Numbers.shown(xs[shown]),
              Numbers.shown(given[0][shown]),
              Numbers.shown(wanted[shown]));
    }
  }
}
