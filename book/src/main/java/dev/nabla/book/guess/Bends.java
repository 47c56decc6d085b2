package dev.nabla.book.guess;

import static dev.nabla.expr.Build.MINUS_ONE;
import static dev.nabla.expr.Build.ONE;
import static dev.nabla.expr.Build.difference;
import static dev.nabla.expr.Build.ln;
import static dev.nabla.expr.Build.negate;
import static dev.nabla.expr.Build.power;
import static dev.nabla.expr.Build.product;
import static dev.nabla.expr.Build.quotient;
import static dev.nabla.expr.Build.sum;

import dev.nabla.expr.Build;
import dev.nabla.expr.ElementaryFunction;
import dev.nabla.expr.Expr;
import dev.nabla.text.Format;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The slips that a single sum, power or function invites. Products and quotients are those of
/// [Fraction].
final class Bends {
  private final List<Bend> found = new ArrayList<>();

  private Bends() {}

  private void add(Slip slip, Expr derivative, String advice, Expr... parts) {
    found.add(
        new Bend(
            slip,
            derivative,
            () -> {
              Object[] written = new Object[parts.length];
              for (int i = 0; i < parts.length; i++) {
                written[i] = "$" + Format.LATEX.write(parts[i]) + "$";
              }
              return advice.formatted(written);
            }));
  }

  /// @param terms the terms
  /// @param slopes their derivatives, in the same order
  /// @param moving which of them change
  static List<Bend> ofSum(List<Expr> terms, List<Expr> slopes, List<Boolean> moving) {
    Bends bends = new Bends();
    Expr right = slopes.stream().reduce(Build.ZERO, Build::sum);
    for (int i = 0; i < terms.size(); i++) {
      Expr term = terms.get(i);
      if (!moving.get(i)) {
        bends.add(
            Slip.CONSTANT_KEPT,
            sum(right, term),
            "The constant %s stayed. It does not change, so it contributes nothing.",
            term);
      } else {
        bends.add(
            Slip.TERM_FORGOTTEN,
            difference(right, slopes.get(i)),
            "The term %s has not had its turn: its derivative is missing.",
            term);
      }
    }
    return bends.found;
  }

  /// A changing base with a constant exponent.
  static List<Bend> ofBase(Expr.Power node, Expr slope, boolean plain) {
    Bends bends = new Bends();
    Expr u = node.base();
    Expr n = node.exponent();
    Expr reduced = power(u, sum(n, MINUS_ONE));
    bends.add(
        Slip.POWER_NOT_REDUCED,
        product(product(n, node), slope),
        "The exponent of %s came down as a factor, and that is right. Above, one less must stay:"
            + " %s.",
        node,
        sum(n, MINUS_ONE));
    bends.add(
        Slip.POWER_FACTOR_FORGOTTEN,
        product(reduced, slope),
        "The exponent of %s was reduced, but it must also come down as a factor: %s.",
        node,
        n);
    bends.add(
        Slip.POWER_RAISED,
        product(product(n, power(u, sum(n, ONE))), slope),
        "In the power rule the exponent of %s becomes one less. One less than %s is %s.",
        node,
        n,
        sum(n, MINUS_ONE));
    if (n.coefficient().signum() < 0) {
      bends.add(
          Slip.POWER_SIGN_LOST,
          negate(product(product(n, reduced), slope)),
          "The exponent of %s is negative, and it comes down with its sign.",
          power(u, n));
    }
    bends.chain(product(n, reduced), product(n, power(slope, sum(n, MINUS_ONE))), u, slope, plain);
    if (!plain && n == MINUS_ONE) {
      bends.add(
          Slip.QUOTIENT_OF_DERIVATIVES,
          power(slope, MINUS_ONE),
          "The derivative of %s is not 1 over the derivative of %s. A reciprocal has the derivative"
              + " $-\\frac{v'}{v^2}$.",
          node,
          u);
    }
    if (!plain) {
      bends.add(
          Slip.OUTER_KEPT,
          product(node, slope),
          "The power %s itself was left as it is. It has a derivative, too: bring the exponent"
              + " down.",
          node);
    }
    return bends.found;
  }

  /// A constant base with a changing exponent.
  static List<Bend> ofExponent(Expr.Power node, Expr slope, boolean plain) {
    Bends bends = new Bends();
    bends.exponential(node, node.base(), node.exponent(), slope);
    Expr logarithm = ln(node.base());
    bends.add(
        Slip.BASE_FORGOTTEN,
        product(node, slope),
        "Only $e^x$ is its own derivative. With the base %s there is a factor more: %s.",
        node.base(),
        logarithm);
    bends.chain(product(node, logarithm), Build.ZERO, node.exponent(), slope, plain);
    return bends.found;
  }

