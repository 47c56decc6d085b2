package dev.nabla.algebra.polynomial;

import dev.nabla.algebra.Tidy;
import dev.nabla.expr.Build;
import dev.nabla.expr.Effort;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Rational;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;

/// A rational function as a rational number times integer powers of irreducible primitive
/// polynomials. What comes as a product stays one: only sums are multiplied out, without what their
/// terms have in common, and factored.
public final class Factored {
  private static final long MOST_BITS = 1_000_000;

  /// The number 0 is a content of 0 and no powers.
  private final Rational content;

  private final Map<Polynomial, Integer> powers;

  private Factored(Rational content, Map<Polynomial, Integer> powers) {
    this.content = content;
    this.powers = powers;
  }

  private static Factored number(Rational content) {
    return new Factored(content, Map.of());
  }

  /// A canonical expression in factors.
  ///
  /// @param atoms among which all atoms of the expression are
  /// @throws ArithmeticException if a denominator is 0 when it is multiplied out
  /// @throws dev.nabla.expr.EffortException if this needs more than the current effort
  public static Factored of(Expr canonical, Atoms atoms) {
    return atoms.fold(canonical, new Conversion(atoms)).withoutSharedRoots(atoms);
  }

  public Rational content() {
    return content;
  }

  /// The exponents of the irreducible polynomials, in the order of simple ones first.
  public List<Factorization.Factor> factors() {
    List<Factorization.Factor> factors = new ArrayList<>();
    powers.forEach((base, exponent) -> factors.add(new Factorization.Factor(base, exponent)));
    return new Factorization(content, factors).factors();
  }

  private record Conversion(Atoms atoms) implements Atoms.Target<Factored> {
    @Override
    public Factored of(Polynomial polynomial) {
      return polynomial.isZero()
          ? number(Rational.ZERO)
          : polynomial.size() == 1 ? monomial(polynomial) : split(polynomial, atoms);
    }

    private static Factored monomial(Polynomial term) {
      Map.Entry<Monomial, Rational> only = term.leading();
      Map<Polynomial, Integer> powers = new LinkedHashMap<>();
      for (int atom = 0; atom < only.getKey().atoms(); atom++) {
        if (only.getKey().exponent(atom) != 0) {
          powers.put(Polynomial.atom(atom), only.getKey().exponent(atom));
        }
      }
      return new Factored(only.getValue(), powers);
    }

    @Override
    public Factored sum(List<Factored> terms) {
      List<Factored> left = terms.stream().filter(term -> !term.content.isZero()).toList();
      if (left.size() <= 1) {
        return left.isEmpty() ? number(Rational.ZERO) : left.getFirst();
      }
      Factored common = common(left);
      Factored inverse = common.pow(-1);
      Polynomial sum =
          Polynomial.sum(left.stream().map(term -> term.times(inverse).multiplied()).toList());
      return sum.isZero() ? number(Rational.ZERO) : common.times(reduced(sum));
    }

    private Factored reduced(Polynomial sum) {
      RationalFunction reduced = atoms.reduced(RationalFunction.of(sum));
      if (reduced.isZero()) {
        return number(Rational.ZERO);
      }
      Factored top = split(reduced.numerator(), atoms);
      return reduced.isPolynomial() ? top : top.times(split(reduced.denominator(), atoms).pow(-1));
    }

    @Override
    public Factored product(List<Factored> factors) {
      return rootsReduced(factors.stream().reduce(number(Rational.ONE), Factored::times));
    }

    @Override
    public Factored power(Factored base, int exponent) {
      return rootsReduced(base.pow(exponent));
    }

    /// Whole powers of roots replaced by what they are.
    private Factored rootsReduced(Factored product) {
      Factored reduced = product;
      for (int atom = 0; atom < atoms.size(); atom++) {
        Generator generator = atoms.generator(atom);
        Polynomial root = Polynomial.atom(atom);
        int whole = Math.floorDiv(reduced.powers.getOrDefault(root, 0), generator.over());
        if (generator.isRoot() && whole != 0) {
          Factored removed = new Factored(Rational.ONE, Map.of(root, -whole * generator.over()));
          Factored base = atoms.fold(generator.base(), this);
          reduced = reduced.times(removed).times(base.pow(whole));
        }
      }
      return reduced;
    }
  }

