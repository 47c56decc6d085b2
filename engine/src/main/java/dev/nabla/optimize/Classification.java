package dev.nabla.optimize;

import dev.nabla.algebra.Matrix;
import dev.nabla.algebra.Sign;
import dev.nabla.algebra.Simplify;
import dev.nabla.derive.Derivative;
import dev.nabla.derive.NoDerivativeException;
import dev.nabla.enclosure.Bracket;
import dev.nabla.enclosure.Verdict;
import dev.nabla.expr.Build;
import dev.nabla.expr.Effort;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Guarded;
import dev.nabla.expr.Rational;
import dev.nabla.expr.Walk;
import dev.nabla.optimize.CriticalPoint.Kind;
import dev.nabla.solve.Eigenvalues;
import dev.nabla.solve.Solution;
import dev.nabla.text.Format;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// What a function does at a critical point: by the signs of the eigenvalues of its Hessian, and in
/// one variable by the first derivative that is not 0.
final class Classification {
  private static final int BITS = 200;
  private static final int HIGHEST_ORDER = 20;
  private static final int SHORT = 16;
  private static final MathContext SEVENTEEN = new MathContext(17);
  private static final BigDecimal NOTHING = new BigDecimal("1e-33");

  /// What was found.
  record Found(Kind kind, List<Expr> eigenvalues, Optional<Expr> rate, Optional<String> reason) {}

  /// Eigenvalues, and whether they are formulas.
  private record Spectrum(List<Expr> values, boolean isExact) {
    static final Spectrum NONE = new Spectrum(List.of(), false);
  }

  private final GradientField field;

  Classification(GradientField field) {
    this.field = field;
  }

  /// At a point known to many digits, and perhaps exactly.
  Found of(Polished point, Optional<Map<Expr.Symbol, Expr>> exact) {
    if (exact.isPresent() && !hasCurvature(exact.get())) {
      return undecided(
          Spectrum.NONE,
          field.size() == 1
              ? "the second derivative has no value there"
              : "the Hessian has no value there");
    }
    Optional<List<List<Expr>>> entries = exact.map(this::entries);
    Spectrum spectrum = entries.flatMap(Classification::exact).orElseGet(() -> decimals(point));
    Optional<int[]> signs = field.curvature(point.box()).flatMap(JacobiRotations::signs);
    if (signs.isEmpty()) {
      signs = signs(spectrum);
    }
    if (signs.isPresent()) {
      return decided(signs.get(), spectrum);
    }
    return entries.isPresent()
        ? singular(exact.orElse(Map.of()), entries.get(), spectrum)
        : undecided(spectrum, "an eigenvalue of the Hessian is too near 0 to tell its sign");
  }

  /// Whether the conditions of all second derivatives hold at an exact point.
  private boolean hasCurvature(Map<Expr.Symbol, Expr> at) {
    Map<Expr, Expr> place = new HashMap<>(at);
    return field.hessian().stream()
        .flatMap(List::stream)
        .map(each -> Verdict.at(Walk.substitute(each.asExpression(), place), Map.of()))
        .noneMatch(each -> each == Verdict.UNDEFINED || each == Verdict.UNDECIDED);
  }

  /// At a point that depends on other symbols.
  Found of(Map<Expr.Symbol, Expr> exact) {
    Optional<Spectrum> spectrum = exact(entries(exact));
    if (spectrum.isEmpty()) {
      return undecided(Spectrum.NONE, "the eigenvalues of the Hessian have no short formulas");
    }
    return signs(spectrum.get())
        .map(signs -> decided(signs, spectrum.get()))
        .orElseGet(
            () ->
                undecided(
                    spectrum.get(),
                    "the signs of the eigenvalues of the Hessian depend on other symbols"));
  }

  private static Found undecided(Spectrum spectrum, String why) {
    return new Found(Kind.UNDECIDED, spectrum.values, Optional.empty(), Optional.of(why));
  }

  private static Found decided(int[] signs, Spectrum spectrum) {
    Kind kind = signs[0] == 0 ? Kind.MINIMUM : signs[1] == 0 ? Kind.MAXIMUM : Kind.SADDLE;
    Optional<Expr> rate =
        kind == Kind.MINIMUM && !spectrum.values.isEmpty()
            ? Optional.of(rate(spectrum))
            : Optional.empty();
    return new Found(kind, spectrum.values, rate, Optional.empty());
  }

