package dev.nabla.text;

import dev.nabla.expr.ElementaryFunction;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The names of functions as people type them, each with what it stands for.
final class Functions {
  private static final Map<String, String> ALIASES =
      Map.ofEntries(
          Map.entry("arcsin", "asin"),
          Map.entry("arccos", "acos"),
          Map.entry("arctan", "atan"),
          Map.entry("arctg", "atan"),
          Map.entry("arctan2", "atan2"),
          Map.entry("tg", "tan"),
          Map.entry("ctg", "cot"),
          Map.entry("cotan", "cot"),
          Map.entry("cosec", "csc"),
          Map.entry("arsinh", "asinh"),
          Map.entry("arcsinh", "asinh"),
          Map.entry("arcosh", "acosh"),
          Map.entry("arccosh", "acosh"),
          Map.entry("artanh", "atanh"),
          Map.entry("arctanh", "atanh"),
          Map.entry("lg", "log10"),
          Map.entry("Abs", "abs"),
          Map.entry("sgn", "sign"),
          Map.entry("signum", "sign"),
          Map.entry("ceiling", "ceil"),
          Map.entry("Min", "min"),
          Map.entry("Max", "max"),
          Map.entry("ReLU", "relu"),
          Map.entry("LeakyReLU", "leaky_relu"),
          Map.entry("GELU", "gelu"),
          Map.entry("logistic", "sigmoid"),
          Map.entry("loggamma", "lgamma"),
          Map.entry("nthroot", "root"),
          Map.entry("binomial", "binom"),
          Map.entry("comb", "binom"),
          Map.entry("nCr", "binom"));

  /// Greek letters that name a function where a parenthesis follows, and a symbol elsewhere.
  private static final Map<String, ElementaryFunction> GREEK =
      Map.of(
          "gamma", ElementaryFunction.GAMMA,
          "Gamma", ElementaryFunction.GAMMA,
          "sigma", ElementaryFunction.SIGMOID,
          "psi", ElementaryFunction.DIGAMMA);

  /// Names that are read, but that nobody should be told to write.
  static final Set<String> SYMPY_NAMES =
      Set.of("Abs", "Max", "Min", "Piecewise", "Rational", "Id", "real_root", "loggamma");

  private static final Map<String, Head> HEADS = heads();

  private Functions() {}

  private static Map<String, Head> heads() {
    Map<String, Head> heads = new HashMap<>();
    for (ElementaryFunction function : ElementaryFunction.values()) {
      boolean extreme = function == ElementaryFunction.MAX || function == ElementaryFunction.MIN;
      heads.put(
          function.plainName(), extreme ? new Head.Extreme(function) : new Head.Row(function));
    }
    ALIASES.forEach((alias, name) -> heads.put(alias, heads.get(name)));
    heads.put("sech", new Head.Reciprocal(ElementaryFunction.COSH));
    heads.put("csch", new Head.Reciprocal(ElementaryFunction.SINH));
    heads.put("coth", new Head.Reciprocal(ElementaryFunction.TANH));
    heads.put("sqrt", Head.Special.SQUARE_ROOT);
    heads.put("log", Head.Special.LOGARITHM);
    heads.put("pow", Head.Special.POWER);
    heads.put("Piecewise", Head.Special.PIECEWISE);
    heads.put("Rational", Head.Special.RATIONAL);
    heads.put("Id", Head.Special.IDENTITY);
    heads.put("real_root", Head.Special.REAL_ROOT);
    return Map.copyOf(heads);
  }

  /// What the name stands for where no parenthesis need follow.
  static Optional<Head> named(String name) {
    return GREEK.containsKey(name) ? Optional.empty() : Optional.ofNullable(HEADS.get(name));
  }

  /// What the name stands for in front of a parenthesis.
  static Optional<Head> calledBy(String name) {
    ElementaryFunction greek = GREEK.get(name);
    if (greek != null) {
      return Optional.of(new Head.Row(greek));
    }
    return name.equals("Lambda")
        ? Optional.of(Head.Special.LAMBDA)
        : Optional.ofNullable(HEADS.get(name));
  }

  static Set<String> names() {
    return HEADS.keySet();
  }

  /// How many arguments a call takes at least and at most.
  static int fewestArguments(Head head) {
    return switch (head) {
      case Head.Row row -> row.function().arity();
      case Head.Reciprocal reciprocal -> 1;
      case Head.Extreme extreme -> 2;
      case ArrayFunction array -> array.fewestArguments();
      case Head.Special special ->
          switch (special) {
            case POWER, RATIONAL, REAL_ROOT, LAMBDA -> 2;
            case SQUARE_ROOT, LOGARITHM, PIECEWISE, IDENTITY -> 1;
          };
    };
  }

  static int mostArguments(Head head) {
    return switch (head) {
      case Head.Row row -> row.function().arity();
      case Head.Reciprocal reciprocal -> 1;
      case Head.Extreme extreme -> Integer.MAX_VALUE;
      case ArrayFunction array -> array.mostArguments();
      case Head.Special special ->
          switch (special) {
            case LOGARITHM, POWER, RATIONAL, REAL_ROOT, LAMBDA -> 2;
            case SQUARE_ROOT, PIECEWISE, IDENTITY -> 1;
          };
    };
  }

  /// Whether the argument may stand without parentheses.
  static boolean takesBareArgument(Head head) {
    return (mostArguments(head) == 1 && !(head instanceof ArrayFunction))
        || head == Head.Special.LOGARITHM;
  }
}
