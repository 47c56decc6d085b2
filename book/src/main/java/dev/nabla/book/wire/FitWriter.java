package dev.nabla.book.wire;

import dev.nabla.optimize.Fit;
import dev.nabla.optimize.Vector;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// Writes fitted parameters as JSON, with all digits of the numbers.
public final class FitWriter {
  private FitWriter() {}

  /// One line. What there is no number for is not there.
  public static String write(Fit fit) {
    Json json = new Json();
    json.object(() -> fields(json, fit));
    return json.toString();
  }

  private static void fields(Json json, Fit fit) {
    json.field("id").raw("null");
    json.field("ok").literal(true);
    json.field("converged").literal(fit.converged());
    json.field("reason").string(fit.path().stop().reason());
    json.field("parameters").object(() -> byName(json, fit.names(), fit::value));
    fit.uncertainty()
        .ifPresent(
            each ->
                json.field("standardErrors").object(() -> byName(json, fit.names(), fit::error)));
    json.field("residualSumOfSquares").raw(number(fit.squares()));
    fit.uncertainty()
        .ifPresent(
            each -> {
              json.field("residualStandardDeviation").raw(number(each.deviation()));
              json.field("covariance")
                  .array(each.covariances(), (Vector row) -> json.array(row.toArray()));
            });
    json.field("degreesOfFreedom").number(fit.degreesOfFreedom());
    json.field("rows").number(fit.count());
    json.field("iterations").raw(Long.toString(fit.path().steps()));
    json.field("notices").array(fit.notes());
  }

  private static void byName(Json json, List<String> names, ToDoubleFunction<String> value) {
    names.forEach(name -> json.field(name).raw(number(value.applyAsDouble(name))));
  }

  private static String number(double value) {
    return Double.isFinite(value) ? Double.toString(value) : "\"" + value + "\"";
  }
}