  private static Expr rate(Spectrum spectrum) {
    Expr largest = spectrum.values.getLast();
    if (!spectrum.isExact && largest instanceof Expr.Numeral numeral) {
      return Build.number(Rational.of(Rational.TWO.div(numeral.value()).toBigDecimal(SEVENTEEN)));
    }
    return Simplify.of(Build.quotient(Build.TWO, largest)).expression();
  }

  /// The second derivatives at an exact point.
  private List<List<Expr>> entries(Map<Expr.Symbol, Expr> at) {
    return field.hessian().stream()
        .map(row -> row.stream().map(each -> Placement.placed(each.expression(), at)).toList())
        .toList();
  }

  /// Exact eigenvalues, each as often as it is one, where their formulas are short.
  private static Optional<Spectrum> exact(List<List<Expr>> entries) {
    boolean diagonal = true;
    boolean rational = true;
    boolean brief = true;
    for (int i = 0; i < entries.size(); i++) {
      for (int j = 0; j < entries.size(); j++) {
        Expr entry = entries.get(i).get(j);
        diagonal &= i == j || entry.isZero();
        rational &= entry instanceof Expr.Numeral;
        brief &= Walk.size(entry) <= SHORT;
      }
    }
    if (!brief || (!diagonal && !rational && entries.size() > 2)) {
      return Optional.empty();
    }
    List<Expr> values = new ArrayList<>();
    if (diagonal) {
      for (int i = 0; i < entries.size(); i++) {
        values.add(entries.get(i).get(i));
      }
    } else {
      Eigenvalues found = Eigenvalues.of(Matrix.of(entries));
      for (int i = 0; i < found.solutions().solutions().size(); i++) {
        Solution each = found.solutions().solutions().get(i);
        Expr value = each.values().getOrDefault(found.unknown(), Build.ZERO);
        if (!each.roots().isEmpty() || Walk.size(value) > 4 * SHORT) {
          return Optional.empty();
        }
        for (int k = 0; k < found.multiplicities().get(i); k++) {
          values.add(value);
        }
      }
    }
    return values.size() == entries.size()
        ? Optional.of(new Spectrum(sorted(values), true))
        : Optional.empty();
  }

  private static List<Expr> sorted(List<Expr> values) {
    if (values.stream().anyMatch(each -> !Walk.symbols(each).isEmpty())) {
      return values;
    }
    return values.stream()
        .sorted(
            (a, b) ->
                a == b
                    ? 0
                    : switch (Verdict.at(a.minus(b), Map.of())) {
                      case POSITIVE -> 1;
                      case NEGATIVE -> -1;
                      case ZERO, NEAR_ZERO, UNDEFINED, UNDECIDED -> 0;
                    })
        .toList();
  }

  /// Eigenvalues as decimals; none if the Hessian cannot be computed.
  private Spectrum decimals(Polished point) {
    Map<Expr.Symbol, Rational> values = new HashMap<>();
    for (int i = 0; i < field.size(); i++) {
      values.put(field.variables().get(i), point.centre().get(i));
    }
    BigDecimal[][] matrix = new BigDecimal[field.size()][field.size()];
    BigDecimal norm = BigDecimal.ZERO;
    for (int i = 0; i < matrix.length; i++) {
      for (int j = 0; j < matrix.length; j++) {
        Expr entry = field.hessian().get(i).get(j).expression();
        Optional<Bracket> bracket = Bracket.of(entry, values, BITS);
        if (bracket.isEmpty()) {
          return Spectrum.NONE;
        }
        matrix[i][j] = bracket.get().middle().toBigDecimal(new MathContext(50));
        norm = norm.max(matrix[i][j].abs());
      }
    }
    List<Expr> eigenvalues = new ArrayList<>();
    for (BigDecimal each : JacobiRotations.of(matrix)) {
      boolean isNothing = each.abs().compareTo(norm.multiply(NOTHING)) <= 0;
      eigenvalues.add(isNothing ? Build.ZERO : Build.number(Rational.of(each.round(SEVENTEEN))));
    }
    return new Spectrum(eigenvalues, false);
  }

