package dev.nabla;

import dev.nabla.algebra.Limit;
import dev.nabla.compile.Compiled;
import dev.nabla.compile.Compiler;
import dev.nabla.enclosure.Digits;
import dev.nabla.enclosure.DigitsException;
import dev.nabla.expr.Build;
import dev.nabla.expr.Effort;
import dev.nabla.expr.EffortException;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Guarded;
import dev.nabla.expr.Rational;
import dev.nabla.expr.Walk;
import dev.nabla.solve.DerivativeAt;
import dev.nabla.solve.Kink;
import dev.nabla.solve.KinkPolicy;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Values of a derivative that are right at every point, and what happened where its formula alone
/// does not give them.
///
/// The compiled formula does nearly all points. Where it gives no number, the function is looked at
/// from both sides: it may be smooth there after all (sin(x)/x at 0), or have a kink, which a
/// [KinkPolicy] decides. Where cancellation has cost more than a few digits, the value is computed
/// again with as many as it takes. Immutable.
///
/// {@snippet file="dev/nabla/examples/FirstSteps.java" region="slopes"}
public final class Slopes {
  /// An error of so many units in the last place is mended.
  private static final double TOLERATED = 256;

  /// Numerical derivatives of higher order are for at most so many rows.
  public static final int MOST_FINE_ROWS = NumericColumn.MOST_FINE;

  private static final int ROWS_AT_ONCE = 1 << 17;
  private static final int MOST_MENDED = 2_000;
  private static final int MOST_POINTS = 64;
  private static final Duration POINT_TIME = Duration.ofSeconds(5);
  private static final long POINT_STEPS = 2_000_000;
  private static final int DIGITS = 20;
  private static final int BESIDE_ONE = 360;

  private final List<Expr.Symbol> symbols;
  private final Expr formula;
  private final Compiled compiled;
  private final DerivativeAt points;
  private final boolean isValue;

  /// Whether zeros of the formula may be wrong, because something overflowed on the way.
  private final boolean looksAtZeros;

  private final Optional<NumericColumn> numeric;

  private Slopes(Formula function, List<String> wrt, KinkPolicy policy, Mode mode) {
    List<Expr.Symbol> by = wrt.stream().map(Build::symbol).toList();
    Guarded guarded = function.guarded();
    this.symbols = List.copyOf(Walk.symbols(guarded.asExpression()));
    this.isValue = wrt.isEmpty();
    this.numeric =
        mode == Mode.NUMERIC && !isValue
            ? Optional.of(new NumericColumn(guarded.asExpression(), symbols, by))
            : Optional.empty();
    this.formula = isValue ? guarded.asExpression() : mode.derivative(guarded, by);
    this.looksAtZeros = !isValue && numeric.isEmpty() && !isZero(formula);
    this.compiled = Compiler.compileWithError(formula, symbols.toArray(Expr.Symbol[]::new));
    this.points = new DerivativeAt(guarded, by, policy);
  }

  /// Whether the formula is 0 wherever it has a value.
  private static boolean isZero(Expr formula) {
    return formula instanceof Expr.Piecewise cases
        ? cases.branches().stream().allMatch(branch -> branch.value().isZero())
            && cases.otherwise().stream().allMatch(Expr::isZero)
        : formula.isZero();
  }

  /// The derivative of a formula by one symbol after the other; by none, its own values.
  ///
  /// @throws dev.nabla.derive.NoDerivativeException if a function has no slope formula
  public static Slopes of(Formula function, List<String> wrt, KinkPolicy policy) {
    return of(function, wrt, policy, Mode.SYMBOLIC);
  }

  /// The derivative of a formula by one symbol after the other, in one of the ways to
  /// differentiate. At kinks, at points where only the formula fails, and where digits cancel, all
  /// give the same.
  ///
  /// {@snippet file="dev/nabla/examples/Modes.java" region="modes"}
  ///
  /// @throws dev.nabla.derive.NoDerivativeException if a function has no slope formula
  public static Slopes of(Formula function, List<String> wrt, KinkPolicy policy, Mode mode) {
    return new Slopes(function, wrt, policy, mode);
  }

  /// The symbols in the order in which columns are given.
  public List<String> symbols() {
    return symbols.stream().map(Expr.Symbol::name).toList();
  }

