package dev.nabla.solve;

import dev.nabla.algebra.Tidy;
import dev.nabla.enclosure.Interval;
import dev.nabla.expr.Build;
import dev.nabla.expr.ElementaryFunction;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Rational;
import dev.nabla.expr.Walk;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SequencedSet;
import java.util.Set;

/// Sines and cosines of multiples of an angle as polynomials in those of the angle, and angles that
/// are simple parts of π.
final class Angles {
  private static final int LARGEST_MULTIPLE = 24;
  private static final int[] PARTS = {60, 48, 7, 9, 34};

  private Angles() {}

  /// A multiple of a part of the argument, and what is added to it.
  private record Argument(Expr core, Rational times, Expr phase) {}

  /// The expression with every sine and cosine written in those of one angle for each part that
  /// several angles are multiples of.
  static Expr ofOneKind(Workspace workspace, Expr expr) {
    SequencedSet<Expr.Apply> found = new LinkedHashSet<>();
    for (Expr node : Walk.postOrder(expr)) {
      if (isCircular(node) && workspace.depends(node)) {
        found.add((Expr.Apply) node);
      }
    }
    Set<Expr> arguments = new LinkedHashSet<>();
    found.forEach(each -> arguments.add(each.argument()));
    if (arguments.size() < 2) {
      return expr;
    }
    Map<Expr, Argument> split = new LinkedHashMap<>();
    Map<Expr, Rational> units = new LinkedHashMap<>();
    for (Expr argument : arguments) {
      Argument parts = split(workspace, argument);
      split.put(argument, parts);
      units.merge(parts.core, parts.times.abs(), Rational::gcd);
    }
    Map<Expr, Expr> rewritten = new HashMap<>();
    for (Expr.Apply each : found) {
      Argument parts = split.getOrDefault(each.argument(), split(workspace, each.argument()));
      Rational unit = units.getOrDefault(parts.core, Rational.ONE);
      Rational multiple = parts.times.div(unit);
      if (multiple.isSmallInteger() && multiple.abs().intValueExact() <= LARGEST_MULTIPLE) {
        Expr angle = Tidy.of(Build.number(unit).times(parts.core));
        rewritten.put(
            each, expanded(each.function(), angle, multiple.intValueExact(), parts.phase));
      }
    }
    return Walk.substitute(expr, rewritten);
  }

  private static boolean isCircular(Expr node) {
    return node instanceof Expr.Apply apply
        && (apply.function() == ElementaryFunction.SIN
            || apply.function() == ElementaryFunction.COS);
  }

  private static Argument split(Workspace workspace, Expr argument) {
    Expr sum = Normal.expanded(argument);
    Expr moving = Tidy.of(Normal.part(workspace, sum, true));
    Expr phase = Tidy.of(Normal.part(workspace, sum, false));
    Rational times = moving.coefficient();
    return new Argument(moving.withoutCoefficient(), times, phase);
  }

  private static Expr expanded(ElementaryFunction function, Expr angle, int multiple, Expr phase) {
    Expr sine = sineOf(angle, multiple);
    Expr cosine = cosineOf(angle, Math.abs(multiple));
    boolean wantsSine = function == ElementaryFunction.SIN;
    if (phase.isZero()) {
      return wantsSine ? sine : cosine;
    }
    return wantsSine
        ? sine.times(Build.cos(phase)).plus(cosine.times(Build.sin(phase)))
        : cosine.times(Build.cos(phase)).minus(sine.times(Build.sin(phase)));
  }

  /// sin kθ = sin θ · U(k − 1), a polynomial in cos θ.
  private static Expr sineOf(Expr angle, int multiple) {
    int k = Math.abs(multiple);
    Expr value =
        Build.sin(angle)
            .times(chebyshev(Build.cos(angle), k - 1, Build.TWO.times(Build.cos(angle))));
    return multiple < 0 ? value.unaryMinus() : multiple == 0 ? Build.ZERO : value;
  }

  private static Expr cosineOf(Expr angle, int multiple) {
    return chebyshev(Build.cos(angle), multiple, Build.cos(angle));
  }

  /// The polynomial of index k in the sequence 1, first, 2c · previous − the one before.
  private static Expr chebyshev(Expr c, int k, Expr first) {
    if (k <= 0) {
      return Build.ONE;
    }
    Expr before = Build.ONE;
    Expr now = first;
    for (int i = 1; i < k; i++) {
      Expr next = Normal.expanded(Build.TWO.times(c).times(now).minus(before));
      before = now;
      now = next;
    }
    return now;
  }

  /// The simple multiple of π that is near a decimal, or 0.
  static Expr simple(BigDecimal decimal) {
    double turns = decimal.doubleValue() / Math.PI;
    for (int part : PARTS) {
      double times = turns * part;
      if (Math.abs(times) < 1e6 && Math.abs(times - Math.rint(times)) < 1e-11) {
        return Build.number(Rational.of(Math.round(times), part)).times(Build.PI);
      }
    }
    return Build.ZERO;
  }

  /// A simple multiple of π in an interval, or 0.
  static Expr within(Interval interval) {
    for (int part = 1; part <= 4; part++) {
      double times = Math.rint(interval.middle() * part / Math.PI);
      if (times != 0 && Math.abs(times) < 1e6 && interval.contains(times * Math.PI / part)) {
        return Build.number(Rational.of(Math.round(times), part)).times(Build.PI);
      }
    }
    return Build.ZERO;
  }

  /// The number as a multiple of π where it is a simple one.
  static Expr simple(Workspace workspace, Expr angle) {
    OptionalDouble value = workspace.approximate(angle);
    if (value.isEmpty()) {
      return angle;
    }
    double turns = value.getAsDouble() / Math.PI;
    for (int part : PARTS) {
      double times = turns * part;
      if (Math.abs(times) < 1e6 && Math.abs(times - Math.rint(times)) < 1e-10) {
        Expr multiple = Build.number(Rational.of(Math.round(times), part)).times(Build.PI);
        if (workspace.verdict(angle.minus(multiple)).isZero()) {
          return multiple;
        }
      }
    }
    return angle;
  }
}
