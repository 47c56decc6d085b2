package dev.nabla.algebra.polynomial;

import dev.nabla.expr.Effort;
import dev.nabla.expr.Rational;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// A sparse polynomial with exact coefficients in numbered atoms. Immutable. Exponents may be
/// negative; what needs natural ones says so.
public final class Polynomial {
  public static final Polynomial ZERO = new Polynomial(Map.of());
  public static final Polynomial ONE = constant(Rational.ONE);

  /// Coefficients are listed by power up to this degree.
  private static final int HIGHEST_DENSE = 200_000;

  /// No coefficient is 0.
  private final Map<Monomial, Rational> terms;

  private Polynomial(Map<Monomial, Rational> terms) {
    this.terms = terms;
  }

  public static Polynomial constant(Rational value) {
    return value.isZero() ? ZERO : new Polynomial(Map.of(Monomial.ONE, value));
  }

  public static Polynomial of(Monomial monomial) {
    return new Polynomial(Map.of(monomial, Rational.ONE));
  }

  /// An atom as a polynomial.
  public static Polynomial atom(int atom) {
    return of(Monomial.of(atom, 1));
  }

  /// The polynomial with these coefficients; those that are 0 are left out.
  public static Polynomial of(Map<Monomial, Rational> coefficients) {
    Map<Monomial, Rational> terms = new HashMap<>(coefficients);
    terms.values().removeIf(Rational::isZero);
    return new Polynomial(terms);
  }

  /// The sum of coefficients times powers of an atom; the coefficient at index i belongs to its
  /// power i.
  public static Polynomial of(List<Rational> coefficients, int atom) {
    Map<Monomial, Rational> terms = new HashMap<>();
    for (int i = 0; i < coefficients.size(); i++) {
      terms.put(Monomial.of(atom, i), coefficients.get(i));
    }
    return of(terms);
  }

  /// The sum of many polynomials.
  public static Polynomial sum(Iterable<Polynomial> parts) {
    Map<Monomial, Rational> sum = new HashMap<>();
    for (Polynomial part : parts) {
      Effort.spend(part.size());
      part.terms.forEach((monomial, value) -> sum.merge(monomial, value, Polynomial::plusOrNone));
    }
    return new Polynomial(sum);
  }

  /// Removes the entry from a map when the sum is 0.
  @SuppressWarnings("NullAway") // Map.merge takes null as "no entry".
  static Rational plusOrNone(Rational a, Rational b) {
    Rational sum = a.plus(b);
    return sum.isZero() ? null : sum;
  }

  /// The number of terms.
  public int size() {
    return terms.size();
  }

  public boolean isZero() {
    return terms.isEmpty();
  }

  public boolean isOne() {
    return equals(ONE);
  }

  /// The coefficients by monomial, none of them 0, in no particular order.
  public Map<Monomial, Rational> terms() {
    return Collections.unmodifiableMap(terms);
  }

  /// The monomials with their coefficients, the highest first.
  public List<Map.Entry<Monomial, Rational>> descending() {
    Effort.spend(size());
    Comparator<Map.Entry<Monomial, Rational>> ascending = Map.Entry.comparingByKey();
    return terms.entrySet().stream().sorted(ascending.reversed()).toList();
  }

  /// The coefficient of a monomial, which may be 0.
  public Rational coefficient(Monomial monomial) {
    return terms.getOrDefault(monomial, Rational.ZERO);
  }

  public boolean isConstant() {
    return terms.keySet().stream().allMatch(Monomial.ONE::equals);
  }

  /// Whether no exponent is negative.
  public boolean isNatural() {
    return terms.keySet().stream().allMatch(Monomial::isNatural);
  }

  /// One more than the largest atom that occurs.
  public int atoms() {
    return terms.keySet().stream().mapToInt(Monomial::atoms).max().orElse(0);
  }

  public boolean contains(int atom) {
    return terms.keySet().stream().anyMatch(each -> each.exponent(atom) != 0);
  }

  /// The atoms that occur, ascending.
  public List<Integer> variables() {
    boolean[] occurs = new boolean[atoms()];
    for (Monomial monomial : terms.keySet()) {
      for (int atom = 0; atom < monomial.atoms(); atom++) {
        occurs[atom] |= monomial.exponent(atom) != 0;
      }
    }
    List<Integer> variables = new ArrayList<>();
    for (int atom = 0; atom < occurs.length; atom++) {
      if (occurs[atom]) {
        variables.add(atom);
      }
    }
    return variables;
  }

