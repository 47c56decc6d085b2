package dev.nabla.derive;

import static dev.nabla.expr.Build.MINUS_ONE;
import static dev.nabla.expr.Build.ONE;
import static dev.nabla.expr.Build.TWO;
import static dev.nabla.expr.Build.ZERO;
import static dev.nabla.expr.Build.difference;
import static dev.nabla.expr.Build.ln;
import static dev.nabla.expr.Build.negate;
import static dev.nabla.expr.Build.number;
import static dev.nabla.expr.Build.power;
import static dev.nabla.expr.Build.product;
import static dev.nabla.expr.Build.quotient;
import static dev.nabla.expr.Build.sum;

import dev.nabla.algebra.Conditions;
import dev.nabla.expr.Branch;
import dev.nabla.expr.Build;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Rational;
import dev.nabla.expr.Relation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/// Which rule differentiates an expression, on which parts, and how the derivatives of the parts
/// make up its own. The differentiator carries plans out; a derivation tells them.
sealed interface Plan {
  /// The expressions whose derivatives are needed, those that change with the variable.
  List<Expr> parts();

  /// The derivative as the rule states it, from the derivatives of the parts.
  Expr stated(UnaryOperator<Expr> derivatives);

  /// The derivative as it is used: what the rule states, with what always cancels cancelled.
  default Expr result(UnaryOperator<Expr> derivatives) {
    return stated(derivatives);
  }

  /// The variable.
  record Identity() implements Plan {
    @Override
    public List<Expr> parts() {
      return List.of();
    }

    @Override
    public Expr stated(UnaryOperator<Expr> derivatives) {
      return ONE;
    }
  }

  /// A sum of terms.
  record Terms(List<Term> terms) implements Plan {
    /// What is added, or taken away.
    ///
    /// @param moves whether it changes with the variable
    record Term(Expr value, boolean negative, boolean moves) {}

    @Override
    public List<Expr> parts() {
      return terms.stream().filter(Term::moves).map(Term::value).toList();
    }

    @Override
    public Expr stated(UnaryOperator<Expr> derivatives) {
      Expr total = ZERO;
      for (Term term : terms) {
        Expr derivative = derivatives.apply(term.value);
        total = sum(total, term.negative ? negate(derivative) : derivative);
      }
      return total;
    }
  }

  /// A constant times something.
  record Multiple(Expr factor, Expr part) implements Plan {
    @Override
    public List<Expr> parts() {
      return List.of(part);
    }

    @Override
    public Expr stated(UnaryOperator<Expr> derivatives) {
      return product(factor, derivatives.apply(part));
    }
  }

  /// Two factors that change.
  record TwoFactors(Expr f, Expr g) implements Plan {
    @Override
    public List<Expr> parts() {
      return List.of(f, g);
    }

    @Override
    public Expr stated(UnaryOperator<Expr> derivatives) {
      return sum(product(derivatives.apply(f), g), product(f, derivatives.apply(g)));
    }
  }

  /// `f/g`, where both change.
  ///
  /// @param base with the exponent what g is a power of, so that only one more power of it stays
  ///   below; g itself and 1 if it is none
  record Fraction(Expr f, Expr g, Expr base, Expr exponent) implements Plan {
    @Override
    public List<Expr> parts() {
      return List.of(f, g);
    }

    @Override
    public Expr stated(UnaryOperator<Expr> derivatives) {
      Expr top = difference(product(derivatives.apply(f), g), product(f, derivatives.apply(g)));
      return quotient(top, power(g, TWO));
    }

    /// (f/w^n)' = (f'w − n f w')/w^(n+1).
    @Override
    public Expr result(UnaryOperator<Expr> derivatives) {
      if (exponent.isOne()) {
        return stated(derivatives);
      }
      Expr byBase = product(exponent, product(f, derivatives.apply(base)));
      Expr top = difference(product(derivatives.apply(f), base), byBase);
      return quotient(top, power(base, sum(exponent, ONE)));
    }
  }