  /// A row at a kink.
  ///
  /// @param row the row, from 0
  /// @param kink what there is
  /// @param parts the parts of the formula that have their kink there
  public record Met(int row, Kink kink, List<Expr> parts) {
    public Met {
      parts = List.copyOf(parts);
    }
  }

  /// Values and what there is to say about them.
  public static final class Column {
    private final double[] values;
    private final List<Met> met = new ArrayList<>();
    private final List<Integer> extended = new ArrayList<>();
    private final List<Integer> doubtful = new ArrayList<>();

    private Column(double[] values) {
      this.values = values;
    }

    /// One value for each row, NaN where there is none.
    public double[] values() {
      return values.clone();
    }

    /// The rows at kinks, each with its kink.
    public List<Met> met() {
      return List.copyOf(met);
    }

    /// The rows where the function has no value itself, but extends smoothly.
    public List<Integer> extended() {
      return List.copyOf(extended);
    }

    /// The rows whose values may have fewer right digits than a double has, or that could not be
    /// looked at.
    public List<Integer> doubtful() {
      return List.copyOf(doubtful);
    }
  }

  /// The values at every row.
  ///
  /// @param columns one for each symbol, of one length, or of length 1 for a value that is the same
  ///   in every row
  /// @throws IllegalArgumentException if the columns do not fit
  /// @throws EffortException under an effort, if it takes too long
  public Column over(double[]... columns) {
    int rows =
        Arrays.stream(columns)
            .mapToInt(column -> column.length)
            .filter(n -> n != 1)
            .findFirst()
            .orElse(1);
    return over(rows, columns);
  }

  /// The values at so many rows.
  ///
  /// @param columns one for each symbol, of this length, or of length 1 for a value that is the
  ///   same in every row
  /// @throws IllegalArgumentException if the columns do not fit
  /// @throws EffortException under an effort, if it takes too long
  public Column over(int rows, double[]... columns) {
    double[][] results = new double[2][rows];
    for (int from = 0; from < rows; from += ROWS_AT_ONCE) {
      int to = Math.min(rows, from + ROWS_AT_ONCE);
      Effort.spend(to - from);
      compiled.evaluate(columns, results, from, to);
    }
    numeric.ifPresent(differences -> differences.replace(results, columns));
    Column column = new Column(results[0]);
    Map<List<Expr>, DerivativeAt.Answer> known = new HashMap<>();
    int mended = 0;
    int zeros = 0;
    for (int row = 0; row < rows; row++) {
      double value = results[0][row];
      if (!Double.isFinite(value)) {
        missing(column, row, columns, known);
      } else if (!(results[1][row] <= TOLERATED * Math.abs(value))) {
        if (numeric.isEmpty() && mended++ < MOST_MENDED) {
          mend(column, row, columns, results[1][row], known);
        } else {
          column.doubtful.add(row);
        }
      } else if (value == 0 && looksAtZeros && zeros++ < MOST_MENDED) {
        // What is 0 exactly has cost little; what overflowed on the way is found.
        mend(column, row, columns, 0, known);
      }
    }
    return column;
  }

  /// The value at one point.
  ///
  /// @param values one for each symbol
  public double at(double... values) {
    return over(1, Arrays.stream(values).mapToObj(x -> new double[] {x}).toArray(double[][]::new))
        .values[0];
  }

  /// Whether there is a way to look at points where the formula has no value: for derivatives, and
  /// for values of functions of one symbol.
  public boolean canLook() {
    return !symbols.isEmpty() && (!isValue || symbols.size() == 1);
  }

  /// What there is at an exact point.
  ///
  /// @param point a number for each symbol
  public DerivativeAt.Answer look(Map<String, ? extends Expr> point) {
    Map<Expr.Symbol, Expr> bySymbol = new LinkedHashMap<>();
    point.forEach((name, value) -> bySymbol.put(Build.symbol(name), value));
    return points.at(bySymbol);
  }

