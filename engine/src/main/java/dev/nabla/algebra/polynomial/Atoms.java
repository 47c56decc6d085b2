package dev.nabla.algebra.polynomial;

import dev.nabla.algebra.Spine;
import dev.nabla.algebra.Tidy;
import dev.nabla.expr.Build;
import dev.nabla.expr.Effort;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Rational;
import dev.nabla.expr.Walk;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;

/// The atoms of some expressions, numbered, so that the expressions are rational functions of them.
///
/// Sums, products and integer powers are not atoms; what is left is: symbols, sin x, √x, pᵏ, eˣ.
/// Powers share an atom where one is a whole power of another: x and √x, e^x and e^(2x), pᵏ and
/// p^(k + 1), which is pᵏ·p. Nothing inside an atom is changed.
public final class Atoms {
  private static final int MOST = 4_000;

  /// Only sums up to this size are written the way they were.
  private static final int REMEMBERED = 12;

  private record Key(Expr base, Expr tail) {}

  private final List<Generator> generators = new ArrayList<>();
  private final Map<Key, Integer> numbers = new LinkedHashMap<>();

  /// How short sums of monomials were written.
  private final Map<Polynomial, Expr> written = new HashMap<>();

  private Atoms() {}

  /// The atoms of canonical expressions; symbols come first, by name.
  public static Atoms of(Collection<Expr> canonical) {
    Map<Key, BigInteger> denominators = new LinkedHashMap<>();
    List<Expr> order = Walk.postOrder(canonical, Atoms::scanned);
    order.stream()
        .filter(Expr.Symbol.class::isInstance)
        .map(Expr.Symbol.class::cast)
        .sorted(Comparator.comparing(Expr.Symbol::name))
        .forEach(symbol -> denominators.put(new Key(symbol, Build.ONE), BigInteger.ONE));
    for (Expr node : order) {
      if (!isSkeleton(node)) {
        PowerParts parts = PowerParts.of(node);
        parts
            .tails()
            .forEach(
                (tail, factor) -> {
                  if (!(tail.isOne() && parts.opensBase())) {
                    denominators.merge(
                        new Key(parts.base(), tail), factor.denominator(), Atoms::leastMultiple);
                  }
                });
      }
    }
    if (denominators.size() > MOST) {
      throw Effort.tooLarge();
    }
    Atoms atoms = new Atoms();
    denominators.forEach(atoms::add);
    order.forEach(atoms::remember);
    return atoms;
  }

  /// The atoms of one canonical expression.
  public static Atoms of(Expr canonical) {
    return of(List.of(canonical));
  }

  private void add(Key key, BigInteger denominator) {
    if (denominator.bitLength() > 16) {
      throw Effort.tooLarge();
    }
    numbers.put(key, generators.size());
    generators.add(new Generator(key.base, key.tail, denominator.intValueExact()));
  }

  private void remember(Expr node) {
    if (node instanceof Expr.Sum && node.depth() <= 2 * REMEMBERED) {
      List<Expr> terms = Spine.terms(node);
      if (terms.size() <= REMEMBERED
          && terms.stream().flatMap(term -> Spine.factors(term).stream()).allMatch(this::isPlain)) {
        Polynomial sum = fold(node, new Sums());
        written.putIfAbsent(sum, node);
      }
    }
  }

  /// Whether a factor is a number or a power of an atom.
  private boolean isPlain(Expr factor) {
    return factor instanceof Expr.Numeral
        || (!isSkeleton(factor) && !PowerParts.of(factor).opensBase());
  }

  private static final class Sums implements Target<Polynomial> {
    @Override
    public Polynomial of(Polynomial polynomial) {
      return polynomial;
    }

    @Override
    public Polynomial sum(List<Polynomial> terms) {
      return Polynomial.sum(terms);
    }

    @Override
    public Polynomial product(List<Polynomial> factors) {
      return factors.stream().reduce(Polynomial.ONE, Polynomial::times);
    }

