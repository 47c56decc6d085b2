package dev.nabla.algebra;

import dev.nabla.algebra.polynomial.Atoms;
import dev.nabla.algebra.polynomial.Generator;
import dev.nabla.algebra.polynomial.Polynomial;
import dev.nabla.algebra.polynomial.RationalFunction;
import dev.nabla.enclosure.Verdict;
import dev.nabla.expr.Build;
import dev.nabla.expr.Effort;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Rational;
import dev.nabla.expr.Walk;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// The arithmetic of the entries of matrices: rational functions of what is in them.
///
/// A function of symbols alone is 0 only if all its coefficients are. Where there are others, such
/// as √2 or sin x, there may be relations between them; then being 0 is proved by simplifying, and
/// not being 0 by an enclosure of a value.
final class EntryField {
  private static final int SAMPLES = 6;

  private final Atoms atoms;
  private final boolean[] isSymbol;
  private final Map<Polynomial, Boolean> isZero = new HashMap<>();

  private EntryField(Atoms atoms) {
    this.atoms = atoms;
    this.isSymbol = new boolean[atoms.size()];
    for (int atom = 0; atom < isSymbol.length; atom++) {
      Generator generator = atoms.generator(atom);
      isSymbol[atom] =
          generator.base() instanceof Expr.Symbol
              && generator.tail() == Build.ONE
              && generator.over() == 1;
    }
  }

  /// The field in which canonical expressions are.
  static EntryField of(Collection<Expr> canonical) {
    return new EntryField(Atoms.of(canonical));
  }

  /// @throws MatrixException if the entry has no value anywhere
  RationalFunction read(Expr canonical) {
    try {
      return atoms.fraction(canonical);
    } catch (ArithmeticException nowhere) {
      throw new MatrixException(
          MatrixException.Code.CANNOT_DECIDE, "an entry divides by 0 and has no value");
    }
  }

  Expr write(RationalFunction value) {
    Expr written =
        value.isPolynomial() ? atoms.toExpression(value.numerator()) : value.toExpression(atoms);
    return isPlain(value.numerator()) && isPlain(value.denominator())
        ? written
        : Simplify.of(written).expression();
  }

  private boolean isPlain(Polynomial polynomial) {
    return polynomial.variables().stream().allMatch(atom -> isSymbol[atom]);
  }

  /// Whether the value is 0 wherever it is defined.
  ///
  /// @throws MatrixException if that cannot be proved either way
  boolean isZero(RationalFunction value) {
    if (value.isZero()) {
      return true;
    }
    if (isPlain(value.numerator())) {
      return false;
    }
    return isZero.computeIfAbsent(value.numerator(), this::decided);
  }

  private boolean decided(Polynomial numerator) {
    Expr expr = Simplify.of(atoms.toExpression(numerator)).expression();
    if (expr instanceof Expr.Numeral numeral) {
      return numeral.value().isZero();
    }
    List<Expr.Symbol> symbols = List.copyOf(Walk.symbols(expr));
    for (int sample = 0; sample < SAMPLES; sample++) {
      Verdict verdict = Verdict.at(expr, point(symbols, sample));
      if (verdict.isNotZero()) {
        return false;
      }
      if (symbols.isEmpty()) {
        if (verdict == Verdict.ZERO) {
          return true;
        }
        break;
      }
    }
    throw new MatrixException(
        MatrixException.Code.CANNOT_DECIDE, "it cannot be told whether an entry is 0");
  }

  /// Numbers of both signs, small and large, with nothing simple between them.
  private static Map<Expr.Symbol, Rational> point(List<Expr.Symbol> symbols, int sample) {
    Map<Expr.Symbol, Rational> point = new HashMap<>();
    for (int i = 0; i < symbols.size(); i++) {
      long numerator = 3 + 7L * i + 11L * sample + (long) i * i;
      Rational value = Rational.of(numerator, 5 + 2L * i + 3L * (sample % 2));
      point.put(symbols.get(i), sample % 3 == 2 ? value.negate() : value);
    }
    return point;
  }

  RationalFunction[][] read(List<List<Expr>> rows) {
    return rows.stream()
        .map(row -> row.stream().map(this::read).toArray(RationalFunction[]::new))
        .toArray(RationalFunction[][]::new);
  }

  List<Expr> write(RationalFunction[] row) {
    return IntStream.range(0, row.length).mapToObj(i -> write(row[i])).toList();
  }

  /// The sum of products, as of a row with a column.
  static RationalFunction dot(RationalFunction[] left, RationalFunction[][] right, int column) {
    RationalFunction sum = RationalFunction.ZERO;
    for (int i = 0; i < left.length; i++) {
      Effort.spend(1L + left[i].numerator().size());
      sum = sum.plus(left[i].times(right[i][column]));
    }
    return sum;
  }
}