  private void mend(
      Column column,
      int row,
      double[][] columns,
      double error,
      Map<List<Expr>, DerivativeAt.Answer> known) {
    Map<Expr.Symbol, Rational> place = new HashMap<>();
    for (int i = 0; i < symbols.size(); i++) {
      double value = value(columns[i], row);
      if (!Double.isFinite(value)) {
        return;
      }
      place.put(symbols.get(i), Rational.of(value));
    }
    double rounded = column.values[row];
    try {
      Effort.spend(1_000);
      // Where no digit is right, the value may be exactly 0, which no number of digits tells;
      // beside 1 that is no harm, and what is smaller than every double is seen to be.
      boolean perhapsZero = !(error * 0x1p-53 < Math.abs(rounded));
      double right =
          perhapsZero
              ? Digits.evaluate(formula.plus(1), place, BESIDE_ONE)
                  .subtract(BigDecimal.ONE)
                  .doubleValue()
              : Digits.evaluate(formula, place, DIGITS).doubleValue();
      column.values[row] = right == 0 && rounded == 0 ? rounded : right;
    } catch (DigitsException none) {
      if (none.code() == DigitsException.Code.UNDEFINED) {
        // Doubles went on with an infinity, as in atan(1/x) at 0.
        column.values[row] = Double.NaN;
        missing(column, row, columns, known);
      } else if (error > 0) {
        column.doubtful.add(row);
      }
    }
  }

  private static double value(double[] column, int row) {
    return column[column.length == 1 ? 0 : row];
  }

  private void missing(
      Column column, int row, double[][] columns, Map<List<Expr>, DerivativeAt.Answer> known) {
    List<Expr> place = new ArrayList<>();
    for (int i = 0; i < symbols.size(); i++) {
      double value = value(columns[i], row);
      if (!Double.isFinite(value)) {
        return;
      }
      // The shortest decimal: 0.1 is one tenth.
      place.add(Build.number(Rational.of(new BigDecimal(Double.toString(value)))));
    }
    if (!canLook()) {
      return;
    }
    DerivativeAt.Answer answer = known.get(place);
    if (answer == null) {
      if (known.size() >= MOST_POINTS) {
        column.doubtful.add(row);
        return;
      }
      answer = looked(place);
      known.put(place, answer);
    }
    switch (answer) {
      case DerivativeAt.Answer.Exists exists -> {
        column.values[row] = number(exists.value(), column.values[row]);
        if (exists.isExtended()) {
          column.extended.add(row);
        }
      }
      case DerivativeAt.Answer.AtKink kink -> {
        Optional<Expr> value = kink.value().or(() -> fromInside(kink.kink()));
        column.values[row] = value.map(each -> number(each, Double.NaN)).orElse(Double.NaN);
        column.met.add(new Met(row, kink.kink(), kink.parts()));
      }
      case DerivativeAt.Answer.Outside outside -> {}
      case DerivativeAt.Answer.Undecided open -> column.doubtful.add(row);
    }
  }

  /// The derivative at the end of a domain where the function has a value: x·√x at 0 has the slope
  /// 0, as the formula 3√x/2 says.
  private static Optional<Expr> fromInside(Kink kink) {
    if (kink.kind() != Kink.Kind.DOMAIN_EDGE || kink.value().isEmpty()) {
      return Optional.empty();
    }
    return Stream.of(kink.left(), kink.right())
        .filter(Limit.Finite.class::isInstance)
        .map(side -> ((Limit.Finite) side).value().expression())
        .findFirst();
  }

  private DerivativeAt.Answer looked(List<Expr> place) {
    Map<Expr.Symbol, Expr> point = new LinkedHashMap<>();
    for (int i = 0; i < symbols.size(); i++) {
      point.put(symbols.get(i), place.get(i));
    }
    try {
      Effort.spend(10_000);
      return Effort.within(POINT_TIME, POINT_STEPS, () -> points.at(point));
    } catch (EffortException tooMuch) {
      if (tooMuch.reason() == EffortException.Reason.INTERRUPTED) {
        throw tooMuch;
      }
      return new DerivativeAt.Answer.Undecided("it takes too long");
    }
  }

  private static double number(Expr value, double otherwise) {
    try {
      return value.isZero() ? 0 : Digits.evaluate(value, Map.of(), DIGITS).doubleValue();
    } catch (DigitsException none) {
      return otherwise;
    }
  }
}