  /// A polynomial in a square root that is one in its square is factored as that: √x does not make
  /// x − 1 reducible.
  private static Factored split(Polynomial polynomial, Atoms atoms) {
    Polynomial narrow = polynomial;
    List<Integer> roots = new ArrayList<>();
    for (int atom : polynomial.variables()) {
      int over = atoms.generator(atom).over();
      int each = atom;
      if (over > 1
          && polynomial.terms().keySet().stream().allMatch(m -> m.exponent(each) % over == 0)) {
        roots.add(atom);
        narrow = withExponents(narrow, atom, exponent -> exponent / over);
      }
    }
    Factorization factors = narrow.factors();
    Map<Polynomial, Integer> powers = new LinkedHashMap<>();
    Rational content = factors.content();
    for (Factorization.Factor factor : factors.factors()) {
      Polynomial wide = factor.base();
      for (int atom : roots) {
        int over = atoms.generator(atom).over();
        wide = withExponents(wide, atom, exponent -> exponent * over);
      }
      if (wide.size() == 1) {
        int atom = wide.variables().getFirst();
        powers.merge(
            Polynomial.atom(atom), wide.degree(atom) * factor.multiplicity(), Integer::sum);
      } else {
        // The order of terms, and so the sign, may depend on the exponents.
        if (wide.content().signum() < 0 && factor.multiplicity() % 2 != 0) {
          content = content.negate();
        }
        powers.merge(wide.primitive(), factor.multiplicity(), Integer::sum);
      }
    }
    return new Factored(content, powers);
  }

  /// The same polynomial with every exponent of an atom changed, no two to the same.
  private static Polynomial withExponents(
      Polynomial polynomial, int atom, IntUnaryOperator change) {
    Map<Monomial, Rational> changed = HashMap.newHashMap(polynomial.size());
    polynomial
        .terms()
        .forEach(
            (monomial, value) ->
                changed.put(
                    monomial.with(atom, change.applyAsInt(monomial.exponent(atom))), value));
    return Polynomial.of(changed);
  }

  /// Where roots occur, x − 1 above and √x − 1 below still have a common divisor.
  private Factored withoutSharedRoots(Atoms atoms) {
    boolean roots = false;
    for (int atom = 0; atom < atoms.size(); atom++) {
      roots |= atoms.generator(atom).over() > 1;
    }
    Factored result = this;
    if (roots) {
      for (Map.Entry<Polynomial, Integer> entry : powers.entrySet()) {
        for (Map.Entry<Polynomial, Integer> other : powers.entrySet()) {
          if (entry.getValue() > 0
              && other.getValue() < 0
              && !Polynomial.gcd(entry.getKey(), other.getKey()).isConstant()) {
            result = result.refined(entry.getKey()).refined(other.getKey());
          }
        }
      }
    }
    return result;
  }

  private Factored refined(Polynomial base) {
    Integer exponent = powers.get(base);
    if (exponent == null) {
      return this;
    }
    Factored parts = number(Rational.ONE);
    for (Factorization.Factor factor : base.factors().factors()) {
      parts = parts.times(new Factored(Rational.ONE, Map.of(factor.base(), factor.multiplicity())));
    }
    Factored without = times(new Factored(Rational.ONE, Map.of(base, -exponent)));
    return without.times(parts.pow(exponent));
  }

  /// What all terms have in common: with a denominator, the least common one.
  private static Factored common(List<Factored> terms) {
    Rational content =
        terms.stream().map(term -> term.content.abs()).reduce(Rational::gcd).orElseThrow();
    Map<Polynomial, Integer> smallest = new LinkedHashMap<>();
    Map<Polynomial, Integer> users = new HashMap<>();
    for (Factored term : terms) {
      term.powers.forEach(
          (base, exponent) -> {
            smallest.merge(base, exponent, Math::min);
            users.merge(base, 1, Integer::sum);
          });
    }
    smallest.replaceAll(
        (base, exponent) ->
            users.getOrDefault(base, 0) < terms.size() ? Math.min(exponent, 0) : exponent);
    smallest.values().removeIf(exponent -> exponent == 0);
    return new Factored(content, smallest);
  }

