package dev.nabla.algebra.asymptotic;

import dev.nabla.algebra.Conditions;
import dev.nabla.algebra.Simplify;
import dev.nabla.algebra.Tidy;
import dev.nabla.expr.Build;
import dev.nabla.expr.Comparison;
import dev.nabla.expr.ElementaryFunction;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Guarded;
import dev.nabla.expr.Relation;
import dev.nabla.expr.Walk;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The terms of a function's expansion up to an order.
public final class Truncation {
  private static final int DEEPEST = 1_000;
  private static final int MOST_TERMS = 2_000;
  private static final int MOST_LOGARITHMS = 200;

  /// Functions of the table that are different functions on the two sides of a point.
  private static final Set<ElementaryFunction> KINKED =
      EnumSet.of(
          ElementaryFunction.ABS,
          ElementaryFunction.SIGN,
          ElementaryFunction.FLOOR,
          ElementaryFunction.CEIL,
          ElementaryFunction.MIN,
          ElementaryFunction.MAX,
          ElementaryFunction.RELU,
          ElementaryFunction.LEAKY_RELU,
          ElementaryFunction.CBRT,
          ElementaryFunction.ROOT,
          ElementaryFunction.ATAN2);

  /// @param terms the sum of the terms
  /// @param remainder what stands in O( ); nothing if there is no more
  public record Result(Guarded terms, Optional<Expr> remainder) {}

  private final Approach approach;
  private final Expr.Symbol variable;

  /// What is small: x − a, a − x, 1/x or −1/x.
  private final Expr small;

  private Truncation(Approach approach, Expr.Symbol variable, Expr small) {
    this.approach = approach;
    this.variable = variable;
    this.small = small;
  }

  /// About a point.
  ///
  /// @throws Undecided if there is no such expansion, or it is not found
  /// @throws NoValue if the function has no values there
  public static Result about(Expr function, Expr.Symbol variable, Expr point, int order) {
    checkDepth(function);
    Expr from = Tidy.of(variable.minus(point));
    Truncation right =
        new Truncation(Approach.toPoint(variable, point, 1, new Bounded()), variable, from);
    Truncation left =
        new Truncation(
            Approach.toPoint(variable, point, -1, new Bounded()),
            variable,
            Tidy.of(point.minus(variable)));
    Pieces pieces;
    try {
      pieces = right.pieces(function, order);
    } catch (NoValue onlyLeft) {
      Pieces mirrored = left.pieces(function, order);
      return left.result(mirrored, order, sided(variable, Comparison.LESS_OR_EQUAL, point));
    }
    if (pieces.isSmooth() && !mayHaveKinks(function)) {
      return right.result(pieces, order, List.of());
    }
    List<Relation> onlyRight = sided(variable, Comparison.GREATER_OR_EQUAL, point);
    try {
      Pieces mirrored = left.pieces(function, order);
      if (right.continues(pieces, mirrored)) {
        return right.result(pieces, order, List.of());
      }
      if (pieces.isSmooth()) {
        throw new Undecided("the function has a kink there: the two sides have different series");
      }
    } catch (NoValue none) {
      // There is only the right side.
    }
    return right.result(pieces, order, onlyRight);
  }

  /// About infinity, +∞ (1) or −∞ (−1), in powers of 1/x.
  ///
  /// @throws Undecided if there is no such expansion, or it is not found
  /// @throws NoValue if the function has no values there
  public static Result aboutInfinity(Expr function, Expr.Symbol variable, int side, int order) {
    checkDepth(function);
    Expr small = variable.pow(-1).times(side);
    Truncation truncation =
        new Truncation(Approach.toInfinity(variable, side, new Bounded()), variable, small);
    return truncation.result(truncation.pieces(function, order), order, List.of());
  }

  private static void checkDepth(Expr function) {
    if (function.depth() > DEEPEST) {
      throw new Undecided("the formula is nested too deeply");
    }
  }

  private static List<Relation> sided(Expr.Symbol variable, Comparison comparison, Expr point) {
    return List.of(new Relation(variable, comparison, point));
  }

  private static boolean mayHaveKinks(Expr function) {
    return Walk.postOrder(function).stream()
        .anyMatch(
            node ->
                node instanceof Expr.Piecewise
                    || (node instanceof Expr.Apply apply && KINKED.contains(apply.function())));
  }

  /// Some terms, and the exponent and coefficient of the next.
  ///
  /// @param exact whether the terms are all of the function, if there is no next one
  private record Pieces(List<Term> terms, @Nullable Term next, boolean exact) {
    /// Whether only whole powers occur, with constant coefficients.
    boolean isSmooth() {
      return terms.stream().allMatch(Pieces::isSmooth) && (next == null || isSmooth(next));
    }

    private static boolean isSmooth(Term term) {
      return term.exponent().isInteger() && term.coefficient() instanceof Germ.Constant;
    }
  }

  private Pieces pieces(Expr function, int order) {
    Germs germs = approach.germs();
    Base powers = germs.scale().reciprocal();
    Germ germ = approach.of(function);
    boolean exact = true;
    while (germ instanceof Expansion faster
        && germs.scale().position(faster.base()) > germs.scale().position(powers)) {
      Term lead = faster.term(0);
      exact &= faster.term(1) == null;
      if (lead == null) {
        germ = Germ.ZERO;
      } else {
        exact &= lead.exponent().isZero();
        int sign = germs.facts().sign(lead.exponent());
        if (sign < 0) {
          throw new Undecided("the function grows faster than any power there");
        }
        germ = sign == 0 ? lead.coefficient() : Germ.ZERO;
      }
    }
    return pieces(germ, Coefficient.of(order + 1L), powers, exact);
  }

