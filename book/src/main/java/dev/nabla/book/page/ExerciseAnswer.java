package dev.nabla.book.page;

import dev.nabla.Formula;
import dev.nabla.Nabla;
import dev.nabla.book.examples.Numbers;
import dev.nabla.book.guess.Guess;
import dev.nabla.book.guess.Verdict;
import dev.nabla.compile.Compiled;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Decides whether a typed derivative is right, in whatever form it was written. What is wrong is
/// answered by the exercise itself, else by the slip that it is known for.
final class ExerciseAnswer {
  private static final int POINTS = 64;
  private static final double TOLERANCE = 1e-9;

  private ExerciseAnswer() {}

  /// The verdict as data: `state` is `right`, `wrong`, `incomplete` or `error`.
  static Map<String, Object> of(Exercise exercise, String typed) {
    Optional<Trouble> trouble = Trouble.with("answer", typed);
    if (trouble.isPresent()) {
      return ExampleAnswer.troubled(trouble.get());
    }
    try {
      return Trouble.within(() -> judged(exercise, Nabla.parse(typed)));
    } catch (Trouble.TroubleException refused) {
      return ExampleAnswer.troubled(refused.trouble());
    }
  }

  private static Map<String, Object> judged(Exercise exercise, Formula answer) {
    for (String symbol : answer.symbols()) {
      if (!symbol.equals("x")) {
        throw new IllegalArgumentException("The answer depends on x alone, not on " + symbol + ".");
      }
    }
    Formula derivative = Nabla.parse(exercise.function()).diff("x");
    if (same(answer, derivative)) {
      return verdict("right", exercise.right());
    }
    for (Exercise.WrongTurn wrongTurn : exercise.wrongTurns()) {
      if (same(answer, Nabla.parse(wrongTurn.answer()))) {
        return verdict("wrong", wrongTurn.advice());
      }
    }
    Verdict known = new Guess(Nabla.parse(exercise.function())).judge(answer);
    return verdict(
        "wrong",
        known.slip().isPresent() ? GuessAnswer.spoken(known) : whereItDiffers(answer, derivative));
  }

  /// Equal as formulas after simplification, or in value at points all over the line.
  static boolean same(Formula first, Formula second) {
    return first.minus(second).simplify().expression().isZero() || agree(first, second);
  }

  private static boolean agree(Formula first, Formula second) {
    Compiled one = first.compile("x");
    Compiled other = second.compile("x");
    int compared = 0;
    for (int i = 0; i < POINTS; i++) {
      double x = point(i);
      double a = one.at(x);
      double b = other.at(x);
      if (Double.isNaN(a) != Double.isNaN(b)) {
        return false;
      }
      if (!Double.isNaN(a) && !Double.isInfinite(a)) {
        compared++;
        if (!(Math.abs(a - b) <= TOLERANCE * (1 + Math.abs(a) + Math.abs(b)))) {
          return false;
        }
      }
    }
    return compared > POINTS / 8;
  }

  // Irregular, so that no period of a formula fits.
  private static double point(int i) {
    return 4 * Math.sin(1 + 1.7 * i) + 0.013 * i;
  }

  private static String whereItDiffers(Formula answer, Formula derivative) {
    double x = 1;
    double given = answer.at(x);
    double right = derivative.at(x);
    if (Math.abs(given - right) <= TOLERANCE) {
      x = 2;
      given = answer.at(x);
      right = derivative.at(x);
    }
    return "Not yet. At x = %s yours gives %s, and the slope there is %s."
        .formatted(ControlHtml.plain(x), Numbers.shown(given), Numbers.shown(right));
  }

  private static Map<String, Object> verdict(String state, String message) {
    Map<String, Object> verdict = new LinkedHashMap<>();
    verdict.put("state", state);
    verdict.put("message", message);
    return verdict;
  }
}
