package dev.nabla.algebra;

import static dev.nabla.expr.ElementaryFunction.COS;
import static dev.nabla.expr.ElementaryFunction.EXP;
import static dev.nabla.expr.ElementaryFunction.LN;
import static dev.nabla.expr.ElementaryFunction.SIGMOID;
import static dev.nabla.expr.ElementaryFunction.SIN;
import static dev.nabla.expr.ElementaryFunction.TANH;

import dev.nabla.algebra.polynomial.Atoms;
import dev.nabla.algebra.polynomial.Factored;
import dev.nabla.algebra.polynomial.Polynomial;
import dev.nabla.algebra.polynomial.RationalFunction;
import dev.nabla.expr.Build;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Rational;
import dev.nabla.expr.Walk;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SequencedSet;

/// Other forms of a whole expression, found by writing it as a rational function of few functions:
/// of one logistic function in the place of its kin, of sine and cosine with their squares
/// replaced, of exponentials in the place of hyperbolic functions, of logarithms of primes; and
/// with roots of numbers out of the denominator.
///
/// Each form is equal to the expression wherever both have a value. Whether one is shorter is for
/// the caller to see.
final class FamilyForms {
  /// Factoring is tried with at most so many different functions and symbols.
  private static final int ATOMS_TO_FACTOR = 2;

  private FamilyForms() {}

  /// The forms of a canonical expression; empty if it has no such functions and is no fraction.
  static List<Expr> of(Expr canonical) {
    List<Expr> forms = new ArrayList<>();
    Expr logistic = Walk.substitute(canonical, logistic(canonical));
    if (logistic != canonical) {
      fraction(Tidy.of(logistic)).ifPresent(forms::add);
    }
    Expr exponential = Walk.substitute(canonical, hyperbolic(canonical));
    if (exponential != canonical) {
      fraction(Tidy.of(exponential)).ifPresent(forms::add);
    }
    Expr logarithms = Walk.substitute(canonical, logarithms(canonical));
    if (logarithms != canonical) {
      fraction(Tidy.of(logarithms)).ifPresent(forms::add);
    }
    NumericRoots.outOfDenominators(canonical).ifPresent(forms::add);
    forms.addAll(circular(Tidy.of(Walk.substitute(canonical, circularQuotients(canonical)))));
    if (forms.isEmpty()) {
      fraction(canonical).ifPresent(forms::add);
    }
    return forms;
  }

  /// One fraction in lowest terms, in factors if these are few.
  private static Optional<Expr> fraction(Expr canonical) {
    if (!SumForms.mayExpand(canonical)) {
      return Optional.empty();
    }
    try {
      Atoms atoms = Atoms.of(canonical);
      return Optional.of(
          atoms.size() <= ATOMS_TO_FACTOR
              ? Factored.of(canonical, atoms).toExpression(atoms)
              : atoms.fraction(canonical).toExpression(atoms));
    } catch (ArithmeticException dividesByZero) {
      return Optional.empty();
    }
  }

  private static List<Expr.Apply> applications(Expr expr) {
    return Walk.postOrder(expr).stream()
        .filter(Expr.Apply.class::isInstance)
        .map(Expr.Apply.class::cast)
        .toList();
  }

  /// σ(−u), e^u, e^(−u) and tanh(u/2) in terms of σ(u), for every u with a σ.
  private static Map<Expr, Expr> logistic(Expr expr) {
    SequencedSet<Expr> arguments = new LinkedHashSet<>();
    for (Expr.Apply apply : applications(expr)) {
      if (apply.function() == SIGMOID) {
        Expr u = Signs.distributed(apply.argument());
        if (!arguments.contains(Signs.negated(u))) {
          arguments.add(u);
        }
      }
    }
    Map<Expr, Expr> replaced = new HashMap<>();
    for (Expr.Apply apply : applications(expr)) {
      Expr given = Signs.distributed(apply.arguments().getFirst());
      for (Expr u : arguments) {
        Expr sigmoid = Build.sigmoid(u);
        Expr rest = Build.difference(Build.ONE, sigmoid);
        boolean same = given == u;
        boolean opposite = given == Signs.negated(u);
        if (apply.function() == SIGMOID && (same || opposite)) {
          replaced.put(apply, same ? sigmoid : rest);
        } else if (apply.function() == EXP && (same || opposite)) {
          replaced.put(apply, same ? Build.quotient(sigmoid, rest) : Build.quotient(rest, sigmoid));
        } else if (apply.function() == TANH && Signs.scaled(Rational.TWO, given) == u) {
          replaced.put(apply, Build.difference(Build.product(Build.TWO, sigmoid), Build.ONE));
        }
      }
    }
    return replaced;
  }

  /// Logarithms of whole numbers by those of small primes: ln 8 = 3 ln 2.
  private static Map<Expr, Expr> logarithms(Expr expr) {
    Map<Expr, Expr> replaced = new HashMap<>();
    for (Expr.Apply apply : applications(expr)) {
      if (apply.function() == LN
          && apply.argument() instanceof Expr.Numeral numeral
          && numeral.value().isSmallInteger()
          && numeral.value().compareTo(Rational.ONE) > 0) {
        replaced.put(apply, byPrimes(numeral.value().intValueExact()));
      }
    }
    return replaced;
  }

  private static Expr byPrimes(int number) {
    Expr sum = Build.ZERO;
    int rest = number;
    for (int p = 2; p < 100 && p <= rest; p++) {
      while (rest % p == 0) {
        sum = Build.sum(sum, Build.ln(Build.number(p)));
        rest /= p;
      }
    }
    return rest == 1 ? sum : Build.sum(sum, Build.ln(Build.number(rest)));
  }

