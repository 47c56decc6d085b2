package dev.nabla.derive;

import dev.nabla.algebra.Conditions;
import dev.nabla.expr.Build;
import dev.nabla.expr.ElementaryFunction;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Rational;
import dev.nabla.expr.Relation;
import java.util.ArrayList;
import java.util.List;

/// What a plan is called, what its letters stand for, and where it holds.
record Naming(Expr.Symbol variable, Letters letters) {
  /// The rule of a plan.
  Rule rule(Plan plan) {
    return switch (plan) {
      case Plan.Identity identity -> Rule.IDENTITY;
      case Plan.Terms sum ->
          sum.terms().size() == 2 && sum.terms().getLast().negative() ? Rule.DIFFERENCE : Rule.SUM;
      case Plan.Multiple multiple -> Rule.CONSTANT_MULTIPLE;
      case Plan.TwoFactors product -> Rule.PRODUCT;
      case Plan.Fraction fraction -> Rule.QUOTIENT;
      case Plan.Reciprocal reciprocal -> Rule.RECIPROCAL;
      case Plan.OfBase power -> isOfVariable(plan) ? Rule.POWER : Rule.CHAIN;
      case Plan.OfExponent power -> isOfVariable(plan) ? Rule.EXPONENTIAL_BASE : Rule.CHAIN;
      case Plan.PowerTower power -> Rule.LOGARITHMIC_DIFFERENTIATION;
      case Plan.OfFunction apply -> rule(apply);
      case Plan.Cases cases -> Rule.PIECEWISE;
    };
  }

  private Rule rule(Plan.OfFunction plan) {
    return isExtreme(plan) || isOfVariable(plan) ? Rule.of(plan.node().function()) : Rule.CHAIN;
  }

  /// Whether a plan is that of a power or function of the variable itself, with nothing inside.
  boolean isOfVariable(Plan plan) {
    return switch (plan) {
      case Plan.OfBase power -> isVariable(power.node().base());
      case Plan.OfExponent power -> isVariable(power.node().exponent());
      case Plan.OfFunction apply ->
          apply.moving().size() == 1 && isVariable(apply.parts().getFirst());
      case Plan.Identity identity -> false;
      case Plan.Terms sum -> false;
      case Plan.Multiple multiple -> false;
      case Plan.TwoFactors product -> false;
      case Plan.Fraction fraction -> false;
      case Plan.Reciprocal reciprocal -> false;
      case Plan.PowerTower power -> false;
      case Plan.Cases cases -> false;
    };
  }

  private static boolean isExtreme(Plan.OfFunction plan) {
    ElementaryFunction function = plan.node().function();
    return function == ElementaryFunction.MAX || function == ElementaryFunction.MIN;
  }

  private boolean isVariable(Expr part) {
    return part == variable;
  }

  /// The outer function of a chain, with letters for the inner functions.
  Expr outer(Plan chain) {
    return switch (chain) {
      case Plan.OfBase power -> Build.power(letters.u(), power.node().exponent());
      case Plan.OfExponent power -> Build.power(power.node().base(), letters.u());
      case Plan.OfFunction apply -> {
        List<Expr> arguments = new ArrayList<>(apply.node().arguments());
        for (int i = 0; i < apply.moving().size(); i++) {
          arguments.set(apply.moving().get(i), letter(i));
        }
        yield Build.apply(apply.node().function(), arguments);
      }
      case Plan other -> throw new IllegalArgumentException("no chain: " + other);
    };
  }

  /// The place of an inner function among the operands of the outer one.
  static int place(Plan chain, int index) {
    return switch (chain) {
      case Plan.OfExponent power -> 1;
      case Plan.OfFunction apply -> apply.moving().get(index);
      case Plan other -> 0;
    };
  }

  /// The letter of an inner function.
  Expr.Symbol letter(int index) {
    return index == 0 ? letters.u() : letters.v();
  }