  /// How many are negative and how many positive; nothing unless all have a proved sign. Of
  /// decimals nothing is proved.
  private static Optional<int[]> signs(Spectrum spectrum) {
    int[] signs = new int[2];
    for (Expr each : spectrum.values) {
      int sign = sign(each);
      if (sign == 0) {
        return Optional.empty();
      }
      signs[sign < 0 ? 0 : 1]++;
    }
    return spectrum.isExact ? Optional.of(signs) : Optional.empty();
  }

  /// 1 or −1 if that is the sign for certain, otherwise 0.
  private static int sign(Expr value) {
    if (Walk.symbols(value).isEmpty()) {
      return switch (Verdict.at(value, Map.of())) {
        case POSITIVE -> 1;
        case NEGATIVE -> -1;
        case ZERO, NEAR_ZERO, UNDEFINED, UNDECIDED -> 0;
      };
    }
    return switch (Sign.of(value)) {
      case POSITIVE -> 1;
      case NEGATIVE -> -1;
      case ZERO, NOT_NEGATIVE, NOT_POSITIVE, UNKNOWN -> 0;
    };
  }

  /// A point whose second derivatives do not decide.
  private Found singular(Map<Expr.Symbol, Expr> at, List<List<Expr>> entries, Spectrum spectrum) {
    if (field.size() == 1) {
      return byHigherDerivative(at, spectrum);
    }
    boolean falls = spectrum.values.stream().anyMatch(each -> sign(each) < 0);
    boolean rises = spectrum.values.stream().anyMatch(each -> sign(each) > 0);
    if (spectrum.isExact && falls && rises) {
      return new Found(
          Kind.SADDLE,
          spectrum.values,
          Optional.empty(),
          Optional.of("the Hessian is singular, but has eigenvalues of both signs"));
    }
    Expr determinant = Matrix.of(entries).determinant().expression();
    boolean proved = Verdict.at(determinant, Map.of()) == Verdict.ZERO;
    return undecided(
        spectrum,
        (proved ? "the Hessian is singular at " : "the Hessian may be singular at ") + text(at));
  }

  /// As in `x = 0, y = 0`.
  private static String text(Map<Expr.Symbol, Expr> at) {
    return at.entrySet().stream()
        .map(each -> each.getKey().name() + " = " + Format.TEXT.write(each.getValue()))
        .collect(Collectors.joining(", "));
  }

  private Found byHigherDerivative(Map<Expr.Symbol, Expr> at, Spectrum spectrum) {
    Expr.Symbol x = field.variables().getFirst();
    Map<Expr, Expr> place = new HashMap<>(at);
    Guarded derivative = field.hessian().getFirst().getFirst();
    try {
      for (int order = 2; order <= HIGHEST_ORDER; order++) {
        Effort.spend(1);
        Verdict exists = Verdict.at(Walk.substitute(derivative.asExpression(), place), Map.of());
        if (exists == Verdict.UNDEFINED || exists == Verdict.UNDECIDED) {
          return undecided(spectrum, "derivative number %d has no value there".formatted(order));
        }
        Verdict verdict = Verdict.at(Placement.placed(derivative.expression(), at), Map.of());
        if (verdict.isNotZero()) {
          return higher(order, verdict == Verdict.POSITIVE, spectrum);
        }
        if (verdict != Verdict.ZERO) {
          return undecided(
              spectrum, "derivative number %d is too near 0 to tell its sign".formatted(order));
        }
        derivative = Derivative.of(derivative, x);
      }
    } catch (NoDerivativeException none) {
      return undecided(spectrum, "a higher derivative has no formula");
    }
    return undecided(spectrum, "the first %d derivatives are 0 there".formatted(HIGHEST_ORDER));
  }

  private static Found higher(int order, boolean positive, Spectrum spectrum) {
    Kind kind = order % 2 == 1 ? Kind.INFLECTION : positive ? Kind.MINIMUM : Kind.MAXIMUM;
    return new Found(
        kind,
        spectrum.values,
        Optional.empty(),
        Optional.of("the first derivative that is not 0 there is number %d".formatted(order)));
  }
}