    @Override
    public Polynomial power(Polynomial base, int exponent) {
      return base.pow(exponent);
    }
  }

  private static BigInteger leastMultiple(BigInteger a, BigInteger b) {
    return a.multiply(b).divide(a.gcd(b));
  }

  private static boolean isSkeleton(Expr node) {
    return node instanceof Expr.Sum || node instanceof Expr.Product || node instanceof Expr.Numeral;
  }

  /// The operands that are not inside of an atom, and the bases of roots, which whole powers of
  /// them give.
  private static List<Expr> scanned(Expr node) {
    return node instanceof Expr.Power power && !PowerParts.of(power).number().isZero()
        ? List.of(power.base())
        : seen(node);
  }

  /// The operands that are not inside of an atom.
  private static List<Expr> seen(Expr node) {
    if (node instanceof Expr.Sum || node instanceof Expr.Product) {
      return node.children();
    }
    if (node instanceof Expr.Power power) {
      PowerParts parts = PowerParts.of(node);
      boolean opened =
          parts.opensBase() || (!parts.number().isZero() && power.base() instanceof Expr.Leaf);
      return opened ? List.of(power.base()) : List.of();
    }
    return List.of();
  }

  /// How many there are.
  public int size() {
    return generators.size();
  }

  public Generator generator(int atom) {
    return generators.get(atom);
  }

  /// The atom as an expression.
  public Expr expression(int atom) {
    return generators.get(atom).toExpression();
  }

  /// The number of an atom, like a symbol, or of the root of it that is the atom; absent if the
  /// expression occurs in none.
  public OptionalInt number(Expr base) {
    Integer number = numbers.get(new Key(base, Build.ONE));
    return number == null ? OptionalInt.empty() : OptionalInt.of(number);
  }

  /// What sums, products and powers of atoms are turned into.
  interface Target<R> {
    /// @param polynomial with exponents that may be negative
    R of(Polynomial polynomial);

    R sum(List<R> terms);

    R product(List<R> factors);

    R power(R base, int exponent);
  }

  /// A canonical expression, all of whose atoms are among these, as a rational function of them in
  /// lowest terms.
  ///
  /// @throws ArithmeticException if a denominator is 0 when it is multiplied out
  /// @throws dev.nabla.expr.EffortException if this needs more than the current effort
  public RationalFunction fraction(Expr canonical) {
    return fold(
        canonical,
        new Target<>() {
          @Override
          public RationalFunction of(Polynomial polynomial) {
            return RationalFunction.of(polynomial);
          }

          @Override
          public RationalFunction sum(List<RationalFunction> terms) {
            return RationalFunction.sum(terms);
          }

          @Override
          public RationalFunction product(List<RationalFunction> factors) {
            return reduced(factors.stream().reduce(RationalFunction.ONE, RationalFunction::times));
          }

          @Override
          public RationalFunction power(RationalFunction base, int exponent) {
            return reduced(base.pow(exponent));
          }
        });
  }

  <R> R fold(Expr canonical, Target<R> target) {
    return Spine.fold(
        canonical, Atoms::seen, (node, operands, results) -> step(node, operands, results, target));
  }

  private <R> R step(Expr node, List<Expr> operands, Function<Expr, R> results, Target<R> target) {
    return switch (node) {
      case Expr.Numeral numeral -> target.of(Polynomial.constant(numeral.value()));
      case Expr.Sum sum -> target.sum(operands.stream().map(results).toList());
      case Expr.Product product -> target.product(operands.stream().map(results).toList());
      case Expr other -> power(PowerParts.of(other), results, target);
    };
  }

  private <R> R power(PowerParts parts, Function<Expr, R> results, Target<R> target) {
    R power = target.of(Polynomial.of(monomial(parts)));
    return parts.opensBase()
        ? target.product(
            List.of(power, target.power(results.apply(parts.base()), exponent(parts.number()))))
        : power;
  }