  private Factored times(Factored other) {
    Effort.spend(other.powers.size() + 1L);
    Rational product = content.times(other.content);
    if (product.isZero()) {
      return number(Rational.ZERO);
    }
    Map<Polynomial, Integer> merged = new LinkedHashMap<>(powers);
    other.powers.forEach((base, exponent) -> merged.merge(base, exponent, Math::addExact));
    merged.values().removeIf(exponent -> exponent == 0);
    return new Factored(product, merged);
  }

  private Factored pow(int exponent) {
    if (content.isZero() && exponent < 0) {
      throw new ArithmeticException("a denominator is 0");
    }
    Map<Polynomial, Integer> raised = new LinkedHashMap<>();
    powers.forEach((base, each) -> raised.put(base, Math.multiplyExact(each, exponent)));
    if ((long) content.bitLength() * Math.abs((long) exponent) > MOST_BITS && !content.isOne()) {
      throw Effort.tooLarge();
    }
    return new Factored(content.pow(exponent), raised);
  }

  /// The polynomial, when no exponent is negative.
  private Polynomial multiplied() {
    Polynomial product = Polynomial.constant(content);
    for (Map.Entry<Polynomial, Integer> entry : powers.entrySet()) {
      product = product.times(entry.getKey().pow(entry.getValue()));
    }
    return product;
  }

  /// The factors as a product in canonical form: powers of the same base together, whatever their
  /// exponents are.
  public Expr toExpression(Atoms atoms) {
    return new Written(atoms).of(this);
  }

  /// The bases of a product with the terms of their exponents.
  private static final class Written {
    private final Atoms atoms;
    private final Map<Expr, List<Expr>> exponents = new LinkedHashMap<>();
    private boolean negative;

    Written(Atoms atoms) {
      this.atoms = atoms;
    }

    Expr of(Factored factored) {
      Map<Polynomial, Integer> sums = new LinkedHashMap<>();
      for (Factorization.Factor factor : factored.factors()) {
        Polynomial base = factor.base();
        if (base.size() == 1) {
          Generator generator = atoms.generator(base.variables().getFirst());
          add(generator.base(), generator.exponent(factor.multiplicity()));
        } else {
          sums.put(base, factor.multiplicity());
        }
      }
      sums.entrySet().removeIf(sum -> joined(sum.getKey(), sum.getValue()));
      // −(x − 1) is 1 − x, but −(x − 1)(x + 1) stays.
      boolean turned =
          factored.content.equals(negative ? Rational.ONE : Rational.MINUS_ONE)
              && List.copyOf(sums.values()).equals(List.of(1));
      negative ^= turned;
      sums.forEach(
          (sum, exponent) -> add(written(turned ? sum.negate() : sum), Build.number(exponent)));
      Rational content = negative ? factored.content.negate() : factored.content;
      List<Expr> factors = new ArrayList<>(List.of(Build.number(content)));
      factors.addAll(Atoms.powers(exponents));
      return Tidy.product(factors);
    }

    /// Whether the sum, or its opposite, is the base of another power, which then takes it in.
    private boolean joined(Polynomial sum, int exponent) {
      Expr base = written(sum);
      Expr opposite = written(sum.negate());
      boolean turned = !exponents.containsKey(base) && exponents.containsKey(opposite);
      negative ^= turned && exponent % 2 != 0;
      boolean joined = turned || exponents.containsKey(base);
      if (joined) {
        add(turned ? opposite : base, Build.number(exponent));
      }
      return joined;
    }

    private Expr written(Polynomial sum) {
      return atoms.toExpression(sum);
    }

    private void add(Expr base, Expr exponent) {
      exponents.computeIfAbsent(base, each -> new ArrayList<>()).add(exponent);
    }
  }
}
