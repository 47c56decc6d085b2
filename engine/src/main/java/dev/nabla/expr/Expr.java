package dev.nabla.expr;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An expression: immutable, and the same object whenever it is the same expression, so `==` and
/// [#equals(Object)] agree and cost nothing.
///
/// Sums and products have two operands and keep the order in which they were written; a product has
/// at most one numeral, in front. Building takes constant time, with the methods here or [Build];
/// it only folds what is true for all values. The method names are those of Kotlin's operators.
public abstract sealed class Expr
    permits Expr.Leaf, Expr.Binary, Expr.Apply, Expr.Piecewise, ArrayExpr {
  private static final Interner INTERNER = new Interner();
  private final int hash;
  private final Shape shape;
  private final boolean total;
  private final int depth;

  Expr(int hash, Shape shape, boolean total, List<Expr> operands) {
    this.hash = Interner.spread(hash);
    this.shape = shape;
    int deepest = 0;
    for (Expr operand : operands) {
      total &= operand.total;
      deepest = Math.max(deepest, operand.depth);
    }
    this.total = total;
    this.depth = 1 + deepest;
  }

  static Expr intern(Expr candidate) {
    return INTERNER.intern(candidate);
  }

  /// The direct operands, in order; empty for numerals, constants and symbols.
  public abstract List<Expr> children();

  /// The same node over other operands, as many as [#children()] has.
  public abstract Expr withChildren(List<Expr> children);

  /// Whether the other node, whose operands are interned, is the same expression.
  abstract boolean sameAs(Expr other);

  /// The shape of the value; scalars have shape `()`.
  public final Shape shape() {
    return shape;
  }

  /// Whether the value exists for all real values of the symbols. `false` means "perhaps not".
  public final boolean isTotal() {
    return total;
  }

  /// The number of nodes on the longest way down: 1 for a leaf.
  public final int depth() {
    return depth;
  }

  public final Expr plus(Expr other) {
    return Build.sum(this, other);
  }

  public final Expr plus(long other) {
    return plus(Build.number(other));
  }

  public final Expr minus(Expr other) {
    return Build.difference(this, other);
  }

  public final Expr minus(long other) {
    return plus(-other);
  }

  public final Expr times(Expr other) {
    return Build.product(this, other);
  }

  public final Expr times(long other) {
    return times(Build.number(other));
  }

  public final Expr div(Expr other) {
    return Build.quotient(this, other);
  }

  public final Expr div(long other) {
    return div(Build.number(other));
  }

  public final Expr pow(Expr exponent) {
    return Build.power(this, exponent);
  }

  public final Expr pow(long exponent) {
    return pow(Build.number(exponent));
  }

  public final Expr unaryMinus() {
    return Build.negate(this);
  }

  /// Whether this is the numeral 0.
  public final boolean isZero() {
    return this instanceof Numeral numeral && numeral.value.isZero();
  }

  /// Whether this is the numeral 1.
  public final boolean isOne() {
    return this instanceof Numeral numeral && numeral.value.isOne();
  }

  /// The number in front: 3 of `3*x*y`, the value of a numeral, otherwise 1.
  public final Rational coefficient() {
    return switch (this) {
      case Numeral numeral -> numeral.value;
      case Product product when product.left() instanceof Numeral front -> front.value;
      case Expr other -> Rational.ONE;
    };
  }

  /// What [#coefficient()] multiplies: `x*y` of `3*x*y`, 1 for a numeral, otherwise this.
  public final Expr withoutCoefficient() {
    return switch (this) {
      case Numeral numeral -> Build.ONE;
      case Product product when product.left() instanceof Numeral -> product.right();
      case Expr other -> this;
    };
  }

  @Override
  public final boolean equals(@Nullable Object other) {
    return this == other;
  }

  /// Depends on the expression only: the same in every run.
  @Override
  public final int hashCode() {
    return hash;
  }

  /// A shallow view for debugging; [dev.nabla.text] writes formulas.
  @Override
  public final String toString() {
    return Outline.of(this);
  }

  /// A node without operands.
  public abstract static sealed class Leaf extends Expr {
    private Leaf(int hash, Shape shape) {
      super(hash, shape, true, List.of());
    }

    @Override
    public final List<Expr> children() {
      return List.of();
    }

    @Override
    public final Expr withChildren(List<Expr> children) {
      return this;
    }
  }

  /// A node with two operands.
  public abstract static sealed class Binary extends Expr {
    private final Expr left;
    private final Expr right;

    private Binary(Expr left, Expr right, int kind, boolean total) {
      super(
          ((left.hashCode() * 31) + right.hashCode()) * 31 + kind,
          left.shape().with(right.shape()),
          total,
          List.of(left, right));
      this.left = left;
      this.right = right;
    }

    public final Expr left() {
      return left;
    }

    public final Expr right() {
      return right;
    }

    @Override
    public final List<Expr> children() {
      return List.of(left, right);
    }

    @Override
    final boolean sameAs(Expr other) {
      return other instanceof Binary that
          && getClass() == that.getClass()
          && left == that.left
          && right == that.right;
    }
  }

  /// An exact number.
  public static final class Numeral extends Leaf {
    private final Rational value;

    Numeral(Rational value) {
      super(value.hashCode() * 31 + 1, Shape.SCALAR);
      this.value = value;
    }

    public Rational value() {
      return value;
    }

    @Override
    boolean sameAs(Expr other) {
      return other instanceof Numeral that && value.equals(that.value);
    }
  }

  /// A number with a name.
  public static final class Constant extends Leaf {
    private final NamedNumber number;

    Constant(NamedNumber number) {
      super(number.name().hashCode() * 31 + 2, Shape.SCALAR);
      this.number = number;
    }

    public NamedNumber number() {
      return number;
    }

    @Override
    boolean sameAs(Expr other) {
      return other instanceof Constant that && number == that.number;
    }
  }

  /// A real variable or parameter; subscripts are part of the name: `x_1`.
  public static final class Symbol extends Leaf {
    private final String name;

    Symbol(String name, Shape shape) {
      super((name.hashCode() * 31 + shape.hashCode()) * 31 + 3, shape);
      this.name = name;
    }

    public String name() {
      return name;
    }

    @Override
    boolean sameAs(Expr other) {
      return other instanceof Symbol that && name.equals(that.name) && shape().equals(that.shape());
    }
  }

  /// `left + right`; a difference is a sum whose right side has a negative coefficient.
  public static final class Sum extends Binary {
    Sum(Expr left, Expr right) {
      super(left, right, 4, true);
    }

    @Override
    public Expr withChildren(List<Expr> children) {
      return Build.sum(children.get(0), children.get(1));
    }
  }

  /// `left * right`; a quotient is a product whose right side is a power with a negative exponent.
  public static final class Product extends Binary {
    Product(Expr left, Expr right) {
      super(left, right, 5, true);
    }

    @Override
    public Expr withChildren(List<Expr> children) {
      return Build.product(children.get(0), children.get(1));
    }
  }

  /// `base ^ exponent` over the reals: the principal power, so a negative base has only integer
  /// exponents; the square root is the exponent 1/2.
  public static final class Power extends Binary {
    Power(Expr base, Expr exponent) {
      super(base, exponent, 6, isNaturalNumber(exponent));
    }

    private static boolean isNaturalNumber(Expr exponent) {
      return exponent instanceof Numeral n && n.value.isInteger() && n.value.signum() >= 0;
    }

    public Expr base() {
      return left();
    }

    public Expr exponent() {
      return right();
    }

    @Override
    public Expr withChildren(List<Expr> children) {
      return Build.power(children.get(0), children.get(1));
    }
  }

  /// An elementary function at its arguments, applied elementwise to arrays.
  public static final class Apply extends Expr {
    private final ElementaryFunction function;
    private final List<Expr> arguments;

    Apply(ElementaryFunction function, List<Expr> arguments) {
      super(
          (arguments.hashCode() * 31 + function.name().hashCode()) * 31 + 7,
          Shape.common(arguments),
          function.isTotal(),
          arguments);
      this.function = function;
      this.arguments = List.copyOf(arguments);
    }

    public ElementaryFunction function() {
      return function;
    }

    public List<Expr> arguments() {
      return arguments;
    }

    /// The first argument; the only one of most functions.
    public Expr argument() {
      return arguments.getFirst();
    }

    @Override
    public List<Expr> children() {
      return arguments;
    }

    @Override
    public Expr withChildren(List<Expr> children) {
      return Build.apply(function, children);
    }

    @Override
    boolean sameAs(Expr other) {
      return other instanceof Apply that
          && function == that.function
          && arguments.equals(that.arguments);
    }
  }

  /// The first branch whose conditions all hold (undefined ones do not), else `otherwise`.
  public static final class Piecewise extends Expr {
    private final List<Branch> branches;
    private final @Nullable Expr otherwise;

    Piecewise(List<Branch> branches, @Nullable Expr otherwise) {
      super(
          (branches.hashCode() * 31 + (otherwise == null ? 0 : otherwise.hash)) * 31 + 8,
          Shape.common(Branch.operands(branches, otherwise)),
          otherwise != null,
          Branch.operands(branches, otherwise));
      this.branches = List.copyOf(branches);
      this.otherwise = otherwise;
    }

    public List<Branch> branches() {
      return branches;
    }

    public Optional<Expr> otherwise() {
      return Optional.ofNullable(otherwise);
    }

    /// For each branch the sides of its relations and then its value; last, `otherwise`.
    @Override
    public List<Expr> children() {
      return Branch.operands(branches, otherwise);
    }

    @Override
    public Expr withChildren(List<Expr> children) {
      Iterator<Expr> parts = children.iterator();
      List<Branch> changed = branches.stream().map(branch -> branch.withParts(parts)).toList();
      return Build.piecewise(changed, otherwise().map(value -> parts.next()));
    }

    @Override
    boolean sameAs(Expr other) {
      return other instanceof Piecewise that
          && otherwise == that.otherwise
          && branches.equals(that.branches);
    }
  }
}
