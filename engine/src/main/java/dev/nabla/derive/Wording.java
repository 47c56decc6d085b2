package dev.nabla.derive;

import static dev.nabla.expr.Build.ONE;
import static dev.nabla.expr.Build.ZERO;
import static dev.nabla.expr.Build.power;
import static dev.nabla.expr.Build.product;
import static dev.nabla.expr.Build.quotient;

import dev.nabla.expr.Build;
import dev.nabla.expr.ElementaryFunction;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Relation;
import dev.nabla.expr.Unfinished;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The sentences about a step: what rule it is and what it acts on; the rule in the letters of the
/// step; where it holds.
record Wording(Naming naming) {
  List<Sentence> of(Plan plan, Expr part) {
    List<Sentence> sentences = new ArrayList<>();
    Rule rule = naming.rule(plan);
    if (rule == Rule.CHAIN) {
      sentences.addAll(chain(plan));
    } else {
      sentences.add(first(plan, rule, part));
      sentences.add(second(plan, part));
    }
    where(naming.conditions(plan)).ifPresent(sentences::add);
    return sentences;
  }

  static Optional<Sentence> where(List<Relation> conditions) {
    return conditions.isEmpty()
        ? Optional.empty()
        : Optional.of(Sentence.of("This holds where ", new Sentence.Conditions(conditions), "."));
  }

  /// The sentences about what does not change, or only by jumps.
  List<Sentence> ofConstant(Expr constant, List<Relation> conditions) {
    List<Sentence> sentences = new ArrayList<>();
    sentences.add(
        conditions.isEmpty()
            ? Sentence.of("Constant rule: ", constant, " does not change with ", variable(), ".")
            : Sentence.of("Constant rule: ", constant, " is constant between its jumps."));
    sentences.add(Sentence.of(derivative(constant), " = ", ZERO, "."));
    where(conditions).ifPresent(sentences::add);
    return sentences;
  }

  /// The sentences about the derivative of an outer function by its letter.
  List<Sentence> ofOuter(Rule rule, Expr outer, Expr.Symbol letter, Expr after) {
    return List.of(
        Sentence.of(
            rule.title() + " for the outer function ", outer, " with the variable ", letter, "."),
        Sentence.of(Unfinished.derivative(outer, letter), " = ", after, "."));
  }

  private Sentence first(Plan plan, Rule rule, Expr part) {
    String title = rule.title() + ": ";
    Letters letters = naming.letters();
    return switch (plan) {
      case Plan.Identity identity -> Sentence.of(title, part, " is the variable itself.");
      case Plan.Terms sum when rule == Rule.DIFFERENCE ->
          Sentence.of(title, part, " is a difference of two terms.");
      case Plan.Terms sum ->
          Sentence.of(title, part, " is a sum of " + count(sum.terms().size()) + " terms.");
      case Plan.Multiple multiple ->
          Sentence.of(
              title,
              part,
              " has the constant factor ",
              letters.c(),
              " = ",
              multiple.factor(),
              " in front of ",
              letters.f(),
              " = ",
              multiple.part(),
              ".");
      case Plan.TwoFactors product -> two(title, part, "the product of ", product.f(), product.g());
      case Plan.Fraction fraction ->
          two(title, part, "the quotient of ", fraction.f(), fraction.g());
      case Plan.Reciprocal reciprocal ->
          Sentence.of(title, part, " is one over ", letters.g(), " = ", reciprocal.g(), ".");
      case Plan.OfBase power ->
          Sentence.of(
              title,
              part,
              " is ",
              variable(),
              " to the power ",
              letters.n(),
              " = ",
              power.node().exponent(),
              ".");
      case Plan.OfExponent power ->
          Sentence.of(
              title, part, " has the constant base ", letters.c(), " = ", power.node().base(), ".");
      case Plan.PowerTower power ->
          Sentence.of(
              title,
              part,
              " has base ",
              letters.f(),
              " = ",
              power.node().base(),
              " and exponent ",
              letters.g(),
              " = ",
              power.node().exponent(),
              ", and both change.");
      case Plan.OfFunction apply -> function(title, apply);
      case Plan.Cases cases ->
          Sentence.of(
              title,
              part,
              " has " + count(values(cases)) + (values(cases) == 1 ? " branch." : " branches."));
    };
  }

  private static int values(Plan.Cases cases) {
    return cases.node().branches().size() + (cases.node().otherwise().isPresent() ? 1 : 0);
  }

  private static String count(int number) {
    List<String> words =
        List.of("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine");
    return number < words.size() ? words.get(number) : Integer.toString(number);
  }

  private Sentence two(String title, Expr part, String what, Expr f, Expr g) {
    Letters letters = naming.letters();
    return Sentence.of(
        title, part, " is " + what, letters.f(), " = ", f, " and ", letters.g(), " = ", g, ".");
  }

