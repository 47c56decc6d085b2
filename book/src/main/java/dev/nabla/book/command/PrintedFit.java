package dev.nabla.book.command;

import dev.nabla.learn.Table;
import dev.nabla.optimize.Fit;
import dev.nabla.optimize.Stop;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;

/// Fitted parameters as they are printed for people.
///
/// ```
/// b1 = 238.94212918   ± 2.7070075241
/// b2 = 0.00055015643  ± 0.00000726687
///
/// residual sum of squares      0.124551388941
/// residual standard deviation  0.101878763304  (12 degrees of freedom)
/// 14 rows, 6 steps
/// converged: the relative decrease that is still expected, 1e-37, is below 1e-20
/// ```
final class PrintedFit {
  private static final MathContext DIGITS = new MathContext(12);

  private PrintedFit() {}

  static String of(Fit fit) {
    List<String> values = fit.names().stream().map(name -> number(fit.value(name))).toList();
    int widest = width(fit.names());
    int longest = width(values);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < values.size(); i++) {
      String name = fit.names().get(i);
      text.append(name).append(" ".repeat(widest - name.length())).append(" = ");
      text.append(values.get(i));
      if (fit.uncertainty().isPresent()) {
        text.append(" ".repeat(longest - values.get(i).length()));
        text.append("  ± ").append(number(fit.error(name)));
      }
      text.append('\n');
    }
    text.append("\nresidual sum of squares      ").append(number(fit.squares())).append('\n');
    fit.uncertainty()
        .ifPresent(
            each ->
                text.append("residual standard deviation  ")
                    .append(number(each.deviation()))
                    .append("  (%s)\n".formatted(count(fit.degreesOfFreedom(), "degree"))));
    text.append("%s, %s\n".formatted(count(fit.count(), "row"), count(fit.path().steps(), "step")));
    Stop stop = fit.path().stop();
    return text.append(fit.converged() ? "" : "not converged: ")
        .append(stop.reason())
        .append('\n')
        .toString();
  }

  private static int width(List<String> texts) {
    return texts.stream().mapToInt(String::length).max().orElse(0);
  }

  private static String count(long number, String noun) {
    String counted = number + " " + noun + (number == 1 ? "" : "s");
    return noun.equals("degree") ? counted + " of freedom" : counted;
  }

  private static String number(double value) {
    return Double.isFinite(value)
        ? Printed.number(new BigDecimal(value).round(DIGITS).doubleValue())
        : Double.toString(value);
  }

  /// What there is to know beside the numbers.
  static List<String> notes(Fit fit, Table table) {
    List<String> notes = new ArrayList<>(fit.notes());
    if (table.dropped() > 0) {
      notes.add(
          count(table.dropped(), "row")
              + " with missing values "
              + verb(table.dropped())
              + " out.");
    }
    if (table.filled() > 0) {
      notes.add(
          count(table.filled(), "missing value")
              + " became the mean of the column's other values.");
    }
    if (fit.degreesOfFreedom() == 0) {
      notes.add("There are no more rows than parameters, so there are no standard errors.");
    }
    return notes;
  }

  private static String verb(long number) {
    return number == 1 ? "was left" : "were left";
  }
}