  /// `1/g`.
  record Reciprocal(Expr g) implements Plan {
    @Override
    public List<Expr> parts() {
      return List.of(g);
    }

    @Override
    public Expr stated(UnaryOperator<Expr> derivatives) {
      return product(derivatives.apply(g), product(MINUS_ONE, power(g, number(-2))));
    }
  }

  /// A power with a constant exponent.
  record OfBase(Expr.Power node) implements Plan {
    @Override
    public List<Expr> parts() {
      return List.of(node.base());
    }

    @Override
    public Expr stated(UnaryOperator<Expr> derivatives) {
      Expr inner = derivatives.apply(node.base());
      Expr outer = slope(node, 0);
      return isBelowOne(node.exponent()) ? product(inner, outer) : product(outer, inner);
    }

    private static boolean isBelowOne(Expr exponent) {
      return exponent instanceof Expr.Numeral numeral
          && numeral.value().compareTo(Rational.ONE) < 0;
    }
  }

  /// A power with a constant base.
  record OfExponent(Expr.Power node) implements Plan {
    @Override
    public List<Expr> parts() {
      return List.of(node.exponent());
    }

    @Override
    public Expr stated(UnaryOperator<Expr> derivatives) {
      return product(slope(node, 1), derivatives.apply(node.exponent()));
    }
  }

  /// `f^g`, where both change: the logarithmic derivative, f^g (g' ln f + g f'/f).
  record PowerTower(Expr.Power node) implements Plan {
    @Override
    public List<Expr> parts() {
      return List.of(node.base(), node.exponent());
    }

    @Override
    public Expr stated(UnaryOperator<Expr> derivatives) {
      Expr f = node.base();
      Expr g = node.exponent();
      Expr byExponent = product(derivatives.apply(g), ln(f));
      Expr byBase = product(g, quotient(derivatives.apply(f), f));
      return product(node, sum(byExponent, byBase));
    }
  }

  /// A function of the table.
  ///
  /// @param moving the places of the arguments that change
  record OfFunction(Expr.Apply node, List<Integer> moving) implements Plan {
    @Override
    public List<Expr> parts() {
      return moving.stream().map(node.arguments()::get).toList();
    }

    /// The inner derivative first: 2x cos(x²).
    @Override
    public Expr stated(UnaryOperator<Expr> derivatives) {
      Expr total = ZERO;
      for (int place : moving) {
        Expr inner = derivatives.apply(node.arguments().get(place));
        total = sum(total, product(inner, slope(node, place)));
      }
      return total;
    }
  }

  /// Branches: each by itself, keeping the conditions that its derivative's formula has lost.
  ///
  /// @param changing the values that change
  /// @param needed what must hold for a value to have a derivative
  record Cases(Expr.Piecewise node, List<Expr> changing, Function<Expr, List<Relation>> needed)
      implements Plan {
    @Override
    public List<Expr> parts() {
      return changing;
    }

    @Override
    public Expr stated(UnaryOperator<Expr> derivatives) {
      List<Branch> branches = new ArrayList<>();
      for (Branch branch : node.branches()) {
        Expr derivative = derivatives.apply(branch.value());
        branches.add(
            Conditions.guarded(branch.conditions(), derivative, needed.apply(branch.value())));
      }
      Optional<Expr> otherwise =
          node.otherwise()
              .map(
                  value -> {
                    Expr derivative = derivatives.apply(value);
                    return Build.where(
                        derivative, Conditions.notImplied(needed.apply(value), derivative));
                  });
      return Build.piecewise(branches, otherwise);
    }
  }

  /// The slope of a node with respect to an operand, as an expression.
  static Expr slope(Expr node, int place) {
    return switch (Partials.of(node, place)) {
      case Partial.Factor factor -> factor.value();
      case Partial.Linear linear ->
          throw new IllegalArgumentException("no slope but a linear map: " + node);
      case Partial.Selected selected -> ONE;
      case Partial.Unfelt unfelt -> ZERO;
    };
  }
}
