package dev.nabla;

import dev.nabla.expr.Build;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Guarded;
import dev.nabla.expr.Rational;
import dev.nabla.learn.Table;
import dev.nabla.optimize.Course;
import dev.nabla.optimize.Fit;
import dev.nabla.optimize.FitMethod;
import dev.nabla.optimize.LevenbergMarquardt;
import dev.nabla.optimize.ModelResiduals;
import dev.nabla.text.Reader;
import dev.nabla.text.Reading;
import dev.nabla.text.SyntaxException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Fits a formula to the columns of a table: finds the parameters for which the squares of what is
/// left between model and target add up to the least.
///
/// {@snippet file="dev/nabla/examples/Fits.java" region="fit"}
///
/// Every symbol of the model that is a column stands for its data; the others are the parameters.
/// The derivatives are exact. Immutable; any number of threads may use it at once.
public final class LeastSquares {
  private final Formula model;
  private final Formula target;
  private final Map<String, double[]> columns = new LinkedHashMap<>();
  private final List<String> parameters = new ArrayList<>();

  private LeastSquares(Formula model, Formula target, Table table) {
    this.model = model;
    this.target = target;
    Set<String> used = new HashSet<>(model.symbols());
    used.addAll(target.symbols());
    for (String name : table.names()) {
      String symbol = Reader.canonicalName(name);
      if (used.contains(symbol)) {
        if (columns.containsKey(symbol)) {
          throw new IllegalArgumentException(
              "two columns are the variable " + symbol + "; one of them is " + name);
        }
        columns.put(symbol, table.column(name));
      }
    }
    for (String symbol : target.symbols()) {
      if (!columns.containsKey(symbol)) {
        throw new IllegalArgumentException(
            "the target's %s is no column; there are %s"
                .formatted(symbol, String.join(", ", table.names())));
      }
    }
    model.symbols().stream().filter(each -> !columns.containsKey(each)).forEach(parameters::add);
    if (parameters.isEmpty()) {
      throw new IllegalArgumentException(
          "every symbol of the model is a column, so there is no parameter to find");
    }
  }

  /// A model of a target, both formulas of columns, such as `b1/(1 + exp(b2 - b3 x))` and `y`, or
  /// `log(y)`.
  ///
  /// @throws IllegalArgumentException if a symbol of the target is no column, or every symbol of
  ///   the model is one
  public static LeastSquares of(Formula model, Formula target, Table table) {
    return new LeastSquares(model, target, table);
  }

  /// The same for formulas to be read. The table's columns are variables in them, whatever their
  /// length.
  ///
  /// @param parameters the names of parameters that are words, so that the text can be read; single
  ///   letters and letters with an index need not be named
  /// @throws SyntaxException if one is no formula
  /// @throws IllegalArgumentException as for formulas, or if a parameter has the name of a function
  ///   or a number
  public static LeastSquares of(String model, String target, Table table, String... parameters) {
    Reader reader = Reader.standard().declaring(List.of(parameters)).declaring(words(table));
    return of(formula(reader, model), formula(reader, target), table);
  }

  private static Formula formula(Reader reader, String text) {
    Reading.Parsed read = reader.require(text);
    return Formula.of(new Guarded(read.expression(), read.domain()));
  }

  /// The columns that a formula can name.
  private static List<String> words(Table table) {
    return table.names().stream()
        .filter(name -> !name.isBlank() && !Reader.isReserved(name))
        .toList();
  }

  /// The parameters, in the order in which the model has them.
  public List<String> parameters() {
    return List.copyOf(parameters);
  }

  /// Finds the parameters by the method of Levenberg and Marquardt.
  ///
  /// @param start for each parameter where to begin
  /// @throws IllegalArgumentException if a start is missing, not finite, or of no parameter, or
  ///   there are fewer rows than parameters
  public Fit from(Map<String, Double> start) {
    return from(start, new LevenbergMarquardt(), Course.WHOLE);
  }

  /// Finds the parameters by a method.
  ///
  /// @param start for each parameter where to begin
  /// @param course what to keep of the path, and who watches
  /// @throws IllegalArgumentException as for the other
  public Fit from(Map<String, Double> start, FitMethod method, Course course) {
    Map<String, String> given = new LinkedHashMap<>();
    Map<String, Double> values = new LinkedHashMap<>();
    start.forEach(
        (name, value) -> {
          String symbol = Reader.canonicalName(name);
          if (!parameters.contains(symbol)) {
            throw new IllegalArgumentException(
                "the model has no parameter %s; it has %s"
                    .formatted(name, String.join(", ", parameters)));
          }
          if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("%s cannot start at %s".formatted(name, value));
          }
          given.put(symbol, name);
          values.put(symbol, value);
        });
    double[] point = Variables.ordered(parameters, values);
    List<String> names = parameters.stream().map(each -> given.getOrDefault(each, each)).toList();
    Map<Expr.Symbol, double[]> data = new LinkedHashMap<>();
    columns.forEach((symbol, column) -> data.put(Build.symbol(symbol), column));
    ModelResiduals residuals =
        ModelResiduals.of(
            model.minus(target).guarded(),
            names,
            parameters.stream().map(Build::symbol).toList(),
            data);
    return method.fit(residuals, point, course);
  }

  /// The model with the parameters that were found, a formula of columns.
  ///
  /// @throws IllegalArgumentException if the fit is of other parameters
  public Formula fitted(Fit fit) {
    Formula fitted = model;
    if (fit.names().size() != parameters.size()) {
      throw new IllegalArgumentException("the fit is of another model");
    }
    for (int i = 0; i < parameters.size(); i++) {
      if (!Reader.canonicalName(fit.names().get(i)).equals(parameters.get(i))) {
        throw new IllegalArgumentException("the fit is of another model");
      }
      fitted =
          fitted.with(parameters.get(i), Rational.of(BigDecimal.valueOf(fit.parameters().at(i))));
    }
    return fitted;
  }
}