  /// Base and exponent both change.
  static List<Bend> ofTower(Expr.Power node, Expr baseSlope, Expr exponentSlope) {
    Bends bends = new Bends();
    Expr byBase =
        product(
            product(node.exponent(), power(node.base(), sum(node.exponent(), MINUS_ONE))),
            baseSlope);
    Expr byExponent = product(product(node, ln(node.base())), exponentSlope);
    bends.add(
        Slip.TOWER_HALF,
        byBase,
        "In %s the exponent changes, too, so the power rule tells half of it. Write it as $e^{v\\ln"
            + " u}$ with $v$ the exponent and $u$ the base.",
        node);
    bends.add(
        Slip.TOWER_HALF,
        byExponent,
        "In %s the base changes, too, so the rule for exponentials tells half of it. Write it as"
            + " $e^{v\\ln u}$ with $v$ the exponent and $u$ the base.",
        node);
    return bends.found;
  }

  /// A function of one argument.
  ///
  /// @param plain whether the argument is the variable itself
  static List<Bend> ofFunction(Expr.Apply node, Expr slope, boolean plain) {
    Bends bends = new Bends();
    Expr u = node.arguments().getFirst();
    Optional<Expr> outer = node.function().slope(node.arguments(), node, 0);
    Optional<Expr> swallowed = node.function().slope(List.of(slope), applied(node, slope), 0);
    if (outer.isEmpty() || swallowed.isEmpty()) {
      return List.of();
    }
    bends.chain(outer.get(), swallowed.get(), u, slope, plain);
    if (node.function() == ElementaryFunction.EXP) {
      bends.exponential(node, Build.E, u, slope);
      return bends.found;
    }
    bends.add(
        Slip.SIGN_OF_FUNCTION, negate(product(outer.get(), slope)), sign(node.function()), node);
    bends.add(
        Slip.OUTER_KEPT,
        product(node, slope),
        plain
            ? "%s does not stay as it is when it is differentiated."
            : "The inner derivative is there, but %s itself was left as it is. Differentiate the"
                + " outer function as well.",
        node);
    boolean logarithm =
        switch (node.function()) {
          case LN, LOG10, LOG2 -> true;
          default -> false;
        };
    if (logarithm) {
      bends.add(
          Slip.LOGARITHM_TURNED,
          product(power(node, MINUS_ONE), slope),
          "That is 1 divided by the logarithm. The derivative of $\\ln u$ is 1 divided by what is"
              + " inside, here %s.",
          u);
      if (node.function() != ElementaryFunction.LN) {
        bends.add(
            Slip.BASE_FORGOTTEN,
            quotient(slope, u),
            "That is the derivative of the natural logarithm. For %s divide by the logarithm of the"
                + " base as well.",
            node);
      }
    }
    return bends.found;
  }

  private static Expr applied(Expr.Apply node, Expr argument) {
    return Build.apply(node.function(), argument);
  }

  private static String sign(ElementaryFunction function) {
    return switch (function) {
      case COS ->
          "The cosine’s derivative is minus the sine: the minus sign of the derivative of %s is"
              + " missing.";
      case SIN -> "The sine’s derivative is the cosine, without a minus sign: look at %s again.";
      default -> "The derivative of %s has the other sign.";
    };
  }

  private void exponential(Expr node, Expr base, Expr exponent, Expr slope) {
    String advice =
        "In %s the variable stands in the exponent, so the power rule does not apply. An"
            + " exponential keeps itself, exponent and all.";
    Expr asPower = product(exponent, rawPower(base, sum(exponent, MINUS_ONE)));
    add(Slip.EXPONENTIAL_AS_POWER, asPower, advice, node);
    add(Slip.EXPONENTIAL_AS_POWER, product(asPower, slope), advice, node);
    add(
        Slip.EXPONENTIAL_AS_POWER,
        product(rawPower(base, sum(exponent, MINUS_ONE)), slope),
        advice,
        node);
  }

  private static Expr rawPower(Expr base, Expr exponent) {
    return power(base, exponent);
  }

  private void chain(Expr outer, Expr swallowed, Expr inner, Expr slope, boolean plain) {
    if (plain) {
      return;
    }
    add(
        Slip.INNER_FORGOTTEN,
        outer,
        "That is the derivative of the outer function. What is inside, %s, changes too: multiply by"
            + " its derivative.",
        inner);
    add(
        Slip.INNER_SWALLOWED,
        swallowed,
        "The inner function %s stays as it is inside. Its derivative does not go in its place; it"
            + " multiplies from outside.",
        inner);
    add(
        Slip.INNER_SWALLOWED,
        product(swallowed, slope),
        "The inner function %s stays as it is inside; only outside does its derivative appear.",
        inner);
    add(
        Slip.INNER_ADDED,
        sum(outer, slope),
        "Both pieces are there. In a chain the rates multiply: do not add the derivative of %s,"
            + " multiply by it.",
        inner);
  }
}
