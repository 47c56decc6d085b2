package dev.nabla;

import dev.nabla.expr.Build;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Walk;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The scalar symbols that names stand for in formulas.
final class Variables {
  private Variables() {}

  /// @throws IllegalArgumentException if the name is that of an array in the formula
  static Expr.Symbol of(Expr formula, String name) {
    for (Expr.Symbol symbol : Walk.symbols(formula)) {
      if (symbol.name().equals(name) && !symbol.shape().isScalar()) {
        throw new IllegalArgumentException(
            "%s is an array of shape %s; an ArrayFormula knows what to do with it"
                .formatted(name, symbol.shape()));
      }
    }
    return Build.symbol(name);
  }

  /// @throws IllegalArgumentException if a name is that of an array in a formula
  static List<Expr.Symbol> of(List<Formula> formulas, List<String> names) {
    for (Formula formula : formulas) {
      names.forEach(name -> of(formula.expression(), name));
    }
    return names.stream().map(Build::symbol).toList();
  }

  /// The values of names in their order.
  static double[] ordered(List<String> names, Map<String, Double> values) {
    return names.stream().mapToDouble(name -> value(name, values.get(name))).toArray();
  }

  private static double value(String name, @Nullable Double value) {
    if (value == null) {
      throw new IllegalArgumentException("no value is given for " + name);
    }
    return value;
  }
}