  private static Sentence function(String title, Plan.OfFunction plan) {
    Expr.Apply node = plan.node();
    Optional<ElementaryFunction> inverse = node.function().inverse();
    return switch (node.function()) {
      case MAX ->
          Sentence.of(
              title,
              node,
              " is the larger of ",
              node.argument(),
              " and ",
              node.arguments().get(1),
              ".");
      case MIN ->
          Sentence.of(
              title,
              node,
              " is the smaller of ",
              node.argument(),
              " and ",
              node.arguments().get(1),
              ".");
      case RELU, LEAKY_RELU ->
          Sentence.of(title, node, " has one slope left of 0 and another right of it.");
      case ASINH, ACOSH, ATANH ->
          Sentence.of(title, node, " is the inverse of " + inverse.orElseThrow().plainName() + ".");
      case ABS ->
          Sentence.of(
              title,
              node,
              " is ",
              node.argument(),
              " where that is positive, and ",
              Build.negate(node.argument()),
              " where it is negative.");
      case CBRT, ROOT ->
          Sentence.of(title, node, " is a root, a power whose exponent is a fraction.");
      case ElementaryFunction other ->
          Sentence.of(title, node, " is a basic function of ", plan.parts().getFirst(), ".");
    };
  }

  private Sentence second(Plan plan, Expr part) {
    Letters letters = naming.letters();
    Expr.Symbol f = letters.f();
    Expr.Symbol g = letters.g();
    return switch (plan) {
      case Plan.Identity identity -> Sentence.of(derivative(part), " = ", ONE, ".");
      case Plan.Terms sum ->
          Sentence.of("Each term by itself: ", derivative(part), " = ", stated(plan), ".");
      case Plan.Multiple multiple ->
          rule(new Plan.Multiple(letters.c(), f), product(letters.c(), f));
      case Plan.TwoFactors product -> rule(new Plan.TwoFactors(f, g), product(f, g));
      case Plan.Fraction fraction -> rule(new Plan.Fraction(f, g, g, ONE), quotient(f, g));
      case Plan.Reciprocal reciprocal -> rule(new Plan.Reciprocal(g), power(g, Build.MINUS_ONE));
      case Plan.OfBase power -> {
        Expr general = power(variable(), letters.n());
        yield Sentence.of(
            derivative(general),
            " = ",
            product(letters.n(), power(variable(), letters.n().minus(1))),
            ".");
      }
      case Plan.OfExponent power -> {
        Expr general = power(letters.c(), variable());
        yield Sentence.of(derivative(general), " = ", product(general, Build.ln(letters.c())), ".");
      }
      case Plan.PowerTower power -> {
        Expr.Power general = (Expr.Power) power(f, g);
        yield rule(new Plan.PowerTower(general), general);
      }
      case Plan.OfFunction apply when apply.node().function() == ElementaryFunction.ABS ->
          Sentence.of(
              derivative(part),
              " = ",
              stated(plan),
              ", which is ",
              quotient(apply.node().argument(), apply.node()),
              ".");
      case Plan.OfFunction apply
          when apply.node().function() == ElementaryFunction.MAX
              || apply.node().function() == ElementaryFunction.MIN ->
          Sentence.of(
              "The one that counts is differentiated: ",
              derivative(part),
              " = ",
              stated(plan),
              ".");
      case Plan.OfFunction apply -> Sentence.of(derivative(part), " = ", stated(plan), ".");
      case Plan.Cases cases ->
          Sentence.of("Each branch by itself, inside its borders: ", stated(plan), ".");
    };
  }

  /// The rule as it stands in a textbook.
  private Sentence rule(Plan general, Expr part) {
    return Sentence.of(derivative(part), " = ", stated(general), ".");
  }

  private List<Sentence> chain(Plan plan) {
    List<Object> first = new ArrayList<>();
    Expr outer = naming.outer(plan);
    List<Expr> inner = plan.parts();
    first.add("Chain rule: outer function ");
    first.add(outer);
    first.add(inner.size() == 1 ? ", inner function " : ", inner functions ");
    List<Object> second = new ArrayList<>();
    second.add("Outer derivative times inner derivative: ");
    second.add(derivative(outer));
    second.add(" = ");
    for (int i = 0; i < inner.size(); i++) {
      Expr.Symbol letter = naming.letter(i);
      first.add(i == 0 ? "" : " and ");
      first.add(letter);
      first.add(" = ");
      first.add(inner.get(i));
      second.add(i == 0 ? "" : " + ");
      second.add(twoDerivatives(outer, letter));
    }
    first.add(".");
    second.add(".");
    return List.of(Sentence.of(first.toArray()), Sentence.of(second.toArray()));
  }

  private Unfinished twoDerivatives(Expr outer, Expr.Symbol letter) {
    Expr.Symbol one = Unfinished.standIn(0);
    Expr.Symbol other = Unfinished.standIn(1);
    return new Unfinished(
        product(one, other),
        List.of(
            new Unfinished.Part(one, outer, letter),
            new Unfinished.Part(other, letter, variable())));
  }

  private Expr.Symbol variable() {
    return naming.variable();
  }

  private Unfinished derivative(Expr function) {
    return Unfinished.derivative(function, variable());
  }

  /// What a rule makes of its parts, with their derivatives still to be carried out.
  private Unfinished stated(Plan plan) {
    List<Unfinished.Part> parts = new ArrayList<>();
    Expr expression =
        plan.stated(
            part -> {
              if (part == variable() && plan instanceof Plan.OfFunction) {
                return ONE;
              }
              Expr.Symbol standIn = Unfinished.standIn(parts.size());
              parts.add(new Unfinished.Part(standIn, part, variable()));
              return standIn;
            });
    return new Unfinished(expression, parts);
  }
}
