package dev.nabla.derive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nabla.Cases;
import dev.nabla.Formula;
import dev.nabla.Nabla;
import dev.nabla.expr.Build;
import dev.nabla.expr.ElementaryFunction;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Guarded;
import dev.nabla.expr.Unfinished;
import dev.nabla.text.Format;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class StepsTest {
  private static final Expr.Symbol X = Build.symbol("x");

  static Stream<List<String>> derivations() {
    List<List<String>> blocks = new ArrayList<>();
    for (String line : Cases.of("/derive/steps.txt")) {
      if (!line.startsWith(" ")) {
        blocks.add(new ArrayList<>());
      }
      blocks.getLast().add(line);
    }
    return blocks.stream();
  }

  @ParameterizedTest
  @MethodSource("derivations")
  void areThoseOfATextbook(List<String> block) {
    assertEquals(String.join("\n", block), Derivations.written(block.getFirst()));
  }

  @Test
  void theLastStateIsTheAnswerAndEveryStepPassesItsCheck() {
    List<String> rows = Cases.of("/derive/random.tsv");
    assertEquals(1000, rows.size());
    List<String> wrong = new ArrayList<>();
    for (String row : rows) {
      Formula f = Nabla.parse(row.substring(0, row.indexOf('\t')));
      Derivation derivation = f.steps("x", "y");
      Guarded answer = Derivative.of(Derivative.of(f.guarded(), X), Build.symbol("y"));
      assertEquals(answer, derivation.result());
      for (Stage stage : derivation.stages()) {
        for (Granularity granularity : Granularity.values()) {
          Unfinished last = stage.lines(granularity).getLast().state();
          Step root = stage.steps(granularity);
          if (last.expression() != stage.result().expression()
              || root.after() != stage.result().expression()) {
            wrong.add(granularity + ": the last state of " + f + " is not the answer");
          }
          all(root).filter(StepsTest::isWrong).map(StepsTest::shown).forEach(wrong::add);
        }
      }
    }
    assertTrue(wrong.isEmpty(), () -> wrong.size() + " wrong:\n" + String.join("\n", wrong));
  }

  private static boolean isWrong(Step step) {
    return !step.check().passed() || step.check().points() < Check.POINTS;
  }

  private static String shown(Step step) {
    return "%s: %s -> %s, %s"
        .formatted(
            step.rule().id(),
            Format.TEXT.write(step.before()),
            Format.TEXT.write(step.after()),
            step.check());
  }

  private static Stream<Step> all(Step root) {
    List<Step> all = new ArrayList<>();
    Deque<Step> pending = new ArrayDeque<>(List.of(root));
    while (!pending.isEmpty()) {
      Step step = pending.pop();
      all.add(step);
      step.children().forEach(pending::push);
    }
    return all.stream();
  }

  @Test
  void noProductRuleIsAppliedToAConstantFactor() {
    for (String row : Cases.of("/derive/random.tsv")) {
      Stage stage = Nabla.parse(row.substring(0, row.indexOf('\t'))).steps("x").stages().getFirst();
      all(stage.steps(Granularity.EVERY))
          .filter(step -> step.rule() == Rule.PRODUCT || step.rule() == Rule.QUOTIENT)
          .forEach(
              step ->
                  step.bindings()
                      .forEach(
                          binding ->
                              assertTrue(
                                  Moving.in(binding.value(), X).contains(binding.value()),
                                  () -> shown(step))));
    }
  }

  @ParameterizedTest
  @EnumSource(ElementaryFunction.class)
  void everyFunctionHasItsRule(ElementaryFunction function) {
    for (Expr inner : List.of(X, X.pow(2).plus(Build.HALF))) {
      Expr[] arguments = new Expr[function.arity()];
      Arrays.fill(arguments, Build.number(3));
      int moving = function == ElementaryFunction.POLYGAMMA ? 1 : 0;
      arguments[moving] = inner;
      Stage stage = Stage.of(Guarded.always(Build.apply(function, arguments)), X);
      List<Step> steps = all(stage.steps(Granularity.EVERY)).toList();
      Set<Rule> rules = EnumSet.noneOf(Rule.class);
      for (Step step : steps) {
        rules.add(step.rule());
        assertTrue(step.check().passed(), () -> shown(step));
        assertTrue(step.sentences().size() >= 2, () -> shown(step));
        step.sentences().forEach(StepsTest::isWrittenInEveryFormat);
      }
      assertTrue(rules.contains(Rule.of(function)), () -> function + ": " + rules);
    }
  }

  private static void isWrittenInEveryFormat(Sentence sentence) {
    for (Format format : Format.values()) {
      String text = Derivations.written(sentence, format);
      assertTrue(text.endsWith("."), text);
      assertTrue(text.chars().noneMatch(character -> character == '\uE000'), text);
    }
  }

  @Test
  void everyRuleIsUsedSomewhere() {
    Set<Rule> used = EnumSet.noneOf(Rule.class);
    derivations()
        .map(block -> block.getFirst().split(" ; ", -1))
        .flatMap(asked -> Nabla.parse(asked[0]).steps(asked[1].split(" ", -1)).stages().stream())
        .flatMap(stage -> all(stage.steps(Granularity.EVERY)))
        .forEach(step -> used.add(step.rule()));
    assertEquals(EnumSet.allOf(Rule.class), used);
  }

  @Test
  void aWrongStepIsSeen() {
    Expr f = Build.sin(X).times(X);
    Expr wrong =
        Build.cos(X)
            .times(X)
            .plus(Build.sin(X).times(Build.number(dev.nabla.expr.Rational.of(1001, 1000))));
    var right = new Verifier.Claim(f, Derivative.of(f, X).expression(), true);
    var claim = new Verifier.Claim(f, wrong, true);
    Verifier verifier = new Verifier(List.of(right, claim), X);
    assertTrue(verifier.of(right).passed());
    assertFalse(verifier.of(claim).passed());
    assertEquals(Check.POINTS, verifier.of(claim).points());
  }

  @Test
  void whatCancelsInDoublesIsComparedWithManyDigits() {
    Check check = root("(1 - cos(x/10000000))*10^14", "x").check();
    assertTrue(check.passed(), check::toString);
    assertEquals(Check.POINTS, check.points());
  }

  @Test
  void aFunctionWithoutPointsIsUnverified() {
    Step root = root("sqrt(-1 - x^2)", "x");
    assertFalse(root.check().passed());
    assertEquals(0, root.check().points());
  }

  private static Step root(String formula, String name) {
    return Nabla.parse(formula).steps(name).stages().getFirst().steps(Granularity.EVERY);
  }

  @Test
  void lettersOfRulesAreNotThoseOfTheFunction() {
    Step root = root("f g*x^2*sin(x)", "x");
    List<String> letters =
        all(root).flatMap(step -> step.bindings().stream()).map(Step.Binding::letter).toList();
    assertFalse(letters.isEmpty());
    assertFalse(letters.contains("f") || letters.contains("g"), letters::toString);
    assertNotEquals("u", root("sin(u^2)", "u").bindings().getLast().letter());
  }

  @Test
  void pathsLeadToThePartsOfTheFunction() {
    Stage stage = Nabla.parse("e^(x sin(x))").steps("x").stages().getFirst();
    List<Step> steps =
        all(stage.steps(Granularity.STANDARD)).filter(step -> step.variable() == X).toList();
    assertTrue(steps.size() >= 3);
    for (Step step : steps) {
      Expr part = stage.function();
      for (int place : stage.path(step)) {
        part = part.children().get(place);
      }
      assertSame(step.before(), part);
    }
  }

  @Test
  void sharedPartsAreToldOnce() {
    Expr shared = X;
    for (int i = 0; i < 40; i++) {
      shared = shared.plus(Build.sin(shared));
    }
    Step root = Stage.of(Guarded.always(shared), X).steps(Granularity.EVERY);
    assertTrue(all(root).count() < 1_000);
    assertTrue(all(root).anyMatch(step -> step.sameAs().isPresent()));
  }

  @Test
  void deepFunctionsAreOrdinary() {
    Expr deep = X;
    for (int i = 0; i < 20_000; i++) {
      deep = Build.sin(deep);
    }
    Step root = Stage.of(Guarded.always(deep), X).steps(Granularity.STANDARD);
    assertEquals(40_000 - 1, all(root).count());
    assertTrue(root.check().passed());
  }
}
