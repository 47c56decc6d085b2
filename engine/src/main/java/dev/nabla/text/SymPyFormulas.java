package dev.nabla.text;

import dev.nabla.expr.Build;
import dev.nabla.expr.ElementaryFunction;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Walk;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The functions that SymPy knows only as formulas, recognised by their formulas.
final class SymPyFormulas {
  /// The argument in the formulas; its name is one that nobody types.
  static final Expr.Symbol ARGUMENT = Build.symbol("the argument of a formula");

  /// What SymPy calls τ.
  static final Expr TAU = Build.product(Build.TWO, Build.PI);

  /// Special formulas come before the more general ones that they are instances of.
  private static final List<ElementaryFunction> FUNCTIONS =
      List.of(
          ElementaryFunction.RELU,
          ElementaryFunction.LEAKY_RELU,
          ElementaryFunction.SIGMOID,
          ElementaryFunction.SOFTPLUS,
          ElementaryFunction.GELU,
          ElementaryFunction.EXPM1,
          ElementaryFunction.LOG1P);

  private SymPyFormulas() {}

  private static final class Formulas {
    static final Map<ElementaryFunction, Expr> ALL = all();

    private static Map<ElementaryFunction, Expr> all() {
      Map<ElementaryFunction, Expr> all = new LinkedHashMap<>();
      for (ElementaryFunction function : FUNCTIONS) {
        Expr formula = Reader.standard().parse(function.sympy());
        all.put(function, Walk.substitute(formula, Map.of(Build.symbol("u"), ARGUMENT)));
      }
      return all;
    }
  }

  /// Whether the function is written by its formula.
  static boolean has(ElementaryFunction function) {
    return FUNCTIONS.contains(function);
  }

  static Expr formula(ElementaryFunction function, Expr argument) {
    Expr formula = Formulas.ALL.getOrDefault(function, ARGUMENT);
    return Walk.substitute(formula, Map.of(ARGUMENT, argument));
  }

  /// The function whose formula in [#ARGUMENT] this is.
  static Optional<ElementaryFunction> function(Expr formula) {
    return FUNCTIONS.stream().filter(function -> Formulas.ALL.get(function) == formula).findFirst();
  }

  /// The function application or the constant whose formula this is.
  static Optional<Expr> match(Expr expr) {
    if (expr == TAU) {
      return Optional.of(Build.TAU);
    }
    for (ElementaryFunction function : FUNCTIONS) {
      Expr argument = argument(Formulas.ALL.getOrDefault(function, ARGUMENT), expr);
      if (argument != null && formula(function, argument) == expr) {
        return Optional.of(Build.apply(function, argument));
      }
    }
    return Optional.empty();
  }

  /// What must stand for the argument so that the formula could become the expression, found on the
  /// way down to the argument's first place.
  private static @Nullable Expr argument(Expr formula, Expr expr) {
    Expr at = formula;
    Expr found = expr;
    while (at != ARGUMENT) {
      int step = stepToArgument(at);
      if (!at.coefficient().isOne()) {
        found = Build.product(Build.number(at.coefficient().reciprocal()), found);
        at = at.withoutCoefficient();
      } else if (at instanceof Expr.Apply apply
          && apply.function() == ElementaryFunction.EXP
          && (found == Build.E || found.isOne())) {
        found = found.isOne() ? Build.ZERO : Build.ONE;
        at = apply.argument();
      } else if (isSameKind(at, found)) {
        at = at.children().get(step);
        found = found.children().get(step);
      } else {
        return null;
      }
    }
    return found;
  }

  private static int stepToArgument(Expr formula) {
    List<Expr> children = formula.children();
    for (int i = 0; i < children.size(); i++) {
      if (Walk.symbols(children.get(i)).contains(ARGUMENT)) {
        return i;
      }
    }
    return 0;
  }

  private static boolean isSameKind(Expr formula, Expr expr) {
    return formula.getClass() == expr.getClass()
        && formula.children().size() == expr.children().size()
        && (!(formula instanceof Expr.Apply wanted)
            || (expr instanceof Expr.Apply found && wanted.function() == found.function()));
  }
}