  /// The part of a node that is a product of atoms; the integer power of a base that is no atom is
  /// not in it.
  Monomial monomial(PowerParts parts) {
    Monomial monomial = Monomial.ONE;
    for (Map.Entry<Expr, Rational> tail : parts.tails().entrySet()) {
      if (!(tail.getKey().isOne() && parts.opensBase())) {
        Integer atom = numbers.get(new Key(parts.base(), tail.getKey()));
        if (atom == null) {
          throw new IllegalArgumentException("not among the atoms: " + parts.base());
        }
        int over = generators.get(atom).over();
        monomial =
            monomial.times(Monomial.of(atom, exponent(tail.getValue().times(Rational.of(over)))));
      }
    }
    return monomial;
  }

  static int exponent(Rational value) {
    if (!value.isInteger() || value.bitLength() > 30) {
      throw Effort.tooLarge();
    }
    return value.intValueExact();
  }

  /// Whole powers of roots replaced by what they are: (√2)² by 2, √(x + 1)² by x + 1.
  RationalFunction reduced(RationalFunction fraction) {
    RationalFunction reduced = fraction;
    for (int atom = 0; atom < generators.size(); atom++) {
      Generator generator = generators.get(atom);
      if (generator.isRoot()
          && (reduced.numerator().degree(atom) >= generator.over()
              || reduced.denominator().degree(atom) >= generator.over())) {
        RationalFunction base = fraction(generator.base());
        reduced =
            reduced(reduced.numerator(), atom, generator.over(), base)
                .times(reduced(reduced.denominator(), atom, generator.over(), base).reciprocal());
      }
    }
    return reduced;
  }

  private static RationalFunction reduced(
      Polynomial polynomial, int atom, int over, RationalFunction base) {
    List<RationalFunction> parts = new ArrayList<>();
    List<Polynomial> coefficients = polynomial.coefficients(atom);
    for (int i = 0; i < coefficients.size(); i++) {
      Monomial rest = Monomial.of(atom, i % over);
      parts.add(
          base.pow(i / over)
              .times(RationalFunction.of(coefficients.get(i).scaled(Rational.ONE, rest))));
    }
    return RationalFunction.sum(parts);
  }

  /// The polynomial as a sum in canonical form, the highest degree first, but a positive term in
  /// front where there is one; a short sum as it was written.
  public Expr toExpression(Polynomial polynomial) {
    Expr known = written.get(polynomial);
    if (known != null) {
      return known;
    }
    return new CanonicalSum(atom -> generators.get(atom).toExpression(), this::powers)
        .of(polynomial);
  }

  /// The rational function as a quotient of two sums.
  public Expr toExpression(RationalFunction fraction) {
    return Tidy.product(
        List.of(
            toExpression(fraction.numerator()),
            Tidy.power(toExpression(fraction.denominator()), Build.MINUS_ONE)));
  }

  /// The powers that a monomial is the product of, one for each base.
  List<Expr> powers(Monomial monomial) {
    Map<Expr, List<Expr>> exponents = new LinkedHashMap<>();
    for (int atom = 0; atom < monomial.atoms(); atom++) {
      if (monomial.exponent(atom) != 0) {
        Generator generator = generators.get(atom);
        exponents
            .computeIfAbsent(generator.base(), base -> new ArrayList<>())
            .add(generator.exponent(monomial.exponent(atom)));
      }
    }
    return powers(exponents);
  }

  /// Each base to the sum of its exponents, the number in it last.
  static List<Expr> powers(Map<Expr, List<Expr>> exponents) {
    List<Expr> powers = new ArrayList<>();
    exponents.forEach(
        (base, parts) -> {
          List<Expr> ordered = new ArrayList<>(parts);
          ordered.sort(Comparator.comparing(Expr.Numeral.class::isInstance));
          powers.add(Tidy.power(base, Tidy.sum(ordered)));
        });
    return powers;
  }
}
