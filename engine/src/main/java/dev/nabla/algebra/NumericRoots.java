package dev.nabla.algebra;

import dev.nabla.algebra.polynomial.Atoms;
import dev.nabla.algebra.polynomial.Generator;
import dev.nabla.algebra.polynomial.Polynomial;
import dev.nabla.algebra.polynomial.RationalFunction;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Denominators without square roots of numbers: 1/(√2 − 1) = √2 + 1, by the conjugate.
final class NumericRoots {
  private NumericRoots() {}

  /// An equal fraction without such roots below the bar; empty when there were none.
  static Optional<Expr> outOfDenominators(Expr canonical) {
    if (!SumForms.mayExpand(canonical)) {
      return Optional.empty();
    }
    try {
      Atoms atoms = Atoms.of(canonical);
      RationalFunction fraction = atoms.fraction(canonical);
      RationalFunction before = fraction;
      for (int atom = 0; atom < atoms.size(); atom++) {
        Optional<Rational> square = square(atoms.generator(atom));
        if (square.isPresent() && fraction.denominator().degree(atom) > 0) {
          fraction = withoutRoot(fraction, atom, square.get());
        }
      }
      return fraction == before
          ? Optional.empty()
          : Optional.of(Tidy.of(fraction.toExpression(atoms)));
    } catch (ArithmeticException dividesByZero) {
      return Optional.empty();
    }
  }

  private static Optional<Rational> square(Generator generator) {
    return generator.over() == 2
            && generator.tail().isOne()
            && generator.base() instanceof Expr.Numeral numeral
        ? Optional.of(numeral.value())
        : Optional.empty();
  }

  private static RationalFunction withoutRoot(
      RationalFunction fraction, int root, Rational square) {
    Polynomial conjugate = conjugate(fraction.denominator(), root);
    return RationalFunction.of(
        reduced(fraction.numerator().times(conjugate), root, square),
        reduced(fraction.denominator().times(conjugate), root, square));
  }

  /// The polynomial with −r in the place of r.
  private static Polynomial conjugate(Polynomial polynomial, int root) {
    List<Polynomial> parts = new ArrayList<>();
    List<Polynomial> coefficients = polynomial.coefficients(root);
    for (int i = 0; i < coefficients.size(); i++) {
      Polynomial power = Polynomial.atom(root).pow(i);
      Polynomial part = coefficients.get(i).times(power);
      parts.add(i % 2 == 0 ? part : part.negate());
    }
    return Polynomial.sum(parts);
  }

  /// The polynomial with r² replaced by what it is.
  private static Polynomial reduced(Polynomial polynomial, int root, Rational square) {
    List<Polynomial> parts = new ArrayList<>();
    List<Polynomial> coefficients = polynomial.coefficients(root);
    for (int i = 0; i < coefficients.size(); i++) {
      Polynomial part = coefficients.get(i).scaled(square.pow(i / 2));
      parts.add(i % 2 == 0 ? part : part.times(Polynomial.atom(root)));
    }
    return Polynomial.sum(parts);
  }
}
