package dev.nabla.compile.kernel;

import dev.nabla.expr.Build;
import dev.nabla.expr.ElementaryFunction;
import dev.nabla.expr.Expr;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/// Something whose values are measured: a kernel, a whole power, or a function of the table that
/// has no kernel.
///
/// @param expr the same in the symbols [#X] and [#Y]
/// @param samples the arguments of the i-th sample
record Subject(
    String name, ToDoubleFunction<double[]> value, Expr expr, Drawing samples, double allowed) {
  static final Expr.Symbol X = Build.symbol("x");
  static final Expr.Symbol Y = Build.symbol("y");

  /// Functions with a kernel whose value in the table is not the JDK's either.
  private static final Set<ElementaryFunction> OWN_IN_TABLE =
      EnumSet.of(
          ElementaryFunction.SINH,
          ElementaryFunction.COSH,
          ElementaryFunction.ASINH,
          ElementaryFunction.ACOSH,
          ElementaryFunction.ATANH,
          ElementaryFunction.LOG2,
          ElementaryFunction.SIGMOID,
          ElementaryFunction.SOFTPLUS);

  interface Drawing {
    double[] next(Samples samples, int i);
  }

  static List<Subject> all() {
    List<Subject> all = new ArrayList<>();
    for (Operation operation : Operation.values()) {
      all.add(
          new Subject(
              operation.name().toLowerCase(Locale.ROOT),
              at -> at.length == 1 ? operation.at(at[0]) : operation.at(at[0], at[1]),
              expression(operation),
              (samples, i) -> samples.next(operation, i),
              // x·x·x is two operations, not a function of the table.
              operation == Operation.CUBE ? 1.3 : 1));
    }
    all.add(
        new Subject(
            "raise",
            at -> Raising.raise(at[0], (int) at[1]),
            X.pow(Y),
            (samples, i) -> samples.raise(),
            1));
    all.add(
        new Subject(
            "rational_power",
            at -> reciprocalPower(at[0], at[1]),
            X.pow(Build.ONE.div(Y)),
            (samples, i) -> samples.reciprocalPower(),
            1));
    Arrays.stream(ElementaryFunction.values())
        .filter(function -> Operation.of(function).isEmpty())
        .forEach(
            function ->
                all.add(
                    new Subject(
                        function.plainName(),
                        function.value()::at,
                        applied(function),
                        (samples, i) -> samples.next(function, i),
                        1)));
    for (ElementaryFunction function : OWN_IN_TABLE) {
      Operation operation = Operation.of(function).orElseThrow();
      all.add(
          new Subject(
              "table_" + function.plainName(),
              function.value()::at,
              applied(function),
              (samples, i) -> samples.next(operation, i),
              1));
    }
    return all;
  }

  /// x^(1/n) as formulas are lowered, with the exponent in two doubles.
  private static double reciprocalPower(double x, double n) {
    double exponent = 1 / n;
    return Operation.rationalPower(x, exponent, Math.fma(-exponent, n, 1) / n);
  }

  private static Expr expression(Operation operation) {
    return switch (operation) {
      case ADD -> X.plus(Y);
      case SUBTRACT -> X.minus(Y);
      case MULTIPLY -> X.times(Y);
      case DIVIDE -> X.div(Y);
      case NEGATE -> X.unaryMinus();
      case SQUARE -> X.pow(2);
      case CUBE -> X.pow(3);
      case SQRT -> Build.sqrt(X);
      case POWER -> X.pow(Y);
      default -> applied(ElementaryFunction.valueOf(operation.name()));
    };
  }

  private static Expr applied(ElementaryFunction function) {
    return function.arity() == 1 ? Build.apply(function, X) : Build.apply(function, X, Y);
  }

  @Override
  public String toString() {
    return name;
  }
}