  /// The largest exponent of each atom.
  int[] degrees() {
    Effort.spend(size());
    int[] degrees = new int[atoms()];
    for (Monomial monomial : terms.keySet()) {
      for (int atom = 0; atom < monomial.atoms(); atom++) {
        degrees[atom] = Math.max(degrees[atom], monomial.exponent(atom));
      }
    }
    return degrees;
  }

  /// The atom of the lowest degree among those that occur; the polynomial is not constant.
  int simplestAtom() {
    int[] degrees = degrees();
    int simplest = -1;
    for (int atom = 0; atom < degrees.length; atom++) {
      if (degrees[atom] > 0 && (simplest < 0 || degrees[atom] < degrees[simplest])) {
        simplest = atom;
      }
    }
    return simplest;
  }

  /// The largest exponent of an atom; 0 for the polynomial 0.
  public int degree(int atom) {
    return terms.keySet().stream().mapToInt(each -> each.exponent(atom)).max().orElse(0);
  }

  /// The largest degree of a term; 0 for the polynomial 0.
  public long degree() {
    return terms.keySet().stream().mapToLong(Monomial::degree).max().orElse(0);
  }

  public Polynomial plus(Polynomial other) {
    return sum(List.of(this, other));
  }

  public Polynomial minus(Polynomial other) {
    return sum(List.of(this, other.negate()));
  }

  public Polynomial negate() {
    return scaled(Rational.MINUS_ONE, Monomial.ONE);
  }

  public Polynomial scaled(Rational factor) {
    return scaled(factor, Monomial.ONE);
  }

  public Polynomial scaled(Rational factor, Monomial monomial) {
    if (factor.isZero()) {
      return ZERO;
    }
    Effort.spend(size());
    Map<Monomial, Rational> scaled = HashMap.newHashMap(size());
    terms.forEach((each, value) -> scaled.put(each.times(monomial), value.times(factor)));
    return new Polynomial(scaled);
  }

  public Polynomial times(Polynomial other) {
    return Multiplication.product(this, other);
  }

  /// A natural power.
  ///
  /// @throws dev.nabla.expr.EffortException at once, if it would have far too many terms
  public Polynomial pow(int exponent) {
    return Multiplication.power(this, exponent);
  }

  /// An integer power, which may be negative, of a polynomial with exactly one term.
  public Optional<Polynomial> monomialToThe(int exponent) {
    if (size() != 1) {
      return Optional.empty();
    }
    Map.Entry<Monomial, Rational> only = leading();
    return Optional.of(
        new Polynomial(Map.of(only.getKey().pow(exponent), only.getValue().pow(exponent))));
  }

  /// The highest term of a polynomial other than 0.
  public Map.Entry<Monomial, Rational> leading() {
    return terms.entrySet().stream().max(Map.Entry.comparingByKey()).orElseThrow();
  }

  /// The quotient, when the divisor divides exactly; both must be natural, the divisor not 0.
  public Optional<Polynomial> dividedExactlyBy(Polynomial divisor) {
    return ExactDivision.of(this, divisor);
  }

  /// Whether no other atom occurs, and no negative exponent.
  public boolean isUnivariateIn(int atom) {
    return terms.keySet().stream()
        .allMatch(each -> each.isNatural() && each.degree() == each.exponent(atom));
  }

  /// The coefficients with respect to an atom, which are polynomials in the other atoms: the one at
  /// index i belongs to the power i. Empty for 0. The exponents of the atom must be natural.
  public List<Polynomial> coefficients(int atom) {
    checkDense(atom);
    List<Map<Monomial, Rational>> parts = new ArrayList<>();
    terms.forEach(
        (monomial, value) -> {
          int power = monomial.exponent(atom);
          while (parts.size() <= power) {
            parts.add(new HashMap<>());
          }
          parts.get(power).put(monomial.with(atom, 0), value);
        });
    return parts.stream().map(Polynomial::new).toList();
  }