  private static Map<Expr, Expr> hyperbolic(Expr expr) {
    Map<Expr, Expr> replaced = new HashMap<>();
    for (Expr.Apply apply : applications(expr)) {
      Expr up = Build.exp(apply.arguments().getFirst());
      Expr down = Build.power(up, Build.MINUS_ONE);
      Expr sine = Build.difference(up, down);
      Expr cosine = Build.sum(up, down);
      switch (apply.function()) {
        case SINH -> replaced.put(apply, Build.product(Build.HALF, sine));
        case COSH -> replaced.put(apply, Build.product(Build.HALF, cosine));
        case TANH -> replaced.put(apply, Build.quotient(sine, cosine));
        default -> {}
      }
    }
    return replaced;
  }

  /// Tangents and their kin as quotients of sine and cosine, and double angles by single ones where
  /// these occur, too.
  private static Map<Expr, Expr> circularQuotients(Expr expr) {
    SequencedSet<Expr> angles = new LinkedHashSet<>();
    for (Expr.Apply apply : applications(expr)) {
      switch (apply.function()) {
        case SIN, COS, TAN, COT, SEC, CSC -> angles.add(apply.argument());
        default -> {}
      }
    }
    Map<Expr, Expr> replaced = new HashMap<>();
    for (Expr.Apply apply : applications(expr)) {
      Expr u = apply.arguments().getFirst();
      Expr half = Signs.scaled(Rational.HALF, u);
      boolean isDouble = angles.contains(half);
      Expr sine = isDouble ? doubleSine(half) : Build.sin(u);
      Expr cosine = isDouble ? doubleCosine(half) : Build.cos(u);
      switch (apply.function()) {
        case SIN -> replaced.put(apply, sine);
        case COS -> replaced.put(apply, cosine);
        case TAN -> replaced.put(apply, Build.quotient(sine, cosine));
        case COT -> replaced.put(apply, Build.quotient(cosine, sine));
        case SEC -> replaced.put(apply, Build.power(cosine, Build.MINUS_ONE));
        case CSC -> replaced.put(apply, Build.power(sine, Build.MINUS_ONE));
        default -> {}
      }
    }
    return replaced;
  }

  private static Expr doubleSine(Expr u) {
    return Build.product(Build.TWO, Build.product(Build.sin(u), Build.cos(u)));
  }

  private static Expr doubleCosine(Expr u) {
    return Build.difference(
        Build.power(Build.cos(u), Build.TWO), Build.power(Build.sin(u), Build.TWO));
  }

  /// As fractions with no square of a sine, and with no square of a cosine.
  private static List<Expr> circular(Expr expr) {
    SequencedSet<Expr> angles = new LinkedHashSet<>();
    for (Expr.Apply apply : applications(expr)) {
      if (apply.function() == SIN || apply.function() == COS) {
        angles.add(apply.argument());
      }
    }
    if (angles.isEmpty() || !SumForms.mayExpand(expr)) {
      return List.of();
    }
    List<Expr> forms = new ArrayList<>();
    fraction(expr).ifPresent(forms::add);
    withoutSquares(expr, angles, true).ifPresent(forms::add);
    withoutSquares(expr, angles, false).ifPresent(forms::add);
    return forms;
  }

  private static Optional<Expr> withoutSquares(
      Expr expr, SequencedSet<Expr> angles, boolean ofSines) {
    List<Expr> all = new ArrayList<>(List.of(expr));
    angles.forEach(u -> all.addAll(List.of(Build.sin(u), Build.cos(u))));
    try {
      Atoms atoms = Atoms.of(all);
      RationalFunction fraction = atoms.fraction(expr);
      Polynomial above = fraction.numerator();
      Polynomial below = fraction.denominator();
      for (Expr u : angles) {
        OptionalInt sine = atoms.number(Build.sin(u));
        OptionalInt cosine = atoms.number(Build.cos(u));
        if (sine.isEmpty() || cosine.isEmpty()) {
          return Optional.empty();
        }
        int gone = ofSines ? sine.getAsInt() : cosine.getAsInt();
        int kept = ofSines ? cosine.getAsInt() : sine.getAsInt();
        above = withoutSquares(above, gone, kept);
        below = withoutSquares(below, gone, kept);
      }
      if (below.isZero()) {
        return Optional.empty();
      }
      RationalFunction reduced = RationalFunction.of(above, below);
      return fraction(Tidy.of(reduced.toExpression(atoms)));
    } catch (ArithmeticException dividesByZero) {
      return Optional.empty();
    }
  }

  /// Every g² replaced by 1 − k².
  private static Polynomial withoutSquares(Polynomial polynomial, int gone, int kept) {
    Polynomial square = Polynomial.ONE.minus(Polynomial.atom(kept).times(Polynomial.atom(kept)));
    Polynomial power = Polynomial.ONE;
    List<Polynomial> parts = new ArrayList<>();
    List<Polynomial> coefficients = polynomial.coefficients(gone);
    for (int exponent = 0; exponent < coefficients.size(); exponent++) {
      Polynomial part = coefficients.get(exponent).times(power);
      parts.add(exponent % 2 == 0 ? part : part.times(Polynomial.atom(gone)));
      if (exponent % 2 == 1) {
        power = power.times(square);
      }
    }
    return Polynomial.sum(parts);
  }
}