  /// What the letters of a rule stand for.
  List<Step.Binding> bindings(Plan plan) {
    if (rule(plan) == Rule.CHAIN) {
      List<Step.Binding> bindings = new ArrayList<>();
      bindings.add(new Step.Binding("outer", outer(plan)));
      for (int i = 0; i < plan.parts().size(); i++) {
        bindings.add(new Step.Binding(letter(i).name(), plan.parts().get(i)));
      }
      return bindings;
    }
    return switch (plan) {
      case Plan.Identity identity -> List.of();
      case Plan.Terms sum -> List.of();
      case Plan.Multiple multiple ->
          List.of(binding(letters.c(), multiple.factor()), binding(letters.f(), multiple.part()));
      case Plan.TwoFactors product -> two(product.f(), product.g());
      case Plan.Fraction fraction -> two(fraction.f(), fraction.g());
      case Plan.Reciprocal reciprocal -> List.of(binding(letters.g(), reciprocal.g()));
      case Plan.OfBase power -> List.of(binding(letters.n(), power.node().exponent()));
      case Plan.OfExponent power -> List.of(binding(letters.c(), power.node().base()));
      case Plan.PowerTower power -> two(power.node().base(), power.node().exponent());
      case Plan.OfFunction apply -> List.of();
      case Plan.Cases cases -> List.of();
    };
  }

  private List<Step.Binding> two(Expr f, Expr g) {
    return List.of(binding(letters.f(), f), binding(letters.g(), g));
  }

  private static Step.Binding binding(Expr.Symbol letter, Expr value) {
    return new Step.Binding(letter.name(), value);
  }

  /// Where something that is constant between jumps does not jump; nothing for a constant.
  List<Relation> jumps(Expr constant) {
    return reduced(Kinked.avoided(constant, variable));
  }

  /// What must hold for the rule itself, whatever the parts need.
  List<Relation> conditions(Plan plan) {
    List<Relation> own =
        switch (plan) {
          case Plan.Identity identity -> List.of();
          case Plan.Terms sum -> List.of();
          case Plan.Multiple multiple -> List.of();
          case Plan.TwoFactors product -> List.of();
          case Plan.Fraction fraction -> List.of(Relation.notZero(fraction.g()));
          case Plan.Reciprocal reciprocal -> List.of(Relation.notZero(reciprocal.g()));
          case Plan.OfBase power -> conditionsOf(power.node());
          case Plan.OfExponent power -> List.of(Relation.positive(power.node().base()));
          case Plan.PowerTower power -> List.of(Relation.positive(power.node().base()));
          case Plan.OfFunction apply -> conditionsOf(apply.node());
          case Plan.Cases cases -> Kinked.avoided(cases.node(), variable);
        };
    return reduced(own);
  }

  /// The relations without those that always hold, numbers on the right.
  private static List<Relation> reduced(List<Relation> relations) {
    return Conditions.notImplied(relations.stream().map(Naming::numberLast).toList(), Build.ONE);
  }

  private static Relation numberLast(Relation relation) {
    Expr number = relation.left();
    Expr other = relation.right();
    return number instanceof Expr.Numeral
        ? new Relation(other, relation.comparison().swapped(), number)
        : relation;
  }

  /// What must hold for a function of the table, or a power, itself.
  List<Relation> conditionsOf(Expr node) {
    List<Relation> own =
        switch (node) {
          case Expr.Power power when power.exponent() == variable ->
              List.of(Relation.positive(power.base()));
          case Expr.Power power -> ofPower(power);
          case Expr.Apply apply -> ofFunction(apply);
          case Expr other -> List.of();
        };
    return reduced(own);
  }

  private static List<Relation> ofPower(Expr.Power power) {
    if (!(power.exponent() instanceof Expr.Numeral exponent)) {
      return List.of(Relation.positive(power.base()));
    }
    boolean belowOne = exponent.value().compareTo(Rational.ONE) < 0;
    if (exponent.value().isInteger()) {
      return belowOne ? List.of(Relation.notZero(power.base())) : List.of();
    }
    return List.of(belowOne ? Relation.positive(power.base()) : Relation.notNegative(power.base()));
  }

  private static List<Relation> ofFunction(Expr.Apply apply) {
    List<Relation> own = new ArrayList<>(apply.function().domain().conditions(apply.arguments()));
    own.addAll(apply.function().kinks().avoided(apply.arguments()));
    return own;
  }
}