  /// The coefficients of a polynomial in one atom, from the power 0 up; empty for 0.
  ///
  /// @throws IllegalArgumentException if it is not a natural polynomial in this atom alone
  public List<Rational> rationalCoefficients(int atom) {
    if (!isUnivariateIn(atom)) {
      throw new IllegalArgumentException("more than one atom");
    }
    checkDense(atom);
    List<Rational> coefficients = new ArrayList<>();
    terms.forEach(
        (monomial, value) -> {
          int power = monomial.exponent(atom);
          while (coefficients.size() <= power) {
            coefficients.add(Rational.ZERO);
          }
          coefficients.set(power, value);
        });
    return coefficients;
  }

  private void checkDense(int atom) {
    if (degree(atom) > HIGHEST_DENSE) {
      throw Effort.tooLarge();
    }
  }

  /// The polynomial with a number in place of an atom; its exponents must be natural.
  public Polynomial at(int atom, Rational value) {
    Map<Monomial, Rational> sum = new HashMap<>();
    terms.forEach(
        (monomial, coefficient) ->
            sum.merge(
                monomial.with(atom, 0),
                coefficient.times(value.pow(monomial.exponent(atom))),
                Rational::plus));
    return of(sum);
  }

  /// The derivative with respect to an atom.
  public Polynomial derivative(int atom) {
    Map<Monomial, Rational> slope = new HashMap<>();
    terms.forEach(
        (monomial, value) -> {
          int power = monomial.exponent(atom);
          slope.put(monomial.with(atom, power - 1), value.times(Rational.of(power)));
        });
    return of(slope);
  }

  /// The same monomials with changed coefficients.
  Polynomial mapped(UnaryOperator<Rational> change) {
    Map<Monomial, Rational> changed = HashMap.newHashMap(size());
    terms.forEach((monomial, value) -> changed.put(monomial, change.apply(value)));
    return of(changed);
  }

  /// The number of bits of the longest coefficient.
  int bitLength() {
    return terms.values().stream().mapToInt(Rational::bitLength).max().orElse(0);
  }

  /// The rational number by which the primitive polynomial is multiplied: its sign is that of the
  /// leading coefficient. 1 for the polynomial 0.
  public Rational content() {
    if (isZero()) {
      return Rational.ONE;
    }
    BigInteger top = BigInteger.ZERO;
    BigInteger bottom = BigInteger.ONE;
    for (Rational value : terms.values()) {
      Effort.spend(1);
      top = top.gcd(value.numerator());
      if (!value.isInteger()) {
        BigInteger next = value.denominator();
        bottom = bottom.multiply(next.divide(bottom.gcd(next)));
      }
    }
    Rational content = Rational.of(top, bottom);
    return leading().getValue().signum() < 0 ? content.negate() : content;
  }

  /// The polynomial without its content: integer coefficients without a common divisor, the leading
  /// one positive.
  public Polynomial primitive() {
    Rational content = content();
    return content.isOne() ? this : scaled(content.reciprocal());
  }

  /// The greatest common divisor of natural polynomials, primitive; 0 only if both are 0.
  public static Polynomial gcd(Polynomial a, Polynomial b) {
    return Divisors.gcd(a, b);
  }

  /// Content and irreducible factors over the rationals of a natural polynomial other than 0.
  ///
  /// @throws dev.nabla.expr.EffortException if this needs more than the current effort
  public Factorization factors() {
    return Factorization.of(this);
  }

  /// Content and square-free factors, no two with a common divisor, by ascending multiplicity.
  public Factorization squareFreeFactors() {
    return SquareFree.of(this);
  }

  /// The product of the different irreducible factors, primitive.
  public Polynomial squareFreePart() {
    return squareFreeFactors().factors().stream()
        .map(Factorization.Factor::base)
        .reduce(ONE, Polynomial::times);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Polynomial that && terms.equals(that.terms);
  }

  @Override
  public int hashCode() {
    return terms.hashCode();
  }

  /// `2*a0^2 - 1`, with the atoms' numbers.
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (Map.Entry<Monomial, Rational> term : descending()) {
      text.append(text.isEmpty() ? "" : " + ").append(term.getValue());
      for (int i = 0; i < term.getKey().atoms(); i++) {
        int exponent = term.getKey().exponent(i);
        if (exponent != 0) {
          text.append("*a").append(i).append(exponent == 1 ? "" : "^" + exponent);
        }
      }
    }
    return text.isEmpty() ? "0" : text.toString();
  }
}