  private Pieces pieces(Germ germ, Coefficient end, Base powers, boolean exact) {
    List<Term> terms = new ArrayList<>();
    if (!(germ instanceof Expansion expansion) || expansion.base() != powers) {
      if (!approach.germs().isZero(germ)) {
        terms.add(new Term(Coefficient.ZERO, germ));
      }
      return new Pieces(terms, null, exact);
    }
    for (int i = 0; ; i++) {
      Term term = i == MOST_TERMS ? null : expansion.term(i);
      if (term == null || approach.facts().compare(term.exponent(), end) >= 0) {
        return new Pieces(terms, term, exact);
      }
      terms.add(term);
    }
  }

  /// Whether the terms from the left, in a − x, are the terms from the right, in x − a.
  private boolean continues(Pieces right, Pieces left) {
    if (!right.isSmooth() || !left.isSmooth() || right.terms.size() != left.terms.size()) {
      return false;
    }
    for (int i = 0; i < right.terms.size(); i++) {
      Term a = right.terms.get(i);
      Term b = left.terms.get(i);
      Coefficient exponent = a.exponent();
      boolean odd = exponent.rational().numerator().testBit(0);
      Coefficient mirrored = ((Germ.Constant) b.coefficient()).value();
      mirrored = odd ? mirrored.negate() : mirrored;
      Coefficient value = ((Germ.Constant) a.coefficient()).value();
      if (!exponent.equals(b.exponent()) || !approach.facts().isZero(value.minus(mirrored))) {
        return false;
      }
    }
    return true;
  }

  private Result result(Pieces pieces, int order, List<Relation> sided) {
    Expr sum = Build.ZERO;
    for (Term term : pieces.terms) {
      sum = sum.plus(coefficient(term.coefficient()).times(power(term.exponent())));
    }
    Expr tidy = Tidy.of(sum);
    List<Relation> needed = new ArrayList<>(sided);
    needed.addAll(approach.facts().assumed());
    Guarded terms = new Guarded(tidy, Conditions.notImplied(needed, tidy));
    return new Result(terms, remainder(pieces, order));
  }

  private Optional<Expr> remainder(Pieces pieces, int order) {
    Term next = pieces.next;
    if (next == null && pieces.exact) {
      return Optional.empty();
    }
    Coefficient end = Coefficient.of(order + 1L);
    Expr size = power(end);
    if (next == null || approach.facts().compare(next.exponent(), end) > 0) {
      return Optional.of(size);
    }
    Germ rest = next.coefficient();
    while (rest instanceof Expansion expansion) {
      Term lead = expansion.term(0);
      if (lead == null) {
        break;
      }
      size = size.times(raised(large(expansion.base()), lead.exponent().negate()));
      rest = lead.coefficient();
    }
    return Optional.of(Tidy.of(size));
  }

  /// What is small, to a power.
  private Expr power(Coefficient exponent) {
    if (small instanceof Expr.Power reciprocal && reciprocal.base() == variable) {
      return raised(variable, exponent.negate());
    }
    if (exponent.isInteger()) {
      return Tidy.of(raised(small, exponent));
    }
    if (small instanceof Expr.Product) {
      // (−1/x)^e is (−x)^(−e); of −x + a nothing is taken apart.
      boolean atInfinity = small.withoutCoefficient() instanceof Expr.Power;
      return atInfinity
          ? raised(variable.unaryMinus(), exponent.negate())
          : raised(small, exponent);
    }
    return raised(small, exponent);
  }

  private static Expr raised(Expr base, Coefficient exponent) {
    return Build.power(base, exponent.toExpression());
  }

  /// The reciprocal of a base, as an expression of the variable: −ln x for 1/ln t at 0.
  private Expr large(Base base) {
    Scale scale = approach.germs().scale();
    int steps = scale.position(scale.reciprocal()) - scale.position(base);
    if (steps < 0) {
      throw new Undecided("the expansion is not one in powers and logarithms");
    }
    Expr large = Tidy.of(power(Coefficient.MINUS_ONE));
    for (int i = 0; i < steps; i++) {
      boolean first = i == 0 && !(small instanceof Expr.Power);
      large = first ? logarithmOfReciprocal() : Build.ln(large);
    }
    return large;
  }

  private Expr logarithmOfReciprocal() {
    return small instanceof Expr.Product product && product.right() instanceof Expr.Power
        ? Build.ln(variable.unaryMinus())
        : Build.ln(small).unaryMinus();
  }

  private Expr coefficient(Germ germ) {
    if (germ instanceof Germ.Constant constant) {
      return constant(constant.value());
    }
    Expansion expansion = (Expansion) germ;
    Expr large = large(expansion.base());
    Expr sum = Build.ZERO;
    for (int i = 0; ; i++) {
      Term term = expansion.term(i);
      if (term == null) {
        return sum;
      }
      if (i == MOST_LOGARITHMS) {
        throw new Undecided("a coefficient is an endless series in logarithms");
      }
      Expr power = raised(large, term.exponent().negate());
      sum = sum.plus(coefficient(term.coefficient()).times(power));
    }
  }

  private Expr constant(Coefficient value) {
    if (value.isRational()) {
      return value.toExpression();
    }
    if (approach.facts().oscillates(value)) {
      throw new Undecided("the function oscillates there");
    }
    return Simplify.of(Combined.logarithms(value.toExpression())).expression();
  }
}
